"""Splitting by grammar: what it costs beside the parse, the memory it takes, and who notices it."""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.keystroke import settle
from benchmarks.table import Figure, Promise
from ui.app import Desk, make_application
from workbench.article.reading import read_article
from workbench.article.sentences import sentences
from workbench.claims.granularity import Granularity
from workbench.claims.parser import load_parser
from workbench.claims.refined import refined
from workbench.claims.refining import passages
from workbench.claims.splitter import propose
from workbench.claims.worker_process import WorkerProcess
from workbench.identity import reviewer_named
from workbench.later import load_waiting
from workbench.paths import places
from workbench.project import Project
from workbench.session import Session

if TYPE_CHECKING:
    from workbench.claims.refining import Passage

_ROUNDS = 9
_SEED = Path(__file__).parents[1] / "seeds" / "belgorod-strikes.txt"
_TICK = 5
"""Milliseconds between two beats: a longer gap is a time in which nothing could be done."""
_WORDS = (
    "The harbour office of district {n}, which opened in {y}, counted {a} ships in May and it "
    "was closed in June after {b} crews had left."
)
_BLOCK, _MEMORY = 50, 240
"""Milliseconds of the GUI thread, and megabytes of the worker, that are promised at most."""
_LONGEST = 600
"""Seconds after which the splitting is given up."""


def promises() -> list[Promise]:
    """The seed article with everything loaded: splitting it against parsing it."""
    parser = load_parser()
    found = _passages(_SEED)
    parse, split = [], []
    for _ in range(_ROUNDS + 1):
        began = time.perf_counter()
        for passage in found:
            parser.parse(passage.text, passage.sentences)
        parsed = time.perf_counter()
        for passage in found:
            refined(passage, parser, Granularity.NORMAL)
        parse.append(parsed - began)
        split.append(time.perf_counter() - parsed)
    return [Promise("seed article split, parser warm", "parse", parse[1:], split[1:], 1.3)]


def _passages(seed: Path) -> tuple[Passage, ...]:
    article = read_article(seed, seed.parents[1])
    found = sentences(article)
    return passages(article, found, propose(article, found))


def article_of(count: int) -> str:
    """An article with that many sentences that can be split, four a paragraph."""
    made = [
        _WORDS.format(n=n, a=n * 7 % 9973, b=n * 13 % 4999, y=1900 + n % 120) for n in range(count)
    ]
    blocks = (" ".join(made[at : at + 4]) for at in range(0, len(made), 4))
    return "A count of ships\n\n" + "\n\n".join(blocks) + "\n"


class Pulse(QObject):
    """Notes the longest time in which the GUI thread did not come to its next event.

    Of each such time counts what this process worked in it, in whatever thread: what other programs
    took of a busy machine is not the window's doing.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        """Seconds, beyond the time between two beats."""
        self._last = self._worked = 0.0
        self._timer = QTimer(self, interval=_TICK)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to note."""
        self._last, self._worked = time.perf_counter(), time.process_time()
        self._timer.start()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.process_time()
        gap = min(now - self._last - _TICK / 1000, worked - self._worked)
        self.longest = max(self.longest, gap)
        self._last, self._worked = now, worked


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was noticed while an article was split."""

    block: float
    claims: int
    seconds: float
    memory: float


def figures(count: int = 8_000) -> list[Figure]:
    """A megabyte split by the real process while the window stays open."""
    seen = _split_in_the_window(count)
    name = f"1 MB split into {seen.claims:,} claims in {seen.seconds:.0f} s"
    return [
        Figure(f"{name}: longest block of the window, ms", round(seen.block * 1000), 0, _BLOCK),
        Figure(f"{name}: memory of the process, MB", round(seen.memory), 0, _MEMORY),
    ]


def _split_in_the_window(count: int) -> _Seen:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        seed = root / "seeds" / "ships.txt"
        seed.parent.mkdir()
        seed.write_text(article_of(count), encoding="utf-8")
        existing = QApplication.instance()
        application = existing if isinstance(existing, QApplication) else make_application()
        desk = Desk(places(root / "config"), "Bench")
        desk.bridge.show(Session.open(Project(root), seed, reviewer_named("Bench"), date.today))
        desk.show()
        load_waiting()  # as in the program's first quiet moment
        settle(application)
        try:
            return _watched(application, desk)
        finally:
            desk.close()


def _watched(application: QApplication, desk: Desk) -> _Seen:
    """Split what is on the desk and wait until it is saved; nothing else is done meanwhile."""
    pulse, engines = Pulse(), _Engines()
    began = time.perf_counter()
    pulse.start()
    desk.refine(engines.start)
    until = _Until(application, desk, engines, began + _LONGEST)
    application.exec()
    until.stop()
    seconds = time.perf_counter() - began
    return _Seen(pulse.longest, len(desk.bridge.rows), seconds, engines.most)


class _Engines:
    """Starts the real process and looks at its memory now and then."""

    def __init__(self) -> None:
        self.most = 0.0
        """Megabytes, as the system counts what is resident."""
        self._started: WorkerProcess | None = None

    def start(self) -> WorkerProcess:
        """Start it as the program does."""
        self._started = WorkerProcess()
        return self._started

    def look(self) -> None:
        """Note what it takes now, or the most it ever took where the system tells that."""
        status = Path(f"/proc/{self._started.number}/status") if self._started else Path()
        if status.is_file():
            lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
            self.most = max(self.most, int(lines.get("VmHWM", "0").split()[0]) / 1024)


class _Until(QObject):
    """Ends the event loop when the article is split and saved, or never will be."""

    def __init__(
        self, application: QApplication, desk: Desk, engines: _Engines, latest: float
    ) -> None:
        super().__init__()
        self._engines = engines
        self._application = application
        self._desk = desk
        self._latest = latest
        self._timer = QTimer(self, interval=50)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _look(self) -> None:
        self._engines.look()
        session = self._desk.bridge.session
        is_done = not self._desk.refiner.is_busy and session and not session.is_dirty
        if is_done or time.perf_counter() > self._latest:
            self._application.quit()
