"""What each row of pixels of the coverage strip shows: sentences binned, the worst state first.

A text of any length comes onto a strip of any height, so that several sentences share a row of a
long one. None of the functions here paints.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from workbench.review.coverage import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.article.span import Span

WORST_FIRST = (Coverage.UNTOUCHED, Coverage.OPEN, Coverage.JUDGED, Coverage.SET_ASIDE)
"""A row shows the first of these that one of its sentences has."""
LEAST = 3
"""Rows that a sentence takes at least, so that a single one is seen in any text."""
_GAPPED = 5
"""From this many rows on, the last stays free, so that neighbours are told apart."""
_RANKS = {state: rank for rank, state in enumerate(WORST_FIRST)}


class Scale(NamedTuple):
    """From code points of a text to rows of a strip, and back."""

    length: int
    """Of the text, in code points."""
    height: int
    """Rows for the whole text."""

    def row(self, offset: int) -> int:
        """The row in which a code point lies."""
        return offset * self.height // max(1, self.length)

    def offset(self, row: float) -> int:
        """The code point with which a row begins, within the text."""
        return min(self.length, max(0, int(row * self.length / max(1, self.height))))


class Run(NamedTuple):
    """Rows one below the other that show the same."""

    first: int
    stop: int
    state: Coverage


class CoverageRows:
    """The rows of one strip, kept up to date sentence by sentence."""

    def __init__(self, spans: Sequence[Span], ledger: Iterable[Coverage], scale: Scale) -> None:
        self.scale = scale
        self.ledger = list(ledger)
        places = [_place(span, scale) for span in spans]
        self._firsts = [place.start for place in places]
        self._stops = [place.stop for place in places]
        self._rows: list[Coverage | None] = [None] * scale.height
        for state in reversed(WORST_FIRST):
            for place, found in zip(places, self.ledger, strict=True):
                if found is state:
                    self._rows[place.start : place.stop] = [state] * len(place)

    @property
    def rows(self) -> tuple[Coverage | None, ...]:
        """The state each row shows; ``None`` between paragraphs, where no sentence lies."""
        return tuple(self._rows)

    def change(self, index: int, state: Coverage) -> range:
        """Take in what became of a sentence; the rows of whole runs that may look different now."""
        self.ledger[index] = state
        place = range(self._firsts[index], self._stops[index])
        before = self._rows[place.start : place.stop]
        for row in place:
            self._rows[row] = self._worst(row)
        if before == self._rows[place.start : place.stop]:
            return range(0)
        return range(self._run_begins(place.start), self._run_ends(place.stop))

    def sentences_at(self, row: int) -> range:
        """The indices of the sentences that reach into a row, in text order."""
        return range(bisect_right(self._stops, row), bisect_right(self._firsts, row))

    def worst_at(self, row: int) -> int | None:
        """The index of the sentence that a row shows: the first of those in the worst state."""
        here = self.sentences_at(row)
        return min(here, key=lambda index: _RANKS[self.ledger[index]], default=None)

    def nearest(self, row: int) -> int | None:
        """The index of the sentence shown in a row, or of the one nearest to an empty row."""
        found = self.worst_at(row)
        if found is not None or not self._firsts:
            return found
        below = bisect_left(self._firsts, row)
        beside = [at for at in (below - 1, below) if 0 <= at < len(self._firsts)]
        return min(beside, key=lambda at: max(self._firsts[at] - row, row + 1 - self._stops[at]))

    def runs(self, rows: range) -> Iterator[Run]:
        """The runs within these rows, from top to bottom, without what is empty."""
        at = rows.start
        while at < rows.stop:
            stop = min(self._run_ends(at + 1), rows.stop)
            state = self._rows[at]
            if state is not None:
                yield Run(at, stop, state)
            at = stop

    def _worst(self, row: int) -> Coverage | None:
        index = self.worst_at(row)
        return None if index is None else self.ledger[index]

    def _run_begins(self, row: int) -> int:
        """Where the run above ``row`` begins."""
        first = max(0, row - 1)
        while first > 0 and self._rows[first - 1] is self._rows[first]:
            first -= 1
        return first

    def _run_ends(self, row: int) -> int:
        """Where the run ends that the row above ``row`` belongs to."""
        while row < len(self._rows) and self._rows[row] is self._rows[row - 1]:
            row += 1
        return row


def _place(span: Span, scale: Scale) -> range:
    """The rows of one sentence."""
    first, stop = scale.row(span.start), scale.row(span.end)
    if stop - first >= _GAPPED:
        return range(first, stop - 1)
    first = max(0, min(first, scale.height - LEAST))
    return range(first, min(scale.height, max(stop, first + LEAST)))
