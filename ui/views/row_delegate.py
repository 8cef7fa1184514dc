"""What the delegates of the desk's lists share: two lines on a ground, mirrored where need be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..theme import metrics
from ..theme.ground import fill

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ..theme.theme import Theme

Index: TypeAlias = QModelIndex | QPersistentModelIndex

BAR = 3
"""Pixels of the bar at the front of the selected row."""
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class Face(NamedTuple):
    """A font with its measures, made once per theme."""

    font: QFont
    metrics: QFontMetrics


class RowDelegate(QStyledItemDelegate):
    """Paints rows of two lines; what doesn't depend on the row is made once per theme."""

    _line_gap = 4
    """Pixels between the two lines."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.make_faces()

    def make_faces(self) -> None:
        """Make fonts and measures anew, after the theme changed."""
        self._first = self._face(13, QFont.Weight.Normal)
        self._second = self._face(12, QFont.Weight.Normal)

    @property
    def row_height(self) -> int:
        """The height every row has, more when the reader's type is larger."""
        return max(metrics.LIST_ROW, self._lines_height() + 2 * metrics.STEP)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """The one height; rows are as wide as the list."""
        return QSize(0, self.row_height)

    def _lines_height(self) -> int:
        """The height of both lines and what is between them."""
        return self._first.metrics.height() + self._line_gap + self._second.metrics.height()

    def _face(self, pixels: float, weight: QFont.Weight) -> Face:
        font = self._theme.sans(pixels, weight)
        return Face(font, QFontMetrics(font))


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, mirrored: Mirror, theme: Theme
) -> None:
    """Paint the ground of a row: whether it is selected, under the pointer, in focus."""
    palette, state, rect = theme.palette, option.state, option.rect
    if state & QStyle.StateFlag.State_Selected:
        fill(painter, rect, palette.tint)
        bar = QRect(rect.left(), rect.top(), BAR, rect.height())
        fill(painter, mirrored(bar), palette.accent)
    elif state & QStyle.StateFlag.State_MouseOver:
        fill(painter, rect, palette.hint)
        if palette.contrast:
            painter.setPen(QPen(palette.outline, 1))
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
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


_ISOLATED, _END = "\u2068", "\u2069"
"""Around words that run as they do by themselves, whatever is read around them."""


def write_line(
    painter: QPainter,
    face: Face,
    ink: QColor,
    place: QRect,
    text: str,
    *,
    trailing: bool = False,
) -> None:
    """Write one line, cut with an ellipsis where the room ends, in the direction of its words."""
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter if trailing else _LEADING
    painter.setFont(face.font)
    painter.setPen(ink)
    shown = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft or not shown.isascii():
        shown = f"{_ISOLATED}{shown}{_END}"
    painter.drawText(place, flags, shown)
