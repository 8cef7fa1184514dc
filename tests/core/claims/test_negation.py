"""Which of two claims alike denies what the other says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims.negation import is_negated, says_the_opposite

PART = "The Kraken regiment forms part of the HUR"
NO_PART = "The Kraken regiment does not form part of the HUR"


@pytest.mark.parametrize(
    "text",
    [
        NO_PART,
        "The boat didn’t sink.",
        "It can't be raised.",
        "It cannot be raised.",
        "Nobody saw it.",
        "He never said so",
        "There is no bridge.",
        "It left without them.",
        "NOT ONE was found.",
    ],
)
def test_a_word_that_denies_negates(text: str) -> None:
    """Also contracted, in any case, anywhere."""
    assert is_negated(text)


@pytest.mark.parametrize(
    "text",
    [
        PART,
        "Not only soldiers were killed.",
        "It has no less than six masts.",
        "A few boats sank.",
        "It lies barely 25 kilometers from the border.",
        "It is the No. 5 of its kind.",
        "Knots and notes and nonsense.",
        "",
    ],
)
def test_a_word_that_only_limits_does_not(text: str) -> None:
    """Nor does one that says how much, or one that merely looks alike."""
    assert not is_negated(text)


def test_the_opposite_takes_one_negation() -> None:
    """Of the two, whichever it is; two that deny say the same."""
    assert says_the_opposite(PART, NO_PART)
    assert says_the_opposite(NO_PART, PART)
    assert not says_the_opposite(PART, PART)
    assert not says_the_opposite(NO_PART, "The Kraken regiment is not a part of the HUR")


@settings(deadline=None)
@given(st.text(), st.text())
def test_any_text_can_be_asked(one: str, other: str) -> None:
    """And the answer is the same both ways."""
    assert says_the_opposite(one, other) == says_the_opposite(other, one)
