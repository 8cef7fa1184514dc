"""A list, what is to be said below it, and a button that closes: what such dialogs share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QVBoxLayout

from ..messages import plain_label
from ..theme import metrics
from ..views.line_list import LineList
from .close_row import close_row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

_MARGIN = 16
_HEIGHT = 480


class ListDialog(QDialog):
    """Each kind fills the list and says what stands below it."""

    _below_size = 13
    """Pixels of the type below the list."""

    def __init__(self, title: str, name: str, width: int, theme: Theme, parent: QWidget) -> None:
        """``name`` is what the list is called to those who do not see it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._theme = theme
        self.list = LineList(name, theme, self)
        self.below = plain_label("", self)
        self.below.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(metrics.STEP)
        column.addWidget(self.list, 1)
        column.addWidget(self.below)
        column.addWidget(close_row(self))
        self.resize(width, _HEIGHT)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        self.below.setFont(self._theme.sans(self._below_size))
        palette = QPalette(self._theme.qt_palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.palette.ink_2)
        self.below.setPalette(palette)
