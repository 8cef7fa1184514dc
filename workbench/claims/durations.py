"""How long something takes ("for three years", "a two-day visit"), and times of day."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from workbench.claims.lexicon import almanac, numerals
from workbench.claims.lexicon.wordlist import words
from workbench.claims.numbers import Form, range_at
from workbench.claims.periods import Period
from workbench.claims.quantity_format import decimal
from workbench.claims.reading import Reading

if TYPE_CHECKING:
    from workbench.claims.pieces import Pieces

_BETWEEN = frozenset({"more", "full", "straight", "consecutive", "whole", "long", "short", "extra"})
"""What may stand between a number and its unit of time."""
_BEFORE_ARTICLE = words(
    """
    for over within in than about nearly almost after lasting lasted took takes taking spent
    roughly around every
    """
)
"""After other words "a day" is a rate ("300 a day") or some day or other."""
_AGES = frozenset({"old", "olds"})
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?::[0-9]{2})?")
_HALVES_OF_DAY = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12}
_ZONES = frozenset({"gmt", "utc", "z"})
_NOON = 12
_AT = frozenset({"at", "by", "until", "till", "before", "after", "around", "since"})
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


def duration_at(pieces: Pieces, at: int) -> Reading | None:
    """The duration that begins at ``at``; not an age, nor how often a day something happens."""
    stated = _with_article(pieces, at) or _with_number(pieces, at)
    if stated is None:
        return None
    low, high, unit_at = stated
    unit = almanac.TIME_UNITS.get(pieces.key(unit_at), "")
    if unit not in almanac.DURATIONS or not pieces.beside(unit_at):
        return None
    end = unit_at + 1
    if pieces.key(pieces.after_joint(end)) in _AGES or pieces.key(at - 1) in {"aged", "age"}:
        return None
    normal = _normal(low, unit)
    if high != low:
        normal = f"{normal}/{_normal(high, unit)}"
    return Reading(at, end, Period(normal, None, None))


def _with_number(pieces: Pieces, at: int) -> tuple[Fraction, Fraction, int] | None:
    number = range_at(pieces, at)
    if number is None or number.form not in {Form.CARDINAL, Form.VAGUE}:
        return None
    if number.form is Form.VAGUE or number.low < 0 or pieces.follow(at, "one", "day"):
        return None
    unit_at = pieces.after_joint(number.end)
    while pieces.key(unit_at) in _BETWEEN and pieces.beside(unit_at):
        unit_at += 1
    return number.low, number.high, unit_at


def _with_article(pieces: Pieces, at: int) -> tuple[Fraction, Fraction, int] | None:
    """As in "For a year", "half an hour", "a half-hour"."""
    key, half = pieces.key(at), numerals.VULGAR["½"]
    if key == "half":
        unit = pieces.after_joint(at + 1)
        unit += pieces.key(unit) in numerals.ARTICLES
        return half, half, unit
    if key not in numerals.ARTICLES or pieces.key(at - 1) not in _BEFORE_ARTICLE:
        return None
    one = Fraction(1)
    return one, one, at + 1


def _normal(value: Fraction, unit: str) -> str:
    form, times = almanac.DURATIONS[unit]
    return form.format(decimal(value * times) or decimal(Fraction(round(value * times, 2))))


def clock_at(pieces: Pieces, at: int) -> Reading | None:
    """The time of day that begins at ``at``: "5 p.m.", "17:30", "10 o'clock"."""
    key = pieces.key(at)
    if key in _NAMED and pieces.key(at - 1) in _AT:
        return Reading(at, at + 1, Period(_NAMED[key], None, None))
    found = _CLOCK.fullmatch(key) if key[:1].isdigit() else None
    if found is None:
        return None
    hour, minute = int(found.group(1)), int(found.group(2) or 0)
    half = _HALVES_OF_DAY.get(pieces.key(at + 1)) if pieces.beside(at + 1) else None
    end = at + 1
    if half is not None and 1 <= hour <= _NOON:
        hour, end = hour % _NOON + half, at + 2
    elif pieces.key(at + 1) == "o'clock":
        end = at + 2
    elif ":" not in key:
        return None
    if hour > 24 or minute > 59 or _is_ratio(pieces, at):
        return None
    zone = pieces.key(end) in _ZONES and pieces.beside(end)
    normal = f"{hour:02}:{minute:02}" + ("Z" if zone else "")
    return Reading(at, end + zone, Period(normal, None, None))


def _is_ratio(pieces: Pieces, at: int) -> bool:
    return pieces.glued(at) and pieces[at - 1].text not in {"(", "“", '"', "‘", "[", "–", "-"}
