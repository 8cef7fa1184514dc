"""Hints that two claims state the same quantity, or another one for the same thing."""

from __future__ import annotations

import pytest

from tests.clock import cpu_seconds
from workbench.claims.see_also import SeeAlso, see_also

DEATHS = "The war has resulted in an estimated 400,000 Ukrainian military deaths."
TOLL = "With a reported death toll of at least 400,000, Ukraine is in dire need of soldiers."
MOBILISED = "Ukraine mobilizes yet another half-million Ukrainians to continue the war."
CONSCRIPTED = "The Ukrainian military would conscript 500,000 soldiers to continue the war."


def hints(*texts: str) -> list[tuple[bool, str, str]]:
    """What is offered for claims with these texts, as words."""
    found = see_also([(str(at), text) for at, text in enumerate(texts)])
    return [
        (each.same, each.a_span.of(texts[int(each.a)]), each.b_span.of(texts[int(each.b)]))
        for each in found
    ]


def test_the_same_number_of_the_same_thing_is_a_hint() -> None:
    """However it is qualified: "deaths" and a "death toll" are one thing."""
    assert hints(DEATHS, TOLL) == [
        (True, "an estimated 400,000 Ukrainian military deaths", "at least 400,000")
    ]


def test_a_telling_number_is_a_hint_in_other_words_too() -> None:
    """Half a million of them, where the words around say the same."""
    assert hints(MOBILISED, CONSCRIPTED) == [
        (True, "yet another half-million Ukrainians", "500,000 soldiers")
    ]


def test_another_number_for_the_same_thing_is_a_hint() -> None:
    """Many words around it are the same."""
    other = DEATHS.replace("400,000", "40,000").replace("war", "long war")
    assert hints(DEATHS, other) == [
        (
            False,
            "an estimated 400,000 Ukrainian military deaths",
            "an estimated 40,000 Ukrainian military deaths",
        )
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (DEATHS, MOBILISED),
        (DEATHS, "Russians have called up 400,000 already."),
        ("Two soldiers died in Kyiv.", "Two soldiers ate soup."),
        ("It fell 5% in France on trade.", "It took 5 km in France on trade."),
        (DEATHS, f"He said: {DEATHS}"),
    ],
)
def test_chance_is_no_hint(first: str, second: str) -> None:
    """Other things, small numbers, other units, or one claim inside the other."""
    assert hints(first, second) == []


def test_the_hint_names_both_claims_in_their_order() -> None:
    """With the places of both quantities in their own texts."""
    (hint,) = see_also([("toll", TOLL), ("deaths", DEATHS)])
    assert isinstance(hint, SeeAlso)
    assert (hint.a, hint.b) == ("toll", "deaths")


def test_no_claim_is_buried_in_hints() -> None:
    """A number that every claim repeats is offered a few times each."""
    texts = [f"The army lost 30,000 soldiers near town {chr(97 + at)}ville." for at in range(20)]
    found = see_also([(str(at), text) for at, text in enumerate(texts)])
    for at in range(len(texts)):
        assert sum(str(at) in {each.a, each.b} for each in found) <= 5


def test_the_time_grows_with_the_number_of_claims() -> None:
    """Eight times as many claims with one unit take no sixty-four times as long."""

    def seconds(count: int) -> float:
        claims = [
            (str(at), f"The army lost {at + 5} soldiers near the river.") for at in range(count)
        ]
        return cpu_seconds(lambda: see_also(claims))

    few = seconds(250)
    assert seconds(2000) < 24 * few
