"""A list in a dialog, of rows of two lines: a sign, a text with some words marked, what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QFrame

from workbench.review.standing import Standing

from ..models.line_rows import LINE_ROLE, LineModel, LineRow
from ..theme import metrics
from ..theme.icons import Icon, paint_icon
from ..theme.shapes import paint_shape
from .list_keys import RETURN
from .row_delegate import Mirror, RowDelegate, paint_ground, write_line
from .row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ..theme.theme import Theme


class LineList(RowTable):
    """One row is chosen; Return or a click takes it."""

    taken = Signal(int)
    """The row with this number is wanted."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        self._lines = LineModel()
        super().__init__(self._lines, _LineDelegate(theme), theme, parent)
        self._lines.setParent(self)
        self.setAccessibleName(name)
        self.clicked.connect(self._take)

    @property
    def rows(self) -> Sequence[LineRow]:
        """What is shown."""
        return self._lines.rows

    @property
    def chosen(self) -> int:
        """The number of the row that Return takes; -1 when there is none."""
        return self.currentIndex().row()

    def show_rows(self, rows: Sequence[LineRow], chosen: int = 0) -> None:
        """Show these, one of them chosen and in sight."""
        self._lines.show_rows(rows)
        self.choose(chosen)

    def choose(self, at: int) -> None:
        """Choose a row, or the nearest there is."""
        if self.rows:
            index = self._lines.index(min(len(self.rows) - 1, max(0, at)), 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def centre(self) -> None:
        """Bring the chosen row into the middle of the list, with as many before it as behind."""
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chosen row; everything else is as in any list."""
        if event.key() in RETURN and self.chosen >= 0:
            self.taken.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def _follow_theme(self) -> None:
        """A list that may be empty has to be seen where it has the ground of its dialog."""
        super()._follow_theme()
        contrast = self._theme.palette.contrast
        self.setFrameShape(QFrame.Shape.Box if contrast else QFrame.Shape.NoFrame)

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(index.row())


class _LineDelegate(RowDelegate):
    """Paints one row."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground, sign and both lines."""
        row = index.data(LINE_ROLE)
        if not isinstance(row, LineRow):
            return
        mirrored, palette = Mirror(option), self._theme.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, mirrored, self._theme)
        first, second = self._places(option.rect)
        sign = QRect(first.left() - metrics.SHAPE - metrics.STEP, 0, metrics.SHAPE, metrics.SHAPE)
        sign.moveTop(first.center().y() - metrics.SHAPE // 2)
        if isinstance(row.sign, Standing):
            paint_shape(painter, QRectF(mirrored(sign)), row.sign, palette, ground=palette.raised)
        elif isinstance(row.sign, Icon):
            turned = option.direction is Qt.LayoutDirection.RightToLeft
            place = QRectF(mirrored(sign))
            paint_icon(painter, place, row.sign, palette.accent, turned=turned)
        self._write(painter, row, mirrored(first))
        write_line(painter, self._second, palette.ink_2, mirrored(second), row.below)
        painter.restore()

    def _places(self, rect: QRect) -> tuple[QRect, QRect]:
        """The rooms of the two lines, as one reads from left to right."""
        left = rect.left() + metrics.LIST_MARGIN + metrics.SHAPE + metrics.STEP
        width = rect.right() + 1 - metrics.LIST_MARGIN - left
        top = rect.top() + (rect.height() - self._lines_height()) // 2
        upper, lower = self._first.metrics.height(), self._second.metrics.height()
        first = QRect(left, top, width, upper)
        return first, QRect(left, top + upper + self._line_gap, width, lower)

    def _write(self, painter: QPainter, row: LineRow, room: QRect) -> None:
        """Write the first line; the words that are marked are tinted and underlined."""
        palette, face = self._theme.palette, self._first
        painter.setPen(palette.ink_2 if row.is_faint else palette.ink)
        short = face.metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, room.width())
        layout = QTextLayout(short, face.font)
        option = QTextOption(_front(painter))
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        layout.createLine().setLineWidth(room.width())
        layout.endLayout()
        layout.draw(painter, QPointF(room.topLeft()), self._marked(row, _units(short)))

    def _marked(self, row: LineRow, end: int) -> list[QTextLayout.FormatRange]:
        """How the marked words are written, of a text that is cut at ``end``."""
        start, size = _units(row.before), _units(row.words)
        if not size or start >= end:
            return []
        found = QTextLayout.FormatRange()
        found.start, found.length = start, min(size, end - start)
        style = QTextCharFormat()
        style.setFontUnderline(True)
        style.setBackground(self._theme.palette.hint)
        found.format = style
        return [found]


def _front(painter: QPainter) -> Qt.AlignmentFlag:
    """The side at which rows begin, whatever direction their words have."""
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


def _units(text: str) -> int:
    """How many positions of Qt's a text takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
