"""Quantities in an English text: how exactly, how many or how much, of what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.article.span import Span
from workbench.claims.counted import Counted, counted_at
from workbench.claims.dates import find_dates
from workbench.claims.lexicon import counting, numerals
from workbench.claims.number_names import is_name
from workbench.claims.numbers import Form, Number, range_at
from workbench.claims.pieces import pieces_of, states_number
from workbench.claims.qualifiers import Bound, qualified, qualified_after
from workbench.claims.quantity_format import shown
from workbench.claims.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from workbench.claims.pieces import Pieces


class QuantityKind(StrEnum):
    """What a number does in its sentence."""

    AMOUNT = "amount"
    SHARE = "share"
    """One in five, two thirds: a part of a whole; percentages are amounts of %."""
    VAGUE = "vague"
    """Dozens, tens of thousands: known only to be at least so many."""
    AGE = "age"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity that a text states."""

    span: Span
    """All of it: qualifier, number, and what is counted."""
    figure: Span
    """The number alone, in figures or words; for a range both ends."""
    kind: QuantityKind
    qualifier: str
    """As written: "at least", "an estimated"; "" where nothing qualifies the number."""
    bound: Bound
    """What the qualifier says."""
    low: Fraction
    """The number, exactly; of a range the lower end."""
    high: Fraction
    """The same as ``low`` unless a range is stated."""
    unit: str
    """Normalised: "km", "%", "USD"; else the noun in the singular ("death"); "" if none is near."""
    normal: str
    """For a reader, and the same for the same quantity: "≥ 400,000 deaths"."""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities in ``text``, in order and apart from each other.

    Dates, durations, times of day, and numbers that only name something ("Boeing 737", "chapter 3",
    a score, a telephone number) are none. Spans are code points of ``text``. Never raises.
    """
    pieces = pieces_of(text)
    if not states_number(pieces):
        return ()
    taken = pieces.within(tuple(each.span for each in find_dates(text)))
    return tuple(_all(pieces, taken))


def _all(pieces: Pieces, taken: frozenset[int]) -> Iterator[Quantity]:
    at, floor = 0, 0
    while at < len(pieces):
        token = pieces.items[at]
        if at in taken or not (token.kind is TokenKind.NUMBER or token.key in _STARTS):
            at += 1
            continue
        number = _number(pieces, at, taken)
        if number is None or is_name(pieces, number):
            at = max(at + 1, _end_of_name(pieces, at, number))
            continue
        found, end = _quantity(pieces, number, floor)
        if found:
            yield found
            floor = end
        at = end


_STARTS = numerals.TRIGGERS | numerals.ARTICLES | frozenset(numerals.SEVERAL)


def _end_of_name(pieces: Pieces, at: int, number: Number | None) -> int:
    """Behind the number that is none, and behind all figures that are written on to it."""
    end = number.end if number else at + 1
    while end < len(pieces) and _goes_on(pieces, end):
        end += 1
    return end


def _goes_on(pieces: Pieces, at: int) -> bool:
    """Whether the piece is another group of a telephone number, a list of figures or the like."""
    if pieces[at].kind is TokenKind.NUMBER:
        return pieces.beside(at)
    joint = pieces.key(at) in {"-", "–", ".", "/", ":"} and pieces.glued(at)
    return joint and pieces.glued(at + 1) and pieces[at + 1].kind is TokenKind.NUMBER


def _number(pieces: Pieces, at: int, taken: frozenset[int]) -> Number | None:
    """The number at ``at`` that no date has a part of; "between" makes a range of "5 and 10"."""
    number = range_at(pieces, at)
    if number is None or any(index in taken for index in range(at, number.end)):
        return None
    if pieces.key(at - 1) == "between" and pieces.key(number.end) == "and":
        return _between(pieces, number) or number
    if number.is_range and pieces.key(at - 1) == "from":
        return _first_end(pieces, at)
    return number


def _between(pieces: Pieces, first: Number) -> Number | None:
    second = range_at(pieces, first.end + 1)
    if second is None or second.form is not first.form:
        return None
    low = first.low
    if first.scale == 1 < second.scale and low * second.scale < second.low:
        low *= second.scale
    if low >= second.low:
        return None
    return Number(low, second.low, first.start, second.end, scale=second.scale)
