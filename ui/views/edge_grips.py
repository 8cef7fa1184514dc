"""The handles at a claim's edges: where they are in the article, and what they look like."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from workbench.review.reshaping import Edge

from ..theme.ground import fill
from .article_geometry import x_of_end, x_of_start

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.article.span import Span

    from ..theme.theme import Theme
    from .article_geometry import Placed
    from .offsets import OffsetMap

_BAR, _KNOB, _KNOB_IN_HAND = 2.0, 4.5, 6.0
_REACH = 9.0
"""How far from a knob's middle it can be grabbed: a target of 18 by 18 and more."""
_ABOVE, _BELOW = 17.0, 6.0
"""From the baseline to the ends of the bar, at 100 %."""


class Grip(NamedTuple):
    """The handle of one edge, in pixels of the viewport."""

    piece: int
    """Index of the piece."""
    edge: Edge
    bar: QRectF
    knob: QPointF

    @property
    def reach(self) -> QRectF:
        """Where it can be grabbed with the mouse."""
        knob = QRectF(self.knob.x() - _REACH, self.knob.y() - _REACH, 2 * _REACH, 2 * _REACH)
        return knob.united(self.bar.adjusted(-3, 0, 3, 0))


def grips(
    blocks: Iterable[Placed], offsets: OffsetMap, spans: Sequence[Span], zoom: float
) -> Iterator[Grip]:
    """The handles of all edges that are in these blocks."""
    for placed in blocks:
        begin = placed.block.position()
        end = begin + placed.block.length() - 1
        for piece, span in enumerate(spans):
            start, stop = offsets.to_qt(span.start), offsets.to_qt_end(span.end)
            if begin <= start < end:
                yield _grip(placed, piece, Edge.START, start - begin, zoom)
            if begin < stop <= end:
                yield _grip(placed, piece, Edge.END, stop - begin, zoom)


def part_in(placed: Placed, offsets: OffsetMap, span: Span) -> tuple[int, int]:
    """What a block shows of a span, in positions counted from its start."""
    begin = placed.block.position()
    length = placed.block.length() - 1
    start = min(max(offsets.to_qt(span.start) - begin, 0), length)
    return start, min(max(offsets.to_qt_end(span.end) - begin, start), length)


def paint_grip(painter: QPainter, grip: Grip, theme: Theme, *, in_hand: bool) -> None:
    """Draw a handle: a bar between two letters and a knob, filled where it is in hand."""
    palette = theme.palette
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill(painter, grip.bar, palette.accent)
    painter.setPen(QPen(palette.accent, _BAR))
    painter.setBrush(palette.accent if in_hand else palette.paper)
    radius = _KNOB_IN_HAND if in_hand else _KNOB
    painter.drawEllipse(grip.knob, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _grip(placed: Placed, piece: int, edge: Edge, position: int, zoom: float) -> Grip:
    is_start = edge is Edge.START
    number = placed.line_of(position if is_start else position - 1)
    line, baseline = placed.line(number), placed.baseline(number)
    x = (x_of_start if is_start else x_of_end)(placed, line, position)
    top = max(baseline - _ABOVE * zoom, placed.slot(number).top())
    bottom = baseline + _BELOW * zoom
    knob = QPointF(x, top if is_start else bottom)
    return Grip(piece, edge, QRectF(x - _BAR / 2, top, _BAR, bottom - top), knob)
