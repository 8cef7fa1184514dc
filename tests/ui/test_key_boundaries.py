"""No shortcut steals typing, Space, Delete or type-ahead: every key in every kind of widget."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from tests.ui.driver import DeskDriver
from ui.actions import TABLE
from ui.keymap import is_single

SINGLE = sorted({key for entry in TABLE for key in entry.pane_keys if is_single(key)})
FIELDS: dict[str, Callable[[DeskDriver], QWidget]] = {
    "filter": lambda desk: desk.window.desk.claims.filter_bar.findChildren(QLineEdit)[0],
    "link": lambda desk: desk.link_field,
    "note": lambda desk: desk.note,
    "statement": lambda desk: desk.window.desk.card.facts.statement,
    "speaker": lambda desk: desk.window.desk.card.facts.speaker,
}


def pressed(key: str) -> QKeyCombination:
    """A key of the table as it is pressed."""
    combination = QKeySequence(key)[0]  # type: ignore[index]  # it can be indexed
    assert isinstance(combination, QKeyCombination)
    return combination


def press(widget: QWidget, key: str) -> None:
    """Press a key of the table on a widget, as the keyboard would."""
    if len(key) == 1:
        QTest.keyClicks(widget, key.lower())
    else:
        combination = pressed(key)
        QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())


def text_in(field: QWidget) -> str:
    """What stands in a field."""
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    assert isinstance(line, QLineEdit)
    return line.text()


def reachable(desk: DeskDriver) -> list[QWidget]:
    """One widget of each kind that takes the keyboard, but for the panes whose keys they are."""
    desk.paste("https://example.org/a")
    kinds: dict[type[QWidget], QWidget] = {}
    for widget in desk.window.findChildren(QWidget):
        takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        if takes_keys and widget.isVisible() and widget not in desk.window.desk.key_panes:
            kinds.setdefault(type(widget), widget)
    return list(kinds.values())


def test_no_single_key_does_anything_outside_the_panes(desk: DeskDriver) -> None:
    """Every key on one widget of each kind in the window: buttons, chips, combo boxes, fields."""
    widgets = reachable(desk)
    assert {QComboBox, QToolButton} & {kind for w in widgets for kind in type(w).__mro__}
    for widget in widgets:
        widget.setFocus()
        for key in SINGLE:
            with desk.bot.assertNotEmitted(desk.window.actions_.wanted):
                press(widget, key)


def test_space_presses_every_kind_of_button(desk: DeskDriver) -> None:
    """It is nobody's shortcut."""
    buttons = [one for one in reachable(desk) if isinstance(one, QAbstractButton)]
    menus = QToolButton.ToolButtonPopupMode.InstantPopup
    buttons = [b for b in buttons if not isinstance(b, QToolButton) or b.popupMode() is not menus]
    assert len(buttons) >= 4
    for button in buttons:
        button.setFocus()
        QTest.keyPress(button, Qt.Key.Key_Space)
        assert button.isDown(), button
        button.setDown(False)


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Space])
def test_editing_keys_edit_in_every_field(desk: DeskDriver, name: str, key: Qt.Key) -> None:
    """Delete and Backspace take away, Space adds a blank."""
    field = FIELDS[name](desk)
    field.setFocus()
    QTest.keyClicks(field, "xy")
    before = text_in(field)
    QTest.keyClick(field, Qt.Key.Key_Left)
    with desk.bot.assertNotEmitted(desk.window.actions_.wanted):
        QTest.keyClick(field, key)

    assert len(text_in(field)) == len(before) + (1 if key == Qt.Key.Key_Space else -1)


def test_letters_find_an_entry_of_a_combo_box(desk: DeskDriver) -> None:
    """Type-ahead reaches it, also where the letter is a key of the list."""
    kind = desk.window.desk.card.facts.kind
    kind.setFocus()
    with desk.bot.assertNotEmitted(desk.window.actions_.wanted):
        QTest.keyClicks(kind, "d")

    assert kind.currentText().casefold().startswith("d")


def test_switched_off_no_single_key_is_an_action(desk: DeskDriver) -> None:
    """Not in the list and not in the article either."""
    keyboard = desk.window.commands.keyboard
    desk.window.actions_.follow(type(keyboard.keymap)(single=False).in_force())
    with desk.bot.assertNotEmitted(desk.window.actions_.wanted):
        for key in SINGLE:
            press(desk.list, key)
            press(desk.article, key)
