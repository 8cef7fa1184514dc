"""What a claim says in a sentence that stands alone: edited on the card, kept on leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from workbench.wording import tr

from .desk_keys import is_for_the_desk
from .leaving import is_left
from .list_keys import RETURN

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

_MARGIN = 7
"""Around the text, in pixels."""
_BOUNDLESS = 10_000
_LONGEST = 2_000
"""Code points taken from one paste."""
_LEAVING = RETURN | {Qt.Key.Key_Escape}


class StatementField(QPlainTextEdit):
    """As high as its text. Return keeps what was typed, Escape does not, both leave."""

    restated = Signal(str, str)
    """The claim's id and its new statement."""
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._claim = ""
        self._statement = ""
        """As the desk has it."""
        self.setPlaceholderText(tr("Reword to stand alone"))
        self.setAccessibleName(tr("Statement"))
        self.setToolTip(tr("What is judged where the quoted words do not stand alone"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def is_edited(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._typed() != self._statement

    def show_statement(self, claim: str, statement: str) -> None:
        """Show a claim's statement, after keeping what was typed about the one before.

        What is being typed about the same claim is not replaced.
        """
        if claim != self._claim:
            self.hand_over()
        elif self.is_edited or statement == self._statement:
            return
        self._claim, self._statement = claim, statement
        self.setPlainText(statement)

    def hand_over(self) -> None:
        """Emit what was typed, if it is another statement."""
        if self._claim and self.is_edited:
            self._statement = self._typed()
            self.restated.emit(self._claim, self._statement)

    def clear_statement(self) -> None:
        """Take the statement away: the quoted words are judged."""
        self.clear()
        self.hand_over()

    def sizeHint(self) -> QSize:
        """One line and more."""
        return QSize(200, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """All of it."""
        return QSize(80, self._wanted_height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the desk where nothing was typed."""
        document = self.document()
        if is_for_the_desk(event, undo=document.isUndoAvailable(), redo=document.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Return or Escape."""
        if event.key() not in _LEAVING:
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._statement)
        self.hand_over()
        self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed."""
        super().focusOutEvent(event)
        if is_left(event):
            self.hand_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at this width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only, on one line."""
        if source.hasText():
            self.insertPlainText(" ".join(source.text()[:_LONGEST].split()))

    def _typed(self) -> str:
        return " ".join(self.toPlainText().split())

    def _wanted_height(self) -> int:
        spacing = self.fontMetrics().lineSpacing()
        lines = round(self.document().size().height())
        words = self._hint_height() if self.document().isEmpty() else lines * spacing
        return max(spacing, words) + 2 * (_MARGIN + self.frameWidth())

    def _hint_height(self) -> int:
        """Of the words in the empty field; their last line is higher than lines are apart."""
        room = QRect(0, 0, max(1, self.viewport().width() - 2 * _MARGIN), _BOUNDLESS)
        wrapped = Qt.TextFlag.TextWordWrap
        return self.fontMetrics().boundingRect(room, wrapped, self.placeholderText()).height()

    def _fit(self) -> None:
        if self.height() != self._wanted_height():
            self.setFixedHeight(self._wanted_height())
            self.setViewportMargins(self.viewportMargins())  # Qt lays out nothing in a resize

    def _follow_theme(self) -> None:
        self.setFont(self._theme.sans(13 * self._theme.zoom))
        self._fit()
