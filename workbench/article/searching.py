"""Finding words in a text as a person looks for them: case, accents and letter widths don't matter.

The text is folded once. Most characters fold to one, so a place in the folded text is a place in
the text; only the others, which fold to several or to none, are kept in lists that give places
back. What is sought may be broken over lines.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING

from .span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PLAIN = str.maketrans("‘’‚‛“”„‟‐‑‒–—−øłđħŧ", "''''\"\"\"\"------oldht")
"""What a keyboard types for what editors set, and letters whose stroke no decomposition takes."""
_ACCENTS = 200
"""From this combining class on, marks stand above or below a letter of Europe's alphabets."""
_POINTS = range(10, 37)
"""The combining classes of the points and vowel signs that Hebrew and Arabic also do without."""
_FEW = 40
"""Characters that are faster replaced one after the other than all at once."""


class Searchable:
    """A text that is looked through again and again. Places are code points of the text itself."""

    def __init__(self, text: str) -> None:
        self._size = len(text)
        self._folded, odd = _fold(text)
        self._odd = [at for at, _ in odd]
        """Characters that fold to several or to none."""
        self._widths = [width for _, width in odd]
        shifts = accumulate((width - 1 for width in self._widths), initial=0)
        self._odd_folded = [at + shift for at, shift in zip(self._odd, shifts, strict=False)]
        """Where each of them begins in the folded text."""

    def find(self, wanted: str) -> Hits:
        """Every place of these words, from the beginning on; none of nothing but blanks.

        No two places overlap.
        """
        words = folded(wanted).split()
        if not words:
            return Hits(self, (), ())
        if len(words) == 1:
            starts = _places(self._folded, words[0])
            return self._apart(starts, [len(words[0])] * len(starts))
        found = re.finditer(" +".join(map(re.escape, words)), self._folded)
        spans = [each.span() for each in found]
        return self._apart([start for start, _ in spans], [end - start for start, end in spans])

    def place(self, start: int, end: int) -> Span:
        """The characters that fold to these; of one that folds to several, the whole."""
        first, last = self._at(start), self._at(end - 1)
        return Span(first, max(self._at(end), last + 1))

    def first_from(self, starts: Sequence[int], offset: int) -> int:
        """The number of the first of these folded ``starts`` at or behind a code point."""
        return bisect_left(starts, offset, key=self._at)

    def _at(self, folded_at: int) -> int:
        """The code point whose folding holds, or begins at, a place of the folded text."""
        nth = bisect_right(self._odd_folded, folded_at) - 1
        if nth < 0:
            return folded_at
        beyond = folded_at - self._odd_folded[nth] - self._widths[nth]
        return self._odd[nth] + (beyond + 1 if beyond >= 0 else 0)

    def _apart(self, starts: list[int], sizes: list[int]) -> Hits:
        """These places, but for those that share a character that folds to several."""
        shared: set[int] = set()
        for at, width in zip(self._odd_folded, self._widths, strict=True) if starts else ():
            for nth in range(bisect_right(starts, at), bisect_left(starts, at + width)):
                if nth and starts[nth - 1] + sizes[nth - 1] > at:
                    shared.add(nth)
        kept = [nth for nth in range(len(starts)) if nth not in shared] if shared else None
        if kept is None:
            return Hits(self, starts, sizes)
        return Hits(self, [starts[nth] for nth in kept], [sizes[nth] for nth in kept])


class Hits:
    """Where something was found, in the order of the text."""

    def __init__(self, text: Searchable, starts: Sequence[int], sizes: Sequence[int]) -> None:
        self._text = text
        self._starts = starts
        self._sizes = sizes

    def __len__(self) -> int:
        """How many there are."""
        return len(self._starts)

    def __getitem__(self, nth: int) -> Span:
        """One of them, counted from 0."""
        return self._text.place(self._starts[nth], self._starts[nth] + self._sizes[nth])

    def first_from(self, offset: int) -> int:
        """The number of the first one at or behind a code point; `len` when there is none."""
        return self._text.first_from(self._starts, offset)

    def between(self, span: Span) -> list[Span]:
        """Those that share a code point with ``span``."""
        first = max(0, self.first_from(span.start) - 1)
        found = (self[nth] for nth in range(first, self.first_from(span.end)))
        return [each for each in found if each.overlaps(span)]


def folded(text: str) -> str:
    """``text`` without case, accents and widths, every blank a space."""
    return text.lower().translate(_BLANKS) if text.isascii() else "".join(map(_folded_one, text))


_BLANKS = {at: " " for at in range(128) if chr(at).isspace()}


@cache
def _folded_one(character: str) -> str:
    """What one character folds to: mostly one, perhaps several or none."""
    if character.isspace():
        return " "
    apart = unicodedata.normalize("NFKD", character).casefold().translate(_PLAIN)
    kept = "".join(each for each in unicodedata.normalize("NFKD", apart) if _counts(each))
    return unicodedata.normalize("NFKC", kept)


def _counts(character: str) -> bool:
    """Whether a character is more than an accent, a point, or an invisible sign."""
    height = unicodedata.combining(character)
    is_mark = height >= _ACCENTS or height in _POINTS
    return not is_mark and unicodedata.category(character) != "Cf"


def _fold(text: str) -> tuple[str, Iterable[tuple[int, int]]]:
    """The folded text, and where characters fold to another number of them: to how many."""
    low = text.lower()
    if text.isascii():
        return low.translate(_BLANKS), ()
    if len(low) != len(text):
        low = text  # there is a capital whose small letter is two characters
    folds = {c: _folded_one(c) for c in set(low)}
    odd = re.escape("".join(c for c, fold in folds.items() if len(fold) != 1))
    places = [(m.start(), len(folds[m[0]])) for m in re.finditer(f"[{odd}]", low)] if odd else []
    changed = {c: fold for c, fold in folds.items() if fold != c}
    if len(changed) > _FEW:
        return low.translate({ord(c): fold for c, fold in changed.items()}), places
    for character, fold in changed.items():
        low = low.replace(character, fold)
    return low, places


def _places(text: str, word: str) -> list[int]:
    """Where ``word`` begins in ``text``, each time, without a step of Python for each."""
    parts = text.split(word)
    before = accumulate(map(len, parts[:-1]))
    return list(map(add, before, range(0, len(word) * len(parts), len(word))))
