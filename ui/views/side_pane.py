"""The place of the card: beside the text, or over its edge where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..models.panes import LEAST_CARD
from ..theme.ground import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ..theme.theme import Theme

SHADOW = 10
"""Pixels beside a card that lies over the text."""
_DARKEST = 0.16


class SidePane(QWidget):
    """Holds the card; in its colour while there is none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._floats = False
        self.setMinimumWidth(LEAST_CARD)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        theme.changed.connect(self.update)

    @property
    def floats(self) -> bool:
        """Whether it lies over the text."""
        return self._floats

    def set_floating(self, *, floats: bool) -> None:
        """Cast a shadow on what it lies over, or none."""
        self._floats = floats
        mirrored = self.isRightToLeft()
        before = SHADOW if floats and not mirrored else 0
        self.column.setContentsMargins(before, 0, SHADOW if floats and mirrored else 0, 0)
        self.update()

    def place(self, room: QRect, width: int) -> None:
        """Lie over the trailing edge of ``room``, as wide as ``width`` and the shadow."""
        place = QRect(room)
        place.setWidth(min(room.width(), width + SHADOW))
        if not self.isRightToLeft():
            place.moveRight(room.right())
        self.setGeometry(place)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground; over the text, also its edge and its shadow."""
        painter = QPainter(self)
        if not self._floats:
            fill(painter, event.rect(), self._theme.palette.side)
            return
        mirrored = self.isRightToLeft()
        ground = self.rect().adjusted(0 if mirrored else SHADOW, 0, -SHADOW if mirrored else 0, 0)
        fill(painter, ground, self._theme.palette.side)
        edge = ground.right() + 1 if mirrored else SHADOW - 1
        away = 1 if mirrored else -1
        fill(painter, QRect(edge, 0, 1, self.height()), self._theme.palette.field_border)
        shade = QColor(Qt.GlobalColor.black)
        for far in range(1, SHADOW):
            shade.setAlphaF(_DARKEST * (1 - far / SHADOW) ** 2)
            fill(painter, QRect(edge + away * far, 0, 1, self.height()), shade)
