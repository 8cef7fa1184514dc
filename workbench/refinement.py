"""Refines an article's passages: what is known already first, then what the reviewer looks at."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.article.span import Span
from workbench.claims import splitter
from workbench.claims.cache import Cache
from workbench.claims.granularity import Granularity
from workbench.claims.language import ENGLISH
from workbench.claims.parser import load_parser, parser_name
from workbench.claims.refined import InProcess, Refined, joined_up, splitter_name
from workbench.claims.refining import passages
from workbench.errors import WorkerLost
from workbench.pace import Cancelled, Pace
from workbench.store.documents import ProjectSettings
from workbench.store.folder import load_settings
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from workbench.claims.claim import Proposal
    from workbench.claims.refined import Engine
    from workbench.claims.refining import Passage
    from workbench.opening import Draft
    from workbench.project import Project

_STARTS = 2
"""How often an engine is started for one article: one that stopped twice would stop again."""
GAVE_UP = marked(
    "The language parser stopped unexpectedly, so claims stay whole sentences. Nothing else is "
    "affected, and the next opening tries again. (Detail: {detail}.)"
)


@dataclass(frozen=True, slots=True)
class Offered:
    """What refining an article came to."""

    passages: tuple[Passage, ...]
    answers: tuple[Refined, ...]
    splitter: str
    """What ``splitter:`` in ``claims.yaml`` is to say of it."""

    @property
    def whole(self) -> tuple[Proposal, ...]:
        """The article's claims as the words tell them, one a sentence."""
        return joined_up(self.passages, (Refined(each.claims) for each in self.passages))

    @property
    def parts(self) -> tuple[Proposal, ...]:
        """The article's claims as the parses tell them."""
        return joined_up(self.passages, self.answers)


class Refinement:
    """The refining of one article, once. One thread runs it; any thread may steer it."""

    def __init__(
        self,
        draft: Draft,
        cache: Path,
        start: Callable[[], Engine],
        pace: Pace,
    ) -> None:
        self._draft = draft
        self._granularity = Granularity.NORMAL
        self._folder = cache
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
        self, told: Callable[[int, int], None], granularity: Granularity = Granularity.NORMAL
    ) -> Offered:
        """Refine every passage; ``told`` hears how many of how many are done.

        What is in the cache needs no engine. Raises `Cancelled`, `ParserMissing`, or `WorkerLost`
        when the engine stopped twice.
        """
        self._granularity = granularity
        found = passages_of(self._draft, self._pace)
        parser = parser_name()
        cache = Cache(self._folder, parser, self._granularity)
        answers: dict[int, Refined] = {}
        for at, passage in enumerate(self._pace.over(found)):
            if known := cache.find(passage):
                answers[at] = known
        told(len(answers), len(found))
        try:
            for at in self._in_turn([at for at in range(len(found)) if at not in answers], found):
                answers[at] = self._asked(found[at])
                cache.keep(found[at], answers[at])
                told(len(answers), len(found))
        finally:
            self._leave_engine()
            cache.tidy()
        ordered = tuple(answers[at] for at in range(len(found)))
        return Offered(found, ordered, splitter_name(parser, self._granularity))

    def _in_turn(self, waiting: list[int], found: Sequence[Passage]) -> Iterator[int]:
        """The waiting passages: always next the first in sight, else the nearest to it."""
        while waiting:
            yield waiting.pop(self._next(waiting, found))

    def _next(self, waiting: Sequence[int], found: Sequence[Passage]) -> int:
        """Which of the waiting to take."""
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
                    raise WorkerLost(tr(GAVE_UP, detail=lost)) from lost

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


def refined_here(draft: Draft, granularity: Granularity, cache: Path) -> Offered:
    """Refine a draft in this process, and wait for it. Raises `ParserMissing`."""
    return Refinement(draft, cache, _engine_here, Pace()).run(_unheard, granularity)


def remembered(draft: Draft, granularity: Granularity, cache: Path, pace: Pace) -> Offered:
    """What is known of a draft from an earlier refining; no parser is asked. Raises `Cancelled`."""
    found, parser = passages_of(draft, pace), parser_name()
    known = Cache(cache, parser, granularity)
    answers = (known.find(passage) or Refined(passage.claims) for passage in pace.over(found))
    return Offered(found, tuple(answers), splitter_name(parser, granularity))


def granularity_of(project: Project) -> Granularity:
    """How finely this project splits its articles; as by default where its settings don't tell."""
    settings = load_settings(project.settings_path).document
    return (settings or ProjectSettings()).granularity


def in_english(draft: Draft) -> bool:
    """Whether a draft is in the one language that the rules are made for."""
    return draft.language == ENGLISH


def _engine_here() -> Engine:
    return InProcess(load_parser())


def _unheard(done: int, of: int) -> None:
    """Tell nobody how far it is."""


def passages_of(draft: Draft, pace: Pace) -> tuple[Passage, ...]:
    """The passages of a draft, with the claims that its words tell."""
    sentences = pace.over(draft.sentences)
    proposals = splitter.propose(draft.article, sentences)
    return passages(draft.article, sentences, proposals)
