"""Where a caret may stand, and where words begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.article import steps
from workbench.article.span import Span

FAMILY = "👩\u200d👩\u200d👧"
FLAGS = "🇳🇴🇸🇪"
TEXTS = st.text(
    st.sampled_from(list("ab1 .,’\n\r"))
    | st.sampled_from([*FAMILY, *FLAGS, "\u0301", "각", "ᄀ", "中"]),
    max_size=12,
)


def _cut(text: str) -> list[str]:
    """The characters of ``text`` as people see them."""
    at = [i for i in range(len(text) + 1) if steps.is_boundary(text, i)]
    return [text[start:end] for start, end in pairwise(at)]


@pytest.mark.parametrize(
    "characters",
    [
        ["a", "b"],
        ["e\u0301", "t"],
        ["\r\n", "x"],
        ["a", "\r\n"],
        [FAMILY, "!"],
        ["🇳🇴", "🇸🇪"],
        ["👍🏽", "👍"],
        ["각", "\u1100\u1161\u11a8", "가"],
        ["नि", "क"],
        ["❤\ufe0f", "."],
        ["🏴\U000e0067\U000e0062\U000e007f", "."],
    ],
)
def test_a_character_is_what_people_see_as_one(characters: list[str]) -> None:
    """Accents, joined emoji, flags, skin tones and syllables stay whole."""
    assert _cut("".join(characters)) == characters


@given(TEXTS, st.integers(-2, 14))
def test_the_nearest_boundary_is_one_and_not_behind(text: str, at: int) -> None:
    """It is the offset itself, or the start of the character around it."""
    found = steps.nearest_boundary(text, at)

    assert steps.is_boundary(text, found)
    assert 0 <= found <= max(0, at)
    assert found == at or not steps.is_boundary(text, at) or not 0 <= at <= len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It rose 1.2 points.", ["It", "rose", "1.2", "points"]),
        ("don’t ‘shout’", ["don’t", "shout"]),
        ("the U.S. army", ["the", "U.S", "army"]),
        ("twenty-five", ["twenty", "five"]),
        ("cafe\u0301 bar", ["cafe\u0301", "bar"]),
        ("中文 ok", ["中", "文", "ok"]),
        ("a, b", ["a", "b"]),
    ],
)
def test_words_begin_and_end(text: str, words: list[str]) -> None:
    """Marks belong to a word only between two of its letters or digits."""
    whole = Span(0, len(text))
    starts = [0, *steps.word_starts(text, 0, whole, forward=True)]
    ends = list(steps.word_ends(text, 0, whole, forward=True))
    if not text[0].isalnum():
        del starts[0]

    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == words


@given(TEXTS)
def test_going_back_meets_the_same_stops(text: str) -> None:
    """Forward and backward there is one set of word ends."""
    whole = Span(0, len(text))
    ahead = list(steps.word_ends(text, -1, whole, forward=True))

    assert list(steps.word_ends(text, len(text) + 1, whole, forward=False)) == ahead[::-1]


@pytest.mark.parametrize(
    ("text", "at", "gap"),
    [
        ("two words", 4, 4),
        ("two words", 5, 4),
        ("two words", 8, 9),
        ("two words", 1, 0),
        ("中文", 1, 1),
    ],
)
def test_a_caret_within_a_word_goes_to_its_nearer_end(text: str, at: int, gap: int) -> None:
    """Of two as near, to its start."""
    assert steps.nearest_gap(text, at) == gap


@given(TEXTS, st.integers(0, 12))
def test_a_gap_is_never_within_a_word(text: str, at: int) -> None:
    """Nor within a character."""
    assert not steps.in_word(text, steps.nearest_gap(text, at))
