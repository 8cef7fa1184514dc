"""What the rules about dates pass on to each other: an expression read at a place in a text."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from workbench.claims.periods import Period
    from workbench.claims.pieces import Pieces


class TimeKind(StrEnum):
    """What an expression of time tells."""

    DATE = "date"
    """When: a day, a month, a year, a stretch of them."""
    CLOCK = "time of day"
    DURATION = "duration"
    """How long."""


class Reading(NamedTuple):
    """An expression of time, and what it stands for."""

    start: int
    """Index of its first piece."""
    end: int
    """Index behind its last piece."""
    period: Period | None
    """None: it can be told only by the date of the article, and that is not known."""
    relative: bool = False
    """Whether the date of the article tells what it stands for, wholly or the year of it."""
    month: int = 0
    """The month of a date without a year."""
    number: int = 0
    """The day of that month."""


def words_of(pieces: Pieces, start: int, end: int) -> str:
    """The words of an expression, which stand for it where nothing tells what they mean."""
    text = pieces.text[pieces[start].start : pieces[end - 1].end]
    return " ".join(text.lower().replace("’", "'").split())
