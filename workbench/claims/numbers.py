"""Numbers as articles write them: figures, words, magnitudes, fractions, shares and ranges.

Values are exact (``Fraction``). What is counted, and how exactly, is no concern of this module.
"""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.lexicon import counting, numerals
from workbench.claims.lexicon.wordlist import words
from workbench.claims.tokens import TokenKind

if TYPE_CHECKING:
    from workbench.claims.pieces import Pieces

_PLAIN = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,12})?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,12})?")
_POINTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,6}")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}")
_ORDINAL = re.compile(r"([0-9]{1,4}|[0-9]{1,3}(?:,[0-9]{3}){1,2})(?:st|nd|rd|th)")
_THIN = frozenset("\u00a0\u2009\u202f")
_GROUP = 3
_DASHES = frozenset("-–—‑")
_LARGEST_PART = 100
"""No fraction of articles is finer than hundredths; "9/11" and "24/7" are none at all."""
_AFTER_ARTICLE = frozenset(numerals.SEVERAL) | numerals.MULTIPLES.keys() | numerals.PARTS.keys()
_MONEY = frozenset("$€£¥₽₹₴")
_MEASURES = frozenset(counting.UNITS) | {"percent", "percentage", "ton", "acre", "inch", "pound"}
_LARGEST = 10**15
"""No magnitude is multiplied on beyond this."""
_NO_FRACTIONS = frozenset({("9", "11"), ("24", "7")})


class Form(StrEnum):
    """How a number is stated."""

    CARDINAL = "cardinal"
    SHARE = "share"
    """One in five: ``low`` of every ``of``."""
    PART = "part"
    """Two thirds, 1/2."""
    VAGUE = "vague"
    """Tens of thousands: ``low`` is the least it can mean."""
    ORDINAL = "ordinal"


class Number(NamedTuple):
    """A number and the pieces it is written with."""

    low: Fraction
    high: Fraction
    """The same as ``low`` unless a range is stated."""
    start: int
    """Index of its first piece."""
    end: int
    """Index behind its last piece."""
    form: Form = Form.CARDINAL
    of: int = 0
    """The whole of a share."""
    scale: int = 1
    """The magnitude it is stated in: 1,000,000 for "5 million"."""

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.low != self.high


def number_at(pieces: Pieces, at: int) -> Number | None:
    """The number, fraction, share or ordinal that begins at ``at``; ranges apart."""
    if pieces.key(at) in numerals.ARTICLES and not _leads_number(pieces, at):
        return None
    return (
        _vague(pieces, at)
        or _share(pieces, at)
        or ordinal_at(pieces, at)
        or _part(pieces, at)
        or cardinal_at(pieces, at)
    )


def _leads_number(pieces: Pieces, at: int) -> bool:
    """Whether what follows an article can be counted or parted; most often it can't."""
    straight, behind_hyphen = pieces.key(at + 1), pieces.key(pieces.after_joint(at + 1))
    return straight in _AFTER_ARTICLE or behind_hyphen in _AFTER_ARTICLE


@lru_cache(maxsize=64)  # several rules ask it of one place in turn
def range_at(pieces: Pieces, at: int) -> Number | None:
    """The number or range of numbers that begins at ``at``: "5 to 10 million", "5%–10%"."""
    first = number_at(pieces, at)
    if first is None or first.form is not Form.CARDINAL:
        return first
    percent = pieces.key(first.end) == "%"
    start = joint_end(pieces, first.end + percent)
    start += start > 0 and pieces[start].text in _MONEY
    second = cardinal_at(pieces, start) if start else None
    if second is None or (percent and pieces.key(second.end) != "%"):
        return first
    low = first.low
    if first.scale == 1 < second.scale and low * second.scale < second.high:
        low *= second.scale
    if low >= second.high:
        return first
    return Number(low, second.high, at, second.end, scale=second.scale)


def joint_end(pieces: Pieces, at: int) -> int:
    """The index behind the "to", "or" or dash of a range at ``at``; 0 if there is none."""
    if pieces.key(at) in {"to", "or"} and pieces.beside(at) and pieces.beside(at + 1):
        return at + 1
    if pieces.key(at) in _DASHES and pieces.glued(at) and pieces.glued(at + 1):
        spelt = pieces.key(at + 1) in {"to", "or"} and pieces.hyphen(at + 2)
        return at + 3 if spelt else at + 1
    return 0


@lru_cache(maxsize=64)  # several rules ask it of one figure in turn
def figure_value(figure: str) -> Fraction | None:
    """What a run of digits with separators stands for; None for phone numbers, versions and such.

    Read are "400,000", "1.5", "1.000.000" and "1,00,000"; not "007", "2.3.1" or "12,34".
    """
    if len(figure) > 1 and figure[0] == "0" and figure[1] != ".":
        return None
    if _PLAIN.fullmatch(figure):
        return Fraction(figure)
    if _GROUPED.fullmatch(figure) or _INDIAN.fullmatch(figure):
        return Fraction(figure.replace(",", ""))
    if _POINTED.fullmatch(figure):
        return Fraction(figure.replace(".", ""))
    return None


def cardinal_at(pieces: Pieces, at: int) -> Number | None:
    """The number in figures or words that begins at ``at``, with its magnitude."""
    mantissa = _mixed(pieces, at) or _halved(pieces, at) or _words(pieces, at)
    if mantissa is None:
        return None
    value, end = mantissa
    value, end, scale = _multiplied(pieces, value, end)
    return Number(value, value, at, end, scale=scale)


def ordinal_at(pieces: Pieces, at: int) -> Number | None:
    """The ordinal that begins at ``at``: "21st", "seventh", "twenty-first"."""
    found = _ORDINAL.fullmatch(pieces.key(at)) if pieces.key(at)[:1].isdigit() else None
    if found:
        value = int(found.group(1).replace(",", ""))
        return _ordinal(value, at, at + 1)
    key, second = pieces.key(at), pieces.after_joint(at + 1)
    if key in numerals.TENS and pieces.key(second) in numerals.UNIT_ORDINALS:
        return _ordinal(numerals.TENS[key] + numerals.ORDINALS[pieces.key(second)], at, second + 1)
    value = numerals.ORDINALS.get(key) or numerals.TEN_ORDINALS.get(key) or 0
    return _ordinal(value, at, at + 1) if value else None


def _ordinal(value: int, at: int, end: int) -> Number:
    return Number(Fraction(value), Fraction(value), at, end, Form.ORDINAL)


def _figure(pieces: Pieces, at: int) -> tuple[Fraction, int] | None:
    """The figure at ``at``, in groups parted by thin or common spaces if need be."""
    token = pieces[at]
    if token.kind is not TokenKind.NUMBER:
        return None
    end = at + 1
    while _is_group(pieces, at, end):
        end += 1
    if end - at > 1 and _groups_fit(pieces, at, end):
        return Fraction("".join(pieces[index].text for index in range(at, end))), end
    value = figure_value(token.text)
    return None if value is None else (value, at + 1)


def _is_group(pieces: Pieces, at: int, end: int) -> bool:
    """Whether the piece at ``end`` is a group of three digits that goes on a number from ``at``."""
    token = pieces[end]
    few = end - at <= 2 * _GROUP and len(pieces[at].text) <= _GROUP
    return few and token.kind is TokenKind.NUMBER and _is_triple(token.text) and pieces.beside(end)


def _is_triple(figure: str) -> bool:
    return len(figure) == _GROUP and figure.isascii() and figure.isdigit()


def _groups_fit(pieces: Pieces, at: int, end: int) -> bool:
    """Whether the groups are one number: "10 000", not "10 300"; thin spaces leave no doubt."""
    first = pieces[at].text
    if not (first.isascii() and first.isdigit()) or first[0] == "0":
        return False
    thin = all(pieces.text[pieces[index].start - 1] in _THIN for index in range(at + 1, end))
    return thin or pieces[end - 1].text == "000"


def _mixed(pieces: Pieces, at: int) -> tuple[Fraction, int] | None:
    """A figure with what is added to it: "3½", "3 1/2", "two and a half" apart."""
    vulgar = numerals.VULGAR.get(pieces.key(at))
    if vulgar is not None:
        return vulgar, at + 1
    figure = _figure(pieces, at)
    if figure is None:
        return None
    value, end = figure
    if pieces.key(end) in numerals.VULGAR and pieces.beside(end):
        return value + numerals.VULGAR[pieces.key(end)], end + 1
    part = _slash(pieces, end) if pieces.beside(end) else None
    if part is not None and value.denominator == 1:
        return value + part, end + len("1/2")
    return _and_a_half(pieces, value, end)


def _and_a_half(pieces: Pieces, value: Fraction, end: int) -> tuple[Fraction, int]:
    """``value`` with the "and a half" behind it, if there is one."""
    at = pieces.after_joint(end)
    if pieces.key(at) != "and" or pieces.key(pieces.after_joint(at + 1)) not in {"a", "one"}:
        return value, end
    part = pieces.after_joint(pieces.after_joint(at + 1) + 1)
    if pieces.key(part) not in numerals.HALVES:
        return value, end
    return value + Fraction(1, numerals.PARTS[pieces.key(part)]), part + 1


def _slash(pieces: Pieces, at: int) -> Fraction | None:
    """The fraction "1/2" that begins at ``at``."""
    if pieces.key(at + 1) != "/" or not (pieces.glued(at + 1) and pieces.glued(at + 2)):
        return None
    over, under = pieces.key(at), pieces.key(at + 2)
    if not (_is_short(over) and _is_short(under)) or (over, under) in _NO_FRACTIONS:
        return None
    if pieces.key(at + 3) == "/" and pieces.glued(at + 3):
        return None
    return Fraction(int(over), int(under)) if 0 < int(over) < int(under) else None


def _is_short(figure: str) -> bool:
    digits = figure.isascii() and figure.isdigit() and not figure.startswith("0")
    return digits and len(figure) <= len(str(_LARGEST_PART)) and int(figure) <= _LARGEST_PART


def _halved(pieces: Pieces, at: int) -> tuple[Fraction, int] | None:
    """The "half" of "half a million", "a half-million" and "a quarter of a million"."""
    half = at + 1 if pieces.key(at) in numerals.ARTICLES else at
    if pieces.key(half) not in numerals.HALVES:
        return None
    end = pieces.after_joint(half + 1)
    end += pieces.key(end) == "of"
    end += pieces.key(end) in numerals.ARTICLES
    if not _is_multiple(pieces, end, after_figure=False):
        return None
    return Fraction(1, numerals.PARTS[pieces.key(half)]), end


def _is_multiple(pieces: Pieces, at: int, *, after_figure: bool) -> bool:
    key = pieces.key(at)
    if key not in numerals.MULTIPLES or not pieces.beside(at):
        return False
    return key not in numerals.ABBREVIATED or after_figure


def _multiplied(pieces: Pieces, value: Fraction, end: int) -> tuple[Fraction, int, int]:
    """``value`` times the magnitudes behind it, where they end, and their product."""
    scale = 1
    figure = pieces[end - 1].kind is TokenKind.NUMBER
    at = pieces.after_joint(end)
    while _is_multiple(pieces, at, after_figure=figure) and not _is_metre(pieces, at):
        if scale > _LARGEST:
            break
        scale *= numerals.MULTIPLES[pieces.key(at)]
        end, figure = at + 1, False
        at = pieces.after_joint(end)
    return (value * scale if scale > 1 else value), end, scale


def _is_metre(pieces: Pieces, at: int) -> bool:
    """Whether an "m" behind a figure stands for metres: "10m tall", "2 m"."""
    if pieces.key(at) != "m":
        return False
    spaced = not pieces.glued(at)
    return spaced or pieces.key(pieces.after_joint(at + 1)) in _AFTER_METRES


_AFTER_METRES = words(
    """
    tall high long wide deep away from above below off across thick sprint race dash hurdles
    freestyle relay final
    """
)


def _words(pieces: Pieces, at: int) -> tuple[Fraction, int] | None:
    """A number in words up to its last magnitude: "two hundred and five thousand and three"."""
    total, largest = 0, _LARGEST
    end = at
    while True:
        start = _after_and(pieces, end) if end > at else at
        group = _below_thousand(pieces, start, first=end == at)
        if group is None:
            break
        value, behind = group
        magnitude = pieces.after_joint(behind)
        factor = numerals.MULTIPLES.get(pieces.key(magnitude), 1)
        spelt = factor > numerals.HUNDRED and _is_multiple(pieces, magnitude, after_figure=False)
        if not spelt:
            return _closed(pieces, total, value, behind, end, largest)
        if factor >= largest:
            break
        total, largest, end = total + value * factor, factor, magnitude + 1
    return (Fraction(total), end) if end > at else None


def _closed(
    pieces: Pieces, total: int, value: int, behind: int, end: int, largest: int
) -> tuple[Fraction, int]:
    """The end of a number in words: the last group counts if it is below the last magnitude."""
    if value >= largest:
        return Fraction(total), end
    if total:
        return Fraction(total + value), behind
    return _and_a_half(pieces, Fraction(value), behind)


def _after_and(pieces: Pieces, at: int) -> int:
    at = pieces.after_joint(at)
    return pieces.after_joint(at + 1) if pieces.key(at) == "and" else at


def _below_thousand(pieces: Pieces, at: int, *, first: bool) -> tuple[int, int] | None:
    """The number from 0 to 999 at ``at``; 1 for the article of "a million"."""
    if not first and not pieces.beside(at):
        return None
    key = pieces.key(at)
    if key in numerals.ARTICLES:
        following = pieces.key(at + 1)
        known = following in numerals.MULTIPLES and following not in numerals.ABBREVIATED
        if not known or not first:
            return None
        return _hundreds(pieces, 1, at + 1)
    if key == "dozen" and first:
        return numerals.DOZEN, at + 1
    small = _below_hundred(pieces, at)
    return None if small is None else _hundreds(pieces, *small)


def _hundreds(pieces: Pieces, value: int, end: int) -> tuple[int, int]:
    """``value`` times the "hundred" or "dozen" at ``end``, with what is added to hundreds."""
    at = pieces.after_joint(end)
    if pieces.key(at) == "dozen" and pieces.beside(at):
        return value * numerals.DOZEN, at + 1
    if pieces.key(at) != "hundred" or not pieces.beside(at):
        return value, end
    rest = _below_hundred(pieces, _after_and(pieces, at + 1))
    if rest is None or pieces.key(rest[1]) in {"hundred", "dozen"}:
        return value * numerals.HUNDRED, at + 1
    return value * numerals.HUNDRED + rest[0], rest[1]


def _below_hundred(pieces: Pieces, at: int) -> tuple[int, int] | None:
    key = pieces.key(at)
    if key in numerals.SMALL:
        return numerals.SMALL[key], at + 1
    if key not in numerals.TENS:
        return None
    unit = pieces.after_joint(at + 1)
    if 0 < numerals.SMALL.get(pieces.key(unit), 0) < 10 and pieces.beside(unit):
        return numerals.TENS[key] + numerals.SMALL[pieces.key(unit)], unit + 1
    return numerals.TENS[key], at + 1


def _vague(pieces: Pieces, at: int) -> Number | None:
    """As in "Dozens", "tens of thousands", "several hundred thousand": the least that can mean."""
    key = pieces.key(at)
    several = at + 1 if key in numerals.ARTICLES else at
    least = numerals.SEVERAL.get(pieces.key(several), 0)
    if least:
        value, end, scale = _multiplied(pieces, Fraction(least), several + 1)
        return Number(value, value, at, end, Form.VAGUE) if scale > 1 else None
    if key not in numerals.PLURALS:
        return None
    least, end = 2 * numerals.PLURALS[key], at + 1
    while pieces.key(end) == "of" and pieces.key(end + 1) in numerals.PLURALS:
        least, end = least * numerals.PLURALS[pieces.key(end + 1)], end + 2
        if least > _LARGEST:
            return None
    if key in {"tens", "scores"} and end == at + 1 and pieces.key(end) != "of":
        return None
    return Number(Fraction(least), Fraction(least), at, end, Form.VAGUE)


def _share(pieces: Pieces, at: int) -> Number | None:
    """As in "One in five", "nine out of ten"."""
    first = _simple(pieces, at)
    if first is None:
        return None
    joint = pieces.after_joint(first[1])
    if pieces.key(joint) == "out" and pieces.key(joint + 1) == "of":
        joint += 1
    elif pieces.key(joint) != "in":
        return None
    second = _simple(pieces, pieces.after_joint(joint + 1))
    if second is None or not 0 < first[0] < second[0]:
        return None
    if pieces.key(joint) == "in" and not _is_round(second[0]):
        return None
    value = Fraction(first[0], second[0])
    return Number(value, value, at, second[1], Form.SHARE, second[0])


def _is_round(whole: int) -> bool:
    """Whether "in" can mean "out of" before it: no year, no odd figure."""
    return whole <= 2 * numerals.DOZEN or (whole % 50 == 0 and not 1000 < whole < 2100)


def _simple(pieces: Pieces, at: int) -> tuple[int, int] | None:
    """A whole number below a million without a magnitude behind it, for shares."""
    figure = _figure(pieces, at) or _words(pieces, at)
    if figure is None or figure[0].denominator != 1:
        return None
    return int(figure[0]), figure[1]


def _part(pieces: Pieces, at: int) -> Number | None:
    """As in "Two thirds", "a quarter of", "half of", "1/2"; not the half of "half a million"."""
    if _halved(pieces, at) is not None:
        return None
    slash = _slash(pieces, at)
    if slash is not None:
        return Number(slash, slash, at, at + len("1/2"), Form.PART)
    key = pieces.key(at)
    if key == "half":
        return _half(pieces, at)
    count = 1 if key in numerals.ARTICLES else numerals.SMALL.get(key, 0)
    part = pieces.after_joint(at + 1)
    under = numerals.PARTS.get(pieces.key(part), 0)
    if not 0 < count < under or not pieces.beside(part):
        return None
    if count == 1 and not _is_part_of(pieces, part, key):
        return None
    value = Fraction(count, under)
    return Number(value, value, at, part + 1, Form.PART)


def _is_part_of(pieces: Pieces, part: int, article: str) -> bool:
    """Whether "a third" is a part: something it is part of follows, or "one" leads it."""
    singular = not pieces.key(part).endswith("s")
    return singular and (article == "one" or pieces.key(part + 1) in {"of", "more", "less"})


def _half(pieces: Pieces, at: int) -> Number | None:
    """As in "Half of the voters", "half the voters", "half a mile": not "half-brother"."""
    article = pieces.key(at + 1) in numerals.ARTICLES
    if article and pieces.key(at + 2) in _MEASURES:
        return Number(Fraction(1, 2), Fraction(1, 2), at, at + 2, Form.PART)
    if pieces.key(at + 1) not in {"of", "the", "its", "their", "his", "her", "all", "as"}:
        return None
    return Number(Fraction(1, 2), Fraction(1, 2), at, at + 1, Form.PART)
