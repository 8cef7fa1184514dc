"""Typing every key of every binding into every field changes its text and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.ui.dialog_table import DIALOGS
from tests.ui.driver import DeskDriver
from tests.ui.window_states import STATES, bring_to
from ui.actions import TABLE, Do, keys_by_default
from ui.keymap import Keymap, is_single

_OWN = {Do.VERIFIED: "G", Do.DISPUTED: "Y", Do.UNSOURCED: "Z", Do.NEXT_OPEN: "+", Do.REOPEN: "."}
"""Keys of somebody's own, none of which the table has."""


def single_keys() -> list[str]:
    """Every key that is typed by itself, of the table and of somebody's own."""
    of_table = {key for entry in TABLE for key in keys_by_default(entry).pane if is_single(key)}
    return sorted(of_table | set(_OWN.values()))


def fields_in(root: QWidget) -> list[QWidget]:
    """Every field in a window that something can be typed into."""
    kinds = (QLineEdit, QPlainTextEdit)
    return [
        field
        for field in root.findChildren(QWidget)
        if isinstance(field, kinds)
        and field.isVisible()
        and field.isEnabled()
        and not field.isReadOnly()
        and not isinstance(field.parentWidget(), QAbstractSpinBox)
        and field.window() is root.window()
    ]


def text_in(field: QWidget) -> str:
    """What stands in a field."""
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    assert isinstance(field, QLineEdit)
    return field.text()


def press(field: QWidget, key: str) -> None:
    """Press a single key, with Shift where the table says so."""
    letter = key.rpartition("+")[2] or key
    if key.startswith("Shift+"):
        QTest.keyClick(field, Qt.Key(ord(letter)), Qt.KeyboardModifier.ShiftModifier)
    else:
        QTest.keyClicks(field, letter.lower())


def type_all(desk: DeskDriver, root: QWidget) -> int:
    """Type every key into every field of a window; how many fields that were."""
    typed = 0
    for field in fields_in(root):
        _box_of(field).setFocus()
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        assert QApplication.focusWidget() in {field, _box_of(field)}
        for key in single_keys():
            _see_only_text(desk, field, key)
            field.undo()  # so that a list which follows the text comes back
        typed += 1
    return typed


def _see_only_text(desk: DeskDriver, field: QWidget, key: str) -> None:
    before, state, current = text_in(field), desk_state(desk), desk.bridge.current
    windows = len(shown_windows())
    with desk.bot.assertNotEmitted(desk.window.actions_.wanted):
        press(field, key)

    assert text_in(field) != before, key
    assert desk_state(desk) is state, key
    assert desk.bridge.current == current, key
    assert len(shown_windows()) == windows, key


def desk_state(desk: DeskDriver) -> object:
    """What the reviewer has said so far; nothing without an article."""
    return desk.bridge.session.state if desk.bridge.session else None


def shown_windows() -> list[QWidget]:
    """Every window, box and overlay that is open; lists that complete what is typed are none."""
    popups = Qt.WindowType.Popup, Qt.WindowType.ToolTip
    tops = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return [one for one in tops if one.windowType() not in popups and one.windowTitle()]


def _box_of(field: QWidget) -> QWidget:
    parent = field.parentWidget()
    return parent if isinstance(parent, QComboBox) else field


@pytest.fixture(params=[False, True], ids=["usual keys", "own keys"])
def any_keys(request: pytest.FixtureRequest, empty_desk: DeskDriver) -> DeskDriver:
    """The window with the keys of the table, or with somebody's own."""
    if request.param:
        keymap = Keymap()
        for do, key in _OWN.items():
            keymap = keymap.with_key(do, key)
        empty_desk.window.actions_.follow(keymap.in_force())
    return empty_desk


@pytest.mark.parametrize("state", sorted(set(STATES) - {"boundaries"}))
def test_every_key_is_typed_in_every_state(
    any_keys: DeskDriver, tmp_path: Path, state: str
) -> None:
    """No verdict, no other claim, no dialog."""
    bring_to(any_keys, state, tmp_path)
    fields = type_all(any_keys, any_keys.window)
    assert fields > 0 or any_keys.bridge.session is None


@pytest.mark.parametrize("name", DIALOGS)
def test_every_key_is_typed_in_every_dialog(desk: DeskDriver, name: str) -> None:
    """The desk behind it stays as it is."""
    found: list[int] = []
    DIALOGS[name].visit(desk.desk, "words", lambda root: found.append(type_all(desk, root)))
    assert found


def test_the_keys_are_those_of_the_table() -> None:
    """The sweep would notice a missing letter."""
    assert {"1", "V", "J", "N", "X", "?"} <= set(single_keys())
    assert not set(_OWN.values()) & {k for e in TABLE for k in keys_by_default(e).pane}
