"""The list of articles: rows of one height, painted by a delegate, found by typing their title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from workbench.wording import tr

from .library_delegate import LibraryDelegate
from .own_viewport import give_viewport
from .thin_scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from ..models.articles_model import ArticlesModel
    from ..theme.theme import Theme

_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LibraryTable(QTableView):
    """One article selected at a time; Return or a double click opens it, Escape goes back."""

    wanted = Signal(int)
    """The article in this row is to be opened."""
    left = Signal()
    """The reviewer wants to go back to the claims."""

    def __init__(self, model: ArticlesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._theme = theme
        self._delegate = LibraryDelegate(theme, self)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Articles"))
        self._set_behaviour()
        self._set_looks()
        self._follow_theme()
        theme.changed.connect(self._follow_theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, or go back; everything else is as in any list."""
        if event.key() in _OPENING and self.currentIndex().isValid():
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

    def _set_behaviour(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _set_looks(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _follow_theme(self) -> None:
        palette = QPalette(self._theme.qt_palette())
        palette.setColor(QPalette.ColorRole.Base, self._theme.palette.side)
        self.setPalette(palette)
        self.verticalScrollBar().setPalette(palette)
        self._delegate.make_faces()
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.verticalScrollBar().setSingleStep(self._delegate.row_height // 2)
        self.viewport().update()
