"""Where an article states a claim again: the same said elsewhere in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.article.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.claims.claim import Anchor
    from workbench.claims.similar import Index
    from workbench.review.listing import ClaimRow

_MOST_AT_HOME = 30
"""Claims looked at in vain: the facts of one sentence share its words, and may be many."""


def stated_again(
    row: ClaimRow, index: Index[str], row_of: Callable[[str], ClaimRow | None], limit: int
) -> tuple[ClaimRow, ...]:
    """The other claims to check that say the same, the most alike first.

    ``index`` holds the article's wordings by claim id, ``row_of`` gives a claim as it looks now.
    What is cut from the same words is not *again*: an attribution and its content, or two facts of
    one sentence that share its subject.
    """
    alike = index.best(row.text, limit + _MOST_AT_HOME, excluding={row.id})
    found = (row_of(match.key) for match in alike)
    return tuple(
        other for other in found if other and other.number and not _share_place(row, other)
    )[:limit]


def _share_place(one: ClaimRow, other: ClaimRow) -> bool:
    if one.anchor is None or other.anchor is None:
        return False
    return _reach(one.anchor).overlaps(_reach(other.anchor))


def _reach(anchor: Anchor) -> Span:
    """From the first to the last word that the claim has or borrows."""
    pieces = (*anchor.spans, *anchor.inherited)
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
