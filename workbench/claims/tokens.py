"""A sentence as words, numbers and marks, each with its place: what every rule here reads."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from workbench.article.span import Span


class TokenKind(StrEnum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    QUOTE = "quote"
    SYMBOL = "symbol"
    """Money, percent and degree signs: they say what a number counts."""
    PUNCTUATION = "punctuation"


class Token(NamedTuple):
    """One word, number or mark."""

    text: str
    start: int
    """In code points of the text that was cut."""
    kind: TokenKind
    key: str
    """Folded for look-up: lower case, straight apostrophe."""

    @property
    def end(self) -> int:
        """Behind its last code point."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.kind is TokenKind.WORD

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins like a name or a sentence."""
        return self.kind is TokenKind.WORD and self.text[0].isupper()


# One alternation, no nested repetition over the same characters: it never looks back further than
# a token, so the time is linear in the text. Dotted letters ("U.S.", "a.m.") stay whole; the
# possessive is cut off, "don't" is not.
_LETTER = r"[^\W\d_]"
_PATTERN = re.compile(
    rf"""
      (?P<number>\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|bn|m|k|km|kg|mph)?(?![^\W_]) | \d+(?:[.,]\d+)*)
    | (?P<dotted>(?:{_LETTER}\.){{2,}})
    | (?P<possessive>['’]s(?![^\W_]))
    | (?P<word>{_LETTER}[^\W_]*(?:(?!['’]s(?![^\W_]))['’\-‑][^\W_]+)*)
    | (?P<quote>["“”„‟«»‹›‘’'])
    | (?P<symbol>[%‰°$€£¥₽₹₴])
    | (?P<dots>\.\.+)
    | (?P<mark>[^\w\s]|_)
    | (?P<other>\w)
    """,
    re.VERBOSE,
)
_KINDS = {
    "number": TokenKind.NUMBER,
    "dotted": TokenKind.WORD,
    "possessive": TokenKind.WORD,
    "word": TokenKind.WORD,
    "quote": TokenKind.QUOTE,
    "symbol": TokenKind.SYMBOL,
    "dots": TokenKind.PUNCTUATION,
    "mark": TokenKind.PUNCTUATION,
    "other": TokenKind.WORD,
}


@lru_cache(maxsize=256)  # speakers, kinds and scores ask it of the same sentences in turn
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of ``text`` in order; nothing but white space lies between them."""
    return tuple(
        Token(
            word := found.group(),
            found.start(),
            _KINDS[found.lastgroup or "other"],
            word.lower().replace("’", "'"),
        )
        for found in _PATTERN.finditer(text)
    )
