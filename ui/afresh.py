"""One sentence split anew in the background, and shown when the answer is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench import afresh
from workbench.refinement import in_english

from .bridge import Notice
from .tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.claims.granularity import Granularity
    from workbench.claims.refined import Engine
    from workbench.errors import WorkbenchError
    from workbench.opening import Draft
    from workbench.session import Session

    from .bridge import SessionBridge


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked of the parser, for any thread."""

    session: Session
    draft: Draft
    sentence: int
    granularity: Granularity
    cache: Path
    start: Callable[[], Engine]

    def run(self) -> tuple[_Question, afresh.Afresh]:
        """Ask, and wait for the answer."""
        return self, afresh.split_afresh(
            self.draft, self.sentence, self.granularity, self.cache, self.start
        )


class SplitterAfresh(QObject):
    """Splits the sentence of the selected claim; one at a time."""

    answered = Signal(object, object)
    """The `Granularity` asked for and the `Afresh` found, of the article on the desk."""

    def __init__(self, bridge: SessionBridge, cache: Path, start: Callable[[], Engine]) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._cache = cache
        self._start = start
        self._tasks = Tasks(self)
        self._is_busy = False
        self._engine: Engine | None = None
        """The last one started."""
        bridge.closing.connect(self._end)

    @property
    def is_english(self) -> bool:
        """Whether the article is in the one language that the rules are made for."""
        session = self._bridge.session
        return session is not None and in_english(session.moment().draft)

    def ask(self, granularity: Granularity) -> None:
        """Ask for the claims of the sentence in which the selected claim begins."""
        session, row = self._bridge.session, self._bridge.current_row
        if self._is_busy or session is None or row is None or row.anchor is None:
            return
        sentence = session.ground.sentence(row.anchor.extent.start)
        draft = session.moment().draft
        question = _Question(session, draft, sentence, granularity, self._cache, self._begin)
        self._is_busy = True
        self._bridge.noticed.emit(Notice(self.tr("Splitting the sentence…")))
        self._tasks.run(question.run, self._take, self._fail)

    def _begin(self) -> Engine:
        """Start an engine; in the thread that asks it."""
        self._engine = self._start()
        return self._engine

    def _end(self) -> None:
        """Wait for nothing that takes long."""
        if self._is_busy and self._engine is not None:
            self._engine.kill()
        self._tasks.close()

    def _take(self, answer: tuple[_Question, afresh.Afresh]) -> None:
        self._is_busy = False
        question, found = answer
        if question.session is self._bridge.session:
            self.answered.emit(question.granularity, found)

    def _fail(self, error: WorkbenchError) -> None:
        self._is_busy = False
        self._bridge.failed.emit(error)
