"""Splits the article on the desk into finer claims, behind the reviewer's back and out of the way.

The work is done by a process of its own; a thread asks it, and works out what the article then
looks like; the GUI thread only takes that over. Whatever fails here costs nothing but the refining.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.adopting import adopted, weighed
from workbench.errors import ParserMissing, WorkbenchError
from workbench.pace import Cancelled, Pace
from workbench.refinement import Refinement, granularity_of, in_english, remembered
from workbench.wording import tr

from .messages import counted, in_figures
from .models.refining_state import RefiningState
from .tasks import Tasks, not_expected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from workbench.adopting import Adopted, Refinable
    from workbench.article.span import Span
    from workbench.claims.refined import Engine
    from workbench.project import Project
    from workbench.refinement import Offered
    from workbench.review.listing import ClaimRow
    from workbench.session import Session

    from .bridge import SessionBridge

_AGAIN = 250
"""Milliseconds after which an exchange that came too late is worked out again."""
_SAID_FOR = 10_000
"""Milliseconds for which it is said that the work is done."""


class Scene(Protocol):
    """What the reviewer sees and does."""

    def prepared(self, rows: Sequence[ClaimRow], firsts: Mapping[str, str]) -> object:
        """Claims made ready to be shown in the place of others; for any thread."""

    def seen(self) -> Span:
        """The part of the article that is in sight."""

    def in_hand(self) -> frozenset[str]:
        """Ids of the claims that are being worked on; what was typed is handed over first."""


@dataclass(frozen=True, slots=True, eq=False)
class _Work:
    """The refining of one session's article."""

    session: Session
    refinement: Refinement
    pace: Pace
    progressed: Callable[[object, int, int], None]

    def run(self) -> _Outcome:
        """Refine all passages; for any thread."""
        try:
            granularity = granularity_of(self.session.project)
            return _Outcome(self, offered=self.refinement.run(self._tell, granularity))
        except Cancelled:
            return _Outcome(self)
        except WorkbenchError as error:
            return _Outcome(self, error=error)

    def _tell(self, done: int, of: int) -> None:
        self.progressed(self, done, of)


@dataclass(frozen=True, slots=True)
class _Exchange:
    """Working out what the article looks like with the claims offered."""

    work: _Work
    start: Refinable
    offered: Offered
    scene: Scene

    def run(self) -> _Outcome:
        """Work it out; for any thread."""
        try:
            refined = adopted(self.start, self.offered, self.work.pace)
            ready = self.scene.prepared(refined.rows, refined.firsts) if refined else None
            return _Outcome(self.work, None, refined, ready, self.start.in_hand)
        except Cancelled:
            return _Outcome(self.work)
        except WorkbenchError as error:
            return _Outcome(self.work, error=error)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a thread brought back; nothing but the work itself when that was called off."""

    work: _Work
    offered: Offered | None = None
    refined: Adopted | None = None
    ready: object = None
    """The refined claims as the window shows them."""
    in_hand: frozenset[str] = frozenset()
    error: WorkbenchError | None = None


@dataclass(frozen=True, slots=True)
class _Weighing:
    """Working out what an earlier refining says of the claims of a settled list."""

    start: Refinable
    project: Project
    cache: Path
    pace: Pace
    scene: Scene

    def run(self) -> _Weighed:
        """Work it out; for any thread."""
        try:
            granularity = granularity_of(self.project)
            known = remembered(self.start.draft, granularity, self.cache, self.pace)
            found = weighed(self.start, known, self.pace)
            return _Weighed(self.pace, found, self.scene.prepared(found.rows, found.firsts))
        except Cancelled:
            return _Weighed(self.pace)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What came of it; nothing when it was called off."""

    pace: Pace
    weighed: Adopted | None = None
    ready: object = None
    """The claims as the window shows them."""


class Refiner(QObject):
    """Serves the article on the desk: at first, and whenever another one is opened."""

    told = Signal(object)
    """What there is to say of it, a `RefiningState`."""
    _progressed = Signal(object, int, int)

    def __init__(
        self, bridge: SessionBridge, cache: Path, start: Callable[[], Engine], scene: Scene
    ) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._cache = cache
        self._start = start
        self._scene = scene
        self._tasks = Tasks(self)
        self._work: _Work | None = None
        self._offered: Offered | None = None
        self._lacks_list = False
        """Whether there was no list to refine when the article was opened."""
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self._exchange)
        self._weighing: Pace | None = None
        self._weigh_again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._weigh_again.timeout.connect(self._weigh)
        self._said = QTimer(self, singleShot=True, interval=_SAID_FOR)
        self._said.timeout.connect(self._fall_silent)
        self._progressed.connect(self._show_progress)
        bridge.opened.connect(self.begin)
        bridge.looked.connect(self._begin_late)
        bridge.closing.connect(self._end)

    @property
    def is_busy(self) -> bool:
        """Whether claims may still change by themselves."""
        return self._work is not None

    def begin(self) -> None:
        """Serve the article that is on the desk now, and no other any more."""
        self._leave()
        self._fall_silent()
        session = self._bridge.session
        self._lacks_list = session is not None and session.files.claims.document is None
        if session is None:
            return
        start = session.refinable()
        if start is None:
            self._weigh()
            return
        if not in_english(start.draft):
            self.told.emit(RefiningState(tr("Not in English: one claim a sentence")))
            return
        pace = Pace()
        refinement = Refinement(start.draft, self._cache, self._start, pace)
        refinement.look_at(self._scene.seen())
        self._work = _Work(session, refinement, pace, self._progressed.emit)
        self._tasks.run(self._work.run, self._take, not_expected)

    def _begin_late(self) -> None:
        """Begin once a claim list that could not be read has been repaired."""
        session = self._bridge.session
        if self._lacks_list and session and session.files.claims.document:
            self.begin()

    def _weigh(self) -> None:
        """Let what an earlier refining told of the claims count; the list itself is settled."""
        session = self._bridge.session
        if session is None or not in_english(session.moment().draft):
            return
        self._weighing = Pace()
        pace, scene = self._weighing, self._scene
        weighing = _Weighing(session.moment(), session.project, self._cache, pace, scene)
        self._tasks.run(weighing.run, self._take_weights, not_expected)

    def _take_weights(self, outcome: _Weighed) -> None:
        """Show them, unless they were called off."""
        if outcome.pace is not self._weighing or outcome.weighed is None:
            return
        found = outcome.weighed
        if not found.parsed or self._bridge.adopt(found, outcome.ready):
            self._weighing = None
        else:
            self._weigh_again.start()

    def cancel(self) -> None:
        """Leave the claims as they are; the next opening of the article goes on."""
        if self._work is not None:
            self._give_up(
                tr("Splitting stopped: one claim a sentence"),
                tr("What was split already is kept. The next opening goes on from there."),
            )

    def _show_progress(self, work: object, done: int, of: int) -> None:
        if work is self._work and self._work is not None:
            self._work.refinement.look_at(self._scene.seen())
            self.told.emit(_reading(done, of) if done < of else _gathering())

    def _take(self, outcome: _Outcome) -> None:
        """Go on from what a thread brought back, unless it is about an earlier article."""
        if outcome.work is not self._work:
            return
        if outcome.error is not None:
            self._fail(outcome.error)
        elif outcome.offered is not None:
            self._offered = outcome.offered
            self._exchange()
        elif outcome.refined is None:  # somebody else settled the list meanwhile
            self._end_quietly()
        elif self._scene.in_hand() <= outcome.in_hand and self._bridge.adopt(
            outcome.refined, outcome.ready
        ):
            self._leave()
            claims = sum(row.number > 0 for row in outcome.refined.rows)
            said = counted("Split into {count} claim", "Split into {count} claims", claims)
            self.told.emit(RefiningState(said))
            self._said.start()
        else:
            self._again.start()

    def _exchange(self) -> None:
        """Have it worked out what the article looks like with the claims offered."""
        work, offered = self._work, self._offered
        if work is None or offered is None:
            return
        start = work.session.refinable(self._scene.in_hand())
        if start is None:  # somebody else settled the list, and a look at the files brought it
            self._end_quietly()
        else:
            self._tasks.run(
                _Exchange(work, start, offered, self._scene).run, self._take, not_expected
            )

    def _end_quietly(self) -> None:
        self._leave()
        self._fall_silent()

    def _fail(self, error: WorkbenchError) -> None:
        if isinstance(error, ParserMissing):
            self._give_up(tr("No language parser: one claim a sentence"), str(error))
        else:
            self._give_up(tr("Could not split further: one claim a sentence"), str(error))

    def _give_up(self, text: str, detail: str) -> None:
        self._leave()
        self.told.emit(RefiningState(text, detail))

    def _leave(self) -> None:
        """Call off what is under way; its thread ends by itself."""
        self._again.stop()
        self._weigh_again.stop()
        self._offered = None
        weighing, self._weighing = self._weighing, None
        if weighing is not None:
            weighing.cancel()
        work, self._work = self._work, None
        if work is not None:
            work.refinement.cancel()

    def _fall_silent(self) -> None:
        self._said.stop()
        self.told.emit(RefiningState())

    def _end(self) -> None:
        """End the process and wait for the thread, which takes no longer than a breath."""
        self._leave()
        self._said.stop()
        self._tasks.close()


def _reading(done: int, of: int) -> RefiningState:
    text = tr("Splitting into claims {done} of {all} …", done=in_figures(done), all=in_figures(of))
    detail = tr("Paragraphs that the language parser has read")
    return RefiningState(text, detail, cancellable=True)


def _gathering() -> RefiningState:
    text = tr("Putting the claims together …")
    detail = tr("All paragraphs have been read. A long article takes a while.")
    return RefiningState(text, detail, cancellable=True)
