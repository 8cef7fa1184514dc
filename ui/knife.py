"""Hand-splitting as the window asks for it: carried out, told in a toast, one step for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.claims.granularity import Granularity
from workbench.wording import marked, tr

from .bridge import Notice
from .messages import claim_named, claim_within, counted
from .models.claim_kinds import word_of_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.afresh import Afresh
    from workbench.article.span import Span
    from workbench.carving import Carver
    from workbench.claims.claim import Kind
    from workbench.review.succession import Offer

    from .bridge import SessionBridge

_HOW_FINELY = {
    Granularity.COARSE: marked("coarse"),
    Granularity.NORMAL: marked("normal"),
    Granularity.FINE: marked("fine"),
}


class Knife(QObject):
    """Everything that is done by hand to claims, to the selected one where none is named.

    What can't be done changes nothing, and a toast says what to do instead.
    """

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge

    @property
    def carver(self) -> Carver | None:
        """What carves the open article; ``None`` where no claim is selected."""
        session = self._bridge.session
        return session.carver if session and self._bridge.current else None

    def split(self, at: int) -> None:
        """Cut the claim in two at an offset; the first part is selected."""
        carver, name = self.carver, self._name()
        if carver and self._bridge.attempt(carver.split, self._bridge.current, at):
            self._tell(tr("{claim} split in two", claim=name))

    def merge_with_next(self) -> None:
        """Make one claim of this and the next."""
        carver, claim = self.carver, self._bridge.current
        if carver is None or claim is None:
            return
        following = self._within(carver.next_to_merge(claim))
        told = tr("{claim} and {other} merged", claim=self._name(), other=following)
        if self._bridge.attempt(carver.merge, claim):
            self._tell(told)

    def new_claim(self, words: Sequence[Span]) -> bool:
        """Make a claim of selected words; says whether there is one now."""
        session = self._bridge.session
        change = self._bridge.attempt(session.carver.new_claim, words) if session else None
        if change:
            self._tell(tr("{claim} made of the selected words", claim=self._name()))
        elif change is not None:
            self._say(tr("{claim} quotes these words already", claim=self._name()))
        return change is not None

    def add_words(self, words: Sequence[Span]) -> bool:
        """Let the claim quote selected words, too; says whether it does now."""
        carver = self.carver
        if carver is None:
            return False
        change = self._bridge.attempt(carver.add_piece, self._bridge.current, *words)
        if change:
            self._tell(tr("Words added to {claim}", claim=self._within()))
        elif change is not None:
            self._say(tr("{claim} quotes these words already", claim=self._name()))
        return change is not None

    def take_piece(self, at: int) -> None:
        """Let the claim no longer quote the piece that holds an offset."""
        row, carver = self._bridge.current_row, self.carver
        if carver is None or row is None:
            return
        spans = row.anchor.spans if row.anchor else ()
        piece = next((i for i, s in enumerate(spans) if s.start <= at <= s.end), None)
        if piece is None:
            self._say(tr("Put the caret into the piece that is to be taken away."))
        elif self._bridge.attempt(carver.take_piece, row.id, piece):
            self._tell(tr("Words taken from {claim}", claim=self._within()))

    def split_afresh(self, granularity: Granularity, found: Afresh) -> None:
        """Put other claims in the place of a sentence's, where nobody worked on them."""
        carver = self.carver
        if carver is None:
            return
        offered = (found.sentence, found.proposals, found.known)
        kept = len(carver.kept(*offered))
        change = self._bridge.attempt(carver.resplit, *offered)
        if change:
            told = tr("Sentence split afresh: {how}", how=tr(_HOW_FINELY[granularity]))
            self._tell(f"{told}. {_kept(kept)}" if kept else told)
        elif change is not None and kept:
            self._say(f"{tr('Nothing was changed.')} {_kept(kept)}")
        elif change is not None:
            how = tr(_HOW_FINELY[granularity])
            self._say(tr("The sentence is already split like that: {how}", how=how))

    def reshape(self, claim: str, spans: Sequence[Span]) -> bool:
        """Let a claim quote these pieces; says whether that could be done."""
        carver = self.carver
        change = self._bridge.attempt(carver.reshape, claim, spans) if carver else None
        if change:
            self._tell(tr("Edges of {claim} moved", claim=self._within(claim)), claim)
        return change is not None

    def restate(self, claim: str, statement: str) -> None:
        """Say a claim in a sentence that stands alone; empty takes the sentence away."""
        carver = self.carver
        if carver and self._bridge.attempt(carver.restate, claim, statement):
            reworded, quoted = marked("{claim} reworded"), marked("{claim} is judged as quoted")
            told = reworded if statement.strip() else quoted
            self._tell(tr(told, claim=self._name(claim)), claim)

    def change_kind(self, claim: str, kind: Kind) -> None:
        """Say what sort of statement a claim makes."""
        carver = self.carver
        if carver and self._bridge.attempt(carver.change_kind, claim, kind):
            word = word_of_kind(kind)
            told = tr("Kind of {claim}: {kind}", claim=self._within(claim), kind=word)
            self._tell(told, claim)

    def change_speaker(self, claim: str, speaker: str) -> None:
        """Say who asserts a claim; empty when it is the article itself."""
        carver = self.carver
        if carver and self._bridge.attempt(carver.change_speaker, claim, speaker):
            who = " ".join(speaker.split()) or tr("the article itself")
            told = tr("Speaker of {claim}: {who}", claim=self._within(claim), who=who)
            self._tell(told, claim)

    def take_over(self, offer: Offer) -> None:
        """Give the claim the check of one whose place it took."""
        carver = self.carver
        if carver and self._bridge.attempt(carver.take_over, self._bridge.current, offer.claim):
            self._tell(tr("{claim} has the earlier verdict now", claim=self._name()))

    def _name(self, claim: str | None = None) -> str:
        return claim_named(self._number(claim))

    def _within(self, claim: str | None = None) -> str:
        return claim_within(self._number(claim))

    def _number(self, claim: str | None) -> int:
        row = self._bridge.row(claim or self._bridge.current)
        return row.number if row else 0

    def _tell(self, text: str, claim: str | None = None) -> None:
        row = self._bridge.row(claim or self._bridge.current)
        self._bridge.noticed.emit(Notice(text, row, undoable=True))

    def _say(self, text: str) -> None:
        self._bridge.noticed.emit(Notice(text, self._bridge.current_row))


def _kept(count: int) -> str:
    """Why so many claims of a sentence stayed."""
    return counted(
        "{count} claim was kept: it is judged or edited by hand.",
        "{count} claims were kept: they are judged or edited by hand.",
        count,
    )
