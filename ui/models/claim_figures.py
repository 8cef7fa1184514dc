"""The figures of a claim for its card: where they stand in its words, and what they come to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.claims.stated import StatedKind, stated_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from workbench.claims.stated import Stated
    from workbench.review.listing import ClaimRow

_CONTEXT = "ClaimFigures"


def marked(row: ClaimRow, appeared: date | None, at: int) -> tuple[Stated, ...]:
    """The figures in the words that a claim quotes, which stand at code point ``at`` of a text.

    In English articles only. ``appeared`` tells which days "last week" were.
    """
    found = stated_in(row.quote or row.text, appeared) if row.english else ()
    return tuple(replace(each, span=each.span.shifted(at)) for each in found)


def listed(row: ClaimRow, appeared: date | None) -> tuple[Stated, ...]:
    """All figures of a claim, each once: of the quoted words, then what only the statement says."""
    if not row.english:
        return ()
    texts = (row.quote, row.text) if row.quote else (row.text,)
    found = [each for text in texts for each in stated_in(text, appeared)]
    once = {(each.kind, each.words.casefold()): each for each in reversed(found)}
    whole = [words for _, words in once]
    return tuple(
        each
        for (_, words), each in reversed(once.items())
        if not any(other.startswith(f"{words} ") for other in whole)
    )


def news(figures: Sequence[Stated], words: str) -> tuple[Stated, ...]:
    """The figures that come to something else than what can be read in ``words``."""
    read = words.casefold()
    return tuple(each for each in figures if each.words.casefold() not in read)


def spoken(figures: Sequence[Stated]) -> str:
    """What a screen reader says of figures: "Quantities: 5 ships. Times: 1964."."""
    quantities = [each.words for each in figures if each.kind is StatedKind.QUANTITY]
    times = [each.words for each in figures if each.kind is StatedKind.TIME]
    parts = []
    if quantities:
        parts.append(_tr("Quantities: {}.").format("; ".join(quantities)))
    if times:
        parts.append(_tr("Times: {}.").format("; ".join(times)))
    return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
