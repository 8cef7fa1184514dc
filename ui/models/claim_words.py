"""A claim put into words: for the screen reader, the tool tip and the second line of its row."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.later import later
from workbench.review.standing import NOT_TO_CHECK, Standing
from workbench.review.verdict import Verdict
from workbench.wording import marked, tr

from ..messages import counted, in_figures, one_line, plain_tool_tip
from ..theme.shapes import word_of, word_within
from .claim_kinds import word_of_kind
from .shortfall import needs_within

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.review import flagging
    from workbench.review.listing import ClaimRow
else:
    flagging = later("workbench.review.flagging")

_LONGEST_BORROWED = 24
"""Code points of a borrowed subject that a list shows before what the claim itself quotes."""
_DOT = "  ·  "
_ASIDE_BUT = {
    Verdict.VERIFIED: marked("Set aside, but verified"),
    Verdict.DISPUTED: marked("Set aside, but disputed"),
    Verdict.UNSOURCED: marked("Set aside, but unsourced"),
}
_ASIDE_BUT_WITHIN = {
    Verdict.VERIFIED: marked("set aside, but verified"),
    Verdict.DISPUTED: marked("set aside, but disputed"),
    Verdict.UNSOURCED: marked("set aside, but unsourced"),
}


def accessible_text(row: ClaimRow) -> str:
    """Return all a row says, in one line: "Claim 18, disputed, costs have tripled, 2 sources"."""
    parts = [_name(row), standing_within(row), row.text, row.reason, sources_text(row)]
    if row.has_note:
        parts.append(tr("note"))
    parts.append(_flag_text(row))
    if row.unmet:
        parts.append(needs_within(row))
    if row.stale:
        parts.append(tr("wording changed: re-check"))
    return ", ".join(part for part in parts if part)


def place_text(row: ClaimRow, of: int) -> str:
    """Return which claim it is, aloud: "Claim 20 of 42, open: a record"."""
    return tr(
        "{claim} of {total}, {standing}: {words}",
        claim=_name(row),
        total=in_figures(of),
        standing=standing_within(row),
        words=row.text,
    )


def told_with_place(told: str, row: ClaimRow, of: int) -> str:
    """Return what happened, and at which claim one is now."""
    return tr("{told}. {place}", told=told, place=place_text(row, of))


def tool_tip(row: ClaimRow) -> str:
    """Return the whole wording, which the row may have cut short."""
    return plain_tool_tip(row.text)


def wording(row: ClaimRow) -> str:
    """Return the first line of a row: the wording, or only what sets it apart from its neighbour.

    Claims of one sentence begin alike; where what they share is long, a list would show nothing
    else of them.
    """
    return _wording(row.text, row.quote)


@lru_cache(maxsize=1024)
def _wording(text: str, quote: str) -> str:
    """Kept, since a list paints the same few over and over."""
    apart = text.find(quote) if quote else 0
    return one_line(f"… {text[apart:]}" if apart > _LONGEST_BORROWED else text)


def meta_text(row: ClaimRow) -> str:
    """Return the second line: kind, speaker, sources, note; or why the claim is not to check."""
    if row.standing in NOT_TO_CHECK:
        return _DOT.join(part for part in (standing_text(row), one_line(row.reason)) if part)
    parts = [word_of_kind(row.kind)]
    if row.flag:
        parts.append(word_within(Standing.FLAGGED))
    parts.append(one_line(row.speaker))
    if row.standing is Standing.DIFFER:
        parts.append(tr("readers differ"))
    parts.append(sources_text(row))
    if row.has_note:
        parts.append(tr("note"))
    return _DOT.join(part for part in parts if part)


def standing_text(row: ClaimRow) -> str:
    """Return where a claim stands: "Disputed", "Set aside", "Set aside, but verified"."""
    if row.standing is Standing.ASIDE and row.verdict:
        return tr(_ASIDE_BUT[row.verdict])
    return word_of(row.standing)


def standing_within(row: ClaimRow) -> str:
    """Return the same behind other words: "disputed", "set aside, but verified"."""
    if row.standing is Standing.ASIDE and row.verdict:
        return tr(_ASIDE_BUT_WITHIN[row.verdict])
    return word_within(row.standing)


def warning_text(row: ClaimRow) -> str:
    """Return what a reviewer must know before trusting the row; empty when all is well."""
    if row.standing in NOT_TO_CHECK:
        return ""
    if row.anchor is None:
        return tr("Not found in this draft")
    if row.stale or row.standing is Standing.RECHECK:
        return tr("Wording changed: re-check")
    return ""


def sources_text(row: ClaimRow) -> str:
    """Return "2 sources"; empty when there is none."""
    return counted("{count} source", "{count} sources", row.sources) if row.sources else ""


def verdicts_text(counts: Mapping[Standing, int]) -> str:
    """Return how many there are of each verdict: "3 verified, 1 disputed"; empty without any."""
    verified, differ = counts.get(Standing.VERIFIED, 0), counts.get(Standing.DIFFER, 0)
    disputed, unsourced = counts.get(Standing.DISPUTED, 0), counts.get(Standing.UNSOURCED, 0)
    parts = (
        counted("{count} verified", "{count} verified", verified) if verified else "",
        counted("{count} differ", "{count} differ", differ) if differ else "",
        counted("{count} disputed", "{count} disputed", disputed) if disputed else "",
        counted("{count} unsourced", "{count} unsourced", unsourced) if unsourced else "",
    )
    return ", ".join(filter(None, parts))


def _flag_text(row: ClaimRow) -> str:
    """Return what is to be discussed: "for discussion: which year?"; empty for no flag."""
    if not row.flag:
        return ""
    flagged, words = word_within(Standing.FLAGGED), flagging.topic(row.flag)
    return tr("{state}: {words}", state=flagged, words=words) if words else flagged


def _name(row: ClaimRow) -> str:
    return tr("Claim {number}", number=in_figures(row.number)) if row.number else tr("Claim")
