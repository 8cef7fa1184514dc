"""Where an article states a claim again: the same said elsewhere in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.claims.similar import Index
    from workbench.review.listing import ClaimRow

_MOST_AT_HOME = 8
"""Claims looked at in vain: an attribution and its content quote the same words, and more may."""


def stated_again(
    row: ClaimRow, index: Index[str], row_of: Callable[[str], ClaimRow | None], limit: int
) -> tuple[ClaimRow, ...]:
    """The other claims to check that say the same, the most alike first.

    ``index`` holds the article's wordings by claim id, ``row_of`` gives a claim as it looks now. A
    claim that lies over this one in the text, as an attribution over its content, is not *again*.
    """
    alike = index.best(row.text, limit + _MOST_AT_HOME, excluding={row.id})
    found = (row_of(match.key) for match in alike)
    return tuple(
        other for other in found if other and other.number and not _share_place(row, other)
    )[:limit]


def _share_place(one: ClaimRow, other: ClaimRow) -> bool:
    if one.anchor is None or other.anchor is None:
        return False
    return one.anchor.extent.overlaps(other.anchor.extent)
