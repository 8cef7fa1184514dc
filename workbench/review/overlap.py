"""How far the words of one claim are those of others: what is said already is not said again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.article.span import Span
from workbench.article.steps import has_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def is_covered(text: str, spans: Iterable[Span], by: Iterable[Span]) -> bool:
    """Whether all words in ``spans`` lie in the spans given as ``by``."""
    others = sorted(by)
    for start, end in spans:
        at = start
        for span in others:
            if span.end <= at or span.start >= end:
                continue
            if has_words(text[at : max(at, span.start)]):
                return False
            at = span.end
        if has_words(text[at:end]):
            return False
    return True


def shared(one: Iterable[Span], other: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches that lie in both."""
    return tuple(
        Span(max(a.start, b.start), min(a.end, b.end)) for a in one for b in other if a.overlaps(b)
    )


def is_mostly_shared(text: str, one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether the two share more than half of the words of either."""
    fewest = min(_words(text, one), _words(text, other))
    return 2 * _words(text, shared(one, other)) > fewest


def _words(text: str, spans: Iterable[Span]) -> int:
    return sum(has_words(word) for span in spans for word in span.of(text).split())
