"""Who gets the keys of undo in a field: the field while it has typing to take back, or the desk."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def is_for_the_desk(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether the window's own undo or redo is asked for.

    ``undo`` and ``redo`` say what the field has left to take back and to do again. Qt's fields
    claim these keys for themselves even when they have nothing.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    is_undo = event.matches(QKeySequence.StandardKey.Undo) and not undo
    is_redo = event.matches(QKeySequence.StandardKey.Redo) and not redo
    return is_undo or is_redo
