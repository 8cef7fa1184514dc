"""The list of articles: rows of one height, painted by a delegate, found by typing their title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from workbench.wording import tr

from .library_delegate import LibraryDelegate
from .list_keys import RETURN
from .row_table import RowTable

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from ..models.articles_model import ArticlesModel
    from ..theme.theme import Theme


class LibraryTable(RowTable):
    """One article selected at a time; Return or a double click opens it, Escape goes back."""

    wanted = Signal(int)
    """The article in this row is to be opened."""
    left = Signal()
    """The reviewer wants to go back to the claims."""

    def __init__(self, model: ArticlesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, LibraryDelegate(theme), theme, parent)
        self.setAccessibleName(tr("Articles"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, or go back; everything else is as in any list."""
        if event.key() in RETURN and self.currentIndex().isValid():
            self.wanted.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the article under the pointer."""
        super().mouseDoubleClickEvent(event)
        index: QModelIndex = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.wanted.emit(index.row())
