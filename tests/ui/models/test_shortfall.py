"""What verdicts want, in the words of the list."""

from __future__ import annotations

import pytest

from tests.ui.rows import row
from ui.models.claim_words import accessible_text
from ui.models.shortfall import needs_text, still_wanted
from workbench.claims.claim import Claim
from workbench.review.check import Check
from workbench.review.evidence import Evidence, Grade, Stance
from workbench.review.gates import Home, unmet
from workbench.review.listing import ClaimRow
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict

HOME = Home("https://daily.example/ferry")
OWN = Evidence("https://daily.example/older")
AGAINST = Evidence("https://atlas.example/14", stance=Stance.REFUTES)
FOR = Evidence("https://atlas.example/15", stance=Stance.SUPPORTS)
SECOND_HAND = Evidence("https://blog.example/", grade=Grade.SECONDARY)


def judged(verdict: Verdict, note: str, *links: Evidence) -> ClaimRow:
    """The row of a claim with that verdict."""
    check = Check("", verdict, note=note, links=links)
    wants = unmet(Claim("c-1", ("It opened",)), check, HOME)
    return row(1, Standing(verdict.value), sources=len(links), unmet=wants)


VERIFIED, DISPUTED, UNSOURCED = Verdict


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (row(1), ""),
        (judged(VERIFIED, "", FOR), ""),
        (judged(VERIFIED, ""), "Needs a source"),
        (judged(VERIFIED, "", OWN), "Needs another source"),
        (judged(VERIFIED, "", AGAINST), "Needs another source"),
        (judged(VERIFIED, "", SECOND_HAND), "Needs more origins"),
        (judged(DISPUTED, ""), "Needs a source and a note"),
        (judged(DISPUTED, "No."), "Needs a source"),
        (judged(DISPUTED, "", AGAINST), "Needs a note"),
        (judged(DISPUTED, "", FOR), "Needs another source and a note"),
        (judged(DISPUTED, "No.", SECOND_HAND), "Needs more origins"),
        (judged(DISPUTED, "", SECOND_HAND), "Needs a note and more origins"),
        (judged(UNSOURCED, ""), "Needs a note"),
    ],
)
def test_what_a_verdict_wants_is_said_short(claim: ClaimRow, said: str) -> None:
    """For each way to leave a gate unmet, alone and together."""
    assert needs_text(claim) == said


def test_it_is_heard_too() -> None:
    """The full text of a row has it."""
    assert accessible_text(judged(VERIFIED, "")).endswith(", needs a source")


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ""),
        (1, "1 verdict needs a source or a note"),
        (1_200, "1,200 verdicts need a source or a note"),
    ],
)
def test_what_is_wanted_is_counted(count: int, said: str) -> None:
    """By claims, not by gates."""
    short = judged(DISPUTED, "", SECOND_HAND)
    assert len(short.unmet) == 2
    assert still_wanted([row(1), *[short] * count]) == said
