"""The figures of a claim, quantities and times together, each in its place and in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.later import later

if TYPE_CHECKING:
    from datetime import date

    from workbench.article.span import Span
    from workbench.claims import date_words, dates, quantities
    from workbench.claims.dates import Dated
    from workbench.claims.quantities import Quantity
else:
    date_words = later("workbench.claims.date_words")
    dates = later("workbench.claims.dates")
    quantities = later("workbench.claims.quantities")


class StatedKind(StrEnum):
    """What a figure of a claim tells."""

    QUANTITY = "quantity"
    TIME = "time"
    """A date, a time of day or a duration."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure of a claim."""

    span: Span
    """Code points of the claim's words."""
    kind: StatedKind
    words: str
    """Its normal form for a reader: "at least 400,000 deaths", "30 December 2022"."""


_BOUNDS = {"≈": "about", "≥": "at least", ">": "more than", "≤": "at most", "<": "less than"}
"""The signs of `Bound`, in words."""


def stated_in(text: str, article_date: date | None = None) -> tuple[Stated, ...]:
    """The quantities and times that an English ``text`` states, in order and apart.

    "Last week" is told by its days where ``article_date``, when the article appeared, is known.
    """
    found = [
        Stated(each.span, StatedKind.TIME, _told(each, text))
        for each in dates.find_dates(text, article_date)
    ]
    taken = [each.span for each in found]
    found += [
        Stated(each.span, StatedKind.QUANTITY, quantity_in_words(each))
        for each in quantities.find_quantities(text)
        if not any(each.span.overlaps(span) for span in taken)
    ]
    return tuple(sorted(found, key=_place))


def quantity_in_words(quantity: Quantity) -> str:
    """The quantity without signs: "at least 400,000 deaths" for "≥ 400,000 deaths"."""
    figure = quantity.normal.removeprefix(quantity.bound).strip()
    return f"{_BOUNDS[quantity.bound]} {figure}" if quantity.bound else figure


def _told(time: Dated, text: str) -> str:
    """The time in words; as the text has it where nothing tells what it stands for."""
    said = date_words.in_words(time)
    return said if time.resolved or said != time.normal else time.span.of(text)


def _place(stated: Stated) -> Span:
    return stated.span
