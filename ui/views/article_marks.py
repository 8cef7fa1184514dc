"""Which claims lie in which block of the article, and how they are drawn under its words."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from ..theme import metrics
from ..theme.lines import paint_line
from ..theme.shapes import ink_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextDocument, QTextLine

    from workbench.article.span import Span
    from workbench.review.listing import ClaimRow

    from ..theme.palette import Palette
    from .offsets import OffsetMap

_TINT_RADIUS = 4
_TINT_ABOVE, _TINT_BELOW = 2.0, 5.0


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a claim that lies in one block, in positions counted from the block's start."""

    claim: str
    start: int
    end: int
    inherited: bool
    lane: int
    """0, or 1 for a claim that encloses another."""
    is_first: bool
    """Whether the claim begins here."""


class MarkIndex:
    """Finds claims by block and by place. Built once for a list of claims."""

    def __init__(
        self, document: QTextDocument, offsets: OffsetMap, rows: Sequence[ClaimRow]
    ) -> None:
        self._document = document
        self._offsets = offsets
        self._starts = _block_starts(document)
        self._pieces: defaultdict[int, list[Piece]] = defaultdict(list)
        enclosing = _enclosing(rows)
        for row in rows:
            if row.anchor is not None:
                lane = int(row.id in enclosing)
                for at, span in enumerate(row.anchor.spans):
                    self._add(row.id, span, lane, is_first=at == 0)
                for span in row.anchor.inherited:
                    self._add(row.id, span, 0, inherited=True)

    def in_block(self, number: int) -> Sequence[Piece]:
        """The pieces in a block, in the order of the claims."""
        return self._pieces.get(number, ())

    def at(self, position: int) -> list[str]:
        """Ids of the claims whose own pieces hold a position, the shortest first."""
        number = bisect_right(self._starts, position) - 1
        inside = position - self._starts[number]
        found = [
            piece
            for piece in self.in_block(number)
            if not piece.inherited and piece.start <= inside <= piece.end
        ]
        found.sort(key=lambda piece: (piece.end - piece.start, piece.end == inside))
        return list(dict.fromkeys(piece.claim for piece in found))

    def _add(
        self, claim: str, span: Span, lane: int, *, inherited: bool = False, is_first: bool = False
    ) -> None:
        start, end = self._offsets.to_qt(span.start), self._offsets.to_qt_end(span.end)
        number = bisect_right(self._starts, start) - 1
        while start < end and number < len(self._starts):
            base = self._starts[number]
            last = number + 1 >= len(self._starts)
            edge = end if last else min(end, self._starts[number + 1] - 1)
            piece = Piece(claim, start - base, edge - base, inherited, lane, is_first)
            self._pieces[number].append(piece)
            number += 1
            start, is_first = edge + 1, False


def _block_starts(document: QTextDocument) -> list[int]:
    starts = []
    block = document.begin()
    while block.isValid():
        starts.append(block.position())
        block = block.next()
    return starts


def _enclosing(rows: Sequence[ClaimRow]) -> frozenset[str]:
    """The claims that hold another one whole."""
    placed = [(row.anchor.extent, row.id) for row in rows if row.anchor is not None]
    placed.sort(key=lambda each: (each[0].start, -each[0].end))
    open_: list[tuple[Span, str]] = []
    found: set[str] = set()
    for extent, claim in placed:
        while open_ and open_[-1][0].end <= extent.start:
            open_.pop()
        found.update(outer for span, outer in open_ if span.end >= extent.end and span != extent)
        open_.append((extent, claim))
    return frozenset(found)


def segments(block: QTextBlock, start: int, end: int) -> Iterator[tuple[QTextLine, float, float]]:
    """Each line of a laid-out block that ``start`` to ``end`` reaches, with left and right x."""
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if first >= end:
            return
        if last <= start:
            continue
        here, there = max(first, start), min(last, end)
        left, right = _x(line, here), _x(line, there)
        if there == last and number + 1 < layout.lineCount():
            # The blank at a line's end hangs over; the words end before it.
            right = min(right, line.naturalTextRect().right()) if right > left else right
        yield line, min(left, right), max(left, right)


def _x(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)  # (x, position), whatever its annotation says
    return float(found[0]) if isinstance(found, tuple) else 0.0


def paint_tint(painter: QPainter, rect: QRectF, palette: Palette, *, inherited: bool) -> None:
    """Draw the ground of a selected piece; of an inherited one only a dashed outline."""
    face = rect.adjusted(-3, -_TINT_ABOVE, 3, _TINT_BELOW)
    if inherited:
        pen = QPen(palette.accent, 1.0, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.setBrush(palette.inherited)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.tint)
    painter.drawRoundedRect(face, _TINT_RADIUS, _TINT_RADIUS)


def paint_mark(
    painter: QPainter,
    line: QTextLine,
    left: float,
    right: float,
    top: float,
    row: ClaimRow,
    lane: int,
    palette: Palette,
    *,
    selected: bool,
) -> None:
    """Draw the verdict's line under one stretch of words."""
    y = top + line.y() + line.ascent() + metrics.LINE_DROP + lane * metrics.LANE
    paint_line(painter, left, right, y, row.standing, palette, selected=selected)
    if lane:
        painter.setPen(QPen(ink_of(row.standing, palette), metrics.LINE))
        for x in (left, right):
            painter.drawLine(round(x), round(y), round(x), round(y) - 3)
