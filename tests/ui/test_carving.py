"""Hand-splitting with real keys on real files: what was said stays, and undo takes all back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from tests.ui.driver import DeskDriver
from tests.ui.hand_actions import (
    ACTIONS,
    CARRIED,
    OPENED,
    add_words,
    merge,
    new_claim,
    new_claim_of_two,
    split,
)
from tests.ui.hand_work import Hands
from ui.actions import Do
from ui.views.chip import Chip
from ui.views.cut_mark import CutMark
from workbench.claims.claim import ClaimState
from workbench.review.check import Check
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict

BOTH = f"{CARRIED}. {OPENED}"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.__name__)
def test_every_action_is_one_step_that_keeps_what_was_said(
    hands: Hands, action: Callable[[Hands], None]
) -> None:
    """The claims change; notes, links and verdicts do not; one Ctrl+Z brings the claims back."""
    session = hands.desk.bridge.session
    assert session is not None
    before, said = session.state.claims, session.state.mine.checks

    action(hands)

    assert session.state.claims != before
    assert session.state.mine.checks == said
    assert hands.desk.window.toast.undo.isVisible()
    hands.desk.ctrl("z", on=hands.desk.list)
    assert session.state.claims == before
    assert session.state.mine.checks == said
    assert hands.desk.current.text == CARRIED


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.__name__)
def test_every_action_can_be_done_again(hands: Hands, action: Callable[[Hands], None]) -> None:
    """Ctrl+Y after Ctrl+Z."""
    session = hands.desk.bridge.session
    assert session is not None
    action(hands)
    after = session.state.claims
    hands.desk.ctrl("z", on=hands.desk.list)

    hands.desk.ctrl("y", on=hands.desk.list)

    assert session.state.claims == after


# ── split and merge ────────────────────────────────────────────────────────────────────────────


def test_a_split_selects_the_first_part_and_leaves_the_caret(hands: Hands) -> None:
    """So the next S goes on from there."""
    split(hands)

    assert hands.said[1:3] == ["The ferry carried 1.2 million", "people last year"]
    assert hands.desk.current.text == "The ferry carried 1.2 million"
    assert hands.view.caret_offset() == hands.text.index("people last year")
    assert hands.desk.toast == "Claim 2 split in two"


def test_a_split_with_the_caret_elsewhere_says_what_to_do(hands: Hands) -> None:
    """Nothing is changed, nobody is scolded."""
    hands.desk.go_to(hands.row_of(CARRIED))

    hands.desk.press("s", on=hands.desk.list)

    assert hands.said[1:3] == [CARRIED, OPENED]
    assert "Put the caret between two words of the claim, then press S." in hands.desk.toast
    assert not hands.desk.window.toast.undo.isVisible()


def test_a_merge_selects_the_claim_made_of_both(hands: Hands) -> None:
    """In the place of the two."""
    merge(hands)

    assert hands.said[1] == hands.desk.current.text == BOTH
    assert hands.desk.toast == "Claim 2 and claim 3 merged"


def test_the_last_claim_of_a_paragraph_is_not_merged(hands: Hands) -> None:
    """A claim stays within one paragraph."""
    hands.desk.go_to(hands.row_of(OPENED))
    before = hands.said

    merge(hands)

    assert hands.said == before
    assert "no claim after this one" in hands.desk.toast


def test_a_page_that_was_scrolled_stays_where_it_is(real_desk: DeskDriver) -> None:
    """Also list and caret: split, undo, redo."""
    hands = Hands(real_desk)
    row = real_desk.rows[20]
    real_desk.go_to(row)
    real_desk.click_words(row)
    assert row.anchor is not None
    hands.view.show_caret(row.anchor.extent.start + 20)
    bar = hands.view.verticalScrollBar()
    bar.setValue(bar.value() + 1)
    listed = real_desk.window.desk.claims.table.verticalScrollBar()
    place, caret, above = bar.value(), hands.view.caret_offset(), listed.value()
    assert place > 0
    assert above > 0

    real_desk.press("s", on=hands.view)
    real_desk.ctrl("z", on=hands.view)
    real_desk.ctrl("y", on=hands.view)

    assert (bar.value(), hands.view.caret_offset()) == (place, caret)
    assert listed.value() == above


# ── new claims and pieces ──────────────────────────────────────────────────────────────────────


def test_a_new_claim_quotes_the_selected_words(hands: Hands) -> None:
    """It is selected, and the words are not any more."""
    new_claim(hands)

    assert hands.desk.current.text == "1.2 million people"
    assert hands.view.selected_span() is None


def test_a_new_claim_may_have_two_pieces(hands: Hands) -> None:
    """Both are drawn as one claim."""
    new_claim_of_two(hands)

    assert hands.desk.current.text == "ferry … 1.2 million people"
    assert len(hands.view.claim_rects(hands.desk.current.id)) == 2
    assert hands.view.picked.spans == ()


def test_words_that_are_a_claim_already_are_gone_to(hands: Hands) -> None:
    """Nothing is made twice."""
    count = len(hands.desk.rows)
    hands.select(OPENED)

    hands.desk.press("c", on=hands.view)

    assert len(hands.desk.rows) == count
    assert hands.desk.current.text == OPENED
    assert hands.desk.toast == "Claim 3 quotes these words already"


def test_without_selected_words_no_claim_is_made(hands: Hands) -> None:
    """It says what to select."""
    hands.desk.press("c", on=hands.view)

    assert "Select the words" in hands.desk.toast


def test_selecting_without_ctrl_begins_anew(hands: Hands) -> None:
    """Only what Ctrl adds is added."""
    hands.select("ferry")
    hands.select("million", CTRL)
    hands.select("people")

    assert [span.of(hands.text) for span in hands.view.picked.spans] == ["people"]


def test_a_piece_can_be_added_and_taken_away(hands: Hands) -> None:
    """The claim is the same one, and its verdict is to be given again."""
    row = hands.row_of(CARRIED)
    add_words(hands)
    assert hands.desk.current.text == f"{CARRIED} … in 1964"
    assert hands.desk.current.stale

    hands.view.show_caret(hands.text.index("1964"))
    hands.desk.window.actions_[Do.TAKE_PIECE].trigger()

    assert (hands.desk.current.id, hands.desk.current.text) == (row.id, CARRIED)
    assert not hands.desk.current.stale


def test_a_piece_is_taken_away_only_at_the_caret(hands: Hands) -> None:
    """Else it says where to put it."""
    add_words(hands)
    hands.view.show_caret(hands.text.index("Ferry carries"))

    hands.desk.window.actions_[Do.TAKE_PIECE].trigger()

    assert "Put the caret into the piece" in hands.desk.toast


# ── the judgement of a claim that was cut ──────────────────────────────────────────────────────


def test_the_parts_of_a_judged_claim_are_offered_its_judgement(hands: Hands) -> None:
    """Each of them, and nothing is taken over by itself."""
    split(hands)
    offer = hands.desk.window.desk.card.offer

    for part in ("The ferry carried 1.2 million", "people last year"):
        row = hands.row_of(part)
        hands.desk.go_to(row)
        assert hands.desk.check(row) is None
        assert len(offer.sheets) == 1
        assert offer.isVisible()
    hands.desk.go_to(hands.desk.rows[0])
    assert not offer.isVisible()


def test_an_offer_is_taken_over_by_its_button(hands: Hands) -> None:
    """Verdict, note and source; the claim that was split keeps its own; undo takes it back."""
    old = hands.desk.check(hands.desk.current)
    split(hands)
    card = hands.desk.window.desk.card

    card.offer.sheets[0].take.click()

    check = hands.desk.check(hands.desk.current)
    assert isinstance(check, Check)
    assert isinstance(old, Check)
    assert (check.verdict, check.note) == (Verdict.DISPUTED, old.note)
    assert check.links == old.links
    assert not card.offer.isVisible()
    hands.desk.ctrl("z", on=hands.desk.list)
    assert hands.desk.check(hands.desk.current) is None
    assert card.offer.isVisible()


def test_a_judged_claim_that_was_split_stays_listed(hands: Hands) -> None:
    """Under a chip of its own, with what became of it; to be read, not to be changed."""
    old = hands.desk.current
    split(hands)
    chips = hands.desk.window.desk.claims.filter_bar.findChildren(Chip)
    chip = next(each for each in chips if each.standing is Standing.RETIRED)
    assert (chip.isVisible(), chip.count) == (True, 1)
    assert hands.desk.window.desk.claims.model.row_of(old.id) == -1

    chip.click()
    hands.desk.go_to(old)

    card = hands.desk.window.desk.card
    assert card.meta.text() == "split into 2 and 3, was disputed"
    assert card.note.text == "Gate count: 987,654."
    assert card.note.isReadOnly()
    assert card.verdicts.verdict is Verdict.DISPUTED
    assert not hands.desk.window.actions_[Do.REOPEN].isEnabled()


def test_the_chip_of_retired_claims_is_there_only_with_one(hands: Hands) -> None:
    """It goes with undo."""
    split(hands)
    hands.desk.ctrl("z", on=hands.desk.list)

    chips = hands.desk.window.desk.claims.filter_bar.findChildren(Chip)
    assert not next(each for each in chips if each.standing is Standing.RETIRED).isVisible()


def test_what_was_carved_is_there_again(hands: Hands) -> None:
    """Saved, with a tombstone for the claim that was split."""
    row = hands.desk.current
    split(hands)
    hands.desk.wait_saved()

    hands.desk.open(hands.desk.bridge.session.project.seeds()[0])  # type: ignore[union-attr]

    assert hands.said[1:3] == ["The ferry carried 1.2 million", "people last year"]
    assert hands.desk.bridge.session is not None
    assert hands.desk.bridge.session.claim(row.id).state is ClaimState.SPLIT


@pytest.mark.parametrize(
    ("words", "cut"),
    [("people last year", "people last year"), ("ople last year", "people last year")],
)
def test_a_wedge_shows_where_a_split_would_cut(hands: Hands, words: str, cut: str) -> None:
    """Between two words, also with the caret in one: just there S cuts."""
    hands.put_caret(words)
    hands.view.setFocus()
    mark = hands.view.findChild(CutMark)
    assert mark is not None
    at = mark.at
    assert at == hands.text.index(cut)

    hands.desk.press("s", on=hands.view)

    assert hands.said[1:3] == [CARRIED[: CARRIED.index(" people")], "people last year"]


def test_no_wedge_is_shown_where_a_split_makes_no_sense(hands: Hands) -> None:
    """At the claim's edge, elsewhere, with words selected, or without the keyboard."""
    mark = hands.view.findChild(CutMark)
    assert mark is not None
    hands.put_caret("people last year")
    assert mark.at is not None

    hands.select("million")
    seen = [mark.at]
    hands.put_caret("people last year")
    hands.desk.list.setFocus()
    seen.append(mark.at)
    hands.view.setFocus()
    hands.view.show_caret(hands.text.index("The ferry"))

    assert [*seen, mark.at] == [None, None, None]
