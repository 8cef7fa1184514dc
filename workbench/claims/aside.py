"""Why a sentence is proposed as set aside; every rule prefers a claim to a hidden sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.article.article import Role
from workbench.claims.claim import AsideReason
from workbench.claims.lexicon import judgement
from workbench.claims.signs import Sign, signs
from workbench.claims.tokens import TokenKind, tokens
from workbench.claims.verbs import has_finite_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.claims.tokens import Token

CHECKABLE = (
    Sign.NUMBER,
    Sign.PERCENTAGE,
    Sign.MONEY,
    Sign.STATISTIC,
    Sign.DATE,
    Sign.PERIOD,
    Sign.NAME,
    Sign.COMPARISON,
    Sign.CHANGE,
    Sign.PAST,
    Sign.SOMEBODY,
)
"""Signs of something that can be looked up; with one of them nothing is a mere opinion."""
_JUDGING = (Sign.OPINION, Sign.OUGHT)
_LONGEST_OPINION = 25
"""Words; what is longer than this nearly always states something beside its judgement."""
_QUESTION_MARKS = frozenset("?？؟¿")
_LAST_MARKS = 4
_LABELS = {
    Role.HEADLINE: AsideReason.HEADING,
    Role.HEADING: AsideReason.HEADING,
    Role.CAPTION: AsideReason.CAPTION,
}
"""What a line of the layout is called when it states nothing."""


def aside_reason(text: str, role: Role, *, attributed: bool, english: bool = True) -> str:
    """Why ``text`` is no claim, or "" if it is one.

    ``attributed``: the sentence itself names who said it; that somebody said it can be checked,
    whatever it is. The rules that read English words are left out for any other language.
    """
    if role is Role.DATELINE:
        return AsideReason.DATELINE
    sentence = tokens(text)
    if sentence and sentence[-1].text in _QUESTION_MARKS:
        return AsideReason.QUESTION  # the sentence itself asks, whoever is named in it
    if attributed:
        return ""
    if _is_question(sentence):
        return AsideReason.QUESTION
    if role in _LABELS:
        states = english and has_finite_verb(sentence)
        return "" if states or (role is Role.HEADLINE and not english) else _LABELS[role]
    return _by_words(sentence) if english else ""


def _by_words(sentence: Sequence[Token]) -> str:
    """The reason that the English words of a sentence give, or ""."""
    if _is_wish(_opening(sentence)):
        return AsideReason.WISH
    if is_command(sentence):
        return AsideReason.COMMAND
    if is_pure_opinion(sentence):
        return AsideReason.OPINION
    return ""


def _is_question(sentence: Sequence[Token]) -> bool:
    """Whether the sentence ends with a question mark, quotation marks and brackets apart."""
    for token in reversed(sentence[-_LAST_MARKS:]):
        if token.text in _QUESTION_MARKS:
            return True
        if token.kind is not TokenKind.QUOTE and token.text not in {")", "]", "!", ",", "."}:
            return False
    return False


def _opening(sentence: Sequence[Token]) -> list[Token]:
    """The words of a sentence from the first that is not "and", "but", "please" or the like."""
    spoken = [token for token in sentence if token.kind is not TokenKind.QUOTE]
    start = 0
    while start < len(spoken) and (
        spoken[start].key in judgement.SOFT_OPENERS or not spoken[start].is_word
    ):
        start += 1
    return spoken[start:]


def _is_wish(opening: Sequence[Token]) -> bool:
    """Whether it opens like a wish and is no condition ("If only it rained, we …")."""
    wishes = tuple(token.key for token in opening[:2]) in judgement.WISH_OPENERS
    return wishes and not any(token.text == "," for token in opening)


def is_command(sentence: Sequence[Token]) -> bool:
    """Whether it begins with the base form of a verb and its object, and has no other verb."""
    opening = _opening(sentence)
    if len(opening) < len(("give", "me")) or opening[0].key not in judgement.COMMANDS:
        return False
    if opening[1].key not in judgement.COMMAND_OBJECTS:
        return False
    return opening[0].key in judgement.ONLY_VERBS or not has_finite_verb(opening[1:])


def is_pure_opinion(sentence: Sequence[Token]) -> bool:
    """Whether it judges, and shows nothing that could be looked up."""
    if sum(token.is_word for token in sentence) > _LONGEST_OPINION:
        return False
    found = signs(sentence)
    return any(found[sign] for sign in _JUDGING) and not any(found[sign] for sign in CHECKABLE)
