"""The marks under the figures of a claim: a quantity and a time differ in shape, not in colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from workbench.claims.stated import StatedKind

if TYPE_CHECKING:
    from .palette import Palette

_RADIUS = 3
_TICK = 4
"""How far the ends of a time's bracket rise, in pixels."""


def paint_figure(painter: QPainter, rect: QRectF, kind: StatedKind, palette: Palette) -> None:
    """Draw the mark behind the words in ``rect``: a ground for a quantity, a bracket for a time."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if kind is StatedKind.QUANTITY:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.hint)
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    inner = rect.adjusted(0.5, 0, -0.5, -0.5)
    painter.setPen(QPen(palette.field_border, 1))
    painter.drawLine(inner.bottomLeft(), inner.bottomRight())
    if kind is StatedKind.TIME:
        for corner in (inner.bottomLeft(), inner.bottomRight()):
            painter.drawLine(corner, corner - QPointF(0, _TICK))
    painter.restore()
