"""Every dialog and the window, opened and closed again and again, and what is left of it.

``python -m tests.ui.leaks [TIMES]`` does it 200 times and says what it counted; the suite does it
less often. A widget, thread or timer that is left once is left every time.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from tests.builders import FIRST, STORY, project_with, seed_of
from tests.ui.gallery import versions
from ui.actions import Do
from ui.app import Desk, make_application
from ui.dialogs import box
from ui.dialogs.found_notes import FoundNotesDialog
from ui.dialogs.went_wrong import WentWrongDialog
from ui.dialogs.who import WhoDialog
from workbench.paths import places
from workbench.review.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.project import Project

FULL = 200


class Alive(NamedTuple):
    """What there is at a moment."""

    windows: int
    widgets: int
    threads: int
    timers: int


def alive() -> Alive:
    """Count, when everything that was to go has gone."""
    for _ in range(3):
        QApplication.processEvents()
        gc.collect()
        QApplication.sendPostedEvents(None, 0)
    timers = [one for one in gc.get_objects() if type(one) is QTimer and isValid(one)]
    windows, widgets = QApplication.topLevelWidgets(), QApplication.allWidgets()
    return Alive(len(windows), len(widgets), threading.active_count(), len(timers))


def left_behind(use: Callable[[], object], times: int) -> Alive:
    """What ``use`` leaves in all, after a first time that may make what stays."""
    for _ in range(2):
        use()
    before = alive()
    for _ in range(times):
        use()
    return Alive(*(now - then for now, then in zip(alive(), before, strict=True)))


class Uses:
    """Ways to open and close something, by name, at one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._window = desk.window
        while desk._door is None:  # what the desk itself makes after its first frame is there
            QApplication.processEvents()

    def who(self) -> None:
        """The question who is checking."""
        _open_and_close(WhoDialog(["first-reader"], "Ada", self._desk.theme, self._window))

    def found_notes(self) -> None:
        """The search in all notes."""
        _open_and_close(FoundNotesDialog(self._desk.theme, self._window))

    def versions(self) -> None:
        """The choice between two versions."""
        dialog = versions(self._desk.theme)
        assert isinstance(dialog, QDialog)
        _open_and_close(dialog)

    def went_wrong(self) -> None:
        """Something went wrong."""
        _open_and_close(WentWrongDialog("", "report", self._desk.theme, self._window))

    def ask(self) -> None:
        """A question before something that can't be undone."""
        QTimer.singleShot(0, _close_modal)
        box.ask(self._window, "Title", "Text", "More", "Go", "Stay")

    def choose(self) -> None:
        """A question with several answers."""
        QTimer.singleShot(0, _close_modal)
        box.choose(self._window, "Title", "Text", "More", ("One", "Other"), "Cancel")

    def about(self) -> None:
        """About the program."""
        QTimer.singleShot(0, _close_modal)
        self._window.commands.carry_out(Do.ABOUT)

    def preferences(self) -> None:
        """The settings."""
        QTimer.singleShot(0, _close_modal)
        self._window.commands.carry_out(Do.SETTINGS)
        QApplication.processEvents()

    def keys(self) -> None:
        """The keyboard at a glance, which is made once and stays."""
        for _ in range(2):
            self._window.commands.carry_out(Do.KEYS)


DIALOGS = ("who", "versions", "went_wrong", "ask", "choose", "about", "preferences", "keys")


def use_window(project: Project, config: Path) -> None:
    """A desk is opened, worked at and closed."""
    desk = Desk(places(config), FIRST.name)
    desk.show()
    desk.open_path(str(seed_of(project)))
    desk.opener.settle(10)
    desk.take_care()
    desk.look_outside()
    desk.bridge.mark(Verdict.VERIFIED)
    desk.bridge.undo()
    desk.close()


def _open_and_close(dialog: QDialog) -> None:
    dialog.open()
    QApplication.processEvents()
    dialog.reject()


def _close_modal() -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        dialog.reject()


def main(times: int) -> int:
    """Count and tell; 1 where something is left."""
    make_application()
    failed = False
    with TemporaryDirectory(prefix="leaks-") as folder:
        root = Path(folder)
        project = project_with(root / "p", ferry=STORY)
        desk = Desk(places(root / "config"), FIRST.name)
        desk.show()
        for name in DIALOGS:
            failed |= _tell(name, left_behind(getattr(Uses(desk), name), times), times)
        desk.close()

        def window() -> None:
            use_window(project, root / "config")

        failed |= _tell("window", left_behind(window, times), times)
    return int(failed)


def _tell(name: str, left: Alive, times: int) -> bool:
    sys.stdout.write(f"{name}: {times} times, left: {left}\n")
    return any(left)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else FULL))
