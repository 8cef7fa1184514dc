"""The list widget of the claims pane: a table of one column that leaves letters to the actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QFrame,
    QHeaderView,
    QTableView,
)

from workbench.wording import tr

from .claim_delegate import ClaimDelegate
from .own_viewport import give_viewport
from .thin_scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QWidget

    from ..models.claims_model import ClaimsModel
    from ..theme.theme import Theme

_SCROLLING = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
"""Looking around in the list never changes which claim is open."""
_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})


class ClaimTable(QTableView):
    """Rows of one height, one selected at a time, scrolled by pixels."""

    place_wanted = Signal()
    """An arrow was pressed while no row is selected: only the pane knows where to go on."""

    def __init__(self, model: ClaimsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._theme = theme
        self._delegate = ClaimDelegate(theme, self)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Claims"))
        self._set_behaviour()
        self._set_looks()
        self._follow_theme()
        theme.changed.connect(self._follow_theme)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter in the list is an action, never the start of a search."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without selecting the first row, which Qt does when none is."""
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with the paging keys; everything else is as in any list."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _SCROLLING:
            self.verticalScrollBar().triggerAction(_SCROLLING[key])
        elif key in _ARROWS and not self.currentIndex().isValid():
            self.place_wanted.emit()
        else:
            super().keyPressEvent(event)

    def reveal(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Bring a row into view: with the least movement when near, in the middle when far."""
        rect, page = self.visualRect(index), self.viewport().rect()
        near = page.adjusted(0, -rect.height(), 0, rect.height()).contains(rect)
        hint = QAbstractItemView.ScrollHint
        self.scrollTo(index, hint.EnsureVisible if near else hint.PositionAtCenter)

    def keep(self, row: int, top: int) -> None:
        """Scroll so that a row begins at ``top`` of the view."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(
            self.rowViewportPosition(row) + self.verticalOffset() - top
        )

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
