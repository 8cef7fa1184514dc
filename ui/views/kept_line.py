"""A field of one line whose words are kept on leaving: what all such fields of the card share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from .desk_keys import is_for_the_desk
from .leaving import is_left

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QAbstractItemView, QCompleter, QWidget


class KeptLine(QLineEdit):
    """Escape takes everything back and leaves; leaving otherwise keeps what was typed."""

    left = Signal()
    """The reviewer wants to go back to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""
        """As the desk has it."""

    @property
    def is_edited(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._typed() != self._said

    def keep(self) -> None:
        """Give away what was typed, if it is something else; each field in its way."""

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the desk where nothing was typed."""
        if is_for_the_desk(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take everything back with Escape, and leave; what is offered is closed before."""
        if event.key() == Qt.Key.Key_Escape:
            if self._offered():
                event.ignore()  # the list closes itself
                return
            self.setText(self._said)
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed, unless the focus only went to what is offered below."""
        super().focusOutEvent(event)
        if is_left(event):
            self.keep()

    def _offered(self) -> QAbstractItemView | None:
        """The list of words to choose from, if one is open below."""
        completer: QCompleter | None = self.completer()  # there may be none
        shown = completer.popup() if completer else None
        return shown if shown and shown.isVisible() else None

    def _stop_offering(self) -> None:
        if offered := self._offered():
            offered.hide()

    def _typed(self) -> str:
        return " ".join(self.text().split())


class ClaimLine(KeptLine):
    """Words about one claim. Return keeps them, too, and leaves."""

    entered = Signal(str, str)
    """The claim's id and its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim = ""
        self._shown = ""
        """What the desk told last, which is not what was kept where it would not take that."""
        self.returnPressed.connect(self._enter)

    @property
    def claim(self) -> str:
        """The claim that is shown."""
        return self._claim

    def show_words(self, claim: str, words: str) -> None:
        """Show what is said of a claim, after keeping what was typed about the one before.

        What is being typed about the same claim is not replaced, nor what the desk refused.
        """
        if claim != self._claim:
            self.keep()
        elif self.is_edited or words in {self._said, self._shown}:
            self._shown = words
            return
        self._claim, self._said, self._shown = claim, words, words
        self.setText(words)
        self.setCursorPosition(0)

    def keep(self) -> None:
        """Emit what was typed, if it is something else."""
        if self._claim and self.is_edited:
            self._said = self._typed()
            self.entered.emit(self._claim, self._said)

    def _enter(self) -> None:
        self._stop_offering()
        self.keep()
        self.left.emit()
