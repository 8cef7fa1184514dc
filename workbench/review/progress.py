"""Counts and ledger of one review, kept up to date claim by claim.

The same as `coverage.count` and `coverage.ledger`, which work everything out anew.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from workbench.claims.claim import ClaimState
from workbench.review.coverage import Counts, Coverage, Edges, Totals, entry_of, sum_up, totals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from workbench.article.sentences import Sentence
    from workbench.claims.claim import Anchor
    from workbench.review.state import ReviewState

_ACTIVE = frozenset({Coverage.JUDGED, Coverage.OPEN, Coverage.UNTOUCHED})
"""What a claim to check may add to the ledger."""


class Progress:
    """How far a review has come. The one thing here that changes: `update` moves it on."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        anchors: Mapping[str, Anchor | None],
        state: ReviewState,
    ) -> None:
        self._edges = Edges(sentences)
        self._sentences_of = {i: self._edges.reached(anchor) for i, anchor in anchors.items()}
        self._starts = {i: anchor.extent.start for i, anchor in anchors.items() if anchor}
        self._claims_in: list[list[str]] = [[] for _ in sentences]
        for claim_id, indices in self._sentences_of.items():
            for index in indices:
                self._claims_in[index].append(claim_id)
        self._facts = {claim_id: _facts(state, anchors, claim_id) for claim_id in state.claims}
        self._tally = Counter(fact for facts in self._facts.values() for fact in facts)
        self._entries = {claim_id: entry_of(state, claim_id) for claim_id in anchors}
        self._ledger = [self._sentence(index) for index in range(len(sentences))]
        self._sentences = Counter(self._ledger)

    @property
    def ledger(self) -> tuple[Coverage, ...]:
        """What became of each sentence, in order."""
        return tuple(self._ledger)

    @property
    def counts(self) -> Counts:
        """Claims by verdict, and the sentences still untouched."""
        tally = self._tally
        return Counts(
            claims=tally["claims"],
            open=tally["open"],
            verified=tally["verified"],
            disputed=tally["disputed"],
            unsourced=tally["unsourced"],
            recheck=tally["recheck"],
            not_found=tally["not_found"],
            set_aside=tally["set_aside"],
            sentences=len(self._ledger),
            untouched=self._sentences[Coverage.UNTOUCHED],
        )

    @property
    def totals(self) -> Totals:
        """The sentences by what became of them."""
        return totals(self._sentences)

    def coverage(self, index: int) -> Coverage:
        """What became of one sentence."""
        return self._ledger[index]

    def sentences_of(self, claim_id: str) -> range:
        """The indices of the sentences that a claim reaches into."""
        return self._sentences_of.get(claim_id, range(0))

    def sentence_at(self, offset: int) -> int:
        """The index of the last sentence that begins at or before a code point; -1 before all."""
        return self._edges.at(offset)

    def first_claim(self, index: int) -> str | None:
        """The sentence's first active claim, those that begin in it before all others."""
        active = [i for i in self._claims_in[index] if self._entries[i] in _ACTIVE]
        start = self._edges.start(index)
        return min(active, key=lambda i: (self._starts[i] < start, self._starts[i]), default=None)

    def next_untouched(self, after: int) -> int | None:
        """The index of the next untouched sentence after that one, going round."""
        if not self._sentences[Coverage.UNTOUCHED]:
            return None
        rest = chain(range(after + 1, len(self._ledger)), range(after + 1))
        return next(index for index in rest if self._ledger[index] is Coverage.UNTOUCHED)

    def update(
        self,
        state: ReviewState,
        claims: Iterable[str],
        anchors: Mapping[str, Anchor | None],
    ) -> None:
        """Take in what changed about these claims, where they sit too; some may be new or gone."""
        touched: set[int] = set()
        for claim_id in claims:
            touched |= self._forget(claim_id)
            if claim_id in state.claims:
                touched |= self._learn(state, claim_id, anchors)
        for index in touched:
            self._sentences[self._ledger[index]] -= 1
            self._ledger[index] = self._sentence(index)
            self._sentences[self._ledger[index]] += 1

    def _forget(self, claim_id: str) -> set[int]:
        """Count a claim out; the sentences it stood in."""
        self._tally.subtract(self._facts.pop(claim_id, ()))
        self._entries.pop(claim_id, None)
        self._starts.pop(claim_id, None)
        indices = self._sentences_of.pop(claim_id, range(0))
        for index in indices:
            self._claims_in[index].remove(claim_id)
        return set(indices)

    def _learn(
        self, state: ReviewState, claim_id: str, anchors: Mapping[str, Anchor | None]
    ) -> set[int]:
        """Count a claim in; the sentences it stands in."""
        self._facts[claim_id] = _facts(state, anchors, claim_id)
        self._tally.update(self._facts[claim_id])
        self._entries[claim_id] = entry_of(state, claim_id)
        anchor = anchors.get(claim_id)
        if anchor is not None:
            self._starts[claim_id] = anchor.extent.start
        indices = self._edges.reached(anchor)
        self._sentences_of[claim_id] = indices
        for index in indices:
            self._claims_in[index].append(claim_id)
        return set(indices)

    def _sentence(self, index: int) -> Coverage:
        return sum_up(self._entries[claim_id] for claim_id in self._claims_in[index])


def _facts(
    state: ReviewState, anchors: Mapping[str, Anchor | None], claim_id: str
) -> tuple[str, ...]:
    """The names of the counts that a claim adds one to."""
    return tuple(_named(state, anchors, claim_id))


def _named(
    state: ReviewState, anchors: Mapping[str, Anchor | None], claim_id: str
) -> Iterator[str]:
    claim, check = state.claims[claim_id], state.check(claim_id)
    if claim.state is ClaimState.SET_ASIDE:
        yield "set_aside"
    if claim.state is not ClaimState.ACTIVE:
        return
    yield "claims"
    yield check.verdict.value if check and check.verdict else "open"
    if state.is_stale(claim_id):
        yield "recheck"
    if anchors.get(claim_id) is None:
        yield "not_found"
