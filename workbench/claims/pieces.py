"""A text cut a little finer than into tokens, so that each number stands by itself.

"half-million", "30-year-old", "mid-1990s" and "25km" are one word or figure to a reader of
sentences; to a reader of numbers they are several. "Covid-19" and "F-16" stay whole: they are
names.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.claims.lexicon import numerals
from workbench.claims.tokens import Token, TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.article.span import Span

SPACES = frozenset(" \u00a0\u2009\u202f\t")
"""What may lie between the words of one expression; a line break may not."""
END = Token("", -1, TokenKind.PUNCTUATION, "")
"""Stands for the piece before the first and after the last."""
_PREFIXES = frozenset({"mid", "early", "late", "pre", "post"})
_HYPHENS = frozenset("-‑")
_PARTS = re.compile(r"[-‑]|[^-‑]+")
_FIGURE = re.compile(r"([0-9][0-9.,:]*)([^\W\d_]+)")
_ORDINAL_END = frozenset({"st", "nd", "rd", "th", "s"})


class Pieces:
    """The pieces of a text, with what lies between them."""

    __slots__ = ("_keys", "items", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.items = tuple(_cut(tokens(text)))
        self._keys = [token.key for token in self.items]

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, at: int) -> Token:
        """The piece at ``at``; an empty one outside the text."""
        return self.items[at] if 0 <= at < len(self.items) else END

    def key(self, at: int) -> str:
        """The look-up form of the piece at ``at``; "" outside the text."""
        return self._keys[at] if 0 <= at < len(self._keys) else ""

    def glued(self, at: int) -> bool:
        """Whether nothing lies between the piece at ``at`` and the one before it."""
        return 0 < at < len(self.items) and self.items[at - 1].end == self.items[at].start

    def beside(self, at: int) -> bool:
        """Whether at most one space lies between the piece at ``at`` and the one before it."""
        if not 0 < at < len(self.items):
            return False
        gap = self.items[at].start - self.items[at - 1].end
        return gap == 0 or (gap == 1 and self.text[self.items[at].start - 1] in SPACES)

    def hyphen(self, at: int) -> bool:
        """Whether the piece at ``at`` is a hyphen between two others, all without spaces."""
        return self.key(at) in _HYPHENS and self.glued(at) and self.glued(at + 1)

    def after_joint(self, at: int) -> int:
        """``at``, or the index behind the hyphen that stands there."""
        return at + 1 if self.hyphen(at) else at

    def follow(self, at: int, *keys: str) -> bool:
        """Whether the pieces from ``at`` on are ``keys``, with single spaces or hyphens between."""
        return all(
            self.key(at + step) == key and (step == 0 or self.beside(at + step))
            for step, key in enumerate(keys)
        )

    def list_end(self, at: int) -> int:
        """The index behind the long row of figures that begins at ``at``; ``at`` if there is none.

        A dozen figures with nothing but a mark between them are a table or a code: no statement.
        """
        end, figures = at, 0
        while self[end].kind is TokenKind.NUMBER:
            figures += 1
            marked = self[end + 1].kind in _MARKS and self[end + 2].kind is TokenKind.NUMBER
            end += 2 if marked else 1
        return end if figures >= _LONGEST_ROW else at

    def begins_sentence(self, at: int) -> bool:
        """Whether a capital at ``at`` is owed to its place rather than to a name."""
        before = self[at - 1]
        return before is END or before.text in _BEFORE_CAPITALS or before.kind is TokenKind.QUOTE

    def within(self, spans: Sequence[Span]) -> frozenset[int]:
        """The indexes of the pieces that lie in ``spans``, which are in order and apart."""
        inside: set[int] = set()
        at = 0
        for span in spans:
            while at < len(self.items) and self.items[at].start < span.start:
                at += 1
            while at < len(self.items) and self.items[at].start < span.end:
                inside.add(at)
                at += 1
        return frozenset(inside)


_LONGEST_ROW = 12
"""Figures; a sentence seldom gives as many in a row."""
_MARKS = frozenset({TokenKind.PUNCTUATION, TokenKind.SYMBOL})
_BEFORE_CAPITALS = frozenset({".", "!", "?", ":", ";", "…", "•", "–", "—", "("})


@lru_cache(maxsize=4)  # dates and quantities are asked of one text in turn
def pieces_of(text: str) -> Pieces:
    """``text`` cut into pieces."""
    return Pieces(text)


def states_number(pieces: Pieces) -> bool:
    """Whether any piece is a figure or a number word at all."""
    return any(
        token.kind is TokenKind.NUMBER or token.key in numerals.TRIGGERS for token in pieces.items
    )


def _cut(sentence: Sequence[Token]) -> Iterator[Token]:
    for at, token in enumerate(sentence):
        if token.kind is TokenKind.NUMBER:
            yield from _figure(token)
        elif token.kind is TokenKind.WORD and _is_compound(sentence, at):
            yield from _parts(token)
        else:
            yield token


def _is_compound(sentence: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` has hyphens, and a number in it or before it."""
    token = sentence[at]
    if "-" not in token.key and "‑" not in token.key:
        return False
    first = re.split("[-‑]", token.key, maxsplit=1)[0]
    if first in numerals.SPELT or first in _PREFIXES or first in numerals.ARTICLES:
        return True
    before = sentence[at - 1] if at else END
    return at > 1 and before.text in _HYPHENS and sentence[at - 2].kind is TokenKind.NUMBER


def _parts(token: Token) -> Iterator[Token]:
    for found in _PARTS.finditer(token.text):
        text, start = found.group(), token.start + found.start()
        if text in _HYPHENS:
            yield Token(text, start, TokenKind.PUNCTUATION, text)
        elif text[0].isdigit():
            yield from _figure(Token(text, start, TokenKind.NUMBER, text.lower()))
        else:
            yield Token(text, start, TokenKind.WORD, text.lower().replace("’", "'"))


def _figure(token: Token) -> Iterator[Token]:
    """A figure and, apart from it, the unit that is written on to it; "21st" stays whole."""
    if token.key[-1].isdigit():
        yield token
        return
    found = _FIGURE.fullmatch(token.text)
    if found is None or found.group(2).lower() in _ORDINAL_END:
        yield token
        return
    yield Token(found.group(1), token.start, TokenKind.NUMBER, found.group(1))
    yield Token(
        found.group(2), token.start + found.start(2), TokenKind.WORD, found.group(2).lower()
    )
