"""Claims made ready to be shown, in any thread, so that the window only has to take them over."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.review.listing import ClaimRow

    from ..models.claims_in_order import ClaimsInOrder
    from .claim_index import ClaimIndex


class PreparedRows(NamedTuple):
    """Claims of which some took others' places."""

    rows: Sequence[ClaimRow]
    """In article order."""
    firsts: Mapping[str, str]
    """The claims that gave way, each with the first of those in its place."""
    listed: ClaimsInOrder
    drawn: ClaimIndex

    def successor(self, claim_id: str | None) -> str | None:
        """The claim that stands where that one stood: itself, unless it gave way."""
        return self.firsts.get(claim_id or "", claim_id)
