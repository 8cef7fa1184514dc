"""Refines an article's passages: what is known already first, then what the reviewer looks at."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from workbench.article.span import Span
from workbench.claims import splitter
from workbench.claims.language import ENGLISH
from workbench.claims.refining import passages
from workbench.errors import WorkerLost
from workbench.pace import Cancelled, Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.claims.cache import Cache
    from workbench.claims.granularity import Granularity
    from workbench.claims.refined import Engine, Refined
    from workbench.claims.refining import Passage
    from workbench.opening import Draft

_STARTS = 2
"""How often an engine is started for one article: one that stopped twice would stop again."""
NOT_ENGLISH = "Not in English: one claim a sentence."
GAVE_UP = (
    "The language parser stopped unexpectedly, so claims stay whole sentences. Nothing else is "
    "affected, and the next opening tries again."
)


class Refinement:
    """The refining of one article, once. One thread runs it; any thread may steer it."""

    def __init__(
        self, cache: Cache, granularity: Granularity, start: Callable[[], Engine], pace: Pace
    ) -> None:
        self._cache = cache
        self._granularity = granularity
        self._start = start
        self._pace = pace
        self._starts = 0
        self._engine: Engine | None = None
        self._seen = Span(0, 0)

    def look_at(self, seen: Span) -> None:
        """Take what stands here next, and then what stands near."""
        self._seen = seen

    def cancel(self) -> None:
        """End `run` soon, even while it waits for an answer."""
        self._pace.cancel()
        engine = self._engine
        if engine is not None:
            engine.kill()

    def run(
        self, found: Sequence[Passage], told: Callable[[int, int], None]
    ) -> tuple[Refined, ...]:
        """Refine every passage; ``told`` hears how many of how many are done.

        Raises `Cancelled`, `ParserMissing`, or `WorkerLost` when the engine stopped twice.
        """
        answers = {at: answer for at, each in enumerate(found) if (answer := self._known(each))}
        waiting = [at for at in range(len(found)) if at not in answers]
        told(len(answers), len(found))
        try:
            while waiting:
                at = waiting.pop(self._next(waiting, found))
                answers[at] = self._asked(found[at])
                self._cache.keep(found[at], answers[at])
                told(len(answers), len(found))
        finally:
            self._leave_engine()
            self._cache.tidy()
        return tuple(answers[at] for at in range(len(found)))

    def _known(self, passage: Passage) -> Refined | None:
        self._pace.breathe()
        return self._cache.find(passage)

    def _next(self, waiting: Sequence[int], found: Sequence[Passage]) -> int:
        """Which of the waiting to take: the first in sight, else the nearest to it."""
        seen = self._seen

        def end_of(at: int) -> int:
            return found[at].start + len(found[at].text)

        after = bisect_left(waiting, seen.start + 1, key=end_of)
        if after == 0:
            return 0
        if after == len(waiting):
            return after - 1
        below = found[waiting[after]].start - seen.end
        above = seen.start - end_of(waiting[after - 1])
        return after if below <= above else after - 1

    def _asked(self, passage: Passage) -> Refined:
        """The engine's answer, of a second one when the first stopped."""
        while True:
            self._pace.breathe()
            try:
                return self._running().refine(passage, self._granularity)
            except WorkerLost as lost:
                self._leave_engine()
                self._pace.breathe()  # it was lost because it was called off
                if self._starts >= _STARTS:
                    raise WorkerLost(f"{GAVE_UP} (Detail: {lost}.)") from lost

    def _running(self) -> Engine:
        """The engine, started when there is none."""
        if self._engine is None:
            self._starts += 1
            self._engine = self._start()
            if self._pace.is_cancelled:  # between the two lines above: nobody could kill it
                raise Cancelled
        return self._engine

    def _leave_engine(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()


def passages_of(draft: Draft, pace: Pace) -> tuple[Passage, ...]:
    """The passages of a draft that can be refined; none where it is not in English."""
    if draft.language != ENGLISH:
        return ()
    sentences = pace.over(draft.sentences)
    proposals = splitter.propose(draft.article, sentences)
    return passages(draft.article, sentences, proposals)
