"""``python -m tests.ui.pictures FOLDER``: the pictures of the real window in the README and docs.

The window is the one that users get, on the article in ``seeds/``, with placeholder verdicts.
``python -m tests.ui.pictures all FOLDER`` makes one of every main state instead, to be looked at,
and again in twice the resolution.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"
if __name__ == "__main__":
    os.environ.setdefault("QT_SCALE_FACTOR", "1" if sys.argv[1:2] == ["all"] else "2")

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from tests.builders import FIRST, sample_project, seed_of
from tests.ui.picture_states import STATES, Stage
from ui.app import Desk, make_application
from ui.theme.theme import ColourScheme
from workbench.cli.parser import run
from workbench.paths import places
from workbench.review.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

_TURNS = 60
_VERDICTS = "VVUVDVVDVUVV"
_NAMED = {"V": Verdict.VERIFIED, "D": Verdict.DISPUTED, "U": Verdict.UNSOURCED}


def main(folder: Path) -> None:
    """Write every picture into ``folder``."""
    application = _application(folder)
    with tempfile.TemporaryDirectory() as home:
        for scheme in (ColourScheme.LIGHT, ColourScheme.DARK):
            desk = _desk(Path(home) / scheme.value, scheme)
            desk.show()
            _grab(application, desk, folder / f"start-{scheme.value}.png")
            _review(desk, Path(home) / scheme.value / "project")
            _grab(application, desk, folder / f"desk-{scheme.value}.png")
            desk.window.resize(960, 680)
            _grab(application, desk, folder / f"small-{scheme.value}.png")
            desk.close()


def every_state(folder: Path, only: Sequence[str] = ()) -> None:
    """Write a picture of every main state into ``folder``, or of those named."""
    application = _application(folder)
    with tempfile.TemporaryDirectory() as home:
        stage = Stage(application, Path(home))
        for number, state in enumerate(STATES, 1):
            if not only or state.__name__ in only:
                shown = state(stage)
                shown.show()
                stage.settle()
                shown.grab().save(str(folder / f"{number:02d}-{state.__name__}.png"))
                if shown.isModal():
                    shown.close()
        stage.end()


def _application(folder: Path) -> QApplication:
    application = make_application()
    if "Inter" in QFontDatabase.families():
        application.setFont(QFont("Inter", 10))
    folder.mkdir(parents=True, exist_ok=True)
    return application


def _at_twice_the_scale(folder: Path, only: Sequence[str]) -> None:
    """Make the same pictures in a process of its own: a scale is chosen once."""
    arguments = [sys.executable, "-m", "tests.ui.pictures", "all", str(folder), *only]
    subprocess.run(arguments, check=True, env={**os.environ, "QT_SCALE_FACTOR": "2"})


def _desk(home: Path, scheme: ColourScheme) -> Desk:
    desk = Desk(places(home / "config"), FIRST.name)
    desk.theme.set_scheme(scheme)
    desk.window.resize(1440, 900)
    return desk


def _review(desk: Desk, folder: Path) -> None:
    seed = str(seed_of(sample_project(folder)))
    run(["prepare", seed], _no_window)
    desk.open_path(seed)
    desk.opener.settle(10)
    for letter in _VERDICTS:
        desk.bridge.mark(_NAMED[letter])
    desk.bridge.select(desk.bridge.rows[4].id)
    note = "The atlas measures from the city limit.\nAsk the mapping agency which point they use."
    desk.bridge.write_note(desk.bridge.rows[4].id, note)
    desk.bridge.add_links("https://example.org/gazetteer/belgorod https://example.org/atlas/14")
    desk.bridge.mark(Verdict.VERIFIED)
    desk.bridge.select(desk.bridge.rows[4].id)
    desk.bridge.mark(Verdict.DISPUTED)
    for at in (0, 4):  # by the headline, so that it is in the picture
        desk.bridge.select(desk.bridge.rows[at].id)


def _no_window(*_: object) -> int:
    """`prepare` opens no window."""
    return 0


def _grab(application: QApplication, desk: Desk, path: Path) -> None:
    for _ in range(_TURNS):
        application.processEvents()
    desk.bridge.flush()
    for _ in range(_TURNS):
        application.processEvents()
    desk.window.grab().save(str(path))


if __name__ == "__main__":
    if sys.argv[1] != "all":
        main(Path(sys.argv[1]))
    else:
        every_state(Path(sys.argv[2]), sys.argv[3:])
        if os.environ["QT_SCALE_FACTOR"] == "1":
            _at_twice_the_scale(Path(sys.argv[2]) / "twice", sys.argv[3:])
