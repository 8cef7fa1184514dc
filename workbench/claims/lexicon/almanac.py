"""Words of the calendar and the clock."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import words

_MONTHS = """
    january jan
    february feb
    march mar
    april apr
    may
    june jun
    july jul
    august aug
    september sep sept
    october oct
    november nov
    december dec
"""
MONTHS = {
    form: number
    for number, forms in enumerate(_MONTHS.strip().splitlines(), start=1)
    for form in forms.split()
}
SHORT_MONTHS = words("jan feb mar apr jun jul aug sep sept oct nov dec")
"""What may be followed by the stop of an abbreviation."""
VERBS_TOO = words("may march mar sep jun dec")
"""Months that are other words as well, or names' beginnings."""
WEEKDAYS = {
    day: number
    for number, day in enumerate(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], start=1
    )
}
NO_DAY_BEFORE = words(
    "black good ash bloody cyber super palm easter giving fat shrove maundy every each"
)
"""With these a weekday is a name, or comes every week."""
SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
DAY_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
DAY_PARTS = words("morning afternoon evening night")
PARTS = {"early": 0, "mid": 1, "late": 2}
"""The third of a year, decade or month that the word means."""
TIME_UNITS = {
    form: unit
    for unit, forms in {
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "night": "night nights",
        "weekend": "weekend weekends",
        "week": "week weeks",
        "fortnight": "fortnight fortnights",
        "month": "month months",
        "quarter": "quarter quarters",
        "year": "year years yr yrs",
        "decade": "decade decades",
        "century": "century centuries",
        "millennium": "millennium millennia millenniums",
    }.items()
    for form in forms.split()
}
DURATIONS = {
    "second": ("PT{}S", 1),
    "minute": ("PT{}M", 1),
    "hour": ("PT{}H", 1),
    "day": ("P{}D", 1),
    "night": ("P{}D", 1),
    "week": ("P{}W", 1),
    "fortnight": ("P{}W", 2),
    "month": ("P{}M", 1),
    "quarter": ("P{}M", 3),
    "year": ("P{}Y", 1),
    "decade": ("P{}Y", 10),
    "century": ("P{}Y", 100),
    "millennium": ("P{}Y", 1000),
}
"""The ISO 8601 form of so many of a unit, and what their number is multiplied by."""
HOLIDAYS = {
    ("new", "year's", "day"): (1, 1),
    ("new", "year's", "eve"): (12, 31),
    ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25),
    ("boxing", "day"): (12, 26),
    ("valentine's", "day"): (2, 14),
    ("halloween",): (10, 31),
}
"""Days that have one date every year."""
YEAR_PREPOSITIONS = words(
    """
    in since by until till from before after during for of to through between and around circa
    throughout early late mid pre post year
    """
)
"""What stands before a year more often than before another number of four digits."""
AHEAD = words("will 'll shall would upcoming")
"""Words before a date that point to one to come."""
PLANNED = words("scheduled due expected planned slated set")
"""Words that do so before "for", "on" or "by"."""
BEFORE_CHRIST = words("bc bce b.c. b.c.e.")
ANNO_DOMINI = words("ad ce a.d. c.e.")
