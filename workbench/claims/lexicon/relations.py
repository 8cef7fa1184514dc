"""Words that tie one thing to another: causes, consequences, and what is yet to come."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import phrases, words

CAUSAL_PHRASES = phrases(
    """
    because
    because of
    due to
    owing to
    thanks to
    as a result
    as a consequence
    result of
    resulted in
    resulting in
    results in
    result in
    led to
    leads to
    leading to
    lead to
    caused by
    causes
    caused
    causing
    triggered
    triggering
    sparked
    prompted
    prompting
    attributed to
    blamed on
    stems from
    stemmed from
    stemming from
    responsible for
    consequently
    therefore
    hence
    contributed to
    contributes to
    in response to
    """
)
PREDICTION_PHRASES = phrases(
    """
    will
    won't
    shall
    going to
    expected to
    is expected
    are expected
    set to
    due to be
    about to
    bound to
    poised to
    likely to
    unlikely to
    plans to
    plan to
    intends to
    forecast
    forecasts
    projected to
    """
)
"""What is said of the time to come."""

ORIGIN_VERBS = words(
    """
    began begun born created died dissolved elected enacted ended established expired founded
    happened inaugurated introduced launched occurred opened passed published ratified released
    signed started
    """
)
"""Verbs of a beginning or an end: with a date, the date is the claim."""

STATUS_VERBS = words(
    """
    belong belongs belonged comprise comprises comprised consist consists consisted contain contains
    contained deserve deserves form forms include includes included lie lies mark marks mean means
    meant operate operates own owns owned play plays remain remains remained represent represents
    represented serve serves stand stands stood want wants wanted
    """
)
"""Verbs that say how things are, not what was done."""
STATUS_PARTICIPLES = words("located situated based known called named composed entitled opposed")
"""After "was" or "has been" they say how things are."""
