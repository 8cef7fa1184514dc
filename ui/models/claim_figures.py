"""The figures of a claim for its card: where they stand in its words, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.claims.stated import StatedKind, stated_in
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from workbench.claims.stated import Stated
    from workbench.review.listing import ClaimRow


@dataclass(frozen=True, slots=True)
class Figures:
    """What the card shows of a claim's figures."""

    marked: tuple[Stated, ...] = ()
    """Those of the quoted words, to be marked there."""
    told: tuple[Stated, ...] = ()
    """Those that come to something else than is to be read there, and those of the statement."""
    spoken: str = ""
    """All of them for a screen reader: "Quantities: 5 ships. Times: 1964."."""


def figures_of(row: ClaimRow, appeared: date | None, at: int = 0) -> Figures:
    """The figures of a claim whose quoted words begin at code point ``at`` of what is shown.

    ``appeared``, the day of the article, tells when "last week" was. The rules know English only.
    """
    if not row.english:
        return Figures()
    words = row.quote or row.text
    quoted = stated_in(words, appeared)
    restated = stated_in(row.text, appeared) if row.quote else ()
    every = _once((*quoted, *restated))
    read = {each.span.of(words).casefold() for each in quoted}
    return Figures(
        marked=tuple(replace(each, span=each.span.shifted(at)) for each in quoted),
        told=tuple(each for each in every if each.words.casefold() not in read),
        spoken=_spoken(every),
    )


def _once(figures: Iterable[Stated]) -> list[Stated]:
    """Each figure once, and none that another one says with its unit: "5", "5 ships"."""
    first: dict[str, Stated] = {}
    for each in figures:
        first.setdefault(each.words.casefold(), each)
    return [
        each
        for words, each in first.items()
        if not any(other.startswith(f"{words} ") for other in first)
    ]


def _spoken(figures: Iterable[Stated]) -> str:
    by_kind: dict[StatedKind, list[str]] = {kind: [] for kind in StatedKind}
    for each in figures:
        by_kind[each.kind].append(each.words)
    quantities = "; ".join(by_kind[StatedKind.QUANTITY])
    times = "; ".join(by_kind[StatedKind.TIME])
    sentences = (
        tr("Quantities: {figures}.", figures=quantities) if quantities else "",
        tr("Times: {figures}.", figures=times) if times else "",
    )
    return " ".join(filter(None, sentences))
