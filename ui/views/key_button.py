"""A button that takes the next key that is pressed, whatever it does elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from workbench.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

_Key = Qt.Key
_HELD_ONLY = frozenset(
    {
        *(_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_AltGr, _Key.Key_Meta),
        *(_Key.Key_CapsLock, _Key.Key_NumLock, _Key.Key_unknown),
    }
)
_LEAVING = frozenset({_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Escape})
"""Nobody is caught: these are never taken."""


class KeyButton(QPushButton):
    """Pressed, it waits for one key. Escape, Tab and a click elsewhere let it be."""

    taken = Signal(str)
    """The key, as text that is the same on every platform."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.toggled.connect(self._say)
        self._say()

    def event(self, event: QEvent) -> bool:
        """Have every key while waiting, before it is a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and self.isChecked():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key if one is waited for."""
        if not self.isChecked():
            super().keyPressEvent(event)
        elif event.key() in _LEAVING:
            self.setChecked(False)
        elif event.key() not in _HELD_ONLY:
            self.setChecked(False)
            self.taken.emit(_text_of(event))

    def focusNextPrevChild(self, on: bool) -> bool:
        """Stop waiting when the focus goes on."""
        self.setChecked(False)
        return super().focusNextPrevChild(on)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop waiting when the focus is elsewhere."""
        self.setChecked(False)
        super().focusOutEvent(event)

    def _say(self) -> None:
        waiting = self.isChecked()
        self.setText(tr("Press the key…") if waiting else tr("Add a key"))


def _text_of(event: QKeyEvent) -> str:
    """The key as a shortcut is written; what Shift types is the character and not Shift with it."""
    pressed = event.keyCombination()
    held = pressed.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    typed = event.text()
    if typed.isprintable() and typed.strip() and not typed.isalnum():
        held &= ~Qt.KeyboardModifier.ShiftModifier
    sequence = QKeySequence(held.value | pressed.key().value)
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
