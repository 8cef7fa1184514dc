"""The sources of an article, made ready to be found by words and used for another claim."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from workbench.review.sourcing import SourceField

if TYPE_CHECKING:
    from collections.abc import Collection

    from workbench.review.check import ReviewerChecks
    from workbench.review.evidence import Evidence

COMPLETED = (SourceField.PUBLISHER, SourceField.ORIGIN)
"""Fields in which the same words come again, so that they are offered."""
MOST = 50
"""Sources offered at once: more would have to be read through."""


class KnownSources:
    """Each source once, most used first; what several claims tell of it is put together."""

    def __init__(self, mine: ReviewerChecks) -> None:
        uses: Counter[str] = Counter()
        known: dict[str, Evidence] = {}
        for check in mine.checks.values():
            for source in check.links:
                uses[source.key] += 1
                before = known.get(source.key)
                known[source.key] = _joined(before, source) if before else source
        ordered = sorted(known.values(), key=lambda source: -uses[source.key])
        self._searched = [(_words_of(source), source) for source in ordered]

    def find(
        self, words: str, without: Collection[str] = (), most: int = MOST
    ) -> tuple[Evidence, ...]:
        """The sources in which all ``words`` occur, but for those whose keys are ``without``."""
        wanted = words.casefold().split()
        found = (
            source
            for searched, source in self._searched
            if source.key not in without and all(word in searched for word in wanted)
        )
        return tuple(islice(found, most))


def words_in(mine: ReviewerChecks, field: SourceField) -> tuple[str, ...]:
    """What is said in one of `COMPLETED`, each once, most used first."""
    told = attrgetter(field.value)
    said = Counter(told(source) for check in mine.checks.values() for source in check.links)
    return tuple(words for words, _ in said.most_common() if words)


def _words_of(source: Evidence) -> str:
    return f"{source.title} {source.publisher} {source.origin} {source.url}".casefold()


def _joined(one: Evidence, other: Evidence) -> Evidence:
    """What two claims tell of the same source."""
    return replace(
        one,
        title=one.title or other.title,
        publisher=one.publisher or other.publisher,
        origin=one.origin or other.origin,
        archived=one.archived or other.archived,
        read=max(one.read, other.read),
        sensitive=one.sensitive or other.sensitive,
    )
