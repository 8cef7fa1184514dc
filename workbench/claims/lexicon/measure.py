"""Words for how much, how many, when, and in comparison with what."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import phrases, words

NUMBER_WORDS = words(
    """
    zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions billion billions trillion trillions dozen
    dozens half half-million two-thirds three-quarters one-third one-half
    one-quarter one-fifth twice double triple
    """
)
MAGNITUDES = words(
    "hundred hundreds thousand thousands million millions billion billions trillion trillions "
    "dozen dozens bn mn tn half-million"
)
ORDINALS = words(
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth twentieth consecutive"
)
QUANTITY_PHRASES = phrases(
    """
    minority of
    majority of
    most of
    not a single
    not one
    none of
    tens of
    one in
    one out of
    """
)

MONEY = words(
    """
    dollar dollars euro euros pound pounds sterling ruble rubles rouble roubles yen yuan renminbi
    hryvnia rupee rupees peso pesos franc francs cent cents usd eur gbp $ € £ ¥ ₽ ₹ ₴
    """
)
PERCENT = words("% ‰ percent percentage percentages pct")
UNITS = words(
    """
    kilometer kilometers kilometre kilometres km mile miles metre metres meter meters feet foot
    inch inches yard yards acre acres hectare hectares square ton tons tonne tonnes kg kilogram
    kilograms gram grams ounce ounces litre litres liter liters gallon gallons barrel barrels watt
    watts kilowatt megawatt megawatts gigawatt gigawatts degree degrees celsius fahrenheit
    """
)
STATISTICS = words(
    """
    amount average budget casualties cost costs count death deaths debt deficit enrollment
    enrolment gdp growth income index inflation median number numbers output poll polled polls
    population price prices profit profits proportion rate rates ratio revenue revenues salary
    sales share shares spending survey surveyed surveys tax taxes toll total turnout unemployment
    value volume vote votes wage wages
    """
)
"""Things that somebody counts and publishes."""

MONTHS = words(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    """
)
WEEKDAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday mondays fridays saturdays sundays"
)
DAY_WORDS = words("today yesterday tomorrow tonight")
TIME_UNITS = words(
    """
    second seconds minute minutes hour hours day days week weeks weekend month months quarter year
    years decade decades century centuries season spring summer autumn fall winter morning evening
    night afternoon
    """
)

COMPARISON = words(
    """
    than compared comparison more less fewer most least biggest bigger largest larger greatest
    greater highest higher lowest lower smallest smaller longest longer shortest shorter fastest
    faster slowest slower strongest stronger weakest weaker richest richer poorest poorer oldest
    older youngest younger newest deadliest deadlier safest safer cheapest cheaper worst worse best
    better earliest latest fewest first only unprecedented record unlike similar equivalent equal
    same double doubled twice triple tripled quadrupled halved outnumber outnumbered exceed exceeds
    exceeded surpass surpassed
    """
)
SUPERLATIVES = words(
    """
    biggest largest greatest highest lowest smallest longest shortest fastest slowest strongest
    weakest richest poorest oldest youngest newest deadliest safest cheapest worst best earliest
    fewest busiest costliest unprecedented
    """
)
CHANGE = words(
    """
    decline declined declines declining decrease decreased decreases decreasing dropped drops
    fallen falling fell grew grow growing grown grows halved increase increased increases increasing
    plummeted plunged reduced reduces reducing reduction rise risen rises rising rose shrank shrink
    shrunk slowed soared surge surged tumbled
    """
)
"""Up or down: a comparison with an earlier time."""
