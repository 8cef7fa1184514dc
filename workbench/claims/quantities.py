"""Quantities in an English text: how exactly, how many or how much, of what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from workbench.article.span import Span
from workbench.claims.counted import Counted, age_end, counted_at, counted_money
from workbench.claims.dates import find_dates
from workbench.claims.lexicon import counting, numerals
from workbench.claims.number_names import is_name
from workbench.claims.numbers import Form, Number, cardinal_at, range_at
from workbench.claims.pieces import pieces_of, states_number
from workbench.claims.qualifiers import Bound, qualified, qualified_after
from workbench.claims.quantity_format import ordinal, shown
from workbench.claims.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        row = pieces.list_end(at)
        if row > at:
            at = row
            continue
        number = _number(pieces, at, taken)
        if number is None or is_name(pieces, number):
            at = max(at + 1, _end_of_name(pieces, at, number))
            continue
        found, floor = _quantity(pieces, number, floor, taken)
        yield found
        at = floor


_STARTS = numerals.TRIGGERS | numerals.ARTICLES | frozenset(numerals.SEVERAL)


def _end_of_name(pieces: Pieces, at: int, number: Number | None) -> int:
    """Behind the number that is none, and behind all figures that are written on to it."""
    end = number.end if number else at + 1
    if pieces[end - 1].kind is not TokenKind.NUMBER:
        return end
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
    lead = pieces.key(_signs_before(pieces, at)[0] - 1)
    if lead == "between" and pieces.key(number.end) == "and":
        return _between(pieces, number) or number
    if number.is_range and lead == "from":
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


def _first_end(pieces: Pieces, at: int) -> Number | None:
    """The 5 of "from 5 to 10 million": what changes has two values, not a range of them."""
    both, first = range_at(pieces, at), cardinal_at(pieces, at)
    return first._replace(low=both.low, high=both.low) if both and first else first


def _quantity(
    pieces: Pieces, number: Number, floor: int, taken: frozenset[int]
) -> tuple[Quantity, int]:
    """The quantity that ``number`` is the number of, and the index behind all of it."""
    signs, sign, money = _signs_before(pieces, number.start, floor)
    start, bound = qualified(pieces, signs, floor)
    end, bound_after = qualified_after(pieces, number.end)
    kind, counted = _what(pieces, number, end, money)
    if counted is None and number.form is Form.CARDINAL:
        counted = _from_before(pieces, start, end) or _from_next(pieces, number, end)
    if counted and any(index in taken for index in range(end, counted.end)):
        counted = None
    if counted:
        end = counted.end
    if not bound_after:
        end, bound_after = qualified_after(pieces, end)
    if number.form is Form.VAGUE:
        bound = Bound.AT_LEAST
    low, high = (number.low, number.high) if sign > 0 else (-number.low, -number.high)
    first = pieces[start].start
    stated = Quantity(
        span=Span(first, pieces[end - 1].end),
        figure=Span(pieces[number.start].start, pieces[number.end - 1].end),
        kind=kind,
        qualifier=pieces.text[first : pieces[signs].start].strip(),
        bound=bound or bound_after,
        low=low,
        high=high,
        unit=counted.unit if counted else "",
        normal=_normal(kind, bound or bound_after, number._replace(low=low, high=high), counted),
    )
    return stated, end


def _signs_before(pieces: Pieces, at: int, floor: int = 0) -> tuple[int, int, str]:
    """Where the signs before a number begin, 1 or -1, and its currency if there is one.

    What stands before index ``floor`` belongs to another quantity.
    """
    start, sign, money = at, 1, ""
    key = pieces.key(start - 1) if start > floor else ""
    if key in counting.CURRENCY_SIGNS and pieces.beside(start):
        start, money = start - 1, counting.CURRENCY_SIGNS[key]
        country = pieces.key(start - 1)
        if key == "$" and pieces.glued(start) and country in counting.DOLLARS and start > floor:
            start, money = start - 1, counting.DOLLARS[country]
    elif key in _CODES and pieces[start - 1].text.isupper() and pieces.beside(start):
        start, money = start - 1, counting.CURRENCIES[key]
    before = pieces.key(start - 1) if start > floor else ""
    spaced = not pieces.glued(start - 1) or pieces[start - 2].text in _OPENING
    written = before in {"-", "−"} and pieces.glued(start) and spaced
    if written or (before == "minus" and pieces.beside(start)):
        start, sign = start - 1, -1
    return start, sign, money


def _what(
    pieces: Pieces, number: Number, end: int, money: str
) -> tuple[QuantityKind, Counted | None]:
    """What is counted behind index ``end``, and what kind of quantity that makes it."""
    if money:
        return QuantityKind.AMOUNT, counted_money(pieces, end, money)
    aged = age_end(pieces, number.start, end)
    if aged:
        return QuantityKind.AGE, Counted("year", "years old", aged)
    parts = number.form in {Form.PART, Form.SHARE}
    one = parts or number.form is Form.ORDINAL
    found = counted_at(pieces, end, one=one, single=not one and number.high == 1)
    if number.form is Form.PART and found and not found.is_noun:
        return QuantityKind.AMOUNT, found
    return _KINDS[number.form], found


_KINDS = {
    Form.CARDINAL: QuantityKind.AMOUNT,
    Form.SHARE: QuantityKind.SHARE,
    Form.PART: QuantityKind.SHARE,
    Form.VAGUE: QuantityKind.VAGUE,
    Form.ORDINAL: QuantityKind.ORDINAL,
}
_CODES = frozenset(code for code in counting.CURRENCIES if len(code) == len("usd"))
_OPENING = frozenset("([“‘\"'")
_BACK = 8
"""How many pieces before a number "death toll" may stand."""


def _from_before(pieces: Pieces, start: int, end: int) -> Counted | None:
    """The deaths of "a death toll of at least 400,000"."""
    for at in range(start - 1, max(-1, start - _BACK), -1):
        if pieces[at].text in {".", "!", "?", ";", ":"}:
            return None
        if pieces.key(at) in counting.TOLLS:
            return Counted("death", "deaths", end, is_noun=True)
    return None


def _from_next(pieces: Pieces, number: Number, end: int) -> Counted | None:
    """The unit of "from 5 to 10 percent" for the 5 as well."""
    if pieces.key(number.start - 1) != "from" or pieces.key(end) != "to":
        return None
    second = cardinal_at(pieces, end + 1)
    found = counted_at(pieces, second.end) if second else None
    return found._replace(end=end) if found else None


def _normal(kind: QuantityKind, bound: Bound, number: Number, counted: Counted | None) -> str:
    """The quantity for a reader, the same however it is written."""
    if kind is QuantityKind.ORDINAL:
        figure = ordinal(int(number.low))
    elif number.form is Form.SHARE:
        figure = f"{shown(number.low * number.of)} in {shown(Fraction(number.of))}"
    elif number.is_range:
        figure = f"{shown(number.low)}–{shown(number.high)}"
    elif kind is QuantityKind.SHARE:
        figure = f"{number.low.numerator}/{number.low.denominator}"
    else:
        figure = shown(number.low)
    if counted is None or not counted.shown:
        return f"{bound} {figure}".strip()
    of = "of " if kind is QuantityKind.SHARE and counted.parts else ""
    joint = "" if counted.shown.startswith(_WRITTEN_ON) else " "
    return f"{bound} {figure}{joint}{of}{counted.shown}".strip()


_WRITTEN_ON = ("%", "‰", "-")
"""What stands behind a figure without a space: "5%", "5-storey"."""
