"""Dims the window below what lies over it, so that only that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from ..theme.theme import Theme

_DARK, _DARK_OVER_DARK = 0.24, 0.5
"""How dark it is, over light and over dark colours."""


class Shade(QWidget):
    """Comes and goes with ``sheet``, below it and as large as the window."""

    clicked = Signal()
    """The reviewer clicked beside the sheet; nothing that is dimmed was hit."""

    def __init__(self, theme: Theme, sheet: QWidget) -> None:
        super().__init__(sheet.window())
        self._theme = theme
        self._sheet = sheet
        self.hide()
        sheet.installEventFilter(self)
        sheet.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the sheet, and the window's size."""
        if watched is self._sheet and event.type() == QEvent.Type.Hide:
            self.hide()
        elif watched is self._sheet and event.type() == QEvent.Type.Show:
            self._cover()
            self.stackUnder(self._sheet)
            self.show()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click from what is dimmed."""
        event.accept()
        self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what shows through."""
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlphaF(_DARK_OVER_DARK if self._theme.palette.dark else _DARK)
        QPainter(self).fillRect(event.rect(), shade)

    def _cover(self) -> None:
        self.setGeometry(self.window().rect())
