"""Where a quote sits in a text: selectors as in the W3C Web Annotation model, found exactly.

A *place* of some pieces is one way to fit them, in order and without overlap, into one paragraph.
Places differ in where the first piece begins or the last one ends; pieces between stand at their
earliest fit, since prefix and suffix could not tell other fits apart. White space matches any other
white space; everything else must be equal code point by code point.

A wrong anchor is worse than an orphan: what cannot be told apart is not found. So a quote with
several places carries the 32 code points before and after it. Where a text repeats itself for
longer than that, `describe` doubles their number until they do tell the place apart, up to
`CONTEXT_LIMIT`. Both sides must match, even if only one place is left: the place meant may be gone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from workbench.article.haystack import Haystack, squeezed
from workbench.article.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from workbench.article.article import Paragraph

CONTEXT = 32
"""Code points of prefix and suffix, fewer at the text's ends."""
CONTEXT_LIMIT = 2_048
"""The most a prefix or suffix grows to in a text that repeats itself."""
PLACES_LIMIT = 1_000
"""The most places `Locator.places` lists."""
_RUN = re.compile(r"\s+")

Place: TypeAlias = tuple[Span, ...]
"""One span for each piece."""
_Test: TypeAlias = "Callable[[int], bool]"


class Selector(NamedTuple):
    """What finds a quote again: its pieces, and its surroundings where it is not unique."""

    pieces: tuple[str, ...]
    prefix: str = ""
    suffix: str = ""


class _Fits(NamedTuple):
    """The places that share all pieces but the last, in offsets of the haystack."""

    begun: tuple[int, ...]
    """Where all pieces but the last begin."""
    lasts: Sequence[int]
    """Where the last piece may begin: from index ``low`` up to, not including, ``high``."""
    low: int
    high: int

    @property
    def at(self) -> int:
        """Where these places begin."""
        return self.begun[0] if self.begun else self.lasts[self.low]


class _Exactly(NamedTuple):
    """Tells whether surroundings are the selector's; short ones must reach the text's ends."""

    text: str
    selector: Selector

    def before(self, start: int) -> bool:
        """Whether the prefix stands before ``start``."""
        size = len(self.selector.prefix)
        return (size == start or CONTEXT <= size <= start) and self.text.startswith(
            self.selector.prefix, start - size
        )

    def after(self, end: int) -> bool:
        """Whether the suffix stands after ``end``."""
        size = len(self.selector.suffix)
        return (size >= CONTEXT or end + size == len(self.text)) and self.text.startswith(
            self.selector.suffix, end
        )


class _Loosely:
    """Tells whether surroundings are the selector's but for white space; none given fit any."""

    def __init__(self, text: str, selector: Selector) -> None:
        self._text = text
        self._prefix = _RUN.sub(" ", selector.prefix)
        self._suffix = _RUN.sub(" ", selector.suffix)
        self._given = bool(self._prefix or self._suffix)

    def before(self, start: int) -> bool:
        """Whether the prefix stands before ``start``."""
        near = self._text[max(0, start - _reach(self._prefix)) : start]
        return self._given and _RUN.sub(" ", near).endswith(self._prefix)

    def after(self, end: int) -> bool:
        """Whether the suffix stands after ``end``."""
        near = self._text[end : end + _reach(self._suffix)]
        return self._given and _RUN.sub(" ", near).startswith(self._suffix)


def _reach(context: str) -> int:
    """Code points in which to look for ``context`` when its white space may have grown."""
    return 2 * len(context) + CONTEXT


def _anywhere(_at: int) -> bool:
    return True


class Locator:
    """Finds quotes in one text; built once, as building costs more than finding."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self._text = text
        self._hay = Haystack(text, [paragraph.span for paragraph in paragraphs])

    def places(self, pieces: Sequence[str]) -> tuple[Place, ...]:
        """Every place where ``pieces`` fit, in text order; at most `PLACES_LIMIT`."""
        return tuple(islice(self.each_place(pieces), PLACES_LIMIT))

    def each_place(self, pieces: Sequence[str]) -> Iterator[Place]:
        """Every place where ``pieces`` fit, in text order, found as they are asked for."""
        yield from self._fitting(pieces, _anywhere, _anywhere)

    def number_of(self, spans: Sequence[Span]) -> int:
        """The 1-based count of ``spans`` among the places where their pieces fit."""
        words = [squeezed(span.of(self._text)) for span in spans]
        first = self._hay.range_of(spans[0])[0]
        last = self._hay.range_of(spans[-1])[0]
        count = 0
        for fits in self._fits(words):
            if fits.at > first:
                break
            high = fits.high
            if fits.at == first:
                high = bisect_right(fits.lasts, last, fits.low, fits.high)
            count += high - fits.low
        return max(count, 1)

    def _fits(self, words: Sequence[str]) -> Iterator[_Fits]:
        """Every way to place all but the last of ``words``, in text order, where that fits too."""
        if not words or not all(words):
            return
        if len(words) == 1:
            yield from (_Fits((), (first,), 0, 1) for first in self._hay.finds(words[0]))
            return
        searched = -1
        for at in self._hay.finds(max(words, key=len)):
            if at >= searched:
                start, searched = self._hay.paragraph(at)
                yield from self._fits_within(words, start, searched)

    def _fits_within(self, words: Sequence[str], start: int, end: int) -> Iterator[_Fits]:
        """The same, within one paragraph of the haystack."""
        lasts = list(self._hay.finds(words[-1], start, end))
        for first in self._hay.finds(words[0], start, end):
            begun, after = self._middles(words, first, end)
            low = bisect_left(lasts, after)
            if len(begun) == len(words) - 1 and low < len(lasts):
                yield _Fits(begun, lasts, low, len(lasts))

    def _middles(self, words: Sequence[str], first: int, end: int) -> tuple[tuple[int, ...], int]:
        """Where all but the last of ``words`` begin, as far as they fit, and where these end."""
        begun = [first]
        after = first + len(words[0])
        for word in words[1:-1]:
            fit = next(self._hay.finds(word, after, end), None)
            if fit is None:
                break
            begun.append(fit)
            after = fit + len(word)
        return tuple(begun), after

    def _fitting(self, pieces: Sequence[str], before: _Test, after: _Test) -> Iterator[Place]:
        """The places whose first code point passes ``before`` and whose end passes ``after``."""
        words = [squeezed(piece) for piece in pieces]
        for fits in self._fits(words):
            if not before(self._hay.text_at(fits.at)):
                continue
            spans = [
                self._hay.span(at, len(word)) for at, word in zip(fits.begun, words, strict=False)
            ]
            for last in map(fits.lasts.__getitem__, range(fits.low, fits.high)):
                span = self._hay.span(last, len(words[-1]))
                if after(span.end):
                    yield (*spans, span)

    def locate(self, selector: Selector) -> Place | None:
        """The one place ``selector`` means; None when there is none, or no telling which.

        The only place, if the selector gives no surroundings; else the only one whose surroundings
        are the same, or failing that, the same but for white space.
        """
        if not selector.prefix and not selector.suffix:
            found = list(islice(self.each_place(selector.pieces), 2))
            if len(found) == 1 or not found:
                return found[0] if found else None
            if found[0][0].start > 0:
                return None  # nothing around it: of several, only one that is the whole text
        for same in (_Exactly(self._text, selector), _Loosely(self._text, selector)):
            found = list(self._fitting(selector.pieces, same.before, same.after))
            if len(found) > 1:
                found = [place for place in found if self._is_rest(place, selector)]
                return found[0] if found else None
            if found:
                return found[0]
        return None

    def _is_rest(self, place: Place, selector: Selector) -> bool:
        """Whether the surroundings are all the text but ``place``, which makes it the only one."""
        start, end = place[0].start, place[-1].end
        before, after = len(selector.prefix), len(selector.suffix)
        # A prefix or suffix at its limit was cut, so it says nothing of the text's ends.
        return (start, len(self._text) - end) == (before, after) and (
            max(before, after) < CONTEXT_LIMIT
        )

    def inherited(self, piece: str, near: Span, sentence: Span) -> Span | None:
        """Where a borrowed ``piece`` stands in ``sentence``: nearest before ``near``, else after.

        Whole words go before parts of words, so that “he” is not found in “the”.
        """
        words = squeezed(piece)
        if not words:
            return None
        found = list(self._hay.finds(words, *self._hay.range_of(sentence)))
        whole = [at for at in found if self._hay.stands_alone(at, len(words))]
        for choice in (whole, found):
            spans = [self._hay.span(at, len(words)) for at in choice]
            before = [span for span in spans if span.end <= near.start]
            after = [span for span in spans if span.start >= near.end]
            if before or after:
                return before[-1] if before else after[0]
        return None


def describe(text: str, spans: Sequence[Span], locator: Locator) -> Selector:
    """The selector that finds ``spans`` of ``text`` again; their ends are no white space.

    Pieces are verbatim. Prefix and suffix are given only where the pieces fit several places.
    """
    pieces = tuple(span.of(text) for span in spans)
    if len(list(islice(locator.each_place(pieces), 2))) < 2:
        return Selector(pieces)
    start, end = spans[0].start, spans[-1].end
    size = CONTEXT
    while True:
        prefix, suffix = text[max(0, start - size) : start], text[end : end + size]
        selector = Selector(pieces, prefix, suffix)
        size *= 2
        if size > CONTEXT_LIMIT or _same_ends(locator.locate(selector), spans):
            return selector


def _same_ends(found: Place | None, spans: Sequence[Span]) -> bool:
    """Whether ``found`` begins and ends as ``spans`` do."""
    return found is not None and (found[0], found[-1]) == (spans[0], spans[-1])


def place_number(spans: Sequence[Span], locator: Locator) -> int:
    """The 1-based count of ``spans`` among the places where their pieces fit."""
    return locator.number_of(spans)
