"""The noun phrase beside a verb: who is said to have done or said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.lexicon import grammar, measure, speech
from workbench.claims.signs import is_past_form
from workbench.claims.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.claims.tokens import Token

_LONGEST = 12
"""Tokens; what runs on longer is no name any more."""
_WITHIN_NAMES = frozenset({"-", "&", "/"})
_TIES = frozenset({"of", "for", "to", "from"})
"""Prepositions that belong to the noun before them more often than not."""
_BOUNDS = (
    grammar.AUXILIARIES
    | grammar.CONJUNCTIONS
    | grammar.SUBORDINATORS
    | speech.REPORTING_FORMS
    | {"that", "why", "what", "how"}
) - ({"may", "and"} | speech.NOUNS_TOO)
_AFTER_AND = frozenset({"his", "her", "their", "the", "other"})
_DAY_WORDS = measure.WEEKDAYS | measure.DAY_WORDS
_TIMES = measure.WEEKDAYS | measure.TIME_UNITS
_LEADING = grammar.SENTENCE_ADVERBS | {"a", "an", "the", "and", "but", "so"}


def is_adverb(token: Token) -> bool:
    """Whether the word is an adverb by the lists or by its ending; "family" and "Italy" are not."""
    if token.key in grammar.ADVERBS:
        return True
    return token.key.endswith("ly") and token.text.islower() and token.key not in grammar.LY_NOUNS


def phrase_before(clause: Sequence[Token], end: int) -> tuple[Token, ...]:
    """The noun phrase that ends before index ``end``; empty where it is not certain."""
    start = end
    while start > 0 and end - start < _LONGEST and _belongs(clause, start - 1):
        if start < end and not _touch(clause, start - 1):
            break
        start -= 1
    return _trimmed(clause[start:end])


def phrase_after(
    clause: Sequence[Token], start: int, ties: frozenset[str] = _TIES
) -> tuple[Token, ...]:
    """The noun phrase that begins at index ``start`` and runs on across ``ties``."""
    end = start
    while end < len(clause) and end - start < _LONGEST and _belongs(clause, end):
        loose = end > start and not _touch(clause, end - 1)
        if loose or (clause[end].key in grammar.PREPOSITIONS and clause[end].key not in ties):
            break
        end += 1
    return _trimmed(clause[start:end])


def _belongs(clause: Sequence[Token], at: int) -> bool:
    """Whether the token at ``at`` can stand inside a noun phrase."""
    token = clause[at]
    if token.kind in {TokenKind.QUOTE, TokenKind.SYMBOL}:
        return False
    if token.kind is TokenKind.PUNCTUATION:
        stop_of_title = token.text == "." and at > 0 and clause[at - 1].key in _STOPPED
        return token.text in _WITHIN_NAMES or stop_of_title
    if token.key == "and":
        return _joins_names(clause, at)
    if token.key in _BOUNDS:
        return False
    return not _is_plain_past(clause, at)


def _is_plain_past(clause: Sequence[Token], at: int) -> bool:
    """Whether the word is a verb rather than a participle before its noun ("a retired judge")."""
    token = clause[at]
    if token.is_capitalised or not is_past_form(token.key):
        return False
    return at == 0 or clause[at - 1].key not in grammar.DETERMINERS


def _joins_names(clause: Sequence[Token], at: int) -> bool:
    """Whether the "and" at ``at`` stands between two speakers, not between two clauses."""
    if not 0 < at < len(clause) - 1 or not clause[at - 1].is_capitalised:
        return False
    return clause[at + 1].is_capitalised or clause[at + 1].key in _AFTER_AND


def _touch(clause: Sequence[Token], at: int) -> bool:
    """Whether at most a space lies between the tokens at ``at`` and after it."""
    return clause[at + 1].start - clause[at].end <= 1


def _trimmed(phrase: Sequence[Token]) -> tuple[Token, ...]:
    """``phrase`` without what only leads up to it; empty if it begins with a preposition."""
    start, end = 0, len(phrase)
    while start < end and phrase[start].key in _LEADING:
        start += 1
    if _opens_day(phrase[start:end]):
        start += 2
    while start < end and phrase[start].key in _DAY_WORDS:
        start += 1
    while end > start and (not phrase[end - 1].is_word or is_adverb(phrase[end - 1])):
        end -= 1
    if start < end and phrase[start].key in grammar.PREPOSITIONS:
        return ()
    return tuple(phrase[start:end])


def _opens_day(phrase: Sequence[Token]) -> bool:
    """Whether ``phrase`` begins with the "on" of "on Friday"."""
    return len(phrase) > 1 and phrase[0].key in {"on", "last", "this"} and phrase[1].key in _TIMES


_STOPPED = grammar.TITLES | frozenset("abcdefghijklmnopqrstuvwxyz") | {"st", "jr", "sr"}
"""What a full stop inside a name follows: titles and initials."""
