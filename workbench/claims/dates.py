"""Dates, times of day and durations in an English text, each with its place and a normal form.

The normal forms are those of ISO 8601 and EDTF: 2022-12-30, 2022-W50, 2014, 199X, 2019/2021,
XXXX-12-30 for a day whose year nothing tells, P3Y for three years. What only the date of the
article could tell stands for itself where that is unknown: "last week".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.article.span import Span
from workbench.claims import periods
from workbench.claims.calendar_dates import calendar_date_at, in_year, nearest
from workbench.claims.durations import clock_at, duration_at
from workbench.claims.iso_dates import written_dates
from workbench.claims.lexicon import almanac, numerals
from workbench.claims.lexicon.wordlist import words
from workbench.claims.pieces import pieces_of
from workbench.claims.reading import Reading, TimeKind, words_of
from workbench.claims.relative_dates import ago_at, relative_date_at
from workbench.claims.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from workbench.claims.periods import Period
    from workbench.claims.pieces import Pieces
    from workbench.claims.tokens import Token


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time in a text."""

    span: Span
    """Where it stands, without "on" or "in"."""
    kind: TimeKind
    normal: str
    """What it stands for; its own words where that cannot be told."""
    first: date | None = None
    """The first day of what it stands for; None for durations and what is unresolved."""
    last: date | None = None
    """The last day, the same as the first for a single day."""
    relative: bool = False
    """Whether the date of the article was needed to tell the day or the year."""

    @property
    def resolved(self) -> bool:
        """Whether it is known which days it stands for."""
        return self.first is not None


_STARTS = (
    frozenset(almanac.MONTHS)
    | frozenset(almanac.WEEKDAYS)
    | frozenset(almanac.SEASONS)
    | frozenset(almanac.DAY_WORDS)
    | frozenset(almanac.PARTS)
    | frozenset(numerals.SPELT)
    | frozenset(numerals.ORDINALS)
    | frozenset(numerals.TEN_ORDINALS)
    | numerals.ARTICLES
    | frozenset(name[0] for name in almanac.HOLIDAYS)
    | words(
        """
    last this next past coming the noon midday midnight q1 q2 q3 q4 ' ’ ‘
    """
    )
    | frozenset(numerals.VULGAR)
    | frozenset({"few", "several", "couple"})
)
_JOINTS = frozenset({"to", "through", "until", "till", "-", "–", "—"})
_LEADS_NUMBER = (
    numerals.CARDINALS | numerals.ARTICLES | numerals.HALVES | frozenset(numerals.VULGAR)
)


def find_dates(text: str, article_date: date | None = None) -> tuple[Dated, ...]:
    """The dates, times and durations in ``text``, in order and apart from each other.

    What is relative or has no year is resolved against ``article_date``, the past before the
    future: "on Friday" is the latest Friday, that day itself included, unless the words before it
    look ahead ("will meet on Friday"). Spans are code points of ``text``. Never raises.
    """
    pieces = pieces_of(text)
    found: list[Dated] = []
    written = {each.span: each for each in written_dates(text)}
    taken = pieces.within(tuple(written))
    found.extend(
        Dated(each.span, each.kind, each.period.normal, each.period.first, each.period.last)
        for each in written.values()
    )
    found.extend(
        _dated(pieces, kind, reading) for kind, reading in _joined(pieces, taken, article_date)
    )
    return tuple(sorted(found, key=_place))


def _place(dated: Dated) -> Span:
    return dated.span


def _dated(pieces: Pieces, kind: TimeKind, reading: Reading) -> Dated:
    span = Span(pieces[reading.start].start, pieces[reading.end - 1].end)
    period = reading.period
    if period is None:
        words = words_of(pieces, reading.start, reading.end)
        return Dated(span, kind, words, relative=reading.relative)
    return Dated(span, kind, period.normal, period.first, period.last, reading.relative)


def _joined(
    pieces: Pieces, taken: frozenset[int], today: date | None
) -> Iterator[tuple[TimeKind, Reading]]:
    """The readings, two dates with "to" or a dash between them as one interval."""
    before: tuple[TimeKind, Reading] | None = None
    for each in _readings(pieces, taken, today):
        both = _interval(pieces, before, each, today) if before else None
        if both:
            before = TimeKind.DATE, both
            continue
        if before:
            yield before
        before = each
    if before:
        yield before


def _interval(
    pieces: Pieces,
    before: tuple[TimeKind, Reading],
    after: tuple[TimeKind, Reading],
    today: date | None,
) -> Reading | None:
    """From one date to the next, if that is what stands there: "from January to March 2023"."""
    if {before[0], after[0]} != {TimeKind.DATE}:
        return None
    first, last = before[1], after[1]
    joint = pieces.key(first.end)
    between = joint == "and" and pieces.key(first.start - 1) == "between"
    if last.start != first.end + 1 or not (joint in _JOINTS or between):
        return None
    ends = _same_year(first, last, today)
    period = periods.interval(*ends) if ends else None
    if period is None or (first.period and "/" in first.period.normal):
        return None
    return Reading(first.start, last.end, period, relative=first.relative and last.relative)


def _same_year(first: Reading, last: Reading, today: date | None) -> tuple[Period, Period] | None:
    """The ends of an interval; an end without a year takes it from the other."""
    start, end = first.period, last.period
    if start is None or end is None or "/" in end.normal:
        return None
    if first.month and not last.month and end.first:
        start = in_year(first.month, first.number, end.first.year)
        if start and start.first and start.first > end.first:
            start = in_year(first.month, first.number, end.first.year - 1)
    elif last.month and not first.month and start.first:
        end = nearest(last.month, last.number, start.first, ahead=True)
    elif last.month and first.month and today and end.first:
        start = nearest(first.month, first.number, end.first)
    return (start, end) if start and end else None


def _readings(
    pieces: Pieces, taken: frozenset[int], today: date | None
) -> Iterator[tuple[TimeKind, Reading]]:
    at = 0
    while at < len(pieces):
        if at in taken or not _may_start(pieces.items[at]):
            at += 1
            continue
        row = pieces.list_end(at)
        found = _reading_at(pieces, at, today) if row == at else None
        if found:
            yield found
        at = found[1].end if found else max(row, at + 1)


def _may_start(token: Token) -> bool:
    return token.kind is TokenKind.NUMBER or token.key in _STARTS


def _reading_at(pieces: Pieces, at: int, today: date | None) -> tuple[TimeKind, Reading] | None:
    clock = clock_at(pieces, at)
    if clock:
        return TimeKind.CLOCK, clock
    date_found = _date_at(pieces, at, today)
    if date_found:
        return TimeKind.DATE, date_found
    duration = duration_at(pieces, at)
    return (TimeKind.DURATION, duration) if duration else None


def _date_at(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    key = pieces.key(at)
    if key in almanac.PARTS:
        return _part(pieces, at, today)
    found = calendar_date_at(pieces, at, today) or relative_date_at(pieces, at, today)
    if found is None and (pieces[at].kind is TokenKind.NUMBER or key in _LEADS_NUMBER):
        found = ago_at(pieces, at, today)
    return found


def _part(pieces: Pieces, at: int, today: date | None) -> Reading | None:
    """As in "Early 2022", "the mid-1990s", "late last year": a third of what follows."""
    start = pieces.after_joint(at + 1)
    start += pieces.key(start) in {"in", "on", "the"}
    if pieces.key(start) in almanac.PARTS or not _may_start(pieces[start]):
        return None
    whole = _date_at(pieces, start, today)
    if whole is None:
        return None
    third = periods.third_of(whole.period, almanac.PARTS[pieces.key(at)]) if whole.period else None
    return whole._replace(start=at, period=third or whole.period, month=0)
