"""Similar claims in words: how old a verdict is, whose it was, and on how many sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.ui.rows import row
from ui.models.similar_claims import (
    age_text,
    how_text,
    place_text,
    readers_text,
    spoken_again,
    spoken_earlier,
    verdict_text,
)
from workbench.earlier import EarlierCheck, EarlierClaim
from workbench.review.again import Again, How
from workbench.review.evidence import Evidence
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict

TODAY = date(2026, 11, 22)
ATLAS, BOOK = Evidence(url="https://example.org/atlas"), Evidence(title="A book")


def check(verdict: Verdict, reader: str = "First Reader", *links: Evidence) -> EarlierCheck:
    """One verdict on the ferry."""
    return EarlierCheck("It opened in 1964", reader, verdict, "2026-08-20", links)


def earlier(*checks: EarlierCheck) -> EarlierClaim:
    """A claim of the harbour's article."""
    return EarlierClaim("harbour", "The harbour in figures", "It opened in 1964", checks)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "yesterday"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (60, "8 weeks ago"),
        (61, "2 months ago"),
        (94, "3 months ago"),
        (730, "23 months ago"),
        (731, "2 years ago"),
        (3653, "10 years ago"),
    ],
)
def test_an_age_is_told_as_people_tell_it(days: int, words: str) -> None:
    """Never finer than it matters, never in the singular wrongly."""
    assert age_text((TODAY - timedelta(days)).isoformat(), TODAY) == words


def test_a_day_to_come_and_no_day_are_not_made_up() -> None:
    """A clock may be wrong, and an entry written by hand may have no date."""
    assert age_text("2026-12-01", TODAY) == "2026-12-01"
    assert age_text("", TODAY) == ""


def test_the_verdict_is_a_word() -> None:
    """Or that there are several."""
    agreed = earlier(check(Verdict.DISPUTED), check(Verdict.DISPUTED, "Second Reader"))
    differing = earlier(check(Verdict.DISPUTED), check(Verdict.VERIFIED))
    assert verdict_text(agreed) == "Disputed"
    assert verdict_text(differing) == "Readers differ"


@pytest.mark.parametrize(
    ("links", "end"),
    [((), "no sources"), ((ATLAS,), "1 source"), ((ATLAS, BOOK, ATLAS), "2 sources")],
)
def test_the_place_and_the_sources_are_told(links: tuple[Evidence, ...], end: str) -> None:
    """Each source counts once."""
    claim = earlier(check(Verdict.VERIFIED, "First Reader", *links))
    assert place_text(claim) == f"The harbour in figures  ·  First Reader  ·  {end}"


def test_a_note_is_told_where_there_is_no_source() -> None:
    """It is what the verdict rests on; beside sources it is one thing among others."""
    noted = replace(check(Verdict.VERIFIED), has_note=True)
    assert place_text(earlier(noted)).endswith("  ·  no sources, with a note")
    assert place_text(earlier(replace(noted, links=(ATLAS,)))).endswith("  ·  1 source")


def test_all_who_judged_are_named() -> None:
    """The latest first, each once."""
    claim = earlier(check(Verdict.DISPUTED, "Second\nReader"), check(Verdict.DISPUTED))
    assert "  ·  Second Reader, First Reader  ·  " in place_text(claim)


def test_who_judged_is_told_on_hovering() -> None:
    """A line each."""
    claim = earlier(check(Verdict.DISPUTED), check(Verdict.VERIFIED, "Second Reader"))
    assert readers_text(claim) == (
        "First Reader: disputed 2026-08-20\nSecond Reader: verified 2026-08-20"
    )


def test_a_claim_to_go_to_is_spoken_whole() -> None:
    """Number, verdict, wording."""
    said = spoken_again(Again(row(2, Standing.VERIFIED), How.WORDS))
    assert said.startswith("Go to Claim 2, verified, Friday’s attack")


def test_an_earlier_check_is_spoken_whole() -> None:
    """Verdict, age, wording, place."""
    assert spoken_earlier(earlier(check(Verdict.DISPUTED)), TODAY) == (
        "Checked before: Disputed, 3 months ago, It opened in 1964, "
        "The harbour in figures · First Reader · no sources"
    )


def test_in_what_an_earlier_check_differs_is_told_and_spoken() -> None:
    """Nobody takes over a verdict on another figure unseen."""
    claim = replace(earlier(check(Verdict.DISPUTED)), how=How.ANOTHER_FIGURE, figure="25 km")
    assert how_text(claim) == "Another figure: 25 km"
    assert ", Another figure: 25 km, It opened in 1964, " in spoken_earlier(claim, TODAY)


@pytest.mark.parametrize(
    ("again", "words"),
    [
        (Again(row(2), How.WORDS), ""),
        (Again(row(2), How.OPPOSITE), "Says the opposite?"),
        (Again(row(2), How.SAME_FIGURE, "5 ships"), "Same figure: 5 ships"),
        (Again(row(2), How.ANOTHER_FIGURE, "6\nships"), "Another figure: 6 ships"),
    ],
)
def test_what_only_shares_a_figure_says_so(again: Again, words: str) -> None:
    """And which it is there; claims that say the same need no more words."""
    assert how_text(again) == words
