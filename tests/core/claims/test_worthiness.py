"""The check-worthiness of a sentence and its reasons."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.article.article import Role
from workbench.article.span import Span
from workbench.claims.claim import Reason
from workbench.claims.parse import Parse, Word
from workbench.claims.parsed_signs import ParsedSign
from workbench.claims.signs import Sign
from workbench.claims.worthiness import POINTS, claim_worthiness, parsed_reasons, score

REASONS = [
    ("They hold 17 towns.", "number", 1),
    ("They hold two towns.", "number", 1),
    ("About 5% of them left.", "percentage", 1),
    ("It costs 5 dollars a head.", "money", 1),
    ("It was on a Friday in winter.", "date", 1),
    ("It was so in May 2021 and after.", "date", 1),
    ("They live there since 1990 now.", "date", 1),
    ("They went on for weeks and weeks.", "span of time", 1),
    ("They all went to Moscow later.", "named person or place", 1),
    ("It is larger than the others.", "comparison", 1),
    ("The price declined a little there.", "change over time", 1),
    ("They destroyed the old bridge.", "past event", 1),
    ("Officials said that it is so.", "somebody's words", 1),
    ("“It is so and so,” they wrote.", "quotation", 1),
    ("I think that it is so.", "speaks of I, you or we", -1),
    ("It is a disgraceful thing to do.", "opinion word", -1),
    ("It might be so after all.", "may or might", -1),
    ("It should be so after all.", "should or must", -1),
    ("Why is it so after all?", "question", -1),
    ("Give me the book of it.", "command", -1),
    ("So it is.", "very short", -1),
]


@pytest.mark.parametrize(("text", "name", "sign"), REASONS)
def test_every_point_has_a_name(text: str, name: str, sign: int) -> None:
    """A reader sees what speaks for checking a sentence, and what against."""
    points = {reason.name: reason.points for reason in score(text).reasons}

    assert points[name] * sign > 0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("At least 20 of them live there.", "comparison"),
        ("More than 20 of them live there.", "comparison"),
        ("They all left the US in the end.", "speaks of I, you or we"),
        ("It rained a lot in May 2021.", "may or might"),
        ("The “iconic” one is not there.", "quotation"),
        ("“It is a disgraceful thing,” Kirby said.", "opinion word"),
        ("They left the Armed Forces later.", "date"),
    ],
)
def test_what_only_looks_like_a_sign_counts_nothing(text: str, name: str) -> None:
    """Words are read where they stand."""
    assert name not in {reason.name for reason in score(text).reasons}


def test_a_fact_with_figures_comes_before_an_opinion() -> None:
    """The order of the desk's list."""
    ordered = [
        "On Friday, 25 civilians were killed in Belgorod, officials said.",
        "Ukraine carried out a strike.",
        "It is so.",
        "What a disgraceful farce this is, surely!",
    ]

    scores = [score(text).score for text in ordered]

    assert scores == sorted(scores, reverse=True)


def test_a_heading_is_less_worth_checking_than_the_same_words_in_prose() -> None:
    """The layout is a reason too."""
    text = "The attacks on Belgorod"

    assert score(text, Role.HEADING).score < score(text).score == claim_worthiness(text).score


def test_only_figures_and_marks_count_in_another_language() -> None:
    """English words that mean something else there are no reason."""
    reasons = score("Die 5 Orte sind so also bad.", english=False).reasons

    assert [reason.name for reason in reasons] == ["number"]


@given(st.text())
@settings(deadline=None)
def test_any_text_has_a_score_between_0_and_1_and_its_strongest_reason_first(text: str) -> None:
    """It never fails."""
    worth = score(text)
    strengths = [abs(reason.points) for reason in worth.reasons]

    assert 0 < worth.score < 1
    assert strengths == sorted(strengths, reverse=True)


def test_the_parse_adds_its_reasons_to_those_of_the_words() -> None:
    """What speaks for raises the score, what speaks against lowers it, and both are told."""
    text = "Rebels fled from the two towns."
    happened, possible = Reason("tells what happened", 0.5), Reason("what could or will be", -0.5)

    plain, more, less = (score(text, parsed=parsed) for parsed in ((), (happened,), (possible,)))

    assert less.score < plain.score < more.score
    assert set(more.reasons) == {*plain.reasons, happened}
    assert claim_worthiness(text, parsed=(happened,)) == more


def test_a_parse_gives_named_points() -> None:
    """A sign that may count several times counts no more than the table says."""
    words = [Word(at, "9", 2 * at, "CD", "nummod", 5) for at in range(5)]
    parse = Parse("9 9 9 9 9 men", [*words, Word(5, "men", 10, "NNS", "ROOT", 5)])

    assert parsed_reasons(parse) == (Reason("figure and what it counts", 0.5),)
    assert parsed_reasons(parse, [Span(10, 13)]) == ()


def test_every_sign_has_points() -> None:
    """What is seen counts."""
    assert set(POINTS) == {*Sign, *ParsedSign}
