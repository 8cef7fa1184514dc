"""A judgement stays where it was given; those that took the claim's place are offered it."""

from __future__ import annotations

import pytest

from tests.builders import DAY
from tests.core.review.desk import Desk
from workbench.claims.claim import Claim, ClaimState
from workbench.errors import CannotCarve
from workbench.review import edits
from workbench.review.succession import heirs
from workbench.review.verdict import Verdict

LINK, OTHER_LINK = "https://example.org/a", "https://example.org/b"


@pytest.fixture
def desk() -> Desk:
    """The ferry's first claim, judged with note and link, then split in two."""
    desk = Desk()
    ferry = desk.claim("The ferry").id
    desk.judge(ferry, "Gate count", LINK)
    desk.carver.split(ferry, desk.at("and it opened"))
    return desk


def _parts(desk: Desk) -> list[str]:
    return [claim.id for claim in desk.active[:2]]


def _stone(desk: Desk) -> str:
    (found,) = (c.id for c in desk.state.claims.values() if c.state is ClaimState.SPLIT)
    return found


def test_both_parts_are_offered_the_judgement(desk: Desk) -> None:
    """And have none before somebody says so."""
    for part in _parts(desk):
        (offer,) = desk.carver.offers(part)
        assert (offer.claim, offer.check) == (_stone(desk), desk.state.check(_stone(desk)))
        assert desk.state.check(part) is None


def test_what_is_taken_over_is_the_reviewers_as_of_today(desk: Desk) -> None:
    """Verdict, note and links, on the wording of the part; the tombstone keeps its own."""
    desk.day = DAY.replace(year=2027)
    part, before = _parts(desk)[1], desk.state.check(_stone(desk))

    desk.carver.take_over(part, _stone(desk))

    check = desk.state.check(part)
    assert check is not None
    assert (check.verdict, check.note, check.checked) == (
        Verdict.VERIFIED,
        "Gate count",
        "2027-11-22",
    )
    assert [source.url for source in check.links] == [LINK]
    assert check.claim == "and it opened in 1964"
    assert desk.state.check(_stone(desk)) == before


def test_taking_over_is_one_exact_step(desk: Desk) -> None:
    """Undo gives back the part without a verdict."""
    before = desk.state
    desk.carver.take_over(_parts(desk)[0], _stone(desk))

    desk.history = desk.history.undo()

    assert desk.state is before


def test_a_part_keeps_its_own_note_and_links(desk: Desk) -> None:
    """What is taken over stands behind them, once."""
    part = _parts(desk)[0]
    desk.do(edits.write_note(desk.state, part, "Not the year."))
    desk.do(edits.add_links(desk.state, part, [OTHER_LINK, LINK]))

    desk.carver.take_over(part, _stone(desk))

    check = desk.state.check(part)
    assert check is not None
    assert check.note == "Not the year.\n\nGate count"
    assert [source.url for source in check.links] == [OTHER_LINK, LINK]


def test_a_part_with_a_verdict_is_offered_none(desk: Desk) -> None:
    """The reviewer has said what holds there."""
    part = _parts(desk)[0]
    desk.do(edits.give_verdict(desk.state, part, Verdict.DISPUTED, DAY))

    assert desk.carver.offers(part) == ()
    with pytest.raises(CannotCarve, match="no such verdict"):
        desk.carver.take_over(part, _stone(desk))


def test_offers_reach_over_several_cuts(desk: Desk) -> None:
    """The nearest one first."""
    first = _parts(desk)[0]
    desk.do(edits.write_note(desk.state, first, "Not the year."))
    desk.carver.split(first, desk.at("carried"))

    assert [offer.claim for offer in desk.carver.offers(_parts(desk)[1])] == [
        first,
        _stone_of(desk, first),
    ]


def _stone_of(desk: Desk, part: str) -> str:
    return next(c.id for c in desk.state.claims.values() if part in c.into)


def test_a_merged_claim_is_offered_what_was_said_of_each() -> None:
    """In the order in which they stand."""
    desk = Desk()
    ferry, fares = desk.claim("The ferry").id, desk.claim("Fares").id
    desk.judge(fares)
    desk.judge(ferry)

    merged = desk.carver.merge(ferry).focus

    assert [offer.claim for offer in desk.carver.offers(merged)] == [ferry, fares]


def test_judged_claims_that_are_gone_stay_listed(desk: Desk) -> None:
    """Nobody's work is lost from sight; a tombstone nobody judged is not in the way."""
    assert desk.carver.judged_but_retired() == (_stone(desk),)

    desk.carver.merge(desk.claim("“We need").id)

    assert desk.carver.judged_but_retired() == (_stone(desk),)


def test_heirs_are_the_claims_listed_now(desk: Desk) -> None:
    """Over several cuts, in their order."""
    first, second = _parts(desk)
    stone = _stone(desk)
    desk.carver.split(first, desk.at("carried"))

    assert desk.carver.heirs(stone) == (*_parts(desk), second)
    assert desk.carver.heirs(second) == (second,)


def test_tombstones_that_name_each_other_are_no_trap(desk: Desk) -> None:
    """A file written by hand may say anything."""
    state = desk.state
    for one, other in (("c-1", "c-2"), ("c-2", "c-1")):
        state = state.with_claim(Claim(one, ("x",), state=ClaimState.JOINED, into=(other,)))

    assert heirs(state, "c-1") == ()
