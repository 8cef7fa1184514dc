"""The edges of one claim while they are being moved: nothing is changed until they are kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.article.steps import word_ends, word_starts
from workbench.review.reshaping import Edge, Unit, next_stop, with_edge_at

if TYPE_CHECKING:
    from workbench.article.span import Span
    from workbench.review.ground import Ground


@dataclass(frozen=True, slots=True)
class Shape:
    """The pieces as they are now, and the edge that is in hand."""

    ground: Ground
    spans: tuple[Span, ...]
    piece: int = 0
    """Index of the piece whose edge is in hand."""
    edge: Edge = Edge.START

    @property
    def at(self) -> int:
        """The offset of the edge in hand."""
        span = self.spans[self.piece]
        return span.start if self.edge is Edge.START else span.end

    def stepped(self, unit: Unit, *, forward: bool) -> Shape:
        """With the edge one step further on; the same where it can't go further."""
        stop = next_stop(self.ground, self.spans, self.piece, self.edge, unit, forward=forward)
        return self if stop is None else self._moved(stop)

    def dragged(self, to: int, unit: Unit) -> Shape:
        """With the edge as near to an offset as ``unit`` lets it stop."""
        within = self.ground.paragraph(self.at)
        to = min(max(to, within.start), within.end)
        if unit is Unit.WORD:
            words = word_starts if self.edge is Edge.START else word_ends
            text = self.ground.text
            before = next(words(text, to + 1, within, forward=False), to)
            after = next(words(text, to, within, forward=True), before)
            to = after if after - to < to - before else before
        return self._moved(to)

    def holding(self, piece: int, edge: Edge) -> Shape:
        """With another edge in hand."""
        return replace(self, piece=piece, edge=edge)

    def switched(self, *, back: bool = False) -> Shape:
        """With the next edge in text order in hand, or the one before, going round."""
        at = 2 * self.piece + (self.edge is Edge.END)
        piece, is_end = divmod((at + (-1 if back else 1)) % (2 * len(self.spans)), 2)
        return self.holding(piece, Edge.END if is_end else Edge.START)

    def _moved(self, to: int) -> Shape:
        """With the edge at an offset; pieces that it reaches become one with its own."""
        moved = with_edge_at(self.ground, self.spans, self.piece, self.edge, to)
        if moved is None:
            return self
        swallowed = len(self.spans) - len(moved) if self.edge is Edge.START else 0
        return replace(self, spans=moved, piece=self.piece - swallowed)
