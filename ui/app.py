"""The program with a window: makes the application, opens what was asked for, ends cleanly."""

from __future__ import annotations

import gc
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import createdByPython, delete

from workbench.errors import ExitCode, UsageError, WorkbenchError
from workbench.identity import (
    Reviewer,
    git_user_name,
    read_identity,
    remember_identity,
    reviewer_named,
)
from workbench.later import later, load_waiting
from workbench.paths import Places, places, project_root
from workbench.project import Project
from workbench.session import Session

from .binding import why_unsound
from .bridge import SessionBridge
from .garbage import Sweeper
from .main_window import MainWindow
from .settings import Settings
from .theme.style import WorkbenchStyle
from .theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench import recent
    from workbench.claims import worker_process
    from workbench.claims.refined import Engine

    from . import afresh, refiner, sample_project
    from .dialogs import who
else:
    recent = later("workbench.recent")
    afresh, refiner = later("ui.afresh"), later("ui.refiner")
    worker_process = later("workbench.claims.worker_process")
    sample_project = later("ui.sample_project")
    who = later("ui.dialogs.who")


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
        self.theme = Theme(self)
        self.theme.set_scheme(self._settings.scheme)
        self.theme.set_zoom(self._settings.zoom)
        if not isinstance(QApplication.style(), WorkbenchStyle):
            QApplication.setStyle(WorkbenchStyle())
        self.bridge = SessionBridge(self)
        self.window = MainWindow(self.bridge, self.theme, self._settings)
        self.window.path_wanted.connect(self.open_path)
        self.window.sample_wanted.connect(self.open_sample)
        self.window.reviewer_wanted.connect(self.change_reviewer)
        self.bridge.opened.connect(self._show_recent)

    def show(self) -> None:
        """Show the window, with the start page when no article is open."""
        if self.bridge.session is None:
            self.bridge.show(None)
        self.window.show()

    def open_path(self, path: str) -> None:
        """Open an article, or a project by its folder; say why when that can't be done."""
        try:
            self._open(Path(path))
        except WorkbenchError as error:
            self.window.report(error)

    def open_sample(self) -> None:
        """Open a copy of the sample that belongs to nobody's repository."""
        try:
            seed = sample_project.lay_out_sample(self._places.state)
            project = Project(seed.parent.parent)
            reviewer = reviewer_named(sample_project.READER)
            self._show(project, seed, reviewer)
        except WorkbenchError as error:
            self.window.report(error)

    def change_reviewer(self) -> None:
        """Ask who is checking, and open the article again for them."""
        session = self.bridge.session
        if session is None:
            return
        reviewer = self._ask(session.project, session.reviewer.name)
        if reviewer is None:
            return
        try:
            self._reviewer = ""
            self._show(session.project, session.project.root / session.article.source, reviewer)
            remember_identity(self._places.config, session.project.root, reviewer)
        except WorkbenchError as error:
            self.window.report(error)

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

    def close(self) -> None:
        """End the worker and the window, while everything they call back to is still there."""
        self.window.close()
        self.bridge.close()
        delete(self.window)
        self._sweeper.stop()
        _leave_copied_words()

    def _open(self, path: Path) -> None:
        root = project_root(path)
        if root is None:
            raise UsageError(
                f"{path} belongs to no project: there is no folder seeds/ at or above it. "
                "Nothing was changed. Put the article into a folder called seeds and open it there."
            )
        project = Project(root)
        seed = project.seed(path) if not path.is_dir() else self._first_seed(project)
        known = self._known_reviewer(project)
        reviewer = known or self._ask(project, "")
        if reviewer is None:
            return
        self._show(project, seed, reviewer)
        if known is None:
            remember_identity(self._places.config, project.root, reviewer)

    def _show(self, project: Project, seed: Path, reviewer: Reviewer) -> None:
        """Put an article in place of the one on the desk, if that one may go."""
        if not self.window.commands.may_leave():
            return
        session = Session.open(project, seed, reviewer, date.today)
        self._settings.add_recent(str(project.root))
        self.bridge.show(session)

    def _known_reviewer(self, project: Project) -> Reviewer | None:
        if self._reviewer:
            return reviewer_named(self._reviewer)
        remembered = read_identity(self._places.config, project.root)
        if remembered:
            return remembered
        name = git_user_name(project.root)
        return reviewer_named(name) if name else None

    def _ask(self, project: Project, suggested: str) -> Reviewer | None:
        dialog = who.WhoDialog(project.reviewers(), suggested, self.theme, self.window)
        if dialog.exec() != who.WhoDialog.DialogCode.Accepted:
            return None
        return reviewer_named(dialog.name)

    def _first_seed(self, project: Project) -> Path:
        seeds = project.seeds()
        if not seeds:
            raise UsageError(
                f"{project.root} holds no article yet. Put a .txt or .md file into its folder "
                "seeds and open it there."
            )
        return seeds[0]

    def _show_recent(self) -> None:
        if self.bridge.session is None:
            self.window.show_recent(recent.recent_projects(self._settings.recent))


def start(path: Path | None = None, reviewer: str = "", config_dir: Path | None = None) -> int:
    """Run the program until its window is closed; the exit code says how it went."""
    gc.disable()  # nothing made before the first frame is garbage, so looking for it is no use
    fault = why_unsound()
    if fault:
        sys.stderr.write(f"workbench: {fault}\n")
        return ExitCode.ENVIRONMENT
    application = make_application()
    desk = Desk(places(config_dir), reviewer)
    if path is not None:
        desk.open_path(str(path))
    desk.window.first_seen.connect(_catch_up_soon)
    desk.window.first_seen.connect(desk.refine_soon)
    desk.show()
    try:
        return application.exec()
    finally:
        desk.close()


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
    application.setApplicationDisplayName("Fact-check workbench")
    application.setDesktopFileName("io.github.factcheck_workbench.Workbench")
    return application
