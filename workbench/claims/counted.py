"""What a number counts: a unit, money, a share of a hundred, or the noun that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.lexicon import almanac, counting, grammar, numerals, speech
from workbench.claims.signs import is_past_form
from workbench.claims.tokens import TokenKind

if TYPE_CHECKING:
    from workbench.claims.pieces import Pieces

PERCENT = "%"
POINTS = "percentage points"
_LONGEST_RUN = 6
"""Words; a noun phrase behind a number is seldom longer."""
_STOPS = (
    (grammar.DETERMINERS - {"more", "such", "most", "few", "another", "many"})
    | (grammar.PREPOSITIONS - {"inside", "outside", "near", "like", "past", "off"})
    | grammar.AUXILIARIES
    | grammar.CONJUNCTIONS
    | grammar.SUBORDINATORS
    | (grammar.ADVERBS - {"first", "even", "later"})
    | (speech.REPORTING_FORMS - speech.NOUNS_TOO)
    | counting.NEVER_COUNTED
    | frozenset(almanac.WEEKDAYS)
)
_NO_PLURALS = counting.NO_PLURALS | _STOPS
_VERBS = grammar.COMMON_VERBS | grammar.PRESENT_FORMS
_ITS_OWN = grammar.DETERMINERS | {"them", "us", "whom", "which"}
_VERBS_AFTER_NOUNS = grammar.PRESENT_FORMS - {"shows", "forces", "votes", "attacks", "strikes"}
_SQUARE_OR_CUBIC = frozenset("²³")
_SINGULAR_ENDS = ("ss", "us", "is", "'s", "as", "os")
_ES_ENDS = ("sses", "shes", "ches", "xes", "zzes")


class Counted(NamedTuple):
    """What stands behind a number, and where it ends."""

    unit: str
    """Normalised: "km", "%", "USD"; for nouns their singular, as written."""
    shown: str
    """As the normal form says it: the noun as written, "-storey" for "five-storey"."""
    end: int
    """Index behind the last piece."""
    is_noun: bool = False
    parts: bool = False
    """Whether "of" leads to it: "half of the voters"."""


def counted_at(
    pieces: Pieces, at: int, *, one: bool = False, single: bool = False
) -> Counted | None:
    """What the number that ends before ``at`` counts.

    ``one``: it needs no plural, as with "half" and "third"; ``single``: it can have none.
    """
    start = pieces.after_joint(at)
    if not pieces.beside(start):
        return None
    attributive = start > at
    measured = measured_at(pieces, start)
    if measured:
        return _rated(pieces, measured)
    if attributive:
        return _attribute(pieces, start)
    if pieces.key(start) == "of" or ((one or single) and pieces.key(start) in grammar.DETERMINERS):
        found = _after_of(pieces, start + (pieces.key(start) == "of"))
    else:
        found = _noun(pieces, start, one=one or single, single=single)
    return _rated(pieces, found) if found else None


def _attribute(pieces: Pieces, at: int) -> Counted | None:
    """The "storey" of "a five-storey house"."""
    key = pieces.key(at)
    if not pieces[at].is_word or key in numerals.NO_MEASURE or key in _STOPS:
        return None
    word = pieces[at].text
    return Counted(singular(word), f"-{word}", at + 1, is_noun=True)


def measured_at(pieces: Pieces, at: int) -> Counted | None:
    """The unit, percent sign or currency that begins at ``at``; no noun."""
    return _percent(pieces, at) or _unit(pieces, at) or _money(pieces, at)


def _percent(pieces: Pieces, at: int) -> Counted | None:
    key = pieces.key(at)
    if key == "percentage" and pieces.key(pieces.after_joint(at + 1)) in {"point", "points"}:
        return Counted(POINTS, POINTS, pieces.after_joint(at + 1) + 1)
    if key == "per" and pieces.key(at + 1) == "cent" and pieces.beside(at + 1):
        return Counted(PERCENT, PERCENT, at + 2)
    if key in {"%", "percent", "pct", "percents"}:
        points = pieces.key(at + 1) in {"point", "points"} and pieces.beside(at + 1)
        return Counted(POINTS, POINTS, at + 2) if points else Counted(PERCENT, PERCENT, at + 1)
    return Counted("‰", "‰", at + 1) if key == "‰" else None


def _unit(pieces: Pieces, at: int) -> Counted | None:
    """As in "km", "square miles", "°C", "degrees Celsius", "miles per hour"."""
    key = pieces.key(at)
    if key in counting.POWERS and pieces.key(pieces.after_joint(at + 1)) in counting.UNITS:
        end = pieces.after_joint(at + 1)
        unit = counting.UNITS[pieces.key(end)] + counting.POWERS[key]
        return Counted(unit, unit, end + 1)
    if key in counting.NAUTICAL and pieces.key(at + 1) in {"mile", "miles", "ton", "tons"}:
        return Counted(counting.NAUTICAL[key], counting.NAUTICAL[key], at + 2)
    if key[-1:] in _SQUARE_OR_CUBIC and key[:-1] in counting.UNITS | counting.AFTER_FIGURES:
        unit = counting.UNITS.get(key[:-1], key[:-1]) + key[-1]
        return Counted(unit, unit, at + 1)
    figure = pieces[at - 1].kind is TokenKind.NUMBER
    unit = counting.UNITS.get(key) or (
        counting.AFTER_FIGURES.get(pieces[at].text, "") if figure else ""
    )
    if not unit:
        return None
    if unit == "°":
        return _degrees(pieces, at)
    end = at + 1
    if unit == "km" and pieces.follow(end, "/", "h"):
        return Counted("km/h", "km/h", end + 2)
    return Counted(unit, unit, end)


def _degrees(pieces: Pieces, at: int) -> Counted:
    scale = counting.SCALES.get(pieces.key(at + 1), "") if pieces.beside(at + 1) else ""
    return Counted(scale or "°", scale or "°", at + 2 if scale else at + 1)


def _money(pieces: Pieces, at: int) -> Counted | None:
    """As in "Dollars", "Canadian dollars", "USD"; behind the number "€" as well."""
    sign = counting.CURRENCY_SIGNS.get(pieces.key(at))
    if sign and pieces[at + 1].kind is not TokenKind.NUMBER:
        return Counted(sign, sign, at + 1)
    country = at
    while country < at + 3 and pieces.key(country) not in counting.CURRENCIES:
        country += 1
    currency = counting.CURRENCIES.get(pieces.key(country))
    if currency is None or not all(pieces.beside(index) for index in range(at, country + 1)):
        return None
    if country > at and not pieces[at].is_capitalised:
        return None
    before = pieces.key(country - 1) if country > at else ""
    unit = counting.OF_COUNTRIES.get((before, currency), currency)
    return Counted(unit, unit, country + 1)


def counted_money(pieces: Pieces, at: int, currency: str) -> Counted:
    """``currency``, whose sign stands before the number; its name is sometimes added behind."""
    named = _money(pieces, at)
    end = named.end if named and pieces.beside(at) else at
    return _rated(pieces, Counted(currency, currency, end))


def age_end(pieces: Pieces, start: int, at: int) -> int:
    """The index behind an age whose number ends before ``at``: "30-year-old"; 0 if it is none."""
    unit = pieces.after_joint(at)
    old = pieces.after_joint(unit + 1)
    if pieces.key(unit) in _YEARS and pieces.key(old) in {"old", "olds"}:
        return old + 1
    if pieces.key(unit) in _YEARS and pieces.follow(unit + 1, "of", "age"):
        return unit + 3
    aged = pieces.key(start - 1) in counting.AGED or pieces.follow(start - 2, "age", "of")
    return at if aged else 0


_YEARS = frozenset({"year", "years"})


def _rated(pieces: Pieces, found: Counted) -> Counted:
    """``found`` with "per day", "a year" or the like behind it."""
    at = found.end
    if pieces.key(at) == "/" and pieces.glued(at) and pieces.glued(at + 1):
        slash = pieces.key(at + 1) in counting.RATE_UNITS
        per_slash = f"/{pieces.key(at + 1)}"
        return _per(found, per_slash, at + 2) if slash else found
    if pieces.key(at) not in {"per", "a", "an", "every", "each"} or not pieces.beside(at):
        return found
    per = pieces.key(at + 1)
    if per not in counting.RATE_UNITS or not pieces.beside(at + 1):
        return found
    if found.unit in {"km", "mi"} and per == "hour":
        unit = "km/h" if found.unit == "km" else "mph"
        return found._replace(unit=unit, shown=unit, end=at + 2)
    return _per(found, f"/{per}", at + 2)


def _per(found: Counted, rate: str, end: int) -> Counted:
    return found._replace(unit=found.unit + rate, shown=found.shown + rate, end=end)


def _after_of(pieces: Pieces, at: int) -> Counted | None:
    """As in "Five of the soldiers", "tens of thousands of Russian dead", "five of those killed"."""
    while pieces.key(at) in _ITS_OWN and pieces.beside(at):
        at += 1
    if pieces.key(at) in counting.BODIES and pieces.beside(at):
        key = pieces.key(at)
        return Counted(counting.BODIES[key], pieces[at].text, at + 1, is_noun=True, parts=True)
    found = _noun(pieces, at, one=True)
    return found._replace(parts=True) if found else None


def _noun(pieces: Pieces, at: int, *, one: bool, single: bool = False) -> Counted | None:
    """The noun phrase at ``at``: up to its first plural, the head of what is counted.

    A plural straight behind a plural takes its place ("sales representatives"). Without a plural
    only ``one`` of something can be meant, or the dead and the wounded.
    """
    end, head = at, -1
    while end - at < _LONGEST_RUN and _belongs(pieces, end, first=end == at):
        if _is_plural(pieces, end):
            if single:
                break
            head = end
            if not _plural_goes_on(pieces, end + 1):
                break
        elif head >= 0:
            break
        end += 1
    if head < 0 and pieces.key(at) in counting.BARE:
        head = at
    elif head < 0 and one and end > at:
        head = _last_noun(pieces, at, end)
    if head < 0:
        return _body(pieces, at)
    word = pieces[head].text
    unit = singular(word)
    return Counted(unit, word if unit else "", head + 1, is_noun=True)


def _belongs(pieces: Pieces, at: int, *, first: bool) -> bool:
    """Whether the piece can stand in a noun phrase; a participle only at its beginning."""
    token = pieces[at]
    joined = pieces.hyphen(at) or token.key == "&"
    if not token.is_word or not pieces.beside(at):
        return joined and not first
    if token.key in _STOPS or token.text in numerals.VULGAR or len(token.text) == 1:
        return False
    if token.key in grammar.IRREGULAR_PAST:
        return False
    return first or not is_past_form(token.key) or _is_plural(pieces, at + 1)


def _is_plural(pieces: Pieces, at: int) -> bool:
    key = pieces.key(at)
    if not pieces.beside(at) or not pieces[at].is_word:
        return False
    if key in counting.IRREGULAR or key in {"dead", "wounded", "injured"}:
        return key not in {"person", "more"} and not (
            key in counting.BODIES and _is_plural(pieces, at + 1)
        )
    long = len(key) > len("is") and key.endswith("s")
    return long and not key.endswith(_SINGULAR_ENDS) and key not in _NO_PLURALS


def _plural_goes_on(pieces: Pieces, at: int) -> bool:
    """Whether the plural at ``at`` is the head of a compound with the one before it."""
    if not _is_plural(pieces, at) or pieces.key(at) in counting.BODIES:
        return False
    return pieces.key(at) not in _VERBS_AFTER_NOUNS


def _last_noun(pieces: Pieces, at: int, end: int) -> int:
    """The index of the last word from ``at`` that no adverb or verb is, -1 if there is none."""
    for index in range(at, end):
        if index > at and pieces.key(index) in _VERBS:
            end = index
            break
    while end > at and (not pieces[end - 1].is_word or pieces.key(end - 1).endswith("ly")):
        end -= 1
    return end - 1 if end > at and pieces.key(end - 1) not in {"more", "such"} else -1


def _body(pieces: Pieces, at: int) -> Counted | None:
    """As in "30 dead", "100 were wounded", "18,500 have been injured"."""
    end = at
    while end - at < len(("have", "also", "been")) and pieces.key(end) in _BEFORE_BODIES:
        end += 1
    key = pieces.key(end)
    if key not in counting.BODIES or not pieces.beside(end):
        return None
    return Counted(counting.BODIES[key], pieces[end].text, end + 1, is_noun=True)


_BEFORE_BODIES = grammar.BE | {
    "has",
    "have",
    "had",
    "more",
    "also",
    "others",
    "reported",
    "seriously",
}


def singular(noun: str) -> str:
    """The singular of a plural, by the light rules of English: "deaths", "cities", "men".

    "" for "others" and "more", which count something said before.
    """
    key = noun.lower()
    if key in counting.BODIES:
        return counting.BODIES[key]
    if key in counting.IRREGULAR:
        return counting.IRREGULAR[key]
    if key.endswith("ies") and len(key) > len("ties"):
        return noun[:-3] + "y"
    if key.endswith(_ES_ENDS):
        return noun[:-2]
    if key.endswith("s") and not key.endswith(_SINGULAR_ENDS):
        return noun[:-1]
    return noun
