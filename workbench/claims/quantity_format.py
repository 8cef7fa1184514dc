"""Numbers as the desk shows them: exact, in figures, thousands apart."""

from __future__ import annotations

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
    plain = decimal(value)
    if plain:
        whole, point, rest = plain.partition(".")
        return f"{int(whole):,}".replace("-0", "-0") + point + rest if whole != "-0" else plain
    whole_part, rest_part = divmod(abs(value), 1)
    sign = "-" if value < 0 else ""
    part = f"{rest_part.numerator}/{rest_part.denominator}"
    return f"{sign}{whole_part:,} {part}" if whole_part else f"{sign}{part}"
