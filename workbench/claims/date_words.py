"""Dates, times and durations in plain words, from their normal forms: "30 December 2022"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from workbench.claims.quantity_format import ordinal
from workbench.claims.reading import TimeKind

if TYPE_CHECKING:
    from workbench.claims.dates import Dated

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_UNITS = {
    "PY": "year",
    "PM": "month",
    "PW": "week",
    "PD": "day",
    "PTH": "hour",
    "PTM": "minute",
    "PTS": "second",
}
"""Of a duration, by the letters of its ISO 8601 form."""


def in_words(dated: Dated) -> str:
    """What ``dated`` stands for, for a reader: "30 December 2022", "1990s", "2–3 years".

    A week and a quarter are told by their days and months. What nothing resolves is left as it is.
    """
    if dated.kind is TimeKind.DURATION:
        return _duration(dated.normal)
    if dated.kind is TimeKind.CLOCK:
        return dated.normal.replace("Z", " UTC")
    if dated.first and dated.last and _patterns()["cut"].search(dated.normal):
        return _days(dated.first, dated.last)
    start, _, end = dated.normal.partition("/")
    return _interval(_point(start), _point(end)) if end else _point(start)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Compiled when a date is first told."""
    return {
        "cut": re.compile(r"-[WQ]\d"),
        "date": re.compile(r"(?P<year>-?\d{4}|XXXX)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?"),
        "tens": re.compile(r"(?P<before>-?)(?P<start>\d\d\d?)(?P<open>XX?)"),
        "duration": re.compile(r"(PT?)([\d.]+)([A-Z])"),
    }


def _point(normal: str) -> str:
    """A day, a month, a year, a decade or a century."""
    found = _patterns()["date"].fullmatch(normal)
    if found is None:
        return _tens(normal)
    parts = []
    if found["day"]:
        parts.append(str(int(found["day"])))
    if found["month"]:
        parts.append(_MONTHS[int(found["month"]) - 1])
    if found["year"] != "XXXX":
        parts.append(_year(int(found["year"])))
    return " ".join(parts)


def _year(number: int) -> str:
    """A year, where 0 is 1 BC."""
    return str(number) if number > 0 else f"{1 - number} BC"


def _tens(normal: str) -> str:
    """A decade or a century; anything else as it is."""
    found = _patterns()["tens"].fullmatch(normal)
    if found is None:
        return normal
    if found["open"] == "X":
        return f"{int(found['start'])}0s"
    era = " BC" if found["before"] else ""
    return f"{ordinal(int(found['start']) + 1)} century{era}"


def _interval(start: str, end: str) -> str:
    """From ``start`` to ``end``; what both have in common at the end is said once."""
    first, last = start.split(), end.split()
    while len(first) > 1 and len(last) > 1 and first[-1] == last[-1] and len(first) == len(last):
        first.pop()
        last.pop()
    common = end.split()[len(last) :]
    dash = "–" if len(first) == len(last) == 1 else " – "
    return " ".join([" ".join(first) + dash + " ".join(last), *common])


def _days(first: date, last: date) -> str:
    """From one day to another; whole months by their names."""
    months = first.day == 1 and (last.toordinal() + 1 == _after(last).toordinal())
    shape = "%Y-%m" if months else "%Y-%m-%d"
    return _interval(_point(first.strftime(shape)), _point(last.strftime(shape)))


def _after(day: date) -> date:
    """The first day of the next month; ``day`` itself in the last month of the calendar."""
    years_on, month = divmod(day.month, 12)
    return date(day.year + years_on, month + 1, 1) if day.year + years_on <= date.max.year else day


def _duration(normal: str) -> str:
    start, _, end = normal.partition("/")
    low, low_unit = _amount(start)
    if not end:
        return f"{low} {_counted(low, low_unit)}" if low_unit else normal
    high, high_unit = _amount(end)
    if low_unit == high_unit:
        return f"{low}–{high} {_counted(high, high_unit)}"
    return f"{low} {_counted(low, low_unit)} – {high} {_counted(high, high_unit)}"


def _amount(normal: str) -> tuple[str, str]:
    """How many of which unit; no unit where it is no duration in one unit."""
    found = _patterns()["duration"].fullmatch(normal)
    if found is None:
        return normal, ""
    whole, point, rest = found[2].partition(".")
    return f"{int(whole):,}{point}{rest}", _UNITS[found[1] + found[3]]


def _counted(amount: str, unit: str) -> str:
    return unit if amount == "1" else f"{unit}s"
