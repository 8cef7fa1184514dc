"""A scroll bar that keeps to the edge: a rounded thumb on the ground of its pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from ..theme.ground import fill

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

THICKNESS = 12
_THUMB = 6
_SHORTEST = 28


class ThinScrollBar(QScrollBar):
    """Vertical; behaves like the style's own, only its looks are ours."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a narrower width than the style's."""
        return QSize(THICKNESS, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground and the thumb where the style would put it."""
        painter = QPainter(self)
        fill(painter, self.rect(), self.palette().color(QPalette.ColorRole.Base))
        if self.minimum() == self.maximum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        place = QRectF(
            self.style().subControlRect(
                QStyle.ComplexControl.CC_ScrollBar,
                option,
                QStyle.SubControl.SC_ScrollBarSlider,
                self,
            )
        )
        thumb = QRectF(0, place.top(), _THUMB, max(place.height(), _SHORTEST))
        thumb.moveCenter(place.center())
        palette = self._theme.palette
        active = self.underMouse() or self.isSliderDown()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.ink_3 if active else palette.cell)
        painter.drawRoundedRect(thumb, _THUMB / 2, _THUMB / 2)


def beside_bar(side: int, above: int, below: int, place: QWidget) -> QMargins:
    """Margins of what scrolls in ``place``: alike on both sides, one of which the bar is part of.

    A layout turns its widgets round where one reads from the right, but never its margins.
    """
    left, right = side, side - THICKNESS
    if place.isRightToLeft():
        left, right = right, left
    return QMargins(left, above, right, below)
