"""Edit ▸ Undo history: the steps with the present marked, and going to one of them. Real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.driver import DeskDriver
from tests.ui.test_actions import nameless
from ui.actions import Do
from ui.dialogs.undo_history import UndoHistoryDialog
from ui.theme.icons import Icon
from workbench.review.verdict import Verdict


@pytest.fixture
def done(desk: DeskDriver) -> DeskDriver:
    """Three verdicts given, one after the other, and the last claim but one selected."""
    for at, verdict in enumerate(("verified", "disputed", "unsourced")):
        desk.go_to(desk.rows[at])
        desk.mark(verdict)
    return desk


@pytest.fixture
def dialog(done: DeskDriver) -> UndoHistoryDialog:
    """The list, opened from the menu."""
    return opened(done)


def opened(desk: DeskDriver) -> UndoHistoryDialog:
    """Choose the item in the menu."""
    desk.window.actions_[Do.UNDO_HISTORY].trigger()
    dialog = desk.window.commands.search.history.dialog
    assert dialog is not None
    return dialog


def verdicts(desk: DeskDriver) -> list[Verdict | None]:
    """The verdicts on the first three claims."""
    checks = [desk.check(row) for row in desk.rows[:3]]
    return [check.verdict if check else None for check in checks]


def test_it_lists_what_was_done_with_the_present_marked(dialog: UndoHistoryDialog) -> None:
    """From the beginning on, each with its claim; the present is selected."""
    assert [row.text for row in dialog.list.rows] == [
        "As it was when the article was opened",
        "Marking verified",
        "Marking disputed",
        "Marking unsourced",
    ]
    assert [row.sign for row in dialog.list.rows] == [None, None, None, Icon.PLAY]
    assert dialog.list.rows[2].below.startswith("Claim 2: ")
    assert dialog.list.rows[3].below.startswith("you are here  ·  Claim 3: ")
    assert dialog.list.chosen == 3


def test_choosing_a_step_undoes_what_came_after_it(
    done: DeskDriver, dialog: UndoHistoryDialog
) -> None:
    """As one act with its toast, and at the claim."""
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return):
        done.press(key, on=dialog.list)

    assert verdicts(done) == [Verdict.VERIFIED, None, None]
    assert done.toast == "2 steps undone"
    assert done.current == done.rows[1]
    assert done.window.commands.search.history.dialog is None


def test_choosing_an_undone_step_does_it_again(done: DeskDriver, dialog: UndoHistoryDialog) -> None:
    """And everything before it; what is undone stands there, faint."""
    dialog.list.taken.emit(0)
    again = opened(done)
    assert [row.is_faint for row in again.list.rows] == [False, True, True, True]
    assert again.list.rows[1].below.startswith("undone")

    again.list.taken.emit(2)

    assert verdicts(done) == [Verdict.VERIFIED, Verdict.DISPUTED, None]
    assert done.toast == "2 steps done again"


def test_choosing_the_present_does_nothing(done: DeskDriver, dialog: UndoHistoryDialog) -> None:
    """It closes, and nothing is said."""
    done.window.toast.dismiss()
    done.press(Qt.Key.Key_Return, on=dialog.list)
    assert verdicts(done) == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNSOURCED]
    assert done.toast == ""


def test_escape_leaves_everything(done: DeskDriver, dialog: UndoHistoryDialog) -> None:
    """Looking costs nothing."""
    done.press(Qt.Key.Key_Up, on=dialog.list)
    done.press(Qt.Key.Key_Escape)
    assert done.window.commands.search.history.dialog is None
    assert verdicts(done)[2] is Verdict.UNSOURCED


def test_a_history_that_became_another_is_shown_again(
    done: DeskDriver, dialog: UndoHistoryDialog
) -> None:
    """Nobody goes to a step that was not the one in the list."""
    done.bridge.select(done.rows[3].id)
    done.bridge.mark(Verdict.VERIFIED)

    dialog.list.taken.emit(1)

    assert verdicts(done)[2] is Verdict.UNSOURCED
    now = done.window.commands.search.history.dialog
    assert now is not None
    assert len(now.list.rows) == 5


def test_it_is_offered_when_there_is_a_history(desk: DeskDriver) -> None:
    """Also when all of it was taken back."""
    action = desk.window.actions_[Do.UNDO_HISTORY]
    assert not action.isEnabled()
    desk.mark("verified")
    assert action.isEnabled()
    desk.ctrl("z")
    assert action.isEnabled()


def test_everything_in_it_has_a_name(dialog: UndoHistoryDialog) -> None:
    """And each row is spoken whole."""
    assert nameless(dialog) == []
    assert dialog.list.model().index(3, 0).data().startswith("Marking unsourced, you are here, ")
