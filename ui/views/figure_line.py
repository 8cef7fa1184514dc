"""What the figures of a claim come to, below its words, each with the mark it has there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..messages import one_line
from ..theme import metrics
from ..theme.figure_marks import paint_figure
from .article_geometry import mirrored_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.claims.stated import Stated

    from ..theme.theme import Theme

_ELIDED = Qt.TextElideMode.ElideRight
_PADDING = 4
"""Of the words within their mark, in pixels, on either side."""
_GAP = 10
"""From one figure to the next, and half of it from line to line."""


class _Placed(NamedTuple):
    rect: QRectF
    stated: Stated


class FigureLine(QWidget):
    """Takes as many lines as it needs, and no room where a claim has no figures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures: tuple[Stated, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def words(self) -> tuple[str, ...]:
        """What is listed, in its order."""
        return tuple(one_line(each.words) for each in self._figures)

    def show_figures(self, figures: Sequence[Stated], spoken: str) -> None:
        """List these; ``spoken`` is what a screen reader says of them."""
        self._figures = tuple(figures)
        self.setAccessibleName(spoken)
        self.setVisible(bool(figures))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of as many lines as the figures take."""
        return round(max((each.rect.bottom() for each in self._placed(width)), default=0)) + 1

    def sizeHint(self) -> QSize:
        """All of it, at the width of the card."""
        width = metrics.CARD_WIDTH - 2 * metrics.CARD_MARGIN
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(80, self._line_height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint each figure on its mark."""
        painter, measure = QPainter(self), QFontMetrics(self.font())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        for rect, stated in zip(self.rects(), self._figures, strict=True):
            paint_figure(painter, rect, stated.kind, self._theme.palette)
            painter.setPen(self._theme.palette.ink_2)
            room = rect.width() - 2 * _PADDING
            words = measure.elidedText(one_line(stated.words), _ELIDED, round(room) + 1)
            base = rect.top() + (rect.height() + measure.ascent() - measure.descent()) / 2
            painter.drawText(QPointF(rect.left() + _PADDING, base), words)

    def rects(self) -> list[QRectF]:
        """Where the figures are, in their order: from the side at which reading begins."""
        mirror = self.width() if self.isRightToLeft() else 0
        return [mirrored_in(mirror, each.rect) for each in self._placed(self.width())]

    def _placed(self, width: int) -> list[_Placed]:
        """Where each figure stands, wrapped like words."""
        measure, height = QFontMetrics(self.font()), self._line_height()
        placed: list[_Placed] = []
        x = y = 0.0
        for each, words in zip(self._figures, self.words, strict=True):
            wide = min(float(width), measure.horizontalAdvance(words) + 2 * _PADDING)
            if x and x + wide > width:
                x, y = 0.0, y + height + _GAP / 2
            placed.append(_Placed(QRectF(x, y, wide, height), each))
            x += wide + _GAP
        return placed

    def _line_height(self) -> int:
        return QFontMetrics(self.font()).height() + metrics.HALF

    def _follow_theme(self) -> None:
        self.setFont(self._theme.sans(12))
        self.updateGeometry()
        self.update()
