"""The note on the card: plain text that is handed over at every pause and never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit

from workbench.review.edits import tidy_note
from workbench.wording import tr

from .desk_keys import is_for_the_desk

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

_PAUSE = 400
"""Milliseconds without typing after which the text is handed over."""
_AT_LATEST = 1000
"""Milliseconds after the first letter that was not, however fast somebody types."""
_MARGIN = 9
"""Around the text, in pixels."""
_LEAST_HEIGHT = 84
_LONGEST = 100_000
"""Code points taken from one paste."""


class NoteField(QPlainTextEdit):
    """Edits one claim's note at a time."""

    written = Signal(str, str, bool)
    """Claim id, text, and whether it continues what was written since the field got the focus."""
    left = Signal()
    """Escape: back to the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._claim = ""
        self._note = ""
        """The claim's note as the desk has it."""
        self._settled = ""
        """What the field said when it was last handed over or filled."""
        self._continues = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.hand_over)
        self._latest = QTimer(self, singleShot=True, interval=_AT_LATEST)
        self._latest.timeout.connect(self.hand_over)
        self.setPlaceholderText(tr("What did you find, and where?"))
        self.setAccessibleName(tr("Note"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.textChanged.connect(self._hand_over_soon)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def sizeHint(self) -> QSize:
        """A few lines; it takes what room nothing else on the card needs."""
        return QSize(super().sizeHint().width(), _LEAST_HEIGHT)

    @property
    def claim(self) -> str:
        """Id of the claim whose note this is; empty when there is none."""
        return self._claim

    @property
    def text(self) -> str:
        """What stands in the field; unlike `toPlainText` it keeps no-break spaces."""
        return self.document().toRawText().replace("\u2029", "\n")

    def show_note(self, claim_id: str, note: str) -> None:
        """Show a claim's note, after handing over what was written on the one before.

        Words that are being written are not replaced, nor are the blanks between them: the note
        that was just handed over comes back without those at its ends.
        """
        if claim_id != self._claim:
            self.hand_over()
            self._continues = False
            self._fill(note)
        elif note != self._note and self.text == self._settled and tidy_note(self.text) != note:
            self._fill(note)
        self._claim, self._note = claim_id, note

    def hand_over(self) -> None:
        """Emit what was written since the last time, if anything was."""
        self._pause.stop()
        self._latest.stop()
        text = self.text
        if not self._claim or text == self._settled:
            return
        self._settled = text
        continues, self._continues = self._continues, True
        self.written.emit(self._claim, text, continues)

    def _fill(self, note: str) -> None:
        self.setPlainText(note)
        self._settled = self.text
        self._pause.stop()
        self._latest.stop()

    def _hand_over_soon(self) -> None:
        """In the next pause, or soon without one: nobody loses what was typed in one go."""
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the desk where nothing was typed."""
        document = self.document()
        if is_for_the_desk(event, undo=document.isUndoAvailable(), redo=document.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape; the text stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.hand_over()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand over what was written; what comes later is another step for undo."""
        super().focusOutEvent(event)
        self.hand_over()
        self._continues = False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only, and no more of it than a note can hold."""
        if source.hasText():
            self.insertPlainText(source.text()[:_LONGEST])

    def _follow_theme(self) -> None:
        self.setFont(self._theme.sans(13 * self._theme.zoom))
