"""Hand-splitting an open article: every way to cut, move and reword its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from workbench.review import carving, reshaping, resplitting, rewording, shape, succession

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from workbench.article.span import Span
    from workbench.claims.claim import Claim, Kind, Proposal
    from workbench.review.edits import Change, Edit
    from workbench.review.ground import Ground
    from workbench.review.reshaping import Edge, Unit
    from workbench.review.shape import Shape
    from workbench.review.state import ReviewState
    from workbench.review.succession import Offer


class Bench(Protocol):
    """What carving needs of the session that it works for."""

    @property
    def state(self) -> ReviewState:
        """The state in force."""

    @property
    def ground(self) -> Ground:
        """The draft, and where the claims of that state sit in it."""

    @property
    def judged_by_others(self) -> frozenset[str]:
        """Ids of the claims that anybody else's file names."""

    def today(self) -> date:
        """The day on which a verdict is given."""

    def do(self, edit: Edit, *, continues: bool = False) -> Change:
        """Carry an edit out as one step of the history."""


class Carver:
    """The claims of an open article under the knife. Every call returns the `Change` it made.

    All raise `UnknownClaim`, and `CannotCarve` where nothing sensible could be done, which says
    what to do instead. Offsets are code points of the article's text.
    """

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._stones: tuple[Claim, ...] = ()
        self._stones_of: Mapping[str, Claim] | None = None
        """The claims among which the tombstones were looked for last."""

    def split(self, claim_id: str, at: int) -> Change:
        """Cut a claim in two at a caret; see `carving.split`."""
        return self._do(carving.split(self._state, self._ground, claim_id, at))

    def merge(self, claim_id: str, other_id: str = "") -> Change:
        """Merge a claim with the next one of its paragraph, or another; see `carving.merge`."""
        return self._do(carving.merge(self._state, self._ground, claim_id, other_id))

    def next_to_merge(self, claim_id: str) -> str:
        """The claim that `merge` would take; empty when there is none."""
        return carving.following(self._state, self._ground, claim_id)

    def new_claim(self, selected: Iterable[Span]) -> Change:
        """Make a claim of selected words; see `carving.new_claim`.

        Where there is such a claim the change may be empty, and its focus names that claim.
        """
        return self._do(carving.new_claim(self._state, self._ground, selected))

    def move_edge(
        self, claim_id: str, piece: int, edge: Edge, to: int, *, continues: bool = False
    ) -> Change:
        """Move an edge; one that continues the last move is the same undo step."""
        edit = reshaping.move_edge(self._state, self._ground, claim_id, piece, edge, to)
        return self._bench.do(edit, continues=continues)

    def with_edge_at(
        self, claim_id: str, piece: int, edge: Edge, to: int
    ) -> tuple[Span, ...] | None:
        """The pieces a claim would have after `move_edge`, to show them while an edge is dragged.

        ``None`` where no words would be left of the piece.
        """
        spans = self._ground.spans(self._state, claim_id)
        return reshaping.with_edge_at(self._ground, spans, piece, edge, to)

    def next_stop(
        self, claim_id: str, piece: int, edge: Edge, unit: Unit, *, forward: bool
    ) -> int | None:
        """Where `move_edge` has to move an edge to for one step; ``None`` at the end of the way."""
        spans = self._ground.spans(self._state, claim_id)
        return reshaping.next_stop(self._ground, spans, piece, edge, unit, forward=forward)

    def shape(self, claim_id: str) -> Shape:
        """The pieces of a claim, to move their edges without changing anything yet."""
        return shape.Shape(self._ground, self._ground.spans(self._state, claim_id))

    def reshape(self, claim_id: str, spans: Sequence[Span]) -> Change:
        """Let a claim quote these pieces: all that was moved in its `shape`, as one step."""
        return self._do(reshaping.reshape(self._state, self._ground, claim_id, spans))

    def add_piece(self, claim_id: str, *pieces: Span) -> Change:
        """Add selected words to a claim."""
        return self._do(reshaping.add_piece(self._state, self._ground, claim_id, *pieces))

    def take_piece(self, claim_id: str, piece: int) -> Change:
        """Take one piece of a claim away, by its index."""
        return self._do(reshaping.take_piece(self._state, self._ground, claim_id, piece))

    def restate(self, claim_id: str, statement: str, *, continues: bool = False) -> Change:
        """Set the statement of a claim; empty takes it away."""
        edit = rewording.restate(self._state, claim_id, statement)
        return self._bench.do(edit, continues=continues)

    def change_kind(self, claim_id: str, kind: Kind) -> Change:
        """Say what sort of statement a claim makes."""
        return self._do(rewording.change_kind(self._state, claim_id, kind))

    def change_speaker(self, claim_id: str, speaker: str) -> Change:
        """Say who asserts a claim; empty when it is the article itself."""
        return self._do(rewording.change_speaker(self._state, claim_id, speaker))

    def resplit(
        self, sentence: int, proposals: Sequence[Proposal], known: Collection[Proposal] = ()
    ) -> Change:
        """Other claims for one sentence, by its index; see `resplitting.resplit`."""
        judged = self._bench.judged_by_others
        return self._do(
            resplitting.resplit(self._state, self._ground, sentence, proposals, judged, known)
        )

    def kept(
        self, sentence: int, proposals: Sequence[Proposal], known: Collection[Proposal] = ()
    ) -> tuple[str, ...]:
        """The claims to which `resplit` prefers none of these; see `resplitting.kept`."""
        judged = self._bench.judged_by_others
        return resplitting.kept(self._state, self._ground, sentence, proposals, judged, known)

    def offers(self, claim_id: str) -> tuple[Offer, ...]:
        """The checks this claim could take over from those whose place it took."""
        if self._stones_of is not self._state.claims:
            self._stones_of = self._state.claims
            self._stones = succession.tombstones(self._state)
        return succession.offers(self._state, claim_id, self._stones)

    def take_over(self, claim_id: str, source: str) -> Change:
        """Give a claim the check that was given on ``source``, as of today."""
        return self._do(succession.take_over(self._state, claim_id, source, self._bench.today()))

    def heirs(self, claim_id: str) -> tuple[str, ...]:
        """The claims that took the place of one that was split, merged or retired."""
        return succession.heirs(self._state, claim_id)

    def judged_but_retired(self) -> tuple[str, ...]:
        """The claims that are no longer listed, but that this reviewer said something about."""
        return succession.judged_but_retired(self._state)

    @property
    def _state(self) -> ReviewState:
        return self._bench.state

    @property
    def _ground(self) -> Ground:
        return self._bench.ground

    def _do(self, edit: Edit) -> Change:
        return self._bench.do(edit)
