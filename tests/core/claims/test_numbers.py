"""Numbers in figures and words, with their exact values."""

from __future__ import annotations

from fractions import Fraction

import pytest

from workbench.claims.numbers import figure_value, range_at
from workbench.claims.pieces import pieces_of


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("400,000", 400_000, 400_000),
        ("10 000", 10_000, 10_000),
        ("1\u202f234\u202f567", 1_234_567, 1_234_567),
        ("1.000.000", 1_000_000, 1_000_000),
        ("2,50,000", 250_000, 250_000),
        ("1.2bn", 1_200_000_000, 1_200_000_000),
        ("400k", 400_000, 400_000),
        ("twenty-five", 25, 25),
        ("a hundred", 100, 100),
        ("two hundred and five", 205, 205),
        ("one hundred and twenty-five thousand", 125_000, 125_000),
        ("three million two hundred thousand and four", 3_200_004, 3_200_004),
        ("two dozen", 24, 24),
        ("half a million", 500_000, 500_000),
        ("half-million", 500_000, 500_000),
        ("a quarter of a million", 250_000, 250_000),
        ("one and a half million", 1_500_000, 1_500_000),
        ("3½", Fraction(7, 2), Fraction(7, 2)),
        ("3 1/2", Fraction(7, 2), Fraction(7, 2)),
        ("two thirds", Fraction(2, 3), Fraction(2, 3)),
        ("one in five", Fraction(1, 5), Fraction(1, 5)),
        ("nine out of 10", Fraction(9, 10), Fraction(9, 10)),
        ("tens of thousands", 20_000, 20_000),
        ("several hundred thousand", 300_000, 300_000),
        ("5–10", 5, 10),
        ("5 to 10 million", 5_000_000, 10_000_000),
        ("five-to-ten", 5, 10),
        ("1.5 million to 2 million", 1_500_000, 2_000_000),
        ("21st", 21, 21),
        ("twenty-first", 21, 21),
    ],
)
def test_a_number_has_an_exact_value(text: str, low: Fraction, high: Fraction) -> None:
    """However it is written, and all of it is read."""
    pieces = pieces_of(text)
    number = range_at(pieces, 0)

    assert number is not None
    assert (number.low, number.high, number.end) == (low, high, len(pieces))


@pytest.mark.parametrize("figure", ["007", "2.3.1", "12,34", "192.168.0.1", "9" * 5000])
def test_figures_of_another_form_are_no_numbers(figure: str) -> None:
    """Telephone numbers, versions and addresses only look like numbers."""
    assert figure_value(figure) is None


@pytest.mark.parametrize("text", ["10 to 5", "51–49"])
def test_a_range_goes_up(text: str) -> None:
    """What goes down is a score or two numbers."""
    number = range_at(pieces_of(text), 0)
    assert number is not None
    assert not number.is_range
