"""Restating a claim, its kind and its speaker."""

from __future__ import annotations

import pytest

from tests.core.review.desk import Desk
from workbench.claims.claim import Kind
from workbench.errors import CannotCarve


@pytest.fixture
def desk() -> Desk:
    """The ferry's claims; the second one judged."""
    desk = Desk()
    desk.judge(desk.claim("Fares rose").id, "Tariff", "https://example.org/a")
    return desk


def test_a_statement_is_what_is_judged_from_now_on(desk: Desk) -> None:
    """The verdict given on the quote stays, and is stale."""
    fares = desk.claim("Fares rose").id
    check = desk.state.check(fares)

    desk.carver.restate(fares, " Ferry fares\n rose in 2025. ")

    assert desk.state.claims[fares].wording == "Ferry fares rose in 2025."
    assert desk.state.check(fares) == check
    assert desk.state.is_stale(fares)


@pytest.mark.parametrize("words", ["", "  ", "Fares rose", " Fares\nrose "])
def test_a_statement_that_says_no_more_than_the_quote_is_none(desk: Desk, words: str) -> None:
    """The quote is judged again, and the verdict on it is fresh."""
    fares = desk.claim("Fares rose").id
    desk.carver.restate(fares, "Ferry fares rose.")

    desk.carver.restate(fares, words)

    assert desk.state.claims[fares].statement == ""
    assert not desk.state.is_stale(fares)


def test_what_is_typed_in_one_go_is_one_step(desk: Desk) -> None:
    """Undo takes the statement back, and not its last word."""
    fares, before = desk.claim("Fares rose").id, desk.state
    desk.carver.restate(fares, "Ferry fares")
    desk.carver.restate(fares, "Ferry fares rose.", continues=True)

    desk.history = desk.history.undo()

    assert desk.state is before


def test_kind_and_speaker_are_changed(desk: Desk) -> None:
    """The wording is the same, so the verdict holds."""
    fares = desk.claim("Fares rose").id

    desk.carver.change_kind(fares, Kind.COMPARISON)
    desk.carver.change_speaker(fares, " Lena\nOstrow ")

    claim = desk.state.claims[fares]
    assert (claim.kind, claim.speaker) == (Kind.COMPARISON, "Lena Ostrow")
    assert not desk.state.is_stale(fares)


def test_the_same_again_is_no_step(desk: Desk) -> None:
    """There is nothing to undo, and nothing to save."""
    fares = desk.claim("Fares rose")

    assert not desk.carver.restate(fares.id, "")
    assert not desk.carver.change_kind(fares.id, fares.kind)
    assert not desk.carver.change_speaker(fares.id, fares.speaker)


def test_labels_name_the_claim(desk: Desk) -> None:
    """As the menu's Undo says it."""
    fares = desk.claim("Fares rose").id

    assert desk.carver.restate(fares, "Ferry fares rose.").label == "restating claim 2"
    assert desk.carver.change_kind(fares, Kind.OTHER).label == "changing the kind of claim 2"
    assert desk.carver.change_speaker(fares, "A").label == "changing the speaker of claim 2"


def test_a_tombstone_is_not_reworded(desk: Desk) -> None:
    """What was judged on it was judged on these words."""
    fares = desk.claim("Fares rose").id
    desk.carver.merge(desk.claim("The ferry").id)

    with pytest.raises(CannotCarve, match="This claim was joined"):
        desk.carver.restate(fares, "Ferry fares rose.")
