"""Two texts word by word: what is marked is what differs, and no word is ever lost."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.review.differing import Marked, differing

TEXTS = st.text("ab \n\u00a0😀", max_size=40)


def shown(marked: Marked) -> str:
    """The text with brackets around what differs."""
    return "".join(f"[{part.text}]" if part.differs else part.text for part in marked)


@pytest.mark.parametrize(
    ("one", "other", "first", "second"),
    [
        ("about 40 km", "about 25 km", "about [40] km", "about [25] km"),
        ("about 40 km", "40 km", "[about] 40 km", "40 km"),
        ("", "new", "", "[new]"),
        ("a note", "a  note\n", "a note", "a  note\n"),
        ("old words", "new ones", "[old words]", "[new ones]"),
        ("one two three", "four two five", "[one two three]", "[four two five]"),
        ("so one two three", "so four two five", "so [one two three]", "so [four two five]"),
    ],
)
def test_what_differs_is_marked(one: str, other: str, first: str, second: str) -> None:
    """Whole words; blanks never; a single word between two differences goes with them."""
    assert tuple(map(shown, differing(one, other))) == (first, second)


@given(TEXTS, TEXTS)
@settings(max_examples=300, deadline=None)
def test_no_character_is_lost(one: str, other: str) -> None:
    """The stretches together are the text."""
    mine, theirs = differing(one, other)
    assert "".join(part.text for part in mine) == one
    assert "".join(part.text for part in theirs) == other


@given(TEXTS, TEXTS)
@settings(max_examples=300, deadline=None)
def test_what_is_not_marked_is_the_same(one: str, other: str) -> None:
    """Word for word."""
    plain = [
        " ".join(part.text for part in side if not part.differs).split()
        for side in differing(one, other)
    ]
    assert plain[0] == plain[1]


def test_long_texts_are_compared_in_no_time() -> None:
    """Ten thousand words that have nothing in common count as different altogether."""
    one, other = ("x " * 10_000 + end for end in ("a", "b"))
    start = perf_counter()
    assert [len(side) for side in differing("p " + one, "q q " + other)] == [1, 1]
    assert perf_counter() - start < 1
