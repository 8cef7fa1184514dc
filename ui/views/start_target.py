"""One of the big ways in on the start page: badge, name, a line of explanation, and its key."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from ..theme import metrics
from ..theme.icons import Icon, paint_icon
from .key_cap import key_size, paint_key
from .painted_button import PaintedButton, paint_box

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

_HEIGHT = 184
_WIDE = 440
"""From this width on the words stand beside the badge, so that three fit into a small window."""
_SIDE = 20
_BADGE = 40
_ICON = 18
_BELOW_BADGE = 20
_BELOW_NAME = 6
_LEADING = 1.25
"""Line pitch of the explanation, relative to the font's own."""


class StartTarget(PaintedButton):
    """A card to press. The primary one has a filled badge; a place to drop on is dashed."""

    radius = metrics.RADIUS_SHEET

    def __init__(
        self, role: Icon, name: str, text: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, parent)
        self._role, self._words, self._key = role, text, ""
        self._is_primary = self._takes_drops = self._is_aimed_at = False
        self.setAccessibleDescription(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def show_key(self, key: str) -> None:
        """Show the key that does the same from anywhere."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_primary(self) -> None:
        """Be what somebody new should press."""
        self._is_primary = True

    def set_takes_drops(self) -> None:
        """Look like a place to drop something on."""
        self._takes_drops = True

    def aim(self, *, at: bool) -> None:
        """Show whether something held by the pointer would be taken here."""
        self._is_aimed_at = at
        self.update()

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(15, QFont.Weight.DemiBold))
        super().follow_theme()

    def heightForWidth(self, width: int) -> int:
        """As high as its words at this width; narrow, not lower than its neighbours usually are."""
        words = self._place_of_words(width)
        needed = math.ceil(words.top() + self._lines(width) * self._pitch() + _SIDE)
        return max(needed, 2 * _SIDE + _BADGE) if width >= _WIDE else max(needed, _HEIGHT)

    def sizeHint(self) -> QSize:
        """A third of the page."""
        return QSize(292, self.heightForWidth(292))

    def minimumSizeHint(self) -> QSize:
        """Its name on one line, and as high as it is at its width."""
        name = QFontMetrics(self.font()).horizontalAdvance(self.text())
        width = max(name, self._key_left() + key_size(self._theme, self._key).width())
        return QSize(width + 2 * _SIDE, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take less height where it becomes wide."""
        super().resizeEvent(event)
        if (event.oldSize().width() < _WIDE) is not (event.size().width() < _WIDE):
            self.updateGeometry()

    def paint(self, painter: QPainter) -> None:
        """Draw card, badge, key, name and explanation."""
        palette = self._theme.palette
        self._paint_card(painter)
        badge = self.mirrored(QRectF(_SIDE, _SIDE, _BADGE, _BADGE))
        quiet = palette.hint if palette.contrast or not palette.dark else palette.outline
        ground = palette.accent if self._is_primary else quiet
        paint_box(painter, badge, metrics.RADIUS_CARD, ground, ground)
        sign = QRectF(0, 0, _ICON, _ICON)
        sign.moveCenter(badge.center())
        paint_icon(
            painter, sign, self._role, palette.on_accent if self._is_primary else palette.ink
        )
        if self._key:
            size = key_size(self._theme, self._key)
            left, top = self.width() - _SIDE - size.width(), badge.center().y() - size.height() / 2
            cap = self.mirrored(QRectF(left, top, size.width(), size.height()))
            paint_key(painter, cap, self._key, self._theme, palette.ink_2, palette.outline)
        self._paint_words(painter)

    def _paint_card(self, painter: QPainter) -> None:
        palette = self._theme.palette
        rect = QRectF(self.rect())
        over = self.underMouse() or self.isDown()
        if self._is_aimed_at:
            width = metrics.FOCUS_RING
            paint_box(painter, rect, self.radius, palette.tint, palette.accent, width)
        elif self._takes_drops:
            pen = QPen(palette.ink_3 if over else palette.field_border, 1.2)
            pen.setDashPattern([5, 4])
            painter.setPen(pen)
            painter.setBrush(palette.hint if over else palette.side)
            painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), self.radius, self.radius)
        else:
            border: QColor = palette.field_border if over else palette.outline
            paint_box(painter, rect, self.radius, palette.raised, border, 2 if self.isDown() else 1)

    def _paint_words(self, painter: QPainter) -> None:
        palette, place = self._theme.palette, self._place_of_words(self.width())
        left, top, room = place.left(), place.top(), place.width()
        name_height = QFontMetrics(self.font()).height()
        name = self.mirrored(QRectF(left, top - _BELOW_NAME - name_height, room, name_height))
        painter.setFont(self.font())
        painter.setPen(palette.ink)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(self._theme.sans(13))
        painter.setPen(palette.ink_2)
        for index, line in enumerate(_wrapped(self._words, self._theme.sans(13), room)):
            slot = self.mirrored(QRectF(left, top + index * self._pitch(), room, self._pitch()))
            painter.drawText(slot, Qt.AlignmentFlag.AlignVCenter, line)

    def _lines(self, width: int) -> int:
        room = self._place_of_words(width).width()
        return len(_wrapped(self._words, self._theme.sans(13), room))

    def _place_of_words(self, width: int) -> QRectF:
        """Where the explanation begins, as wide as it may be: below the badge, or beside it."""
        below_name = QFontMetrics(self.font()).height() + _BELOW_NAME
        if width < _WIDE:
            return QRectF(_SIDE, _SIDE + _BADGE + _BELOW_BADGE + below_name, width - 2 * _SIDE, 0)
        left = _SIDE + _BADGE + _SIDE
        key = key_size(self._theme, self._key).width() + _SIDE if self._key else 0
        return QRectF(left, _SIDE + below_name, width - left - key - _SIDE, 0)

    def _pitch(self) -> float:
        return QFontMetrics(self._theme.sans(13)).height() * _LEADING

    def _key_left(self) -> int:
        return _BADGE + metrics.STEP if self._key else 0


def _wrapped(text: str, font: QFont, width: float) -> list[str]:
    """The lines of a short text at this width."""
    measure = QFontMetrics(font)
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
