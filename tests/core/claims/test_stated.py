"""The figures of a claim: quantities and times together, in plain words."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims.quantities import find_quantities
from workbench.claims.stated import StatedKind, quantity_in_words, stated_in

CLAIM = "At least 400,000 people had died by December 30, 2022."


def test_quantities_and_times_stand_in_their_order() -> None:
    """Each at its place in the claim's own words."""
    assert [(each.span.of(CLAIM), each.kind, each.words) for each in stated_in(CLAIM)] == [
        ("At least 400,000 people", StatedKind.QUANTITY, "at least 400,000 people"),
        ("December 30, 2022", StatedKind.TIME, "30 December 2022"),
    ]


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("Last Friday they left", None, "Last Friday"),
        ("Last Friday they left", date(2023, 1, 3), "30 December 2022"),
        ("They left last year", date(2023, 1, 3), "2022"),
        ("They left at 17:30", None, "17:30"),
    ],
)
def test_a_relative_date_needs_the_article_s(text: str, day: date | None, words: str) -> None:
    """Without it the claim's own words stand."""
    (stated,) = stated_in(text, day)
    assert stated.words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at least 400,000 deaths", "at least 400,000 deaths"),
        ("over $3.5 billion", "more than 3,500,000,000 USD"),
        ("up to 5 percent", "at most 5%"),
        ("about a dozen ships", "about 12 ships"),
        ("fewer than 20 trucks", "less than 20 trucks"),
        ("half a million soldiers", "500,000 soldiers"),
    ],
)
def test_a_bound_is_said_in_words(text: str, words: str) -> None:
    """No sign that a screen reader reads wrongly, and the same quantity when it is read again."""
    (quantity,) = find_quantities(text)
    assert quantity_in_words(quantity) == words
    assert find_quantities(words)[0].normal == quantity.normal


_PARTS = st.sampled_from(
    [*CLAIM.split(), "May", "4", "2", "to", "3", "weeks", "ago", "percent", "last", "in", "of", "-"]
)


@given(st.lists(_PARTS).map(" ".join))
@settings(deadline=None)
def test_figures_are_apart_and_inside_the_claim(text: str) -> None:
    """Whatever the words are: marks never overlap."""
    spans = [each.span for each in stated_in(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
