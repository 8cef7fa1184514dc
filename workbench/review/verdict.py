"""The three verdicts. *Open* is the absence of one, never a fourth."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What a reviewer found about one claim."""

    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNSOURCED = "unsourced"
