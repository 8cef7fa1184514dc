"""A filter as a pill: shape, word and how many claims it shows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from ..messages import counted, explain, in_figures
from ..theme import metrics
from ..theme.shapes import paint_shape
from .painted_button import PaintedButton, paint_box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.review.standing import Standing

    from ..theme.theme import Theme

_SIDE = 10
_SHAPE_SIDE = 8
"""From the edge to the text, and to the shape, which is round and looks further in."""
_GAP = 5


class Chip(PaintedButton):
    """To a screen reader the radio button "Open, 53 claims". Without a standing it is for all."""

    radius = 999  # the ring is a pill too, however high the type makes it

    def __init__(
        self, theme: Theme, standing: Standing | None, word: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, word, parent)
        self._standing = standing
        self._count = 0
        self._is_short = False
        self.setCheckable(True)
        self.setAutoExclusive(True)  # as its group is; says that it is a radio button
        self._name_it()
        self.follow_theme()

    @property
    def standing(self) -> Standing | None:
        """What its claims have in common; ``None`` for every claim to check."""
        return self._standing

    @property
    def count(self) -> int:
        """How many claims it shows."""
        return self._count

    def set_count(self, count: int) -> None:
        """Write the figure on the chip."""
        if count == self._count:
            return  # a verdict changes the figures of two chips, and seldom their widths
        size = self.sizeHint()
        self._count = count
        self._name_it()
        if self.sizeHint() != size:
            self.updateGeometry()
        self.update()

    def _name_it(self) -> None:
        named = counted(
            "{word}, {count} claim", "{word}, {count} claims", self._count, word=self.text()
        )
        self.setAccessibleName(named)

    def set_short(self, *, is_short: bool) -> None:
        """Leave its word to its shape where there is little room; hovering tells it."""
        if self._is_short == (is_short and self._standing is not None):
            return
        self._is_short = not self._is_short
        explain(self, self.text() if self._is_short else "")
        self.updateGeometry()
        self.update()

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(12, QFont.Weight.Medium))
        super().follow_theme()

    def sizeHint(self) -> QSize:
        """A pill as wide as its words and 26 high, or higher with large type."""
        word, figure = self._advances()
        shape = _SHAPE_SIDE + self._shape_side() + _GAP if self._standing else _SIDE
        height = max(2 * metrics.RADIUS_CHIP, math.ceil(self._measure().height()) + 8)
        return QSize(math.ceil(shape + word + figure + _SIDE), height)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut off."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """Draw pill, shape, word and figure from the leading side."""
        palette = self._theme.palette
        on, over = self.isChecked(), self.underMouse() or self.isDown()
        ground = palette.tint if on else palette.hint if over else palette.raised
        border = palette.accent if on else palette.field_border if over else palette.outline
        rect = QRectF(self.rect())
        width = 1 if not on else 3 if palette.contrast else 1.5
        paint_box(painter, rect, rect.height() / 2, ground, border, width)
        at = float(_SIDE)
        if self._standing:
            side = self._shape_side()
            shape = QRectF(_SHAPE_SIDE, (rect.height() - side) / 2, side, side)
            paint_shape(painter, self.mirrored(shape), self._standing, palette, ground=ground)
            at = shape.right() + _GAP
        word, figure = self._advances()
        painter.setFont(self.font())
        painter.setPen(palette.ink if self.isEnabled() else palette.ink_3)
        if word:
            self._write(painter, at, word, self.text())
        painter.setPen(palette.ink_2)
        self._write(painter, at + word, figure, in_figures(self._count))

    def _write(self, painter: QPainter, at: float, width: float, text: str) -> None:
        rect = self.mirrored(QRectF(at, 0, width + 1, self.height()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)

    def _shape_side(self) -> float:
        return max(float(metrics.SHAPE_SMALL), math.floor(0.9 * self._measure().height()))

    def _measure(self) -> QFontMetricsF:
        return QFontMetricsF(self.font())

    def _advances(self) -> tuple[float, float]:
        """Of the word with the gap behind it, which may be left out, and of the figure."""
        measure = self._measure()
        word = 0.0 if self._is_short else measure.horizontalAdvance(self.text()) + _GAP
        return word, measure.horizontalAdvance(in_figures(self._count))
