"""Numbers as the desk shows them: exact, in figures, thousands apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

_MOST_DIGITS = 18
"""Behind the point; what has more is shown as a fraction."""


def decimal(value: Fraction) -> str:
    """``value`` in plain figures, "" if it has no end: a third has none."""
    whole, rest = divmod(abs(value), 1)
    digits = ""
    while rest and len(digits) < _MOST_DIGITS:
        digit, rest = divmod(rest * 10, 1)
        digits += str(digit)
    if rest:
        return ""
    return ("-" if value < 0 else "") + str(whole) + (f".{digits}" if digits else "")


def shown(value: Fraction) -> str:
    """``value`` for a reader: "1,200,000", "3.5", "2/3", "1 1/3"."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    sign, size = "-" if value < 0 else "", abs(value)
    plain = decimal(size)
    whole, rest = divmod(size, 1)
    if plain:
        _, point, digits = plain.partition(".")
        return f"{sign}{whole:,}{point}{digits}"
    part = f"{rest.numerator}/{rest.denominator}"
    return f"{sign}{whole:,} {part}" if whole else sign + part


def ordinal(value: int) -> str:
    """As in "1st", "22nd", "13th"."""
    teen = value // 10 % 10 == 1
    end = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value:,}{end}"
