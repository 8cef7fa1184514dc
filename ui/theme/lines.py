"""The lines under the text: each verdict by its pattern, without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from workbench.review.standing import Standing

from . import metrics
from .shapes import ink_of

if TYPE_CHECKING:
    from .palette import Palette

_PATTERNS: dict[Standing, tuple[float, ...]] = {
    Standing.VERIFIED: (),
    Standing.DISPUTED: (7, 4),
    Standing.UNSOURCED: (0.01, 4.2),
    Standing.DIFFER: (8, 3, 2, 3),
}
"""Lengths of strokes and gaps in pixels; empty for one solid line, absent for none."""
_DOT = 0.3


def line_pen(standing: Standing, palette: Palette, *, selected: bool = False) -> QPen | None:
    """The pen for a verdict's line; ``None`` where there is none to draw."""
    pattern = _PATTERNS.get(standing)
    if pattern is None:
        return None
    width = metrics.LINE_SELECTED if selected else metrics.LINE
    if standing is Standing.UNSOURCED:
        width += _DOT  # a dot carries less ink than a stroke of its width
    pen = QPen(ink_of(standing, palette), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if standing is Standing.UNSOURCED:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if pattern:
        pen.setDashPattern([length / width for length in pattern])  # Qt counts in pen widths
    return pen


def paint_line(
    painter: QPainter,
    x1: float,
    x2: float,
    y: float,
    standing: Standing,
    palette: Palette,
    *,
    selected: bool = False,
) -> None:
    """Draw a verdict's line from ``x1`` to ``x2``."""
    pen = line_pen(standing, palette, selected=selected)
    if pen is None or x2 <= x1:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawLine(QPointF(x1, y), QPointF(x2, y))
    painter.restore()
