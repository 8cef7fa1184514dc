"""What a sentence shows on its face: numbers, names, dates, past tense, judgement, and so on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.claims.lexicon import grammar, judgement, measure, speech
from workbench.claims.lexicon.wordlist import words
from workbench.claims.tokens import TokenKind
from workbench.wording import marked_as

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.article.span import Span
    from workbench.claims.tokens import Token


class Sign(StrEnum):
    """One thing a sentence can show, in the words a fact-checker would use for it."""

    NUMBER = marked_as("sign", "number")
    PERCENTAGE = marked_as("sign", "percentage")
    MONEY = marked_as("sign", "money")
    STATISTIC = marked_as("sign", "something counted")
    DATE = marked_as("sign", "date")
    NAME = marked_as("sign", "named person or place")
    COMPARISON = marked_as("sign", "comparison")
    CHANGE = marked_as("sign", "change over time")
    PAST = marked_as("sign", "past event")
    OPINION = marked_as("sign", "opinion word")
    LOADED = marked_as("sign", "loaded word")
    STANCE = marked_as("sign", "stance of the writer")
    MAY = marked_as("sign", "may or might")
    OUGHT = marked_as("sign", "should or must")
    PERSON = marked_as("sign", "speaks of I, you or we")
    PERIOD = marked_as("sign", "span of time")
    SOMEBODY = marked_as("sign", "a certain person")
    WORDS = marked_as("sign", "somebody's words")
    QUOTATION = marked_as("sign", "quotation")
    POINTING = marked_as("sign", "leans on the sentence before")
    QUESTION = marked_as("sign", "question")
    COMMAND = marked_as("sign", "command")
    EXCLAMATION = marked_as("sign", "exclamation")
    SHORT = marked_as("sign", "very short")
    SWEEPING = marked_as("sign", "sweeping word")
    ABSTRACT = marked_as("sign", "abstract idea")


JUDGEMENTS = frozenset(
    {
        Sign.OPINION,
        Sign.LOADED,
        Sign.STANCE,
        Sign.MAY,
        Sign.OUGHT,
        Sign.PERSON,
        Sign.SWEEPING,
        Sign.ABSTRACT,
    }
)
"""Signs of somebody's view rather than of a fact."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\ds?$|['’]\d0s$")
_CLOCK = re.compile(r"\d{1,2}:\d\d$")
_BEFORE_A_NAME = frozenset({":", "–", "—", "(", "[", "•"})
_LAST_MARKS = 3
_FEW_WORDS = 5
_FEWEST_QUOTED = 3
"""Words; fewer in quotation marks are a name or a term."""
_COUNTED = measure.MAGNITUDES | measure.PERCENT
_OPENERS = grammar.DETERMINERS | grammar.PREPOSITIONS | grammar.ADVERBS | speech.SHORTENING
_NO_PERSONS = frozenset({"US", "i"})
"""A country, and a numeral or an article of another language."""
_I = frozenset({"i", "i'm", "i've", "i'd", "i'll"})
_NO_PAST_AFTER = (
    frozenset({"to", "will", "would", "can", "could", "may", "might", "should", "must", "be"})
    | {"is", "are", "am"}
    | grammar.DETERMINERS
)
_POINTERS = words("this that it these those such")
_LOOK_UP = {
    Sign.STATISTIC: measure.STATISTICS | measure.UNITS,
    Sign.COMPARISON: measure.COMPARISON,
    Sign.CHANGE: measure.CHANGE,
    Sign.OPINION: judgement.OPINION,
    Sign.LOADED: judgement.LOADED,
    Sign.STANCE: judgement.STANCE,
    Sign.MAY: judgement.MAY_OR_MIGHT,
    Sign.OUGHT: judgement.OUGHT,
    Sign.PERSON: judgement.FIRST_OR_SECOND_PERSON,
    Sign.SWEEPING: judgement.GENERALITIES,
    Sign.ABSTRACT: judgement.ABSTRACTIONS,
    Sign.NUMBER: measure.NUMBER_WORDS,
    Sign.PERCENTAGE: measure.PERCENT,
    Sign.MONEY: measure.MONEY,
    Sign.PERIOD: measure.TIME_UNITS - {"second"},
    Sign.SOMEBODY: words("he she him his her hers himself herself"),
    Sign.DATE: measure.WEEKDAYS | measure.DAY_WORDS,
}
_SIGNS_OF: dict[str, tuple[Sign, ...]] = {
    word: tuple(sign for sign, listed in _LOOK_UP.items() if word in listed)
    for word in sorted(frozenset().union(*_LOOK_UP.values()))
}


def signs(sentence: Sequence[Token], quotations: Sequence[Span] = ()) -> Counter[Sign]:
    """How often each sign occurs among the tokens of one sentence.

    ``quotations``, in order, are the stretches that somebody is quoted with. How those words judge
    is the speaker's affair; a word or two in quotation marks are no quotation.
    """
    spoken = _words_of_others(sentence, quotations)
    found: Counter[Sign] = Counter(_of_the_whole(sentence))
    found[Sign.QUOTATION] = int(bool(spoken))
    for at in range(len(sentence)):
        own = at not in spoken
        found.update(sign for sign in _looked_up(sentence, at) if own or sign not in JUDGEMENTS)
        if is_figure(sentence, at):
            found[Sign.DATE if is_time(sentence, at) else Sign.NUMBER] += 1
        elif is_month(sentence, at):
            found[Sign.DATE] += 1
        elif is_name(sentence, at):
            found[Sign.NAME] += 1
        if is_past(sentence, at):
            found[Sign.PAST] += 1
    return found


def _words_of_others(sentence: Sequence[Token], quotations: Sequence[Span]) -> frozenset[int]:
    """The indexes of the words inside quotations of some length."""
    starts = [token.start for token in sentence]
    inside: set[int] = set()
    for stretch in quotations:
        first, end = bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)
        words_inside = [at for at in range(first, end) if sentence[at].is_word]
        if len(words_inside) >= _FEWEST_QUOTED:
            inside.update(words_inside)
    return frozenset(inside)


def _looked_up(sentence: Sequence[Token], at: int) -> Iterator[Sign]:
    """The signs that the word lists give the token at ``at``, in the place where it stands."""
    token = sentence[at]
    for sign in _SIGNS_OF.get(token.key, ()):
        if sign is Sign.COMPARISON and _qualifies(sentence, at):
            continue
        if sign is Sign.PERSON and token.text in _NO_PERSONS:
            continue
        if sign is Sign.MAY and is_month(sentence, at):
            continue
        yield sign


def _qualifies(sentence: Sequence[Token], at: int) -> bool:
    """Whether a word of comparison only rounds a number: "at least 5", "more than 100"."""
    before, after = _key(sentence, at - 1), _key(sentence, at + 1)
    if before == "at":
        return True
    than = at if sentence[at].key == "than" else at + 1 if after == "than" else len(sentence)
    return than + 1 < len(sentence) and is_number(sentence[than + 1])


def is_number(token: Token) -> bool:
    """Whether the token is a number, in digits or in words."""
    return token.kind is TokenKind.NUMBER or token.key in measure.NUMBER_WORDS


def _of_the_whole(sentence: Sequence[Token]) -> Iterator[Sign]:
    """The signs that are no single word's."""
    spoken = [token.key for token in sentence if token.is_word]
    marks = {token.text for token in sentence[-_LAST_MARKS:]}
    if spoken and spoken[0] in _POINTERS:
        yield Sign.POINTING
    if "?" in marks:
        yield Sign.QUESTION
    if "!" in marks:
        yield Sign.EXCLAMATION
    if len(spoken) < _FEW_WORDS:
        yield Sign.SHORT


def is_figure(sentence: Sequence[Token], at: int) -> bool:
    """Whether digits stand for themselves; those of "BA.4" and "G-7" are part of a name."""
    if sentence[at].kind is not TokenKind.NUMBER or at < len(("BA", ".")):
        return sentence[at].kind is TokenKind.NUMBER
    joint, before = sentence[at - 1], sentence[at - 2]
    glued = before.end == joint.start and joint.end == sentence[at].start
    return not (glued and joint.text in {".", "-"} and before.is_word)


def is_time(sentence: Sequence[Token], at: int) -> bool:
    """Whether the number at ``at`` is a year, a clock time or the day of a month."""
    token = sentence[at]
    if _CLOCK.match(token.text):
        return True
    neighbours = {_key(sentence, at - 1), _key(sentence, at + 1)}
    if neighbours & measure.MONTHS and len(token.text) <= len("31st"):
        return True
    following = _key(sentence, at + 1)
    return bool(_YEAR.match(token.text)) and following not in _COUNTED


def is_month(sentence: Sequence[Token], at: int) -> bool:
    """Whether the word is a month; "may" and "march" only beside a number or after "in"."""
    token = sentence[at]
    if token.key not in measure.MONTHS or not token.is_capitalised:
        return False
    if token.key not in {"may", "march", "mar", "sep", "jun"}:
        return True
    beside = (at > 0 and sentence[at - 1].kind is TokenKind.NUMBER) or (
        at + 1 < len(sentence) and sentence[at + 1].kind is TokenKind.NUMBER
    )
    return beside or _key(sentence, at - 1) in {"in", "last", "since", "until", "by", "early"}


def is_name(sentence: Sequence[Token], at: int) -> bool:
    """Whether the word is written as a name where it stands.

    At the beginning of a sentence, where every word has a capital, only what follows tells.
    """
    token = sentence[at]
    if not token.is_capitalised or token.key in measure.WEEKDAYS or token.key in _I:
        return False
    if not begins(sentence, at):
        return True
    if token.key in _OPENERS:
        return False
    following = sentence[at + 1] if at + 1 < len(sentence) else None
    return following is not None and (following.is_capitalised or following.key == "'s")


def begins(sentence: Sequence[Token], at: int) -> bool:
    """Whether a capital at ``at`` is owed to the place: a sentence or a quotation begins there."""
    if at == 0:
        return True
    before = sentence[at - 1]
    return before.kind is TokenKind.QUOTE or before.text in _BEFORE_A_NAME


def is_past(sentence: Sequence[Token], at: int) -> bool:
    """Whether the word is, by its form and the word before it, a past tense."""
    token, before = sentence[at], _key(sentence, at - 1)
    if not token.is_word or before in _NO_PAST_AFTER:
        return False
    if token.is_capitalised and not begins(sentence, at):
        return False
    return is_past_form(token.key)


def is_past_form(key: str) -> bool:
    """Whether the folded word ``key`` has the form of a past tense."""
    if key in grammar.IRREGULAR_PAST:
        return True
    regular = key.endswith("ed") and len(key) > len("need")
    return regular and "-" not in key and key not in grammar.NOT_PAST


def _key(sentence: Sequence[Token], at: int) -> str:
    return sentence[at].key if 0 <= at < len(sentence) else ""
