"""Faults that splitters by dependency parse are known for; each was seen, each stays mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.claim import Kind
from workbench.claims.granularity import Granularity

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


def test_nobody_gets_what_which_says_of_another(readings: Readings) -> None:
    """Where two nouns could be meant, the claim says no more than the sentence."""
    claims = readings(
        "Viktor Yahun, a leading figure in the Security Service of Ukraine, which has cracked down "
        "on the opposition, spoke in Kyiv."
    )

    assert not any(claim.startswith("Viktor Yahun has cracked") for claim in claims)


def test_a_clause_about_several_is_about_all_of_them(readings: Readings) -> None:
    """In “Zelensky and his cabinet, who …” the cabinet is not alone."""
    claims = readings(
        "His statements were contradicted by Zelensky and his cabinet, who canceled the elections."
    )

    assert claims[-1] == "Zelensky and his cabinet, who canceled the elections."


def test_what_the_writer_reads_into_words_is_not_the_speakers(split: Split) -> None:
    """The participle after “…,” Kirby added tells what the article makes of it."""
    last = split(
        "“We will continue to stand with them,” Kirby added, indicating that the war is being "
        "viewed as a precursor to a larger war."
    )[-1]

    assert last.statement.startswith("Kirby added, indicating")
    assert (last.speaker, last.parent) == ("", None)


def test_a_title_says_what_somebody_is(readings: Readings) -> None:
    """At the finest granularity, in a sentence."""
    claims = readings("British envoy Thomas Phipps blamed Moscow.", Granularity.FINE)

    assert "Thomas Phipps is a British envoy." in claims


def test_what_describes_one_member_describes_no_other(readings: Readings) -> None:
    """In “civilian population and attacks” nobody spoke of civilian attacks."""
    claims = readings("They feared the civilian population and attacks.", Granularity.FINE)

    assert not any("civilian attacks" in claim for claim in claims)


def test_the_verb_tells_the_kind_where_words_do_not(split: Split) -> None:
    """What was done, what will be, what should be."""
    kinds = [
        claim.kind
        for claim in split(
            "They used cluster munitions, the attack would not go unpunished, and mobilization "
            "must be total."
        )
    ]

    assert kinds == [Kind.EVENT, Kind.PREDICTION, Kind.OPINION]
