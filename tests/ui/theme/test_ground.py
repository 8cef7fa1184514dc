"""A plain colour over a rectangle: the same pixels as the painter's own filling."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from tests.ui.theme.drawing import drawn
from ui.theme.ground import fill

pytestmark = pytest.mark.usefixtures("qapp")

INK = QColor(200, 10, 10, 120)
"""See-through, so that a pixel painted twice shows."""


@pytest.mark.parametrize("smooth", [False, True])
@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize(
    "rect",
    [QRect(3, 4, 9, 1), QRect(-2, -2, 50, 50), QRectF(2.4, 3.6, 5.5, 7.2), QRectF(1.5, 1.5, 0, 4)],
)
def test_fills_as_the_painter_does(rect: QRect | QRectF, ratio: int, *, smooth: bool) -> None:
    """Every pixel is the one that ``fillRect`` paints, with smooth edges and without."""

    def ours(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        fill(painter, rect, INK)

    def its_own(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        painter.fillRect(rect, INK)

    assert drawn(20, 20, ours, ratio) == drawn(20, 20, its_own, ratio)


def test_leaves_pen_and_brush() -> None:
    """What is drawn next has the pen and the brush that were set before."""
    pen, brush = QPen(QColor("red"), 3), QBrush(Qt.BrushStyle.Dense4Pattern)

    def draw(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.setBrush(brush)
        fill(painter, QRect(1, 1, 4, 4), INK)
        assert (painter.pen(), painter.brush()) == (pen, brush)

    drawn(20, 20, draw)
