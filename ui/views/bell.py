"""The bell in the status line: how many messages nobody has looked at, and the way to them all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from workbench.wording import tr

from ..messages import counted, explain, in_figures
from ..theme import metrics
from ..theme.icons import Icon, paint_icon
from .painted_button import PaintedButton, paint_hover

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme


class Bell(PaintedButton):
    """A quiet button; the number beside the sign is the accent's as long as something is new."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._unseen = 0
        self.show_unseen(0)

    def show_unseen(self, count: int) -> None:
        """Say how many messages are new."""
        self._unseen = count
        said = tr("Messages")
        if count:
            said = counted("Messages, {count} new", "Messages, {count} new", count)
        self.setAccessibleName(said)
        explain(self, tr("The last messages, to read again"))
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(12, QFont.Weight.DemiBold))
        super().follow_theme()

    def sizeHint(self) -> QSize:
        """The sign, and the number if there is one."""
        measure = QFontMetricsF(self.font())
        number = metrics.HALF + measure.horizontalAdvance(self._number()) if self._unseen else 0
        width = metrics.SHAPE + math.ceil(number) + metrics.STEP
        height = max(metrics.TARGET, math.ceil(measure.height()))
        return QSize(max(metrics.TARGET, width), height)

    def minimumSizeHint(self) -> QSize:
        """All of it."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """Draw ground, sign and number."""
        palette = self._theme.palette
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint_hover(painter, rect, self.radius, palette)
        ink = palette.accent if self._unseen else palette.ink_2
        left = metrics.HALF if self._unseen else (rect.width() - metrics.SHAPE) / 2
        sign = QRectF(0, 0, metrics.SHAPE, metrics.SHAPE)
        sign.moveTopLeft(QRectF(left, (rect.height() - metrics.SHAPE) / 2, 0, 0).topLeft())
        paint_icon(painter, self.mirrored(sign), Icon.BELL, ink)
        if self._unseen:
            start = sign.right() + metrics.HALF
            room = QRectF(start, 0, rect.width() - start, rect.height())
            painter.setFont(self.font())
            painter.setPen(ink)
            where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(self.mirrored(room), where, self._number())

    def _number(self) -> str:
        return in_figures(self._unseen)
