"""The program with a window: makes the application, opens what was asked for, ends cleanly."""

from __future__ import annotations

import gc
import sys
import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import createdByPython, delete

from workbench.errors import ExitCode, UsageError, WorkbenchError
from workbench.identity import reviewer_named
from workbench.later import later, load_waiting
from workbench.paths import Places, places
from workbench.wording import marked, tr

from . import language
from .actions import Do
from .binding import why_unsound
from .bridge import SessionBridge
from .early import EarlyMistakes
from .finding import PathWish, ReviewerWish, SampleWish
from .garbage import Sweeper
from .main_window import MainWindow
from .opener import Opener
from .settings import LANGUAGE, Settings
from .theme.style import WorkbenchStyle
from .theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.claims import worker_process
    from workbench.claims.refined import Engine
    from workbench.identity import Reviewer
    from workbench.presence import Holder
    from workbench.resume import Last, Place

    from . import (
        afresh,
        caretaker,
        giving_way,
        hints,
        neighbour,
        outside,
        recent_menu,
        refiner,
        restart,
        resume,
        sample_project,
        spelling,
    )
    from .dialogs import occupied, who
    from .finding import Found
else:
    afresh, refiner = later("ui.afresh"), later("ui.refiner")
    hints, sample_project = later("ui.hints"), later("ui.sample_project")
    recent_menu, resume = later("ui.recent_menu"), later("ui.resume")
    neighbour, outside = later("ui.neighbour"), later("ui.outside")
    spelling = later("ui.spelling")
    caretaker, restart = later("ui.caretaker"), later("ui.restart")
    giving_way = later("ui.giving_way")
    occupied, who = later("ui.dialogs.occupied"), later("ui.dialogs.who")
    worker_process = later("workbench.claims.worker_process")


_NOBODY = marked(
    "The other window does not answer. Nothing was changed. Look for it among your windows, or "
    "open the article again and choose “Open here too”."
)
_FIRST_PATIENCE = 0.15
"""Seconds for which the first frame waits for the article that it is to show."""
_FIRST_REST = 100
"""Milliseconds after the first frame in which nothing else is begun."""


class Desk(QObject):
    """Opens articles and projects for one window."""

    def __init__(self, where: Places, reviewer: str = "") -> None:
        super().__init__()
        self._places = where
        self._reviewer = reviewer
        self._sweeper = Sweeper(self)
        self._sweeper.start()
        self._settings = Settings(where.config)
        language.follow(self._settings.value(LANGUAGE), QApplication.instance())
        self.theme = Theme(self)
        self._settings.dress(self.theme)
        if not isinstance(QApplication.style(), WorkbenchStyle):
            QApplication.setStyle(WorkbenchStyle())
        self.bridge = SessionBridge(self)
        self.window = MainWindow(self.bridge, self.theme, self._settings)
        self._door: neighbour.Doorbell | None = None
        self.outside: outside.Outside | None = None
        self.bookmark: resume.Bookmark | None = None
        self.hints: hints.Hints | None = None
        self.spelling: spelling.Spelling | None = None
        self.recent: recent_menu.RecentMenu | None = None
        self._put_back_for: object = None
        """The project and the reviewer for whom the window has the looks that were left."""
        self._sign = ""
        """What other windows know this one's project by."""
        self.early: EarlyMistakes | None = None
        """Sees to mistakes until the `keeper` does."""
        self.keeper: caretaker.Caretaker | None = None
        self._comes_for_one = False
        """Whether the window was started for the one thing that is being opened."""
        self.gave_way = False
        """Whether another window shows the one thing this one was started for."""
        self._first_rest = QTimer(self, singleShot=True, interval=_FIRST_REST)
        self._first_rest.timeout.connect(self._listen)
        self._first_rest.timeout.connect(self.look_outside)
        self._first_rest.timeout.connect(self.remember_places)
        self._first_rest.timeout.connect(self.offer_recent)
        self._first_rest.timeout.connect(self.check_spelling)
        self.opener = Opener(self.bridge, self.window.commands.departure, self, where)
        self._connect()

    def _connect(self) -> None:
        window, opener = self.window, self.opener
        window.path_wanted.connect(self.open_path)
        window.sample_wanted.connect(self.open_sample)
        window.reviewer_wanted.connect(self.change_reviewer)
        self.bridge.opened.connect(self._list_recent)
        self.bridge.opened.connect(self._hold_start_page)
        self.bridge.held.connect(self._hold_start_page)
        opener.refused.connect(window.report)
        opener.told.connect(self._tell_opening)
        opener.listed.connect(window.show_recent)
        opener.shown.connect(self._settings.add_recent)
        opener.asked.connect(self._forget_named)
        opener.moved.connect(self._listen_as)
        opener.resumed.connect(self._put_back)
        window.first_seen.connect(self._first_rest.start)
        window.first_seen.connect(self._tell_settings)
        window.first_seen.connect(window.desk.keep_keyboard)

    @cached_property
    def _giving_way(self) -> giving_way.GivingWay:
        """What shows that something is being opened, made when that first takes a while."""
        made = giving_way.GivingWay(self.bridge, self.window)
        made.stay_wanted.connect(self.opener.stay)
        return made

    def _tell_opening(self, sentence: str) -> None:
        if sentence or "_giving_way" in vars(self):
            self._giving_way.tell(sentence)

    def _hold_start_page(self) -> None:
        """Let the start page, if that is shown, take no keys that are meant for an article."""
        if self.bridge.session is None and "start_page" in vars(self.window):
            self.window.start_page.set_held(held=self.bridge.is_held)

    def show(self) -> None:
        """Show the window: with the article that is being opened, if the disk gives it quickly.

        Not at all when somebody was asked meanwhile, and wants the one that has it open already.
        """
        end = time.monotonic() + _FIRST_PATIENCE
        self.opener.settle(_FIRST_PATIENCE)
        if self.bridge.session is None:
            self.bridge.show(None)
            self._hold_start_page()
            self.opener.settle(end - time.monotonic())
        if not self.gave_way:
            self.window.show()

    @property
    def shown(self) -> tuple[Path | None, str]:
        """The article on the desk, if there is one, and who is checking it."""
        session = self.bridge.session
        if session is None:
            return None, ""
        return session.project.root / session.article.source, session.reviewer.name

    def open_first(self, path: str) -> None:
        """Open what the window was started for."""
        self.open_path(path)
        self._comes_for_one = True

    def open_last(self) -> None:
        """Open what was worked on last; who never was here has the start page."""
        if recent := self._settings.recent:
            self.open_first(recent[0])

    def open_path(self, path: str) -> None:
        """Open an article, or a project by its folder; say why when that can't be done."""
        self._comes_for_one = False
        wish = PathWish(Path(path), self._reviewer, self._places.config, self._places.state)
        again = wish.path.absolute() == self.shown[0]
        self.opener.open(wish.find, wish.path.name, again=again)

    def open_sample(self) -> None:
        """Open a copy of the sample that belongs to nobody's repository."""
        self.opener.open(SampleWish(self._places.state).find, tr("the sample"))

    def change_reviewer(self) -> None:
        """Ask who is checking, and open the article again for them."""
        session = self.bridge.session
        if session is not None:
            article = session.article
            wish = ReviewerWish(session.project, article.source, session.reviewer)
            self.opener.open(wish.find, article.title)

    def who_checks(self, found: Found) -> Reviewer | None:
        """Ask who is checking; ``None`` for somebody who does not say."""
        dialog = who.WhoDialog(found.known, found.suggested, self.theme, self.window)
        if dialog.exec() != who.WhoDialog.DialogCode.Accepted:
            return None
        return reviewer_named(dialog.name)

    def opens_too(self, holder: Holder, sign: str) -> bool:
        """Ask what to do about another window that has the project open."""
        answer = occupied.ask(self.window, holder)
        if answer is occupied.Answer.SHOW:
            ring = neighbour.Ring(self)
            ring.answered.connect(self._after_ringing)
            ring.ring(sign)
        return answer is occupied.Answer.OPEN

    def refine_soon(self) -> None:
        """Begin to refine when there was time for the first frame to be seen."""
        QTimer.singleShot(_FIRST_REST, self.refine)

    def refine(self, start: Callable[[], Engine] | None = None) -> None:
        """Split the article on the desk, and every one opened from now on, into finer claims."""
        start = start or worker_process.WorkerProcess
        self.refiner = refiner.Refiner(self.bridge, self._places.cache, start, self.window.desk)
        self.refiner.told.connect(self.window.status_line.show_refining)
        self.window.status_line.cancel_wanted.connect(self.refiner.cancel)
        self.refiner.begin()
        splitter = afresh.SplitterAfresh(self.bridge, self._places.cache, start)
        self.window.commands.carving.split_afresh_with(splitter)

    def remember_places(self) -> None:
        """Begin to note where the reviewer is, when the first frame was seen."""
        if self.bookmark is None:
            window, state = self.window, self._places.state
            self.bookmark = resume.Bookmark(self.bridge, window.desk, self.theme, state)
            window.commands.departure.going.connect(self.bookmark.note)
            window.commands.keep_filters(state)

    def offer_recent(self) -> None:
        """Put the projects opened before into the menu, when the first frame was seen."""
        if self.recent is None:
            self.recent = recent_menu.RecentMenu(self._settings, self.window)
            self.recent.path_wanted.connect(self.open_path)
            self.recent.cleared.connect(self._list_recent)
            self.recent.stand_behind(self.window.actions_[Do.OPEN])

    def teach(self) -> None:
        """Show somebody new the first steps, when the first frame was seen."""
        window, sample = self.window, sample_project.sample_home(self._places.state)
        self.hints = hints.Hints(
            *(self.bridge, window.desk, window.actions_, self._settings, self.theme, sample)
        )
        self.hints.article_wanted.connect(window.commands.ask_path)
        window.commands.settled.connect(self.hints.follow_settings)
        window.show_line(self.hints.line)

    def check_spelling(self) -> None:
        """Check the notes of whoever wants that, when the first frame was seen."""
        if self.spelling is None:
            window, commands = self.window, self.window.commands
            self.spelling = spelling.Spelling(
                *(window.desk.card.note, self.bridge, self.theme, self._settings, window.actions_)
            )
            commands.spelling_wanted.connect(self.spelling.toggle)
            commands.settled.connect(self.spelling.follow_settings)

    def look_outside(self) -> None:
        """Begin to notice what happens to the files, when the first frame was seen."""
        if self.outside is None:
            self.outside = outside.Outside(self.bridge, self.window.desk, self.theme)

    def take_care_soon(self) -> None:
        """Look after the program as a whole, when there was time for the first frame to be seen."""
        QTimer.singleShot(_FIRST_REST, self.take_care)

    def take_care(self) -> None:
        """Keep a log, listen for signals, and see to mistakes, those made before too."""
        made = self.early.hand_over() if self.early else []
        state = self._places.state
        self.keeper = caretaker.Caretaker(self.bridge, self.window, self.theme, state)
        self.keeper.settle_in(made)

    def close(self) -> None:
        """End the workers and the window, while everything they call back to is still there."""
        self._first_rest.stop()
        if not self.window.commands.departure.is_free():  # ended from outside: nobody can be asked
            self.window.commands.departure.rescue()
        self.window.close()
        if self._door is not None:
            self._door.listen_as("")
        self.bridge.close()
        delete(self.window)
        self._settings.close()
        self._sweeper.stop()
        _leave_copied_words()
        if self.keeper is not None:
            self.keeper.close()

    def _tell_settings(self) -> None:
        """Say that the file of settings could not be read."""
        if self._settings.problem:
            self.window.report(WorkbenchError(self._settings.problem))

    def _put_back(self, last: Last, place: Place) -> None:
        """Bring the desk back to where it was left; the window keeps its looks within a project."""
        session = self.bridge.session
        here = (session.project, session.reviewer) if session else None
        if here != self._put_back_for and any(last):
            resume.put_back_project(last, self.window.desk, self.theme)
        self._put_back_for = here
        if any(place[2:]) or place.top >= 0 or not self.window.desk.claims.is_as_usual:
            resume.put_back_article(place, self.window.desk)

    def _list_recent(self) -> None:
        if self.bridge.session is None:
            self.opener.list_recent(self._settings.recent)

    def _forget_named(self) -> None:
        """Whoever was named on the command line is not the one at the desk any more."""
        self._reviewer = ""

    def _listen(self) -> None:
        """Be there for other windows, when there was time for the first frame to be seen."""
        self._door = neighbour.Doorbell(self)
        self._door.rung.connect(self.window.come_forward)
        self._door.listen_as(self._sign)

    def _listen_as(self, sign: str) -> None:
        if self._door is not None and sign != self._sign:
            self._door.listen_as(sign)
        self._sign = sign

    def _after_ringing(self, answered: bool) -> None:
        """Give way to the other window, or say that it is not there."""
        if not answered:
            self.window.report(UsageError(tr(_NOBODY)))
        elif self._comes_for_one and self.bridge.session is None:
            self.gave_way = True  # perhaps before the window was ever shown: closing is not enough
            self.window.close()


def start(path: Path | None = None, reviewer: str = "", config_dir: Path | None = None) -> int:
    """Run the program until its window is closed; the exit code says how it went."""
    gc.disable()  # nothing made before the first frame is garbage, so looking for it is no use
    fault = why_unsound()
    if fault:
        sys.stderr.write(f"workbench: {fault}\n")
        return ExitCode.ENVIRONMENT
    application = make_application()
    desk = Desk(places(config_dir), reviewer)
    application.setApplicationDisplayName(tr("Fact-check workbench"))
    desk.early = EarlyMistakes()
    if path is not None:
        desk.open_first(str(path))
    else:
        desk.open_last()
    desk.window.first_seen.connect(_catch_up_soon)
    desk.window.first_seen.connect(desk.refine_soon)
    desk.window.first_seen.connect(desk.take_care_soon)
    desk.window.first_seen.connect(desk.teach)
    desk.show()
    again: list[str] = []
    try:
        code = ExitCode.CLEAN if desk.gave_way else application.exec()
        if desk.keeper and desk.keeper.is_restart_wanted:
            again = restart.arguments(*desk.shown, config_dir)
    finally:
        desk.close()
    if again:
        restart.begin(again)
    return code


def _catch_up_soon() -> None:
    """Do in the first quiet moment what was put off for the first frame."""
    QTimer.singleShot(_FIRST_REST, load_waiting)


def _leave_copied_words() -> None:
    """Keep what was copied as data of Qt's own: Python's would be deleted after Python has gone."""
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        copied = clipboard.mimeData(mode)
        if copied is not None and createdByPython(copied):
            clipboard.setText(clipboard.text(mode), mode)


def make_application() -> QApplication:
    """The one application object, named and styled."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication(sys.argv[:1])
    application.setApplicationName("factcheck-workbench")
    application.setDesktopFileName("io.github.factcheck_workbench.Workbench")
    return application
