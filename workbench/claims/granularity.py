"""How finely an article is split into claims."""

from __future__ import annotations

from enum import StrEnum


class Granularity(StrEnum):
    """Each step cuts where the one before does, and further.

    People disagree on how fine a claim is (2.0 to 4.8 a sentence in four public sets), so it is a
    setting, and an action on one sentence.
    """

    COARSE = "coarse"
    """Independent facts: clauses that could be sentences of their own."""
    NORMAL = "normal"
    """Relative, participial, adverbial and reported clauses and appositions too."""
    FINE = "fine"
    """Lists of noun phrases and trailing modifiers too."""
