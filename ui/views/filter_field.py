"""The field to type a filter into, with a looking glass and its own frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit

from workbench.later import later
from workbench.wording import tr

from ..messages import that_fits
from ..theme import metrics
from ..theme.icons import Icon, paint_icon
from .clear_action import ClearAction

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme
    from . import desk_keys
else:
    desk_keys = later("ui.views.desk_keys")

_HEIGHT = 32
_EDGE = 10
"""From the field's edge to the looking glass."""
_ROOM = 34
"""From the field's edge to its text."""
_TO_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class FilterField(QLineEdit):
    """Escape empties it; Escape when empty, Down and Return leave it for the list."""

    list_wanted = Signal()
    """The reviewer wants to go on in the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrame(False)
        ClearAction(self, theme)
        self.invite(tr("Filter by words, kind or speaker"))
        self.setMinimumHeight(_HEIGHT)
        self._follow_theme()
        theme.changed.connect(self._follow_theme)

    def invite(self, words: str) -> None:
        """Say in the empty field what it finds; where that has no room, that it is a filter."""
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say no more than there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window's actions, and no key with Ctrl that is one of them."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if desk_keys.is_for_the_desk(event, undo=True, redo=True):
            event.ignore()
            return False
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear or leave; everything else is typing."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape or event.key() in _TO_LIST:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and frame, the text over them, the looking glass beside it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_glass(painter)
        painter.end()
        super().paintEvent(event)

    def _paint_frame(self, painter: QPainter) -> None:
        palette = self._theme.palette
        thick = metrics.FOCUS_RING if self.hasFocus() else 1
        inset = thick / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(palette.accent if self.hasFocus() else palette.field_border, thick))
        painter.setBrush(palette.raised)
        painter.drawRoundedRect(frame, metrics.RADIUS_FIELD, metrics.RADIUS_FIELD)

    def _paint_glass(self, painter: QPainter) -> None:
        side = metrics.SHAPE
        left = _EDGE if self.isLeftToRight() else self.width() - _EDGE - side
        place = QRectF(left, (self.height() - side) / 2, side, side)
        paint_icon(painter, place, Icon.SEARCH, self._theme.palette.ink_2)

    def _fit(self) -> None:
        room = self.width() - _ROOM - 2 * metrics.STEP
        words = self.accessibleName()
        self.setPlaceholderText(that_fits(self.fontMetrics(), room, words, tr("Filter")))

    def _follow_theme(self) -> None:
        palette = QPalette(self._theme.qt_palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        self.setFont(self._theme.sans(13))
        mirrored = self.isRightToLeft()
        left, right = (metrics.STEP, _ROOM) if mirrored else (_ROOM, metrics.STEP)
        self.setTextMargins(left, 0, right, 0)
        self._fit()
        self.update()
