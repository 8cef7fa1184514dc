"""Where a claim begins and ends: no white space, no dangling comma, no half a quotation mark."""

from __future__ import annotations

import re

from workbench.article.abbreviations import MAYBE_LAST, stands_in
from workbench.article.span import Span, trimmed
from workbench.claims.quotation import DOUBLE, Marks, marks

_LOOSE_AT_START = ".,;:!?–—-•*"
_LOOSE_AT_END = ",;:–—-"
_LOOK_BACK = 24
"""Code points before a full stop that decide what it belongs to."""
_LAST_WORD = re.compile(r"[^\s(\[{“\"‘«/—–-]{1,24}$")
_DOTTED_LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")


def claim_pieces(text: str) -> tuple[Span, ...]:
    """The pieces of the sentence ``text`` that a claim quotes: `claim_span` without half a pair.

    It is cut at each quotation mark whose other half stands in another sentence: “Ann added, “Nine
    died.” gives “Ann added” and “Nine died”.
    """
    whole = claim_span(text)
    pairs = marks(text)
    halves = [at for at in sorted(pairs.opened | pairs.closed) if _is_quotation(text, at)]
    pieces: list[Span] = []
    start = whole.start
    for end in (*(at for at in halves if whole.start <= at < whole.end), whole.end):
        piece = _clean(text, Span(start, end), pairs)
        if any(char.isalnum() for char in piece.of(text)):
            pieces.append(piece)
        start = end + 1
    return tuple(pieces) or (whole,)


def claim_span(text: str) -> Span:
    """The part of the sentence ``text`` that a claim quotes.

    The full stop of the sentence goes, that of an abbreviation and a question mark stay. Marks that
    enclose the whole, or whose other half stands in another sentence, go when they are at an edge.
    A text of nothing but marks is kept as it is.
    """
    whole = trimmed(text, Span(0, len(text)))
    span = _clean(text, whole, marks(text))
    return span if span.start < span.end else whole


def _clean(text: str, span: Span, pairs: Marks) -> Span:
    """``span`` without loose characters and white space at its ends; empty if there is no more."""
    span = trimmed(text, span)
    while span.start < span.end:
        smaller = trimmed(text, _without_edge(text, span, pairs))
        if smaller == span:
            break
        span = smaller
    return span


def _is_quotation(text: str, at: int) -> bool:
    """Whether the mark at ``at`` opens or ends a quotation, and tells no inches as in 12"."""
    return text[at] in DOUBLE and not (text[at] == '"' and text[at - 1 : at].isdigit())


def _without_edge(text: str, span: Span, pairs: Marks) -> Span:
    """``span`` without one loose character at either end, or as it is."""
    first, last = span.start, span.end - 1
    if pairs.partner.get(first) == last:
        return Span(first + 1, last)
    if _is_loose_start(text, first) or pairs.is_half(first):
        return Span(first + 1, span.end)
    if text[last] in _LOOSE_AT_END or pairs.is_half(last):
        return Span(first, last)
    if text[last] == "." and not _belongs_to_word(text[max(first, last - _LOOK_BACK) : last]):
        return Span(first, last)
    return span


def _is_loose_start(text: str, at: int) -> bool:
    """Whether the character is a left-over mark; the sign of "-5 degrees" and ".38" are not."""
    return text[at] in _LOOSE_AT_START and not text[at + 1 : at + 2].isdigit()


def _belongs_to_word(before: str) -> bool:
    """Whether a full stop behind ``before`` is part of an ellipsis or an abbreviation."""
    found = _LAST_WORD.search(before)
    word = found.group() if found else ""
    return before.endswith(".") or bool(_DOTTED_LETTERS.match(word)) or stands_in(word, MAYBE_LAST)
