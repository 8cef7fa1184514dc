"""Quotation marks and brackets of one sentence: which belong together, which run on outside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from workbench.article.span import Span

_BRACKETS = {"(": ")", "[": "]"}
_CLOSING_BRACKETS = {close: opened for opened, close in _BRACKETS.items()}
_DOUBLE_OPEN = "“„‟"
_DOUBLE_CLOSE = "”"
_EITHER_WAY = {'"': '"', "'": "'", "«": "«", "»": "«", "‹": "‹", "›": "‹"}
DOUBLE = frozenset('“”„‟"«»')
"""Marks that set apart what somebody says."""
_MARK = re.compile("[][()\"'“”„‟‘’«»‹›]")
_BEFORE_OPENING = "([{—–-/"
_AFTER_CLOSING = ".,;:!?)]}—–-/…"


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the marks of a text stand, by index; see `marks`."""

    partner: dict[int, int] = field(default_factory=dict)
    """Each mark of a pair to the other one."""
    opened: frozenset[int] = frozenset()
    """Marks opened here and closed in a later sentence, if at all."""
    closed: frozenset[int] = frozenset()
    """Marks closed here that an earlier sentence opened."""

    places: tuple[int, ...] = ()
    """Where all of them stand, in order."""

    def is_half(self, at: int) -> bool:
        """Whether the mark at ``at`` has its other half outside the text."""
        return at in self.closed or at in self.opened


@lru_cache(maxsize=4)  # several rules ask it of one sentence in turn
def marks(text: str) -> Marks:
    """Pair the quotation marks and brackets of ``text``; apostrophes are left alone. Linear.

    Straight marks open or close by what stands beside them. Each family pairs by itself, so one
    lost mark spoils no other pair.
    """
    waiting: dict[str, list[int]] = {}
    partner: dict[int, int] = {}
    closed: set[int] = set()
    for mark in _MARK.finditer(text):
        at = mark.start()
        family, opens = _role(text, at, mark.group(), waiting)
        if not family:
            continue
        stack = waiting.setdefault(family, [])
        if opens:
            stack.append(at)
        elif stack:
            partner[at] = stack.pop()
            partner[partner[at]] = at
        else:
            closed.add(at)
    opened = frozenset(at for stack in waiting.values() for at in stack)
    return Marks(partner, opened, frozenset(closed), tuple(sorted({*partner, *opened, *closed})))


def _role(text: str, at: int, character: str, waiting: dict[str, list[int]]) -> tuple[str, bool]:
    """The family of the mark at ``at`` ("" for any other character), and whether it opens."""
    if character in _BRACKETS:
        return character, True
    if character in _CLOSING_BRACKETS:
        return _CLOSING_BRACKETS[character], False
    if character in _DOUBLE_OPEN:
        return "“", not (character == "“" and _ends_german(text, waiting))
    if character in _DOUBLE_CLOSE:
        return "“", False
    if character == "‘":
        return "‘", True
    if character == "’":
        return ("‘", False) if waiting.get("‘") and not _letter_follows(text, at) else ("", False)
    if character in _EITHER_WAY:
        return _either_way(text, at, character, waiting)
    return "", False


def _either_way(
    text: str, at: int, character: str, waiting: dict[str, list[int]]
) -> tuple[str, bool]:
    """The same for marks whose direction shows only in what stands beside them."""
    family = _EITHER_WAY[character]
    free_left = at == 0 or text[at - 1].isspace() or text[at - 1] in _BEFORE_OPENING
    free_right = _is_free_right(text, at)
    is_open = bool(waiting.get(family))
    if character == "'" and not free_left and not (free_right and is_open):
        return "", False
    if free_left != free_right:
        return family, free_left
    return family, character in "«‹" or (character == family and not is_open)


def _is_free_right(text: str, at: int) -> bool:
    following = text[at + 1 : at + 2]
    return not following or following.isspace() or following in _AFTER_CLOSING


def _ends_german(text: str, waiting: dict[str, list[int]]) -> bool:
    """Whether the innermost quotation still open was begun by „, so that “ ends it."""
    opened = waiting.get("“")
    return opened is not None and bool(opened) and text[opened[-1]] == "„"


def _letter_follows(text: str, at: int) -> bool:
    return text[at + 1 : at + 2].isalnum()


def quoted(text: str, pairs: Marks) -> tuple[Span, ...]:
    """The outermost stretches of ``text`` between double quotation marks, marks included.

    A quotation that an earlier sentence opened begins at 0; one that stays open runs to the end.
    """
    stretches = [
        Span(first, last + 1)
        for first, last in pairs.partner.items()
        if first < last and text[first] in DOUBLE
    ]
    stretches += [Span(0, at + 1) for at in pairs.closed if text[at] in DOUBLE]
    stretches += [Span(at, len(text)) for at in pairs.opened if text[at] in DOUBLE]
    outermost: list[Span] = []
    for stretch in sorted(stretches, key=_widest_first):
        if not outermost or stretch.start >= outermost[-1].end:
            outermost.append(stretch)
    return tuple(outermost)


def _widest_first(stretch: Span) -> tuple[int, int]:
    return stretch.start, -stretch.end
