"""Where an article states a claim again: the same in other words, or its figure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from workbench.article.span import Span
from workbench.claims.negation import says_the_opposite
from workbench.claims.see_also import see_also
from workbench.claims.similar import Index

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.claims.claim import Anchor
    from workbench.review.listing import ClaimRow

_MOST_AT_HOME = 30
"""Claims looked at in vain: the facts of one sentence share its words, and may be many."""

_MOST_COMPARED = 3_000
"""Claims whose figures are compared: no article that people check claim by claim has more, and a
thread that works for seconds is felt in the window."""


class How(IntEnum):
    """What makes a claim worth a look beside another, in the order in which they are shown."""

    ANOTHER_FIGURE = 1
    """For what seems the same thing."""
    OPPOSITE = 2
    """The same words, but exactly one of the two claims is negated."""
    WORDS = 3
    """It says the same."""
    SAME_FIGURE = 4
    """Of the same thing, in a claim that says something else besides."""


@dataclass(frozen=True, slots=True)
class Again:
    """A claim that states another one again, or its figure."""

    row: ClaimRow
    how: How
    figure: str = ""
    """Its figure in plain words, where that is what makes it worth a look."""


class Elsewhere:
    """The wordings of an article's claims, compared. It never changes: for any thread."""

    def __init__(self, rows: Sequence[ClaimRow] = (), *, english: bool = True) -> None:
        wordings = [(row.id, row.text) for row in rows]
        self._english = english
        self._index = Index(wordings)
        self._figures: defaultdict[str, list[tuple[str, How, str]]] = defaultdict(list)
        compared = english and len(wordings) <= _MOST_COMPARED
        for pair in see_also(wordings) if compared else ():
            how = How.SAME_FIGURE if pair.same else How.ANOTHER_FIGURE
            self._figures[pair.a].append((pair.b, how, pair.b_words))
            self._figures[pair.b].append((pair.a, how, pair.a_words))

    def again(
        self, row: ClaimRow, row_of: Callable[[str], ClaimRow | None], limit: int
    ) -> tuple[Again, ...]:
        """The other claims to check that state ``row`` or its figure again.

        ``row_of`` gives a claim as it looks now. What is cut from the same words is not *again*: an
        attribution and its content, or two facts of one sentence that share its subject.
        """
        alike = self._index.best(row.text, limit + _MOST_AT_HOME, excluding={row.id})
        hints = {match.key: (How.WORDS, "") for match in alike}
        for claim_id, how, figure in self._figures.get(row.id, ()):
            if claim_id not in hints or how < hints[claim_id][0]:
                hints[claim_id] = how, figure
        found = ((row_of(claim_id), *hint) for claim_id, hint in hints.items())
        others = [
            Again(other, self._looked_at(how, row.text, other.text), figure)
            for other, how, figure in found
            if other and other.number and not _share_place(row, other)
        ]
        return tuple(sorted(others, key=_how)[:limit])

    def _looked_at(self, how: How, wording: str, other: str) -> How:
        """What claims have in common that are alike in words: it may be all but a "not"."""
        opposite = how is How.WORDS and self._english and says_the_opposite(wording, other)
        return How.OPPOSITE if opposite else how


def compared(wording: str, other: str) -> tuple[How, str]:
    """How an English claim like another one differs from it, with the other's figure if in that."""
    for pair in see_also([("asked", wording), ("other", other)]):
        if not pair.same:
            return How.ANOTHER_FIGURE, pair.b_words
    return (How.OPPOSITE if says_the_opposite(wording, other) else How.WORDS), ""


def _how(again: Again) -> How:
    return again.how


def _share_place(one: ClaimRow, other: ClaimRow) -> bool:
    if one.anchor is None or other.anchor is None:
        return False
    return _reach(one.anchor).overlaps(_reach(other.anchor))


def _reach(anchor: Anchor) -> Span:
    """From the first to the last word that the claim has or borrows."""
    pieces = (*anchor.spans, *anchor.inherited)
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
