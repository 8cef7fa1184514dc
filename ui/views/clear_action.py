"""The cross that empties a field, in the desk's own ink and there at once.

Qt's own fades in for a sixth of a second: motion that nobody asked for, and ten paints of the field
for the first letter typed into it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from workbench.wording import tr

from ..theme.icons import Icon, icon

if TYPE_CHECKING:
    from ..theme.theme import Theme


class ClearAction(QAction):
    """Stands at the end of ``field`` while something is in it."""

    def __init__(self, field: QLineEdit, theme: Theme) -> None:
        super().__init__(tr("Empty this field"), field)
        self._theme = theme
        field.addAction(self, QLineEdit.ActionPosition.TrailingPosition)
        field.textChanged.connect(self._follow)
        self.triggered.connect(field.clear)
        theme.changed.connect(self._dress)
        self._dress()
        self._follow(field.text())

    def _dress(self) -> None:
        self.setIcon(icon(Icon.CLOSE, self._theme.palette))

    def _follow(self, text: str) -> None:
        if self.isVisible() != bool(text):
            self.setVisible(bool(text))
