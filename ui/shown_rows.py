"""The rows every view shows, each found by the id of its claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workbench.claims.claim import Claim
    from workbench.review.listing import ClaimRow


class ShownRows:
    """The claims of the open article as rows, in the order they are listed."""

    def __init__(self) -> None:
        self.all: tuple[ClaimRow, ...] = ()
        self._at: dict[str, int] = {}
        self._claims: Mapping[str, Claim] | None = None

    def __contains__(self, claim_id: str | None) -> bool:
        return claim_id in self._at

    def read(self, rows: tuple[ClaimRow, ...], claims: Mapping[str, Claim] | None) -> None:
        """Show other rows, made from this list of claims."""
        self.all = rows
        self._claims = claims
        self._at = {row.id: at for at, row in enumerate(rows)}

    def are_of(self, claims: Mapping[str, Claim]) -> bool:
        """Whether they were made from this very list of claims, so that their order holds."""
        return claims is self._claims

    def renew(self, fresh: Iterable[ClaimRow]) -> None:
        """Show these claims as they look now; numbers and order stay."""
        rows = list(self.all)
        for row in fresh:
            rows[self._at[row.id]] = row
        self.all = tuple(rows)

    def of(self, claim_id: str | None) -> ClaimRow | None:
        """The row of a claim."""
        return self.all[self._at[claim_id]] if claim_id is not None and claim_id in self else None

    def place(self, claim_id: str | None) -> int:
        """Where a claim is listed, from 0 on; 0 for one that is not."""
        return self._at.get(claim_id or "", 0)

    def nearest(self, at: int) -> str | None:
        """The claim listed at a place, or the last one."""
        return self.all[min(at, len(self.all) - 1)].id if self.all else None
