"""The shapes of verdicts: told apart by outline alone, without colour."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from workbench.review.standing import Standing
from workbench.wording import marked_as, tr_as

if TYPE_CHECKING:
    from collections.abc import Callable

    from .palette import Palette

_UNITS = 16.0
"""Shapes are drawn on a grid of 16 by 16 and scaled."""

_CONTEXT = "state of a claim"
_WORDS = {
    Standing.OPEN: marked_as("state of a claim", "Open"),
    Standing.VERIFIED: marked_as("state of a claim", "Verified"),
    Standing.DISPUTED: marked_as("state of a claim", "Disputed"),
    Standing.UNSOURCED: marked_as("state of a claim", "Unsourced"),
    Standing.DIFFER: marked_as("state of a claim", "Differ"),
    Standing.RECHECK: marked_as("state of a claim", "Re-check"),
    Standing.NOT_FOUND: marked_as("state of a claim", "Not found"),
    Standing.INCOMPLETE: marked_as("state of a claim", "Needs more"),
    Standing.FLAGGED: marked_as("state of a claim", "For discussion"),
    Standing.ASIDE: marked_as("state of a claim", "Set aside"),
    Standing.RETIRED: marked_as("state of a claim", "Retired"),
}
_WITHIN = {
    Standing.OPEN: marked_as("state of a claim", "open"),
    Standing.VERIFIED: marked_as("state of a claim", "verified"),
    Standing.DISPUTED: marked_as("state of a claim", "disputed"),
    Standing.UNSOURCED: marked_as("state of a claim", "unsourced"),
    Standing.DIFFER: marked_as("state of a claim", "differ"),
    Standing.RECHECK: marked_as("state of a claim", "re-check"),
    Standing.NOT_FOUND: marked_as("state of a claim", "not found"),
    Standing.INCOMPLETE: marked_as("state of a claim", "needs more"),
    Standing.FLAGGED: marked_as("state of a claim", "for discussion"),
    Standing.ASIDE: marked_as("state of a claim", "set aside"),
    Standing.RETIRED: marked_as("state of a claim", "retired"),
}


def word_of(standing: Standing) -> str:
    """The word that goes with the shape."""
    return tr_as(_CONTEXT, _WORDS[standing])


def word_within(standing: Standing) -> str:
    """The same word behind others: "2 disputed"."""
    return tr_as(_CONTEXT, _WITHIN[standing])


def ink_of(standing: Standing, palette: Palette) -> QColor:
    """The colour of the shape and of the line under the text."""
    inks = {
        Standing.OPEN: palette.open,
        Standing.VERIFIED: palette.verified,
        Standing.DISPUTED: palette.disputed,
        Standing.UNSOURCED: palette.unsourced,
        Standing.DIFFER: palette.differ,
    }
    return inks.get(standing, palette.ink_2)


def paint_shape(
    painter: QPainter,
    rect: QRectF,
    standing: Standing,
    palette: Palette,
    ink: QColor | None = None,
    ground: QColor | None = None,
) -> None:
    """Draw the shape into ``rect``; signs inside are cut out, so ``ground`` shows through them."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _UNITS, rect.height() / _UNITS)
    pen = QPen(ink or ink_of(standing, palette), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    _DRAW[standing](painter, pen, ground or palette.raised)
    painter.restore()


def _open(painter: QPainter, pen: QPen, _: QColor) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), 6, 6)


def _verified(painter: QPainter, pen: QPen, ground: QColor) -> None:
    _fill(painter, pen)
    painter.drawEllipse(QPointF(8, 8), 7, 7)
    _sign(painter, ground, 1.8)
    painter.drawPolyline([QPointF(4.8, 8.3), QPointF(7.1, 10.5), QPointF(11.2, 5.8)])


def _disputed(painter: QPainter, pen: QPen, ground: QColor) -> None:
    _fill(painter, pen)
    painter.drawPolygon(_diamond(8.0))
    _sign(painter, ground, 1.5)
    painter.drawLine(QPointF(5.2, 6.6), QPointF(10.8, 6.6))
    painter.drawLine(QPointF(5.2, 9.4), QPointF(10.8, 9.4))
    painter.drawLine(QPointF(9.8, 4.7), QPointF(6.2, 11.3))


def _unsourced(painter: QPainter, pen: QPen, _: QColor) -> None:
    pen.setWidthF(1.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.7, 1.1])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(1.75, 1.75, 12.5, 12.5), 2.5, 2.5)
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setWidthF(1.9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    hook = QPainterPath(QPointF(6.0, 6.3))
    hook.arcTo(QRectF(5.9, 4.2, 4.2, 4.2), 180, -225)
    hook.lineTo(QPointF(8.0, 9.2))
    painter.drawPath(hook)
    painter.drawPoint(QPointF(8.0, 11.8))


def _differ(painter: QPainter, pen: QPen, ground: QColor) -> None:
    _open(painter, pen, ground)
    _fill(painter, pen)
    painter.drawPie(QRectF(2, 2, 12, 12), 90 * 16, 180 * 16)


def _attention(painter: QPainter, pen: QPen, ground: QColor) -> None:
    _fill(painter, pen)
    outline = QPainterPath()
    outline.addPolygon(QPolygonF([QPointF(8, 2.6), QPointF(14.4, 13.6), QPointF(1.6, 13.6)]))
    outline.closeSubpath()
    painter.drawPath(outline)
    pen.setWidthF(1.6)
    painter.strokePath(outline, pen)
    _sign(painter, ground, 1.7)
    painter.drawLine(QPointF(8, 6.6), QPointF(8, 9.6))
    painter.drawPoint(QPointF(8, 12.1))


def _incomplete(painter: QPainter, pen: QPen, _: QColor) -> None:
    """A badge that is only hatched, not filled."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(1.25, 1.25, 13.5, 13.5), 3.5, 3.5)
    for near, far in ((1.6, 6.9), (2.6, 13.4), (9.1, 14.4)):
        painter.drawLine(QPointF(far, near), QPointF(near, far))


def _flagged(painter: QPainter, pen: QPen, _: QColor) -> None:
    """A flag with a swallowtail on its pole."""
    painter.setPen(pen)
    painter.drawLine(QPointF(3.5, 1.75), QPointF(3.5, 14.25))
    _fill(painter, pen)
    tail = ((4.25, 2), (13.5, 2), (11, 5.25), (13.5, 8.5), (4.25, 8.5))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in tail]))


def _aside(painter: QPainter, pen: QPen, _: QColor) -> None:
    pen.setWidthF(1.8)
    painter.setPen(pen)
    painter.drawLine(QPointF(4, 8), QPointF(12, 8))


def _retired(painter: QPainter, pen: QPen, _: QColor) -> None:
    """A circle that fell apart."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for start, x in ((115, 1.2), (-65, 3.8)):
        painter.drawArc(QRectF(x, 2.5, 11, 11), start * 16, 130 * 16)


def _fill(painter: QPainter, pen: QPen) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())


def _sign(painter: QPainter, ground: QColor, width: float) -> None:
    pen = QPen(ground, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _diamond(reach: float) -> QPolygonF:
    corners = (math.radians(angle) for angle in (0, 90, 180, 270))
    return QPolygonF([QPointF(8 + reach * math.cos(a), 8 + reach * math.sin(a)) for a in corners])


_DRAW: dict[Standing, Callable[[QPainter, QPen, QColor], None]] = {
    Standing.OPEN: _open,
    Standing.VERIFIED: _verified,
    Standing.DISPUTED: _disputed,
    Standing.UNSOURCED: _unsourced,
    Standing.DIFFER: _differ,
    Standing.RECHECK: _attention,
    Standing.NOT_FOUND: _attention,
    Standing.INCOMPLETE: _incomplete,
    Standing.FLAGGED: _flagged,
    Standing.ASIDE: _aside,
    Standing.RETIRED: _retired,
}
