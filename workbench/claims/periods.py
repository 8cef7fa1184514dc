"""Stretches of time with their normal forms: ISO 8601 and, for what that lacks, EDTF.

A day is 2022-12-30, a week 2022-W50, a month 2022-03, a quarter 2022-Q3, a year 2014, a decade
199X, a century 19XX, anything else an interval of two of these: 2022-01/2022-04. (The seasons that
EDTF has, 2019-21, would look like the years 2019 to 2021.)
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

_WEEK = 7
_MONTHS = 12
_SEASON_STARTS = (3, 6, 9, 12)
"""The first month of each season from spring on, north of the equator."""
_THIRDS_OF_DECADE = ((0, 3), (4, 6), (7, 9))
_THIRDS_OF_MONTH = ((1, 10), (11, 20), (21, 31))


class Period(NamedTuple):
    """A stretch of time."""

    normal: str
    first: date | None
    """Its first day; None before the year 1, or where the year is unknown."""
    last: date | None
    """Its last day."""


def day(when: date) -> Period:
    """One day."""
    return Period(when.isoformat(), when, when)


def day_of(year: int, month: int, number: int) -> Period | None:
    """The day with these numbers, if there is one."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= _MONTHS):
        return None
    if not 1 <= number <= monthrange(year, month)[1]:
        return None
    return day(date(year, month, number))


def yearless(month: int, number: int = 0) -> Period:
    """A month, or a day of it, in a year that nothing tells."""
    return Period(f"XXXX-{month:02}" + (f"-{number:02}" if number else ""), None, None)


def is_day(month: int, number: int) -> bool:
    """Whether the month can have a day with this number."""
    return 1 <= number <= monthrange(2024, month)[1]


def month_of(year: int, month: int) -> Period | None:
    """One month."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= _MONTHS):
        return None
    last = date(year, month, monthrange(year, month)[1])
    return Period(f"{year:04}-{month:02}", date(year, month, 1), last)


def year_of(year: int) -> Period:
    """One year; before Christ for 0 and less, where 0 is 1 BC."""
    if not MINYEAR <= year <= MAXYEAR:
        return Period(f"-{-year:04}" if year < 0 else f"{year:04}", None, None)
    return Period(f"{year:04}", date(year, 1, 1), date(year, _MONTHS, 31))


def decade_of(year: int) -> Period:
    """The ten years from a year that ends in 0."""
    return Period(f"{year // 10:03}X", date(max(year, 1), 1, 1), date(year + 9, _MONTHS, 31))


def century_of(number: int) -> Period:
    """The hundred years that the ``number``-th century is usually taken for: 1900 to 1999."""
    start = (number - 1) * 100
    return Period(f"{number - 1:02}XX", date(max(start, 1), 1, 1), date(start + 99, _MONTHS, 31))


def century_before(number: int) -> Period:
    """The ``number``-th century before Christ."""
    return Period(f"-{number - 1:02}XX", None, None)


def week_of(when: date) -> Period | None:
    """The week, from Monday to Sunday, that ``when`` lies in."""
    year, week, weekday = when.isocalendar()
    monday = shifted(when, 1 - weekday)
    sunday = shifted(when, _WEEK - weekday)
    return Period(f"{year:04}-W{week:02}", monday, sunday) if monday and sunday else None


def weekend_of(when: date) -> Period | None:
    """The Saturday and Sunday of the week that ``when`` lies in."""
    week = week_of(when)
    saturday = shifted(week.last, -1) if week and week.last else None
    return interval(day(saturday), day(week.last)) if week and week.last and saturday else None


def season_of(year: int, season: int) -> Period | None:
    """The three months of a season, 0 for spring; winter begins in the December of ``year``."""
    start = _SEASON_STARTS[season]
    years_on, month = divmod(start + 1, _MONTHS)
    return between(month_of(year, start), month_of(year + years_on, month + 1))


def quarter_of(year: int, quarter: int) -> Period | None:
    """Three months, counted from January."""
    first, last = month_of(year, quarter * 3 - 2), month_of(year, quarter * 3)
    return Period(f"{year:04}-Q{quarter}", first.first, last.last) if first and last else None


def half_of(year: int, half: int) -> Period | None:
    """Six months, from January or from July."""
    return between(month_of(year, half * 6 - 5), month_of(year, half * 6))


def interval(first: Period, last: Period) -> Period | None:
    """From the beginning of one period to the end of another; None if that is backwards."""
    if first.first and last.last and first.first > last.last:
        return None
    start, end = first.normal.partition("/")[0], last.normal.rpartition("/")[2]
    return Period(f"{start}/{end}", first.first, last.last)


def between(first: Period | None, last: Period | None) -> Period | None:
    """The interval from one to the other, if there are both."""
    return interval(first, last) if first and last else None


def third_of(period: Period, part: int) -> Period | None:
    """The early, middle or late part (0, 1, 2) of a year, a decade or a month, else None."""
    first = period.first
    if first is None or period.normal.endswith("XX"):
        return None
    if period.normal.endswith("X"):
        start, end = _THIRDS_OF_DECADE[part]
        year = int(period.normal[:3]) * 10
        return interval(year_of(year + start), year_of(year + end))
    if len(period.normal) == len("2022"):
        start_month, end_month = part * 4 + 1, part * 4 + 4
        return between(month_of(first.year, start_month), month_of(first.year, end_month))
    if len(period.normal) == len("2022-03") and period.last:
        start, end = _THIRDS_OF_MONTH[part]
        return interval(
            day(first.replace(day=start)), day(first.replace(day=min(end, period.last.day)))
        )
    return None


def shifted(when: date, days: int) -> date | None:
    """``when`` so many days later; None beyond the calendar."""
    try:
        return when + timedelta(days=days)
    except OverflowError:
        return None


def month_shifted(when: date, months: int) -> date | None:
    """The same day so many months later, or the last of that month; None beyond the calendar."""
    year, month = divmod(when.year * _MONTHS + when.month - 1 + months, _MONTHS)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(when.day, monthrange(year, month + 1)[1]))


def weekday_before(when: date, weekday: int, *, same: bool) -> date | None:
    """The latest such day (Monday is 1) up to ``when``; before it unless ``same``."""
    back = (when.isoweekday() - weekday) % _WEEK
    return shifted(when, -(back or (0 if same else _WEEK)))


def weekday_after(when: date, weekday: int) -> date | None:
    """The first such day after ``when``."""
    return shifted(when, (weekday - when.isoweekday()) % _WEEK or _WEEK)
