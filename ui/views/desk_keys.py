"""Which keys with Ctrl a field leaves to the desk, though Qt's fields claim them for themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from .list_keys import RETURN

_Key = Qt.Key
_Held = Qt.KeyboardModifier
_HELD = _Held.ControlModifier | _Held.AltModifier | _Held.MetaModifier
_EDIT = frozenset({_Key.Key_A, _Key.Key_C, _Key.Key_V, _Key.Key_X, _Key.Key_Y, _Key.Key_Z})
"""With Ctrl: all of it, the clipboard, undo and redo."""
_FIRST_WITHOUT_SIGN = _Key.Key_Escape
"""The keys before this one type something."""


def is_for_the_desk(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether the keys of the window come first: its own undo and redo, and letters with Ctrl.

    ``undo`` and ``redo`` say what the field has left to take back and to do again. Qt's fields
    claim these keys for themselves even when they have nothing, and on Linux Ctrl+K, E, U and D as
    terminals do. A key that nobody in the window uses is the field's after all.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    is_undo = event.matches(QKeySequence.StandardKey.Undo) and not undo
    is_redo = event.matches(QKeySequence.StandardKey.Redo) and not redo
    return is_undo or is_redo or _is_command(event)


def _is_command(event: QKeyEvent) -> bool:
    """Whether a key edits no text, wherever one is used to it: Ctrl with a sign or with Return."""
    key, held = event.key(), event.modifiers()  # a letter of any script
    if held & _HELD != _Held.ControlModifier or not (key < _FIRST_WITHOUT_SIGN or key in RETURN):
        return False
    is_shifted = bool(held & _Held.ShiftModifier)
    return key != _Key.Key_Z if is_shifted else key not in _EDIT
