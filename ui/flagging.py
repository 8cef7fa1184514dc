"""Flagging a claim for discussion, as the window asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.later import later
from workbench.wording import marked

if TYPE_CHECKING:
    from workbench.review import flagging

    from .bridge import SessionBridge
    from .views.claim_card import ClaimCard
    from .views.desk_view import DeskView
else:
    flagging = later("workbench.review.flagging")

_FLAGGED = marked("{claim} flagged for discussion")
_UNFLAGGED = marked("{claim} no longer flagged")


class Flagging(QObject):
    """Puts flags up and takes them down, each as one step that can be undone."""

    def __init__(self, desk: DeskView, bridge: SessionBridge) -> None:
        super().__init__(desk)
        self._desk = desk
        self._bridge = bridge
        desk.card_made.connect(self._take_card)

    def toggle(self) -> None:
        """Flag the selected claim and let the reviewer say why, or take its flag away."""
        row = self._bridge.current_row
        if row is None:
            return
        words = "" if row.flag else flagging.DISCUSS
        if self._put(row.id, words):
            self._bridge.notice_current(_UNFLAGGED if row.flag else _FLAGGED)
            if words:
                self._desk.card.flag.edit()

    def _take_card(self, card: ClaimCard) -> None:
        card.flag.words.entered.connect(self._say)
        card.flag.taken_away.connect(self.toggle)

    def _say(self, claim: str, words: str) -> None:
        """Keep what is to be discussed; without words the flag stays."""
        row = self._bridge.row(claim)
        if row and row.flag:
            self._put(claim, words or flagging.DISCUSS)

    def _put(self, claim: str, words: str) -> bool:
        session = self._bridge.session
        if session is None:
            return False
        return bool(self._bridge.attempt(session.do, flagging.flag(session.state, claim, words)))
