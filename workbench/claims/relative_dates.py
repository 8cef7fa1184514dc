"""Dates that only the article's own date tells: "yesterday", "last week", "three days ago"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from workbench.claims import periods
from workbench.claims.calendar_dates import in_year, looks_ahead
from workbench.claims.lexicon import almanac, numerals
from workbench.claims.numbers import Form, range_at
from workbench.claims.reading import Reading

if TYPE_CHECKING:
    from datetime import date

    from workbench.claims.periods import Period
    from workbench.claims.pieces import Pieces

_STEPS = {"last": -1, "this": 0, "next": 1, "coming": 1}
_PAST = frozenset({"past", "last", "previous"})
_NEXT = frozenset({"next", "coming"})
_ROUND = frozenset({"week", "weekend", "month", "quarter", "year", "decade", "century"})
"""Units that "last" and "this" lead to one stretch of the periods."""
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def relative_date_at(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """The relative date that begins at ``at``."""
    key = pieces.key(at)
    if key in almanac.DAY_WORDS:
        return _day_word(pieces, at, today)
    if key in almanac.WEEKDAYS:
        return _weekday(pieces, at, today)
    if key in _STEPS or key in _PAST:
        return _stretch(pieces, at, today) or _next_to(pieces, at, today)
    if key == "the" and pieces.key(at + 1) == "day":
        return _beyond(pieces, at, today)
    return None


def ago_at(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """As in "Three days ago": the number begins at ``at``."""
    amount = amount_at(pieces, at)
    if amount is None or pieces.key(amount[2]) != "ago":
        return None
    value, unit, end = amount
    period = _back(today, value, unit) if today else None
    return Reading(at, end + 1, period, relative=True)


def amount_at(pieces: Pieces, at: int) -> tuple[Fraction, str, int] | None:
    """A number, article or half of a unit of time, the unit, and the index behind it."""
    if pieces.key(at) in numerals.ARTICLES:
        unit = almanac.TIME_UNITS.get(pieces.key(at + 1))
        if unit and pieces.beside(at + 1):
            return Fraction(1), unit, at + 2
    if pieces.key(at) == "half" and pieces.key(at + 1) in numerals.ARTICLES:
        unit = almanac.TIME_UNITS.get(pieces.key(at + 2))
        return (Fraction(1, 2), unit, at + 3) if unit else None
    number = range_at(pieces, at)
    if number is None or number.form is not Form.CARDINAL:
        return None
    unit = almanac.TIME_UNITS.get(pieces.key(number.end))
    return (number.low, unit, number.end + 1) if unit and pieces.beside(number.end) else None


def _day_word(pieces: Pieces, at: int, today: date | None) -> Reading:
    when = periods.shifted(today, almanac.DAY_WORDS[pieces.key(at)]) if today else None
    end = at + 1 + (pieces.key(at + 1) in almanac.DAY_PARTS and pieces.beside(at + 1))
    return Reading(at, end, periods.day(when) if when else None, relative=True)


def _beyond(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """As in "The day before yesterday", "the day after tomorrow"."""
    found = (pieces.key(at + 2), pieces.key(at + 3))
    days = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}.get(found)
    if days is None:
        return None
    when = periods.shifted(today, days) if today else None
    return Reading(at, at + 4, periods.day(when) if when else None, relative=True)


def _weekday(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """As in "Friday", "Friday night"; not "Black Friday" or "Fridays"."""
    if pieces.key(at - 1) in almanac.NO_DAY_BEFORE:
        return None
    end = at + 1 + (pieces.key(at + 1) in almanac.DAY_PARTS and pieces.beside(at + 1))
    when = None
    if today:
        weekday = almanac.WEEKDAYS[pieces.key(at)]
        ahead = looks_ahead(pieces, at)
        when = (
            periods.weekday_after(today, weekday)
            if ahead
            else periods.weekday_before(today, weekday, same=True)
        )
    return Reading(at, end, periods.day(when) if when else None, relative=True)


def _stretch(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """As in "The past year", "the last three months", "the next two weeks": up to or from today."""
    amount = amount_at(pieces, at + 1)
    unit = almanac.TIME_UNITS.get(pieces.key(at + 1))
    if amount:
        value, unit, end = amount
    elif unit and (pieces.key(at) == "past" or pieces.key(at - 1) == "the"):
        value, end = Fraction(1), at + 2
    else:
        return None
    if end == at + 2 and unit in {"day", "night"}:
        return None  # "the last day" of something else, "the next day" after it
    if not pieces.beside(at + 1) or pieces.key(at) in {"this", "previous"}:
        return None
    if unit not in _DAYS and unit not in _MONTHS:
        return None
    if not today:
        return Reading(at, end, None, relative=True)
    sign = 1 if pieces.key(at) in _NEXT else -1
    other = _moved(today, sign * value, unit)
    ends = (periods.day(today), periods.day(other)) if other else None
    period = periods.interval(*(ends if sign > 0 else ends[::-1])) if ends else None
    return Reading(at, end, period, relative=True)


def _next_to(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """As in "Last week", "this morning", "next Friday", "last March", "this winter"."""
    step, key = _STEPS.get(pieces.key(at)), pieces.key(at + 1)
    if step is None or not pieces.beside(at + 1):
        return None
    unit = almanac.TIME_UNITS.get(key)
    end = at + 2
    if key in almanac.WEEKDAYS:
        end += pieces.key(end) in almanac.DAY_PARTS and pieces.beside(end)
        period = _weekday_beside(today, almanac.WEEKDAYS[key], step) if today else None
    elif unit in _ROUND and key == unit:
        period = _unit_beside(today, unit, step) if today else None
    elif key in almanac.DAY_PARTS and (step == 0 or (step < 0 and key == "night")):
        when = periods.shifted(today, step) if today else None
        period = periods.day(when) if when else None
    elif key in almanac.MONTHS and pieces[at + 1].is_capitalised:
        period = _month_beside(today, almanac.MONTHS[key], step) if today else None
    elif key in almanac.SEASONS:
        period = _season_beside(today, almanac.SEASONS[key], step) if today else None
    else:
        return None
    return Reading(at, end, period, relative=True)


def _weekday_beside(today: date, weekday: int, step: int) -> Period | None:
    if step < 0:
        when = periods.weekday_before(today, weekday, same=False)
    elif step > 0:
        when = periods.weekday_after(today, weekday)
    else:
        when = periods.shifted(today, weekday - today.isoweekday())
    return periods.day(when) if when else None


def _unit_beside(today: date, unit: str, step: int) -> Period | None:
    """The week, month, year … so many before or after the one of ``today``."""
    if unit == "weekend":
        when = periods.shifted(today, 7 * step)
        return periods.weekend_of(when) if when else None
    if unit == "quarter":
        when = periods.month_shifted(today, 3 * step)
        return periods.quarter_of(when.year, (when.month + 2) // 3) if when else None
    when = _moved(today, Fraction(step), unit)
    return _round(when, unit) if when else None


def _round(when: date, unit: str) -> Period | None:
    """The calendar's ``unit`` that a day lies in."""
    if unit in {"week", "fortnight"}:
        return periods.week_of(when)
    if unit in {"month", "quarter"}:
        return periods.month_of(when.year, when.month)
    if unit == "year":
        return periods.year_of(when.year)
    if unit == "decade":
        return periods.decade_of(when.year // 10 * 10)
    if unit == "century":
        return periods.century_of(when.year // 100 + 1)
    return periods.day(when)


def _month_beside(today: date, month: int, step: int) -> Period | None:
    """As in "Last March": the latest that is over; "next March": the first that has not begun."""
    for year in (today.year - 1, today.year, today.year + 1)[:: 1 if step > 0 else -1]:
        found = in_year(month, 0, year)
        if found is None or found.first is None or found.last is None:
            continue
        fits = found.last < today if step < 0 else found.first > today
        if fits or (step == 0 and year == today.year):
            return found
    return None


def _season_beside(today: date, season: int, step: int) -> Period | None:
    """As in "last summer", the latest that is over, and "this winter", the one that is."""
    seasons = [periods.season_of(today.year + year, season) for year in (-2, -1, 0, 1)]
    found = [each for each in seasons if each and each.first and each.last]
    over = [each for each in found if each.last and each.last < today]
    to_come = [each for each in found if each.first and each.first > today]
    now = [each for each in found if each not in over and each not in to_come]
    if step:
        return over[-1] if step < 0 and over else to_come[0] if step > 0 and to_come else None
    return now[0] if now else periods.season_of(today.year, season)


def _moved(when: date, value: Fraction, unit: str) -> date | None:
    """``when`` moved by so many units, to the day; None beyond the periods."""
    if abs(value) > 10**5:
        return None
    if unit in _MONTHS:
        return periods.month_shifted(when, int(value * _MONTHS[unit]))
    return periods.shifted(when, int(value * _DAYS.get(unit, 0)))


def _back(today: date, value: Fraction, unit: str) -> Period | None:
    """As in "Three weeks ago" is a week, "two years ago" a year; hours ago are today."""
    when = _moved(today, -value, unit)
    if when is None:
        return None
    if value.denominator > 1 and unit in _MONTHS:
        return periods.month_of(when.year, when.month)
    return _round(when, "year" if unit in {"decade", "century"} else unit)
