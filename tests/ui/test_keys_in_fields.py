"""No key of the desk with Ctrl is eaten by a field, whatever Qt's fields use it for on a platform.

Before a key is a shortcut the field is asked whether it wants it; these are asked here.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tests.ui.driver import DeskDriver
from tests.ui.test_alphabet import fields_in
from tests.ui.window_states import STATES, bring_to
from ui.actions import TABLE, Do, keys_by_default
from ui.views.desk_keys import is_for_the_desk

_OF_FIELDS = {Do.UNDO, Do.REDO}
"""What is typed is taken back first."""
_AS_IN_TERMINALS = ("Ctrl+K", "Ctrl+U", "Ctrl+E", "Ctrl+D")
"""What Qt's fields take on Linux for themselves."""
EDITS = {
    "everywhere": ("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Shift+Z"),
    "Windows": ("Ctrl+Y", "Ctrl+Left", "Ctrl+Shift+Right", "Ctrl+Home", "Ctrl+End"),
    "Linux": ("Ctrl+Backspace", "Ctrl+Del", "Ctrl+Ins", "Shift+Ins", "Shift+Del"),
    "macOS": ("Meta+K", "Meta+A", "Meta+E", "Meta+D", "Ctrl+Up", "Alt+Left", "Alt+Backspace"),
}
"""What people edit with; on macOS Qt calls Command Ctrl, and Control Meta."""
_SHEETS = {"palette"}
"""Which have all keys while they lie over the window."""


def window_keys() -> list[str]:
    """Every key with Ctrl that works in the whole window."""
    kept = (entry for entry in TABLE if entry.do not in _OF_FIELDS)
    keys = {key for entry in kept for key in keys_by_default(entry).window}
    return sorted(key for key in keys if key.startswith("Ctrl+"))


def asked(key: str) -> QKeyEvent:
    """What a field is asked before a key is taken for a shortcut."""
    pressed = QKeySequence(key)[0]  # type: ignore[index]  # it can be indexed
    assert isinstance(pressed, QKeyCombination)
    held = pressed.keyboardModifiers()
    return QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), held)


def claims(field: QWidget, key: str) -> bool:
    """Whether a field wants a key for itself."""
    event = asked(key)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


@pytest.mark.parametrize("state", [state for state in STATES if state not in _SHEETS])
def test_every_field_leaves_them_to_the_desk(
    empty_desk: DeskDriver, tmp_path: Path, state: str
) -> None:
    """In every state of the window."""
    bring_to(empty_desk, state, tmp_path)
    window = empty_desk.window
    fields = [one for one in fields_in(window) if one.window() is window]
    keys = (*window_keys(), *_AS_IN_TERMINALS)
    assert [(field, key) for field in fields for key in keys if claims(field, key)] == []


@pytest.mark.usefixtures("qapp")
def test_no_scheme_makes_a_key_of_the_desk_a_field_s() -> None:
    """They are left to the desk before Qt compares them with the keys of the platform."""
    keys = window_keys()
    assert {"Ctrl+K", "Ctrl+1", "Ctrl+Return", "Ctrl+Shift+C"} <= set(keys)
    assert [key for key in keys if not is_for_the_desk(asked(key), undo=True, redo=True)] == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("key", [key for keys in EDITS.values() for key in keys])
def test_what_people_edit_with_stays_the_field_s(key: str) -> None:
    """On every platform; and none of it is a key of the desk."""
    assert not is_for_the_desk(asked(key), undo=True, redo=True)
    assert key not in window_keys()


def test_a_key_that_nobody_uses_is_the_field_s_after_all(desk: DeskDriver) -> None:
    """Without the palette's key, Ctrl+K does what the system's fields do with it."""
    note = desk.window.desk.card.note
    reference = QPlainTextEdit()
    for field in (note, reference):
        field.setPlainText("alpha beta")
    desk.window.actions_[Do.PALETTE].setShortcuts([])
    desk.ctrl("k", on=note)
    QTest.keyClick(reference, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert note.toPlainText() == reference.toPlainText()
