"""Splitting, merging and making claims: what comes, what stays, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import SAMPLE
from tests.core.review.desk import Desk
from workbench.claims.claim import Claim, ClaimState, Kind, birth_id
from workbench.claims.edges import claim_span
from workbench.errors import CannotCarve, UnknownClaim
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


# Split


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
    desk.history = desk.history.rebased(desk.state.with_claim(whole))

    desk.carver.split(claim.id, desk.at("and burnt"))

    assert [each.inherits for each in desk.active] == [("Belgorod",), ("Belgorod",)]


@pytest.mark.parametrize("before", ["The ferry", "Fares rose", "said. The"])
def test_a_part_without_words_is_refused(desk: Desk, before: str) -> None:
    """The caret must stand inside, and nothing happens where it does not."""
    ferry, state = desk.claim("The ferry").id, desk.state

    with pytest.raises(CannotCarve, match="Put the caret inside"):
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


# Merge


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
    stone = _split(desk, "and it opened")

    desk.carver.merge(stone.into[0])

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


# New claims


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
    stone = _split(desk, "and it opened")

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


# All of them

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
    desk.history = desk.history.rebased(desk.state.with_claim(lost))

    with pytest.raises(CannotCarve, match="not found in the article"):
        desk.carver.split("c-1", desk.at("rose"))


def test_an_unknown_claim_is_not_cut(desk: Desk) -> None:
    """Nothing is guessed."""
    with pytest.raises(UnknownClaim):
        desk.carver.split("c-0", 4)
