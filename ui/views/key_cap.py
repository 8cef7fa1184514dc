"""A key as it is printed on a keyboard, small, beside what it does."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ..theme import metrics
from .painted_button import paint_box

if TYPE_CHECKING:
    from ..theme.theme import Theme

_PADDING = 5


def key_font(theme: Theme) -> QFont:
    """The type of keys."""
    return theme.sans(11, QFont.Weight.Medium)


def key_size(theme: Theme, key: str) -> QSize:
    """How much room a key takes: a square for one character, wider for more."""
    measure = QFontMetricsF(key_font(theme))
    height = math.ceil(measure.height()) + 2
    return QSize(max(height + 2, math.ceil(measure.horizontalAdvance(key)) + 2 * _PADDING), height)


def paint_key(
    painter: QPainter, rect: QRectF, key: str, theme: Theme, ink: QColor, border: QColor
) -> None:
    """Draw a key without a ground of its own, for buttons that carry one."""
    paint_box(painter, rect, metrics.RADIUS_KEY, QColor(Qt.GlobalColor.transparent), border)
    painter.setFont(key_font(theme))
    painter.setPen(ink)
    _write_key(painter, rect, key)


def _write_key(painter: QPainter, rect: QRectF, key: str) -> None:
    """Write a key as it is printed on keyboards: from left to right, wherever it stands."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyCap(QWidget):
    """Shows one key or combination; nothing to click."""

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._theme = theme
        self.setAccessibleName(key)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_key(self, key: str) -> None:
        """Show another key, or nothing where there is none."""
        self._key = key
        self.setAccessibleName(key)
        self._follow_theme()
        self.setVisible(bool(key))

    def sizeHint(self) -> QSize:
        """As much as the words on the key need."""
        return key_size(self._theme, self._key)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the key."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        paint_box(painter, rect, metrics.RADIUS_KEY, palette.raised, palette.outline)
        painter.setFont(key_font(self._theme))
        painter.setPen(palette.ink_2)
        _write_key(painter, rect, self._key)

    def _follow_theme(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
