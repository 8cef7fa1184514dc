"""A claim as plain text: all that was said of it, in lines that a mail shows as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import state_with
from workbench.claims.claim import ClaimState
from workbench.errors import UnknownClaim
from workbench.review.check import Check
from workbench.review.evidence import Evidence
from workbench.review.passing_on import passed_on
from workbench.review.state import ReviewState
from workbench.review.verdict import Verdict

WORDS = "The ferry opened in 1964"
ATLAS = Evidence(
    "https://atlas.example/14",
    "Atlas,\n sheet 14",
    "Map Office",
    locator="p. 12",
    read="2026-11-22",
)
BOOK = Evidence(title="Harbour book")
LINK = Evidence("https://gates.example/")


def judged(*links: Evidence, note: str = "It was 1966.\nSee sheet 14.") -> ReviewState:
    """One claim, disputed with this note and these sources."""
    check = Check(WORDS, Verdict.DISPUTED, "2026-11-22", note, links)
    return state_with(WORDS).with_check("c-1", check)


def test_all_that_was_said_is_in_it() -> None:
    """Words, article, verdict, note and each source in lines of its own."""
    text = passed_on(judged(ATLAS, BOOK, LINK), "c-1", "Ferry carries\na million").text

    assert text == (
        "“The ferry opened in 1964”\n"
        "Article: Ferry carries a million\n"
        "\n"
        "Verdict: disputed (First Reader, 2026-11-22)\n"
        "\n"
        "Note:\nIt was 1966.\nSee sheet 14.\n"
        "\n"
        "Sources:\n"
        "1. Atlas, sheet 14, Map Office\n"
        "   https://atlas.example/14\n"
        "   p. 12 · read 2026-11-22\n"
        "2. Harbour book\n"
        "3. https://gates.example/"
    )


def test_an_open_claim_is_told_as_such() -> None:
    """Without a heading for what there is not."""
    assert passed_on(state_with(WORDS), "c-1").text == f"“{WORDS}”\n\nVerdict: open"


def test_a_sensitive_source_stays_in_the_house() -> None:
    """Nothing of it goes out but that there is one."""
    told = passed_on(judged(replace(ATLAS, sensitive="names a witness"), LINK, note=""), "c-1")

    assert (told.sources, told.withheld) == (1, 1)
    assert "atlas" not in told.text.casefold()
    assert "witness" not in told.text
    assert told.text.endswith(
        "1. https://gates.example/\n1 source that must not be passed on is left out."
    )


def test_a_verdict_on_other_words_says_on_which() -> None:
    """Nobody takes it for one on these."""
    state = judged(note="")
    state = state.with_check("c-1", replace(state.mine.checks["c-1"], claim="It opened in 1965"))

    assert "disputed (First Reader, 2026-11-22)\nGiven on other words: It opened in 1965" in (
        passed_on(state, "c-1").text
    )


def test_a_rewording_is_no_quote() -> None:
    """Quotation marks stand round the article's words alone; how it was put stands below them."""
    state = state_with("It opened in 1964")
    claim = replace(state.claim("c-1"), statement=WORDS)
    text = passed_on(replace(state, claims={"c-1": claim}), "c-1").text

    assert text.startswith(f"“It opened in 1964”\nChecked as: {WORDS}\n")


@pytest.mark.parametrize(("reason", "told"), [("question", "question"), ("my own", "my own")])
def test_a_claim_set_aside_says_why(reason: str, told: str) -> None:
    """In the place of a verdict."""
    state = state_with(WORDS)
    claim = replace(state.claim("c-1"), state=ClaimState.SET_ASIDE, reason=reason)

    text = passed_on(replace(state, claims={"c-1": claim}), "c-1").text

    assert text == f"“{WORDS}”\n\nSet aside: {told}"


def test_an_unknown_claim_is_an_error() -> None:
    """Nothing is passed on for something else."""
    with pytest.raises(UnknownClaim):
        passed_on(state_with(WORDS), "c-9")
