"""What happened is told once in passing, and can be read again behind the bell."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.builders import seed_of
from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.bridge import Notice
from ui.dialogs.message_list import MessageListDialog
from workbench.errors import StoreError
from workbench.project import Project

BAD = StoreError("Could not read claims.yaml, line 3.")


def spoken_name(desk: DeskDriver) -> str:
    """What a screen reader calls the bell."""
    seen = QAccessible.queryAccessibleInterface(desk.window.status_line.bell)
    return seen.text(QAccessible.Text.Name)


def opened(desk: DeskDriver) -> MessageListDialog:
    """The list, opened from the menu."""
    desk.window.actions_[Do.MESSAGES].trigger()
    QApplication.processEvents()
    dialog = desk.window.telling.dialog
    assert dialog is not None
    return dialog


def texts(dialog: MessageListDialog) -> list[str]:
    """What it lists."""
    return [row.text for row in dialog.list.rows]


def test_without_a_message_there_is_no_bell(desk: DeskDriver) -> None:
    """Nothing is made for what did not happen."""
    assert "bell" not in vars(desk.window.status_line)


def test_the_bell_counts_what_was_told(desk: DeskDriver) -> None:
    """What others did, and what the banner says; with its number in its name."""
    desk.bridge.noticed.emit(Notice("1 verdict came in", unasked=True))
    desk.window.report(BAD)

    assert desk.window.status_line.bell.isVisible()
    assert spoken_name(desk) == "Messages, 2 new"


def test_what_the_reviewer_asked_for_is_not_new(desk: DeskDriver) -> None:
    """It is in the list; a bell that rang at every verdict would be no help."""
    desk.mark("verified")
    desk.ctrl("z", on=desk.list)
    assert spoken_name(desk) == "Messages"
    dialog = opened(desk)
    assert texts(dialog) == ["Undone: marking verified", "Claim 1 marked Verified"]
    dialog.reject()


def test_the_list_tells_them_again_the_newest_first(desk: DeskDriver) -> None:
    """With the time and the shape; the chosen one with all its words below."""
    desk.mark("verified")
    desk.window.report(BAD)

    dialog = opened(desk)

    assert texts(dialog) == [str(BAD), "Claim 1 marked Verified"]
    assert dialog.list.rows[1].sign == "verified"
    assert dialog.list.rows[0].below in dialog.list.rows[0].spoken
    assert dialog.below.text() == str(BAD)
    dialog.reject()


def test_with_the_list_open_nothing_is_new(desk: DeskDriver) -> None:
    """The bell stays, and counts from there."""
    desk.window.report(BAD)
    opened(desk).reject()
    assert spoken_name(desk) == "Messages"

    desk.window.report(StoreError("Another one."))

    assert spoken_name(desk) == "Messages, 1 new"


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_press_on_the_bell_opens_the_list(desk: DeskDriver, key: Qt.Key | None) -> None:
    """By the mouse and by the keys that press buttons."""
    desk.mark("verified")
    bell = desk.window.status_line.bell

    if key is None:
        QTest.mouseClick(bell, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(bell, key)

    dialog = desk.window.telling.dialog
    assert dialog is not None
    dialog.reject()


def test_arrows_go_through_the_list_and_undo_nothing(desk: DeskDriver) -> None:
    """Return changes nothing either: it is only there to read."""
    desk.mark("verified")
    desk.mark("disputed")
    dialog = opened(desk)
    before = [desk.check(row) for row in desk.rows]

    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)

    assert dialog.below.text() == "Claim 1 marked Verified"
    assert [desk.check(row) for row in desk.rows] == before
    dialog.reject()


def test_an_empty_list_says_what_it_is_for(empty_desk: DeskDriver) -> None:
    """Also on the start page."""
    dialog = opened(empty_desk)
    assert texts(dialog) == []
    assert dialog.below.text().startswith("Nothing was said yet.")
    dialog.reject()


def test_words_of_others_stay_as_they_are(desk: DeskDriver) -> None:
    """No format, and hidden characters are seen."""
    desk.window.report(StoreError("<b>bold</b> \u202eabc"))
    dialog = opened(desk)
    assert dialog.below.textFormat() is Qt.TextFormat.PlainText
    assert dialog.below.text() == "<b>bold</b> ⟨202E⟩abc"
    assert texts(dialog) == ["<b>bold</b> ⟨202E⟩abc"]
    dialog.reject()


def test_nothing_of_it_is_written_down(desk: DeskDriver, tmp_path: Path) -> None:
    """No file on this computer knows what was said."""
    desk.window.report(StoreError("a most unusual sentence"))
    opened(desk).reject()
    desk.close_window()

    files = [path for path in tmp_path.rglob("*") if path.is_file()]

    assert files
    assert not [path for path in files if b"a most unusual sentence" in path.read_bytes()]


@pytest.mark.parametrize("how", ["pointer", "keyboard"])
def test_a_toast_waits_while_it_is_looked_at(desk: DeskDriver, how: str) -> None:
    """Under the pointer, and with the focus on one of its buttons; it goes on afterwards."""
    desk.mark("verified")
    toast = desk.window.toast
    here = QPointF(5, 5)

    if how == "pointer":
        QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    else:
        toast.undo.setFocus(Qt.FocusReason.TabFocusReason)
    waits = not toast.is_counting

    if how == "pointer":
        QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    else:
        desk.list.setFocus()
    assert (waits, toast.is_counting) == (True, True)


def test_what_was_said_before_the_first_article_is_kept(
    empty_desk: DeskDriver, project: Project
) -> None:
    """Nobody took anybody's seat."""
    empty_desk.open(Path("nowhere.txt"))
    empty_desk.open(seed_of(project))
    assert ["nowhere.txt" in each.text for each in empty_desk.window.telling.log.read()] == [True]
