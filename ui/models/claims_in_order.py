"""Claims made ready for the list, before a filter picks from them; for any thread."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from workbench.review.standing import NOT_TO_CHECK, Standing

from .claim_filter import SortOrder, search_key, sort_key, standings_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from workbench.review.listing import ClaimRow


class ClaimsInOrder(NamedTuple):
    """All that the list needs to know of its claims. Who takes it over may change it."""

    order: SortOrder
    article: list[str]
    """Ids in article order."""
    rows: list[ClaimRow]
    """In `order`; what follows runs parallel."""
    keys: list[str]
    """What each is found by."""
    ranks: dict[str, int]
    """The index of each, by id."""
    parents: dict[str, str]
    """The attribution each content claim stands under, by id."""
    counts: Counter[Standing]
    total: int
    """How many there are, without those set aside."""


def in_order(rows: Sequence[ClaimRow], order: SortOrder) -> ClaimsInOrder:
    """Claims that are given in article order, in ``order``."""
    ordered = sorted(rows, key=lambda row: sort_key(row, order))
    return ClaimsInOrder(
        order=order,
        article=[row.id for row in rows],
        rows=ordered,
        keys=[search_key(row) for row in ordered],
        ranks={row.id: rank for rank, row in enumerate(ordered)},
        parents=_parents(rows),
        counts=Counter(s for row in rows for s in standings_of(row)),
        total=sum(row.standing not in NOT_TO_CHECK for row in rows),
    )


def _parents(rows: Collection[ClaimRow]) -> dict[str, str]:
    """Find the attribution each content claim stands under, by id, from rows in article order."""
    parents: dict[str, str] = {}
    parent = ""
    for row in rows:
        if row.depth == 0 and row.standing is not Standing.RETIRED:
            parent = row.id
        elif row.anchor is not None:
            parents[row.id] = parent
    return parents
