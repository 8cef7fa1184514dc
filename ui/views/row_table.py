"""What the desk's lists share: painted rows of one height, one selected at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from .own_viewport import give_viewport
from .thin_scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme
    from .row_delegate import RowDelegate


class RowTable(QTableView):
    """A table of one column without headers, scrolled by pixels."""

    def __init__(
        self,
        model: QAbstractItemModel,
        delegate: RowDelegate,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._theme = theme
        self._delegate = delegate
        delegate.setParent(self)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._set_behaviour()
        self._set_looks()
        self._follow_theme()
        theme.changed.connect(self._follow_theme)

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
