"""Where a caret may stand, and where words begin and end: the steps an edge is moved by.

Characters are the extended grapheme clusters of Unicode's annex 29, but for its rule on prepended
marks: an accent, an emoji's skin tone or the second half of a flag is never cut off. In scripts
written without spaces every character counts as a word.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.article.span import Span

_JOINER = "\u200d"
_WITHIN_WORDS = frozenset("'’.,:\u200c\u00ad")
"""Marks that belong to a word where a letter or digit stands on both sides: 1.2, don't, 14:30."""
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_LEADING = (range(0x1100, 0x1160), range(0xA960, 0xA97D))
_VOWELS = (range(0x1160, 0x11A8), range(0xD7B0, 0xD7C7))
_TRAILING = (range(0x11A8, 0x1200), range(0xD7CB, 0xD7FC))
_SYLLABLES = range(0xAC00, 0xD7A4)
_SYLLABLES_PER_VOWEL = 28
_UNSPACED = (
    range(0x0E00, 0x0F00),  # Thai, Lao
    range(0x1000, 0x10A0),  # Myanmar
    range(0x1780, 0x1800),  # Khmer
    range(0x3040, 0x3100),  # Hiragana, Katakana
    range(0x3400, 0xA000),  # Han
    range(0xF900, 0xFB00),
    range(0x20000, 0x32000),
)


def is_boundary(text: str, at: int) -> bool:
    """Whether a caret may stand at ``at``: not within one character as people see it."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if before.isascii() and after.isascii():
        return (before, after) != ("\r", "\n")
    if before in "\r\n":
        return True
    if _extends(after) or before == _JOINER:
        return False
    if ord(after) in _FLAG_LETTERS:
        return _flag_letters_before(text, at) % 2 == 0
    return not _one_syllable(ord(before), ord(after))


def nearest_boundary(text: str, at: int) -> int:
    """``at``, or the start of the character that it lies within."""
    at = min(max(at, 0), len(text))
    while not is_boundary(text, at):
        at -= 1
    return at


def in_word(text: str, at: int) -> bool:
    """Whether ``at`` lies within a word."""
    if not is_boundary(text, at):
        return True
    if at <= 0 or at >= len(text) or not (_of_word(text, at - 1) and _of_word(text, at)):
        return False
    return not (_in_any(ord(text[at - 1]), _UNSPACED) or _in_any(ord(text[at]), _UNSPACED))


def nearest_gap(text: str, at: int) -> int:
    """The nearest place between two words: ``at`` itself where it is one; the earlier of two."""
    at = min(max(at, 0), len(text))
    before = after = at
    while in_word(text, before) and in_word(text, after):
        before, after = before - 1, after + 1
    return after if in_word(text, before) else before


def carets(text: str, at: int, within: Span, *, forward: bool) -> Iterator[int]:
    """The places for a caret from ``at`` on, without it, up to the end of ``within``."""
    way = range(at + 1, within.end + 1) if forward else range(at - 1, within.start - 1, -1)
    return (each for each in way if is_boundary(text, each))


def word_starts(text: str, at: int, within: Span, *, forward: bool) -> Iterator[int]:
    """Where words begin, from ``at`` on, in ``within``."""
    found = carets(text, at, within, forward=forward)
    return (i for i in found if i < within.end and _of_word(text, i) and not in_word(text, i))


def word_ends(text: str, at: int, within: Span, *, forward: bool) -> Iterator[int]:
    """Where words end, from ``at`` on, in ``within``."""
    found = carets(text, at, within, forward=forward)
    return (i for i in found if i > within.start and _of_word(text, i - 1) and not in_word(text, i))


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit in ``text``."""
    return any(map(str.isalnum, text))


def _of_word(text: str, at: int) -> bool:
    """Whether the character at ``at`` is part of a word."""
    if text[at] in _WITHIN_WORDS:
        around = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        return all(map(str.isalnum, around))
    return text[at].isalnum() or text[at] == "_" or _extends(text[at])


def _extends(character: str) -> bool:
    """Whether it belongs to the character before it."""
    if character.isascii():
        return False
    code = ord(character)
    return (
        unicodedata.category(character)[0] == "M"
        or character in "\u200c\u200d"
        or code in _SKIN_TONES
        or code in _TAGS
    )


def _flag_letters_before(text: str, at: int) -> int:
    start = at
    while start > 0 and ord(text[start - 1]) in _FLAG_LETTERS:
        start -= 1
    return at - start


def _one_syllable(before: int, after: int) -> bool:
    """Whether two code points are parts of one Korean syllable."""
    if _in_any(before, _LEADING):
        return _in_any(after, (*_LEADING, *_VOWELS)) or after in _SYLLABLES
    whole = before in _SYLLABLES
    open_syllable = whole and (before - _SYLLABLES.start) % _SYLLABLES_PER_VOWEL == 0
    if _in_any(before, _VOWELS) or open_syllable:
        return _in_any(after, (*_VOWELS, *_TRAILING))
    return (whole or _in_any(before, _TRAILING)) and _in_any(after, _TRAILING)


def _in_any(code: int, ranges: tuple[range, ...]) -> bool:
    return any(code in each for each in ranges)
