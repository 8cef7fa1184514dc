"""Verdicts that want a source or a note, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.review.gates import Gate, Need
from workbench.wording import tr

from ..messages import in_figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.review.listing import ClaimRow

_ORIGINS = "origins"
_WORDS: dict[tuple[str, ...], str] = {
    (Need.SOURCE,): "Needs a source",
    (Need.NOTE,): "Needs a note",
    (_ORIGINS,): "Needs more origins",
    (Need.SOURCE, Need.NOTE): "Needs a source and a note",
    (Need.NOTE, _ORIGINS): "Needs a note and more origins",
}
_BESIDE_OTHERS: dict[tuple[str, ...], str] = {
    (Need.SOURCE,): "Needs another source",
    (Need.SOURCE, Need.NOTE): "Needs another source and a note",
}
"""Where there are sources already, which do not bear the verdict out."""


def needs_text(row: ClaimRow) -> str:
    """Return what the verdict wants, for a badge: "Needs a source"; empty when it wants nothing."""
    if not row.unmet:
        return ""
    lacks = tuple(
        lack
        for each in row.unmet
        for lack in ((_ORIGINS,) if each.gate is Gate.THREE_ORIGINS else each.needs)
    )
    words = _BESIDE_OTHERS if row.sources and lacks in _BESIDE_OTHERS else _WORDS
    return tr(words[lacks])


def still_wanted(rows: Iterable[ClaimRow]) -> str:
    """Return how many verdicts of these claims want something; empty when none does."""
    return wanted_by(sum(bool(row.unmet) for row in rows))


def wanted_by(count: int) -> str:
    """Return that so many verdicts want something; empty when none does."""
    if count == 0:
        return ""
    if count == 1:
        return tr("1 verdict needs a source or a note")
    return tr("{} verdicts need a source or a note").format(in_figures(count))
