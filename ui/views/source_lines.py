"""The two lines of a source: its name, the host its link leads to, and what is said of it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.wording import tr

from ..messages import explain, plain_tool_tip
from ..theme import metrics
from ..theme.icons import Icon, paint_icon
from .painted_button import PaintedButton, paint_hover

if TYPE_CHECKING:
    from ..theme.theme import Theme

INDENT = 18
"""Pixels before the name and what stands below it; the sign of folding is there."""
_CHEVRON = 14
_SIDE = 4
_LEAST_HOST = 112
"""Pixels that a host gets before anything is said beside it."""
_BEFORE = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SourceHead(PaintedButton):
    """Number and name of a source; pressed, it unfolds or folds it."""

    step_wanted = Signal(int)
    """An arrow: to the source above (-1) or below (1)."""
    radius = metrics.RADIUS_KEY

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._name = ""
        self._summary = ""
        self._is_open = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_name(self, number: int, name: str, summary: str) -> None:
        """Show which source it is."""
        self._name = f"{number}  {name}"
        self.setToolTip(plain_tool_tip(name))
        self._summary = summary
        self.setAccessibleName(tr("Source {number}: {name}", number=number, name=name))
        self._describe()
        self.update()

    def show_open(self, *, is_open: bool) -> None:
        """Show whether all that is said of it is shown below."""
        self._is_open = is_open
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Tell what the chevron shows, and what is said of the source."""
        state = tr("unfolded") if self._is_open else tr("folded")
        self.setAccessibleDescription(", ".join(filter(None, (state, self._summary))))

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(13, QFont.Weight.Medium))
        super().follow_theme()

    def sizeHint(self) -> QSize:
        """One line; the width is the card's."""
        return QSize(120, max(metrics.TARGET, math.ceil(self.fontMetrics().height() + _SIDE)))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the card gets: what has no room is elided."""
        return QSize(48, self.sizeHint().height())

    def paint(self, painter: QPainter) -> None:
        """Draw the chevron and the name."""
        palette = self._theme.palette
        if self.underMouse() or self.isDown():
            paint_hover(painter, QRectF(self.rect()), self.radius, palette)
        side = QRectF(0, (self.height() - _CHEVRON) / 2, _CHEVRON, _CHEVRON)
        role = Icon.CHEVRON_DOWN if self._is_open else Icon.CHEVRON_RIGHT
        turned = self.isRightToLeft()
        paint_icon(painter, self.mirrored(side), role, palette.ink_2, turned=turned)
        left = INDENT
        room = QRectF(left, 0, self.width() - left - _SIDE, self.height())
        painter.setPen(palette.ink)
        _draw_elided(painter, self.mirrored(room), self._name, Qt.TextElideMode.ElideRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from source to source with the arrows."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)


class HostLink(PaintedButton):
    """The host a link leads to, in the form that can't deceive; pressed, the link is opened."""

    radius = metrics.RADIUS_KEY

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.host = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the menu opens it by keyboard
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_host(self, host: str, url: str) -> None:
        """Show where a link leads; without a host there is nothing to open."""
        self.host = host
        explain(self, url)
        self.setAccessibleName(tr("Open {host} in the browser", host=host))
        self.setEnabled(bool(host))
        self.setCursor(Qt.CursorShape.PointingHandCursor if host else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    @property
    def text_shown(self) -> str:
        """What stands on it."""
        return self.host or tr("no link")

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(12, QFont.Weight.Medium))
        super().follow_theme()

    def sizeHint(self) -> QSize:
        """The whole host."""
        width = self.fontMetrics().horizontalAdvance(self.text_shown) + 2
        return QSize(width, max(metrics.TARGET, self.fontMetrics().height() + _SIDE))

    def minimumSizeHint(self) -> QSize:
        """Its end, which tells whose it is, has room on any card."""
        return QSize(min(self.sizeHint().width(), _LEAST_HOST), self.sizeHint().height())

    def paint(self, painter: QPainter) -> None:
        """Draw the host; where there is no room for all of it, its end."""
        palette = self._theme.palette
        painter.setPen(palette.accent if self.isEnabled() else palette.ink_3)
        if self.underMouse() and self.isEnabled():
            font = self.font()
            font.setUnderline(True)
            painter.setFont(font)
        rect = QRectF(self.rect())
        _draw_elided(painter, rect, self.text_shown, Qt.TextElideMode.ElideLeft)


class SummaryLine(QWidget):
    """What is said of a source, as far as there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = ""
        self._warns = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_text(self, text: str, *, warns: bool = False) -> None:
        """Show this, with the sign of attention where it ``warns``."""
        self.text, self._warns = text, warns
        explain(self, text)
        self.update()

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(12))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(40, QFontMetrics(self.font()).height() + _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Draw the line."""
        painter, palette = QPainter(self), self._theme.palette
        rect = QRectF(self.rect())
        if self._warns:
            top = (self.height() - metrics.SHAPE_SMALL) / 2
            sign = QRectF(0, top, metrics.SHAPE_SMALL, metrics.SHAPE_SMALL)
            left = metrics.SHAPE_SMALL + metrics.HALF
            if self.isRightToLeft():
                sign.moveRight(rect.right())
                rect.setRight(rect.right() - left)
            else:
                rect.setLeft(left)
            paint_icon(painter, sign, Icon.ATTENTION, palette.ink)
        painter.setPen(palette.ink if self._warns else palette.ink_2)
        _draw_elided(painter, rect, self.text, Qt.TextElideMode.ElideRight)


def _draw_elided(painter: QPainter, rect: QRectF, text: str, mode: Qt.TextElideMode) -> None:
    """Draw one line of text from the leading side."""
    shown = painter.fontMetrics().elidedText(text, mode, max(0, math.floor(rect.width())))
    painter.drawText(rect.adjusted(0, 0, 1, 0), _BEFORE, shown)
