"""From the words of a fact to the pieces of text it quotes, with clean edges."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.article.span import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.claims.parse import Parse
    from workbench.claims.quotation import Marks

_LOOSE_AT_START = frozenset(".,;:!?)]}–—-•*/…")
_LOOSE_AT_END = frozenset(",;:([{–—-/•*")
_GAP = re.compile(r"[\s,.!?…]{0,8}")


def pieces(parse: Parse, words: frozenset[int], pairs: Marks) -> tuple[Span, ...]:
    """The stretches of the parsed text that ``words`` fill, in order.

    Marks between two of the words belong to the piece; so does the other half of a quotation mark
    or bracket inside it. Where that half is out of reach, the piece is cut at the mark: no piece
    holds half a pair. ``pairs`` are the marks of the parsed text.
    """
    spans: list[Span] = []
    for first, last in _runs(parse, words):
        for span in _cut_at_halves(_with_partners(parse.span(first, last), pairs, parse), pairs):
            clean = _clean(parse.text, span, pairs)
            if any(char.isalnum() for char in clean.of(parse.text)):
                spans.append(clean)
    return tuple(spans)


def _runs(parse: Parse, words: frozenset[int]) -> Iterator[tuple[int, int]]:
    """First and last word of each run that is broken by nothing but marks."""
    first = last = -1
    for word in parse.spoken:
        if word.at in words:
            first = word.at if first < 0 else first
            last = word.at
        elif first >= 0:
            yield first, last
            first = -1
    if first >= 0:
        yield first, last


def _with_partners(span: Span, pairs: Marks, parse: Parse) -> Span:
    """``span`` with the closing or opening marks right beside it whose other half it holds."""
    start, end = span
    text = parse.text
    while True:
        at = len(text[:start].rstrip()) - 1
        if start <= pairs.partner.get(at, -1) <= end:
            start = at
            continue
        at = end + _gap(text, end)
        if start <= pairs.partner.get(at, -1) < end:
            end = at + 1
            continue
        return Span(start, end)


def _gap(text: str, at: int) -> int:
    """How many spaces, commas and full stops stand at ``at``."""
    found = _GAP.match(text, at)
    return len(found.group()) if found else 0


def _cut_at_halves(span: Span, pairs: Marks) -> Iterator[Span]:
    """``span`` without marks whose other half lies outside of it: cut in two at each.

    Where pairs cross each other, a cut leaves further halves, which are cut in turn.
    """
    halves = [
        at for at in pairs.places if span.start <= at < span.end and _is_half(at, span, pairs)
    ]
    if not halves:
        yield span
        return
    for start, end in pairwise((span.start - 1, *halves, span.end)):
        if start + 1 < end:
            yield from _cut_at_halves(Span(start + 1, end), pairs)


def _is_half(at: int, span: Span, pairs: Marks) -> bool:
    partner = pairs.partner.get(at)
    return pairs.is_half(at) or (partner is not None and not span.start <= partner < span.end)


def _clean(text: str, span: Span, pairs: Marks) -> Span:
    """``span`` without loose marks and white space at its edges."""
    span = trimmed(text, span)
    while span.start < span.end:
        start, end = span
        if text[start] in _LOOSE_AT_START and not text[start + 1 : start + 2].isdigit():
            span = trimmed(text, Span(start + 1, end))
        elif text[end - 1] in _LOOSE_AT_END and (end - 1) not in pairs.partner:
            span = trimmed(text, Span(start, end - 1))
        elif pairs.partner.get(start) == end - 1:
            span = trimmed(text, Span(start + 1, end - 1))
        else:
            break
    return span


def nearest(text: str, words: str, near: Span, sentence: Span) -> Span | None:
    """Where ``words`` stand in ``sentence``: the last place before ``near``, else the first after.

    Places where they are whole words go before all others.
    """
    found = [
        Span(match.start(), match.end())
        for match in re.compile(re.escape(words)).finditer(text, *sentence)
    ]
    whole = [span for span in found if _stands_alone(text, span)]
    for choice in (whole, found):
        before = [span for span in choice if span.end <= near.start]
        after = [span for span in choice if span.start >= near.end]
        if before or after:
            return before[-1] if before else after[0]
    return None


def _stands_alone(text: str, span: Span) -> bool:
    """Whether no letter or digit touches the ends of ``span``."""
    return not (
        text[span.start - 1 : span.start].isalnum() and text[span.start].isalnum()
    ) and not (text[span.end : span.end + 1].isalnum() and text[span.end - 1].isalnum())
