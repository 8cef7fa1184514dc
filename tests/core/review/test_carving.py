"""Splitting claims, and what holds for every way of cutting: one exact step, nothing lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.core.review.desk import Desk
from workbench.claims.claim import Claim, ClaimState, Kind, birth_id
from workbench.errors import CannotCarve, UnknownClaim
from workbench.review.history import History
from workbench.review.rewording import change_kind, change_speaker


@pytest.fixture
def desk() -> Desk:
    """The ferry's claims, nothing judged."""
    return Desk()


def _split(desk: Desk, before: str) -> Claim:
    """Split the first claim there is before those words; its tombstone."""
    ferry = desk.claim("The ferry")
    desk.carver.split(ferry.id, desk.at(before))
    return desk.state.claims[ferry.id]


def test_a_claim_is_cut_at_the_caret(desk: Desk) -> None:
    """Both parts without white space or comma at their ends; the second follows the first."""
    _split(desk, "and it opened")

    assert desk.wordings[:3] == [
        "The ferry, built in Malmo, carried 1.2 million people last year",
        "and it opened in 1964",
        "Fares rose",
    ]


def test_the_claim_that_was_split_stays_and_names_its_parts(desk: Desk) -> None:
    """Nothing is deleted."""
    stone = _split(desk, "and it opened")

    assert stone.state is ClaimState.SPLIT
    assert [desk.state.claims[i].wording for i in stone.into] == desk.wordings[:2]


def test_judgement_note_and_links_stay_where_they_were_given(desk: Desk) -> None:
    """The parts begin without any."""
    ferry = desk.claim("The ferry").id
    desk.judge(ferry, "Gate count", "https://example.org/a")
    check = desk.state.check(ferry)

    stone = _split(desk, "and it opened")

    assert desk.state.mine.checks == {stone.id: check}


def test_a_caret_within_a_word_cuts_beside_it(desk: Desk) -> None:
    """No claim begins with half a word."""
    ferry = desk.claim("The ferry").id

    desk.carver.split(ferry, desk.at("pened in 1964"))

    assert desk.wordings[1] == "opened in 1964"


def test_two_people_who_cut_alike_get_the_same_claims(desk: Desk) -> None:
    """Ids come from the words, wherever between them the caret stood."""
    other = Desk()
    ferry = desk.claim("The ferry").id

    desk.carver.split(ferry, desk.at("and it opened"))
    other.carver.split(ferry, desk.at(" and it opened"))

    assert desk.state == other.state
    assert desk.wordings[1] == "and it opened in 1964"
    assert desk.claim("and it").id == birth_id(["and it opened in 1964"])


def test_a_piece_of_a_claim_can_be_cut() -> None:
    """The pieces before the caret go to one part, those after it to the other."""
    desk = Desk(
        "The ferry, built in Malmo, carried people and cars last year.",
        ("The ferry", "carried people and cars", "last year"),
    )

    desk.carver.split(desk.claim("The ferry").id, desk.at("and cars"))

    assert [claim.quote for claim in desk.active] == [
        ("The ferry", "carried people"),
        ("and cars", "last year"),
    ]


def test_parts_take_over_what_was_known(desk: Desk) -> None:
    """Who says it; the kind where a person chose it."""
    ferry = desk.claim("The ferry").id
    desk.do(change_speaker(desk.state, ferry, "The harbour"))
    desk.do(change_kind(desk.state, ferry, Kind.CAUSAL))

    _split(desk, "and it opened")

    assert [(c.speaker, c.kind) for c in desk.active[:2]] == [("The harbour", Kind.CAUSAL)] * 2


def test_parts_have_the_kind_of_their_own_words(desk: Desk) -> None:
    """Where the whole had the one that the rules give it."""
    assert desk.claim("The ferry").kind is Kind.QUANTITY

    _split(desk, "it opened")

    assert [claim.kind for claim in desk.active[:2]] == [Kind.QUANTITY, Kind.DATE]


def test_what_was_said_becomes_the_content_of_who_said_it(desk: Desk) -> None:
    """“Was it said?” and “is it so?” are two claims."""
    quote = desk.claim("“We need")

    desk.carver.split(quote.id, desk.at("Lena"))
    content, said = desk.claim("We need a third boat"), desk.claim("Lena Ostrow said")

    assert said.kind is Kind.ATTRIBUTION
    assert (content.parent, content.speaker) == (said.id, "Lena Ostrow")


def test_a_statement_does_not_go_over_to_parts(desk: Desk) -> None:
    """It restated the whole; the tombstone keeps it."""
    ferry = desk.claim("The ferry").id
    desk.carver.restate(ferry, "The Malmo ferry carried 1.2 million people in 2025 and opened so.")

    desk.carver.split(ferry, desk.at("and it opened"))

    assert [claim.statement for claim in desk.active[:2]] == ["", ""]
    assert desk.state.claims[ferry].statement


def test_both_parts_borrow_what_the_whole_borrowed() -> None:
    """As far as they don't quote it themselves."""
    desk = Desk("Belgorod, which lies near the border, was hit and burnt.", ("was hit and burnt",))
    claim = desk.active[0]
    whole = desk.ground.quoting(claim, [desk.span("was hit and burnt")], [desk.span("Belgorod")])
    desk.history = History(desk.state.with_claim(whole))

    desk.carver.split(claim.id, desk.at("and burnt"))

    assert [each.inherits for each in desk.active] == [("Belgorod",), ("Belgorod",)]


@pytest.mark.parametrize("before", ["The ferry", "Fares rose", "said. The"])
def test_a_part_without_words_is_refused(desk: Desk, before: str) -> None:
    """The caret must stand inside, and nothing happens where it does not."""
    ferry, state = desk.claim("The ferry").id, desk.state

    with pytest.raises(CannotCarve, match="Put the caret between"):
        desk.carver.split(ferry, desk.at(before))
    assert desk.state is state


def test_a_part_that_was_a_claim_once_is_that_claim_again(desk: Desk) -> None:
    """It comes back to life with its id and its note; no twin is made."""
    stone = _split(desk, "and it opened")
    desk.judge(stone.into[0], "Gate count")
    desk.carver.merge(stone.into[0])

    desk.carver.split(stone.id, desk.at("and it opened"))

    assert desk.state.claims[stone.id].into == stone.into
    assert [desk.state.claims[i].state for i in stone.into] == [ClaimState.ACTIVE] * 2
    check = desk.state.check(stone.into[0])
    assert check is not None
    assert check.note == "Gate count"


def test_the_parts_of_a_claim_set_aside_are_set_aside(desk: Desk) -> None:
    """Cutting says nothing of what is worth checking."""
    question = next(c for c in desk.state.claims.values() if c.reason == "question")

    desk.carver.split(question.id, desk.at("have thought"))

    parts = [desk.state.claims[i] for i in desk.state.claims[question.id].into]
    assert [(part.state, part.reason) for part in parts] == [(ClaimState.SET_ASIDE, "question")] * 2


ACTIONS: list[Callable[[Desk], object]] = [
    lambda desk: _split(desk, "and it opened"),
    lambda desk: desk.carver.merge(desk.claim("The ferry").id),
    lambda desk: desk.carver.new_claim([desk.span("built in Malmo")]),
    lambda desk: desk.carver.new_claim([desk.span("Who would have thought so?")]),
]


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_is_one_exact_step(desk: Desk, action: Callable[[Desk], object]) -> None:
    """Undo gives back claims, order and judgements; redo does it again."""
    desk.judge(desk.claim("The ferry").id, "Gate count", "https://example.org/a")
    before = desk.state
    action(desk)
    after = desk.state

    desk.history = desk.history.undo()
    assert desk.state is before
    desk.history = desk.history.redo()
    assert desk.state is after


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_keeps_what_was_said(desk: Desk, action: Callable[[Desk], object]) -> None:
    """Every check is where it was."""
    desk.judge(desk.claim("The ferry").id, "Gate count", "https://example.org/a")
    desk.judge(desk.claim("Fares").id, "Tariff")
    said = desk.state.mine

    action(desk)

    assert desk.state.mine == said


def test_an_action_is_named_with_the_number_in_the_list(desk: Desk) -> None:
    """As the menu's Undo says it."""
    assert desk.carver.merge(desk.claim("“We need").id).label == "merging claim 3 and claim 4"


def test_a_tombstone_is_not_cut(desk: Desk) -> None:
    """Those that took its place can be."""
    stone = _split(desk, "and it opened")

    with pytest.raises(CannotCarve, match="This claim was split"):
        desk.carver.split(stone.id, desk.at("opened"))


def test_a_claim_that_lost_its_place_is_not_cut(desk: Desk) -> None:
    """Its words are not in the text."""
    lost = Claim("c-1", ("Fares fell",))
    desk.history = History(desk.state.with_claim(lost))

    with pytest.raises(CannotCarve, match="not found in the article"):
        desk.carver.split("c-1", desk.at("rose"))


def test_an_unknown_claim_is_not_cut(desk: Desk) -> None:
    """Nothing is guessed."""
    with pytest.raises(UnknownClaim):
        desk.carver.split("c-0", 4)
