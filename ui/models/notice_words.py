"""What is said of an action that was just carried out, to be read and to be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.review.listing import aside_words
from workbench.review.standing import Standing
from workbench.wording import tr

from ..messages import claim_named, counted
from ..theme.shapes import word_of, word_within
from .shortfall import still_wanted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.review.listing import ClaimRow
    from workbench.review.verdict import Verdict


def name_of(row: ClaimRow | None) -> str:
    """How a sentence speaks of a claim."""
    return claim_named(row.number if row else 0)


def judged_text(row: ClaimRow | None, verdict: Verdict) -> str:
    """Return which verdict a claim was given: "Claim 19 marked Verified"."""
    verdict_word = word_of(Standing(verdict.value))
    return tr("{claim} marked {verdict}", claim=name_of(row), verdict=verdict_word)


def judged_aloud(row: ClaimRow | None, verdict: Verdict) -> str:
    """Return the same for who hears it many times a day: "Claim 19 verified"."""
    return tr("{claim} {verdict}", claim=name_of(row), verdict=word_within(Standing(verdict.value)))


def nowhere_to_go(rows: Iterable[ClaimRow], current: str | None) -> str:
    """Return why no other open claim is gone to: a filter hides them, or there are none."""
    shown = tuple(rows)
    if any(row.standing is Standing.OPEN and row.id != current for row in shown):
        return tr("No other claim in this list is open; the filter hides some.")
    return f"{tr('No claim is open any more.')} {still_wanted(shown)}".rstrip()


def set_aside_text(row: ClaimRow | None, reason: str) -> str:
    """Return that a claim was set aside, and why."""
    return tr("{claim} set aside: {reason}", claim=name_of(row), reason=aside_words(reason))


def links_added_text(links: int, others: int, *, is_new: bool) -> str:
    """Return how many links were added, or that they were there before, and what was left out."""
    added = counted("Link added", "{count} links added", links)
    said = added if is_new else tr("This link is there already")
    if not others:
        return said
    left_out = counted(
        "{count} address is no web link (http:// or https://) and was left out",
        "{count} addresses are no web links (http:// or https://) and were left out",
        others,
    )
    return f"{said}. {left_out}."
