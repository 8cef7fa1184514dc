"""Which claims the list shows and in what order: plain functions over rows, without a model."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.claim import Kind
from workbench.later import later
from workbench.review.standing import NOT_TO_CHECK, Standing
from workbench.wording import marked, tr, tr_as

from ..messages import one_line
from ..theme.shapes import word_of
from .claim_kinds import word_of_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.article import searching
    from workbench.review.listing import ClaimRow
    from workbench.saved_filters import SavedFilter
else:
    searching = later("workbench.article.searching")

TO_CHECK = frozenset(Standing) - NOT_TO_CHECK
"""What "All" means: everything but what was set aside or retired, listed under their own chips."""

_KINDS = {kind: at for at, kind in enumerate(Kind)}
_STANDINGS = {standing: at for at, standing in enumerate(Standing)}
_PLAIN_MARKS = str.maketrans("‘’‚‛“”„‟–—", "''''\"\"\"\"--")


class SortOrder(StrEnum):
    """The orders of the list."""

    POSITION = "position"
    """As in the article; what is not found in the draft comes first."""
    WORTHINESS = "worthiness"
    """Most check-worthy first."""
    KIND = "kind"
    """Those of one kind together, figures and dates first."""
    VERDICT = "verdict"
    """Open ones first, then verdict by verdict, as it was when this order was chosen."""


_ORDER_NAMES = {
    SortOrder.POSITION: marked("As in the article"),
    SortOrder.WORTHINESS: marked("Most worth checking first"),
    SortOrder.KIND: marked("By kind"),
    SortOrder.VERDICT: marked("By verdict, open ones first"),
}


def name_of_order(order: SortOrder) -> str:
    """What an order is called in menus."""
    return tr(_ORDER_NAMES[order])


def described(saved: SavedFilter) -> str:
    """What a saved filter shows, in words."""
    shown = Standing(saved.shown) if saved.shown in set(Standing) else None
    words = " ".join(saved.words.split())
    parts = (
        word_of(shown) if shown else tr_as("filter of claims", "All"),
        tr("“{words}”", words=one_line(words)) if words else "",
        name_of_order(SortOrder(saved.order)) if saved.order in set(SortOrder) else "",
    )
    return "  ·  ".join(filter(None, parts))


class Filter(NamedTuple):
    """What to show: claims of these standings that hold every word of the text."""

    standings: frozenset[Standing] = TO_CHECK
    text: str = ""

    def matches(self, row: ClaimRow, key: str) -> bool:
        """Whether the claim with this search key is shown."""
        return bool(self.picks((row,), (key,)))

    def picks(self, rows: Sequence[ClaimRow], keys: Sequence[str]) -> list[int]:
        """Return the places in ``rows`` of the claims shown; ``keys`` run parallel."""
        kept: Sequence[int] = range(len(rows))
        for word in folded(self.text).split():
            kept = [at for at in kept if word in keys[at]]
        shown = tuple(self.standings)  # compared by identity first; hashing an enum is slower
        stale = Standing.RECHECK in shown
        lost = Standing.NOT_FOUND in shown
        incomplete = Standing.INCOMPLETE in shown
        flagged = Standing.FLAGGED in shown
        return [
            at
            for at in kept
            if (row := rows[at]).standing in shown
            or (stale and row.stale)
            or (incomplete and row.unmet)
            or (flagged and row.flag)
            or (lost and row.anchor is None and row.standing in TO_CHECK)
        ]


def standings_of(row: ClaimRow) -> tuple[Standing, ...]:
    """Return every standing a claim is listed under; a verdict to re-check is still a verdict."""
    standings = [row.standing]
    if row.stale:
        standings.append(Standing.RECHECK)
    if row.unmet:
        standings.append(Standing.INCOMPLETE)
    if row.flag:
        standings.append(Standing.FLAGGED)
    if row.anchor is None and row.standing in TO_CHECK:
        standings.append(Standing.NOT_FOUND)
    return tuple(dict.fromkeys(standings))


def search_key(row: ClaimRow) -> str:
    """Return the folded text a claim is found by: wording, kind, speaker, reason, flag."""
    return folded(f"{row.text}\n{word_of_kind(row.kind)}\n{row.speaker}\n{row.reason}\n{row.flag}")


def sort_key(row: ClaimRow, order: SortOrder) -> float:
    """Return what ``row`` is sorted by, ties staying in article order.

    What is not found in the draft comes first, so that it is never buried.
    """
    if _is_lost(row):
        return float("-inf")
    if order is SortOrder.KIND:
        return _KINDS[row.kind]
    if order is SortOrder.VERDICT:
        return _STANDINGS[row.standing]
    return -row.worth.score if order is SortOrder.WORTHINESS else 0.0


def stays(old: ClaimRow, new: ClaimRow, order: SortOrder) -> bool:
    """Whether a claim that changed stays where it is in the list.

    A verdict moves nothing: whoever judges a list sorted by verdict would lose the place.
    """
    if old.depth != new.depth or _is_lost(old) != _is_lost(new):
        return False
    return order is SortOrder.VERDICT or sort_key(old, order) == sort_key(new, order)


def _is_lost(row: ClaimRow) -> bool:
    return row.anchor is None and row.standing in TO_CHECK


def folded(text: str) -> str:
    """Fold case, typographic marks and accents, so that what a keyboard types finds what is set.

    Accents as finding in the article does, which is loaded only for texts that have some.
    """
    plain = text.translate(_PLAIN_MARKS).casefold()
    return plain if plain.isascii() else searching.folded(plain)
