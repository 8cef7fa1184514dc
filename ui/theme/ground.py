"""Plain colour over a rectangle: grounds, bars and hairlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """Lay ``colour`` over ``rect``; pen and brush stay as they were.

    For the first frame's sake, not ``QPainter.fillRect``: to tell a colour from a gradient, the
    binding would first have to load every kind of gradient, which takes over a millisecond.
    """
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)
    painter.restore()
