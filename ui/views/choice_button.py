"""A version to take, as a wide button: its name, its verdict, its key, and whether it is taken."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from workbench.review.standing import Standing
from workbench.review.versions import Choice
from workbench.wording import tr, tr_as

from ..messages import one_line, plain_tool_tip, without_mnemonic
from ..theme import indicators, metrics
from ..theme.indicators import Inks
from ..theme.shapes import paint_shape
from .key_cap import key_size, paint_key
from .painted_button import PaintedRadio, paint_box

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    from workbench.review.versions import Version

    from ..theme.palette import Palette
    from ..theme.theme import Theme

LEAST_COLUMN = 208
"""Pixels below which two versions stand one below the other."""
KEYS = {Choice.YOURS: "1", Choice.THEIRS: "2", Choice.BOTH: "3"}
_SIDE, _TOP, _GAP, _LINE_GAP = 12, 10, 8, 3
_DOT = " · "
_BEFORE = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class ChoiceButton(PaintedRadio):
    """One of two or three, none of which is the default: nothing is taken at first."""

    taken = Signal(Choice)
    """The person takes this version, or confirms it by pressing again."""
    radius = metrics.RADIUS_CARD

    def __init__(
        self, theme: Theme, choice: Choice, name: str, parent: QWidget | None = None
    ) -> None:
        self.choice = choice
        self._name = one_line(name)
        self._summary = ""
        self._verdict: Standing | None = None
        super().__init__(theme, without_mnemonic(self._name), parent)
        self.setAccessibleName(self._name)
        self._word = tr("Taken")
        self.clicked.connect(self._take)
        self.follow_theme()

    def show_version(self, version: Version) -> None:
        """Show what this version says, in a line."""
        self._verdict = Standing(version.verdict.value) if version.verdict else None
        self.show_summary(_DOT.join(filter(None, (version.summary, day_text(version.day)))))

    def show_summary(self, summary: str) -> None:
        """Show this below the name."""
        self._summary = one_line(summary)
        self.setToolTip(plain_tool_tip(self._summary))
        spoken = self._summary.replace(_DOT, ", ")
        key = KEYS[self.choice]
        self.setAccessibleDescription(tr("{summary}. Key {key}.", summary=spoken, key=key))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines; the width is the column's."""
        name, summary = self._measures()
        height = name.height() + _LINE_GAP + summary.height() + 2 * _TOP
        return QSize(LEAST_COLUMN, math.ceil(height))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a column gets; what has no room is elided and in the tool tip."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """Draw box, radio, name and key; below them shape and summary."""
        palette, taken = self._theme.palette, self.isChecked()
        over = self.underMouse() or self.isDown()
        ground = palette.tint if taken else palette.hint if over else palette.raised
        border = palette.accent if taken else palette.field_border
        paint_box(painter, QRectF(self.rect()), self.radius, ground, border, 2 if taken else 1)
        name, summary = self._measures()
        first, left = name.height(), _SIDE + metrics.SHAPE + _GAP
        radio = QRectF(_SIDE, _TOP + (first - metrics.SHAPE) / 2, metrics.SHAPE, metrics.SHAPE)
        paint_radio(painter, self.mirrored(radio), palette, taken=taken)
        right = self._paint_key(painter, _TOP, first)
        line = QRectF(left, _TOP, right - left, first)
        self._write(painter, line, self._name, self._fonts()[0], palette.ink)
        line = QRectF(left, _TOP + first + _LINE_GAP, 0, summary.height())
        if self._verdict is not None:
            side = metrics.SHAPE_SMALL
            shape = QRectF(left, line.top() + (line.height() - side) / 2, side, side)
            paint_shape(painter, self.mirrored(shape), self._verdict, palette, ground=ground)
            line.setLeft(left + side + metrics.HALF + 2)
        line.setRight(self.width() - _SIDE)
        self._write(painter, line, self._summary, self._fonts()[1], palette.ink_2)

    def follow_theme(self) -> None:
        """Take the fonts from the theme again."""
        self.setFont(self._fonts()[0])
        super().follow_theme()

    def _paint_key(self, painter: QPainter, top: float, height: float) -> float:
        """Draw the key at the end of the first line, before it whether it is taken; its left."""
        palette, size = self._theme.palette, key_size(self._theme, KEYS[self.choice])
        left = self.width() - _SIDE - size.width()
        cap = QRectF(left, top + (height - size.height()) / 2, size.width(), size.height())
        key = KEYS[self.choice]
        paint_key(painter, self.mirrored(cap), key, self._theme, palette.ink_2, palette.outline)
        if not self.isChecked():
            return left - _GAP
        width = self._measures()[0].horizontalAdvance(self._word)
        word = QRectF(left - _GAP - width, top, width, height)
        self._write(painter, word, self._word, self._fonts()[0], palette.accent)
        return word.left() - _GAP

    def _write(self, painter: QPainter, rect: QRectF, text: str, font: QFont, ink: QColor) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        room = max(0.0, rect.width() + 1)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.mirrored(rect).adjusted(0, 0, 1, 0), _BEFORE, shown)

    def _take(self) -> None:
        self.taken.emit(self.choice)

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._theme.sans(13, QFont.Weight.DemiBold), self._theme.sans(13)

    def _measures(self) -> tuple[QFontMetricsF, QFontMetricsF]:
        name, summary = self._fonts()
        return QFontMetricsF(name), QFontMetricsF(summary)


def day_text(day: str) -> str:
    """Return an ISO ``day`` as people say it; anything else as it stands."""
    known = QDate.fromString(day, Qt.DateFormat.ISODate)
    pattern = tr_as("pattern of a day", "d MMMM yyyy")
    return QLocale().toString(known, pattern) if known.isValid() else day


def paint_radio(painter: QPainter, rect: QRectF, palette: Palette, *, taken: bool) -> None:
    """Draw a ring, or a disc with a dot in it."""
    inks = Inks(palette.field_border, palette.raised, palette.accent, palette.on_accent)
    indicators.paint_radio(painter, rect, inks, taken=taken)
