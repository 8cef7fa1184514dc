"""Paints one row of the claims list: shape, wording, meta line, number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.review.listing import ClaimRow
from workbench.review.standing import NOT_TO_CHECK, Standing

from ..messages import in_figures
from ..models.claim_words import meta_text, warning_text, wording
from ..models.claims_model import CLAIM_ROLE, NESTED_ROLE
from ..models.shortfall import needs_text
from ..theme import metrics
from ..theme.ground import fill
from ..theme.shapes import paint_shape

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ..theme.theme import Theme

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_BAR = 3
_INDENT = 20
_SHAPE_GAP = 10
_NUMBER_GAP = 8
_LINE_GAP = 3
_TAG_PADDING = 7
_TAG_HEIGHT = 20
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_BETWEEN = "   "
"""Between what a verdict wants and the rest of the second line."""
_TRIANGLES = frozenset({Standing.RECHECK, Standing.NOT_FOUND})


class Face(NamedTuple):
    """A font with its measures, made once per theme."""

    font: QFont
    metrics: QFontMetrics


class _Places(NamedTuple):
    """Where the parts of one row go, as if people read from left to right."""

    shape: QRect
    wording: QRect
    meta: QRect
    number: QRect


class ClaimDelegate(QStyledItemDelegate):
    """Paints a `ClaimRow`; everything that doesn't depend on the row is made once per theme."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.make_faces()

    @property
    def row_height(self) -> int:
        """Return the height every row has: 52, more when the reader's type is larger."""
        lines = self._wording.metrics.height() + _LINE_GAP + self._meta.metrics.height()
        return max(metrics.LIST_ROW, lines + 2 * metrics.STEP)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the one height; rows are as wide as the list."""
        return QSize(0, self.row_height)

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
        weight = QFont.Weight
        self._wording = self._face(13, weight.Normal)
        self._chosen = self._face(13, weight.Medium)
        self._number = self._face(13, weight.Normal)
        self._tag = self._face(13, weight.DemiBold)
        self._meta = self._face(12, weight.Normal)
        self._warning = self._face(12, weight.DemiBold)

    def _face(self, pixels: float, weight: QFont.Weight) -> Face:
        font = self._theme.sans(pixels, weight)
        return Face(font, QFontMetrics(font))

    def _places(self, option: QStyleOptionViewItem, row: ClaimRow, *, nested: bool) -> _Places:
        rect = option.rect
        line, second = self._wording.metrics.height(), self._meta.metrics.height()
        top = rect.top() + (rect.height() - line - _LINE_GAP - second) // 2
        left = rect.left() + metrics.LIST_MARGIN + (_INDENT if nested else 0)
        right = rect.right() + 1 - trailing_margin(option)
        text = left + metrics.SHAPE + _SHAPE_GAP
        number = self._tag.metrics.horizontalAdvance(in_figures(row.number)) + 2 * _TAG_PADDING
        number = max(number, metrics.TARGET) if row.number else 0
        wording = max(0, right - number - _NUMBER_GAP - text)
        shape_top = top + (line - metrics.SHAPE) // 2
        tag_top = top + (line - _TAG_HEIGHT) // 2
        return _Places(
            shape=QRect(left, shape_top, metrics.SHAPE, metrics.SHAPE),
            wording=QRect(text, top, wording, line),
            meta=QRect(text, top + line + _LINE_GAP, max(0, right - text), second),
            number=QRect(right - number, tag_top, number, _TAG_HEIGHT),
        )

    def _paint_elbow(
        self, painter: QPainter, option: QStyleOptionViewItem, places: _Places, mirrored: Mirror
    ) -> None:
        """Draw the line from the attribution above to its content."""
        start = places.shape.left() - _INDENT + metrics.SHAPE // 2
        room = QRect(start, option.rect.top(), 0, 0)
        room.setBottomRight(places.shape.center())
        room.setRight(places.shape.left() - _BAR)
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
        face = self._chosen if selected else self._wording
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
        write_line(painter, self._meta, ink, place, meta_text(row))

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


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, mirrored: Mirror, theme: Theme
) -> None:
    """Paint the ground of a row: whether it is selected, under the pointer, in focus."""
    palette, state, rect = theme.palette, option.state, option.rect
    if state & QStyle.StateFlag.State_Selected:
        fill(painter, rect, palette.tint)
        bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
        fill(painter, mirrored(bar), palette.accent)
    elif state & QStyle.StateFlag.State_MouseOver:
        fill(painter, rect, palette.hint)
    by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    if state & by_keyboard == by_keyboard:
        painter.setPen(QPen(palette.accent, metrics.FOCUS_RING))
        inset = metrics.FOCUS_RING / 2
        painter.drawRect(QRectF(rect).adjusted(inset, inset, -inset, -inset))


def trailing_margin(option: QStyleOptionViewItem) -> int:
    """Return the room after the number; a scroll bar takes its width from that margin."""
    scroll_bar = option.widget.width() - option.rect.width()
    return max(metrics.HALF, metrics.LIST_MARGIN - scroll_bar)


class Mirror:
    """Turns places around where people read from right to left."""

    def __init__(self, option: QStyleOptionViewItem) -> None:
        self._direction = option.direction
        self._row = QRect(option.rect)

    def __call__(self, place: QRect) -> QRect:
        """Where a place of the row is then."""
        return QStyle.visualRect(self._direction, self._row, place)


def write_line(
    painter: QPainter,
    face: Face,
    ink: QColor,
    place: QRect,
    text: str,
    *,
    trailing: bool = False,
) -> None:
    """Write one line, cut with an ellipsis where the room ends."""
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter if trailing else _LEADING
    painter.setFont(face.font)
    painter.setPen(ink)
    shown = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, flags, shown)


def _behind(painter: QPainter, place: QRect, taken: int) -> QRect:
    """The room behind the first so many pixels, from where people begin to read."""
    taken = min(taken, place.width())
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return place.adjusted(0, 0, -taken, 0)
    return place.adjusted(taken, 0, 0, 0)
