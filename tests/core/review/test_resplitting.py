"""Other claims for one sentence: people's work stays, the rest is exchanged and nothing deleted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.review.desk import Desk
from workbench.claims.claim import Claim, ClaimState, Kind, Proposal
from workbench.review.history import History
from workbench.review.reshaping import Edge

CARRIED = "carried 1.2 million people last year"
OPENED = "it opened in 1964"
SENTENCE = f"The ferry, built in Malmo, {CARRIED}, and {OPENED}"


@pytest.fixture
def desk() -> Desk:
    """The splitter's claims, one a sentence."""
    return Desk()


@pytest.fixture
def finer(desk: Desk) -> list[Proposal]:
    """Three claims for the first sentence, the last one the content of the second."""
    return [
        desk.proposal("The ferry", "built in Malmo"),
        desk.proposal("The ferry", CARRIED),
        replace(desk.proposal(OPENED), kind=Kind.DATE, statement="The ferry opened.", parent=1),
    ]


def _quotes(desk: Desk) -> list[tuple[str, ...]]:
    return [claim.quote for claim in desk.active]


def _as_made(desk: Desk, claim: Claim) -> Proposal:
    """What a splitter offered when it made that claim."""
    return replace(desk.proposal(*claim.quote), kind=claim.kind, speaker=claim.speaker)


def test_the_sentences_claims_are_exchanged(desk: Desk, finer: list[Proposal]) -> None:
    """In their place in the list; those of other sentences stay."""
    ferry = desk.claim("The ferry").id

    change = desk.carver.resplit(0, finer)

    assert _quotes(desk)[:4] == [
        ("The ferry", "built in Malmo"),
        ("The ferry", CARRIED),
        (OPENED,),
        ("Fares rose",),
    ]
    assert desk.state.claims[ferry].state is ClaimState.RETIRED
    assert change.focus == desk.active[0].id


def test_everything_that_was_proposed_is_taken_over(desk: Desk, finer: list[Proposal]) -> None:
    """Kind, statement, and whose content it is."""
    desk.carver.resplit(0, finer)

    opened = desk.claim("The ferry opened.")
    assert (opened.kind, opened.parent) == (Kind.DATE, desk.active[1].id)


def test_a_claim_proposed_again_is_the_same_one(desk: Desk) -> None:
    """Only what is new is new."""
    ferry = desk.claim("The ferry")

    desk.carver.resplit(0, [_as_made(desk, ferry), desk.proposal(OPENED)])

    assert desk.state.claims[ferry.id] == ferry
    assert len(desk.active) == 5


def test_back_to_the_first_claims_revives_them(desk: Desk, finer: list[Proposal]) -> None:
    """Coarser, finer, coarser: no twins, and the tombstones are those of the finer ones."""
    ferry = desk.claim("The ferry")
    desk.carver.resplit(0, finer)

    desk.carver.resplit(0, [_as_made(desk, ferry)])

    assert desk.claim("The ferry") == ferry
    assert [c.state for c in desk.state.claims.values()].count(ClaimState.RETIRED) == 3


def test_a_judged_claim_stays(desk: Desk, finer: list[Proposal]) -> None:
    """For words that it quotes nothing is proposed, so that nothing is judged twice."""
    ferry, state = desk.claim("The ferry"), desk.state
    desk.judge(ferry.id)

    assert not desk.carver.resplit(0, finer)
    assert desk.state.claims == state.claims


def test_a_claim_that_somebody_else_judged_stays(desk: Desk, finer: list[Proposal]) -> None:
    """Whoever it was."""
    desk.judged_by_others = frozenset({desk.claim("The ferry").id})

    assert not desk.carver.resplit(0, finer)


def test_words_beside_the_judged_claim_are_proposed(desk: Desk, finer: list[Proposal]) -> None:
    """Only the other claims of the sentence are exchanged."""
    desk.carver.resplit(0, finer)
    opened = desk.claim("The ferry opened.")
    desk.judge(opened.id)

    desk.carver.resplit(0, [desk.proposal("The ferry, built in Malmo, " + CARRIED)])

    assert _quotes(desk)[:3] == [
        ("The ferry, built in Malmo, " + CARRIED,),
        (OPENED,),
        ("Fares rose",),
    ]


def test_a_proposal_that_shares_most_words_with_a_judged_claim_is_left_out(desk: Desk) -> None:
    """It would say the same again; the untouched claims it would have replaced stay as well."""
    desk.carver.resplit(0, [desk.proposal("The ferry", CARRIED), desk.proposal(OPENED)])
    desk.judge(desk.claim("The ferry").id)
    before = desk.state.claims
    whole = [desk.proposal(SENTENCE)]

    assert desk.carver.kept(0, whole) == (desk.claim("The ferry").id,)
    assert not desk.carver.resplit(0, whole)
    assert desk.state.claims == before


def test_a_proposal_that_shares_half_of_its_words_at_most_is_made(desk: Desk) -> None:
    """Two facts may share their subject."""
    desk.carver.resplit(0, [desk.proposal("The ferry", "carried 1.2 million people")])
    desk.judge(desk.claim("The ferry").id)

    desk.carver.resplit(0, [desk.proposal("The ferry", "built in")])

    assert _quotes(desk)[:2] == [
        ("The ferry", "carried 1.2 million people"),
        ("The ferry", "built in"),
    ]


def test_of_several_claims_only_those_in_the_way_stay(desk: Desk) -> None:
    """What is proposed for other words comes in the place of what nobody worked on."""
    desk.carver.resplit(
        0, [desk.proposal("The ferry"), desk.proposal(CARRIED), desk.proposal(OPENED)]
    )
    desk.judge(desk.claim("carried").id)

    desk.carver.resplit(
        0, [desk.proposal("people last year"), desk.proposal("it opened"), desk.proposal("in 1964")]
    )

    assert _quotes(desk)[:3] == [(CARRIED,), ("it opened",), ("in 1964",)]


def test_a_claim_that_quotes_just_what_is_proposed_is_not_in_the_way(desk: Desk) -> None:
    """Nothing is kept instead of anything."""
    desk.judge(desk.claim("The ferry").id)
    assert desk.carver.kept(0, [_as_made(desk, desk.claim("The ferry"))]) == ()


def test_a_claim_within_a_judged_one_stays_where_it_is_proposed_again(desk: Desk) -> None:
    """It was there beside it before."""
    desk.judge(desk.claim("The ferry").id)
    desk.carver.new_claim([desk.span(OPENED)])

    assert not desk.carver.resplit(0, [_as_made(desk, desk.claim(OPENED))])


def test_a_claim_cut_by_hand_stays(desk: Desk, finer: list[Proposal]) -> None:
    """A person said where it begins and ends."""
    desk.carver.split(desk.claim("The ferry").id, desk.at("and it opened"))
    by_hand = desk.active[:2]

    desk.carver.resplit(0, finer)

    assert desk.active[:2] == by_hand


def test_a_claim_whose_edge_was_moved_stays(desk: Desk, finer: list[Proposal]) -> None:
    """Its id tells that it had other words once."""
    ferry = desk.claim("The ferry").id
    desk.carver.move_edge(ferry, 0, Edge.END, desk.at(", and it"))

    desk.carver.resplit(0, finer)

    assert desk.state.claims[ferry].state is ClaimState.ACTIVE
    assert _quotes(desk)[1] == (OPENED,)


def test_a_claim_reworded_by_hand_stays_where_it_is_known_what_was_offered(
    desk: Desk, finer: list[Proposal]
) -> None:
    """It is none of the splitter's."""
    ferry = desk.claim("The ferry")
    known = [_as_made(desk, ferry)]
    desk.carver.change_kind(ferry.id, Kind.CAUSAL)

    assert not desk.carver.resplit(0, finer, known)


def test_a_claim_as_it_was_offered_goes(desk: Desk, finer: list[Proposal]) -> None:
    """Nobody has worked on it."""
    ferry = desk.claim("The ferry")

    assert desk.carver.resplit(0, finer, [_as_made(desk, ferry)])
    assert desk.state.claims[ferry.id].state is ClaimState.RETIRED


def test_a_claim_set_aside_for_a_reason_of_ones_own_stays(
    desk: Desk, finer: list[Proposal]
) -> None:
    """No splitter gives such a reason."""
    ferry = desk.claim("The ferry")
    aside = replace(ferry, state=ClaimState.SET_ASIDE, reason="told in part two")
    desk.history = History(desk.state.with_claim(aside))

    assert not desk.carver.resplit(0, finer)


def test_what_is_proposed_as_set_aside_is_set_aside(desk: Desk) -> None:
    """With its reason."""
    desk.carver.resplit(1, [replace(desk.proposal("Fares rose"), aside="caption")])

    claim = next(c for c in desk.state.claims.values() if c.quote == ("Fares rose",))
    assert (claim.state, claim.reason) == (ClaimState.SET_ASIDE, "caption")


def test_it_is_one_exact_step(desk: Desk, finer: list[Proposal]) -> None:
    """Undo gives back the claims there were."""
    before = desk.state
    desk.carver.resplit(0, finer)

    desk.history = desk.history.undo()

    assert desk.state is before
