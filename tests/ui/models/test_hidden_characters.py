"""Signs for what is not seen: every place stays, nothing turns, and each can be named."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.models.hidden_characters import hidden_in, name_at, shown, without_hidden

_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NASTY = st.text(
    st.sampled_from(
        [*_TURNING, *"\u200b\u200c\u200d\u00ad\ufeff\u2060aé ש😀🏴\U000e0067\U000e007f\n"]
    )
)


_HIDING = frozenset(f"{_TURNING}\u200b\u200c\u200d\u00ad\ufeff\u2060\U000e0067\U000e007f")


def units(text: str) -> int:
    """How many UTF-16 units a text takes."""
    return len(text.encode("utf-16-le")) // 2


@given(_NASTY)
def test_every_place_stays_what_it_was(text: str) -> None:
    """In code points and in the units that Qt counts."""
    seen = shown(text)

    assert [units(character) for character in seen] == [units(character) for character in text]


@given(_NASTY)
def test_nothing_that_turns_writing_is_left(text: str) -> None:
    """So what is seen is in the order of what is stored."""
    assert not set(shown(text)) & set(_TURNING)


@given(_NASTY)
def test_exactly_what_has_a_sign_has_a_name(text: str) -> None:
    """Hovering names it; elsewhere there is nothing to name."""
    if len(text) < 30:
        for offset, (seen, stored) in enumerate(zip(shown(text), text, strict=True)):
            assert bool(name_at(text, offset)) is (seen != stored)


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\u00ad", "U+00AD SOFT HYPHEN"),
        ("\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
    ],
)
def test_a_hidden_character_is_named(character: str, name: str) -> None:
    """By its number and its name in Unicode."""
    assert name_at(f"ab{character}cd", 2) == name
    assert character not in shown(f"ab{character}cd")


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "👩\u200d🚀",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "4.1\u00a0million “quoted” – 😀",
    ],
    ids=["Persian", "an astronaut", "the flag of England", "plain words"],
)
def test_what_is_seen_by_what_it_does_has_no_sign(text: str) -> None:
    """A joiner that joins, the letters of a flag, a blank that keeps words together."""
    assert shown(text) == text
    assert not any(name_at(text, offset) for offset in range(len(text)))


def test_a_joiner_that_only_hides_has_a_sign() -> None:
    """Between plain letters it makes two words look like one that they are not."""
    assert shown("pay\u200dpal") == "pay▯pal"
    assert name_at("pay\u200dpal", 3) == f"U+200D {unicodedata.name(chr(0x200D))}"


@given(_NASTY)
def test_what_is_left_hides_nothing(text: str) -> None:
    """And is all of the rest: nothing is lost but what has a sign, or gets one by that."""
    left = without_hidden(text)

    assert hidden_in(left) == []
    assert [c for c in left if c not in _HIDING] == [c for c in text if c not in _HIDING]


def test_the_places_of_what_hides_are_code_points() -> None:
    """An emoji before them is one."""
    assert hidden_in("😀a\u200bb\u202e") == [2, 4]
    assert hidden_in("plain, or “quoted”") == []
