"""The same quantity stated in two claims, or the same thing with another number: a hint to compare.

Whether two claims contradict each other is for the reviewer to say. A pair is offered when the
words around both quantities overlap as well; the more the numbers alone could agree by chance, the
more words must. What is compared with what is found by look-up, so that the time grows with the
number of claims and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.lexicon import almanac, counting, grammar, numerals, speech
from workbench.claims.quantities import Quantity, QuantityKind, find_quantities
from workbench.claims.stated import quantity_in_words
from workbench.claims.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.article.span import Span

_COMPARED = frozenset({QuantityKind.AMOUNT, QuantityKind.SHARE})
"""Ranks, ages and "dozens" agree by chance too often."""
_STEM = 5
"""Letters; "Ukrainian" and "Ukraine", "continue" and "continuation" begin alike."""
_SHORTEST = 3
_TELLING = 1000
"""A number from here on seldom occurs twice by chance."""
_FOR_SAME_THING = 1
_FOR_SAME_NUMBER = 2
_FOR_OTHER_NUMBER = 3
"""How many words around both quantities must be the same."""
_FARTHEST = 4
"""How many times as large another number for the same thing may be, a slip of zeros apart."""
_SLIPS = frozenset({10, 100, 1000})
_COMMON = 40
"""A word around more quantities of one unit than this tells nothing."""
_NEXT = 12
"""With how many that follow it in a look-up each quantity is compared."""
_MOST = 5
"""Hints on one claim; a reviewer reads no more."""
_SYNONYMS = {
    "troops": "soldier",
    "serviceman": "soldier",
    "personnel": "soldier",
    "resident": "people",
    "inhabitant": "people",
}
_EMPTY = (
    grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | grammar.AUXILIARIES
    | grammar.CONJUNCTIONS
    | grammar.SUBORDINATORS
    | grammar.ADVERBS
    | grammar.SENTENCE_ADVERBS
    | speech.PERSONAL_PRONOUNS
    | speech.REPORTING_FORMS
    | counting.QUALIFYING
    | counting.NEVER_COUNTED
    | numerals.TRIGGERS
    | frozenset(almanac.MONTHS)
    | frozenset(almanac.WEEKDAYS)
    | frozenset(almanac.TIME_UNITS)
)
"""Words that two claims share whatever they are about."""


@dataclass(frozen=True, slots=True)
class SeeAlso:
    """That two claims state quantities worth a look side by side."""

    a: str
    """The id of the claim that comes first."""
    b: str
    same: bool
    """Whether it is the same number; otherwise another one for what seems the same thing."""
    a_span: Span
    """Where it is stated in the text of ``a``."""
    b_span: Span
    a_words: str
    """What it comes to: "at least 400,000 deaths"."""
    b_words: str


class _Stated(NamedTuple):
    """A quantity in its claim."""

    claim: int
    quantity: Quantity
    unit: str
    context: frozenset[str]
    """The beginnings of the words around it."""


class _Hint(NamedTuple):
    same: bool
    shared: int


def see_also(claims: Sequence[tuple[str, str]]) -> tuple[SeeAlso, ...]:
    """The pairs of ``claims`` (id and text) whose quantities are worth comparing, in their order.

    A claim is not paired with itself, nor with one whose text contains its own; none gets more than
    a handful of hints.
    """
    stated = [each for at, (_, text) in enumerate(claims) for each in _stated(at, text)]
    found: dict[tuple[int, int], _Hint] = {}
    for first, second in _candidates(stated):
        hint = _hint(stated[first], stated[second])
        if hint and not _nested(claims, stated[first].claim, stated[second].claim):
            found[first, second] = hint
    return tuple(
        _pair(claims, stated[first], stated[second], found[first, second])
        for first, second in sorted(_strongest(stated, found))
    )


def _stated(at: int, text: str) -> Iterator[_Stated]:
    quantities = [each for each in find_quantities(text) if each.kind in _COMPARED]
    if not quantities:
        return
    words = frozenset(
        token.key[:_STEM]
        for token in tokens(text)
        if token.is_word and len(token.key) >= _SHORTEST and token.key not in _EMPTY
    )
    for quantity in quantities:
        unit = _unit_key(quantity.unit)
        yield _Stated(at, quantity, unit, words - {unit[:_STEM], "toll"})


def _unit_key(unit: str) -> str:
    key = unit.lower()
    return _SYNONYMS.get(key, key)


def _candidates(stated: Sequence[_Stated]) -> Iterator[tuple[int, int]]:
    """The pairs that share a number, or a unit and a word that is not too common."""
    by_number: dict[tuple[tuple[int, int], tuple[int, int], str], list[int]] = defaultdict(list)
    by_word: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, each in enumerate(stated):
        low, high = each.quantity.low, each.quantity.high
        number = low.as_integer_ratio(), high.as_integer_ratio()  # quicker to look up
        by_number[*number, each.unit].append(at)
        if low >= _TELLING:
            by_number[*number, "*"].append(at)
        if each.unit:
            for word in each.context:
                by_word[each.unit, word].append(at)
    rare = (group for group in by_word.values() if len(group) <= _COMMON)
    yield from _pairs((*by_number.values(), *rare))


def _pairs(groups: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    seen: set[tuple[int, int]] = set()
    for group in groups:
        for at, first in enumerate(group):
            for second in group[at + 1 : at + 1 + _NEXT]:
                if (first, second) not in seen:
                    seen.add((first, second))
                    yield first, second


def _hint(a: _Stated, b: _Stated) -> _Hint | None:
    """How strongly two quantities suggest each other; None if they do not."""
    if a.claim == b.claim:
        return None
    shared = len(a.context & b.context)
    if (a.quantity.low, a.quantity.high) == (b.quantity.low, b.quantity.high):
        telling = abs(a.quantity.low) >= _TELLING
        nouns = _is_noun(a.unit) and _is_noun(b.unit)
        if a.unit == b.unit and a.unit:
            enough = _FOR_SAME_THING if telling else _FOR_SAME_NUMBER
            return _Hint(same=True, shared=shared) if shared >= enough else None
        return (
            _Hint(same=True, shared=shared)
            if telling and nouns and shared >= _FOR_SAME_NUMBER
            else None
        )
    comparable = a.unit == b.unit and a.unit and _is_near(a.quantity, b.quantity)
    return _Hint(same=False, shared=shared) if comparable and shared >= _FOR_OTHER_NUMBER else None


def _is_noun(unit: str) -> bool:
    """Whether a unit is something counted, or unknown, rather than a measure."""
    measures = unit in counting.UNITS or unit.upper() in counting.CURRENCIES.values()
    return not measures and not unit.startswith(("%", "°", "percentage"))


def _is_near(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers can be meant for one thing: nearly the same, or a zero too many."""
    small, large = sorted((abs(a.high), abs(b.high)))
    if not small:
        return False
    ratio = large / small
    slips = large >= _TELLING and ratio in _SLIPS
    return ratio <= _FARTHEST or slips


def _nested(claims: Sequence[tuple[str, str]], first: int, second: int) -> bool:
    """Whether one claim is a part of the other and so says the same without telling anything."""
    a, b = claims[first][1], claims[second][1]
    return a in b or b in a


def _strongest(
    stated: Sequence[_Stated], found: dict[tuple[int, int], _Hint]
) -> Iterator[tuple[int, int]]:
    """The pairs in the order of their strength, until a claim has enough; one for two claims."""
    given: Counter[int] = Counter()
    paired: set[tuple[int, int]] = set()
    for first, second in sorted(found, key=lambda pair: (*(-n for n in found[pair]), pair)):
        claims = stated[first].claim, stated[second].claim
        if claims in paired or max(given[claim] for claim in claims) >= _MOST:
            continue
        paired.add(claims)
        given.update(claims)
        yield first, second


def _pair(claims: Sequence[tuple[str, str]], a: _Stated, b: _Stated, hint: _Hint) -> SeeAlso:
    return SeeAlso(
        a=claims[a.claim][0],
        b=claims[b.claim][0],
        same=hint.same,
        a_span=a.quantity.span,
        b_span=b.quantity.span,
        a_words=quantity_in_words(a.quantity),
        b_words=quantity_in_words(b.quantity),
    )
