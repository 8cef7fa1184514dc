"""Verdicts that want a source or a note, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.review.gates import Gate, Need
from workbench.wording import marked, tr

from ..messages import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.review.listing import ClaimRow

_ORIGINS = "origins"
_WORDS: dict[tuple[str, ...], str] = {
    (Need.SOURCE,): marked("Needs a source"),
    (Need.NOTE,): marked("Needs a note"),
    (_ORIGINS,): marked("Needs more origins"),
    (Need.SOURCE, Need.NOTE): marked("Needs a source and a note"),
    (Need.NOTE, _ORIGINS): marked("Needs a note and more origins"),
}
_BESIDE_OTHERS: dict[tuple[str, ...], str] = {
    (Need.SOURCE,): marked("Needs another source"),
    (Need.SOURCE, Need.NOTE): marked("Needs another source and a note"),
}
"""Where there are sources already, which do not bear the verdict out."""
_WITHIN = {
    "Needs a source": marked("needs a source"),
    "Needs a note": marked("needs a note"),
    "Needs more origins": marked("needs more origins"),
    "Needs a source and a note": marked("needs a source and a note"),
    "Needs a note and more origins": marked("needs a note and more origins"),
    "Needs another source": marked("needs another source"),
    "Needs another source and a note": marked("needs another source and a note"),
}
"""The same behind other words."""


def needs_text(row: ClaimRow) -> str:
    """Return what the verdict wants, for a badge: "Needs a source"; empty when it wants nothing."""
    return tr(_wants(row))


def needs_within(row: ClaimRow) -> str:
    """Return the same behind other words: "needs a source"."""
    return tr(_WITHIN[_wants(row)]) if row.unmet else ""


def _wants(row: ClaimRow) -> str:
    if not row.unmet:
        return ""
    lacks = tuple(
        lack
        for each in row.unmet
        for lack in ((_ORIGINS,) if each.gate is Gate.THREE_ORIGINS else each.needs)
    )
    words = _BESIDE_OTHERS if row.sources and lacks in _BESIDE_OTHERS else _WORDS
    return words[lacks]


def still_wanted(rows: Iterable[ClaimRow]) -> str:
    """Return how many verdicts of these claims want something; empty when none does."""
    return wanted_by(sum(bool(row.unmet) for row in rows))


def wanted_by(count: int) -> str:
    """Return that so many verdicts want something; empty when none does."""
    if count == 0:
        return ""
    return counted(
        "{count} verdict needs a source or a note",
        "{count} verdicts need a source or a note",
        count,
    )
