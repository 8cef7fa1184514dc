"""Other keys for actions: none is taken away unasked, all hold at once, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.ui.driver import DeskDriver
from ui.actions import TABLE, Do
from ui.app import Desk
from ui.dialogs.keys_page import KeysPage
from ui.dialogs.preferences import PreferencesDialog
from ui.keymap import Keymap
from ui.settings import SINGLE_KEYS
from ui.views.setting_editors import SwitchEditor
from workbench.paths import places

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk: DeskDriver) -> Iterator[KeysPage]:
    """The keys in the settings dialog."""
    desk.ctrl(",", on=desk.list)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreferencesDialog)
    dialog.tabs.setCurrentIndex(dialog.tabs.count() - 1)
    yield dialog.keys
    if isValid(dialog):
        dialog.close()


def add(
    page: KeysPage,
    do: Do,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Give an action a key with the keyboard."""
    page.choose(do)
    page.add.setFocus()
    QTest.keyClick(page.add, Qt.Key.Key_Space)
    QTest.keyClick(page.add, key, held)


def back_to(desk: DeskDriver, page: KeysPage) -> None:
    """Close the dialog."""
    page.window().close()
    desk.window.activateWindow()
    QApplication.processEvents()


def keymap_of(desk: DeskDriver) -> Keymap:
    """What is in force."""
    return desk.window.commands.keyboard.keymap


def test_every_action_is_listed_with_its_keys(page: KeysPage) -> None:
    """In the order of the menus."""
    assert page.table.rowCount() == len(TABLE)
    at = next(at for at, entry in enumerate(TABLE) if entry.do is Do.VERIFIED)
    cells = [page.table.item(at, column) for column in range(2)]
    assert [cell.text() for cell in cells if cell] == ["Verified", "1, V, Ctrl+1"]


def test_a_free_key_works_at_once(desk: DeskDriver, page: KeysPage) -> None:
    """In the panes, and it is remembered."""
    add(page, Do.VERIFIED, Qt.Key.Key_G)
    back_to(desk, page)
    row = desk.current
    desk.press("g", on=desk.list)

    check = desk.check(row)
    assert check is not None
    assert check.verdict is not None


def test_a_key_in_use_is_taken_only_when_that_is_said(desk: DeskDriver, page: KeysPage) -> None:
    """The question says in words who has it."""
    add(page, Do.SAVE, Qt.Key.Key_L, CTRL)

    assert page.message.text() == "Ctrl+L is used by “Add link”. Take it from there?"
    assert keymap_of(desk).owner("Ctrl+L") is Do.ADD_LINK

    QTest.keyClick(page.take, Qt.Key.Key_Space)

    assert keymap_of(desk).owner("Ctrl+L") is Do.SAVE
    assert desk.window.actions_.keys(Do.ADD_LINK) == ("L",)
    assert not page.take.isVisible()


def test_choosing_another_action_leaves_the_key_where_it_is(
    desk: DeskDriver, page: KeysPage
) -> None:
    """A question that was not answered changes nothing."""
    add(page, Do.SAVE, Qt.Key.Key_L, CTRL)
    page.choose(Do.QUIT)

    assert keymap_of(desk) == Keymap()
    assert not page.message.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete])
def test_keys_of_the_keyboard_itself_are_refused_in_words(
    desk: DeskDriver, page: KeysPage, key: Qt.Key
) -> None:
    """They would be stolen from buttons and fields."""
    add(page, Do.SAVE, key)

    assert page.message.text() == "This key presses buttons, moves the caret or leaves a field."
    assert keymap_of(desk) == Keymap()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_nobody_is_caught(desk: DeskDriver, page: KeysPage, key: Qt.Key) -> None:
    """Escape and Tab let the button be, and the dialog stays."""
    add(page, Do.SAVE, key)

    assert not page.add.isChecked()
    assert page.window().isVisible()
    assert keymap_of(desk) == Keymap()


def test_a_key_can_be_taken_away(desk: DeskDriver, page: KeysPage) -> None:
    """By its button, which says so."""
    page.choose(Do.VERIFIED)
    assert page.keys[1].accessibleName() == "Take away V"
    QTest.keyClick(page.keys[1], Qt.Key.Key_Space)

    assert desk.window.actions_.keys(Do.VERIFIED) == ("1", "Ctrl+1")


def test_reset_one_and_all(desk: DeskDriver, page: KeysPage) -> None:
    """The table's keys come back, for one action or for all."""
    add(page, Do.SAVE, Qt.Key.Key_G)
    add(page, Do.QUIT, Qt.Key.Key_F7)
    page.choose(Do.SAVE)
    QTest.keyClick(page.reset, Qt.Key.Key_Space)

    assert list(keymap_of(desk).changed) == [Do.QUIT]

    QTest.keyClick(page.reset_all, Qt.Key.Key_Space)

    assert keymap_of(desk) == Keymap()
    assert not page.reset_all.isEnabled()


def test_actions_are_found_by_name_and_by_key(page: KeysPage) -> None:
    """By the beginnings of words."""
    page.field.setText("disp")
    shown = [at for at in range(page.table.rowCount()) if not page.table.isRowHidden(at)]
    assert [TABLE[at].do for at in shown] == [Do.DISPUTED]
    page.field.setText("f6")
    shown = [at for at in range(page.table.rowCount()) if not page.table.isRowHidden(at)]
    assert [TABLE[at].do for at in shown] == [Do.NEXT_PANE, Do.PREVIOUS_PANE]


def test_keys_follow_wherever_they_stand(desk: DeskDriver, page: KeysPage) -> None:
    """Buttons, menus and the overlay."""
    page.choose(Do.VERIFIED)
    for _ in range(2):
        QTest.keyClick(page.keys[0], Qt.Key.Key_Space)
    add(page, Do.NEXT, Qt.Key.Key_G)
    page.choose(Do.NEXT)
    QTest.keyClick(page.keys[0], Qt.Key.Key_Space)

    first = next(iter(desk.window.desk.card.verdicts.buttons.values()))
    assert first.accessibleDescription().endswith("Key Ctrl+1.")
    assert desk.window.actions_[Do.NEXT].text() == "Ne&xt claim\tG"


def test_single_keys_can_be_switched_off(desk: DeskDriver, page: KeysPage) -> None:
    """Then they are letters in the list, and the others go on working."""
    dialog = page.window()
    assert isinstance(dialog, PreferencesDialog)
    editor = dialog.editors[SINGLE_KEYS]
    assert isinstance(editor, SwitchEditor)
    QTest.keyClick(editor, Qt.Key.Key_Space)
    back_to(desk, page)
    with desk.bot.assertNotEmitted(desk.window.actions_.wanted):
        for key in ("1", "v", "j", "?"):
            desk.press(key, on=desk.list)
    desk.ctrl("1", on=desk.list)

    assert "marked Verified" in desk.toast


def test_own_keys_survive_a_restart(desk: DeskDriver, page: KeysPage) -> None:
    """They are there the next day, without the dialog being opened."""
    add(page, Do.SAVE, Qt.Key.Key_G)
    desk.desk._settings.close()

    again = Desk(places(desk.desk._places.config))

    assert again.window.actions_.keys(Do.SAVE) == ("G", "Ctrl+S")
    again.close()
