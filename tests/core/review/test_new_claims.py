"""Making claims of selected words: what they take over, and what is refused."""

from __future__ import annotations

import pytest

from tests.core.review.desk import Desk
from workbench.claims.claim import ClaimState, birth_id
from workbench.errors import CannotCarve


@pytest.fixture
def desk() -> Desk:
    """The ferry's claims, nothing judged."""
    return Desk()


def test_selected_words_become_a_claim_at_their_place(desk: Desk) -> None:
    """Cleaned at the ends, numbered by where they stand in the text."""
    change = desk.carver.new_claim([desk.span(", built in Malmo,")])

    assert desk.wordings[:3] == [
        "The ferry, built in Malmo, carried 1.2 million people last year, and it opened in 1964",
        "built in Malmo",
        "Fares rose",
    ]
    assert change.focus == desk.claim("built").id == birth_id(["built in Malmo"])


def test_several_selections_become_the_pieces_of_one_claim(desk: Desk) -> None:
    """In text order, however they were selected; what overlaps is one piece."""
    words = ["opened in 1964", "The ferry", "ferry, built"]

    desk.carver.new_claim(map(desk.span, words))

    assert desk.claim("The ferry, built …").quote == ("The ferry, built", "opened in 1964")


def test_a_new_claim_is_said_by_whoever_is_speaking_there(desk: Desk) -> None:
    """And is the content of the attribution around it."""
    around = desk.claim("“We need")

    change = desk.carver.new_claim([desk.span("a third boat")])
    claim = desk.state.claims[change.focus]

    assert (claim.speaker, claim.parent) == ("Lena Ostrow", around.id)


def test_words_that_are_a_claim_already_are_no_second_one(desk: Desk) -> None:
    """It is gone to, and nothing has changed."""
    state = desk.state

    change = desk.carver.new_claim([desk.span("Fares rose.")])

    assert not change
    assert change.focus == desk.claim("Fares rose").id
    assert desk.state is state


def test_words_set_aside_come_back(desk: Desk) -> None:
    """Whoever selects them wants them checked."""
    change = desk.carver.new_claim([desk.span("Who would have thought so?")])

    claim = desk.state.claims[change.focus]
    assert (claim.state, claim.reason) == (ClaimState.ACTIVE, "")


def test_words_of_a_tombstone_come_back(desk: Desk) -> None:
    """With everything said about them."""
    stone = desk.claim("The ferry")
    desk.carver.split(stone.id, desk.at("and it opened"))

    change = desk.carver.new_claim([desk.span(stone.wording)])

    assert change.focus == stone.id


def test_words_of_two_paragraphs_are_refused(desk: Desk) -> None:
    """In one selection or in two."""
    for words in ([desk.span("so?\n\n“We need")], [desk.span("Fares"), desk.span("Lena")]):
        with pytest.raises(CannotCarve, match="within one paragraph"):
            desk.carver.new_claim(words)


def test_a_selection_may_reach_over_the_paragraphs_end(desk: Desk) -> None:
    """White space and marks beyond it don't count."""
    desk.carver.new_claim([desk.span("have thought so?\n\n“")])

    assert "have thought so?" in desk.wordings


@pytest.mark.parametrize("words", ["\n\n", ", ", " 😀 "])
def test_a_selection_without_words_is_refused(desk: Desk, words: str) -> None:
    """A claim quotes words."""
    with pytest.raises(CannotCarve, match="no words"):
        desk.carver.new_claim([desk.span(words)])


def test_words_that_could_not_be_found_again_are_refused() -> None:
    """A piece between two others stands at its first fit: another one can't be told from it."""
    desk = Desk("The red boat and the blue boat and the old boat sank.")

    with pytest.raises(CannotCarve, match="a few more words"):
        desk.carver.new_claim(
            [
                desk.span("The red"),
                desk.span("blue boat")._replace(start=desk.at("boat and the old")),
                desk.span("sank"),
            ]
        )
