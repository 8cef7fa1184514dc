"""Sentences end where a reader would say they do, and no character is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clock import cpu_seconds
from workbench.article.article import Role
from workbench.article.reading import article_of
from workbench.article.sentences import sentences, split_sentences
from workbench.article.span import trimmed

_ATOMS = (
    *(
        "a",
        "B",
        "Mr. ",
        "U.S. ",
        "p. 5",
        ". ",
        "? ",
        "! ",
        "… ",
        "...",
        ".",
        "“",
        "”",
        '"',
        "'",
        "’",
    ),
    *(
        "(",
        ")",
        "[1]",
        " ",
        "\n",
        "\u00a0",
        "\u2028",
        "\x85",
        "\u3000",
        "。",
        "😀",
        "e\u0301",
        "\0",
    ),
    *("1. ", "2. ", "a. ", "—", "http://example.org/a.b", "said", "The "),
)
_texts = st.lists(st.sampled_from(_ATOMS), max_size=60).map("".join) | st.text(max_size=60)

# “|” stands where one sentence ends and the next begins.
_CASES = [
    "Nine died.|Ten fled.",
    "Who knew?|Nobody did!|They ran.",
    "“Who is there?”|Ann added, “There are two of us.”",
    "“Who is there?” Ann asked, “and why?”|Nobody spoke.",
    "The prize went to Clara R. Weber of Bonn.",
    "J. K. Rowling met T. S. Lane.|They spoke.",
    "He lives at St. Mary and Hill Rd.|It is quiet there.",
    "Dr. Lane met Mr. and Mrs. Roe, Gen. Ott and Sen. Ray.",
    "Hartman Bros. was founded in 1910 by Kern Inc. in Texas.",
    "The bill was sent to Kern Inc.|They did not pay.",
    "See p. 55, pp. 12-14, vol. 3 and Fig. 2 for more.",
    "It was No. 10, then Nos. 4 and 5.",
    "The answer was no.|He left.",
    "It left at 5 p.m. for Rome.",
    "It left at 5 p.m.|The next one left at six.",
    "At 5 a.m. Ms. Roe went to the bank.|She was seen leaving it at 6 P.M.|Mr. Roe saw her.",
    "They met at 10 a.m. Friday, local time.",
    "The U.S. Army and the U.N. Security Council met U.S. President Joe Biden.",
    "She moved to the U.S.|He stayed in the E.U. and worked.",
    "He was born in Washington, D.C.|His wife was not.",
    "She has a Ph.D. in physics.|He does not.",
    "She has $100.00, or 5.5%, of 1.2 billion.|It is hers.",
    "It sank on Sept. 3.|The crew lived.",
    "Plants, animals, etc. are here.",
    "Plants, animals, etc.|They are here.",
    "The E. coli outbreak, cf. Brown 1999, i.e. a small one, cost approx. five euros.",
    "The case Smith v. Jones ended, says Roe et al. in 2004.",
    "Write to jane.doe@example.org.|Or see http://www.example.org/a.b?c=d.html.|It is new.",
    "She works at Yahoo! in the accounting department.",
    "We make a good team, you and I.|Did you see Albert I. Jones?",
    "He wanted to say ... well, no.",
    "The thing is . . . I did not mean it.",
    "I never meant that....|She left.",
    "He stopped . . . .|Then he left.",
    "Hurry!!|Now?!|Yes.",
    "“Is he dead?” she asked.|They ran.",
    "“Go!” Kirby said.|He went.",
    "“Why?” asked Kirby.|Nobody knew.",
    "“We lost,” he said.|“We go home.”",
    "He called them “historic lands.”|The attacks went on.",
    "Putin said, “Nine died.|Ten fled.|Who is to blame?”|He left.",
    "“I need people.|And who do I have?” he asked.",
    "“‘I won,’ he told me,” she said.|He left.",
    "(He left.)|Then she left.",
    "He left (she did not, cf. below) at once.|They met.",
    "Nine died. [17]|Ten fled.[18]|He knew.",
    "The agenda is new. […]|It was agreed.",
    "Roe used the image [...] again.",
    "1. Bread is dear.",
    "1. Bread and butter|2. Salt|3. Oil",
    "1) Bread and butter|2) Salt",
    "a. Bread and butter|b. Salt|c. Oil",
    "he left.|she did not.|who knew?|nobody",
    "The deal is done.|the mayor signed it.",
    "... and so on.",
    "The house is Kirby’s.|It is new.",
    "They said they didn't.|Today they do.",
    "Int'l. Law 5 holds.|It is old.",
    "P.S. I am moving.",
    "Rep. Kay Roe, D-N.Y., spoke.|She left.",
    "Lt.-Gen. Roe left.|Vice-Adm. Ott stayed.",
    "They want freedom ...to follow it.|He left.",
    "“No!”—he said.|She stayed.",
    "He lost by 3 in. and 2 lbs. or so.|It was close.",
    "He posted it on X.|Kirby replied.",
    "They chose plan B.|Kirby was angry.",
    "It has vitamin C.|Doctors like it.",
]


@pytest.mark.parametrize("case", _CASES)
def test_sentences_end_where_a_reader_says(case: str) -> None:
    """Titles, initials, numbers, times, quotations and lists are cut as a person would."""
    wanted = case.split("|")
    text = case.replace("|", " ")

    assert [span.of(text) for span in split_sentences(text)] == wanted


@pytest.mark.parametrize("case", ["The end came.|Nobody saw it.", "日本です。|東京です。"])
def test_sentences_may_touch(case: str) -> None:
    """A forgotten space, or a script without any, joins no sentences."""
    text = case.replace("|", "")

    assert [span.of(text) for span in split_sentences(text)] == case.split("|")


@given(_texts)
@settings(max_examples=500, deadline=None)
def test_no_character_is_lost_or_doubled(text: str) -> None:
    """Every character but white space lies in exactly one sentence, in order."""
    spans = split_sentences(text)

    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(trimmed(text, span) == span and span.start < span.end for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


@given(st.lists(_texts, max_size=6).map("\n\n".join), st.sampled_from(["a.txt", "a.md"]))
@settings(max_examples=150, deadline=None)
def test_every_paragraph_has_its_sentences(text: str, source: str) -> None:
    """The sentences of an article are those of its paragraphs, in order, in place."""
    article = article_of(text, "a", source)
    found = sentences(article)

    assert [each.paragraph for each in found] == sorted(each.paragraph for each in found)
    for at, paragraph in enumerate(article.paragraphs):
        own = [each for each in found if each.paragraph == at]
        assert (own[0].span.start, own[-1].span.end) == paragraph.span
        assert {each.role for each in own} == {paragraph.role}


@pytest.mark.parametrize(
    ("text", "source", "role"),
    [
        ("# Kyiv falls. What then\n\nNine died.", "a.md", Role.HEADLINE),
        ("# Fire\n\n## It fell. What then\n\nNine died.", "a.md", Role.HEADING),
        ("Fire\n\nPhoto: The mill. It burnt.\n\nNine died.", "a.txt", Role.CAPTION),
        ("Fire\n\nPublished Jan. 3, 2024\n\nNine died.", "a.txt", Role.DATELINE),
        ("Fire\n\nYear. A\t9. B\t11\n\nNine died.", "a.txt", Role.TABLE_ROW),
    ],
)
def test_what_is_no_prose_is_one_unit(text: str, source: str, role: Role) -> None:
    """Headlines, headings, captions, datelines and table rows are never cut."""
    assert [each.role for each in sentences(article_of(text, "a", source))].count(role) == 1


def test_a_piece_given_to_the_segmenter_ends_no_sentence() -> None:
    """A sentence longer than what is looked at in one go stays whole."""
    text = "word " * 5_000 + "end."

    assert len(split_sentences(text)) == 1


@pytest.mark.parametrize(
    "unit", ["a", "a ", ". ", "“a. B” ", "A. ", "Mr. ", "1. ", "? A", "“", "(", "\0", " "]
)
def test_time_grows_with_the_length(unit: str) -> None:
    """Twice the text takes less than thrice the time, however odd it is."""
    short, long = (_seconds("x" + unit * (length // len(unit))) for length in (60_000, 120_000))

    assert long < 3 * short + 0.05


def _seconds(text: str) -> float:
    return cpu_seconds(lambda: split_sentences(text))
