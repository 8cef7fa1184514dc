"""The tag that links row, margin and card of the selected claim by its number."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ..messages import in_figures
from ..theme import metrics

if TYPE_CHECKING:
    from ..theme.theme import Theme

_PADDING = 8


def tag_size(theme: Theme, number: int) -> QSize:
    """How much room the tag of this number takes."""
    measure = QFontMetricsF(_font(theme))
    width = math.ceil(measure.horizontalAdvance(in_figures(number))) + 2 * _PADDING
    return QSize(max(metrics.TARGET, width), math.ceil(measure.height()) + metrics.HALF)


def paint_tag(painter: QPainter, rect: QRectF, number: int, theme: Theme) -> None:
    """Draw a number on the accent: the same sign in the list, in the margin and on the card."""
    palette = theme.palette
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.accent)
    painter.drawRoundedRect(rect, metrics.RADIUS_TAG, metrics.RADIUS_TAG)
    painter.setPen(palette.on_accent)
    painter.setFont(_font(theme))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, in_figures(number))
    painter.restore()


class NumberTag(QWidget):
    """Shows the number of the selected claim."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = 0
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def number(self) -> int:
        """The number shown."""
        return self._number

    def set_number(self, number: int) -> None:
        """Show another number."""
        self._number = number
        self.setAccessibleName(in_figures(number))
        self._fit()

    def sizeHint(self) -> QSize:
        """As much as the number needs."""
        return tag_size(self._theme, self._number)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the tag."""
        paint_tag(QPainter(self), QRectF(self.rect()), self._number, self._theme)

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


def _font(theme: Theme) -> QFont:
    return theme.sans(12, QFont.Weight.DemiBold)
