"""The library of 500 articles, three reviewers each: names, figures, and the window's turns.

Names: from the command to rows on the screen, against listing the folder and a full repaint.
Figures: read again where nothing has changed, against reading the same files.
"""

from __future__ import annotations

import os
import tempfile
import time
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.desk import article_of
from benchmarks.keystroke import repaint, settle
from benchmarks.table import Promise
from ui.actions import Do
from ui.app import Desk, make_application
from workbench.identity import reviewer_named
from workbench.library import Library
from workbench.paths import places
from workbench.project import Project
from workbench.review.verdict import Verdict
from workbench.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

_ARTICLES, _SENTENCES, _ROUNDS = 500, 40, 9
_READERS = ("Bench", "Second", "Third")
_TURN = 0.016
_OLD = 1_700_000_000


def promises(articles: int = _ARTICLES) -> list[Promise]:
    """The names on the screen, and the figures once they are known."""
    with tempfile.TemporaryDirectory() as folder:
        project = project_of(Path(folder) / "p", articles)
        existing = QApplication.instance()
        application = existing if isinstance(existing, QApplication) else make_application()
        desk = Desk(places(Path(folder) / "config"), _READERS[0])
        seed = project.seeds()[0]
        reviewer = reviewer_named(_READERS[0])
        desk.bridge.show(Session.open(project, seed, reviewer, date.today))
        desk.show()
        settle(application)
        try:
            return [_names(application, desk, project, articles), _figures(project, articles)]
        finally:
            desk.close()


def _names(application: QApplication, desk: Desk, project: Project, articles: int) -> Promise:
    """From the command to the list with its names, and the longest turn until all is read."""
    shelf, panes = desk.window.commands, desk.window.desk
    floor = [_listed(project) + repaint(application, desk.window) for _ in range(_ROUNDS)]
    shown, longest = [], []
    for _ in range(_ROUNDS):
        panes.library.model.forget()
        began = time.perf_counter()
        shelf.carry_out(Do.ARTICLES)
        turn = _turns_until(application, lambda: panes.library.model.size() == articles)
        panes.library.table.viewport().repaint()
        shown.append(time.perf_counter() - began)
        turn = max(turn, _turns_until(application, lambda: is_read(desk)))
        longest.append(turn)
        panes.show_claims()
    name = f"articles → names painted, {articles} articles"
    return Promise(name, "list, full repaint", floor, shown, 4, longest, _TURN)


def _listed(project: Project) -> float:
    """Seconds for seeing what lies in the folder."""
    began = time.perf_counter()
    project.seeds()
    return time.perf_counter() - began


def is_read(desk: Desk) -> bool:
    """Whether the articles listed have all their figures."""
    model = desk.window.desk.library.model
    row = model.row(model.rowCount() - 1)
    return row is not None and row.progress is not None


def _turns_until(application: QApplication, done: Callable[[], bool]) -> float:
    """Turn the loop until that; processor seconds of its longest turn."""
    longest = 0.0
    while not done():
        began = time.thread_time()
        application.processEvents()
        longest = max(longest, time.thread_time() - began)
        time.sleep(0.0005)
    return longest


def _figures(project: Project, articles: int) -> Promise:
    library = Library(project, reviewer_named(_READERS[0]).slug)
    _read(library)
    floor, again = [], []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        for path in project.root.rglob("*.*"):
            path.read_bytes()
        floor.append(time.perf_counter() - began)
        began = time.perf_counter()
        _read(library)
        again.append(time.perf_counter() - began)
    return Promise(f"figures again, {articles} articles", "read the files", floor, again, 3)


def _read(library: Library) -> None:
    left = library.articles()
    while left:
        left = tuple(library.read(left, Event(), 1.0).left)


def project_of(root: Path, articles: int) -> Project:
    """Articles of which each reviewer has judged some claims, long ago."""
    (root / "seeds").mkdir(parents=True)
    project = Project(root)
    text = article_of(_SENTENCES)
    made = root / "seeds" / "ships-000.txt"
    made.write_text(text, encoding="utf-8")
    for at, name in enumerate(_READERS, 1):
        session = Session.open(project, made, reviewer_named(name), date.today)
        for row in session.rows()[: at * 10]:
            session.mark(row.id, Verdict.VERIFIED)
        session.save()
    for number in range(1, articles):
        slug = f"ships-{number:03d}"
        (root / "seeds" / f"{slug}.txt").write_text(text, encoding="utf-8")
        (project.checks / slug).mkdir()
        for path in (project.checks / "ships-000").glob("*.yaml"):
            data = path.read_bytes().replace(b"ships-000", slug.encode())
            (project.checks / slug / path.name).write_bytes(data)
    for path in root.rglob("*.*"):
        os.utime(path, (_OLD, _OLD))
    return project
