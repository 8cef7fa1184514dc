"""What is drawn under the words of a claim: its ground when selected, its verdict's line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ..theme import metrics
from ..theme.ground import fill
from ..theme.lines import line_pen, paint_line
from .article_geometry import stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QColor

    from workbench.review.listing import ClaimRow

    from ..theme.theme import Theme
    from .article_geometry import Placed, Stretch
    from .claim_index import ClaimIndex, Piece

_ABOVE, _BELOW, _BESIDE = 17.0, 5.0, 3.0
"""How far the ground of selected words reaches from their baseline and ends."""
_OUTLINE = [3.0, 2.5]
_TICK = 4.0
_EDGE_BAR = 3


class MarkPainter:
    """Paints one repaint's marks; all that changes between repaints is handed in."""

    def __init__(
        self,
        painter: QPainter,
        theme: Theme,
        index: ClaimIndex,
        rows: Mapping[str, ClaimRow],
        clip: QRectF,
    ) -> None:
        self._painter = painter
        self._theme = theme
        self._index = index
        self._rows = rows
        self._clip = clip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint_grounds(self, placed: Placed, selected: str | None, hovered: str | None) -> None:
        """Shade what the pointer is over, tint what is selected, outline what it borrows."""
        palette = self._theme.palette
        for piece, stretch in self._visible(placed):
            if piece.claim == selected and piece.inherited:
                self._paint_outline(self._ground(placed, stretch))
            elif piece.claim == selected:
                self._paint_ground(self._ground(placed, stretch), palette.tint)
            elif piece.claim == hovered and not piece.inherited:
                self._paint_ground(self._ground(placed, stretch), palette.hint)

    def paint_part(self, placed: Placed, start: int, end: int) -> None:
        """Tint words as if they were selected, from one position of a block to another."""
        lines = placed.lines_between(self._clip.top(), self._clip.bottom())
        for stretch in stretches(placed, start, end, lines):
            self._paint_ground(self._ground(placed, stretch), self._theme.palette.tint)

    def paint_found(self, placed: Placed, start: int, end: int, *, shown: bool) -> None:
        """Tint words that were looked for, between lines: in the accent at the place shown."""
        palette = self._theme.palette
        pen = QPen(palette.accent if shown else palette.field_border)
        pen.setWidthF(metrics.FOCUS_RING if shown else 1)
        lines = placed.lines_between(self._clip.top(), self._clip.bottom())
        for stretch in stretches(placed, start, end, lines):
            ground = self._ground(placed, stretch).adjusted(_BESIDE, 0, -_BESIDE, 0)
            self._paint_band(ground, palette.tint if shown else palette.hint, pen)

    def paint_lines(self, placed: Placed, selected: str | None) -> None:
        """Draw the line of each verdict below the baseline, in its lane."""
        for piece, stretch in self._visible(placed):
            row = self._rows.get(piece.claim)
            if row is None or piece.inherited:
                continue
            y = self._y(placed.baseline(stretch.line), piece.lane)
            is_selected = piece.claim == selected
            paint_line(
                self._painter,
                stretch.left,
                stretch.right,
                y,
                row.standing,
                self._theme.palette,
                selected=is_selected,
            )
            if piece.lane:
                self._paint_ticks(placed, piece, stretch, y, row)

    def paint_edge(self, placed: Placed, selected: str | None, right: int) -> None:
        """Draw a bar on the pane's edge beside the lines of the selected claim."""
        slots = [
            placed.slot(stretch.line)
            for piece, stretch in self._visible(placed)
            if piece.claim == selected and not piece.inherited
        ]
        if slots:
            top = min(slot.top() for slot in slots)
            bottom = max(slot.bottom() for slot in slots)
            bar = QRectF(right - _EDGE_BAR, top, _EDGE_BAR, bottom - top)
            fill(self._painter, placed.beside(bar), self._theme.palette.accent)

    def _visible(self, placed: Placed) -> Iterator[tuple[Piece, Stretch]]:
        lines = placed.lines_between(self._clip.top(), self._clip.bottom())
        start, end = placed.positions(lines)
        for piece in self._index.in_block(placed.block.blockNumber()):
            if piece.start < end and start < piece.end:
                for stretch in stretches(placed, piece.start, piece.end, lines):
                    yield piece, stretch

    def _ground(self, placed: Placed, stretch: Stretch) -> QRectF:
        zoom, baseline = self._theme.reading_scale, placed.baseline(stretch.line)
        above = min(_ABOVE * zoom, baseline - placed.slot(stretch.line).top())
        above = max(above, placed.line(stretch.line).ascent() * 0.9)
        rect = QRectF(stretch.left, baseline - above, stretch.right - stretch.left, above)
        return rect.adjusted(-_BESIDE, 0, _BESIDE, _BELOW * zoom)

    def _paint_ground(self, rect: QRectF, colour: QColor) -> None:
        palette = self._theme.palette
        if palette.contrast:
            self._paint_band(rect.adjusted(_BESIDE, 0, -_BESIDE, 0), colour, QPen(palette.accent))
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawRoundedRect(rect, metrics.RADIUS_KEY, metrics.RADIUS_KEY)

    def _paint_outline(self, rect: QRectF) -> None:
        pen = QPen(self._theme.palette.ink_2)
        pen.setDashPattern(_OUTLINE)
        inside = rect.adjusted(_BESIDE, 0, -_BESIDE, 0)
        self._paint_band(inside, self._theme.palette.inherited, pen)

    def _paint_band(self, rect: QRectF, colour: QColor, pen: QPen) -> None:
        """A ground between two lines: at its ends they would run through the signs beside it.

        A comma would read as a semicolon.
        """
        fill(self._painter, rect, colour)
        self._painter.setPen(pen)
        half = pen.widthF() / 2
        for y in (rect.top() + half, rect.bottom() - half):
            self._painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _y(self, baseline: float, lane: int) -> float:
        return baseline + (metrics.LINE_DROP + lane * metrics.LANE) * self._theme.reading_scale

    def _paint_ticks(
        self, placed: Placed, piece: Piece, stretch: Stretch, y: float, row: ClaimRow
    ) -> None:
        """Close the line of an enclosing claim at both ends, as a bracket does."""
        pen = line_pen(row.standing, self._theme.palette)
        if pen is None:
            return
        pen.setStyle(Qt.PenStyle.SolidLine)
        self._painter.setPen(pen)
        half, tick = pen.widthF() / 2, _TICK * self._theme.reading_scale
        backwards = placed.block.textDirection() is Qt.LayoutDirection.RightToLeft
        begin, end = stretch.left + half, stretch.right - half
        if backwards:
            begin, end = end, begin
        if piece.opens and stretch.line == placed.line_of(piece.start):
            self._painter.drawLine(QPointF(begin, y), QPointF(begin, y - tick))
        if piece.closes and stretch.line == placed.line_of(piece.end - 1):
            self._painter.drawLine(QPointF(end, y), QPointF(end, y - tick))
