"""Dates that are written in their normal form already: "2022-12-30", "199X", "P3Y"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from workbench.article.span import Span
from workbench.claims.periods import (
    Period,
    century_before,
    century_of,
    day_of,
    decade_of,
    interval,
    is_day,
    month_of,
    quarter_of,
    week_of,
    year_of,
    yearless,
)
from workbench.claims.reading import TimeKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = r"(?P<year>-?[0-9]{4})"
_ELEMENT = re.compile(
    rf"""
      {_YEAR}
      (?:
          -(?P<month>[0-9]{{2}})(?:-(?P<day>[0-9]{{2}}))?
        | -W(?P<week>[0-9]{{2}})
        | -Q(?P<quarter>[1-4])
      )?
    | (?P<decade>[0-9]{{3}})X
    | (?P<century>-?[0-9]{{2}})XX
    | XXXX-(?P<months>[0-9]{{2}})(?:-(?P<days>[0-9]{{2}}))?
    """,
    re.VERBOSE,
)
_YEARS = re.compile(r"[0-9]{2}([0-9]{2})-([0-9]{2})")


class Written(NamedTuple):
    """A normal form found in a text."""

    span: Span
    kind: TimeKind
    period: Period


@cache
def _pattern() -> re.Pattern[str]:
    single = (
        r"(?:-?[0-9]{4}-(?:[0-9]{2}(?:-[0-9]{2})?|W[0-9]{2}|Q[1-4])|[0-9]{3}X|-?[0-9]{2}XX"
        r"|XXXX-[0-9]{2}(?:-[0-9]{2})?|-[0-9]{4})"
    )
    either = rf"(?:{single}|[0-9]{{4}})"
    length = r"P(?:T[0-9]{1,9}(?:\.[0-9]{1,9})?[HMS]|[0-9]{1,9}(?:\.[0-9]{1,9})?[YMWD])"
    return re.compile(
        rf"""
        (?<![\w/.\-–$€£])
        (?: (?P<length>{length}(?:/{length})?)
          | \[(?P<choice>{single},{single})\]
          | (?P<stretch>{single}/{either}|[0-9]{{4}}/[0-9]{{4}})
          | (?P<point>{single})(?:T[0-9:.]{{4,15}}(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?)?
        )
        (?![\w/–-])
        """,
        re.VERBOSE,
    )


def written_dates(text: str) -> Iterator[Written]:
    """The normal forms in ``text``, in order; a bare year is none, for it needs its context.

    "2010-12" is more often the years from 2010 to 2012 than a month, and is left to others.
    """
    for found in _pattern().finditer(text):
        form = found.lastgroup
        content = found.group(form) if form else ""
        if form == "length":
            yield Written(Span(*found.span()), TimeKind.DURATION, Period(content, None, None))
            continue
        period = _choice(content) if form == "choice" else period_of(content)
        if period and not _is_years(content):
            yield Written(Span(*found.span()), TimeKind.DATE, period)


def _is_years(content: str) -> bool:
    years = _YEARS.fullmatch(content)
    return years is not None and years.group(1) < years.group(2)


def period_of(normal: str) -> Period | None:
    """What a normal form stands for; None if it is none."""
    first, slash, last = normal.partition("/")
    if not slash:
        return _element(first)
    ends = _element(first), _element(last)
    return interval(ends[0], ends[1]) if ends[0] and ends[1] else None


def _choice(normal: str) -> Period | None:
    first, _, last = normal.partition(",")
    ends = _element(first), _element(last)
    if not (ends[0] and ends[1]):
        return None
    return Period(f"[{normal}]", ends[0].first, ends[1].last)


def _element(normal: str) -> Period | None:
    found = _ELEMENT.fullmatch(normal)
    if found is None:
        return None
    parts = {name: int(value) for name, value in found.groupdict().items() if value}
    if normal.startswith("-") and "century" in parts:
        return century_before(1 - parts["century"])
    if "decade" in parts:
        return decade_of(parts["decade"] * 10)
    if "century" in parts:
        return century_of(parts["century"] + 1)
    if "months" in parts:
        return _yearless(parts["months"], parts.get("days", 0))
    return _in_year(parts)


def _yearless(month: int, number: int) -> Period | None:
    known = 1 <= month <= 12 and (not number or is_day(month, number))
    return yearless(month, number) if known else None


def _in_year(parts: dict[str, int]) -> Period | None:
    year = parts["year"]
    if "day" in parts:
        return day_of(year, parts["month"], parts["day"])
    if "month" in parts:
        return month_of(year, parts["month"])
    if "week" in parts:
        return _week(year, parts["week"])
    return quarter_of(year, parts["quarter"]) if "quarter" in parts else year_of(year)


def _week(year: int, week: int) -> Period | None:
    try:
        return week_of(date.fromisocalendar(year, week, 1))
    except ValueError:
        return None
