"""Hand-splitting with real keys on real files: what was said stays, and undo takes all back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.driver import DeskDriver
from tests.ui.hand_work import Hands
from ui.actions import Do
from ui.views.chip import Chip
from workbench.claims.claim import ClaimState, Kind
from workbench.review.check import Check
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict

CARRIED = "The ferry carried 1.2 million people last year"
OPENED = "It opened in 1964"
BOTH = f"{CARRIED}. {OPENED}"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def hands(desk: DeskDriver) -> Hands:
    """The short article: its second claim selected and disputed, with a note and a source."""
    hands = Hands(desk)
    row = hands.row_of(CARRIED)
    desk.go_to(row)
    desk.mark("disputed")
    desk.go_to(row)
    desk.write_note("Gate count: 987,654.")
    desk.paste("https://example.org/gates")
    desk.go_to(row)
    return hands


def split(hands: Hands) -> None:
    """S at the caret."""
    hands.put_caret("people last year")
    hands.desk.press("s", on=hands.view)


def merge(hands: Hands) -> None:
    """M."""
    hands.desk.press("m", on=hands.view)


def new_claim(hands: Hands) -> None:
    """C on selected words."""
    hands.select("1.2 million people")
    hands.desk.press("c", on=hands.view)


def new_claim_of_two(hands: Hands) -> None:
    """C on two stretches, the second selected with Ctrl held."""
    hands.select("ferry")
    hands.select("1.2 million people", CTRL)
    hands.desk.press("c", on=hands.view)


def add_words(hands: Hands) -> None:
    """Shift+C on words beyond the claim."""
    hands.desk.go_to(hands.row_of(CARRIED))
    hands.select("in 1964")
    hands.desk.press("c", SHIFT, on=hands.view)


def move_edge(hands: Hands) -> None:
    """B, a word to the right, Return."""
    hands.desk.press("b", on=hands.view)
    hands.desk.press(Qt.Key.Key_Right)
    hands.desk.press(Qt.Key.Key_Return)


def restate(hands: Hands) -> None:
    """W, a sentence, Return."""
    hands.desk.press("w", on=hands.desk.list)
    hands.desk.type("The ferry Aurora carried 1.2 million people in 2025.")
    hands.desk.press(Qt.Key.Key_Return)


def change_kind(hands: Hands) -> None:
    """Shift+K, the list of kinds, Return."""
    hands.desk.press("k", SHIFT, on=hands.desk.list)
    hands.desk.press_popup(Qt.Key.Key_Down)
    hands.desk.press_popup(Qt.Key.Key_Return)


def change_speaker(hands: Hands) -> None:
    """Shift+S, a name, Return."""
    hands.desk.press("s", SHIFT, on=hands.desk.list)
    hands.desk.type("Lena Ostrow")
    hands.desk.press(Qt.Key.Key_Return)


def set_aside(hands: Hands) -> None:
    """X and the letter of a reason."""
    hands.desk.press("x", on=hands.desk.list)
    hands.desk.press_popup("d")


ACTIONS = (
    *(split, merge, new_claim, new_claim_of_two, add_words, move_edge),
    *(restate, change_kind, change_speaker, set_aside),
)


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
    assert "Put the caret inside the claim" in hands.desk.toast
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


# ── what a claim is ────────────────────────────────────────────────────────────────────────────


def test_a_statement_is_judged_in_the_place_of_the_quote(hands: Hands) -> None:
    """The verdict given before is stale; the quote stays in sight."""
    restate(hands)

    assert hands.desk.current.text == "The ferry Aurora carried 1.2 million people in 2025."
    assert hands.desk.current.stale
    assert hands.desk.window.desk.card.quote.text().startswith("“The ferry carried 1.2")
    assert hands.desk.focus is hands.desk.list


def test_a_statement_can_be_cleared(hands: Hands) -> None:
    """By the button beside it; the words quoted count again."""
    restate(hands)

    hands.desk.window.desk.card.facts.clear.click()

    assert hands.desk.current.text == CARRIED
    assert not hands.desk.current.stale


def test_escape_keeps_the_statement_there_was(hands: Hands) -> None:
    """What was typed is gone, and the list has the keyboard."""
    hands.desk.press("w", on=hands.desk.list)
    hands.desk.type("Something else.")

    hands.desk.press(Qt.Key.Key_Escape)

    assert hands.desk.current.text == CARRIED
    assert hands.desk.focus is hands.desk.list


def test_what_was_typed_belongs_to_the_claim_it_was_typed_about(hands: Hands) -> None:
    """Another claim is chosen meanwhile."""
    row = hands.desk.current
    hands.desk.press("w", on=hands.desk.list)
    hands.desk.type("It carried many.")

    hands.desk.go_to(hands.row_of(OPENED))

    now = hands.desk.bridge.row(row.id)
    assert now is not None
    assert now.text == "It carried many."
    assert hands.row_of(OPENED).quote == ""


def test_a_kind_is_chosen_from_the_open_list(hands: Hands) -> None:
    """The next one below, and the list has the keyboard again."""
    change_kind(hands)

    assert hands.desk.current.kind is Kind.DATE
    assert hands.desk.focus is hands.desk.list


def test_a_speaker_is_completed_from_the_articles_names(hands: Hands) -> None:
    """Whoever speaks there already comes first."""
    hands.desk.press("s", SHIFT, on=hands.desk.list)

    field = hands.desk.window.desk.card.facts.speaker
    completer = field.completer()
    completer.setCompletionPrefix("ost")
    assert completer.currentCompletion() == "Lena Ostrow"


# ── set aside ──────────────────────────────────────────────────────────────────────────────────


def test_a_claim_is_set_aside_by_a_letter_and_back_by_x(hands: Hands) -> None:
    """The verdict stays with it."""
    row = hands.desk.current
    set_aside(hands)
    aside = hands.desk.bridge.row(row.id)
    assert aside is not None
    assert (aside.standing, aside.reason) == (Standing.ASIDE, "dateline")

    hands.desk.bridge.select(row.id)
    hands.desk.press("x", on=hands.view)

    assert hands.desk.current.standing is Standing.DISPUTED


def test_a_claim_is_set_aside_for_a_reason_of_ones_own(hands: Hands) -> None:
    """Typed where the menu was; X and T are letters there."""
    row = hands.desk.current
    hands.desk.press("x", on=hands.desk.list)
    hands.desk.press_popup("t")

    hands.desk.type("an extra text")
    hands.desk.press(Qt.Key.Key_Return)

    aside = hands.desk.bridge.row(row.id)
    assert aside is not None
    assert aside.reason == "an extra text"


def test_no_reason_sets_nothing_aside(hands: Hands) -> None:
    """Escape leaves the menu, and the field for a reason."""
    row = hands.desk.current
    hands.desk.press("x", on=hands.desk.list)
    assert isinstance(QApplication.activePopupWidget(), QMenu)
    hands.desk.press_popup("t")

    hands.desk.press(Qt.Key.Key_Escape)

    assert QApplication.activePopupWidget() is None
    assert hands.desk.bridge.row(row.id) == row


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


@pytest.mark.parametrize("name", ["statement", "speaker"])
def test_single_keys_are_letters_in_the_fields_of_the_card(hands: Hands, name: str) -> None:
    """Typing is typing."""
    field = getattr(hands.desk.window.desk.card.facts, name)
    field.setFocus()
    field.selectAll()

    with hands.desk.bot.assertNotEmitted(hands.desk.window.actions_.wanted):
        hands.desk.type("scbmwxkSKC")

    assert "scbmwxkSKC" in (field.toPlainText() if name == "statement" else field.text())
    hands.desk.press(Qt.Key.Key_Escape)
