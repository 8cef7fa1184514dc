"""The paragraphs of a text made searchable whatever their white space, with the way back."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING

from workbench.article.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_RUN = re.compile(r"\s+")
_ODD_RUN = re.compile(r"\s{2,}|[^\S ]")
_WORD = re.compile(r"\w+")
_SCAN = 4_000
"""Code points below which looking at all of them beats the index."""
_COMMON = 2_000
"""Places of a word above which looking at the whole text beats trying each."""
_BETWEEN = "\n"
"""Stands between paragraphs; nothing searched for can hold it."""


def squeezed(words: str) -> str:
    """``words`` with every run of white space made one space and its ends trimmed."""
    return _RUN.sub(" ", words).strip()


class Haystack:
    """Finds the places of a piece of text, a run of white space in it matching any other.

    Two paragraphs never match one piece. Building takes time in proportion to the text; a search
    goes through an index of words and looks only where the piece's rarest word stands.
    """

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        # The knots: where in the text (and in the haystack) a stretch without odd space begins.
        self._text_knots: list[int] = []
        self._knots: list[int] = []
        self._starts: list[int] = []
        self._hay = self._gathered(text, spans)
        self._words: dict[str, array[int]] = {}
        for word in _WORD.finditer(self._hay):
            self._words.setdefault(word[0], array("L")).append(word.start())
        self._vocabulary = _BETWEEN.join(("", *self._words, ""))
        self._parts: dict[str, list[int]] = {}

    def _gathered(self, text: str, spans: Sequence[Span]) -> str:
        """The squeezed paragraphs in one string; notes the knots and where each begins."""
        parts: list[str] = []
        at = 0
        for start, end in spans:
            self._starts.append(at)
            self._knot(at, start)
            done = start
            for run in _ODD_RUN.finditer(text, start, end):
                at += run.start() - done + 1
                self._knot(at, run.end())
                done = run.end()
            at += end - done + 1
            parts.append(_ODD_RUN.sub(" ", text[start:end]))
        return _BETWEEN.join(parts)

    def _knot(self, at: int, text_at: int) -> None:
        self._knots.append(at)
        self._text_knots.append(text_at)

    def span(self, at: int, length: int) -> Span:
        """Where ``length`` code points of the haystack from ``at`` stand in the text."""
        return Span(self.text_at(at), self.text_at(at + length - 1) + 1)

    def text_at(self, at: int) -> int:
        """Where the code point at ``at`` of the haystack stands in the text."""
        knot = bisect_right(self._knots, at) - 1
        return self._text_knots[knot] + at - self._knots[knot]

    def range_of(self, span: Span) -> tuple[int, int]:
        """Where the haystack holds ``span`` of the text, whose ends are no white space."""
        return self._at(span.start), self._at(span.end - 1) + 1

    def _at(self, text_at: int) -> int:
        knot = max(0, bisect_right(self._text_knots, text_at) - 1)
        return self._knots[knot] + text_at - self._text_knots[knot]

    def paragraph(self, at: int) -> tuple[int, int]:
        """Where the paragraph that holds the haystack's ``at`` begins and ends."""
        following = bisect_right(self._starts, at)
        last = following == len(self._starts)
        return self._starts[following - 1], len(self._hay) if last else self._starts[following] - 1

    def finds(self, piece: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Every place of ``piece``, which is squeezed and not empty, in order; places may overlap.

        Between ``start`` and ``end`` of the haystack, where given.
        """
        end = len(self._hay) if end is None else end
        likely = None if end - start < _SCAN else self._likely(piece)
        if likely is None:
            return self._scanned(piece, start, end)
        return (
            at
            for at in likely
            if start <= at <= end - len(piece) and self._hay.startswith(piece, at)
        )

    def stands_alone(self, at: int, length: int) -> bool:
        """Whether the stretch begins and ends no word in the middle."""
        return not any(
            0 < edge < len(self._hay) and _WORD.fullmatch(self._hay, edge - 1, edge + 1)
            for edge in (at, at + length)
        )

    def _scanned(self, piece: str, start: int, end: int) -> Iterator[int]:
        at = self._hay.find(piece, start, end)
        while at >= 0:
            yield at
            at = self._hay.find(piece, at + 1, end)

    def _likely(self, piece: str) -> Iterable[int] | None:
        """Where ``piece`` may begin, in order; None when it has no word rare enough to tell."""
        words = list(_WORD.finditer(piece))
        whole = [word for word in words if word.start() > 0 and word.end() < len(piece)]
        if whole:
            rarest = min(whole, key=self._count)
            offset, found = rarest.start(), self._words.get(rarest[0], array("L"))
            return None if len(found) > _COMMON else (at - offset for at in found)
        if not words:
            return None
        longest = max(words, key=_length)
        parts = self._part_places(longest[0])
        return None if len(parts) > _COMMON else (at - longest.start() for at in parts)

    def _count(self, word: re.Match[str]) -> int:
        return len(self._words.get(word[0], ()))

    def _part_places(self, part: str) -> list[int]:
        """Every place of ``part`` within a word; up to one more than `_COMMON` matter."""
        if part not in self._parts:
            places = chain.from_iterable(self._places_in_words(part))
            self._parts[part] = sorted(set(places))
        return self._parts[part]

    def _places_in_words(self, part: str) -> Iterator[Iterator[int]]:
        """The places of ``part`` in each word that holds it, once for every time it does."""
        at = self._vocabulary.find(part)
        while at >= 0:
            start = self._vocabulary.rfind(_BETWEEN, 0, at) + 1
            word = self._vocabulary[start : self._vocabulary.find(_BETWEEN, at)]
            yield _moved(self._words[word], at - start)
            at = self._vocabulary.find(part, at + 1)


def _length(word: re.Match[str]) -> int:
    return len(word[0])


def _moved(places: Iterable[int], by: int) -> Iterator[int]:
    return (place + by for place in places)
