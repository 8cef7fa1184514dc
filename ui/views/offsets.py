"""Exact places: code points of the canonical text to positions of a QTextDocument, and back.

Qt counts UTF-16 units, so every character above U+FFFF takes two positions. Very long lines are cut
for display, and each cut adds a position that is in no text.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from itertools import pairwise

LONGEST_DISPLAY_LINE = 12_000
"""Code points: longer lines make every repaint of a QPlainTextEdit slow."""
_SEARCHED = 400
"""Code points before a cut in which a space is looked for."""


class OffsetMap:
    """Between one canonical text and its document. Offsets and positions count from 0."""

    def __init__(self, text: str, longest: int = LONGEST_DISPLAY_LINE) -> None:
        self._cuts = _cuts(text, longest)
        self._astral = [i for i, c in enumerate(text) if c > "\uffff"]
        self._astral_at = [p + k for k, p in enumerate(self._astral)]
        self._cut_at = [
            cut + bisect_left(self._astral, cut) + k for k, cut in enumerate(self._cuts)
        ]
        self._text = text

    def display(self) -> str:
        """The text to put into the document."""
        edges = [0, *self._cuts, len(self._text)]
        return "\n".join(self._text[start:end] for start, end in pairwise(edges))

    def to_qt(self, offset: int) -> int:
        """The document's position of a code point; at a cut, the one that begins the line."""
        return offset + bisect_left(self._astral, offset) + bisect_right(self._cuts, offset)

    def to_qt_end(self, offset: int) -> int:
        """The position at which a span that ends at ``offset`` ends; at a cut, the line's end."""
        return offset + bisect_left(self._astral, offset) + bisect_left(self._cuts, offset)

    def to_py(self, position: int) -> int:
        """The code point at a position; inside a pair of units, the character they make."""
        units = position - bisect_left(self._cut_at, position)
        return units - bisect_left(self._astral_at, units)


def _cuts(text: str, longest: int) -> list[int]:
    """Where lines longer than ``longest`` are cut, at a space where there is one."""
    cuts: list[int] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while end - start > longest:
            start = _cut_before(text, start, start + longest)
            cuts.append(start)
        start = end + 1
    return cuts


def _cut_before(text: str, start: int, limit: int) -> int:
    space = text.rfind(" ", max(start + 1, limit - _SEARCHED), limit)
    if space > start:
        return space + 1
    cut = limit
    while cut > limit - _SEARCHED and cut > start + 1 and _belongs_to_previous(text[cut]):
        cut -= 1
    return cut


def _belongs_to_previous(character: str) -> bool:
    """Whether a cut before ``character`` would tear what is seen as one."""
    joins = "\u200d\ufe0e\ufe0f\u20e3"
    return bool(unicodedata.combining(character)) or character in joins
