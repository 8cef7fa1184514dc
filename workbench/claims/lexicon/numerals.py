"""Number words and what they stand for."""

from __future__ import annotations

from fractions import Fraction

from workbench.claims.lexicon.wordlist import words


def _numbered(listing: str, start: int) -> dict[str, int]:
    """The words of ``listing``, counted from ``start``."""
    return {word: value for value, word in enumerate(listing.split(), start)}


SMALL = _numbered(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
    """,
    0,
)
TENS = {
    word: 10 * value
    for word, value in _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()
}
MAGNITUDES = {
    "thousand": 10**3,
    "k": 10**3,
    "lakh": 10**5,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "million": 10**6,
    "crore": 10**7,
    "bn": 10**9,
    "bln": 10**9,
    "billion": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "trillion": 10**12,
}
HUNDRED = 100
DOZEN = 12
MULTIPLES = {"hundred": HUNDRED, "dozen": DOZEN, **MAGNITUDES}
"""What a number before it is multiplied by."""
ABBREVIATED = frozenset({"k", "m", "mn", "mln", "bn", "bln", "tn", "trn"})
"""Magnitudes that only follow figures: "k" and "m" mean other things elsewhere."""
PLURALS = {
    "tens": 10,
    "dozens": DOZEN,
    "scores": 20,
    "hundreds": HUNDRED,
    "thousands": 10**3,
    "lakhs": 10**5,
    "millions": 10**6,
    "crores": 10**7,
    "billions": 10**9,
    "trillions": 10**12,
}
"""Words for an unknown number, which is at least twice this."""

_UNITS = "first second third fourth fifth sixth seventh eighth ninth"
ORDINALS = _numbered(
    f"""
    {_UNITS} tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
    eighteenth nineteenth
    """,
    1,
)
UNIT_ORDINALS = words(_UNITS)
"""What can follow a ten: "twenty-first"."""
TEN_ORDINALS = {
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
}

_PARTS = {
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
PARTS = {"half": 2, "halves": 2, **_PARTS, **{f"{part}s": value for part, value in _PARTS.items()}}
"""Words for a part of one, to what one is divided by."""
VULGAR = {
    "¼": Fraction(1, 4),
    "½": Fraction(1, 2),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}
ARTICLES = frozenset({"a", "an"})
HALVES = frozenset({"half", "quarter"})
"""What "half a million" and "a quarter of a million" begin with."""

CARDINALS = frozenset(SMALL) | frozenset(TENS) | frozenset({"hundred", "dozen"})
SPELT = CARDINALS | HALVES | frozenset(MAGNITUDES) - ABBREVIATED
"""What a compound begins with that is a number: "twenty-five", "half-million", "two-day"."""
TRIGGERS = (
    SPELT
    | frozenset(PLURALS)
    | frozenset(ORDINALS)
    | frozenset(TEN_ORDINALS)
    | frozenset(PARTS)
    | frozenset(VULGAR)
)
"""A text without digits that has none of these words states no number."""
SEVERAL = {"several": 3, "few": 2, "couple": 2}
"""What magnitudes are multiplied by at the least: "several hundred", "a few thousand"."""
NO_MEASURE = words(
    "way sided handed off time hand faced strong fold tier star piece dimensional man"
)
"""What follows a number and a hyphen without being counted: "two-way", "one-sided"."""
