"""Process start → first painted frame with the article, against an empty Qt window.

The command is the user's, ``workbench open ARTICLE``. Both programs write down when the frame is
painted, so that ending them is not counted.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.table import Promise

_ROUNDS = 9
_SEED = Path(__file__).parents[1] / "seeds" / "belgorod-strikes.txt"

_EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time())
        QTimer.singleShot(0, QApplication.quit)
app = QApplication(sys.argv)
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

_DESK = """
import sys, time
import workbench.__main__ as program
load = program.importlib.import_module
def load_and_watch(name):
    app = load(name)
    if name != "ui.app":
        return app
    from PySide6.QtCore import QEvent, QObject, QTimer
    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.UpdateRequest:
                QTimer.singleShot(0, self.painted)
            return False
        def painted(self):
            print(time.time())
            app.QApplication.quit()
    show = app.Desk.show
    def show_and_watch(desk):
        desk.opener.settle(10)  # the frame that counts is the one with the article
        assert desk.bridge.rows, "the article did not open"
        desk.watch = Watch()
        desk.window.installEventFilter(desk.watch)
        show(desk)
    app.Desk.show = show_and_watch
    return app
program.importlib.import_module = load_and_watch
article, config = sys.argv[1:]
sys.exit(program.main(["open", article, "--reviewer", "Bench", "--config-dir", config]))
"""


def promises() -> list[Promise]:
    """First start, which cuts and scores the sentences, and every later one."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        seed = project / "seeds" / _SEED.name
        seed.parent.mkdir()
        seed.write_bytes(_SEED.read_bytes())
        desk = (_DESK, str(seed), str(project / "config"))
        checks = project / "checks" / "belgorod-strikes" / "claims.yaml"
        floor, first, later = [], [], []
        for _ in range(_ROUNDS + 1):  # the first round warms the disk cache
            floor.append(_seconds(_EMPTY))
            checks.unlink(missing_ok=True)
            first.append(_seconds(*desk))
            later.append(_seconds(*desk))
    empty = "empty window"
    return [
        Promise("start → first paint", empty, floor[1:], later[1:], 2.5),
        Promise("first start, claims made → paint", empty, floor[1:], first[1:], 3.0),
    ]


def _seconds(program: str, *arguments: str) -> float:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has its bytecode
    command = [sys.executable, "-c", program, *arguments]
    began = time.time()
    answer = subprocess.run(
        command, check=True, env=environment, cwd=_SEED.parents[1], stdout=subprocess.PIPE
    )
    return float(answer.stdout.split()[0]) - began
