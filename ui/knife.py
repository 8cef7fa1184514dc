"""Hand-splitting as the window asks for it: carried out, told in a toast, one step for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from .bridge import Notice
from .messages import in_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.afresh import Afresh
    from workbench.article.span import Span
    from workbench.carving import Carver
    from workbench.claims.claim import Kind
    from workbench.claims.granularity import Granularity
    from workbench.review.succession import Offer

    from .bridge import SessionBridge


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
            self._tell(f"{name} split in two")

    def merge_with_next(self) -> None:
        """Make one claim of this and the next."""
        carver, claim = self.carver, self._bridge.current
        if carver is None or claim is None:
            return
        names = f"{self._name()} and {_lower(self._name(carver.next_to_merge(claim)))}"
        if self._bridge.attempt(carver.merge, claim):
            self._tell(f"{names} merged")

    def new_claim(self, words: Sequence[Span]) -> bool:
        """Make a claim of selected words; says whether there is one now."""
        session = self._bridge.session
        change = self._bridge.attempt(session.carver.new_claim, words) if session else None
        if change:
            self._tell(f"{self._name()} made of the selected words")
        elif change is not None:
            self._say(f"{self._name()} quotes these words already")
        return change is not None

    def add_words(self, words: Sequence[Span]) -> bool:
        """Let the claim quote selected words, too; says whether it does now."""
        carver = self.carver
        if carver is None:
            return False
        change = self._bridge.attempt(carver.add_piece, self._bridge.current, *words)
        if change:
            self._tell(f"Words added to {_lower(self._name())}")
        elif change is not None:
            self._say(f"{self._name()} quotes these words already")
        return change is not None

    def take_piece(self, at: int) -> None:
        """Let the claim no longer quote the piece that holds an offset."""
        row, carver = self._bridge.current_row, self.carver
        if carver is None or row is None:
            return
        spans = row.anchor.spans if row.anchor else ()
        piece = next((i for i, s in enumerate(spans) if s.start <= at <= s.end), None)
        if piece is None:
            self._say("Put the caret into the piece that is to be taken away.")
        elif self._bridge.attempt(carver.take_piece, row.id, piece):
            self._tell(f"Words taken from {_lower(self._name())}")

    def split_afresh(self, granularity: Granularity, found: Afresh) -> None:
        """Put other claims in the place of a sentence's, where nobody worked on them."""
        carver = self.carver
        if carver is None:
            return
        offered = (found.sentence, found.proposals, found.known)
        kept = len(carver.kept(*offered))
        change = self._bridge.attempt(carver.resplit, *offered)
        if change:
            told = f"Sentence split afresh: {granularity.value}"
            self._tell(f"{told}. {_kept(kept)}" if kept else told)
        elif change is not None and kept:
            self._say(f"Nothing was changed. {_kept(kept)}")
        elif change is not None:
            self._say(f"The sentence is already split like that: {granularity.value}")

    def reshape(self, claim: str, spans: Sequence[Span]) -> bool:
        """Let a claim quote these pieces; says whether that could be done."""
        carver = self.carver
        change = self._bridge.attempt(carver.reshape, claim, spans) if carver else None
        if change:
            self._tell(f"Edges of {_lower(self._name(claim))} moved", claim)
        return change is not None

    def restate(self, claim: str, statement: str) -> None:
        """Say a claim in a sentence that stands alone; empty takes the sentence away."""
        carver = self.carver
        if carver and self._bridge.attempt(carver.restate, claim, statement):
            what = "reworded" if statement.strip() else "is judged as quoted"
            self._tell(f"{self._name(claim)} {what}", claim)

    def change_kind(self, claim: str, kind: Kind) -> None:
        """Say what sort of statement a claim makes."""
        carver = self.carver
        if carver and self._bridge.attempt(carver.change_kind, claim, kind):
            self._tell(f"Kind of {_lower(self._name(claim))}: {kind.value}", claim)

    def change_speaker(self, claim: str, speaker: str) -> None:
        """Say who asserts a claim; empty when it is the article itself."""
        carver = self.carver
        if carver and self._bridge.attempt(carver.change_speaker, claim, speaker):
            who = " ".join(speaker.split()) or "the article itself"
            self._tell(f"Speaker of {_lower(self._name(claim))}: {who}", claim)

    def take_over(self, offer: Offer) -> None:
        """Give the claim the check of one whose place it took."""
        carver = self.carver
        if carver and self._bridge.attempt(carver.take_over, self._bridge.current, offer.claim):
            self._tell(f"{self._name()} has the earlier verdict now")

    def _name(self, claim: str | None = None) -> str:
        row = self._bridge.row(claim or self._bridge.current)
        return f"Claim {in_figures(row.number)}" if row and row.number else "The claim"

    def _tell(self, text: str, claim: str | None = None) -> None:
        row = self._bridge.row(claim or self._bridge.current)
        self._bridge.noticed.emit(Notice(text, row, undoable=True))

    def _say(self, text: str) -> None:
        self._bridge.noticed.emit(Notice(text, self._bridge.current_row))


def _lower(name: str) -> str:
    """A claim's name within a sentence."""
    return name[:1].lower() + name[1:]


def _kept(count: int) -> str:
    """Why so many claims of a sentence stayed."""
    if count == 1:
        return "1 claim was kept: it is judged or edited by hand."
    return f"{count} claims were kept: they are judged or edited by hand."
