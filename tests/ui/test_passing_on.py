"""A claim with its sources on the clipboard: by key, by menu, in list and card."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.hand_work import Hands
from ui.actions import Do
from workbench.review.edits import Edit

WHOLE = (
    "“The ferry carried 1.2 million people last year”\n"
    "Article: Ferry carries a million\n"
    "\n"
    "Verdict: disputed (First Reader, {day})\n"
    "\n"
    "Note:\n"
    "Gate count: 987,654.\n"
    "\n"
    "Sources:\n"
    "1. https://example.org/gates"
)


def clipboard() -> str:
    """What would be pasted now."""
    return QGuiApplication.clipboard().text()


def whole(hands: Hands) -> str:
    """All that was said of the claim."""
    check = hands.desk.check(hands.desk.current)
    assert check is not None
    return WHOLE.format(day=check.checked)


def test_the_key_copies_from_anywhere(hands: Hands) -> None:
    """Out of the note, too, with what was just typed there."""
    hands.desk.note.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    hands.desk.press("c", both)

    assert clipboard().startswith(whole(hands))
    assert hands.desk.toast == "Claim 2 copied with 1 source"


def test_in_the_list_ctrl_c_copies_the_claim(hands: Hands) -> None:
    """Not the words of its row."""
    hands.desk.ctrl("c", on=hands.desk.list)
    assert clipboard() == whole(hands)


def test_in_the_article_ctrl_c_copies_words(hands: Hands) -> None:
    """What is selected and nothing else."""
    hands.select("opened")
    hands.desk.ctrl("c", on=hands.view)
    assert clipboard() == "opened"


def test_in_a_field_ctrl_c_copies_words(hands: Hands) -> None:
    """As anywhere."""
    hands.desk.note.setFocus()
    QTest.keySequence(hands.desk.note, QKeySequence("Ctrl+A"))
    hands.desk.ctrl("c")
    assert clipboard() == "Gate count: 987,654."


def test_an_open_claim_is_copied_without_sources(hands: Hands) -> None:
    """And that is said."""
    hands.desk.go_to(hands.row_of("It opened in 1964"))
    hands.desk.ctrl("c", on=hands.desk.list)

    assert clipboard().endswith("Verdict: open")
    assert hands.desk.toast == "Claim 3 copied, without sources"


def test_without_a_claim_the_clipboard_stays(hands: Hands) -> None:
    """And it is said what is missing."""
    QGuiApplication.clipboard().setText("before")
    hands.desk.bridge.select(None)

    hands.desk.ctrl("c", on=hands.desk.list)

    assert clipboard() == "before"
    assert hands.desk.toast == "Select a claim to copy it."


def test_a_sensitive_source_is_told_but_not_copied(hands: Hands) -> None:
    """Whoever pastes it has been warned that something is missing."""
    session, row = hands.desk.bridge.session, hands.desk.current
    check = hands.desk.check(row)
    assert session is not None
    assert check is not None
    secret = replace(check.links[0], sensitive="names a witness")
    state = session.state.with_check(row.id, replace(check, links=(secret,)))
    session.do(Edit(state, "", (row.id,)))

    hands.desk.ctrl("c", on=hands.desk.list)

    assert "example.org" not in clipboard()
    assert hands.desk.toast == (
        "Claim 2 copied, without sources; 1 that must not be passed on is left out"
    )


@pytest.mark.parametrize("where", ["list", "card"])
def test_it_is_in_the_menus_of_list_and_card(hands: Hands, where: str) -> None:
    """On the card wherever there is no field with a menu of its own."""
    card = hands.desk.window.desk.card
    pane, point = (
        (card.head, QPoint(5, 5))
        if where == "card"
        else (hands.desk.window.desk.claims.table.viewport(), QPoint(40, 60))
    )
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(pane, QContextMenuEvent(reason, point, pane.mapToGlobal(point)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    item = next(action for action in menu.actions() if action.objectName() == Do.COPY_CLAIM)

    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(item).center())

    assert clipboard() == whole(hands)
