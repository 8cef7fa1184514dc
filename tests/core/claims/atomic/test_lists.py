"""Lists and modifiers taken apart at the finest granularity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.claims.granularity import Granularity

if TYPE_CHECKING:
    from collections.abc import Callable

    Readings = Callable[..., list[str]]

APART = {
    "each member": (
        "Norway borders Sweden, Finland and Russia.",
        ["Norway borders Sweden", "Norway borders Finland.", "Norway borders Russia."],
    ),
    "what follows the last belongs to all": (
        "The king and queen of Spain visited Oslo.",
        ["The king … of Spain visited Oslo", "The queen of Spain visited Oslo."],
    ),
    "each modifier": (
        "The team won the cup in 1998 in Paris.",
        [
            "The team won the cup",
            "The team won the cup in 1998.",
            "The team won the cup in Paris.",
        ],
    ),
    "not what the verb needs": (
        "He returned to London in 1998.",
        ["He returned to London", "He returned to London in 1998."],
    ),
}

TOGETHER = {
    "a denial": "The firm did not hire Smith and Jones.",
    "a relation": "The talks between France and Germany failed.",
    "a joint deed": "Smith and Jones met in Paris.",
    "a modifier under a negation": "The team did not win the cup in 1998.",
    "a modifier of a superlative": "It is the largest port in Europe.",
}


@pytest.mark.parametrize("case", APART)
def test_members_and_modifiers_are_facts(readings: Readings, case: str) -> None:
    """Each can be wrong by itself."""
    text, claims = APART[case]

    assert readings(text, Granularity.FINE) == claims


@pytest.mark.parametrize("case", TOGETHER)
def test_what_holds_only_together_stays_together(readings: Readings, case: str) -> None:
    """Under a negation, or of one thing done together, no part is said."""
    assert readings(TOGETHER[case], Granularity.FINE) == [TOGETHER[case].removesuffix(".")]


@pytest.mark.parametrize("case", APART)
def test_normal_leaves_lists_and_modifiers_whole(readings: Readings, case: str) -> None:
    """Only the finest granularity takes them apart."""
    text = APART[case][0]

    assert readings(text) == [text.removesuffix(".")]
