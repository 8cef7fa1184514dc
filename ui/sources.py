"""Sources as the window asks for them: edited, used again, opened in the browser; undoable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.review.sourcing import SourceField
from workbench.sourcing import Sourcing
from workbench.wording import tr

from . import weblinks
from .bridge import Notice

if TYPE_CHECKING:
    from workbench.review.evidence import Evidence

    from .bridge import SessionBridge
    from .views.evidence_list import EvidenceList


class Sources(QObject):
    """Carries out what is wanted of the sources on the card."""

    def __init__(
        self, bridge: SessionBridge, shown: EvidenceList, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown = shown
        self._current: Sourcing | None = None
        self._reviewer = bridge.session.reviewer if bridge.session else None
        bridge.opened.connect(self._begin)
        shown.edited.connect(self._edit)
        shown.read_today_wanted.connect(self._read_today)
        shown.open_wanted.connect(self._open)
        shown.save_page_wanted.connect(self._open_save_page)
        shown.field.known_wanted.connect(self._offer)
        shown.words_wanted.connect(self._offer_words)
        shown.field.chosen.connect(self._use_again)

    @property
    def _sourcing(self) -> Sourcing | None:
        """What works on the sources of the open article, made when it is first needed."""
        if self._current is None and self._bridge.session:
            self._current = Sourcing(self._bridge.session)
        return self._current

    def _begin(self) -> None:
        """Serve the article that is on the desk now; nobody finds what another began to type."""
        self._current = None
        session = self._bridge.session
        if session is not None and session.reviewer != self._reviewer:
            self._reviewer = session.reviewer
            self._shown.forget()

    def _edit(self, claim: str, key: str, field: SourceField, text: str, continues: bool) -> None:
        if sourcing := self._sourcing:
            self._bridge.attempt(sourcing.edit, claim, key, field, text, continues=continues)

    def _read_today(self, key: str) -> None:
        session, sourcing = self._bridge.session, self._sourcing
        if session and sourcing:
            today = session.today().isoformat()
            claim = self._shown.claim
            if self._bridge.attempt(sourcing.edit, claim, key, SourceField.READ, today):
                self._say(tr("Date read: {day}", day=today))

    def _offer(self, words: str) -> None:
        """Offer sources of other claims; say so where Down found none."""
        if sourcing := self._sourcing:
            known = sourcing.known(self._shown.claim, words)
            self._shown.field.offer(known)
            if not known and not words:
                self._say(tr("No other claim of this article has sources yet"), undo=False)

    def _offer_words(self, field: SourceField) -> None:
        """Offer what other sources of the article say there."""
        if sourcing := self._sourcing:
            self._shown.offer_words(field, sourcing.words_in(field))

    def _use_again(self, source: Evidence) -> None:
        sourcing = self._sourcing
        if sourcing and self._bridge.attempt(sourcing.use_again, self._shown.claim, source):
            self._say(tr("Source added"))

    def _open(self, url: str) -> None:
        self._opened(done=weblinks.open_link(url))

    def _open_save_page(self, url: str) -> None:
        self._opened(done=weblinks.open_save_page(url))

    def _opened(self, *, done: bool) -> None:
        if not done:
            self._say(tr("The browser could not be opened"), undo=False)

    def _say(self, text: str, *, undo: bool = True) -> None:
        self._bridge.noticed.emit(Notice(text, self._bridge.current_row, undoable=undo))
