"""Faults that splitters by dependency parse are known for; each was seen, each stays mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.claims.claim import Proposal

    Split = Callable[..., list[Proposal]]
    Readings = Callable[..., list[str]]


def test_the_event_causes_not_its_subject(readings: Readings) -> None:
    """What was done led to the result, so the whole clause is its subject."""
    claims = readings("Ukraine carried out strikes on Belgorod, resulting in two injuries.")

    assert claims[1] == "Ukraine carried out strikes on Belgorod, resulting in two injuries."


def test_both_predicates_of_a_relative_clause_have_the_antecedent(readings: Readings) -> None:
    """Neither keeps the pronoun in its place."""
    claims = readings(
        "The day marked a strike on Belgorod, which is located just 25 kilometers from the "
        "border and is often characterized as historic."
    )

    assert claims[1:] == [
        "Belgorod is located just 25 kilometers from the border.",
        "Belgorod is often characterized as historic.",
    ]


def test_fronted_words_hold_for_every_conjunct(readings: Readings) -> None:
    """A day and "reportedly" are not the first clause's alone."""
    assert readings("On Friday, reportedly, the minister resigned and left the country.")[1] == (
        "On Friday, reportedly, the minister left the country."
    )


def test_a_clause_after_a_purpose_is_what_was_said(readings: Readings) -> None:
    """In "the attack they used …" there is no relative clause."""
    claims = readings(
        "“In order to increase the number of casualties of the terrorist attack they used "
        "cluster munitions,” Nabenzya claimed."
    )

    assert claims[1] == (
        "In order to increase the number of casualties of the terrorist attack they used "
        "cluster munitions"
    )


def test_a_participle_far_from_its_noun_is_left_alone(readings: Readings) -> None:
    """Garden paths are not taken: nobody carved up Budanov."""
    text = (
        "A year ago, a picture circulated of Budanov in his office with a map of Russia, carved "
        "up between different powers, behind his desk."
    )

    assert readings(text) == [text.removesuffix(".")]


def test_what_was_done_under_a_claim_is_the_claims(split: Split) -> None:
    """The second verb belongs to those of whom it was claimed, not to him who claimed."""
    text = (
        "Budanov appeared on television and claimed that special forces had carried out a raid "
        "and injured an officer."
    )
    last = split(text)[-1]

    assert last.statement == "Special forces injured an officer."
    assert last.speaker == "Budanov"


def test_a_law_is_submitted_by_whoever_announced(readings: Readings) -> None:
    """A past form is no second verb after "would"."""
    claims = readings(
        "Zelensky announced that the military would conscript 500,000 soldiers to continue the "
        "war and later submitted a draft law to parliament."
    )

    assert claims[-1] == "Zelensky later submitted a draft law to parliament."


def test_two_agents_of_one_deed_stay_together(readings: Readings) -> None:
    """A noun joined over a name goes to the noun, and the name says who holds the office."""
    claims = readings(
        "The attacks were ordered personally by Zelensky and carried out by the head of Ukrainian "
        "military intelligence (HUR), Kiril Budanov, and the neo-Nazi Kraken regiment."
    )

    assert claims == [
        "The attacks were ordered personally by Zelensky",
        (
            "The attacks were carried out by the head of Ukrainian military intelligence (HUR), "
            "Kiril Budanov, and the neo-Nazi Kraken regiment."
        ),
        "Kiril Budanov is the head of Ukrainian military intelligence (HUR).",
    ]


def test_a_number_alone_is_a_subject(readings: Readings) -> None:
    """Those injured are over 18,500, not the 10,000 before."""
    assert readings("More than 10,000 have been killed and over 18,500 have been injured.")[1] == (
        "over 18,500 have been injured"
    )


def test_the_attacks_would_not_go_unpunished(readings: Readings) -> None:
    """The noun before a quotation that lacks a subject is its subject."""
    claims = readings("Putin has sworn the attacks “would not go unpunished.”")

    assert claims[1].startswith("the attacks “would not go unpunished")


def test_a_scare_quote_stays_in_its_place(readings: Readings) -> None:
    """One quoted word is no quotation."""
    assert readings("The “free” tickets cost $20 and the food cost $30.") == [
        "The “free” tickets cost $20",
        "the food cost $30",
    ]
