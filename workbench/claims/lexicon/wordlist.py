"""How a word list is written down: as running text, so that it reads and sorts easily."""

from __future__ import annotations

_VOWELS = "aeiou"


def words(listing: str) -> frozenset[str]:
    """The words of ``listing``, which are parted by white space."""
    return frozenset(listing.split())


def phrases(listing: str) -> frozenset[tuple[str, ...]]:
    """The phrases of ``listing``, one a line, each as its words."""
    return frozenset(tuple(line.split()) for line in listing.splitlines() if line.strip())


def inflections(listing: str) -> dict[str, str]:
    """Every form in ``listing`` to its verb: lines of "say says said saying", the verb first."""
    return {
        form: forms[0]
        for forms in (line.split() for line in listing.splitlines())
        for form in forms
    }


def third_person(verb: str) -> str:
    """The regular form after he, she or it: "carries", "hits", "launches"."""
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
