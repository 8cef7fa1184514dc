"""The scripted reviewer on the real article: keys for each claim, GUI-thread CPU for each key."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from datetime import date
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.keystroke import cpu_until_quiet, settle
from benchmarks.reviewer import Reviewer
from benchmarks.table import Figure
from ui.app import Desk, make_application
from workbench.cli.parser import run
from workbench.identity import reviewer_named
from workbench.paths import places
from workbench.project import Project
from workbench.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from benchmarks.reviewer import Judged, Stroke

_ARTICLE = Path(__file__).parents[1] / "seeds" / "belgorod-strikes.txt"
_CPU = 16.0
"""Milliseconds."""
_KINDS = {
    (False, False): ("without a note or a link", 1),
    (True, False): ("with a link from the clipboard", 3),
    (False, True): ("with a note, its letters not counted", 3),
    (True, True): ("with a link and a note", 5),
}
"""By link and note: what a claim of the kind is called, and the keys promised for it."""


def figures() -> list[Figure]:
    """The most keys that a claim of each kind took, and what the keys cost."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        seed = root / "seeds" / _ARTICLE.name
        seed.parent.mkdir()
        seed.write_bytes(_ARTICLE.read_bytes())
        run(["prepare", str(seed)], _no_window)
        session = Session.open(Project(root), seed, reviewer_named("Bench"), date.today)
        return _reviewed(session, root / "config")


def _reviewed(session: Session, config: Path) -> list[Figure]:
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else make_application()
    application.setCursorFlashTime(0)
    desk = Desk(places(config), "Bench")
    desk.window.resize(1440, 900)  # the panes side by side
    desk.bridge.show(session)
    desk.show()
    settle(application)
    meter = _Meter(application)
    try:
        done = Reviewer(desk, meter.send).judge_all()
    finally:
        desk.bridge.flush()
        desk.close()
    return [*_key_figures(done), *_cost_figures(meter.costs)]


def _key_figures(done: Iterable[Judged]) -> list[Figure]:
    presses: dict[tuple[bool, bool], list[int]] = defaultdict(list)
    for each in done:
        presses[bool(each.said.link), bool(each.said.note)].append(each.presses)
    return [
        Figure(f"keys for each of {len(presses[kind])} claims {name}", max(presses[kind]), 0, most)
        for kind, (name, most) in _KINDS.items()
    ]


def _cost_figures(costs: Mapping[str, Sequence[float]]) -> list[Figure]:
    return [
        Figure(
            f"{what} key, ms of GUI thread, median of {len(each)}",
            round(median(each) * 1000, 1),
            0,
            _CPU,
        )
        for what, each in costs.items()
    ]


class _Meter:
    """Lets keys go in and notes what each costs, in seconds, by what it is for."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self.costs: dict[str, list[float]] = defaultdict(list)

    def send(self, stroke: Stroke) -> None:
        """Send a key and wait until all is quiet."""
        self.costs[stroke.what].append(cpu_until_quiet(self._application, stroke))


def _no_window(*_: object) -> int:
    """`prepare` opens no window."""
    return 0
