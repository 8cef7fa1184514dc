"""Exact places: code points of the canonical text to positions of a QTextDocument, and back.

Qt counts UTF-16 units, so every character above U+FFFF takes two positions. Very long lines are cut
for display, since one huge block makes every repaint of a QPlainTextEdit slow; each cut is one
position that stands for nothing in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.article.span import Span
from workbench.later import later

from ..models.hidden_characters import shown

if TYPE_CHECKING:
    from . import long_lines
else:
    long_lines = later("ui.views.long_lines")

LONGEST_DISPLAY_LINE = 10_000
"""Code points."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Between one canonical text and its document. Offsets and positions count from 0."""

    def __init__(self, text: str, longest: int = LONGEST_DISPLAY_LINE) -> None:
        self._text = text
        is_cut = any(len(line) > longest for line in text.split("\n"))
        self._cuts = long_lines.cuts_of(text, longest) if is_cut else []
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]
        extra = sorted([*self._cuts, *self._astral])
        self._extra_at = [offset + before for before, offset in enumerate(extra)]
        ends = [found.start() + 1 for found in re.finditer("\n", text)]
        self._starts = sorted([0, *ends, *self._cuts])

    def display(self) -> str:
        """The text to put into the document, with a sign for each hidden character."""
        text, edges = shown(self._text), [0, *self._cuts, len(self._text)]
        return "\n".join(text[start:end] for start, end in pairwise(edges))

    def to_qt(self, offset: int) -> int:
        """The document's position of a code point; at a cut, the one that begins the line."""
        return offset + bisect_left(self._astral, offset) + bisect_right(self._cuts, offset)

    def to_qt_end(self, offset: int) -> int:
        """The position at which a span that ends at ``offset`` ends; at a cut, the line's end."""
        return offset + bisect_left(self._astral, offset) + bisect_left(self._cuts, offset)

    def to_py(self, position: int) -> int:
        """The code point at a position; inside a pair of units, the character they make."""
        return position - bisect_left(self._extra_at, position)

    def span(self, start: int, end: int) -> Span:
        """The code points between two positions; half a character counts as the whole."""
        last = self.to_py(end)
        return Span(self.to_py(start), last + int(self.to_qt(last) < end))

    def block_at(self, offset: int) -> int:
        """The number of the document's block that shows a code point."""
        return bisect_right(self._starts, offset) - 1

    def block_span(self, block: int) -> Span:
        """The code points a block shows, without its line end."""
        start = self._starts[block]
        if block + 1 == len(self._starts):
            return Span(start, len(self._text))
        end = self._starts[block + 1]
        return Span(start, end - int(self._text[end - 1] == "\n"))
