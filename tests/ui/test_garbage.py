"""Garbage is found in the GUI thread: a worker that allocates deletes no widget."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from pathlib import Path
from weakref import finalize

import pytest
from pytestqt.qtbot import QtBot

from ui.app import Desk
from ui.garbage import Sweeper
from workbench.paths import places


class Ring:
    """Garbage that only a search finds; says in which thread it went."""

    def __init__(self, gone: list[str]) -> None:
        self.itself = self
        finalize(self, lambda: gone.append(threading.current_thread().name))


@pytest.fixture
def sweeper(qapp: object) -> Iterator[Sweeper]:
    """One that has taken the search over."""
    assert qapp is not None
    gc.collect()
    sweeper = Sweeper()
    sweeper.start()
    yield sweeper
    sweeper.stop()


def work() -> list[list[int]]:
    """Allocate more than any search waits for."""
    return [[number] for number in range(50_000)]


def in_a_thread() -> None:
    """Let another thread work."""
    worker = threading.Thread(target=work, name="another")
    worker.start()
    worker.join()


@pytest.mark.usefixtures("sweeper")
def test_a_worker_finds_no_garbage() -> None:
    """However much it allocates."""
    gone: list[str] = []
    Ring(gone)
    in_a_thread()
    assert gone == []


def test_the_sweeper_finds_it(sweeper: Sweeper, qtbot: QtBot) -> None:
    """By itself, in the thread of the window."""
    gone: list[str] = []
    Ring(gone)
    kept = work()
    sweeper._often.setInterval(1)
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.main_thread().name]
    assert kept


def test_where_little_is_new_nothing_is_searched(
    sweeper: Sweeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window at rest stays at rest."""
    gc.collect()
    searched: list[int] = []
    monkeypatch.setattr(gc, "collect", searched.append)
    sweeper.sweep()
    assert searched == []


def test_a_large_article_is_no_garbage(sweeper: Sweeper, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window is not held up by a look at all of it, neither now nor later."""
    frozen = gc.get_freeze_count()
    kept = [[number] for number in range(100_000)]
    searched: list[int] = []
    monkeypatch.setattr(gc, "collect", searched.append)

    sweeper.sweep()

    assert searched == []
    assert gc.get_freeze_count() >= frozen + len(kept)
    gc.unfreeze()


def test_what_grew_large_step_by_step_is_no_garbage_either(
    sweeper: Sweeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A look everywhere comes rarely, and then it would be a long one."""
    searched: list[int] = []
    monkeypatch.setattr(gc, "collect", searched.append)
    monkeypatch.setattr(gc, "get_count", iter([(50_000, 0, 0), (50_000, 0, 99)]).__next__)
    frozen = gc.get_freeze_count()

    sweeper.sweep()
    sweeper.sweep()

    assert searched == [0]
    assert gc.get_freeze_count() > frozen
    gc.unfreeze()


def test_stopped_it_leaves_the_search_to_python(sweeper: Sweeper) -> None:
    """After the last window, when nobody else works."""
    sweeper.stop()
    assert gc.isenabled()


@pytest.mark.usefixtures("qapp")
def test_the_desk_keeps_the_search_in_its_thread(tmp_path: Path) -> None:
    """As long as there is a window and workers beside it."""
    desk = Desk(places(tmp_path), "First Reader")
    during = gc.isenabled()
    desk.close()
    assert not during
    assert gc.isenabled()
