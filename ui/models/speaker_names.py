"""Names in an article that a claim's speaker may have, offered while one is typed."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from workbench.claims.lexicon import grammar
from workbench.claims.lexicon.speech import PEOPLE, PERSONAL_PRONOUNS, REPORTING_FORMS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)+")
_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"[\w’']+-[a-z]+(?:ed|ing|en|ent|able)")
"""An adjective made of a name: "NATO-backed"."""
_ADJECTIVES = ("ian", "ean", "can", "ish", "ese", "eli", "ern")
"""Endings of what is made of the name of a country; names of people may have them, too."""
_OPENING = re.compile(r"(?:^|[.!?…:\n])[\s\"“”„‘’'(«»]*$")
"""What stands before the first word of a sentence, whose capital says nothing."""
_BEFORE = 8
"""Code points looked at before a name."""
_MOST = 200
_NO_NAMES = (
    grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | grammar.SUBORDINATORS
    | grammar.CONJUNCTIONS
    | grammar.SENTENCE_ADVERBS
    | PERSONAL_PRONOUNS
)
"""Words that begin no name, though they may have a capital."""


def speaker_names(text: str, known: Iterable[str]) -> list[str]:
    """Names to choose from: first those that are speakers already, then the article's own.

    A name is a run of two words or more with capitals; a single one may be anything, and is
    offered where it is a speaker already. Articles, other small words and adjectives before it are
    left out, and so is the first word of a sentence that stands elsewhere without a capital.
    """
    speakers = list(dict.fromkeys(name for name in known if name))
    found = Counter(name for name in _names_in(text) if name not in speakers)
    return [*speakers, *(name for name, _ in found.most_common(_MOST))]


def _names_in(text: str) -> Iterator[str]:
    common = {word for word in _WORD.findall(text) if word.islower()}
    adjectives = _adjectives(text)
    for match in _NAME.finditer(text):
        words, start = match.group().split(" "), match.start()
        if words[0].lower() in common and _OPENING.search(text[max(0, start - _BEFORE) : start]):
            del words[0]
        while words and _is_no_name(words, adjectives):
            del words[0]
        if len(words) > 1 and all(word[0].isupper() for word in words):
            yield re.sub(r"(?:['’]s?|-)$", "", " ".join(words))


def _is_no_name(words: list[str], adjectives: Container[str]) -> bool:
    """Whether the first of ``words`` only stands before a name."""
    first, follows = words[0], words[1].lower() if len(words) > 1 else ""
    if first.lower() in _NO_NAMES or _COMPOUND.fullmatch(first):
        return True
    return first in adjectives and (len(words) <= 2 or follows in PEOPLE)


def _adjectives(text: str) -> frozenset[str]:
    """Words with a capital that the article uses to say of what country something is."""
    return frozenset(
        word
        for word, follows in _before_small_words().findall(text)
        if word.endswith(_ADJECTIVES) and follows not in REPORTING_FORMS
    )


@cache
def _before_small_words() -> re.Pattern[str]:
    return re.compile(r"\b([^\W\d_a-z][^\W\d_]+) (?=([a-z]+))")
