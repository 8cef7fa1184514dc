"""Dates, times and durations in plain words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims.date_words import in_words
from workbench.claims.dates import find_dates

PUBLISHED = date(2023, 1, 3)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on December 30, 2022", "30 December 2022"),
        ("on 2022-12-30", "30 December 2022"),
        ("in December 2022", "December 2022"),
        ("in 1964", "1964"),
        ("in 44 BC", "44 BC"),
        ("since the ’90s", "1990s"),
        ("in the nineteenth century", "19th century"),
        ("between 2019 and 2021", "2019–2021"),
        ("from January to March 2023", "January–March 2023"),
        ("from December 13, 1998 to June 30, 2001", "13 December 1998 – 30 June 2001"),
        ("in the third quarter of 2022", "July–September 2022"),
        ("at 5 p.m. GMT", "17:00 UTC"),
        ("for three years", "3 years"),
        ("for one hour", "1 hour"),
        ("took 2-3 hours", "2–3 hours"),
        ("for two minutes", "2 minutes"),
        ("over 200,000 years", "200,000 years"),
    ],
)
def test_a_normal_form_is_told_in_plain_words(text: str, words: str) -> None:
    """The same words however it is written."""
    (dated,) = find_dates(text)
    assert in_words(dated) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("yesterday", "2 January 2023"),
        ("last week", "26 December 2022 – 1 January 2023"),
        ("on December 30", "30 December 2022"),
        ("last month", "December 2022"),
    ],
)
def test_what_is_relative_is_told_by_its_days(text: str, words: str) -> None:
    """Where it is known when the article appeared; a week by its first and last day."""
    (dated,) = find_dates(text, PUBLISHED)
    assert in_words(dated) == words


def test_a_day_without_a_year_gets_none() -> None:
    """Nothing is guessed."""
    (dated,) = find_dates("on December 30")
    assert in_words(dated) == "30 December"


@given(st.dates(min_value=date(1000, 1, 1)))
@settings(deadline=None)
def test_the_words_of_a_day_are_that_day(day: date) -> None:
    """Told, and read again, it is the same day."""
    (dated,) = find_dates(f"on {day.isoformat()}")
    (again,) = find_dates(f"on {in_words(dated)}")
    assert (again.first, again.last) == (day, day)
