"""How much a sentence is worth checking, with the reasons; it sorts and shades, it never hides.

The method is a sum of hand-set points, one per named sign, squeezed into 0..1. The words alone give
a first score at once; the parse of the sentence, where there is one, adds its own reasons. No
weight is fitted to any collection of sentences.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.article.article import Role
from workbench.claims.aside import is_command
from workbench.claims.attribution import speaker_of
from workbench.claims.claim import Reason
from workbench.claims.parsed_signs import ParsedSign, parsed_signs
from workbench.claims.quotation import marks, quoted
from workbench.claims.signs import Sign, signs
from workbench.claims.tokens import tokens
from workbench.wording import marked_as

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.article.span import Span
    from workbench.claims.parse import Parse

_REMEMBERED = 1 << 17
"""Wordings whose score is kept."""


@dataclass(frozen=True, slots=True)
class Worthiness:
    """A score and what it is made of."""

    score: float
    """0 to 1; higher is more worth checking."""
    reasons: tuple[Reason, ...]
    """The strongest first; points below 0 speak against."""


@dataclass(frozen=True, slots=True)
class _Points:
    """What one sign counts."""

    each: float
    most: int = 1
    """How often in one sentence."""


_BASE = 0.5
"""What a sentence without any sign gets: two in three say something that can be checked."""
POINTS: dict[Sign | ParsedSign, _Points] = {
    Sign.NUMBER: _Points(0.5, 3),
    Sign.PERCENTAGE: _Points(0.5),
    Sign.MONEY: _Points(0.5),
    Sign.STATISTIC: _Points(0.25, 2),
    Sign.DATE: _Points(0.5, 2),
    Sign.PERIOD: _Points(0.5),
    Sign.NAME: _Points(0.25, 2),
    Sign.COMPARISON: _Points(0.25),
    Sign.CHANGE: _Points(0.25),
    Sign.PAST: _Points(0.25, 2),
    Sign.WORDS: _Points(0.5),
    Sign.QUOTATION: _Points(0.75),
    Sign.SOMEBODY: _Points(0.5),
    Sign.OPINION: _Points(-1.0),
    Sign.LOADED: _Points(-0.75),
    Sign.STANCE: _Points(-0.75, 2),
    Sign.SWEEPING: _Points(-0.75, 2),
    Sign.ABSTRACT: _Points(-0.5),
    Sign.MAY: _Points(-0.25),
    Sign.OUGHT: _Points(-0.5),
    Sign.PERSON: _Points(-0.5, 2),
    Sign.POINTING: _Points(-0.5),
    Sign.QUESTION: _Points(-1.0),
    Sign.COMMAND: _Points(-1.0),
    Sign.EXCLAMATION: _Points(-1.0),
    Sign.SHORT: _Points(-0.5),
    ParsedSign.HAPPENED: _Points(0.5),
    ParsedSign.PLAIN: _Points(0.25),
    ParsedSign.MEASURED: _Points(0.25, 2),
    ParsedSign.POSSIBLE: _Points(-0.5),
    ParsedSign.COLOURED: _Points(-0.5),
    ParsedSign.STRESSED: _Points(-0.5, 2),
    ParsedSign.DESCRIBED: _Points(-0.25, 3),
    ParsedSign.SUPPOSED: _Points(-0.25),
    ParsedSign.DOING: _Points(-0.5),
    ParsedSign.WHAT: _Points(-0.5),
    ParsedSign.NOBODY: _Points(-0.5),
    ParsedSign.LIKE: _Points(-0.25),
    ParsedSign.AIM: _Points(-0.5),
}
"""What every sign counts; those of the parse are added to those of the words."""

_ANY_LANGUAGE = frozenset(
    {
        Sign.NUMBER,
        Sign.PERCENTAGE,
        Sign.MONEY,
        Sign.DATE,
        Sign.QUOTATION,
        Sign.QUESTION,
        Sign.EXCLAMATION,
        Sign.SHORT,
    }
)
_ROLES = {
    Role.HEADING: Reason(marked_as("sign", "heading"), -1.0),
    Role.CAPTION: Reason(marked_as("sign", "caption"), -0.5),
    Role.DATELINE: Reason(marked_as("sign", "dateline"), -1.0),
}


def score(
    text: str,
    role: Role = Role.PROSE,
    *,
    english: bool = True,
    parsed: Sequence[Reason] = (),
) -> Worthiness:
    """How much the sentence or claim ``text`` is worth checking, from its words.

    Of a text that is not English, only what any language shows counts: figures, marks, length.
    ``parsed`` are the reasons that its parse adds; see `parsed_reasons`.
    """
    found = _signs(text)
    known = found.items() if english else ((sign, found[sign]) for sign in _ANY_LANGUAGE)
    reasons = [*_reasons(known), *parsed]
    if role in _ROLES:
        reasons.append(_ROLES[role])
    total = _BASE + sum(reason.points for reason in reasons)
    return Worthiness(1 / (1 + math.exp(-total)), tuple(sorted(reasons, key=_strongest_first)))


def parsed_reasons(parse: Parse, within: Sequence[Span] = ()) -> tuple[Reason, ...]:
    """What the parse of an English sentence says for and against checking it.

    Of a claim, only the pieces it quotes, ``within``, count; in offsets of the parsed text.
    """
    return tuple(_reasons(parsed_signs(parse, within).items()))


@lru_cache(maxsize=_REMEMBERED)
def claim_worthiness(
    wording: str, *, english: bool = True, parsed: tuple[Reason, ...] = ()
) -> Worthiness:
    """How much a claim is worth checking: its wording counts, not the layout it stands in.

    Remembered, so that a list can ask for it whenever it sorts.
    """
    return score(wording, english=english, parsed=parsed)


def _reasons(found: Iterable[tuple[Sign | ParsedSign, int]]) -> Iterator[Reason]:
    """The signs ``found``, each with how often, as named points in the order of the table."""
    times = dict(found)
    for sign, points in POINTS.items():
        if times.get(sign):
            yield Reason(str(sign), points.each * min(times[sign], points.most))


def _signs(text: str) -> Counter[Sign]:
    """The signs of the words, and the two that take the whole sentence to see."""
    sentence = tokens(text)
    found = signs(sentence, quoted(text, marks(text)))
    found[Sign.WORDS] = int(speaker_of(text) is not None)
    found[Sign.COMMAND] = int(is_command(sentence))
    return found


def _strongest_first(reason: Reason) -> float:
    return -abs(reason.points)
