"""Whether a claim denies what it says: two claims alike but for that say the opposite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.lexicon import syntax
from workbench.claims.lexicon.wordlist import words
from workbench.claims.tokens import TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.claims.tokens import Token

_CONTRACTED = "n't"
_DENYING = syntax.NEGATION - words("few little hardly scarcely barely")
"""Without the words that mostly say how much: "barely 25 kilometers" is no denial of 25."""
_LIMITING = words("only just merely simply least less more fewer later")
""""Not only", "no less than" and the like deny nothing of what follows."""


def is_negated(text: str) -> bool:
    """Whether an English ``text`` has a word that turns what it says into its opposite."""
    found = tokens(text)
    return any(_denies(found, at) for at in range(len(found)))


def says_the_opposite(one: str, other: str) -> bool:
    """Whether exactly one of two English texts, otherwise alike, is negated."""
    return is_negated(one) != is_negated(other)


def _denies(found: Sequence[Token], at: int) -> bool:
    key, after = found[at].key, found[at + 1 : at + 3]
    if key.endswith(_CONTRACTED):
        return True
    if key not in _DENYING or (after and after[0].key in _LIMITING):
        return False
    number_follows = len(after) > 1 and after[1].kind is TokenKind.NUMBER
    return not (key == "no" and number_follows and after[0].text == ".")  # "No. 5"
