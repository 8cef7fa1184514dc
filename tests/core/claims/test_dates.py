"""Dates, times of day and durations: their places and normal forms."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.claims.test_quantities import TEXTS
from workbench.claims.dates import find_dates
from workbench.claims.reading import TimeKind

FRIDAY = date(2024, 1, 12)

ABSOLUTE = [
    ("in February 2022.", "February 2022", "2022-02"),
    ("Dec. 30, 2022", "Dec. 30, 2022", "2022-12-30"),
    ("on the 30th of December 2022", "30th of December 2022", "2022-12-30"),
    ("Friday, December 30, 2022", "Friday, December 30, 2022", "2022-12-30"),
    ("2022-12-30", "2022-12-30", "2022-12-30"),
    ("30/12/2022", "30/12/2022", "2022-12-30"),
    ("03/04/2022", "03/04/2022", "[2022-03-04,2022-04-03]"),
    ("3–5 May 2022", "3–5 May 2022", "2022-05-03/2022-05-05"),
    ("the 2014 coup", "2014", "2014"),
    ("the 2024 elections", "2024", "2024"),
    ("In 1812 Napoleon", "1812", "1812"),
    ("until about 1910,", "1910", "1910"),
    ("44 BC", "44 BC", "-0043"),
    ("2019–2021", "2019–2021", "2019/2021"),
    ("in 2019-21", "2019-21", "2019/2021"),
    ("between 2019 and 2021", "2019 and 2021", "2019/2021"),
    ("from January to March 2023", "January to March 2023", "2023-01/2023-03"),
    ("the 1990s", "1990s", "199X"),
    ("the '90s", "'90s", "199X"),
    ("the mid-1990s", "mid-1990s", "1994/1996"),
    ("early 2022", "early 2022", "2022-01/2022-04"),
    ("the 20th century", "20th century", "19XX"),
    ("the 5th century BC", "5th century BC", "-04XX"),
    ("the third quarter of 2023", "third quarter of 2023", "2023-Q3"),
    ("the summer of 2022", "summer of 2022", "2022-06/2022-08"),
]
RELATIVE = [
    ("On December 30, Ukraine", "December 30", "2023-12-30", "XXXX-12-30"),
    ("warned in November in", "November", "2023-11", "XXXX-11"),
    ("from May 3 to May 5", "May 3 to May 5", "2023-05-03/2023-05-05", "XXXX-05-03/XXXX-05-05"),
    ("In December 30 people died", "December", "2023-12", "XXXX-12"),
    ("on Friday", "Friday", "2024-01-12", "friday"),
    ("last Sunday", "last Sunday", "2024-01-07", "last sunday"),
    ("Friday’s attack", "Friday", "2024-01-12", "friday"),
    ("it will rule on Friday", "Friday", "2024-01-19", "friday"),
    ("said on Monday night", "Monday night", "2024-01-08", "monday night"),
    ("yesterday", "yesterday", "2024-01-11", "yesterday"),
    ("last week", "last week", "2024-W01", "last week"),
    ("this year", "this year", "2024", "this year"),
    ("last month", "last month", "2023-12", "last month"),
    ("late last year", "late last year", "2023-09/2023-12", "late last year"),
    ("last summer", "last summer", "2023-06/2023-08", "last summer"),
    ("three days ago", "three days ago", "2024-01-09", "three days ago"),
    ("A year ago, he", "A year ago", "2023", "a year ago"),
    ("Over the past year", "past year", "2023-01-12/2024-01-12", "past year"),
    ("New Year’s Eve", "New Year’s Eve", "2023-12-31", "XXXX-12-31"),
]
LASTING = [
    ("for three years", "three years", "P3Y"),
    ("a two-day visit", "two-day", "P2D"),
    ("within just three months", "three months", "P3M"),
    ("two to three weeks", "two to three weeks", "P2W/P3W"),
    ("half an hour", "half an hour", "PT0.5H"),
    ("over a decade", "a decade", "P10Y"),
]


@pytest.mark.parametrize(("text", "words", "normal"), ABSOLUTE)
def test_a_whole_date_needs_no_article(text: str, words: str, normal: str) -> None:
    """It means the same whenever the article appeared."""
    for today in (None, FRIDAY):
        assert [(d.span.of(text), d.normal) for d in find_dates(text, today)] == [(words, normal)]


@pytest.mark.parametrize(("text", "words", "normal", "unresolved"), RELATIVE)
def test_other_dates_are_resolved_against_the_article(
    text: str, words: str, normal: str, unresolved: str
) -> None:
    """The past comes before the future; without the article's date they stay open."""
    (known,) = find_dates(text, FRIDAY)
    (unknown,) = find_dates(text)

    assert (known.span.of(text), known.normal, known.resolved) == (words, normal, True)
    assert (unknown.span, unknown.normal, unknown.resolved) == (known.span, unresolved, False)
    assert known.relative
    assert unknown.relative


@pytest.mark.parametrize(("text", "words", "normal"), LASTING)
def test_durations_stand_apart(text: str, words: str, normal: str) -> None:
    """They say how long, not when."""
    (found,) = find_dates(text)
    assert (found.span.of(text), found.normal, found.kind) == (words, normal, TimeKind.DURATION)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("at 5 p.m.", "17:00"),
        ("at 5pm", "17:00"),
        ("12:30 a.m.", "00:30"),
        ("17:30 GMT", "17:30Z"),
        ("10 o’clock", "10:00"),
        ("by noon", "12:00"),
    ],
)
def test_times_of_day_stand_apart(text: str, normal: str) -> None:
    """On the clock of 24 hours."""
    (found,) = find_dates(text)
    assert (found.normal, found.kind) == (normal, TimeKind.CLOCK)


@pytest.mark.parametrize(
    "text",
    [
        "he may march on them",
        "Theresa May said",
        "a second attack",
        "the 30-year-old",
        "2000 people died",
        "worth $2014",
        "a deal of 1,900 pages",
        "$5 an hour",
        "one day he left",
        "Black Friday",
        "every Monday",
        "on the last day, and the next morning",
        "a score of 3-2",
        "in the fall of Kabul",
    ],
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    """Verbs, names, ages, rates and numbers of something."""
    assert find_dates(text, FRIDAY) == ()


@pytest.mark.parametrize(
    "normal", [normal for _, _, normal in ABSOLUTE + LASTING] + [row[3] for row in RELATIVE]
)
def test_the_normal_form_reads_as_itself(normal: str) -> None:
    """Reading it again changes nothing."""
    assert [found.normal for found in find_dates(normal)] == [normal]


@pytest.mark.parametrize("today", [date.min, date(2024, 2, 29), date.max])
@pytest.mark.parametrize(
    "text",
    ["last century", "next decade", "99999 years ago", "February 29", "next winter", "today"],
)
def test_the_calendar_has_an_end_and_nothing_fails_there(text: str, today: date) -> None:
    """What lies beyond it stays unresolved."""
    assert len(find_dates(text, today)) == 1


@given(TEXTS, st.one_of(st.none(), st.dates()))
@settings(deadline=None)
def test_spans_lie_in_order_and_apart_whatever_the_day(text: str, today: date | None) -> None:
    """What is found does not depend on the date of the article, only what it means."""
    spans = [found.span for found in find_dates(text, today)]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@given(st.dates())
@settings(deadline=None)
def test_a_written_day_is_that_day(day: date) -> None:
    """In its normal form it is read back exactly, whatever the year."""
    (found,) = find_dates(f"It was {day.isoformat()}.")
    assert (found.first, found.last) == (day, day)
