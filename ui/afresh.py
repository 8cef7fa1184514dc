"""One sentence split anew in the background, and shown when the answer is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench import afresh
from workbench.errors import WorkbenchError
from workbench.refinement import in_english
from workbench.wording import tr

from .bridge import Notice
from .tasks import Tasks, not_expected

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.claims.granularity import Granularity
    from workbench.claims.refined import Engine
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

    def run(self) -> tuple[_Question, afresh.Afresh | WorkbenchError]:
        """Ask, and wait for the answer, or for why there is none."""
        try:
            return self, afresh.split_afresh(
                self.draft, self.sentence, self.granularity, self.cache, self.start
            )
        except WorkbenchError as error:
            return self, error


class SplitterAfresh(QObject):
    """Splits the sentence of the selected claim; one at a time."""

    answered = Signal(object, object)
    """The `Granularity` asked for and the `Afresh` found, of the article on the desk."""
    busy_changed = Signal()
    """A sentence is being split now, or not any more."""

    def __init__(self, bridge: SessionBridge, cache: Path, start: Callable[[], Engine]) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._cache = cache
        self._start = start
        self._tasks = Tasks(self)
        self._asked: _Question | None = None
        """What is waited for."""
        self._engine: Engine | None = None
        """The last one started."""
        bridge.closing.connect(self._end)

    @property
    def is_busy(self) -> bool:
        """Whether an answer for the article on the desk is waited for."""
        return self._asked is not None and self._asked.session is self._bridge.session

    @property
    def is_english(self) -> bool:
        """Whether the article is in the one language that the rules are made for."""
        session = self._bridge.session
        return session is not None and in_english(session.moment().draft)

    def ask(self, granularity: Granularity) -> None:
        """Ask for the claims of the sentence in which the selected claim begins."""
        session, row = self._bridge.session, self._bridge.current_row
        if self.is_busy or session is None or row is None or row.anchor is None:
            return
        sentence = session.ground.sentence(row.anchor.extent.start)
        draft = session.moment().draft
        question = _Question(session, draft, sentence, granularity, self._cache, self._begin)
        self._wait_for(question)
        self._bridge.noticed.emit(Notice(tr("Splitting the sentence…")))
        self._tasks.run(question.run, self._take, not_expected)

    def call_off(self) -> None:
        """Split nothing now; an answer that comes all the same is not shown."""
        self._wait_for(None)
        if self._engine is not None:
            self._engine.kill()
        self._bridge.noticed.emit(Notice(tr("Splitting the sentence was called off")))

    def _wait_for(self, question: _Question | None) -> None:
        self._asked = question
        self.busy_changed.emit()

    def _begin(self) -> Engine:
        """Start an engine; in the thread that asks it."""
        self._engine = self._start()
        return self._engine

    def _end(self) -> None:
        """Wait for nothing that takes long."""
        if self._asked is not None and self._engine is not None:
            self._engine.kill()
        self._tasks.close()

    def _take(self, answer: tuple[_Question, afresh.Afresh | WorkbenchError]) -> None:
        """Tell the answer, unless it is not waited for any more."""
        question, found = answer
        if question is not self._asked:
            return
        is_for_desk = self.is_busy
        self._wait_for(None)
        if isinstance(found, WorkbenchError):
            self._bridge.failed.emit(found)
        elif is_for_desk:
            self.answered.emit(question.granularity, found)
