"""What a field of a source is typed or chosen in: Return and leaving keep it, Escape does not."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox

from .kept_line import KeptLine
from .leaving import is_left
from .list_keys import RETURN
from .name_completer import NameCompleter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_LONGEST = 10_000
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LineInput(KeptLine):
    """One line of text."""

    entered = Signal()
    """What stands here is to be kept."""
    finished = Signal()
    """Return: and the reviewer is done with the source."""
    words_wanted = Signal()
    """Somebody begins to type: now is the time for `offer`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.returnPressed.connect(self._finish)

    @property
    def said(self) -> str:
        """What stands here now."""
        return self.text()

    def show_said(self, said: str) -> None:
        """Show what the source says; words that are being typed stay."""
        typed = self.is_edited
        self._said = " ".join(said.split())
        if not typed:
            self.setText(said)
            self.setCursorPosition(0)

    def type_again(self, text: str) -> None:
        """Show what was typed earlier and could not be kept."""
        self.setText(text)

    def keep(self) -> None:
        """Let it be kept."""
        self.entered.emit()

    def set_fixed(self, *, fixed: bool) -> None:
        """Show what stands here and take nothing else."""
        self.setReadOnly(fixed)

    @cached_property
    def _words(self) -> NameCompleter:
        return NameCompleter(self)

    def offer(self, words: Sequence[str]) -> None:
        """Complete what is typed from these words."""
        if words or self.completer() is not None:
            self._words.offer(words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have words at hand."""
        super().focusInEvent(event)
        self.words_wanted.emit()

    def _finish(self) -> None:
        self._stop_offering()
        self.finished.emit()

    def minimumSizeHint(self) -> QSize:
        """Room for a date; where two fields have less, they stand one below the other."""
        least = super().minimumSizeHint()
        return QSize(
            least.width() + self.fontMetrics().horizontalAdvance("2026-11-22"), least.height()
        )


class ChoiceInput(QComboBox):
    """One of a few words, or none: arrows go through them, letters find them, Return keeps."""

    entered = Signal()
    finished = Signal()
    left = Signal()

    def __init__(self, choices: Sequence[str], unsaid: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = ("", *choices)
        self._said = ""
        self._by_key = False
        """Whether a key goes through the words, which keeps none of them yet."""
        self.addItem(unsaid)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.activated.connect(self._choose)

    def name_choices(self, words: Sequence[str]) -> None:
        """List the choices by the words that people have for them."""
        self.addItems(list(words))

    @property
    def said(self) -> str:
        """The choice that is shown, as files have it; empty for none."""
        return self._values[self.currentIndex()]

    @property
    def is_edited(self) -> bool:
        """Whether another choice is shown than the one that is kept."""
        return self.said != self._said

    def show_said(self, said: str) -> None:
        """Show what the source says, unless another choice is just being made."""
        edited = self.is_edited
        self._said = said
        if not edited:
            self.setCurrentIndex(self._values.index(said))

    def type_again(self, text: str) -> None:
        """Show a choice that was not kept."""
        self.setCurrentIndex(self._values.index(text))

    def set_fixed(self, *, fixed: bool) -> None:
        """Take no other choice."""
        self.setEnabled(not fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the words with the arrows, keep one with Return, none with Escape."""
        key = Qt.Key(event.key())
        if key in _ARROWS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            at = self.currentIndex() + _ARROWS[key]
            self.setCurrentIndex(max(0, min(at, self.count() - 1)))
        elif key in RETURN:
            self.finished.emit()
        elif key == Qt.Key.Key_Escape:
            self.setCurrentIndex(self._values.index(self._said))
            self.left.emit()
        else:
            self._by_key = True
            super().keyPressEvent(event)
            self._by_key = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the card that scrolls."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is shown."""
        super().focusOutEvent(event)
        if is_left(event):
            self.entered.emit()

    def _choose(self) -> None:
        if not self._by_key:
            self.entered.emit()
