"""Exact places: code points of the canonical text to positions of a QTextDocument, and back.

Qt counts UTF-16 units, so every character above U+FFFF takes two positions. Very long lines are cut
for display, since one huge block makes every repaint of a QPlainTextEdit slow; each cut is one
position that stands for nothing in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder

from workbench.article.span import Span

LONGEST_DISPLAY_LINE = 10_000
"""Code points."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\s+")
_BLANK = re.compile(r"\s+")
_WINDOW = 2_000
"""Code points before the longest possible cut among which the best place is looked for."""


class OffsetMap:
    """Between one canonical text and its document. Offsets and positions count from 0."""

    def __init__(self, text: str, longest: int = LONGEST_DISPLAY_LINE) -> None:
        self._text = text
        self._cuts = _cuts(text, longest)
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]
        extra = sorted([*self._cuts, *self._astral])
        self._extra_at = [offset + before for before, offset in enumerate(extra)]
        ends = [found.start() + 1 for found in re.finditer("\n", text)]
        self._starts = sorted([0, *ends, *self._cuts])

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


def _cuts(text: str, longest: int) -> list[int]:
    """Where lines longer than ``longest`` are cut."""
    cuts: list[int] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while end - start > longest:
            start += _best_cut(text[start : start + longest + 1], longest)
            cuts.append(start)
        start = end + 1
    return cuts


def _best_cut(line: str, longest: int) -> int:
    """After a sentence, else after a blank, else between two characters as a reader sees them."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, "\n" + line)
    shortest = max(longest - _WINDOW, longest // 2)
    for pattern in (_SENTENCE_END, _BLANK):
        for found in reversed(list(pattern.finditer(line, shortest, longest))):
            finder.setPosition(_units("\n" + line[: found.end()]))
            if finder.isAtBoundary():
                return found.end()
    finder.setPosition(_units("\n" + line[:longest]))
    if not finder.isAtBoundary():
        units = ("\n" + line).encode("utf-16-le")[: 2 * finder.toPreviousBoundary()]
        whole = len(units.decode("utf-16-le")) - 1
        return whole if whole >= shortest else longest  # no reader sees one of that length
    return longest


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
