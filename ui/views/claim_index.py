"""Which claims lie in which block of the article, and in which lane their lines run."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from workbench.article.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.claims.claim import Anchor
    from workbench.review.listing import ClaimRow

    from .offsets import OffsetMap

LANES = 3
"""More would reach into the next line; what finds no free lane shares the last."""


class Piece(NamedTuple):
    """The part of a claim's span that one block shows, in positions counted from its start."""

    claim: str
    start: int
    end: int
    inherited: bool
    lane: int
    opens: bool
    """Whether the claim begins here."""
    closes: bool
    """Whether the claim ends here."""


class ClaimIndex:
    """Finds claims by block and by place. Built once for a list of claims."""

    def __init__(self, offsets: OffsetMap, rows: Sequence[ClaimRow] = ()) -> None:
        self._offsets = offsets
        self._anchors = {row.id: row.anchor for row in rows if row.anchor is not None}
        self._lengths = {claim: _length(anchor) for claim, anchor in self._anchors.items()}
        self._lanes = _lanes(self._anchors, self._lengths)
        self._by_block = self._sorted_into_blocks()
        self._pieces: dict[int, tuple[Piece, ...]] = {}

    def in_block(self, block: int) -> tuple[Piece, ...]:
        """The pieces a block shows, in the order of the rows."""
        known = self._pieces.get(block)
        if known is None:
            found = self._by_block.get(block, ())
            known = tuple(piece for claim in found for piece in self._cut_out(claim, block))
            self._pieces[block] = known
        return known

    def at(self, offset: int) -> list[str]:
        """Ids of the claims whose own words hold a code point, the innermost first.

        Right behind a claim's last character, where a caret may stand, that claim is meant if no
        other begins there.
        """
        block = self._offsets.block_at(offset)
        own = [
            (claim, span)
            for claim in self._by_block.get(block, ())
            for span in self._anchors[claim].spans
            if span.start <= offset <= span.end
        ]
        inside = [claim for claim, span in own if offset < span.end]
        return sorted(inside or (claim for claim, _ in own), key=self._lengths.__getitem__)

    def blocks_of(self, claim: str) -> range:
        """Numbers of the blocks from a claim's first word to its last, borrowed ones included."""
        anchor = self._anchors.get(claim)
        if anchor is None:
            return range(0)
        spans = anchor.spans + anchor.inherited
        first = min(span.start for span in spans)
        last = max(span.end for span in spans)
        return range(self._offsets.block_at(first), self._offsets.block_at(last - 1) + 1)

    def _sorted_into_blocks(self) -> dict[int, list[str]]:
        found: defaultdict[int, list[str]] = defaultdict(list)
        for claim in self._anchors:
            for block in self.blocks_of(claim):
                found[block].append(claim)
        return dict(found)

    def _cut_out(self, claim: str, block: int) -> list[Piece]:
        anchor, shown = self._anchors[claim], self._offsets.block_span(block)
        base, lane = self._offsets.to_qt(shown.start), self._lanes[claim]
        pieces = []
        spans = [(span, True) for span in anchor.inherited]
        spans += [(span, False) for span in anchor.spans]
        for span, inherited in spans:
            part = Span(max(span.start, shown.start), min(span.end, shown.end))
            if part.start < part.end:
                start = self._offsets.to_qt(part.start) - base
                end = self._offsets.to_qt_end(part.end) - base
                opens = not inherited and part.start == anchor.extent.start
                closes = not inherited and part.end == anchor.extent.end
                pieces.append(Piece(claim, start, end, inherited, lane, opens, closes))
        return pieces


def _length(anchor: Anchor) -> int:
    return sum(span.end - span.start for span in anchor.spans)


def _lanes(anchors: dict[str, Anchor], lengths: dict[str, int]) -> dict[str, int]:
    """The first lane free of shorter claims, so that what encloses another runs below it."""
    taken: list[list[Span]] = [[] for _ in range(LANES - 1)]
    lanes = {}
    for claim in sorted(anchors, key=lengths.__getitem__):
        spans = anchors[claim].spans
        lane = 0
        while lane < LANES - 1 and any(_meets(taken[lane], span) for span in spans):
            lane += 1
        lanes[claim] = lane
        if lane < LANES - 1:
            for span in spans:
                insort(taken[lane], span)
    return lanes


def _meets(disjoint: list[Span], span: Span) -> bool:
    """Whether ``span`` shares a code point with one of ``disjoint``, which are in order."""
    at = bisect_left(disjoint, span)
    return any(other.overlaps(span) for other in disjoint[max(0, at - 1) : at + 1])
