"""Markdown is read by its marks, which stay in the text and outside every paragraph."""

from __future__ import annotations

import pytest

from workbench.article.layout import paragraphs


def _shown(text: str) -> list[tuple[str, str]]:
    return [(each.role.value, each.span.of(text)) for each in paragraphs(text, markdown=True)]


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("## What he knew ##", "headline", "What he knew"),
        ("What he knew\n===", "headline", "What he knew"),
        ("# C# and F#", "headline", "C# and F#"),
        ("- Nine died.", "list-item", "Nine died."),
        ("  12) Nine died.", "list-item", "Nine died."),
        ("* [x] Nine died.", "list-item", "Nine died."),
        ("> Nine died.", "quotation", "Nine died."),
        ("> > - Nine died.", "quotation", "Nine died."),
        ("| nine | dead |", "table-row", "nine | dead"),
        ("Nine **died**.", "prose", "Nine **died**."),
        ("#hashtag", "prose", "#hashtag"),
    ],
)
def test_marks_lie_outside(text: str, role: str, words: str) -> None:
    """A heading, item, quotation or row is its words alone."""
    assert _shown(text) == [(role, words)]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Fire\n---",
        "```\ncode\n```",
        "~~~~ python\ncode\n~~~\n~~~~",
        "<!-- note -->",
        "<!-- note\n\nmore -->",
        "![The mill](mill.png)",
        "[![The mill](mill.png)](https://example.org)",
        "***",
        "- - -",
        "|---|:-:|",
        "[1]: https://example.org",
        "<br>",
        ">",
    ],
)
def test_what_is_no_prose_is_left_out(text: str) -> None:
    """Front matter, code, comments, pictures, rules, tags and definitions are not checked."""
    assert _shown(f"{text}\n\nNine died.\n\nTen fled.") == [
        ("prose", "Nine died."),
        ("prose", "Ten fled."),
    ]


@pytest.mark.parametrize("opening", ["```", "<!-- note", "---\ntitle: Fire"])
def test_what_never_closes_hides_nothing(opening: str) -> None:
    """A forgotten fence or comment does not swallow the article."""
    assert ("prose", "Nine died.") in _shown(f"{opening}\n\nNine died.")


def test_only_the_first_heading_is_the_headline() -> None:
    """Later headings part the article."""
    roles = [role for role, _ in _shown("# Fire\n\nNine died.\n\n# More\n\nTen fled.")]

    assert roles == ["headline", "prose", "heading", "prose"]


def test_lines_of_one_paragraph_are_joined() -> None:
    """A line break inside a paragraph is white space."""
    assert _shown("Nine\nDied.\n- Ten\n  fled.") == [
        ("prose", "Nine\nDied."),
        ("list-item", "Ten\n  fled."),
    ]


def test_quoted_lines_stand_alone() -> None:
    """No paragraph holds the mark of a quotation's next line."""
    assert _shown("> Nine died.\n> Ten fled.") == [
        ("quotation", "Nine died."),
        ("quotation", "Ten fled."),
    ]
