"""The settings dialog: made from the table, holds at once, works by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.driver import DeskDriver
from tests.ui.test_actions import nameless
from ui.dialogs.preferences import PreferencesDialog
from ui.settings import COLOURS, TABLE, ZOOM
from ui.theme.theme import ColourScheme
from ui.views.setting_editors import ChoiceEditor, SizeEditor


@pytest.fixture
def dialog(desk: DeskDriver) -> Iterator[PreferencesDialog]:
    """The dialog as its key opens it."""
    desk.ctrl(",", on=desk.list)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, PreferencesDialog)
    yield shown
    shown.close()


def test_everything_with_a_name_is_in_it(dialog: PreferencesDialog) -> None:
    """And everything in it can be named by a screen reader."""
    assert list(dialog.editors) == [one for one in TABLE if one.name]
    assert nameless(dialog) == []


def test_no_tab_is_empty(dialog: PreferencesDialog) -> None:
    """Each subject has something to choose."""
    shown = [dialog.tabs.tabText(at) for at in range(dialog.tabs.count())]
    assert shown == list(dict.fromkeys(one.tab for one in TABLE if one.tab))


def test_colours_hold_at_once(desk: DeskDriver, dialog: PreferencesDialog) -> None:
    """By arrows: in the window and in what is remembered."""
    editor = dialog.editors[COLOURS]
    assert isinstance(editor, ChoiceEditor)
    editor.buttons[ColourScheme.LIGHT].setFocus()
    QTest.keyClick(editor.buttons[ColourScheme.LIGHT], Qt.Key.Key_Space)
    QTest.keyClick(editor.buttons[ColourScheme.LIGHT], Qt.Key.Key_Down)

    assert desk.desk.theme.scheme is ColourScheme.DARK
    assert editor.buttons[ColourScheme.DARK].isChecked()


def test_the_size_holds_at_once(desk: DeskDriver, dialog: PreferencesDialog) -> None:
    """One step is ten per cent."""
    editor = dialog.editors[ZOOM]
    assert isinstance(editor, SizeEditor)
    dialog.tabs.setCurrentIndex(1)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Up)

    assert desk.desk.theme.zoom == 1.1


def test_it_shows_what_was_chosen_elsewhere(desk: DeskDriver) -> None:
    """By key before it was opened."""
    desk.ctrl("+", on=desk.list)
    desk.ctrl(",", on=desk.list)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreferencesDialog)
    editor = dialog.editors[ZOOM]

    assert isinstance(editor, SizeEditor)
    assert editor.value() == 110
    dialog.close()


def test_escape_closes_it_and_nothing_is_left(desk: DeskDriver) -> None:
    """The focus is in the list again."""
    desk.ctrl(",", on=desk.list)
    desk.press(Qt.Key.Key_Escape)
    QApplication.processEvents()

    assert desk.window.findChildren(PreferencesDialog) == []
    assert desk.window.focusWidget() is desk.list
