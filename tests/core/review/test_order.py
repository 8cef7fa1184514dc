"""Claims stand in the order of the text, and keep their places in the list."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import state_with
from workbench.article.span import Span
from workbench.claims.claim import Anchor, Claim, ClaimState
from workbench.review.order import Placed, filled, number_of, retired, with_claims

STATE = state_with("one", "two", "three")
ANCHORS = {f"c-{n}": Anchor((Span(n * 10, n * 10 + 5),)) for n in (1, 2, 3)}
IDS = st.lists(st.sampled_from("abcdefgh"), unique=True)


def _new(claim_id: str, start: int) -> Placed:
    return Placed(Claim(claim_id, (claim_id,)), start)


def test_new_claims_stand_where_they_begin() -> None:
    """Behind those that begin at the same place."""
    placed = [_new("end", 40), _new("at two", 20), _new("before", 3), _new("after one", 11)]

    order = list(with_claims(STATE, ANCHORS, placed).claims)

    assert order == ["before", "c-1", "after one", "c-2", "at two", "c-3", "end"]


def test_a_changed_claim_stays_at_its_place() -> None:
    """Whatever its quote is now."""
    changed = Claim("c-2", ("other",))

    state = with_claims(STATE, ANCHORS, [Placed(changed, 90)])

    assert list(state.claims) == list(STATE.claims)
    assert state.claims["c-2"] is changed


def test_claims_without_a_place_are_passed_over() -> None:
    """They say nothing of the order."""
    anchors = {**ANCHORS, "c-2": None}

    order = list(with_claims(STATE, anchors, [_new("x", 21)]).claims)

    assert order == ["c-1", "c-2", "x", "c-3"]


def test_only_claims_to_check_have_numbers() -> None:
    """One that is set aside or a tombstone is not counted."""
    state = STATE.with_claim(retired(STATE.claims["c-1"]))

    assert [number_of(state, f"c-{n}") for n in (1, 2, 3)] == [0, 1, 2]
    assert number_of(state, "c-9") == 0


def test_a_retired_claim_keeps_its_words() -> None:
    """And says nothing of a reason or of others any more."""
    claim = Claim("c-1", ("one",), speaker="A", state=ClaimState.SET_ASIDE, reason="wish")

    assert retired(claim) == Claim("c-1", ("one",), speaker="A", state=ClaimState.RETIRED)


@given(IDS, IDS)
def test_filling_in_keeps_the_order(present: list[str], known: list[str]) -> None:
    """What was there keeps its order; what comes in follows its neighbour."""
    claims = {i: Claim(i, ("now",)) for i in present}

    result = filled(claims, {i: Claim(i, ("then",)) for i in known})

    assert set(result) == {*present, *known}
    assert [i for i in result if i in claims] == present
    assert all(result[i] is claims[i] for i in present)
    order = list(result)
    for before, each in pairwise(known):
        if each not in claims:
            assert order.index(before) < order.index(each)
