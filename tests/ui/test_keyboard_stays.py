"""The keys of the loop work after every click, and where nobody hears keys the list does.

What can be clicked, and where Tab stops, is found by walking the window in every state.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from tests.ui.driver import DeskDriver
from tests.ui.window_states import STATES, bring_to
from ui.actions import Do
from ui.views import reading_order
from ui.views.chip import Chip
from ui.views.verdict_button import VerdictButton

_WITHOUT_DESK = frozenset({"start page", "start page with a message", "article without claims"})
ON_DESK = tuple(state for state in STATES if state not in _WITHOUT_DESK)


class Closer:
    """Puts away by Escape every menu, list and dialog that opens over the window."""

    def __init__(self) -> None:
        self.timer = QTimer(interval=0)
        """To be started; a dialog may have a loop of its own."""
        self.timer.timeout.connect(self._close)

    def _close(self) -> None:
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is not None:
            inner: QWidget | None = over.focusWidget()
            QTest.keyClick(over if inner is None else inner, Qt.Key.Key_Escape)


@pytest.fixture
def closer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Closer]:
    """Dialogs open, and can be closed at once; browsers don't open."""
    monkeypatch.setattr("ui.weblinks.open_link", bool)
    closer = Closer()
    yield closer
    closer.timer.stop()


def clickable(desk: DeskDriver) -> Iterator[tuple[str, QWidget, QPoint]]:
    """Everything in the window that a click reaches: its name, who is hit, and where."""
    window = desk.window
    for widget in window.findChildren(QWidget):
        if widget.window() is window and widget.isVisible() and widget.isEnabled():
            place = widget.mapTo(window, widget.rect().center())
            hit = window.childAt(place)
            if hit is widget or (hit and widget.isAncestorOf(hit)):
                yield name_of(widget), hit, hit.mapFrom(window, place)


def name_of(widget: QWidget) -> str:
    """What tells a widget from others: buttons by their words, all else by where it belongs."""
    kind = type(widget).__name__
    if isinstance(widget, QAbstractButton):
        return f"{kind} {widget.accessibleName() or widget.text()}"
    return f"{kind} in {type(widget.parent()).__name__}"


def takes_words(widget: QWidget) -> bool:
    """Whether letters are typed there, or find a word of a list."""
    if isinstance(widget, QPlainTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QLineEdit | QAbstractSpinBox | QComboBox)


def come_back(desk: DeskDriver) -> None:
    """Let the window come forward again, as window managers do when a dialog has closed."""
    for _ in range(3):
        QApplication.processEvents()
    if not desk.window.isActiveWindow():
        desk.window.activateWindow()
        QApplication.processEvents()


def hears_the_loop(desk: DeskDriver) -> bool:
    """Whether a key does what it does in the list: of claims, or of the articles in its place."""
    if desk.window.desk.is_library_shown and desk.focus is desk.window.desk.library.table:
        return True
    do = Do.NEXT if desk.window.actions_[Do.NEXT].isEnabled() else Do.KEYS
    asked: list[Do] = []
    desk.window.actions_.wanted.connect(asked.append)
    desk.press(desk.window.actions_.keys(do)[0].lower())
    desk.window.actions_.wanted.disconnect(asked.append)
    if asked == [Do.KEYS]:
        desk.press(Qt.Key.Key_Escape)
    return asked == [do]


def is_home(desk: DeskDriver) -> bool:
    """Whether a list has the keyboard, or the text where there is none."""
    pane = desk.window.desk
    at_left = pane.library.table if pane.is_library_shown else desk.list
    return desk.focus is (at_left if at_left.isVisible() else desk.article)


def click_all(desk: DeskDriver) -> Iterator[tuple[str, QWidget]]:
    """Click one thing after another, each from the list: its name, and who was hit."""
    panes, clicked = desk.window.desk.panes, set[str]()
    while found := next((one for one in clickable(desk) if one[0] not in clicked), None):
        name, widget, place = found
        clicked.add(name)
        desk.window.desk.focus_list()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        come_back(desk)
        yield name, widget
        if not panes.is_list_shown and not panes.is_alone:
            desk.window.commands.carry_out(Do.CLAIMS_LIST)


@pytest.mark.parametrize("state", ON_DESK)
def test_after_every_click_the_loop_goes_on(
    empty_desk: DeskDriver, tmp_path: Path, closer: Closer, state: str
) -> None:
    """Or something is typed in: the field that was clicked, or one that the click has opened."""
    desk = empty_desk
    bring_to(desk, state, tmp_path)
    closer.timer.start()
    come_back(desk)  # from a sheet that closes when something else is clicked
    dead = []
    for name, widget in click_all(desk):
        is_field = takes_words(desk.focus) and not isinstance(widget, QComboBox)
        if not is_field and not hears_the_loop(desk):
            dead.append((name, type(desk.focus).__name__))
    assert dead == []


@pytest.mark.parametrize("state", ON_DESK)
def test_escape_leads_to_the_list(empty_desk: DeskDriver, tmp_path: Path, state: str) -> None:
    """From every stop of Tab; where something has to be closed first, from there once more."""
    desk = empty_desk
    bring_to(desk, state, tmp_path)
    lost = []
    tried = set[str]()
    while stop := next(
        (one for one in reading_order.stops_in(desk.window) if name_of(one) not in tried), None
    ):
        name, is_library = name_of(stop), desk.window.desk.is_library_shown
        tried.add(name)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(2):
            if not is_home(desk):
                desk.press(Qt.Key.Key_Escape)
        if not is_home(desk):
            lost.append((name, type(desk.focus).__name__))
        if is_library:
            desk.window.desk.show_library()
    assert lost == []


def passing_button(desk: DeskDriver) -> QPushButton:
    """A button on the desk, reached by Tab."""
    button = QPushButton("Passing", desk.window.desk)
    button.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert desk.focus is button
    return button


def take_away(desk: DeskDriver, button: QPushButton, way: str) -> None:
    """Let a button be gone."""
    if way == "off":
        button.setEnabled(False)
    elif way == "hidden":
        button.hide()
    else:
        button.deleteLater()
        desk.bot.waitUntil(lambda: not isValid(button))


@pytest.mark.parametrize("way", ["hidden", "off", "deleted"])
def test_the_list_takes_the_keyboard_of_who_is_gone(desk: DeskDriver, way: str) -> None:
    """Not whoever happens to be next to it."""
    take_away(desk, passing_button(desk), way)
    desk.bot.waitUntil(lambda: is_home(desk))


@pytest.mark.parametrize("way", ["hidden", "off", "deleted"])
def test_so_it_does_when_that_happened_behind_a_dialog(desk: DeskDriver, way: str) -> None:
    """Its button did what it was pressed for while the dialog was open."""
    button = passing_button(desk)
    dialog = QDialog(desk.window)
    dialog.open()
    desk.bot.waitUntil(dialog.isActiveWindow)
    take_away(desk, button, way)
    assert not desk.list.hasFocus()
    dialog.accept()
    desk.window.activateWindow()
    desk.bot.waitUntil(lambda: is_home(desk))


def test_a_button_reached_by_tab_keeps_the_keyboard(desk: DeskDriver) -> None:
    """Space can press it again."""
    button = desk.window.desk.claims.filter_bar.findChildren(Chip)[0]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Space)
    assert desk.focus is button


def test_a_click_leaves_the_caret_in_the_note(desk: DeskDriver) -> None:
    """What is typed after a verdict by mouse is a note, as it is after one by key."""
    desk.press("e", on=desk.list)
    verdicts = desk.window.desk.card.verdicts.findChildren(VerdictButton)
    QTest.mouseClick(verdicts[0], Qt.MouseButton.LeftButton)
    assert desk.focus is desk.note
