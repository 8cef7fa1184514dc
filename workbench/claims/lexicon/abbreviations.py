"""Abbreviations whose full stop belongs to the word, also at the end of a sentence."""

from __future__ import annotations

from workbench.claims.lexicon.wordlist import words

ABBREVIATIONS = words(
    """
    al approx assn ave bros cf co corp dept dr est etc fig ft gov hon inc jr lt ltd messrs mr mrs ms
    mt plc prof rep rev sen sgt sr st univ vs
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
"""Lower case, without the stop. Dotted letters ("U.S.", "a.m.") are recognised by their form."""
