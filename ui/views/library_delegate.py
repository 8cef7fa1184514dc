"""Paints one row of the library: title, figures, progress, what is to be done, the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from ..models.article_words import ArticleRow, details, due, figures, shares
from ..models.articles_model import ARTICLE_ROLE
from ..theme import metrics
from .claim_delegate import Face, Mirror, paint_ground, trailing_margin, write_line
from .progress_strip import paint_shares

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ..theme.theme import Theme

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_LINE_GAP = 4
_BAR_WIDTH, _BAR_HEIGHT = 56, 6
_GAP = 10


class LibraryDelegate(QStyledItemDelegate):
    """Paints an `ArticleRow`; everything that doesn't depend on the row is made once per theme."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.make_faces()

    @property
    def row_height(self) -> int:
        """The height every row has, more when the reader's type is larger."""
        lines = self._title.metrics.height() + _LINE_GAP + self._meta.metrics.height()
        return max(metrics.LIST_ROW, lines + 2 * metrics.STEP)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """The one height; rows are as wide as the list."""
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ARTICLE_ROLE)
        if not isinstance(row, ArticleRow):
            return
        mirrored = Mirror(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, mirrored, self._theme)
        first, second = self._lines(option)
        self._paint_title(painter, row, first, mirrored)
        self._paint_details(painter, row, second, mirrored)
        painter.restore()

    def make_faces(self) -> None:
        """Make fonts and measures anew, after the theme changed."""
        weight = QFont.Weight
        self._title = self._face(13, weight.Normal)
        self._open = self._face(13, weight.DemiBold)
        self._figures = self._face(12, weight.Medium)
        self._meta = self._face(12, weight.Normal)
        self._late = self._face(12, weight.DemiBold)

    def _face(self, pixels: float, weight: QFont.Weight) -> Face:
        font = self._theme.sans(pixels, weight)
        return Face(font, QFontMetrics(font))

    def _lines(self, option: QStyleOptionViewItem) -> tuple[QRect, QRect]:
        """Where the two lines of a row go, as if people read from left to right."""
        rect = option.rect
        first, second = self._title.metrics.height(), self._meta.metrics.height()
        top = rect.top() + (rect.height() - first - _LINE_GAP - second) // 2
        left = rect.left() + metrics.LIST_MARGIN
        width = max(0, rect.right() + 1 - trailing_margin(option) - left)
        return QRect(left, top, width, first), QRect(left, top + first + _LINE_GAP, width, second)

    def _paint_title(
        self, painter: QPainter, row: ArticleRow, line: QRect, mirrored: Mirror
    ) -> None:
        palette = self._theme.palette
        line = self._paint_end(painter, figures(row), self._figures, line, mirrored)
        face = self._open if row.is_open else self._title
        write_line(painter, face, palette.ink, mirrored(line), row.title)

    def _paint_details(
        self, painter: QPainter, row: ArticleRow, line: QRect, mirrored: Mirror
    ) -> None:
        face = self._late if row.is_late else self._meta
        line = self._paint_end(painter, due(row), face, line, mirrored)
        if figures(row):
            self._paint_bar(painter, row, line, mirrored)
            line = line.adjusted(_BAR_WIDTH + _GAP, 0, 0, 0)
        write_line(painter, self._meta, self._theme.palette.ink_2, mirrored(line), details(row))

    def _paint_end(
        self, painter: QPainter, text: str, face: Face, line: QRect, mirrored: Mirror
    ) -> QRect:
        """Write a few words at the end of a line; what is left of the line."""
        if not text:
            return line
        width = face.metrics.horizontalAdvance(text) + 1
        place = QRect(line.right() + 1 - width, line.top(), width, line.height())
        write_line(painter, face, self._theme.palette.ink_2, mirrored(place), text)
        return line.adjusted(0, 0, -width - _GAP, 0)

    def _paint_bar(self, painter: QPainter, row: ArticleRow, line: QRect, mirrored: Mirror) -> None:
        progress = row.progress
        if progress is None:
            return
        top = line.top() + (line.height() - _BAR_HEIGHT) // 2
        bar = QRectF(mirrored(QRect(line.left(), top, _BAR_WIDTH, _BAR_HEIGHT)))
        painter.save()
        palette = self._theme.palette
        paint_shares(painter, bar, shares(progress), max(1, progress.claims), palette)
        painter.restore()
