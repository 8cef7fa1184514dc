"""Which language a text is in, as far as its commonest words tell: enough to choose the rules."""

from __future__ import annotations

import re
from collections import Counter

from workbench.claims.lexicon.wordlist import words

ENGLISH = "en"
UNKNOWN = "und"

_SAMPLE = 20_000
"""Code points looked at; an article shows its language much earlier."""
_WORD = re.compile(r"[^\W\d_]+")
_SHARE = 0.08
"""Of all words, how many must be among a language's commonest before it is believed."""
_FEW = 4
"""Fewer words than this prove nothing, unless all but one are known."""

_COMMONEST = {
    "en": words(
        """
        the of and to in a is that for it as was with be by on not he i this are or his from at
        which but have an had they you were their one all we can her has there been if more when
        will would who so no she said
        """
    ),
    "de": words(
        """
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an
        werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum
        war haben nur oder aber vor zur bis mehr durch man
        """
    ),
    "fr": words(
        """
        de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il
        sont la avec son ses aux mais comme ou elle nous vous cette été être ont l d qu c s n
        """
    ),
    "es": words(
        """
        de la que el en y a los se del las un por con no una su para es al lo como más o pero sus
        le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy
        """
    ),
    "it": words(
        """
        di e il la che in a per un è del non una i le con si della da al come più dei nel sono gli
        alla su ma ha lo anche delle dal nella se o ci questo essere stato due dell l degli
        """
    ),
    "pt": words(
        """
        de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à
        seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois são foi é
        """
    ),
    "nl": words(
        """
        de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit
        nog worden door naar heeft hij ze wordt tot je over zich hebben werd was meer deze kan al
        """
    ),
    "ru": words(
        """
        и в не на что он с как это по но она к у из за от так же для о бы его все было мы они был
        до если уже или ни быть при также когда который только этого время году
        """
    ),
    "uk": words(
        """
        і в не на що він з як це по але вона до у із за від так для про б його все було ми вони
        був якщо вже або ні бути при також коли який лише цього час році та й є щоб яка які
        """
    ),
}
_LETTERS_OF = {"ru": frozenset("ыэъё"), "uk": frozenset("іїєґ")}
"""Letters the neighbour does not have; the shared alphabet alone would not tell."""


def detect(text: str) -> str:
    """The two-letter code of the language of ``text``, or "und" where too little tells."""
    found = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    counted = Counter(found)
    shares = {language: _share(counted, known) for language, known in _COMMONEST.items()}
    letters = Counter(text[:_SAMPLE].lower())
    for language, own in sorted(_LETTERS_OF.items()):
        shares[language] += sum(letters[letter] for letter in sorted(own)) / max(1, len(found))
    best = max(shares, key=shares.__getitem__)
    needed = _SHARE if len(found) >= _FEW else 0.5
    return best if shares[best] >= needed else UNKNOWN


def _share(counted: Counter[str], known: frozenset[str]) -> float:
    """Which part of the counted words is among ``known``."""
    total = sum(counted.values())
    return sum(counted[word] for word in sorted(known)) / total if total else 0.0
