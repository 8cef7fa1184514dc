"""Claims that state the same thing again, here or in an earlier article: ranked by their words.

The ranking is Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
Beyond", 2009, section 3) over an inverted index, with the weight of a term kept above zero as
Lucene does. Whether two claims are alike enough to be shown is told by `Match.likeness`, which
means the same in a list of three claims and of thirty thousand.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from heapq import nlargest
from typing import TYPE_CHECKING, Generic, TypeVar

from workbench.claims.lexicon import grammar
from workbench.claims.lexicon.speech import PERSONAL_PRONOUNS
from workbench.claims.lexicon.wordlist import words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

K = TypeVar("K")

ALIKE = 0.45
"""Least likeness of a claim that is shown. Chosen by reading the pairs of one text that come out on
either side of it: above it most say the same of the same thing, below 0.4 most only share a topic.
Of the halves that people made of a long sentence three in four find the whole; of sentences from
different texts no pair in a thousand reaches 0.35."""
LEAST_SHARED = 3
"""Terms two claims must have in common, unless they have all: two words are soon shared."""

_K1 = 1.2
"""How soon a term said again stops counting more."""
_B = 0.75
"""How much a long text is marked down. Both as Robertson and Zaragoza advise (1.2-2, 0.5-0.8)."""
_MOST_ONE_SIDED = 3
"""Texts that score less than this part of what they would need are not looked at more closely."""
_MOST_LIKELY = 300
"""Texts that are looked at more closely, however many say the same."""
_LEAST_STEM = 4
_FUNCTION_WORDS = (
    grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | grammar.AUXILIARIES
    | grammar.CONJUNCTIONS
    | grammar.SUBORDINATORS
    | PERSONAL_PRONOUNS
    | words("him them us me himself herself itself themselves there here not that's it's")
)
"""Left out: in a short list of claims one of them can be rare, and would seem telling."""


@dataclass(frozen=True, slots=True)
class Match(Generic[K]):
    """A text of the index that resembles the query."""

    key: K
    score: float
    """BM25 of this text for the query; comparable only within one answer."""
    likeness: float
    """What the two texts score for each other, on average, as a share of what the richer one scores
    for itself: 1 for the same terms, 0 for none in common. What either says beyond the other lowers
    it, and it is the same whichever of the two is asked for."""


class Index(Generic[K]):
    """Texts by their terms. What it answers never changes: any thread may ask it."""

    def __init__(self, texts: Iterable[tuple[K, str]]) -> None:
        self._keys: list[K] = []
        self._terms: list[dict[str, int]] = []
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for at, (key, text) in enumerate(texts):
            counted = terms(text)
            self._keys.append(key)
            self._terms.append(counted)
            for term in counted:
                self._holders[term].append(at)
        lengths = [sum(counted.values()) for counted in self._terms]
        self._mean = sum(lengths) / max(1, len(lengths)) or 1.0
        self._brakes = [self._brake(length) for length in lengths]
        self._weights = {term: self._weight(len(held)) for term, held in self._holders.items()}
        self._unknown = self._weight(1)
        self._own: dict[int, float] = {}

    def __len__(self) -> int:
        return len(self._keys)

    def best(
        self, query: str, limit: int, excluding: Container[K] = (), least: float = ALIKE
    ) -> tuple[Match[K], ...]:
        """The texts most like ``query``, the most alike first; equals as they came.

        None of ``excluding``, and none less alike than ``least``.
        """
        asked = terms(query)
        full = self._score(asked, asked)
        found: list[tuple[float, int, float]] = []
        for at, score in self._likely(asked, least * full / _MOST_ONE_SIDED):
            if self._keys[at] in excluding:
                continue
            other = self._terms[at]
            both_ways = (score + self._score(other, asked)) / 2
            likeness = min(1.0, both_ways / max(full, self._own_score(at)))
            if likeness >= least and _share_enough(asked, other):
                found.append((-likeness, at, score))
        found.sort()
        return tuple(Match(self._keys[at], score, -away) for away, at, score in found[:limit])

    def _likely(self, asked: Mapping[str, int], bar: float) -> list[tuple[int, float]]:
        """The texts of highest BM25 from ``bar`` on, by place.

        Telling terms come first: when those that are left could not lift a text over the bar any
        more, no new text is taken up, so that words that all texts have cost next to nothing.
        """
        weights = {term: self._weights.get(term, self._unknown) for term in asked}
        scores: dict[int, float] = {}
        left = sum(weights.values())
        for term in sorted(weights, key=weights.__getitem__, reverse=True):
            weight, holders = weights[term], self._holders.get(term, ())
            for at in holders if left >= bar else [at for at in scores if term in self._terms[at]]:
                count = self._terms[at][term]
                scores[at] = scores.get(at, 0.0) + weight * count / (count + self._brakes[at])
            left -= weight
        likely = (each for each in scores.items() if each[1] >= bar)
        return nlargest(_MOST_LIKELY, likely, key=_score_of)

    def _score(self, asked: Mapping[str, int], text: Mapping[str, int]) -> float:
        """BM25 of one text, in the index or not."""
        brake = self._brake(sum(text.values()))
        score = 0.0
        for term in asked:
            if count := text.get(term, 0):
                score += self._weights.get(term, self._unknown) * count / (count + brake)
        return score

    def _own_score(self, at: int) -> float:
        """What a text of the index scores for itself, worked out when it is first a candidate."""
        score = self._own.get(at)
        if score is None:
            score = self._own[at] = self._score(self._terms[at], self._terms[at])
        return score

    def _weight(self, holders: int) -> float:
        """How telling a term is that so many texts have: the more so, the fewer they are.

        One that no text has counts as if a single one had it: what a claim says of its own would
        else weigh most in a short list, and likeness would mean less there.
        """
        rarity = (max(len(self._keys), 1) - holders + 0.5) / (holders + 0.5)
        return (_K1 + 1) * math.log1p(rarity)

    def _brake(self, length: int) -> float:
        """What holds the counts in a text of this many terms back."""
        return _K1 * (1 - _B + _B * length / self._mean)


def terms(text: str) -> dict[str, int]:
    """The terms of ``text`` with their counts: folded words and whole numbers, no small words."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    found = list(filter(None, map(_term, _pattern().findall(folded))))
    once = dict.fromkeys(found, 1)
    return once if len(once) == len(found) else Counter(found)


@cache
def _pattern() -> re.Pattern[str]:
    """A number with its separators, or a word with its apostrophe."""
    return re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")


class _Terms(dict[str, str]):
    """What each word folds to, worked out once."""

    _MOST = 100_000
    """Words kept; an article has some thousands."""

    def __missing__(self, word: str) -> str:
        if len(self) >= self._MOST:
            self.clear()
        term = self[word] = _folded(word)
        return term


_term = _Terms().__getitem__


def _folded(word: str) -> str:
    """What stands for ``word`` in the index; nothing for a small word."""
    if word[0].isdigit():
        return _without_grouping(word)
    word = word.replace("’", "'").removesuffix("'s")
    return "" if word in _FUNCTION_WORDS else _singular(word)


def _without_grouping(number: str) -> str:
    """The number without the commas of its thousands; other commas stay."""
    head, *groups = number.split(",")
    grouped = len(head) <= 3 and all(len(group) == 3 for group in groups)
    return head + "".join(groups) if grouped else number


def _singular(word: str) -> str:
    """``word`` without its plural ending, by the S-stemmer.

    Harman, "How effective is suffixing?", 1991: light enough to mix no two words up.
    """
    if len(word) < _LEAST_STEM:
        return word
    if word.endswith("ies") and not word.endswith(("eies", "aies")):
        return word[:-3] + "y"
    if word.endswith("es") and not word.endswith(("aes", "ees", "oes")):
        return word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")):
        return word[:-1]
    return word


def _score_of(scored: tuple[int, float]) -> float:
    return scored[1]


def _share_enough(one: Mapping[str, int], other: Mapping[str, int]) -> bool:
    """Whether more than a chance word or two is in both."""
    return one.keys() == other.keys() or len(one.keys() & other.keys()) >= LEAST_SHARED
