"""The digits of the numeric pad, where they are to be none of the single keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
"""With one of these a key types nothing."""


class PadKeys(QObject):
    """Keeps them from the shortcuts of the widgets it watches; to Qt they are like any digit."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_watching = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim such a digit before it is taken for a shortcut."""
        is_asked = self.is_watching and event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent):
            held = event.modifiers()
            is_digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
            if is_digit and held & Qt.KeyboardModifier.KeypadModifier and not held & HELD:
                event.accept()
                return True
        return super().eventFilter(watched, event)
