"""Characters that are not seen, or that turn what is: each shown by a sign in its place.

A sign takes as many UTF-16 units as what it stands for, so every place stays what it was; and it
has no direction, so nothing is read in another order than it is stored in.
"""

from __future__ import annotations

import re
import unicodedata

_TURN, _UNSEEN, _LABEL = "⇄", "▯", "🏷"
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks, embeddings, overrides and isolates of the bidirectional algorithm."""
_WIDTHLESS = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060\u2061\u2062\u2063\u2064"
    "\u206a\u206b\u206c\u206d\u206e\u206f\u3164\ufeff\uffa0\ufff9\ufffa\ufffb"
)
"""Soft hyphens, zero width blanks, fillers, invisible operators and the like."""
_JOINERS = "\u200c\u200d"
"""Shape emoji and several scripts; between plain letters they do nothing but hide."""
_SIGNS = {**dict.fromkeys(_TURNING, _TURN), **dict.fromkeys(_WIDTHLESS, _UNSEEN)}
_TAGS = frozenset(map(chr, range(0xE0000, 0xE0080)))
_SUSPECTS = frozenset({*_TURNING, *_WIDTHLESS, *_JOINERS, *_TAGS})
_HIDING_JOINER = r"(?<=[!-~])[\u200c\u200d]+(?=[!-~])"
_TAG = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f|[\U000e0000-\U000e007f]"
"""The first way round: a flag of a region, which is seen as such."""


def shown(text: str) -> str:
    """``text`` with a sign for each hidden character; the units of every other stay in place."""
    found = frozenset() if text.isascii() else _SUSPECTS & set(text)
    if found & _TAGS:
        text = re.sub(_TAG, _label, text)
    if not found.isdisjoint(_JOINERS):
        text = re.sub(_HIDING_JOINER, _boxes, text)
    for character in found & _SIGNS.keys():
        text = text.replace(character, _SIGNS[character])
    return text


def hidden_in(text: str) -> list[int]:
    """The code points of ``text`` that `shown` has a sign for."""
    if text.isascii() or (seen := shown(text)) == text:
        return []
    pairs = zip(seen, text, strict=True)
    return [at for at, (sign, stored) in enumerate(pairs) if sign != stored]


def without_hidden(text: str) -> str:
    """``text`` with nothing hidden left in it; every other character stays.

    Two joiners may hide nothing but each other's neighbour, so it is looked at until none does.
    """
    while places := frozenset(hidden_in(text)):
        text = "".join(c for at, c in enumerate(text) if at not in places)
    return text


def name_at(text: str, offset: int) -> str:
    """Which hidden character stands at a code point: "U+202E RIGHT-TO-LEFT OVERRIDE"; or nothing.

    Joiners count only where `shown` has a sign for them.
    """
    character = text[offset : offset + 1]
    if character not in _SUSPECTS:
        return ""
    begin = max(0, offset - _FAR)
    if shown(text[begin : offset + _FAR])[offset - begin] == character:
        return ""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


_FAR = 40
"""Code points around a character that decide what it is."""


def _label(found: re.Match[str]) -> str:
    return _LABEL if len(found[0]) == 1 else found[0]


def _boxes(found: re.Match[str]) -> str:
    return _UNSEEN * len(found[0])
