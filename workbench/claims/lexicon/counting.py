"""Units, currencies, and the words that stand around a number."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import words


def _forms(listing: str) -> dict[str, str]:
    """Every form to its unit: lines of "km: kilometer kilometers"."""
    rows = (line.split(":") for line in listing.strip().splitlines())
    return {form: unit.strip() for unit, forms in rows for form in (unit.strip(), *forms.split())}


UNITS = {
    form.lower(): unit
    for form, unit in _forms(
        """
        km: kilometer kilometers kilometre kilometres kms
        m: meter meters metre metres
        cm: centimeter centimeters centimetre centimetres
        mm: millimeter millimeters millimetre millimetres
        mi: mile miles
        ft: foot feet
        yd: yard yards
        nmi:
        ha: hectare hectares
        kg: kilogram kilograms kilogramme kilogrammes kilo kilos
        g: gram grams gramme grammes
        mg: milligram milligrams
        t: tonne tonnes
        lb: lbs
        oz: ounce ounces
        l: liter liters litre litres
        gal: gallon gallons
        bbl: barrel barrels
        W: watt watts
        kW: kilowatt kilowatts
        MW: megawatt megawatts
        GW: gigawatt gigawatts
        TW: terawatt terawatts
        kWh: kilowatt-hour kilowatt-hours
        MWh: megawatt-hour megawatt-hours
        GWh: gigawatt-hour gigawatt-hours
        TWh: terawatt-hour terawatt-hours
        V: volt volts
        Hz: hertz
        kHz: kilohertz
        MHz: megahertz
        GHz: gigahertz
        kB: kilobyte kilobytes
        MB: megabyte megabytes
        GB: gigabyte gigabytes
        TB: terabyte terabytes
        km/h: kph kmh
        mph:
        kn: knot knots
        °: degree degrees
        °C: celsius
        °F: fahrenheit
        """
    ).items()
    if len(form) > 1 or form == "°"
}
"""Every form to its unit; one letter means a unit only behind figures."""
AFTER_FIGURES = {"m": "m", "g": "g", "t": "t", "l": "l", "W": "W", "V": "V"}
POWERS = {"square": "²", "sq": "²", "cubic": "³"}
NAUTICAL = {"nautical": "nmi", "metric": "t"}
"""What makes another unit of a mile or a ton."""
SCALES = {"celsius": "°C", "c": "°C", "fahrenheit": "°F", "f": "°F"}

CURRENCY_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₽": "RUB",
    "₹": "INR",
    "₴": "UAH",
}
DOLLARS = {
    "us": "USD",
    "u.s.": "USD",
    "c": "CAD",
    "ca": "CAD",
    "a": "AUD",
    "au": "AUD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "r": "BRL",
}
"""What is written on to a dollar sign."""
CURRENCIES = {
    form.lower(): unit
    for form, unit in _forms(
        """
        USD: dollar dollars
        EUR: euro euros
        GBP: sterling quid
        RUB: ruble rubles rouble roubles
        JPY: yen
        CNY: yuan renminbi rmb
        UAH: hryvnia hryvnias
        INR: rupee rupees
        CHF:
        AUD:
        CAD:
        NZD:
        HKD:
        SGD:
        SEK:
        NOK:
        DKK:
        PLN: zloty zlotys
        BRL:
        ILS: shekel shekels
        KRW:
        ZAR: rand
        MXN:
        """
    ).items()
}
"""Without pounds: money or weight, only the sign tells."""
OF_COUNTRIES = {
    ("us", "USD"): "USD",
    ("u.s.", "USD"): "USD",
    ("american", "USD"): "USD",
    ("canadian", "USD"): "CAD",
    ("australian", "USD"): "AUD",
    ("zealand", "USD"): "NZD",
    ("singapore", "USD"): "SGD",
    ("pakistani", "INR"): "PKR",
}
"""Currencies that share their name."""

QUALIFYING = words(
    """
    about over some nearly almost least most than approximately approx roughly only exactly
    estimated exceeding exceeds exceeded another precisely fewer
    """
)
"""Words before a number that are seldom followed by a year."""
LABELS = words(
    """
    article articles chapter page pages pp section sections paragraph clause figure table room gate
    flight route channel number no nos phase grade version line seat act amendment amendments
    episode season volume vol issue item category tier appendix verse psalm boeing airbus
    highway interstate platform resolution rule case lot apartment suite floor building unit
    formula area division size windows ios android apollo title schedule annex exhibit protocol
    stage class model mark block top ward precinct sector zone bus bbc rfc iso din en step
    """
)
"""Words that a number behind them names or counts through: no quantity."""
MEASURES = (
    frozenset(UNITS) | frozenset(CURRENCIES) | words("percent per times hours minutes days pounds")
)
BODIES = {
    "dead": "death",
    "killed": "death",
    "died": "death",
    "deaths": "death",
    "fatalities": "death",
    "injured": "injury",
    "wounded": "injury",
    "hurt": "injury",
    "injuries": "injury",
    "missing": "missing",
    "displaced": "displaced",
    "homeless": "homeless",
    "arrested": "arrest",
    "arrests": "arrest",
    "detained": "detained",
    "infected": "infected",
    "hospitalised": "hospitalised",
    "hospitalized": "hospitalised",
}
"""What happened to people, where it stands for them: "30 dead", "100 were wounded"."""
TOLLS = words("toll tolls")
"""What is a number of deaths without saying so again: "a death toll of at least 400,000"."""
PEOPLE = words(
    """
    people persons men women children soldiers troops civilians deaths dead killed injured wounded
    workers employees residents jobs homes houses cases votes voters students patients prisoners
    refugees victims others members families police officers
    """
)
IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "people",
    "persons": "people",
    "person": "people",
    "feet": "foot",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "halves": "half",
    "police": "police",
    "troops": "troops",
    "personnel": "personnel",
    "aircraft": "aircraft",
    "cattle": "cattle",
    "sheep": "sheep",
    "fish": "fish",
    "series": "series",
    "species": "species",
    "headquarters": "headquarters",
    "servicemen": "serviceman",
    "policemen": "policeman",
    "firefighters": "firefighter",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "others": "",
    "more": "",
    "times": "times",
}
NEVER_COUNTED = words(
    """
    that who which whom whose what not i you he she it we they me him us them himself themselves
    there here ago later earlier old and's consecutive's says said s
    """
)
"""What ends the noun phrase behind a number, beside prepositions, conjunctions and auxiliaries."""
NO_PLURALS = words("news always perhaps across besides sometimes overseas plus yes its says does")
RATE_UNITS = words(
    """
    second minute hour day night week month year capita head person household student
    mile kilometer kilometre gallon litre liter barrel share game match cent
    """
)
BARE = words("ton acre inch pound ounce yard mile dollar euro")
"""Measures that stand in the singular behind any number: "an eight ton car"."""
AGED = words("aged age")
