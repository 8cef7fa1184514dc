"""Paints one row of the library: title, figures, progress, what is to be done, the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QPainter

from ..models.article_words import ArticleRow, details, due, figures, shares
from ..models.articles_model import ARTICLE_ROLE
from ..theme import metrics
from .progress_strip import paint_shares
from .row_delegate import (
    Face,
    Index,
    Mirror,
    RowDelegate,
    paint_ground,
    trailing_margin,
    write_line,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem


_BAR_WIDTH, _BAR_HEIGHT = 56, 6
_GAP = 10


class LibraryDelegate(RowDelegate):
    """Paints an `ArticleRow`."""

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
        super().make_faces()
        weight = QFont.Weight
        self._open = self._face(13, weight.DemiBold)
        self._figures = self._face(12, weight.Medium)
        self._late = self._face(12, weight.DemiBold)

    def _lines(self, option: QStyleOptionViewItem) -> tuple[QRect, QRect]:
        """Where the two lines of a row go, as if people read from left to right."""
        rect = option.rect
        first, second = self._first.metrics.height(), self._second.metrics.height()
        top = rect.top() + (rect.height() - first - self._line_gap - second) // 2
        left = rect.left() + metrics.LIST_MARGIN
        width = max(0, rect.right() + 1 - trailing_margin(option) - left)
        below = top + first + self._line_gap
        return QRect(left, top, width, first), QRect(left, below, width, second)

    def _paint_title(
        self, painter: QPainter, row: ArticleRow, line: QRect, mirrored: Mirror
    ) -> None:
        palette = self._theme.palette
        line = self._paint_end(painter, figures(row), self._figures, line, mirrored)
        face = self._open if row.is_open else self._first
        write_line(painter, face, palette.ink, mirrored(line), row.title)

    def _paint_details(
        self, painter: QPainter, row: ArticleRow, line: QRect, mirrored: Mirror
    ) -> None:
        face = self._late if row.is_late else self._second
        line = self._paint_end(painter, due(row), face, line, mirrored)
        if figures(row):
            self._paint_bar(painter, row, line, mirrored)
            line = line.adjusted(_BAR_WIDTH + _GAP, 0, 0, 0)
        write_line(painter, self._second, self._theme.palette.ink_2, mirrored(line), details(row))

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
