"""The coverage ledger: what became of every sentence, and the counts that follow from it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.claim import ClaimState
from workbench.review.verdict import Verdict

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Mapping, Sequence

    from workbench.article.sentences import Sentence
    from workbench.claims.claim import Anchor
    from workbench.review.state import ReviewState


class Coverage(StrEnum):
    """What became of one sentence. None *untouched*, and no claim open, is the finish line."""

    JUDGED = "judged"
    OPEN = "open"
    UNTOUCHED = "untouched"
    SET_ASIDE = "set-aside"


class Totals(NamedTuple):
    """How many sentences became what: the ledger in four figures."""

    judged: int
    open: int
    untouched: int
    set_aside: int


class Counts(NamedTuple):
    """How far one reviewer has come with one article. Claims set aside are counted apart."""

    claims: int
    open: int
    verified: int
    disputed: int
    unsourced: int
    recheck: int
    """Of those with a verdict, the ones whose wording changed since."""
    not_found: int
    """Active claims whose quote is no longer in the draft."""
    set_aside: int
    sentences: int
    untouched: int

    @property
    def checked(self) -> int:
        """Claims with a verdict."""
        return self.claims - self.open

    @property
    def is_finished(self) -> bool:
        """Whether every sentence is accounted for, with each of its claims: 0 open, 0 untouched."""
        return self.open == 0 and self.untouched == 0


def ledger(
    sentences: Sequence[Sentence],
    state: ReviewState,
    anchors: Mapping[str, Anchor | None],
    others: Iterable[ReviewState] = (),
) -> tuple[Coverage, ...]:
    """Say of every sentence, in order, what became of it.

    With ``others`` (the same claims as each other reviewer checked them), anybody's verdict counts.
    A verdict whose wording changed since touches its sentence but does not settle it.
    """
    states = (state, *others)
    ledgers: list[list[Coverage | None]] = [[] for _ in sentences]
    for claim_id, indices in claims_by_sentence(sentences, anchors):
        entry = _by_anybody([entry_of(each, claim_id) for each in states])
        for index in indices:
            ledgers[index].append(entry)
    return tuple(map(sum_up, ledgers))


def totals(found: Counter[Coverage]) -> Totals:
    """The figures of a ledger whose entries are counted."""
    return Totals(
        judged=found[Coverage.JUDGED],
        open=found[Coverage.OPEN],
        untouched=found[Coverage.UNTOUCHED],
        set_aside=found[Coverage.SET_ASIDE],
    )


def entry_of(state: ReviewState, claim_id: str) -> Coverage | None:
    """What one claim adds to the ledger; ``None`` for one that was split, joined or retired."""
    claim = state.claims[claim_id]
    if claim.state is ClaimState.SET_ASIDE:
        return Coverage.SET_ASIDE
    if claim.state is not ClaimState.ACTIVE:
        return None
    check = state.check(claim_id)
    if check is None or check.verdict is None:
        return Coverage.UNTOUCHED
    return Coverage.OPEN if state.is_stale(claim_id) else Coverage.JUDGED


def _by_anybody(entries: Sequence[Coverage | None]) -> Coverage | None:
    """What a claim adds when each reviewer's own entry is known: the most settled one."""
    best = (entry for entry in (Coverage.JUDGED, Coverage.OPEN) if entry in entries)
    return next(best, entries[0])


def sum_up(entries: Iterable[Coverage | None]) -> Coverage:
    """What became of a sentence whose claims add these entries."""
    found = {entry for entry in entries if entry is not None}
    if not found:
        return Coverage.UNTOUCHED
    active = found - {Coverage.SET_ASIDE}
    if not active:
        return Coverage.SET_ASIDE
    return active.pop() if len(active) == 1 else Coverage.OPEN


def claims_by_sentence(
    sentences: Sequence[Sentence], anchors: Mapping[str, Anchor | None]
) -> Iterable[tuple[str, range]]:
    """Each anchored claim with the indices of the sentences its own pieces reach into."""
    edges = Edges(sentences)
    for claim_id, anchor in anchors.items():
        if anchor is not None:
            yield claim_id, edges.reached(anchor)


class Edges:
    """Where the sentences of an article begin and end, to find those that a claim reaches into."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._starts = [sentence.span.start for sentence in sentences]
        self._ends = [sentence.span.end for sentence in sentences]

    def reached(self, anchor: Anchor | None) -> range:
        """The indices of the sentences that a claim's own pieces reach into."""
        if anchor is None:
            return range(0)
        start, end = anchor.extent
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def at(self, offset: int) -> int:
        """The index of the last sentence that begins at or before a code point; -1 before all."""
        return bisect_right(self._starts, offset) - 1

    def start(self, index: int) -> int:
        """The code point with which a sentence begins."""
        return self._starts[index]


def count(
    state: ReviewState, anchors: Mapping[str, Anchor | None], ledger: Sequence[Coverage]
) -> Counts:
    """Count one reviewer's claims by verdict and the sentences still untouched."""
    active = [c.id for c in state.claims.values() if c.state is ClaimState.ACTIVE]
    verdicts = [check.verdict for i in active if (check := state.check(i)) and check.verdict]
    return Counts(
        claims=len(active),
        open=len(active) - len(verdicts),
        verified=verdicts.count(Verdict.VERIFIED),
        disputed=verdicts.count(Verdict.DISPUTED),
        unsourced=verdicts.count(Verdict.UNSOURCED),
        recheck=sum(map(state.is_stale, active)),
        not_found=sum(anchors.get(i) is None for i in active),
        set_aside=sum(c.state is ClaimState.SET_ASIDE for c in state.claims.values()),
        sentences=len(ledger),
        untouched=sum(entry is Coverage.UNTOUCHED for entry in ledger),
    )
