"""The end of an article: as soon as no claim is open, the card's place says what came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from workbench.review.standing import Standing

from .models.claim_filter import SortOrder
from .views.finish_panel import FinishPanel

if TYPE_CHECKING:
    from .bridge import SessionBridge
    from .theme.theme import Theme
    from .views.claim_card import ClaimCard
    from .views.desk_view import DeskView


class Finish(QObject):
    """Counts when there is time, and leads to what still wants something."""

    untouched_wanted = Signal()
    """The reviewer wants the next sentence that nobody has touched."""

    def __init__(
        self, bridge: SessionBridge, desk: DeskView, card: ClaimCard, theme: Theme
    ) -> None:
        super().__init__(card)
        self._bridge = bridge
        self._desk = desk
        self.panel = FinishPanel(theme, card)
        whole = card.layout()
        if whole is not None:
            whole.addWidget(self.panel)
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._count)
        bridge.opened.connect(self._forget)
        for changed in (bridge.opened, bridge.rows_reset, bridge.rows_refined, bridge.rows_changed):
            changed.connect(self._counting.start)
        self.panel.incomplete_wanted.connect(self._show_incomplete)
        self.panel.recheck_wanted.connect(self._show_recheck)
        self.panel.untouched_wanted.connect(self.untouched_wanted)
        self._counting.start()

    def _forget(self) -> None:
        """What came out of the article before says nothing about this one."""
        self.panel.show_finish(None)

    def _count(self) -> None:
        session = self._bridge.session
        counts = session.counts() if session else None
        if counts is None or counts.open or not counts.claims:
            if self.panel.has_focus:
                self._desk.focus_list()
            self.panel.show_finish(None)
            return
        incomplete = self._desk.claims.model.counts().get(Standing.INCOMPLETE, 0)
        self.panel.show_finish(counts, incomplete)

    def _show_incomplete(self) -> None:
        self._show(Standing.INCOMPLETE)

    def _show_recheck(self) -> None:
        self._show(Standing.RECHECK)

    def _show(self, standing: Standing) -> None:
        """Shorten the list to these claims, and begin with the first."""
        claims = self._desk.claims
        self._desk.panes.show_list()
        self._desk.show_claims()
        claims.restore(standing, "", SortOrder.POSITION)
        self._bridge.select(claims.model.id_at(0))
        claims.table.setFocus(Qt.FocusReason.OtherFocusReason)
