"""Where a claim begins and ends: no white space, no dangling comma, no half a quotation mark."""

from __future__ import annotations

import re

from workbench.article.abbreviations import MAYBE_LAST, stands_in
from workbench.article.span import Span, trimmed
from workbench.claims.quotation import Marks, marks

_LOOSE_AT_START = ".,;:!?–—-•*"
_LOOSE_AT_END = ",;:–—-"
_LOOK_BACK = 24
"""Code points before a full stop that decide what it belongs to."""
_LAST_WORD = re.compile(r"[^\s(\[{“\"‘«/—–]{1,24}$")
_DOTTED_LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")


def claim_span(text: str) -> Span:
    """The part of the sentence ``text`` that a claim quotes.

    The full stop of the sentence goes, that of an abbreviation and a question mark stay. Marks that
    enclose the whole, or whose other half stands in another sentence, go when they are at an edge.
    A text of nothing but marks is kept as it is.
    """
    whole = trimmed(text, Span(0, len(text)))
    pairs = marks(text)
    span = whole
    while span.start < span.end:
        smaller = trimmed(text, _without_edge(text, span, pairs))
        if smaller == span:
            return span
        span = smaller
    return whole


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
