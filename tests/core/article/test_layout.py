"""Paragraphs of plain text are told by their looks, and nothing of the text is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clock import cpu_seconds
from workbench.article.article import Role
from workbench.article.layout import TITLE_LIMIT, paragraphs, title_of
from workbench.article.span import trimmed

_ATOMS = (
    *("a", "Kyiv fell.", "Photo: x", "# ", "> ", "- ", "1. ", "| ", "---", "```", "<!--", "-->"),
    *(
        "\n",
        "\n\n",
        " ",
        "\t",
        "\u00a0",
        "\u2028",
        "\f",
        "😀",
        "By Ann Ray",
        "BELGOROD — ",
        "![",
        "](",
    ),
    *("=", "*", "#", "\0", "~~~", "[a]: b"),
)
_texts = st.lists(st.sampled_from(_ATOMS), max_size=40).map("".join)
_PROSE = "The mayor said on Monday that nine people had died in the fire."


def _shown(text: str) -> list[tuple[str, str]]:
    return [(each.role.value, each.span.of(text)) for each in paragraphs(text, markdown=False)]


def _role(line: str) -> Role:
    """The role of a block between a headline and prose."""
    return paragraphs(f"Headline here\n\n{line}\n\n{_PROSE}", markdown=False)[1].role


@given(_texts)
@settings(max_examples=300, deadline=None)
def test_plain_text_loses_nothing(text: str) -> None:
    """Every character but white space lies in exactly one paragraph."""
    found = paragraphs(text, markdown=False)

    assert "".join("".join(each.span.of(text).split()) for each in found) == "".join(text.split())


@given(_texts, st.booleans())
@settings(max_examples=300, deadline=None)
def test_paragraphs_are_trimmed_apart_and_in_order(text: str, markdown: bool) -> None:
    """Spans never touch white space at their ends, never overlap, never go back."""
    at = 0
    for each in paragraphs(text, markdown=markdown):
        assert at <= each.span.start < each.span.end
        assert trimmed(text, each.span) == each.span
        at = each.span.end


def test_blank_lines_part_paragraphs() -> None:
    """A headline, then two paragraphs."""
    text = f"Fire in Kyiv\n\n{_PROSE}\n \n{_PROSE}\n"

    assert [role for role, _ in _shown(text)] == ["headline", "prose", "prose"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """Lines broken where the next word did not fit go on."""
    text = (
        "The mayor said on Monday that nine people had died in the\n"
        "fire at the mill. Eleven more were taken to hospital, where\n"
        "Doctor Lane said they were stable.\n"
    )

    assert len(paragraphs(text, markdown=False)) == 1


def test_wrapped_paragraphs_without_blank_lines_end_at_short_lines() -> None:
    """In a wrapped block a line with room left ends its paragraph."""
    text = (
        "The mayor said on Monday that nine people had died in the\n"
        "fire at the mill.\n"
        "Eleven more were taken to a hospital in the next town, and\n"
        "some of them may leave it soon.\n"
    )

    assert len(paragraphs(text, markdown=False)) == 2


def test_long_lines_are_a_paragraph_each() -> None:
    """Without blank lines, lines too long to be wrapped stand for themselves."""
    text = "\n".join([_PROSE * 3] * 3)

    assert len(paragraphs(text, markdown=False)) == 3


def test_short_lines_are_not_joined() -> None:
    """An address or a poem keeps its lines."""
    assert len(paragraphs("Ann Ray\n5 Oak Street\nLeeds", markdown=False)) == 3


def test_a_line_in_lower_case_goes_on() -> None:
    """A line that cannot begin a sentence belongs to the one before."""
    assert len(paragraphs("Nine died in\nthe fire.", markdown=False)) == 1


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("What the mayor knew", Role.HEADING),
        ("The mayor knew.", Role.PROSE),
        ("he knew", Role.PROSE),
        ("“We knew,”", Role.PROSE),
        ("- Nine people died", Role.LIST_ITEM),
        ("• Nine people died.", Role.LIST_ITEM),
        ("3. Nine people died.", Role.LIST_ITEM),
        ("b) Nine people died.", Role.LIST_ITEM),
        ("1999 was a year.", Role.PROSE),
        ("> Nine people died.", Role.QUOTATION),
        ("Photo: The mill after the fire.", Role.CAPTION),
        ("Figure 2: The mill. It burnt.", Role.CAPTION),
        ("The mill on Monday. (AP Photo/Ann Ray)", Role.CAPTION),
        ("Photos of the mill were shown in court.", Role.PROSE),
        ("Year | Dead | Hurt", Role.TABLE_ROW),
        ("1999\t9\t11", Role.TABLE_ROW),
        ("BELGOROD, Dec 30 (Agency) —", Role.DATELINE),
        ("KYIV, Ukraine (AP) —", Role.DATELINE),
        ("Published 12 January 2024, 10:30 GMT", Role.DATELINE),
        ("2024-01-12", Role.DATELINE),
        ("By Ann Ray and Tom Lane, Kyiv", Role.DATELINE),
        ("By Monday nine had died.", Role.PROSE),
        ("Nine had died (and/or fled)", Role.HEADING),
        ("Nine died. Ten fled", Role.PROSE),
    ],
)
def test_a_block_of_its_own_is_told_by_its_looks(line: str, role: Role) -> None:
    """Headings, lists, captions, tables and datelines are not prose, and prose is none of them."""
    assert _role(line) is role


def test_a_dateline_before_prose_is_a_paragraph_of_its_own() -> None:
    """What only says where and when is apart from what is claimed."""
    text = f"Fire in Kyiv\n\nKYIV, Dec 30 (Agency) — {_PROSE}"

    assert _shown(text)[1:] == [("dateline", "KYIV, Dec 30 (Agency) —"), ("prose", _PROSE)]


@pytest.mark.parametrize(
    "opening", ["KYIV —", "NEW YORK (AP) --", "ST. PAUL, Minn. –", "KYIV, 3 May –"]
)
def test_datelines_come_in_many_forms(opening: str) -> None:
    """With or without day, country and agency, before any dash."""
    assert _shown(f"Fire in Kyiv\n\n{opening} {_PROSE}")[1] == ("dateline", opening)


@pytest.mark.parametrize(
    "opening", ["NATO – which", "UN", "The UN – the", "KYIV", "The EU (union) —"]
)
def test_capitals_alone_are_no_dateline(opening: str) -> None:
    """A sentence that opens with an abbreviation keeps it."""
    shown = _shown(f"Fire in Kyiv\n\n{opening} met. {_PROSE}")

    assert [role for role, _ in shown] == ["headline", "prose"]


@pytest.mark.parametrize(
    "first", [_PROSE, "Nine died! Was it arson?", "Word " * 60, "Nine died. He knew"]
)
def test_a_first_paragraph_of_prose_is_no_headline(first: str) -> None:
    """A full stop, two sentences or great length make the first block prose."""
    assert _shown(f"{first}\n\n{_PROSE}")[0][0] == "prose"


def test_a_text_of_one_line_is_prose() -> None:
    """A headline needs something it is the headline of."""
    assert _shown("Fire in Kyiv") == [("prose", "Fire in Kyiv")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Fire\u00a0in  Kyiv\n\nNine died.", "Fire in Kyiv"),
        ("One two three.", "One two three."),
        ("a " * 20 + "end.", "a a a a a a a a a a a a …"),
        ("", ""),
    ],
)
def test_the_title_is_the_headline_or_the_first_words(text: str, title: str) -> None:
    """Without a headline an article is named by how it begins."""
    assert title_of(text, paragraphs(text, markdown=False)) == title


def test_a_title_is_never_too_long_to_show() -> None:
    """A first word of a megabyte is cut."""
    text = "a" * 1_000_000

    assert len(title_of(text, paragraphs(text, markdown=False))) == TITLE_LIMIT


@pytest.mark.parametrize("markdown", [False, True])
@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a ",
        "\n",
        "a\n",
        "A b. ",
        "- a\n",
        "> ",
        "| ",
        "```a\n",
        "<!-- \n",
        "![",
        "By A",
        "AB ",
        " ",
    ],
)
def test_time_grows_with_the_length(unit: str, markdown: bool) -> None:
    """Twice the text takes less than thrice the time, however odd it is."""
    short, long = (
        _seconds("x" + unit * (length // len(unit)), markdown) for length in (100_000, 200_000)
    )

    assert long < 3 * short + 0.05


def _seconds(text: str, markdown: bool) -> float:
    return cpu_seconds(lambda: paragraphs(text, markdown=markdown))
