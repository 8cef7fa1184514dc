"""Where a claim stands for the reviewer at this desk: the one word shown in list, text and card."""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    """A verdict, or why there is none; each has its word, shape, line and colour in the window."""

    OPEN = "open"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNSOURCED = "unsourced"
    DIFFER = "differ"
    RECHECK = "re-check"
    NOT_FOUND = "not-found"
    INCOMPLETE = "incomplete"
    """Judged, and the verdict wants a source or a note; listed under its verdict, too."""
    FLAGGED = "flagged"
    """Flagged for discussion, whatever the verdict; listed under that, too."""
    ASIDE = "set-aside"
    RETIRED = "retired"
    """Split, merged or replaced after somebody said something about it."""


NOT_TO_CHECK = frozenset({Standing.ASIDE, Standing.RETIRED})
"""Where no verdict is waited for."""
