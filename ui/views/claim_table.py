"""The list widget of the claims pane: a table of one column that leaves letters to the actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
)

from workbench.later import later
from workbench.review.evidence import links_in
from workbench.wording import tr

from .claim_delegate import ClaimDelegate
from .row_table import RowTable

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QKeyEvent,
        QResizeEvent,
    )
    from PySide6.QtWidgets import QWidget

    from ..models.claims_model import ClaimsModel
    from ..theme.theme import Theme
    from . import dropped_links
else:
    dropped_links = later("ui.views.dropped_links")

_SCROLLING = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
"""Looking around in the list never changes which claim is open."""
_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})


class ClaimTable(RowTable):
    """Rows of one height, one selected at a time, scrolled by pixels."""

    place_wanted = Signal()
    """An arrow was pressed while no row is selected: only the pane knows where to go on."""
    copy_wanted = Signal()
    """The selected claim is wanted on the clipboard."""
    links_dropped = Signal(str)
    """A text with links was dropped on the row that is now the selected one."""

    def __init__(self, model: ClaimsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, ClaimDelegate(theme), theme, parent)
        self.setAccessibleName(tr("Claims"))
        self.viewport().setAcceptDrops(True)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter in the list is an action, never the start of a search."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without selecting the first row, which Qt does when none is."""
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the selected row in sight where a message or a filter takes room from the list."""
        at = self.currentIndex()
        seen = QRect(QPoint(), event.oldSize()).contains(self.visualRect(at).topLeft())
        super().resizeEvent(event)
        if at.isValid() and seen:
            self.scrollTo(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with the paging keys, copy a claim whole; all else is as in any list."""
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _SCROLLING:
            self.verticalScrollBar().triggerAction(_SCROLLING[key])
        elif key in _ARROWS and not self.currentIndex().isValid():
            self.place_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take links, and text that holds some."""
        if links_in(dropped_links.dropped(event.mimeData())):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them where there is a claim."""
        event.setAccepted(self.indexAt(event.position().toPoint()).isValid())

    def dropEvent(self, event: QDropEvent) -> None:
        """Give them to the claim that they were dropped on."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            event.acceptProposedAction()
            self.setCurrentIndex(index)
            self.links_dropped.emit(dropped_links.dropped(event.mimeData()))

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
