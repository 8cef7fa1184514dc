"""Paints one row of the claims list: shape, wording, meta line, number."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from workbench.review.listing import ClaimRow
from workbench.review.standing import NOT_TO_CHECK, Standing

from ..messages import in_figures
from ..models.claim_words import meta_text, warning_text, wording
from ..models.claims_model import CLAIM_ROLE, NESTED_ROLE
from ..models.shortfall import needs_text
from ..theme import metrics
from ..theme.shapes import paint_shape
from .row_delegate import BAR, Index, Mirror, RowDelegate, paint_ground, trailing_margin, write_line

_INDENT = 20
_SHAPE_GAP = 10
_NUMBER_GAP = 8
_TAG_PADDING = 7
_TAG_HEIGHT = 20
_BETWEEN = "   "
"""Between what a verdict wants and the rest of the second line."""
_TRIANGLES = frozenset({Standing.RECHECK, Standing.NOT_FOUND})


class _Places(NamedTuple):
    """Where the parts of one row go, as if people read from left to right."""

    shape: QRect
    wording: QRect
    meta: QRect
    number: QRect


class ClaimDelegate(RowDelegate):
    """Paints a `ClaimRow`."""

    _line_gap = 3

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(CLAIM_ROLE)
        if not isinstance(row, ClaimRow):
            return
        nested = bool(index.data(NESTED_ROLE))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        places = self._places(option, row, nested=nested)
        mirrored = Mirror(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, mirrored, self._theme)
        if nested:
            self._paint_elbow(painter, option, places, mirrored)
        shape = QRectF(mirrored(places.shape))
        paint_shape(painter, shape, row.standing, self._theme.palette)
        self._paint_wording(painter, row, mirrored(places.wording), selected=selected)
        self._paint_second_line(painter, row, mirrored(places.meta))
        if row.number:
            self._paint_number(painter, row, mirrored(places.number), selected=selected)
        painter.restore()

    def make_faces(self) -> None:
        """Make fonts and measures anew, after the theme changed."""
        super().make_faces()
        weight = QFont.Weight
        self._chosen = self._face(13, weight.Medium)
        self._number = self._face(13, weight.Normal)
        self._tag = self._face(13, weight.DemiBold)
        self._warning = self._face(12, weight.DemiBold)

    def _places(self, option: QStyleOptionViewItem, row: ClaimRow, *, nested: bool) -> _Places:
        rect = option.rect
        line, second = self._first.metrics.height(), self._second.metrics.height()
        top = rect.top() + (rect.height() - line - self._line_gap - second) // 2
        left = rect.left() + metrics.LIST_MARGIN + (_INDENT if nested else 0)
        right = rect.right() + 1 - trailing_margin(option)
        text = left + metrics.SHAPE + _SHAPE_GAP
        number = self._tag.metrics.horizontalAdvance(in_figures(row.number)) + 2 * _TAG_PADDING
        number = max(number, metrics.TARGET) if row.number else 0
        wording = max(0, right - number - _NUMBER_GAP - text)
        shape_top = top + (line - metrics.SHAPE) // 2
        tag = max(_TAG_HEIGHT, line)
        tag_top = top + (line - tag) // 2
        return _Places(
            shape=QRect(left, shape_top, metrics.SHAPE, metrics.SHAPE),
            wording=QRect(text, top, wording, line),
            meta=QRect(text, top + line + self._line_gap, max(0, right - text), second),
            number=QRect(right - number, tag_top, number, tag),
        )

    def _paint_elbow(
        self, painter: QPainter, option: QStyleOptionViewItem, places: _Places, mirrored: Mirror
    ) -> None:
        """Draw the line from the attribution above to its content."""
        start = places.shape.left() - _INDENT + metrics.SHAPE // 2
        room = QRect(start, option.rect.top(), 0, 0)
        room.setBottomRight(places.shape.center())
        room.setRight(places.shape.left() - BAR)
        box = QRectF(mirrored(room)).adjusted(0.5, 0, 0.5, 0.5)
        outer, inner = box.left(), box.right()
        if option.direction == Qt.LayoutDirection.RightToLeft:
            outer, inner = inner, outer
        bend = metrics.HALF if inner > outer else -metrics.HALF
        path = QPainterPath()
        path.moveTo(outer, box.top())
        path.lineTo(outer, box.bottom() - metrics.HALF)
        path.quadTo(outer, box.bottom(), outer + bend, box.bottom())
        path.lineTo(inner, box.bottom())
        painter.setPen(QPen(self._theme.palette.outline, 1.5))
        painter.drawPath(path)

    def _paint_wording(
        self, painter: QPainter, row: ClaimRow, place: QRect, *, selected: bool
    ) -> None:
        palette = self._theme.palette
        ink = palette.ink_2 if row.standing in NOT_TO_CHECK else palette.ink
        face = self._chosen if selected else self._first
        write_line(painter, face, ink, place, wording(row))

    def _paint_second_line(self, painter: QPainter, row: ClaimRow, place: QRect) -> None:
        ink, warning, needs = self._theme.palette.ink_2, warning_text(row), needs_text(row)
        if warning:
            if row.standing not in _TRIANGLES:
                place = self._paint_sign(painter, Standing.RECHECK, place)
            write_line(painter, self._warning, ink, place, warning)
            return
        if needs:
            place = self._paint_sign(painter, Standing.INCOMPLETE, place)
            write_line(painter, self._warning, ink, place, needs)
            taken = self._warning.metrics.horizontalAdvance(needs + _BETWEEN)
            place = _behind(painter, place, taken)
        write_line(painter, self._second, ink, place, meta_text(row))

    def _paint_sign(self, painter: QPainter, sign: Standing, place: QRect) -> QRect:
        """Draw a small sign at the front of the second line; the room behind it."""
        side = metrics.SHAPE_SMALL
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = place.right() + 1 - side if mirrored else place.left()
        top = place.top() + (place.height() - side) / 2
        paint_shape(painter, QRectF(left, top, side, side), sign, self._theme.palette)
        return _behind(painter, place, side + metrics.HALF)

    def _paint_number(
        self, painter: QPainter, row: ClaimRow, place: QRect, *, selected: bool
    ) -> None:
        palette = self._theme.palette
        if not selected:
            write_line(
                painter, self._number, palette.ink_3, place, in_figures(row.number), trailing=True
            )
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.accent)
        painter.drawRoundedRect(place, metrics.RADIUS_TAG, metrics.RADIUS_TAG)
        painter.setFont(self._tag.font)
        painter.setPen(palette.on_accent)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, in_figures(row.number))


def _behind(painter: QPainter, place: QRect, taken: int) -> QRect:
    """The room behind the first so many pixels, from where people begin to read."""
    taken = min(taken, place.width())
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return place.adjusted(0, 0, -taken, 0)
    return place.adjusted(taken, 0, 0, 0)
