"""The words a verdict was given on, below it, where the claim has other words now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent

from workbench.review.standing import Standing
from workbench.wording import tr

from ..theme import metrics
from ..theme.shapes import paint_shape
from .two_lines import TwoLines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme


class RecheckNote(TwoLines):
    """Looks as it does in the list; no room while the verdict is about the claim's own words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        indent = metrics.SHAPE_SMALL + metrics.HALF
        super().__init__(theme, parent, weight=QFont.Weight.DemiBold, indent=indent)
        self.setAccessibleName(tr("Re-check"))

    def show_judged(self, words: str) -> None:
        """Show the wording that was judged, between its marks; an empty one takes no room."""
        self.show_words(tr("Re-check: you judged {words}", words=words) if words else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign beside the first line."""
        super().paintEvent(event)
        side = metrics.SHAPE_SMALL
        top = (self.fontMetrics().height() - side) / 2
        left = self.width() - side if self.isRightToLeft() else 0
        place = QRectF(left, top, side, side)
        palette = self._theme.palette
        paint_shape(QPainter(self), place, Standing.RECHECK, palette, ground=palette.side)
