"""What the desk shows of a claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.review.desk import Desk
from workbench.claims.claim import Claim, Reason
from workbench.review.check import Check, ReviewerChecks
from workbench.review.gates import Gate, Standards
from workbench.review.listing import ClaimRow, Lens, listing, row_of
from workbench.review.standing import Standing
from workbench.review.state import ReviewState
from workbench.review.verdict import Verdict

STATE = ReviewState(
    {
        "c-00000001": Claim("c-00000001", ("Rebels fled\non Friday.",)),
        "c-00000002": Claim("c-00000002", ("They came back.",)),
    },
    ReviewerChecks("first-reader", "First Reader"),
)
POSSIBLE = Reason("what could or will be", -0.5)


def test_what_the_parse_says_counts_for_the_claim_of_that_wording() -> None:
    """And for no other; without a parse the words alone tell."""
    parsed = {"Rebels fled on Friday.": (POSSIBLE,)}

    first, second = listing(STATE, {}, Lens(parsed=parsed))
    plain, same = listing(STATE, {})

    assert POSSIBLE in first.worth.reasons
    assert first.worth.score < plain.worth.score
    assert second == same
    assert row_of(STATE, {}, "c-00000001", 1, Lens(parsed=parsed)) == first


def test_a_row_says_what_its_verdict_wants() -> None:
    """By the standards it is looked at with; an open claim wants nothing."""
    judged = {"c-00000001": Check("Rebels fled on Friday.", Verdict.UNSOURCED)}
    state = replace(STATE, mine=replace(STATE.mine, checks=judged))
    lax = Lens(standards=Standards(off=frozenset({Gate.UNSOURCED_WHERE})))

    first, second = listing(state, {})

    assert [each.gate for each in first.unmet] == [Gate.UNSOURCED_WHERE]
    assert second.unmet == ()
    assert row_of(state, {}, "c-00000001", 1) == first
    assert row_of(state, {}, "c-00000001", 1, lax).unmet == ()


@pytest.fixture
def desk() -> Desk:
    """An attribution and its content."""
    desk = Desk()
    desk.carver.split(desk.claim("“We need").id, desk.at("Lena"))
    return desk


def _row(desk: Desk, beginning: str) -> ClaimRow:
    rows = listing(desk.state, desk.ground.anchors)
    return next(row for row in rows if row.text.startswith(beginning))


def test_tombstones_that_nobody_judged_are_not_listed(desk: Desk) -> None:
    """Only those that took their place."""
    texts = [row.text for row in listing(desk.state, desk.ground.anchors)]

    assert texts[-3:] == [
        "We need a third boat",
        "Lena Ostrow said",
        "The 😀 sign was painted in 2020",
    ]


def test_a_judged_tombstone_is_listed_all_the_same(desk: Desk) -> None:
    """Without a number and a place; with what became of it and what was said."""
    said = desk.claim("Lena")
    desk.judge(said.id, "Heard it")
    desk.carver.merge(said.id)

    row = _row(desk, "Lena Ostrow said")

    assert (row.standing, row.number, row.anchor) == (Standing.RETIRED, 0, None)
    assert row.reason == "merged into 4, was verified"
    assert (row.has_note, row.stale) == (True, False)
    assert row == row_of(desk.state, desk.ground.anchors, said.id, 0)


def test_a_retired_claim_tells_all_that_took_its_place(desk: Desk) -> None:
    """Also where those were cut again."""
    whole = desk.claim("The ferry")
    desk.judge(whole.id)
    desk.carver.split(whole.id, desk.at("carried"))
    desk.carver.split(desk.claim("carried").id, desk.at("and it opened"))

    row = row_of(desk.state, desk.ground.anchors, whole.id, 0)

    assert row.reason == "split into 1, 2 and 3, was verified"


def test_content_stands_below_its_attribution(desk: Desk) -> None:
    """Also where that was cut again."""
    assert _row(desk, "We need").depth == 1
    desk.carver.split(desk.claim("Lena").id, desk.at("Ostrow"))

    assert _row(desk, "We need").depth == 1


def test_content_of_a_retired_attribution_stands_alone() -> None:
    """There is nothing left to stand below."""
    desk = Desk()
    desk.carver.new_claim([desk.span("a third boat")])
    desk.judge(desk.claim("a third boat").id)
    assert _row(desk, "a third").depth == 1

    desk.carver.resplit(3, [desk.proposal("Lena Ostrow")])

    assert _row(desk, "a third").depth == 0
