"""Typing every key of every binding into every field changes its text and nothing else.

Fields are found by walking the windows, in every state and dialog of the tables. That none is left
out is seen from the source: whoever makes a field there has to be among those typed in.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
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
    QTextEdit,
    QWidget,
)

import ui
from tests.ui.dialog_table import DIALOGS
from tests.ui.driver import DeskDriver
from tests.ui.window_states import STATES, TAKES_TAB, bring_to
from ui.actions import TABLE, Do, keys_by_default
from ui.keymap import Keymap, is_single

_OWN = {Do.VERIFIED: "G", Do.DISPUTED: "Y", Do.UNSOURCED: "Z", Do.NEXT_OPEN: "+", Do.REOPEN: "."}
"""Keys of somebody's own, none of which the table has."""
_OF_QT = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_MAKES_FIELDS = frozenset(
    {
        *("QLineEdit", "QPlainTextEdit", "QTextEdit", "QTextBrowser", "QKeySequenceEdit"),
        *("QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit", "QDateTimeEdit"),
    }
)
_ONLY_READ = {
    "ReadingView": "the article",
    "StillText": "texts to look at, and to copy from",
    "ReportDialog": "what went wrong; in the report of a problem it can be written in",
}
_NOWHERE = frozenset(
    {"start page", "start page with a message", "article without claims", "text alone"}
)
"""The states in which there is nothing to type into."""


def single_keys() -> list[str]:
    """Every key that is typed by itself, of the table and of somebody's own."""
    of_table = {key for entry in TABLE for key in keys_by_default(entry).pane if is_single(key)}
    return sorted(of_table | set(_OWN.values()))


def fields_in(root: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    """Every field in a window and in what has popped up over it that can be typed into."""
    popup = QApplication.activePopupWidget()
    roots = [root] if popup is None or popup is root else [popup, root]
    inner = [(one, top) for top in roots for one in top.findChildren(QWidget)]
    return [
        field
        for field, top in inner
        if isinstance(field, QLineEdit | QPlainTextEdit)
        and field.isVisible()
        and field.isEnabled()
        and not field.isReadOnly()
        and field.window() is top.window()
    ]


def text_in(field: QLineEdit | QPlainTextEdit) -> str:
    """What stands in a field."""
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def press(field: QWidget, key: str) -> None:
    """Press a single key, with Shift where the table says so."""
    letter = key.rpartition("+")[2] or key
    if key.startswith("Shift+"):
        QTest.keyClick(field, Qt.Key(ord(letter)), Qt.KeyboardModifier.ShiftModifier)
    else:
        QTest.keyClicks(field, letter.lower())


def type_all(desk: DeskDriver, root: QWidget, state: str = "") -> int:
    """Type every key into every field of a window; how many fields that were."""
    fields = fields_in(root)
    for field in fields:
        if state in TAKES_TAB:  # which entering the field before has ended
            desk.press("b", on=desk.list)
        _box_of(field).setFocus()
        assert QApplication.focusWidget() in {field, _box_of(field)}
        for key in single_keys():
            _see_only_text(desk, field, key)
            field.undo()  # so that a list which follows the text comes back
        _close_offers(field)
    return len(fields)


def _see_only_text(desk: DeskDriver, field: QLineEdit | QPlainTextEdit, key: str) -> None:
    before, state, current = text_in(field), desk_state(desk), desk.bridge.current
    windows = len(shown_windows())
    field.selectAll()
    with desk.bot.assertNotEmitted(desk.window.actions_.wanted):
        press(field, key)

    is_typed = text_in(field) != before
    assert is_typed or isinstance(_box_of(field), QAbstractSpinBox), key  # which takes figures only
    assert desk_state(desk) is state, key
    assert desk.bridge.current == current, key
    assert len(shown_windows()) == windows, key


def _close_offers(field: QWidget) -> None:
    """Close the list that completes what is typed, as a click elsewhere does."""
    popup = QApplication.activePopupWidget()
    if popup is not None and popup is not field.window():
        popup.close()
    field.activateWindow()


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
    return parent if isinstance(parent, QComboBox | QAbstractSpinBox) else field


@pytest.fixture(params=[False, True], ids=["usual keys", "own keys"])
def any_keys(request: pytest.FixtureRequest, empty_desk: DeskDriver) -> DeskDriver:
    """The window with the keys of the table, or with somebody's own."""
    if request.param:
        keymap = Keymap()
        for do, key in _OWN.items():
            keymap = keymap.with_key(do, key)
        empty_desk.window.actions_.follow(keymap.in_force())
    return empty_desk


@pytest.mark.parametrize("state", STATES)
def test_every_key_is_typed_in_every_state(
    any_keys: DeskDriver, tmp_path: Path, state: str
) -> None:
    """No verdict, no other claim, no dialog."""
    bring_to(any_keys, state, tmp_path)
    fields = type_all(any_keys, any_keys.window, state)
    assert (fields == 0) is (state in _NOWHERE)


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


def made_in_source() -> set[str]:
    """The classes in ``ui`` that are a field, or have one of Qt's made, by their names."""
    bases: dict[str, set[str]] = {}
    makers: set[str] = set()
    for path in Path(ui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {base.id for base in node.bases if isinstance(base, ast.Name)}
                makers |= {node.name} if _makes_a_field(node) else set()
    kinds = _MAKES_FIELDS
    while (more := {name for name, of in bases.items() if of & kinds} - _ONLY_READ.keys()) - kinds:
        kinds |= more
    return (makers | kinds) - _MAKES_FIELDS - _ONLY_READ.keys()


def _makes_a_field(node: ast.ClassDef) -> bool:
    calls = (one.func for one in ast.walk(node) if isinstance(one, ast.Call))
    return any(isinstance(one, ast.Name) and one.id in _MAKES_FIELDS for one in calls)


def makers_of(field: QWidget) -> Iterator[str]:
    """The names of the classes that a field may be known by: its own, or of whom it belongs to."""
    holder: QWidget | None = field
    while holder is not None and not type(holder).__module__.startswith("ui."):
        holder = holder.parentWidget()
    if holder is not None:
        yield from (kind.__name__ for kind in type(holder).__mro__)


def test_no_field_is_left_out(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """Whatever takes text is among those typed in, in some state or dialog."""
    typed: set[str] = set()

    def look(root: QWidget) -> None:
        typed.update(name for field in fields_in(root) for name in makers_of(field))

    for state in STATES:
        bring_to(empty_desk, state, tmp_path / state)
        look(empty_desk.window)
        QTest.keyClick(empty_desk.focus, Qt.Key.Key_Escape)
        empty_desk.window.resize(1280, 800)
    for row in DIALOGS.values():
        row.visit(empty_desk.desk, "words", look)
    assert made_in_source() - typed == set()
