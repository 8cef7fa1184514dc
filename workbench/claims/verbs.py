"""Whether a stretch of words has a verb that asserts something, as far as the words show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.lexicon import grammar, relations, speech
from workbench.claims.signs import is_past_form
from workbench.claims.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.claims.tokens import Token

_BEFORE_NOUNS = grammar.DETERMINERS | grammar.PREPOSITIONS | {"'s"}
_PRESENT = grammar.PRESENT_FORMS | relations.STATUS_VERBS
_CONTRACTED = ("'re", "'ve", "'ll", "'d", "n't")


def has_finite_verb(sentence: Sequence[Token]) -> bool:
    """Whether any token is, or may well be, a finite verb: a doubt counts as a yes.

    Headlines leave out "was" and say "to" for "will": "Five killed", "Russia to close border".
    """
    return first_verb(sentence) is not None


def first_verb(sentence: Sequence[Token]) -> int | None:
    """The index of the first token that is, or may well be, a finite verb."""
    return next((at for at in range(len(sentence)) if _is_finite(sentence, at)), None)


def _is_finite(sentence: Sequence[Token], at: int) -> bool:
    token = sentence[at]
    if not token.is_word:
        return False
    if token.key in grammar.AUXILIARIES or token.key.endswith(_CONTRACTED):
        return token.key != "may" or not token.is_capitalised or at == 0
    before = sentence[at - 1] if at > 0 else None
    if token.key == "'s":
        return before is not None and before.key in speech.SHORTENING
    if before is None or before.key in _BEFORE_NOUNS or before.kind is TokenKind.NUMBER:
        return before is not None and before.kind is TokenKind.NUMBER and is_past_form(token.key)
    if token.key == "to":
        return at + 1 < len(sentence) and sentence[at + 1].key in grammar.COMMON_VERBS
    return token.key in _PRESENT or is_past_form(token.key)
