"""The three verdicts. *Open* is the absence of one, never a fourth."""

from __future__ import annotations

from enum import StrEnum

from workbench.wording import marked, tr


class Verdict(StrEnum):
    """What a reviewer found about one claim."""

    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNSOURCED = "unsourced"


_WORDS = {
    Verdict.VERIFIED: marked("verified"),
    Verdict.DISPUTED: marked("disputed"),
    Verdict.UNSOURCED: marked("unsourced"),
}


def word_of(verdict: Verdict) -> str:
    """The verdict within a sentence, as it is read."""
    return tr(_WORDS[verdict])
