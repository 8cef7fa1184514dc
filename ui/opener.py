"""Opens articles step by step. The disk is asked beside the window, which shows what it had."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.identity import remember_identity
from workbench.later import later
from workbench.wording import tr

from .bridge import Notice
from .finding import Home, Reading, TakingOver
from .messages import one_line
from .tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from workbench import recent
    from workbench.errors import WorkbenchError
    from workbench.identity import Reviewer
    from workbench.paths import Places
    from workbench.presence import Holder, Presence
    from workbench.recent import RecentProject

    from .bridge import SessionBridge
    from .departure import Departure
    from .finding import Found, Opened
else:
    recent = later("workbench.recent")

T = TypeVar("T")
_SAID_AFTER = 150
"""Milliseconds after which it is said that something is being opened."""
_AT_ONCE = 4
"""Openings that a disk may leave hanging before the next one has to wait."""
_PATIENCE = 1.0
"""Seconds for which a reading is waited for when the program ends."""


class Asker(Protocol):
    """Who asks the person at the desk."""

    def who_checks(self, found: Found) -> Reviewer | None:
        """Who is checking; ``None`` for somebody who does not say."""

    def opens_too(self, holder: Holder, sign: str) -> bool:
        """Whether to open what another window has open, which goes by that sign."""


class _UnderWay(Protocol):
    """What a window may wait for a little while."""

    def settle(self, seconds: float) -> None:
        """Wait, and have the answer given, but no longer than that."""


class Opener(QObject):
    """Puts articles on the desk, one wish at a time: the latest holds."""

    told = Signal(str)
    """What is being opened, when that takes a while; empty when nothing is any more."""
    refused = Signal(object)
    """A `WorkbenchError`: why something was not opened, or what went wrong beside it."""
    shown = Signal(str)
    """The folder of the project that is on the desk now."""
    asked = Signal()
    """Somebody said who is checking: nobody else is any more."""
    listed = Signal(object)
    """The `RecentProject`s asked for, as far as they are still there."""
    resumed = Signal(object, object)
    """How the project (a `Last`) and the article (a `Place`) on the desk were left."""
    moved = Signal(str)
    """The sign that other windows know this one's project by; empty for none."""

    def __init__(
        self, bridge: SessionBridge, departure: Departure, asker: Asker, where: Places
    ) -> None:
        super().__init__(bridge)
        self.bridge = bridge
        self.departure = departure
        self.asker = asker
        self._reading = Tasks(self, _AT_ONCE)
        self.home = Home()
        self.former: Presence | None = None
        """The hold on a project given up last."""
        self.saves = 0
        """How often something was saved by this window."""
        self.where = where
        self._said_here: dict[Path, Reviewer] = {}
        """Who said to be checking in a project, since this window is there."""
        self._errands = Tasks(self)
        self._wish: _Opening | None = None
        self._task: _UnderWay | None = None
        self._said = QTimer(self, singleShot=True, interval=_SAID_AFTER)
        self._said.timeout.connect(self._say)
        bridge.opened.connect(self._after_opening)
        bridge.saver.saved.connect(self._count)
        bridge.closing.connect(self._end)

    @property
    def is_busy(self) -> bool:
        """Whether something is being opened."""
        return self._wish is not None

    def open(self, find: Callable[[], Found], name: str, *, again: bool = False) -> None:
        """Open what ``find`` finds, called ``name`` until then, in place of what is opened now.

        Meanwhile no key is taken for what is on the desk, or by the start page: whoever presses one
        means what is coming. Unless that is the same article ``again``.
        """
        self._wish = _Opening(self, name)
        self.bridge.hold(held=not again)
        self._said.start()
        self.wait_for(find, self._wish.go_on, self._wish.fail)

    def list_recent(self, folders: Sequence[str]) -> None:
        """See which of these projects are still there."""
        self.wait_for(_Listing(tuple(folders)).run, self.listed.emit, self.refused.emit)

    def wait_for(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[WorkbenchError], None],
    ) -> None:
        """Have the disk asked."""
        self._task = self._reading.run(work, done, failed)

    def settle(self, seconds: float) -> None:
        """Let the window stand still for what is under way, but no longer than that."""
        end = time.monotonic() + seconds
        while (task := self._task) is not None and (left := end - time.monotonic()) > 0:
            task.settle(left)
            if task is self._task:  # nothing followed from it
                self._task = None

    def is_wanted(self, opening: _Opening) -> bool:
        """Whether nothing else is to be opened instead."""
        return opening is self._wish

    def leave_alone(self, presence: Presence | None) -> None:
        """Give a hold on a project back, beside the window."""
        if presence is not None:
            self.former = presence
            self._errands.run(presence.release, _nothing, self.refused.emit)

    def reviewer_of(self, found: Found) -> Reviewer | None:
        """Who checks there, asked only where that is not known; ``None`` for who does not say."""
        said = None if found.suggested else self._said_here.get(found.project.root)
        return found.reviewer or said or self.while_asking(self.asker.who_checks, found)

    def while_asking(self, ask: Callable[..., T], *about: object) -> T:
        """Ask the person at the desk; until they answer nothing is opened, and nothing says so."""
        self._said.stop()
        self.told.emit("")
        answer = ask(*about)
        if self.is_busy:
            self._said.start()
        return answer

    def show(self, opened: Opened, found: Found) -> None:
        """Put what was read on the desk."""
        root, before = found.project.root, self.home.presence
        self.home = opened.home
        self.drop()
        self.bridge.show(opened.session, opened.place.claim)
        self.resumed.emit(opened.last, opened.place)
        if before is not self.home.presence:
            self.leave_alone(before)
        self.shown.emit(str(root))
        self.moved.emit(self.home.sign if self.home.presence else "")
        if found.reviewer is None:
            self.asked.emit()
            self._said_here[root] = opened.session.reviewer
            memo = _Memo(self.where.config, root, opened.session.reviewer)
            self._errands.run(memo.write, _nothing, self.refused.emit)

    def stay(self) -> None:
        """Open nothing: the reviewer stays with what is on the desk, or on the start page."""
        session = self.bridge.session
        if not self.is_busy:
            return
        self.drop()
        if session is not None:
            told = tr("You stay with “{title}”", title=one_line(session.article.title))
            self.bridge.noticed.emit(Notice(told))

    def drop(self) -> None:
        """Open nothing now."""
        self._wish = None
        self._said.stop()
        self.bridge.hold(held=False)
        self.told.emit("")

    def _say(self) -> None:
        if self._wish is None:
            return
        opening = tr("Opening {name} …", name=self._wish.name)
        with_key = tr("Opening {name} … Esc stays here.", name=self._wish.name)
        is_shown = self.bridge.is_held and self.bridge.session is not None
        self.told.emit(with_key if is_shown else opening)

    def _after_opening(self) -> None:
        """Leave the project when its article is closed."""
        if self.bridge.session is None:
            self.leave_alone(self.home.presence)
            self.home = Home()
            self.moved.emit("")
            if self.is_busy and not self._said.isActive():
                self._said.start()  # what was said of it stood above the article

    def _count(self) -> None:
        self.saves += 1

    def _end(self) -> None:
        """Hear of nothing more; what the disk does not give back ends by itself."""
        self._wish = None
        self._said.stop()
        held, self.home = self.home.presence, Home()
        self.leave_alone(held)
        self._reading.close(_PATIENCE)
        self._errands.close()


class _Opening:
    """One wish to open something: found, read and shown, unless another one came instead."""

    def __init__(self, opener: Opener, name: str) -> None:
        self.name = name
        self._opener = opener
        self._found: Found | None = None
        self._reviewer: Reviewer | None = None
        self._opened: Opened | None = None
        self._saves = 0

    @property
    def _is_wanted(self) -> bool:
        return self._opener.is_wanted(self)

    def go_on(self, found: Found) -> None:
        """Ask who checks if that is not known, and have saved what is on the desk."""
        if not self._is_wanted:
            return
        self._found = found
        self._reviewer = self._opener.reviewer_of(found)
        if self._reviewer is None:
            self._stay()
        else:
            self._opener.departure.leave(self._read, self._stay)

    def fail(self, error: WorkbenchError) -> None:
        """Say why it can't be opened."""
        if self._is_wanted:
            self._opener.drop()
            self._opener.refused.emit(error)

    def _stay(self) -> None:
        """Leave everything as it is."""
        if self._opened:
            self._give_up(self._opened)
        if self._is_wanted:
            self._opener.drop()

    def _read(self) -> None:
        opener, found, reviewer = self._opener, self._found, self._reviewer
        if not self._is_wanted or found is None or reviewer is None:
            return
        self._saves = opener.saves
        reading = Reading(found, reviewer, opener.home, opener.former, opener.where.state)
        opener.wait_for(reading.run, self._take, self.fail)

    def _take(self, opened: Opened) -> None:
        """Ask about another window, and have saved what was done meanwhile."""
        self._opened = opened
        opener, holder = self._opener, opened.holder
        if not self._is_wanted:
            self._give_up(opened)
        elif holder and not opener.while_asking(opener.asker.opens_too, holder, opened.home.sign):
            self._stay()
        elif holder and not holder.is_here:
            opener.wait_for(TakingOver(opened).run, self._take, self.fail)
        else:
            opener.departure.leave(self._show, self._stay)

    def _show(self) -> None:
        opener, opened, found = self._opener, self._opened, self._found
        if opened is None or found is None:
            return
        if not self._is_wanted:
            self._give_up(opened)
        elif self._is_overtaken(opened):
            self._read()
        else:
            opener.show(opened, found)

    def _is_overtaken(self, opened: Opened) -> bool:
        """Whether this very window has saved it since it was read, or has left the project."""
        held = opened.home.presence
        if held is not None and held is self._opener.former:
            return True
        now = self._opener.bridge.session
        is_same = now is not None and (
            (now.project, now.article.slug) == (opened.session.project, opened.session.article.slug)
        )
        return is_same and self._saves != self._opener.saves

    def _give_up(self, opened: Opened) -> None:
        if opened.home.presence is not self._opener.home.presence:
            self._opener.leave_alone(opened.home.presence)


class _Listing(NamedTuple):
    """Looking for projects."""

    folders: tuple[str, ...]

    def run(self) -> tuple[RecentProject, ...]:
        """Look."""
        return recent.recent_projects(self.folders)


class _Memo(NamedTuple):
    """Who checks in a project, to be remembered on this computer."""

    config: Path
    root: Path
    reviewer: Reviewer

    def write(self) -> None:
        """Write it down. Raises `SaveFailed`."""
        remember_identity(self.config, self.root, self.reviewer)


def _nothing(_: object) -> None:
    """There is nothing to do with the answer."""
