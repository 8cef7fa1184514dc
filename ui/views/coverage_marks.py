"""Beside the words of the article: which sentences are untouched, and which no claim covers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPen

from ..theme.ground import fill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QPainter

    from workbench.article.span import Span

    from ..theme.palette import Palette
    from .article_geometry import Placed
    from .offsets import OffsetMap

_TO_WORDS = 9
"""From the mark to the words: between them and the claims' shapes."""
_WIDTH = 2
_SERIF = 4
"""Length of the short strokes that make a bracket of what no claim covers."""
_INSET = 3
"""Rows left free above the first line and below the last."""
_DOTS = (1, 2)
"""Lengths of a dot and of the gap after it, in widths of the mark."""


class Gap(Enum):
    """Why a sentence is untouched."""

    WAITING = auto()
    """None of its claims has a verdict."""
    UNCOVERED = auto()
    """It has no claim that could have one."""


class Lines(NamedTuple):
    """A mark beside some lines of a block."""

    lines: range
    gap: Gap


def _no_gap(_: int) -> Gap | None:
    return None


class CoverageMarks:
    """The untouched sentences of one article, found by block; asked for when they are painted."""

    def __init__(
        self,
        offsets: OffsetMap,
        spans: Sequence[Span] = (),
        gap_of: Callable[[int], Gap | None] = _no_gap,
    ) -> None:
        self._offsets = offsets
        self._spans = spans
        self._gap_of = gap_of
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def blocks_of(self, index: int) -> range:
        """The numbers of the blocks that show a sentence."""
        start, end = self._spans[index]
        return range(self._offsets.block_at(start), self._offsets.block_at(end - 1) + 1)

    def lines_of(self, index: int, placed: Placed) -> range:
        """The lines on which a block shows a sentence."""
        shown = self._offsets.block_span(placed.block.blockNumber())
        base, span = placed.block.position(), self._spans[index]
        start = self._offsets.to_qt(max(span.start, shown.start)) - base
        end = self._offsets.to_qt_end(min(span.end, shown.end)) - base
        return placed.lines_of(start, end) if start < end else range(0)

    def beside(self, placed: Placed, lines: range) -> Iterator[Lines]:
        """The marks that reach beside these lines of a block."""
        start, end = (placed.block.position() + at for at in placed.positions(lines))
        shown = self._offsets.span(start, end)
        first, stop = bisect_right(self._ends, shown.start), bisect_left(self._starts, shown.end)
        for index in range(first, stop):
            gap = self._gap_of(index)
            if gap is not None and (found := self.lines_of(index, placed)):
                yield Lines(found, gap)

    def paint(self, painter: QPainter, placed: Placed, lines: range, palette: Palette) -> None:
        """Paint the marks beside these lines: dots for what waits, a bracket where no claim is."""
        marks = list(self.beside(placed, lines)) if lines else ()
        uncovered = [mark.lines for mark in marks if mark.gap is Gap.UNCOVERED]
        waiting = {line for mark in marks if mark.gap is Gap.WAITING for line in mark.lines}
        for each in uncovered:
            _paint_bracket(painter, placed, _room(placed, each), palette)
        for each in _joined(sorted(waiting.intersection(lines).difference(*uncovered))):
            _paint_dots(painter, placed.beside(_room(placed, each)), placed.top, palette)


def _joined(lines: Sequence[int]) -> Iterator[range]:
    """Lines in order, those that follow each other in one."""
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at] != lines[at - 1] + 1:
            yield range(lines[start], lines[at - 1] + 1)
            start = at


def _room(placed: Placed, lines: range) -> QRectF:
    """The room of a mark beside these lines."""
    edges = placed.slots.edges
    top, bottom = edges[lines.start] + _INSET, edges[lines.stop] - _INSET
    left = placed.lead(lines.start) - _TO_WORDS
    return QRectF(left, placed.top + top, _WIDTH, bottom - top)


def _paint_bracket(painter: QPainter, placed: Placed, place: QRectF, palette: Palette) -> None:
    fill(painter, placed.beside(place), palette.open)
    for y in (place.top(), place.bottom() - _WIDTH):
        fill(painter, placed.beside(QRectF(place.left(), y, _SERIF, _WIDTH)), palette.open)


def _paint_dots(painter: QPainter, place: QRectF, origin: float, palette: Palette) -> None:
    """Draw dots that always lie the same from ``origin`` on, however little is painted anew."""
    pen = QPen(palette.cell, _WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(_DOTS)
    pen.setDashOffset((place.top() - origin) / _WIDTH)
    painter.setPen(pen)
    x = place.center().x()
    painter.drawLine(QLineF(x, place.top(), x, place.bottom()))
