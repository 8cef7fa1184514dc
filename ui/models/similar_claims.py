"""What the card shows of claims like the selected one, and how it is put into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from workbench.review.again import Again, How
from workbench.review.standing import Standing
from workbench.review.verdict import word_of as verdict_within
from workbench.wording import tr

from ..messages import counted, one_line
from ..theme.shapes import word_of
from .claim_words import accessible_text

if TYPE_CHECKING:
    from workbench.earlier import EarlierCheck, EarlierClaim

_DOT = "  ·  "
_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25
"""In days, on average."""


@dataclass(frozen=True, slots=True)
class Similar:
    """Where one claim is stated again, and where it was checked before."""

    claim: str
    """Its id."""
    again: tuple[Again, ...]
    """Other claims of this article, the most important first."""
    earlier: tuple[EarlierClaim, ...]
    """Claims judged in other articles, the most alike first."""
    today: date


def verdict_text(claim: EarlierClaim) -> str:
    """Return the verdict's word, or that the readers differ."""
    differ = claim.standing is Standing.DIFFER
    return tr("Readers differ") if differ else word_of(claim.standing)


def place_text(claim: EarlierClaim) -> str:
    """Return where it was checked, by whom, and on what."""
    readers = ", ".join(map(one_line, claim.reviewers))
    return _DOT.join((one_line(claim.title), readers, _grounds(claim)))


def _grounds(claim: EarlierClaim) -> str:
    """How many sources there are; of a claim without any, whether a note says why."""
    if claim.sources:
        return counted("{count} source", "{count} sources", len(claim.sources))
    return tr("no sources, with a note") if claim.has_note else tr("no sources")


def readers_text(claim: EarlierClaim) -> str:
    """Return who gave which verdict when, a line each."""
    return "\n".join(map(_reader_text, claim.checks))


def _reader_text(check: EarlierCheck) -> str:
    said = {"reviewer": one_line(check.reviewer), "verdict": verdict_within(check.verdict)}
    if check.checked:
        return tr("{reviewer}: {verdict} {day}", day=check.checked, **said)
    return tr("{reviewer}: {verdict}", **said)


def how_text(found: Again | EarlierClaim) -> str:
    """Return how a claim differs from the selected one, or the figure that is all they share."""
    figure = one_line(found.figure)
    match found.how:
        case How.WORDS:
            return ""
        case How.OPPOSITE:
            return tr("Says the opposite?")
        case How.ANOTHER_FIGURE:
            return tr("Another figure: {figure}", figure=figure) if figure else tr("Another figure")
        case How.SAME_FIGURE:
            return tr("Same figure: {figure}", figure=figure) if figure else tr("Same figure")


def spoken_again(again: Again) -> str:
    """Return what a screen reader says of a claim to go to."""
    spoken = tr("Go to {claim}", claim=accessible_text(again.row))
    return ", ".join(filter(None, (how_text(again), spoken)))


def spoken_earlier(claim: EarlierClaim, today: date) -> str:
    """Return what a screen reader says of a claim that was checked before."""
    verdict, age = verdict_text(claim), age_text(claim.checked, today)
    parts = (verdict, age, how_text(claim), claim.wording, place_text(claim))
    return tr("Checked before: {facts}", facts=", ".join(filter(None, map(one_line, parts))))


def age_text(day: str, today: date) -> str:
    """Return how long ago an ISO ``day`` was: "today", "5 days ago", "3 months ago".

    A day to come is given as it is; of no day nothing is said.
    """
    if not day:
        return ""
    days = (today - date.fromisoformat(day)).days
    if days < 0:
        return day
    if days < 2:
        return tr("yesterday") if days else tr("today")
    if days < 2 * _WEEK:
        return counted("{count} day ago", "{count} days ago", days)
    if days < 2 * _MONTH:
        return counted("{count} week ago", "{count} weeks ago", days // _WEEK)
    if days < 2 * _YEAR:
        return counted("{count} month ago", "{count} months ago", int(days / _MONTH))
    return counted("{count} year ago", "{count} years ago", int(days / _YEAR))
