"""What is said of an action that was just carried out, to be read and to be heard."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from workbench.review.listing import aside_words
from workbench.review.standing import NOT_TO_CHECK, Standing
from workbench.wording import tr

from ..messages import claim_named, counted, in_figures, one_line
from ..theme.shapes import word_of, word_within
from .shortfall import still_wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from workbench.review.listing import ClaimRow
    from workbench.review.verdict import Verdict

_NAMED = 3
"""Addresses or claims that a message names."""
_UNJUDGED = NOT_TO_CHECK | {Standing.OPEN}
_LONGEST = 60
"""Characters of an address in a message."""


def name_of(row: ClaimRow | None) -> str:
    """How a sentence speaks of a claim."""
    return claim_named(row.number if row else 0)


def judged_text(row: ClaimRow | None, verdict: Verdict) -> str:
    """Return which verdict a claim was given: "Claim 19 marked Verified"."""
    verdict_word = word_of(Standing(verdict.value))
    return tr("{claim} marked {verdict}", claim=name_of(row), verdict=verdict_word)


def set_aside_elsewhere_text(
    before: Iterable[ClaimRow], now: Callable[[str], ClaimRow | None]
) -> str:
    """Return which of these claims, judged here, others have set aside; empty for none of them.

    By the numbers they had until then; ``now`` tells what became of each.
    """
    gone = [
        row.number
        for row in before
        if row.standing not in _UNJUDGED and (there := now(row.id)) and _is_aside(there)
    ]
    if not gone:
        return ""
    numbers = ", ".join(map(in_figures, gone[:_NAMED])) + (" …" if len(gone) > _NAMED else "")
    return counted(
        "Claim {numbers}, which you had judged, was set aside.",
        "Claims {numbers}, which you had judged, were set aside.",
        len(gone),
        numbers=numbers,
    )


def _is_aside(row: ClaimRow) -> bool:
    return row.standing is Standing.ASIDE


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


def links_added_text(links: int, left_out: Mapping[str, str], *, is_new: bool) -> str:
    """Return how many links were added, or that they were there before, and what was left out."""
    added = counted("Link added", "{count} links added", links)
    said = added if is_new else tr("This link is there already")
    return f"{said}. {_left_out_text(left_out)}" if left_out else said


def no_link_text(left_out: Mapping[str, str]) -> str:
    """Return that there was no link to add, and why what looks like one is none."""
    said = tr("No web link to add (http:// or https://).")
    return f"{said} {_left_out_text(left_out)}" if left_out else said


def _left_out_text(left_out: Mapping[str, str]) -> str:
    """Name the addresses, each with why it was left out; of many the first."""
    named = [
        tr("{address} ({why})", address=_shortened(address), why=why)
        for address, why in islice(left_out.items(), _NAMED)
    ]
    listed, more = "; ".join(named), len(left_out) - len(named)
    if not more:
        return tr("Left out: {addresses}.", addresses=listed)
    return counted(
        "Left out: {addresses}; and {count} more.",
        "Left out: {addresses}; and {count} more.",
        more,
        addresses=listed,
    )


def _shortened(address: str) -> str:
    shown = one_line(address)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
