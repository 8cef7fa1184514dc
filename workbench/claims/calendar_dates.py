"""Dates by their name or number: "December 30, 2022", "30 Dec", "March 2014", "the 1990s"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.claims.lexicon import almanac
from workbench.claims.lexicon.wordlist import words
from workbench.claims.numbers import ordinal_at
from workbench.claims.periods import (
    Period,
    century_before,
    century_of,
    day_of,
    decade_of,
    half_of,
    interval,
    is_day,
    month_of,
    quarter_of,
    season_of,
    year_of,
    yearless,
)
from workbench.claims.reading import Reading
from workbench.claims.tokens import TokenKind
from workbench.claims.years import is_four_digits, is_year, year_range

if TYPE_CHECKING:
    from datetime import date

    from workbench.claims.pieces import Pieces

_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_DECADE = re.compile(r"([0-9]{4})s")
_SHORT_DECADE = re.compile(r"([2-9]0)s")
_NUMERIC = re.compile(r"[0-9]{1,2}")
_POINTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_QUARTER = re.compile(r"q([1-4])")
_DASHES = frozenset("-–—‑")
_APOSTROPHES = frozenset("'’‘")
_LATEST_CENTURY = 22
_NAMES_TOO = almanac.VERBS_TOO | {"april", "august"}
"""Months that stand for themselves only after a preposition."""
_BEFORE_MONTHS = words(
    """
    in last since until till by early late mid of this next from to through during between
    and before after late-
    """
)


def calendar_date_at(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """The date that begins at ``at``, resolved against ``today`` where it has no year."""
    token = pieces[at]
    if token.kind is TokenKind.NUMBER:
        return (
            _numeric(pieces, at)
            or _day_first(pieces, at, today)
            or _decade(pieces, at)
            or _century(pieces, at)
            or _year(pieces, at)
        )
    if token.key in almanac.MONTHS:
        return _month_first(pieces, at, today)
    if token.key in almanac.WEEKDAYS:
        return _after_weekday(pieces, at, today)
    if token.text in _APOSTROPHES:
        return _short_decade(pieces, at)
    if token.key in almanac.SEASONS:
        return _season(pieces, at)
    return _holiday(pieces, at, today) or _century(pieces, at) or _fraction_of_year(pieces, at)


def in_year(month: int, number: int, year: int) -> Period | None:
    """The month, or the day of it, in a certain year."""
    return day_of(year, month, number) if number else month_of(year, month)


def nearest(month: int, number: int, today: date | None, *, ahead: bool = False) -> Period:
    """The latest such month or day up to ``today``; the next one if the text looks ``ahead``."""
    if today is None:
        return yearless(month, number)
    years = (0, 1, 2, 3, 4, 8) if ahead else (0, -1, -2, -3, -4, -8)  # a leap day may be far
    for step in years:
        found = in_year(month, number, today.year + step)
        if found is None or found.first is None or found.last is None:
            continue
        if found.last >= today if ahead else found.first <= today:
            return found
    return yearless(month, number)


def looks_ahead(pieces: Pieces, at: int) -> bool:
    """Whether the words before a date speak of what is to come: "the court will rule on …"."""
    for index in range(at - 1, max(-1, at - 10), -1):
        if pieces[index].text in {".", "?", "!", ";"} or pieces.key(index) in {"said", "announced"}:
            return False
        key = pieces.key(index)
        if key in almanac.AHEAD or key.endswith("'ll"):
            return True
        if key in almanac.PLANNED and pieces.key(index + 1) in {"for", "on", "in", "by"}:
            return True
    return False


def _partial(
    pieces: Pieces, start: int, end: int, month: int, number: int, today: date | None
) -> Reading:
    period = nearest(month, number, today, ahead=looks_ahead(pieces, start))
    return Reading(start, end, period, relative=True, month=month, number=number)


def _month(pieces: Pieces, at: int) -> tuple[int, int]:
    """The number of the month at ``at`` and where it ends; zeros if there is none."""
    key = pieces.key(at)
    month = almanac.MONTHS.get(key, 0)
    if not month or not pieces[at].is_capitalised:
        return 0, 0
    stop = key in almanac.SHORT_MONTHS and pieces.key(at + 1) == "." and pieces.glued(at + 1)
    return month, at + 1 + stop


def _day(pieces: Pieces, at: int) -> int:
    """The day of a month at ``at``; 0 if there is none."""
    found = _DAY.fullmatch(pieces.key(at))
    return int(found.group(1)) if found and pieces.beside(at) | (at == 0) else 0


def _year_after(pieces: Pieces, at: int) -> tuple[int, int]:
    """The year at ``at``, a comma before it or not, and where it ends; zeros if there is none."""
    start = at + 1 if pieces.key(at) == "," and not is_four_digits(pieces.key(at)) else at
    start += start == at and pieces.key(at) == "of"
    if is_four_digits(pieces.key(start)) and pieces.beside(start):
        return int(pieces.key(start)), start + 1
    return 0, 0


def _month_first(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """As in "December 30, 2022", "Dec. 30", "December 2022", "December"."""
    month, end = _month(pieces, at)
    number = _day(pieces, end) if month else 0
    if not month:
        return None
    if not is_day(month, number) or pieces.key(at - 1) == "in":
        return _whole_month(pieces, at, month, end, today)
    last = _day(pieces, end + 2) if pieces.key(end + 1) in _DASHES and pieces.glued(end + 2) else 0
    days_end = end + 3 if last > number and is_day(month, last) else end + 1
    year, year_end = _year_after(pieces, days_end)
    if days_end > end + 1:
        return _days(pieces, (at, year_end or days_end), month, (number, last), year, today)
    if year:
        return Reading(at, year_end, day_of(year, month, number))
    return _partial(pieces, at, end + 1, month, number, today)


def _days(
    pieces: Pieces,
    ends: tuple[int, int],
    month: int,
    numbers: tuple[int, int],
    year: int,
    today: date | None,
) -> Reading | None:
    """From one day of a month to another: "December 30–31, 2022"."""
    ahead = looks_ahead(pieces, ends[0])
    found = [
        in_year(month, number, year) if year else nearest(month, number, today, ahead=ahead)
        for number in numbers
    ]
    if found[0] is None or found[1] is None:
        return None
    period = interval(found[0], found[1])
    return Reading(*ends, period, relative=not year) if period else None


def _whole_month(
    pieces: Pieces, at: int, month: int, end: int, today: date | None
) -> Reading | None:
    year, year_end = _year_after(pieces, end)
    if year and is_year(pieces, year_end - 1, sure=True):
        return Reading(at, year_end, month_of(year, month))
    if pieces.key(at) in _NAMES_TOO and pieces.key(at - 1) not in _BEFORE_MONTHS:
        return None
    return _partial(pieces, at, end, month, 0, today)


def _day_first(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """As in "30 December 2022", "the 30th of December", "3–5 May"."""
    number, last = _day(pieces, at), 0
    end = at + 1
    if number and (pieces.key(end) in _DASHES or pieces.key(end) == "to"):
        last = _day(pieces, end + 1)
        end += 2 if last > number else 0
    end += pieces.key(end) == "of"
    month, month_end = _month(pieces, end)
    if not (number and month and is_day(month, last or number) and pieces.beside(end)):
        return None
    year, year_end = _year_after(pieces, month_end)
    if last:
        return _days(pieces, (at, year_end or month_end), month, (number, last), year, today)
    if year:
        return Reading(at, year_end, day_of(year, month, number))
    return _partial(pieces, at, month_end, month, number, today)


def _after_weekday(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """As in "Friday, December 30": the weekday is part of the date it names."""
    start = at + 1 + (pieces.key(at + 1) == ",")
    start += pieces.key(start) == "the"
    found = None
    if pieces.key(start) in almanac.MONTHS and _day(pieces, _month(pieces, start)[1]):
        found = _month_first(pieces, start, today)
    elif _day(pieces, start):
        found = _day_first(pieces, start, today)
    return found._replace(start=at) if found else None


def _numeric(pieces: Pieces, at: int) -> Reading | None:
    """As in "30/12/2022" and "30.12.2022"; one of two days where nothing tells them apart."""
    pointed = _POINTED.fullmatch(pieces.key(at))
    if pointed:
        period = _either(*map(int, pointed.groups()))
        return Reading(at, at + 1, period) if period else None
    slashes = pieces.key(at + 1) == pieces.key(at + 3) and pieces.key(at + 1) in {"/", "-"}
    if not slashes or not all(pieces.glued(at + step) for step in range(1, 5)):
        return None
    first, second, year = pieces.key(at), pieces.key(at + 2), pieces.key(at + 4)
    if not (_NUMERIC.fullmatch(first) and _NUMERIC.fullmatch(second) and is_four_digits(year)):
        return None
    period = _either(int(first), int(second), int(year))
    return Reading(at, at + 5, period) if period else None


def _either(first: int, second: int, year: int) -> Period | None:
    """The day that the numbers tell; one of two, in EDTF's words, where they leave that open."""
    british, american = day_of(year, second, first), day_of(year, first, second)
    if british is None or american is None or british == american:
        return british or american
    early, late = sorted((british, american), key=_first_day)
    return Period(f"[{early.normal},{late.normal}]", early.first, late.last)


def _first_day(period: Period) -> str:
    return period.normal


def _decade(pieces: Pieces, at: int) -> Reading | None:
    """As in "1990s" and "1990's"; "1800s" is a century."""
    parted = pieces.key(at + 1) == "'s" and pieces.key(at - 1) in {"the", "early", "late", "-"}
    found = _DECADE.fullmatch(pieces.key(at) + ("s" if parted else ""))
    if found is None or int(found.group(1)) % 10 or not 1000 <= int(found.group(1)) < 2100:
        return None
    year = int(found.group(1))
    whole = year % 100 == 0 and year < 2000
    return Reading(at, at + 1 + parted, century_of(year // 100 + 1) if whole else decade_of(year))


def _short_decade(pieces: Pieces, at: int) -> Reading | None:
    """As in "'90s", of the century that is meant."""
    found = _SHORT_DECADE.fullmatch(pieces.key(at + 1))
    if found is None or not pieces.glued(at + 1):
        return None
    short = int(found.group(1))
    return Reading(at, at + 2, decade_of((1900 if short > 20 else 2000) + short))


def _century(pieces: Pieces, at: int) -> Reading | None:
    """As in "the 20th century"."""
    ordinal = ordinal_at(pieces, at)
    if ordinal is None:
        return None
    end = pieces.after_joint(ordinal.end)
    if pieces.key(end) != "century" or not 0 < ordinal.low < _LATEST_CENTURY:
        return None
    number = int(ordinal.low)
    if pieces.key(end + 1) in almanac.BEFORE_CHRIST and pieces.beside(end + 1):
        return Reading(at, end + 2, century_before(number))
    return Reading(at, end + 1, century_of(number))


def _year(pieces: Pieces, at: int) -> Reading | None:
    """As in "2014", "2019–21", "AD 79" apart, "500 BC"."""
    span = year_range(pieces, at)
    if span:
        first, last, end = span
        period = interval(year_of(first), year_of(last))
        return Reading(at, end, period) if period else None
    if pieces.key(at + 1) in almanac.BEFORE_CHRIST and pieces.key(at).isdigit():
        known = pieces.key(at).isascii() and len(pieces.key(at)) <= len("2014")
        return Reading(at, at + 2, year_of(1 - int(pieces.key(at)))) if known else None
    if not is_year(pieces, at):
        return None
    return Reading(at, at + 1, year_of(int(pieces.key(at))))


def _season(pieces: Pieces, at: int) -> Reading | None:
    """As in "Summer 2022", "the summer of 2022"."""
    year, end = _year_after(pieces, at + 1)
    if not year or pieces.key(at + 1) == ",":
        return None
    return Reading(at, end, season_of(year, almanac.SEASONS[pieces.key(at)]))


def _fraction_of_year(pieces: Pieces, at: int) -> Reading | None:
    """As in "Q3 2023", "the third quarter of 2023", "the first half of 2022"."""
    quarter = _QUARTER.fullmatch(pieces.key(at))
    ordinal = None if quarter else ordinal_at(pieces, at)
    if quarter:
        number, unit, end = int(quarter.group(1)), "quarter", at + 1
    elif ordinal:
        number, unit, end = int(ordinal.low), pieces.key(ordinal.end), ordinal.end + 1
    else:
        return None
    year, year_end = _year_after(pieces, end)
    if unit not in {"quarter", "half"} or not 0 < number <= (4 if unit == "quarter" else 2):
        return None
    if not year:
        return None
    period = quarter_of(year, number) if unit == "quarter" else half_of(year, number)
    return Reading(at, year_end, period)


def _holiday(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """As in "New Year's Eve": days that have one date every year."""
    for length in (3, 2, 1):
        keys, end = _name(pieces, at, length)
        if keys in almanac.HOLIDAYS:
            month, number = almanac.HOLIDAYS[keys]
            year, year_end = _year_after(pieces, end)
            if year:
                found = day_of(year, month, number)
                return Reading(at, year_end, found)
            return _partial(pieces, at, end, month, number, today)
    return None


def _name(pieces: Pieces, at: int, length: int) -> tuple[tuple[str, ...], int]:
    """So many words from ``at``, a possessive counted as part of its word, and where they end."""
    if not pieces[at].is_capitalised:
        return (), at
    keys: list[str] = []
    end = at
    while len(keys) <= length and end < len(pieces):
        if pieces.key(end) == "'s" and keys:
            keys[-1] += "'s"
        elif len(keys) == length:
            break
        else:
            keys.append(pieces.key(end))
        end += 1
    return tuple(keys), end
