"""Merging claims: two become one, and what was cut becomes what it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import SAMPLE
from tests.core.review.desk import Desk
from workbench.claims.claim import ClaimState
from workbench.claims.edges import claim_span
from workbench.errors import CannotCarve
from workbench.review.rewording import change_speaker


@pytest.fixture
def desk() -> Desk:
    """The ferry's claims, nothing judged."""
    return Desk()


def test_a_claim_is_merged_with_the_next(desk: Desk) -> None:
    """With only marks between them they become one piece; both stay as tombstones."""
    ferry, fares = desk.claim("The ferry").id, desk.claim("Fares").id

    change = desk.carver.merge(ferry)

    (piece,) = desk.state.claims[change.focus].quote
    assert piece.startswith("The ferry, built in Malmo, carried")
    assert piece.endswith("and it opened in 1964. Fares rose")
    for each in (ferry, fares):
        assert desk.state.claims[each].state is ClaimState.JOINED
        assert desk.state.claims[each].into == (change.focus,)


def test_merging_across_words_makes_two_pieces() -> None:
    """Only what was claimed is claimed."""
    desk = Desk("The ferry, built in Malmo, opened in 1964.", ("The ferry",), ("opened in 1964",))

    desk.carver.merge(desk.claim("The ferry").id)

    assert [claim.quote for claim in desk.active] == [("The ferry", "opened in 1964")]


def test_pieces_that_a_claim_kept_apart_stay_apart() -> None:
    """Only where the two claims meet they become one."""
    desk = Desk("A boat sank, he said, and burnt.", ("A boat", "sank", "he said"), ("and burnt",))

    desk.carver.merge(desk.claim("A boat").id)

    assert desk.active[0].quote == ("A boat", "sank", "he said, and burnt")


def test_a_part_is_merged_with_the_other_part() -> None:
    """Though another claim stands between the two in the text: merging takes a split back."""
    ferry = ("The ferry", "opened in 1964", "in spring")
    desk = Desk("The ferry, built in Malmo, opened in 1964, in spring.", ferry, ("built in Malmo",))
    whole = desk.claim("The ferry")
    part = desk.carver.split(whole.id, desk.at("opened")).focus

    desk.carver.merge(part)

    assert [claim.quote for claim in desk.active] == [ferry, ("built in Malmo",)]


def test_the_last_part_is_merged_with_the_next_claim() -> None:
    """There is no other part behind it."""
    desk = Desk("It opened in 1964. Fares rose.", ("It opened in 1964",), ("Fares rose",))
    desk.carver.split(desk.claim("It opened").id, desk.at("in 1964"))

    desk.carver.merge(desk.claim("in 1964").id)

    assert [claim.wording for claim in desk.active] == ["It opened", "in 1964. Fares rose"]


def test_a_cut_between_two_pieces_can_be_merged_again() -> None:
    """Even with nothing but marks between them."""
    desk = Desk("A boat, he said, sank.", ("A boat", "he said"))
    claim = desk.active[0]
    desk.carver.split(claim.id, desk.at("he said"))

    desk.carver.merge(desk.active[0].id)

    assert desk.active == [claim]


@pytest.mark.parametrize("before", ["a third", "third", "boat,”", "Lena"])
def test_a_cut_through_a_quotation_can_be_merged_again(desk: Desk, before: str) -> None:
    """The marks at its ends come back with the words."""
    quote = desk.claim("“We need")
    desk.carver.split(quote.id, desk.at(before))

    desk.carver.merge(desk.state.claims[quote.id].into[0])

    assert desk.claim("“We need") == quote


def test_merging_the_parts_again_gives_the_claim_back(desk: Desk) -> None:
    """With its id, and the verdict it had."""
    ferry = desk.claim("The ferry").id
    desk.judge(ferry)
    before = desk.state.claims[ferry]
    desk.carver.split(ferry, desk.at("and it opened"))

    desk.carver.merge(desk.state.claims[ferry].into[0])

    assert desk.state.claims[ferry] == before
    assert desk.state.mine.checks.keys() == {ferry}


def test_a_claim_within_the_other_goes_into_it() -> None:
    """What quotes everything already takes the other's place."""
    desk = Desk("The ferry opened in 1964.", ("The ferry opened in 1964",), ("opened in 1964",))
    whole, part = desk.active

    desk.carver.merge(whole.id)

    assert desk.active == [whole]
    assert desk.state.claims[part.id].into == (whole.id,)


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        ("The ferry", "The ferry", "The ferry"),
        ("The ferry", "", ""),
        ("The ferry", "The harbour", ""),
    ],
)
def test_a_speaker_is_kept_where_both_have_the_same(
    desk: Desk, one: str, other: str, merged: str
) -> None:
    """Nobody is said to have said what another said."""
    ferry = desk.claim("The ferry").id
    desk.do(change_speaker(desk.state, ferry, one))
    desk.do(change_speaker(desk.state, desk.claim("Fares").id, other))

    change = desk.carver.merge(ferry)

    assert desk.state.claims[change.focus].speaker == merged


def test_an_attribution_merged_with_its_content_is_no_child_of_itself(desk: Desk) -> None:
    """It has the parent that the attribution had."""
    quote = desk.claim("“We need")
    desk.carver.split(quote.id, desk.at("Lena"))

    change = desk.carver.merge(desk.claim("We need").id)

    assert desk.state.claims[change.focus].parent == ""


@pytest.mark.parametrize("last", ["Fares rose", "The 😀 sign"])
def test_the_last_claim_of_a_paragraph_has_none_to_merge_with(desk: Desk, last: str) -> None:
    """A claim stays within one paragraph."""
    with pytest.raises(CannotCarve, match="no claim after this one"):
        desk.carver.merge(desk.claim(last).id)
    assert desk.carver.next_to_merge(desk.claim(last).id) == ""


def test_claims_of_two_paragraphs_are_not_merged(desk: Desk) -> None:
    """Even if both are named."""
    with pytest.raises(CannotCarve, match="within one paragraph"):
        desk.carver.merge(desk.claim("Fares").id, desk.claim("“We need").id)


@pytest.fixture(scope="module")
def sample() -> Desk:
    """The real article, for all examples; each takes back what it did."""
    return Desk(SAMPLE.read_text(encoding="utf-8"))


@settings(deadline=None, max_examples=60)
@given(which=st.integers(0, 999), where=st.integers(0, 999))
def test_any_cut_of_the_real_article_is_clean_and_merges_back(
    sample: Desk, which: int, where: int
) -> None:
    """No word is lost or doubled, no part has a loose end, and the claim comes back as it was."""
    several = [claim for claim in sample.active if " " in claim.wording]
    claim = several[which % len(several)]
    ground = sample.ground
    anchor = ground.anchors[claim.id]
    assert anchor is not None
    gaps = [at for at in range(*anchor.extent) if ground.text[at].isspace()]
    try:
        sample.carver.split(claim.id, gaps[where % len(gaps)])
    except CannotCarve:
        return  # nothing but marks on one side
    parts = [sample.state.claims[i] for i in sample.state.claims[claim.id].into]
    merged = sample.carver.merge(parts[0].id).focus

    pieces = [piece for part in parts for piece in part.quote]
    assert _words(*pieces) == _words(*claim.quote)
    assert [claim_span(piece) for piece in pieces] == [(0, len(piece)) for piece in pieces]
    assert sample.state.claims[merged] == claim
    sample.history = sample.history.undo().undo()


def _words(*texts: str) -> list[str]:
    return re.findall(r"\w+", " ".join(texts))
