"""Quantities: qualifier, number and what is counted, each with its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims.dates import find_dates
from workbench.claims.qualifiers import Bound
from workbench.claims.quantities import QuantityKind, find_quantities

STATED = [
    ("killed at least two civilians with", "at least two civilians", "≥ 2 civilians"),
    ("is just 25 kilometers from", "just 25 kilometers", "25 km"),
    ("a 25-kilometer front", "25-kilometer", "25 km"),
    ("More than 100 were wounded", "More than 100 were wounded", "> 100 wounded"),
    ("and five of those killed were", "five of those killed", "5 killed"),
    ("the 30,000 dead civilians in", "30,000 dead civilians", "30,000 civilians"),
    ("over 18,500 have been injured", "over 18,500 have been injured", "> 18,500 injured"),
    ("over three times as many", "over three times", "> 3 times"),
    (
        "another half-million Ukrainians for",
        "another half-million Ukrainians",
        "500,000 Ukrainians",
    ),
    ("a death toll of at least 400,000, Kyiv", "at least 400,000", "≥ 400,000 deaths"),
    ("500,000 soldiers to fight", "500,000 soldiers", "500,000 soldiers"),
    ("tens of thousands of Russian dead", "tens of thousands of Russian dead", "≥ 20,000 dead"),
    ("a $1.2bn deal", "$1.2bn", "1,200,000,000 USD"),
    ("US$5 million", "US$5 million", "5,000,000 USD"),
    ("C$20 each", "C$20", "20 CAD"),
    ("5 million euros in", "5 million euros", "5,000,000 EUR"),
    ("£20k", "£20k", "20,000 GBP"),
    ("for $5-10 million", "$5-10 million", "5,000,000–10,000,000 USD"),
    ("$20 a month", "$20 a month", "20 USD/month"),
    ("300 shells a day", "300 shells a day", "300 shells/day"),
    ("5% to 10% of", "5% to 10%", "5–10%"),
    ("fell 3.5 per cent", "3.5 per cent", "3.5%"),
    ("up two percentage points", "two percentage points", "2 percentage points"),
    ("at -5 °C", "-5 °C", "-5 °C"),
    ("minus 5 degrees Celsius", "minus 5 degrees Celsius", "-5 °C"),
    ("at 90 km/h", "90 km/h", "90 km/h"),
    ("five square miles", "five square miles", "5 mi²"),
    ("wall 10m tall", "10m", "10 m"),
    ("for 10m people", "10m people", "10,000,000 people"),
    ("one in five people", "one in five people", "1 in 5 people"),
    ("two thirds of voters", "two thirds of voters", "2/3 of voters"),
    ("half the population", "half the population", "1/2 of population"),
    ("half a mile on", "half a mile", "0.5 mi"),
    ("a 30-year-old man", "30-year-old", "30 years old"),
    ("50 or more people", "50 or more people", "≥ 50 people"),
    ("50+ people", "50+ people", "≥ 50 people"),
    ("two million or so", "two million or so", "≈ 2,000,000"),
    ("up to 80%", "up to 80%", "≤ 80%"),
    ("fewer than 1,000 pages", "fewer than 1,000 pages", "< 1,000 pages"),
    ("200 sales representatives", "200 sales representatives", "200 representatives"),
    ("between 5 and 10 million people", "5 and 10 million people", "5,000,000–10,000,000 people"),
    ("one soldier was killed", "one soldier", "1 soldier"),
    ("one guy lives there", "one guy", "1 guy"),
    ("a five-storey house", "five-storey", "5-storey"),
    ("the seventh consecutive day", "seventh consecutive day", "7th day"),
    ("the first two seasons", "two seasons", "2 seasons"),
    ("In Belgorod 25 civilians died", "25 civilians", "25 civilians"),
]


@pytest.mark.parametrize(("text", "words", "normal"), STATED)
def test_a_quantity_has_its_words_and_a_normal_form(text: str, words: str, normal: str) -> None:
    """From the qualifier to the head of the noun phrase, and nothing else is a quantity."""
    assert [(q.span.of(text), q.normal) for q in find_quantities(text)] == [(words, normal)]


@pytest.mark.parametrize("normal", [normal for _, _, normal in STATED])
def test_the_normal_form_reads_as_itself(normal: str) -> None:
    """Reading it again changes nothing."""
    assert [quantity.normal for quantity in find_quantities(normal)] == [normal]


@pytest.mark.parametrize(
    "text",
    [
        "a Boeing 737 jet and an F-16",
        "Covid-19",
        "see chapter 3, Article 5 and No. 10",
        "call 555-0123 or +44 20 7946 0958",
        "version 2.3.1 on a 5G network",
        "they won 3-2 and 2-3",
        "after 9/11, round the clock, 24/7",
        "no one, one of them, one another",
        "World War Two",
        "the Second World War",
        "First, this",
        "a two-way, one-sided, four-legged thing",
        "shown before [12]",
        "at 5 p.m. on May 5, 2022",
        "for three years",
        "1 2 3 4 5 6 7 8 9 10 11 12 13",
        "the code 48604 or 5765-NT",
        "one raises doubts",
        "nothing at all",
        "",
    ],
)
def test_names_dates_and_durations_are_no_quantities(text: str) -> None:
    """A number that names or counts through states no quantity."""
    assert find_quantities(text) == ()


def test_the_parts_of_a_quantity_stand_apart() -> None:
    """What is shown and compared comes from these."""
    text = "It meant an estimated 400,000 Ukrainian military deaths."
    (quantity,) = find_quantities(text)

    assert quantity.qualifier == "an estimated"
    assert quantity.bound is Bound.ABOUT
    assert quantity.figure.of(text) == "400,000"
    assert (int(quantity.low), int(quantity.high), quantity.unit) == (400_000, 400_000, "death")
    assert quantity.kind is QuantityKind.AMOUNT


def test_what_rises_from_one_number_to_another_has_two() -> None:
    """The unit is said once, behind the second."""
    found = find_quantities("It rose from 5 to 10 percent.")
    assert [quantity.normal for quantity in found] == ["5%", "10%"]


VOCABULARY = """
    a one five twenty hundred thousand bn m half third of the and to from at least about $ € % - – /
    . , ' ( ) [ ] 5 10 2019 3/4 1,200 ½ year old ago last Friday May early 1990s BC km people killed
    dozens per cent several out + ≥ minus first between toll
"""
WORDS = st.lists(st.sampled_from([*VOCABULARY.split(), "\n"]), max_size=12)
"""Words that make numbers and dates, in any order: more of a trial than any characters."""
TEXTS = st.one_of(st.text(), *(WORDS.map(joint.join) for joint in ("", " ", "-")))


@given(TEXTS)
@settings(deadline=None)
def test_spans_lie_in_order_apart_from_each_other_and_from_dates(text: str) -> None:
    """Whatever the text; each holds its own number."""
    quantities = find_quantities(text)
    spans = sorted([q.span for q in quantities] + [d.span for d in find_dates(text)])

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(q.span.start <= q.figure.start < q.figure.end <= q.span.end for q in quantities)
    assert all(quantity.low <= quantity.high for quantity in quantities)


@pytest.mark.parametrize("unit", ["1", " ", "12 ", "1,000 ", "2019-", "5–6 "])
def test_endless_figures_take_no_time(unit: str) -> None:
    """A megabyte of them is read in the time of any other; it states nothing."""
    assert find_quantities(unit * (1_000_000 // len(unit))) == ()
