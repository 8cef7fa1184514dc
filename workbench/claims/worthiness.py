"""How much a sentence is worth checking, with the reasons; it sorts and shades, it never hides.

The method is a sum of hand-set points, one per named sign, squeezed into 0..1. No weight is fitted
to any collection of sentences.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from workbench.article.article import Role
from workbench.claims.attribution import speaker_of
from workbench.claims.claim import Reason
from workbench.claims.signs import Sign, signs
from workbench.claims.tokens import tokens


@dataclass(frozen=True, slots=True)
class Worthiness:
    """A score and what it is made of."""

    score: float
    """0 to 1; higher is more worth checking."""
    reasons: tuple[Reason, ...]
    """The strongest first; points below 0 speak against."""


@dataclass(frozen=True, slots=True)
class _Points:
    """What one sign counts: for its first occurrence, and how often it may count."""

    each: float
    most: int = 1


_BASE = 0.5
POINTS: dict[Sign, _Points] = {
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
    Sign.OPINION: _Points(-1.0, 2),
    Sign.LOADED: _Points(-1.0, 2),
    Sign.STANCE: _Points(-0.75, 2),
    Sign.SWEEPING: _Points(-0.75, 2),
    Sign.ABSTRACT: _Points(-0.5),
    Sign.MAY: _Points(-0.25),
    Sign.OUGHT: _Points(-0.5),
    Sign.PERSON: _Points(-0.5, 2),
    Sign.POINTING: _Points(-0.5),
    Sign.QUESTION: _Points(-1.0),
    Sign.EXCLAMATION: _Points(-1.0),
    Sign.SHORT: _Points(-0.5),
}

_ROLES = {
    Role.HEADING: Reason("heading", -1.0),
    Role.CAPTION: Reason("caption", -0.5),
    Role.DATELINE: Reason("dateline", -1.0),
}


def score(text: str, role: Role = Role.PROSE) -> Worthiness:
    """How much the sentence ``text`` is worth checking, from its words alone."""
    found = signs(tokens(text))
    if speaker_of(text) is not None:
        found[Sign.WORDS] += 1
    reasons = [
        Reason(str(sign), round(points.each * min(found[sign], points.most), 2))
        for sign, points in POINTS.items()
        if found[sign]
    ]
    if role in _ROLES:
        reasons.append(_ROLES[role])
    total = _BASE + sum(reason.points for reason in reasons)
    return Worthiness(1 / (1 + math.exp(-total)), tuple(sorted(reasons, key=_strongest_first)))


def claim_worthiness(text: str) -> Worthiness:
    """The same for the wording of a claim, which somebody may have cut or restated."""
    return score(text)


def _strongest_first(reason: Reason) -> float:
    return -abs(reason.points)
