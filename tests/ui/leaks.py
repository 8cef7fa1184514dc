"""Every dialog and the window, opened and closed again and again, and what is left of it.

``python -m tests.ui.leaks [TIMES]`` does it 200 times and says what it counted; the suite does it
less often. A widget, thread or timer that is left once is left every time.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tests.builders import FIRST, STORY, project_with, seed_of
from tests.ui.dialog_table import DIALOGS
from ui.app import Desk, make_application
from workbench.paths import places
from workbench.review.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.project import Project

FULL = 200
_UNDISTURBED = 60.0
"""Seconds of the interpreter, for what takes a few thousandths."""


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
    timers = living_timers()
    windows, widgets = QApplication.topLevelWidgets(), QApplication.allWidgets()
    return Alive(len(windows), len(widgets), threading.active_count(), len(timers))


def living_timers() -> list[QTimer]:
    """Every timer there is, wherever it is held.

    No other thread runs meanwhile: Python can't finish a tuple that somebody holds already, and all
    that it looks for garbage in is held here for a moment.
    """
    turn = sys.getswitchinterval()
    sys.setswitchinterval(_UNDISTURBED)
    try:
        return [one for one in gc.get_objects() if type(one) is QTimer and isValid(one)]
    finally:
        sys.setswitchinterval(turn)


def left_behind(use: Callable[[], object], times: int) -> Alive:
    """What ``use`` leaves in all, after a first time that may make what stays."""
    for _ in range(2):
        use()
    before = alive()
    for _ in range(times):
        use()
    return Alive(*(now - then for now, then in zip(alive(), before, strict=True)))


def use_dialog(desk: Desk, name: str) -> None:
    """A dialog of the table is opened and closed."""
    DIALOGS[name].visit(desk, "words", _no_look)


def settled(desk: Desk) -> Desk:
    """A desk that has everything it makes for itself after its first frame."""
    while desk._door is None:
        QApplication.processEvents()
    return desk


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


def _no_look(_: QWidget) -> None:
    """Nobody looks: it is opened, and closed again."""


def main(times: int) -> int:
    """Count and tell; 1 where something is left."""
    make_application()
    failed = False
    with TemporaryDirectory(prefix="leaks-") as folder:
        root = Path(folder)
        project = project_with(root / "p", ferry=STORY)
        desk = Desk(places(root / "config"), FIRST.name)
        desk.open_path(str(seed_of(project)))
        desk.show()
        for name in DIALOGS:
            use = partial(use_dialog, settled(desk), name)
            failed |= _tell(name, left_behind(use, times), times)
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
