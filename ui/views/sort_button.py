"""The button for the order in which the claims are listed, and for saved filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton

from workbench.wording import tr

from ..messages import one_line, without_mnemonic
from ..models.claim_filter import SortOrder, name_of_order
from ..theme import metrics
from ..theme.icons import Icon, paint_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

_SIDE = 28


class SortButton(QToolButton):
    """Opens a menu of the orders and of the saved filters."""

    order_chosen = Signal(SortOrder)
    """The reviewer wants the claims in this order."""
    saved_chosen = Signal(str)
    """The reviewer wants the saved filter of this name."""
    saved_wanted = Signal()
    """The reviewer wants to save a filter, or to see those that are saved."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(_SIDE, _SIDE)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(tr("Order of the claims"))
        self.setToolTip(tr("Order of the claims"))
        menu = QMenu(self)
        self._orders = QActionGroup(self)
        self._saved = QActionGroup(self)
        for order in SortOrder:
            usual = order is SortOrder.POSITION
            action = QAction(name_of_order(order), self._orders, checkable=True, checked=usual)
            action.setData(order)
            menu.addAction(action)
        self._orders.triggered.connect(self._choose)
        self._saved.triggered.connect(self._choose_saved)
        self.setMenu(menu)
        theme.changed.connect(self.update)

    def show_order(self, order: SortOrder) -> None:
        """Mark the order in force, without saying so."""
        for action in self._orders.actions():
            action.setChecked(action.data() == order.value)

    def show_saved(self, names: Sequence[str]) -> None:
        """List filters of these names, and the way to more of them."""
        menu = self.menu()
        for action in menu.actions():
            if action not in self._orders.actions():
                action.deleteLater()
                menu.removeAction(action)
        menu.addSeparator()
        for name in names:
            action = QAction(without_mnemonic(one_line(name)), self._saved)
            action.setData(name)
            menu.addAction(action)
        menu.addAction(tr("Saved &filters…"), self.saved_wanted.emit)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the icon, on a ground while the pointer or the keyboard is here."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown() or self.hasFocus():
            focus = QPen(palette.accent, metrics.FOCUS_RING)
            under = QPen(palette.outline if palette.contrast else palette.hint, 1)
            painter.setPen(focus if self.hasFocus() else under)
            painter.setBrush(palette.hint)
            ring = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, metrics.RADIUS_FIELD, metrics.RADIUS_FIELD)
        side = metrics.SHAPE
        place = QRectF((_SIDE - side) / 2, (_SIDE - side) / 2, side, side)
        paint_icon(painter, place, Icon.SORT, palette.ink_2)

    def _choose_saved(self, action: QAction) -> None:
        self.saved_chosen.emit(action.data())

    def _choose(self, action: QAction) -> None:
        self.order_chosen.emit(SortOrder(action.data()))  # Qt kept its value, not the enum
