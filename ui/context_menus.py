"""What can be done to a claim, where it stands: the menus of article, list and card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from workbench.wording import tr

from .actions import AFRESH, Do, submenu_of
from .views.kept_still import kept_still

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from .actions import Actions
    from .bridge import SessionBridge
    from .views.claim_card import ClaimCard
    from .views.desk_view import DeskView

_VERDICTS = (Do.VERIFIED, Do.DISPUTED, Do.UNSOURCED, Do.REOPEN)
_FACTS = (Do.RESTATE, Do.CHANGE_KIND, Do.CHANGE_SPEAKER, Do.SET_ASIDE, Do.FLAG)
_IN_ARTICLE = (
    (Do.SPLIT, Do.MERGE, Do.BOUNDARIES, *AFRESH),
    (Do.NEW_CLAIM, Do.ADD_WORDS, Do.TAKE_PIECE),
    _FACTS,
    _VERDICTS,
)
_IN_LIST = (_VERDICTS, (Do.MERGE, Do.BOUNDARIES, *AFRESH), _FACTS, (Do.COPY_CLAIM,))
_ON_CARD = (_VERDICTS, (Do.ADD_LINK, Do.EDIT_NOTE, Do.CHECKLIST), _FACTS, (Do.COPY_CLAIM,))


class ContextMenus(QObject):
    """Opens a menu where the reviewer asks for one; its items are the window's own actions."""

    def __init__(
        self, actions: Actions, desk: DeskView, card: ClaimCard, bridge: SessionBridge
    ) -> None:
        super().__init__(desk)
        self._actions = actions
        self._bridge = bridge
        self._view = desk.article.view
        self._table = desk.claims.table
        self._card = card
        for pane in (self._view, self._table, self._card):
            pane.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._open_in_article)
        self._table.customContextMenuRequested.connect(self._open_in_list)
        self._card.customContextMenuRequested.connect(self._open_on_card)
        self._table.copy_wanted.connect(actions[Do.COPY_CLAIM].trigger)
        self._table.links_dropped.connect(bridge.add_links)

    def _open_in_article(self, point: QPoint) -> None:
        """About the claim that was pointed at; the caret goes there, unless words are selected."""
        if not self._view.picked.spans:
            self._point_at(QPointF(point))
        menu = self._menu(_IN_ARTICLE, self._view)
        copy = menu.addAction(tr("Cop&y words"))
        copy.setEnabled(self._view.selected_span() is not None)
        copy.triggered.connect(self._view.copy)
        menu.popup(self._view.viewport().mapToGlobal(point))

    def _point_at(self, point: QPointF) -> None:
        offset = self._view.offset_at(point)
        if offset is None:
            return
        claims = self._view.claims_at(offset)
        if claims and self._bridge.current not in claims:
            with kept_still(self._view):
                self._bridge.select(claims[0])
        self._view.put_caret(self._view.offsets.to_qt(offset))

    def _open_in_list(self, point: QPoint) -> None:
        """About the claim of the row; the press that asked for the menu has selected it."""
        if self._bridge.current is not None:
            menu = self._menu(_IN_LIST, self._table)
            menu.popup(self._table.viewport().mapToGlobal(point))

    def _open_on_card(self, point: QPoint) -> None:
        """About the claim it shows; fields, links and sources have menus of their own."""
        if self._bridge.current is not None:
            self._menu(_ON_CARD, self._card).popup(self._card.mapToGlobal(point))

    def _menu(self, groups: Sequence[Sequence[Do]], parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        self._actions.menu_keys.guard(menu)
        for group in groups:
            within = menu
            for do in group:
                if do in AFRESH and within is menu:
                    within = menu.addMenu(submenu_of(do))
                    within.setToolTipsVisible(True)
                    self._actions.menu_keys.guard(within)
                within.addAction(self._actions[do])
            menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
