"""Where lines that are too long for one block are cut for display; hardly any article has one."""

from __future__ import annotations

import re

from PySide6.QtCore import QTextBoundaryFinder

_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\s+")
_BLANK = re.compile(r"\s+")
_WINDOW = 2_000
"""Code points before the longest possible cut among which the best place is looked for."""


def cuts_of(text: str, longest: int) -> list[int]:
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
