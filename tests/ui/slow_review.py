"""A reviewer at work while the disk takes its time: from opening an article to leaving it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import FIRST, SECOND, project_with, seed_of
from tests.engines import HalvingEngine
from tests.ui.driver import DeskDriver
from tests.ui.slow_disk import Heart, PatientBot
from ui.dialogs.who import WhoDialog
from ui.saver import SaveState
from ui.views.recent_list import RecentRow
from workbench.claims.refined import Engine
from workbench.identity import Reviewer

ARTICLE = """Ferry carries a million

The ferry carried 1.2 million people last year. It opened in 1964, and fares rose in 2020.

“We need a third boat,” Lena Ostrow said. The sign was painted in 2020.
"""


ROUTES = {
    "checking": ("open_first", "refine", "judge", "note_and_link", "carve", "undo"),
    "reopening": ("open_first", "reopen_while_editing", "change_seats", "open_another"),
    "leaving": ("open_first", "close_the_article", "try_the_sample", "close_the_window"),
}
"""What a reviewer does one after the other, by what it is about."""


class SlowReview:
    """One window on two projects; every step waits until the disk is done with it."""

    def __init__(self, home: Path, at_most: float) -> None:
        self.heart = Heart()
        projects = (project_with(home / name, ferry=ARTICLE) for name in ("one", "two"))
        self._seeds = [seed_of(project) for project in projects]
        self._desk = DeskDriver(cast("QtBot", PatientBot(at_most)), home / "config", FIRST.name)

    def run(self, route: str) -> None:
        """Take every step of it."""
        gc.freeze()  # Python looks for garbage in what this window makes, not in a whole suite's
        self.heart.start()
        for step in ROUTES[route]:
            self.heart.doing = step
            getattr(self, step)()
            QApplication.processEvents()
        self.heart.stop()
        gc.unfreeze()

    def end(self) -> None:
        """End what worked for the window."""
        self._desk.close()

    def open_first(self) -> None:
        """Open an article for the first time, which makes its claim list."""
        self._open(self._seeds[0])

    def refine(self) -> None:
        """Split it into finer claims."""
        self._desk.desk.refine(_engine)
        self._wait(lambda: not self._desk.desk.refiner.is_busy)
        self._save()

    def judge(self) -> None:
        """Give two verdicts."""
        self._desk.mark("verified")
        self._desk.mark("disputed")
        self._save()

    def note_and_link(self) -> None:
        """Say why, and where that is to be found."""
        self._desk.go_to(self._desk.rows[1])
        self._desk.write_note("Seen.")
        self._desk.paste("https://example.org/gates")
        self._save()

    def carve(self) -> None:
        """Make two claims of one."""
        self._desk.go_to(self._desk.rows[-1])
        self._desk.press("b", on=self._desk.list)
        self._desk.press(Qt.Key.Key_Left)
        self._desk.press(Qt.Key.Key_Return)
        self._save()

    def undo(self) -> None:
        """Take that back."""
        self._desk.ctrl("z", on=self._desk.list)
        self._save()

    def reopen_while_editing(self) -> None:
        """Open the same article again, and judge while that takes its time."""
        self._desk.desk.open_path(str(self._seeds[0]))
        self._desk.mark("unsourced")
        self._desk.wait_opened()

    def change_seats(self) -> None:
        """Let somebody else check."""
        ask, WhoDialog.exec = WhoDialog.exec, _second  # type: ignore[method-assign, assignment]  # nobody is there to type
        try:
            self._desk.window.tool_line.reviewer.click()
            self._desk.wait_opened()
        finally:
            WhoDialog.exec = ask  # type: ignore[method-assign]
        assert self._reviewer() == SECOND

    def open_another(self) -> None:
        """Open an article of another project with something unsaved on the desk."""
        self._desk.mark("disputed")
        self._open(self._seeds[1])

    def try_the_sample(self) -> None:
        """Have the sample laid out."""
        self._desk.desk.open_sample()
        self._desk.wait_opened()

    def close_the_article(self) -> None:
        """Go to the start page, which lists the projects."""
        self._desk.mark("disputed")
        self._desk.ctrl("w", on=self._desk.list)
        self._wait(lambda: self._desk.bridge.session is None)
        page = self._desk.window.start_page
        self._wait(lambda: len(page.recent.findChildren(RecentRow)) == 1)

    def close_the_window(self) -> None:
        """Close it twice with something unsaved."""
        self._desk.mark("verified")
        self._desk.window.close()
        self._desk.window.close()
        self._wait(self._desk.window.isHidden)

    def _open(self, seed: Path) -> None:
        self._desk.open(seed)
        assert self._desk.bridge.session is not None
        assert self._desk.bridge.session.project.root == seed.parent.parent

    def _reviewer(self) -> Reviewer | None:
        session = self._desk.bridge.session
        return session.reviewer if session else None

    def _save(self) -> None:
        self._desk.bridge.save_now()
        self._wait(lambda: self._desk.bridge.saver.state is SaveState.SAVED)

    def _wait(self, is_so: Callable[[], bool]) -> None:
        self._desk.bot.waitUntil(is_so)


def _engine() -> Engine:
    return HalvingEngine()


def _second(dialog: WhoDialog) -> WhoDialog.DialogCode:
    """Answer the question who is checking."""
    dialog.name = SECOND.name
    return WhoDialog.DialogCode.Accepted
