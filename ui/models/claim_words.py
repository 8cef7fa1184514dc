"""A claim put into words: for the screen reader, the tool tip and the second line of its row."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.review.standing import NOT_TO_CHECK, Standing
from workbench.wording import tr

from ..messages import in_figures, one_line, plain_tool_tip
from ..theme.shapes import word_of
from .shortfall import needs_text

if TYPE_CHECKING:
    from workbench.review.listing import ClaimRow

_LONGEST_BORROWED = 24
"""Code points of a borrowed subject that a list shows before what the claim itself quotes."""
_DOT = "  ·  "


def accessible_text(row: ClaimRow) -> str:
    """Return all a row says, in one line: "Claim 18, disputed, costs have tripled, 2 sources"."""
    parts = [_name(row), standing_text(row).lower(), row.text, row.reason, sources_text(row)]
    if row.has_note:
        parts.append(tr("note"))
    if row.unmet:
        parts.append(needs_text(row).lower())
    if row.stale:
        parts.append(tr("wording changed: re-check"))
    return ", ".join(part for part in parts if part)


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
        return _DOT.join(part for part in (standing_text(row), row.reason) if part)
    parts = [tr(row.kind.value.capitalize()), one_line(row.speaker)]
    if row.standing is Standing.DIFFER:
        parts.append(tr("readers differ"))
    parts.append(sources_text(row))
    if row.has_note:
        parts.append(tr("note"))
    return _DOT.join(part for part in parts if part)


def standing_text(row: ClaimRow) -> str:
    """Return where a claim stands: "Disputed", "Set aside", "Set aside, but verified"."""
    word = word_of(row.standing)
    if row.standing is Standing.ASIDE and row.verdict:
        return tr("{}, but {}").format(word, row.verdict.value)
    return word


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
    if row.sources == 0:
        return ""
    return tr("1 source") if row.sources == 1 else tr("{} sources").format(row.sources)


def _name(row: ClaimRow) -> str:
    return tr("Claim {}").format(in_figures(row.number)) if row.number else tr("Claim")
