"""The button that says in what order the claims are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton

from workbench.wording import tr

from ..models.claim_filter import SortOrder
from ..theme import metrics
from ..theme.icons import Icon, paint_icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

_SIDE = 28


class SortButton(QToolButton):
    """Opens a menu of the orders."""

    order_chosen = Signal(SortOrder)
    """The reviewer wants the claims in this order."""

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
        group = QActionGroup(self)
        for order, text in (
            (SortOrder.POSITION, tr("As in the article")),
            (SortOrder.WORTHINESS, tr("Most worth checking first")),
            (SortOrder.KIND, tr("By kind")),
            (SortOrder.VERDICT, tr("By verdict, open ones first")),
        ):
            action = QAction(text, group, checkable=True, checked=order is SortOrder.POSITION)
            action.setData(order)
            menu.addAction(action)
        group.triggered.connect(self._choose)
        self.setMenu(menu)
        theme.changed.connect(self.update)

    def show_order(self, order: SortOrder) -> None:
        """Mark the order in force, without saying so."""
        for action in self.menu().actions():
            action.setChecked(action.data() == order.value)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the icon, on a ground while the pointer or the keyboard is here."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown() or self.hasFocus():
            focus = QPen(palette.accent, metrics.FOCUS_RING)
            painter.setPen(focus if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(palette.hint)
            ring = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, metrics.RADIUS_FIELD, metrics.RADIUS_FIELD)
        side = metrics.SHAPE
        place = QRectF((_SIDE - side) / 2, (_SIDE - side) / 2, side, side)
        paint_icon(painter, place, Icon.SORT, palette.ink_2)

    def _choose(self, action: QAction) -> None:
        self.order_chosen.emit(SortOrder(action.data()))  # Qt kept its value, not the enum
