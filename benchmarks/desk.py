"""The keys of the reviewing loop at 10,000 claims and 1 MB of text."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.keystroke import press, repaint, settle
from benchmarks.table import Promise
from ui.actions import Do
from ui.app import Desk, make_application
from workbench.identity import reviewer_named
from workbench.paths import places
from workbench.project import Project
from workbench.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from benchmarks.keystroke import Keystroke

_ROUNDS = 15
_CPU = 0.016
_WINDOW = (1440, 900)
"""Pixels: the panes side by side, as a reviewer has them."""
_CROWDED = (25_000, 50_000, 100_000)
_AT_MOST_CROWDED = 10.0
_GROWTH = 2.3
_LETTERS = "shcaydiomtrzq479"
"""Beginnings of many words, of few and of none."""
_WORDS = (
    "The harbour office of district {n} counted {a} ships and {b} crews in the year {y}, "
    "more than in any year before."
)


def article_of(sentences: int) -> str:
    """An article with that many sentences, about a hundred characters each, four a paragraph."""
    made = [
        _WORDS.format(n=n, a=n * 7 % 9973, b=n * 13 % 4999, y=1900 + n % 120)
        for n in range(sentences)
    ]
    blocks = (" ".join(made[at : at + 4]) for at in range(0, len(made), 4))
    return "A count of ships\n\n" + "\n\n".join(blocks) + "\n"


def promises(sentences: int = 10_000) -> list[Promise]:
    """A verdict, the next claim and a letter in the filter, each until it is painted."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        seed = root / "seeds" / "ships.txt"
        seed.parent.mkdir()
        seed.write_text(article_of(sentences), encoding="utf-8")
        session = Session.open(Project(root), seed, reviewer_named("Bench"), date.today)
        existing = QApplication.instance()
        application = existing if isinstance(existing, QApplication) else make_application()
        application.setCursorFlashTime(0)
        desk = Desk(places(root / "config"), "Bench")
        desk.bridge.show(session)
        desk.show()
        settle(application)
        try:
            return _measured(application, desk, sentences)
        finally:
            desk.bridge.flush()
            desk.window.close()
            desk.close()


def crowded() -> list[Promise]:
    """The same keys at 100,000 claims and 10 MB, and how their cost grows with the article."""
    smallest, middle, largest = (promises(size) for size in _CROWDED)
    kept = [replace(each, at_most=_AT_MOST_CROWDED, cpu=(), cpu_at_most=0.0) for each in largest]
    return kept + [
        Promise(f"growth: {twice.name}", "half as many", once.values, twice.values, _GROWTH)
        for small, large in ((smallest, middle), (middle, largest))
        for once, twice in zip(small, large, strict=True)
    ]


def _measured(application: QApplication, desk: Desk, sentences: int) -> list[Promise]:
    desk.window.resize(*_WINDOW)
    panes = desk.window.desk
    table, article = panes.claims.table, panes.article.view
    field = panes.claims.filter_bar.findChildren(QLineEdit)[0]
    name = f"{sentences:,} claims"

    def keys(keys: Sequence[str], focus: QWidget, target: QWidget) -> list[Keystroke]:
        focus.setFocus()
        press(application, focus, target, keys[0])  # the first key fills caches
        return [press(application, focus, target, key) for key in keys[1:]]

    floor = [repaint(application, panes) for _ in range(_ROUNDS)]
    verdicts = keys(["1", "2", "3"] * 5, table, article.viewport())
    steps = keys(["j"] * _ROUNDS, table, article.viewport())
    letters = [_letter(application, field, table.viewport(), each) for each in "123456789" * 2]
    desk.window.actions_[Do.FIND].trigger()
    finding = panes.article.finder.bar.field
    places = [_letter(application, finding, article.viewport(), each) for each in _LETTERS]
    panes.article.finder.leave()
    desk.window.commands.offering.open()
    sheet = desk.window.commands.offering.sheet
    words = [_letter(application, sheet.field, sheet.list.viewport(), each) for each in _LETTERS]
    sheet.leave()
    return [
        _promise(f"verdict key → painted, {name}", floor, verdicts, 4),
        _promise(f"next claim → painted, {name}", floor, steps, 6),
        _promise(f"filter letter → painted, {name}", floor, letters, 4),
        _promise(f"find letter → painted, {name}", floor, places[1:], 4),
        _promise(f"palette letter → painted, {name}", floor, words[1:], 4),
    ]


def _letter(application: QApplication, field: QLineEdit, target: QWidget, letter: str) -> Keystroke:
    """One letter into the empty field, so that each makes the list another."""
    field.setFocus()
    field.clear()
    return press(application, field, target, letter)


def _promise(
    name: str, floor: Sequence[float], keys: Sequence[Keystroke], at_most: float
) -> Promise:
    return Promise(
        name,
        "full repaint",
        floor,
        [key.painted for key in keys],
        at_most,
        [key.cpu for key in keys],
        _CPU,
    )


def longest_turn(keys: Sequence[Keystroke]) -> float:
    """Median of the longest single turns of the event loop, in seconds."""
    return median(key.longest for key in keys)
