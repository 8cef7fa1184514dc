"""What happens to the article's files outside: told above the desk, settled by the person there.

Nothing here is in anybody's way: every question can wait, and the article stays usable meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench import clashes, settling, tidying
from workbench.errors import WorkbenchError
from workbench.wording import tr

from .asking import Asking
from .bridge import Notice
from .dialogs import box
from .dialogs.versions import Sides
from .models import news
from .models.news import Cause, Deed
from .tasks import Tasks
from .watcher import OutsideWatcher

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.clashes import Answered
    from workbench.keeping import Kept
    from workbench.project import Project
    from workbench.session import Session
    from workbench.settling import Unfinished

    from .bridge import SessionBridge
    from .models.news import Message
    from .theme.theme import Theme
    from .views.desk_view import DeskView

_KEPT_IN_STEP = (Cause.GONE, Cause.MERGE, Cause.FILE, Cause.RECOVERED)
"""What is said of these is what holds now, and goes when it does not any more."""


class Outside(QObject):
    """Looks at the files, says what is to be known, and asks what only a person can settle."""

    def __init__(self, bridge: SessionBridge, desk: DeskView, theme: Theme) -> None:
        super().__init__(desk)
        self._bridge = bridge
        self._desk = desk
        self.asking = Asking(desk, theme)
        self._tasks = Tasks(self)
        self._tidied: Path | None = None
        """The project that was tidied last."""
        self.watcher = OutsideWatcher(desk.window())
        self.watcher.look_wanted.connect(bridge.saver.look)
        bridge.opened.connect(self._begin)
        bridge.looked.connect(self._tell)
        bridge.saver.ended.connect(self._tell_clash)
        bridge.saver.failed.connect(self._tell)
        bridge.closing.connect(self._end)
        desk.offer_taken.connect(self._take_offer)
        self._begin()

    def _begin(self) -> None:
        """Another article, or none, is on the desk."""
        self.asking.forget()
        session = self._bridge.session
        if session is None:
            self.watcher.rest()
            return
        project, article = session.project, session.article
        self.watcher.watch(project.checks / article.slug, project.root / article.source)
        if project.root != self._tidied:
            self._tidied = project.root
            self._tasks.run(_Tidying(project).run, _nothing, self._refuse)
        self._tell()
        self._tell_clash()

    def _end(self) -> None:
        self.watcher.close()
        self._tasks.close()

    def _tell(self) -> None:
        """Say what the files need a person for, and no more of what they do not."""
        session = self._bridge.session
        if session is None:
            return
        files, now = session.files, datetime.now().astimezone()
        left = _kept(session)[:1] if files.take_kept else ()
        kept = next((news.recovered(each.at, now) for each in left), None)
        hidden = files.own.path if files.hides_mine else None
        messages = [
            *(news.gone(path.name) for path in files.missing),
            *([news.unkept(files.claims.read_only)] if files.claims.is_unkept else ()),
            *(news.unfinished_merge(path.name) for path in files.unfinished),
            *(
                news.hidden(path.name, lines, kept)
                if path == hidden
                else news.faults(path.name, lines)
                for path, lines in files.faults.items()
            ),
        ]
        if kept and hidden not in files.faults:
            messages.append(kept)
        self._desk.keep_messages(_KEPT_IN_STEP, messages)

    def _tell_clash(self) -> None:
        """Say that a save waits for a person, or no more."""
        question = self._question()
        claims = {clash.id.entry for clash in question.clashes} - {""} if question else ()
        messages = [news.clash_waiting(len(claims), question.missing)] if question else []
        self._desk.keep_messages((Cause.CLASH,), messages)

    def _question(self) -> clashes.Question | None:
        session, error = self._bridge.session, self._bridge.saver.error
        return clashes.question_of(error, session.state) if session and error else None

    def _take_offer(self, deed: Deed, message: Message) -> None:
        if deed is Deed.CHOOSE:
            self._choose()
        elif deed is Deed.SETTLE:
            self._settle(message.about)
        elif deed is Deed.TAKE_OVER:
            self._take_over(None)
        elif deed is Deed.DISCARD:
            self._discard()

    def _choose(self) -> None:
        """Ask which version is to stay where this desk and somebody else changed the same."""
        question = self._question()
        if question:
            again = Sides(tr("Write it again"), tr("Leave it deleted"))
            self.asking.ask(
                question, self._bridge.saver.settle, again if question.missing else None
            )

    def _settle(self, name: str) -> None:
        """Look at both versions of a marked file, beside the window."""
        session = self._bridge.session
        paths = session.files.unfinished if session else ()
        path = next((each for each in paths if each.name == name), None)
        if path:
            self._tasks.run(_Finding(path).run, self._found, self._refuse)

    def _found(self, found: Unfinished) -> None:
        """Ask about what clashes; a merge in which nothing does is finished at once.

        Not where another article is on the desk by now, or somebody else has finished it.
        """
        session = self._bridge.session
        if session is None or found.path not in session.files.unfinished:
            return
        finishing = _Finishing(found, self)
        question = clashes.question(found.waiting, session.state)
        unseen = question.unjudged(session.state)
        if unseen and session.files.is_read_blind(found.path):
            self._bridge.noticed.emit(Notice(news.hidden_merge(question.file, len(unseen))))
        elif question.clashes:
            self.asking.ask(question, finishing.begin)
        else:
            finishing.begin(None)

    def finish(self, work: Callable[[], Path]) -> None:
        """Write a merged file beside the window, and look at what it says then."""
        self._tasks.run(work, self._after_finishing, self._refuse)

    def _after_finishing(self, path: Path) -> None:
        """Say until it is read that git has to be told: the file is whole, its merge is not."""
        session = self._bridge.session
        if session is not None and path.is_relative_to(session.project.root):
            file = path.relative_to(session.project.root).as_posix()
            self._desk.banner.tell(news.settled(file))
        self._bridge.saver.look()

    def _take_over(self, answered: Answered | None) -> None:
        """Bring in the work that an earlier session could not save."""
        kept = self._kept()
        if kept is None:
            return
        try:
            self._bridge.take_over(kept, answered)
        except WorkbenchError as error:
            session = self._bridge.session
            question = clashes.question_of(error, session.state) if session else None
            if question:
                sides = Sides(tr("What was kept"), tr("Now on this desk"))
                self.asking.ask(question, self._take_over, sides)
            else:
                self._refuse(error)
        self._tell()

    def _discard(self) -> None:
        kept, session = self._kept(), self._bridge.session
        if kept and session and session.salvage and self._is_unwanted():
            session.salvage.discard(kept)
            self._tell()

    def _kept(self) -> Kept | None:
        session = self._bridge.session
        return next(iter(_kept(session)), None) if session else None

    def _is_unwanted(self) -> bool:
        return box.ask(
            self._desk.window(),
            tr("Discard the kept work?"),
            tr("What could not be saved then is lost for good. Your files stay as they are."),
            "",
            go=tr("Discard"),
            stay=tr("Keep it"),
        )

    def _refuse(self, error: WorkbenchError) -> None:
        self._bridge.failed.emit(error)


def _kept(session: Session) -> tuple[Kept, ...]:
    """What earlier sessions of the article could not save."""
    return session.salvage.kept if session.salvage else ()


def _nothing(_: None) -> None:
    """There is nothing to be told."""


@dataclass(frozen=True, slots=True)
class _Tidying:
    """Tidying a project, for any thread."""

    project: Project

    def run(self) -> None:
        """Never fails."""
        tidying.tidy(self.project)


@dataclass(frozen=True, slots=True)
class _Finding:
    """Looking at both versions of a marked file, for any thread."""

    path: Path

    def run(self) -> Unfinished:
        """Raises `FileRefused` where only a person with an editor can help."""
        return settling.unfinished(self.path)


@dataclass(frozen=True, slots=True)
class _Finishing:
    """Writing a marked file whole, once everything is chosen."""

    found: Unfinished
    outside: Outside

    def begin(self, answered: Answered | None) -> None:
        """Have it written, with what was chosen."""
        self.outside.finish(_Writing(self.found, answered).run)


@dataclass(frozen=True, slots=True)
class _Writing:
    """The same, for any thread."""

    found: Unfinished
    answered: Answered | None

    def run(self) -> Path:
        """The file that was written. Raises what `settling.finish` raises."""
        settling.finish(self.found, self.answered)
        return self.found.path
