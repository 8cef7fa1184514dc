"""A text to read and to copy, as high as its lines: what such texts in cards and dialogs share."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent, QTextBlock, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

_SLACK = 1
"""Pixels of its height that a `QPlainTextEdit` counts as no room for lines."""


class StillText(QPlainTextEdit):
    """Nobody can change it, and nothing scrolls in it; it takes the height it needs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, margin: int = 0) -> None:
        """``margin`` is kept free above and below, in pixels."""
        super().__init__(parent)
        self._theme = theme
        self._margin = margin
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, margin, 0, margin)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.follow_theme)

    def follow_theme(self) -> None:
        """Take font and colours from the theme again; each kind of text calls it once made."""
        raise NotImplementedError  # abstract: Qt's metaclass leaves no room for ABC's

    def sizeHint(self) -> QSize:
        """All of the text."""
        return QSize(200, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """All of it, however narrow."""
        return QSize(80, self._wanted_height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls, and Ctrl with it: no type of its own size."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at this width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def fit(self) -> None:
        """Be as high as the text is now."""
        if self.height() != self._wanted_height():
            self.setFixedHeight(self._wanted_height())

    def dress(self, ground: QColor, font: QFont, ink: QColor | None = None) -> None:
        """Wear these; without an ``ink`` the words have the window's."""
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, ground)
        if ink is not None:
            colours.setColor(QPalette.ColorRole.Text, ink)
        self.setPalette(colours)
        self.setFont(font)
        self.fit()

    def _wanted_height(self) -> int:
        heights = (self.blockBoundingRect(block).height() for block in self._blocks())
        return math.ceil(sum(heights)) + _SLACK + 2 * self._margin

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().firstBlock()
        while block.isValid():
            yield block
            block = block.next()
