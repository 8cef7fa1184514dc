"""What every painted button of the desk has in common: theme, hover, Return, the focus ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFocusFrame, QPushButton

from ..theme import metrics
from ..theme.ring_style import RingStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFocusEvent
    from PySide6.QtWidgets import QWidget

    from ..theme.palette import Palette
    from ..theme.theme import Theme

_BY_POINTER = frozenset({Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason})


class PaintedButton(QPushButton):
    """A push button to screen readers and keyboards; how it looks is its subclass's.

    Subclasses draw in `paint`, measure in `sizeHint` and choose fonts in `follow_theme`.
    The ring lies outside the border, so a button's place and size never change.
    """

    radius: float = metrics.RADIUS_FIELD

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._ring: QFocusFrame | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)  # Return presses it, not only Space
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.setAccessibleName(text)
        theme.changed.connect(self.follow_theme)

    def follow_theme(self) -> None:
        """Take fonts and colours from the theme again."""
        self.updateGeometry()
        self.update()

    def mirrored(self, rect: QRectF) -> QRectF:
        """``rect``, measured from the leading side, as it lies in this direction of writing."""
        if self.isLeftToRight():
            return rect
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())

    def paint(self, painter: QPainter) -> None:
        """Draw the button; the painter smooths edges."""
        raise NotImplementedError  # abstract: Qt's metaclass leaves no room for ABC's

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the button as it stands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to those who came here by keyboard."""
        super().focusInEvent(event)
        if event.reason() not in _BY_POINTER:
            self._show_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away; the button may stand somewhere else when it is wanted again."""
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.setWidget(None)  # type: ignore[arg-type]  # Qt takes none
            self._ring.hide()

    def _show_ring(self) -> None:
        if self._ring is None:
            self._ring = QFocusFrame(self)
            self._ring.setStyle(RingStyle(self._ring))
            self._ring.setProperty("radius", self.radius + metrics.FOCUS_RING)
        self._ring.setWidget(self)
        self._ring.show()


class PaintedRadio(PaintedButton):
    """A painted button of some of which one holds, or none: a radio button to screen readers.

    Whoever has them says which one is on. Each stays a stop of Tab, and arrows press none of them,
    as Qt would have it; what a screen reader switches is clicked, for Qt only shows it as switched.
    """

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self._is_on = False
        self.setCheckable(True)
        self.setAutoExclusive(True)  # makes it a radio button; the group lets it be switched off
        alone = QButtonGroup(self)
        alone.setExclusive(False)
        alone.addButton(self)
        self.toggled.connect(self._follow_screen_reader)

    def setChecked(self, on: bool) -> None:
        """Show whether this is the one that holds."""
        self._is_on = on
        super().setChecked(on)

    def nextCheckState(self) -> None:
        """Stay on when pressed again; only another one or whoever has them switches it off."""
        self.setChecked(True)

    def _follow_screen_reader(self, on: bool) -> None:
        if on is not self._is_on:
            self.setChecked(True)
            self.clicked.emit()


def paint_hover(painter: QPainter, rect: QRectF, radius: float, palette: Palette) -> None:
    """Shade what is under the pointer and has no box of its own; without tints it gets a frame."""
    frame = palette.outline if palette.contrast else palette.hint
    paint_box(painter, rect, radius, palette.hint, frame)


def paint_box(
    painter: QPainter, rect: QRectF, radius: float, ground: QColor, border: QColor, width: float = 1
) -> None:
    """Fill a rounded box and draw its border inside ``rect``."""
    inset = width / 2
    pen = painter.pen()
    pen.setColor(border)
    pen.setWidthF(width)
    pen.setStyle(Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
