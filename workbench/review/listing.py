"""The claims of one article as rows: everything a list, a text view or a report shows of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.claims.claim import Anchor, Kind, Reason
    from workbench.review.standing import Standing


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim with its number in article order and what this reviewer made of it."""

    id: str
    number: int
    """1-based, in article order; shown, never stored."""
    text: str
    """The wording, on one line."""
    kind: Kind
    speaker: str
    standing: Standing
    anchor: Anchor | None
    """``None`` when the quote is no longer found in the draft."""
    depth: int = 0
    """1 for the content of an attribution, else 0."""
    stale: bool = False
    has_note: bool = False
    sources: int = 0
    reason: str = ""
    """Why it is set aside."""
    worthiness: float = 0.0
    reasons: tuple[Reason, ...] = ()
