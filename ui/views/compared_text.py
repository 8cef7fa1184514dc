"""One version of a text to read and to copy: the words that differ are heavy and underlined."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPalette, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from workbench.wording import tr

from ..messages import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from workbench.review.differing import Marked

    from ..theme.theme import Theme

LONGEST = 20_000
"""Code points that are shown; more would keep the window busy, and nobody reads them here."""
_SLACK = 1
"""Pixels of its height that a `QPlainTextEdit` counts as no room for lines."""


class ComparedText(QPlainTextEdit):
    """As high as its text, which nobody can change; says so where there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.document().setDocumentMargin(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setPlaceholderText(tr("Nothing"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_marked(self, marked: Marked) -> None:
        """Show this text from its beginning."""
        self.clear()
        cursor, left = QTextCursor(self.document()), LONGEST
        for text, differs in marked:
            cursor.insertText(visible(text[:left]), _format(differs=differs))
            left -= len(text[:left])
        if sum(len(part.text) for part in marked) > LONGEST:
            cursor.insertText(tr(" … (it goes on; the file has all of it)"), _format())
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def sizeHint(self) -> QSize:
        """All of the text."""
        return QSize(200, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """All of it, however narrow."""
        return QSize(80, self._wanted_height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at this width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _wanted_height(self) -> int:
        heights = (self.blockBoundingRect(block).height() for block in self._blocks())
        return math.ceil(sum(heights)) + _SLACK

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().firstBlock()
        while block.isValid():
            yield block
            block = block.next()

    def _fit(self) -> None:
        if self.height() != self._wanted_height():
            self.setFixedHeight(self._wanted_height())

    def _follow_theme(self) -> None:
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Base, self._theme.palette.raised)
        ground.setColor(QPalette.ColorRole.Text, self._theme.palette.ink)
        self.setPalette(ground)
        self.setFont(self._theme.sans(13 * self._theme.zoom))
        self._fit()


def _format(*, differs: bool = False) -> QTextCharFormat:
    """Weight and underline, never a colour alone."""
    made = QTextCharFormat()
    if differs:
        made.setFontWeight(QFont.Weight.Bold)
        made.setFontUnderline(True)
    return made
