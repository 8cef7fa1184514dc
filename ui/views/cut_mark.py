"""Where the selected claim would be cut: a small wedge below the caret's line, at a word's edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from workbench.article.steps import has_words, nearest_gap

from .article_geometry import x_of

if TYPE_CHECKING:
    from ..theme.theme import Theme
    from .article_view import ArticleView

_HALF, _HEIGHT = 4.0, 6.0
"""Half the wedge's width, and its height, in pixels at 100 %."""
_BELOW = 4.0
"""From the baseline to the wedge's tip."""


class CutMark(QObject):
    """Follows the caret; shown only while the article has the keyboard and a cut makes sense."""

    def __init__(self, view: ArticleView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._shown: int | None = None
        view.cursorPositionChanged.connect(self.follow)
        view.selectionChanged.connect(self.follow)

    @property
    def at(self) -> int | None:
        """The offset at which the claim would be cut now; ``None`` where it would not be."""
        view, row = self._view, self._view.current_row
        if not view.hasFocus() or view.textCursor().hasSelection() or row is None:
            return None
        text, spans = view.text, row.anchor.spans if row.anchor else ()
        at = nearest_gap(text, view.caret_offset())
        before = (text[start : min(at, end)] for start, end in spans if start < at)
        after = (text[max(at, start) : end] for start, end in spans if at < end)
        return at if any(map(has_words, before)) and any(map(has_words, after)) else None

    def follow(self) -> None:
        """See to it that the wedge is painted where it belongs now, and nowhere else."""
        at = self.at
        if at != self._shown:
            self._shown = at
            self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw the wedge, if there is one and it is in sight."""
        at = self.at
        if at is None:
            return
        position = self._view.offsets.to_qt(at)
        for placed in self._view.placed_blocks():
            begin = placed.block.position()
            if begin <= position < begin + placed.block.length():
                number = placed.line_of(position - begin)
                x = x_of(placed.line(number), position - begin)
                self._paint_at(painter, QPointF(x, placed.baseline(number)))

    def _paint_at(self, painter: QPainter, place: QPointF) -> None:
        zoom = self._theme.reading_scale
        tip = place + QPointF(0, _BELOW * zoom)
        side, foot = QPointF(_HALF * zoom, 0), QPointF(0, _HEIGHT * zoom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.palette.accent)
        painter.drawPolygon(QPolygonF([tip, tip + foot - side, tip + foot + side]))
