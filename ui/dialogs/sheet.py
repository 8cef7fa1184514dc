"""A sheet over the window: it takes the focus, keeps its place, and gives the focus back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ..theme import metrics
from ..views.focus_back import give_back

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from ..theme.theme import Theme


class Sheet(QFrame):
    """Something to type into, and what is found by that."""

    field: QLineEdit
    """Has the focus while the sheet is there."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._before: QWidget | None = None
        """Had the focus when the sheet came."""
        window.installEventFilter(self)

    def place(self) -> None:
        """Take the place in the window that the sheet is to have; each has its own."""

    def come(self) -> None:
        """Lie over the window, ready to type into."""
        self._before = self.window().focusWidget()
        self.field.clear()
        self.prepare()
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def prepare(self) -> None:
        """Have what is to be shown ready, before there is a size for it."""

    def leave(self) -> None:
        """Go away and give the focus back, unless whoever had it is gone meanwhile."""
        if self.isVisible():
            self.hide()
            give_back(self._before, Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in its place when the window's size changes."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint the sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.palette.field_border)
        painter.setBrush(self._theme.palette.raised)
        sheet = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(sheet, metrics.RADIUS_SHEET, metrics.RADIUS_SHEET)
