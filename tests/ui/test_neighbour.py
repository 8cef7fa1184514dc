"""Two windows on one project: told, shown, or both at work."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import seed_of
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Chosen
from ui.actions import Do
from workbench.presence import FILE_NAME
from workbench.project import Project

ROOT = Path(__file__).parents[2]
Answer = Callable[[str], Chosen]
_FAR = "reviewer: Ada\nhost: far.example.org\npid: 1\nsince: 2026-11-21T10:32:00+00:00\n"


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """``answer("Cancel")`` is what the person says who is asked about another window."""

    def say(offer: str) -> Chosen:
        chosen = Chosen(offer)
        monkeypatch.setattr("ui.dialogs.box.choose", chosen.choose)
        return chosen

    return say


@pytest.fixture
def neighbour(qtbot: QtBot, tmp_path: Path) -> Iterator[DeskDriver]:
    """A second window, of somebody else."""
    driver = DeskDriver(qtbot, tmp_path / "neighbour", "Ben Neighbour")
    yield driver
    driver.close()


def holder(project: Project) -> str:
    """What is said of who has a project open."""
    return (project.checks / FILE_NAME).read_text(encoding="utf-8")


def test_a_second_window_is_told_and_may_open_too(
    desk: DeskDriver, neighbour: DeskDriver, project: Project, answer: Answer
) -> None:
    """By name; the first one stays the one that has it."""
    chosen = answer("Open here too")

    neighbour.open(seed_of(project))

    (question,) = chosen.questions
    assert "First Reader has this project open in another window (since " in question
    assert neighbour.bridge.session is not None
    assert desk.bridge.session is not None
    assert "First Reader" in holder(project)


def test_a_second_window_may_leave_it(
    desk: DeskDriver, neighbour: DeskDriver, project: Project, answer: Answer
) -> None:
    """Cancel keeps the start page, without a message."""
    answer("Cancel")

    neighbour.open(seed_of(project))

    assert neighbour.bridge.session is None
    assert neighbour.window.start_page.banner.isHidden()
    assert desk.bridge.session is not None


def test_the_first_window_can_be_shown(
    desk: DeskDriver, neighbour: DeskDriver, project: Project, answer: Answer
) -> None:
    """It comes to the front, even when it was minimised."""
    desk.bot.waitUntil(lambda: desk.desk._door is not None)
    desk.window.showMinimized()
    answer("Show that window")

    neighbour.desk.open_path(str(seed_of(project)))

    desk.bot.waitUntil(lambda: not desk.window.isMinimized())
    assert neighbour.bridge.session is None


def test_a_window_that_does_not_answer_is_told(
    desk: DeskDriver, neighbour: DeskDriver, project: Project, answer: Answer
) -> None:
    """It may be another user's."""
    desk.bot.waitUntil(lambda: desk.desk._door is not None)
    desk.desk._listen_as("")
    answer("Show that window")

    neighbour.desk.open_path(str(seed_of(project)))

    banner = neighbour.window.start_page.banner
    neighbour.bot.waitUntil(lambda: "does not answer" in banner.text)


def test_a_window_started_for_one_article_gives_way(
    desk: DeskDriver, neighbour: DeskDriver, project: Project, answer: Answer
) -> None:
    """There is nothing left for it to show."""
    desk.bot.waitUntil(lambda: desk.desk._door is not None)
    answer("Show that window")

    neighbour.desk.open_first(str(seed_of(project)))

    neighbour.bot.waitUntil(neighbour.window.isHidden)


_ANSWERING = """
import sys
from pathlib import Path
from ui import app
from ui.dialogs import box

def that_window(*_):
    return 0

box.choose = that_window
sys.exit(app.start(Path(sys.argv[1]), "First Reader", Path(sys.argv[2])))
"""
"""A second start, by somebody who wants the window that has the project open."""


def test_a_second_start_ends_before_it_shows_a_window(
    desk: DeskDriver, project: Project, tmp_path: Path
) -> None:
    """Where its question is answered before the first frame, no empty window is left instead."""
    desk.bot.waitUntil(lambda: desk.desk._door is not None)
    desk.window.showMinimized()
    told = (sys.executable, "-c", _ANSWERING, str(seed_of(project)), str(tmp_path / "second"))

    second = subprocess.Popen(told, cwd=ROOT)
    try:
        desk.bot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    finally:
        second.kill()

    assert second.wait() == 0
    desk.bot.waitUntil(lambda: not desk.window.isMinimized())


def test_a_project_that_was_left_asks_nobody(
    desk: DeskDriver, neighbour: DeskDriver, project: Project, answer: Answer
) -> None:
    """Its article closed, the first window is not in the way any more."""
    chosen = answer("Cancel")
    desk.window.actions_[Do.CLOSE].trigger()  # a key would go to the window in front
    desk.bot.waitUntil(lambda: holder(project) == "")

    neighbour.open(seed_of(project))

    assert chosen.questions == []
    assert neighbour.bridge.session is not None


def test_a_window_is_never_in_its_own_way(
    desk: DeskDriver, project: Project, answer: Answer
) -> None:
    """Left and opened at once, or opened twice."""
    chosen = answer("Cancel")
    for _ in range(5):
        desk.leave()
        desk.open(seed_of(project))
        desk.open(seed_of(project))
    assert chosen.questions == []
    assert "First Reader" in holder(project)


@pytest.mark.parametrize(("offer", "opens"), [("Open here too", True), ("Cancel", False)])
def test_another_computer_is_asked_about(
    empty_desk: DeskDriver, project: Project, answer: Answer, offer: str, *, opens: bool
) -> None:
    """Its window can't be shown, and its hold goes over only when somebody says so."""
    project.checks.mkdir()
    (project.checks / FILE_NAME).write_text(_FAR)
    chosen = answer(offer)

    empty_desk.open(seed_of(project))

    (question,) = chosen.questions
    assert "Ada has this project open on another computer, far.example.org (since 21 " in question
    assert "not saved yet" in question
    assert "Show that window" not in question
    assert (empty_desk.bridge.session is not None) is opens
    assert ("First Reader" in holder(project)) is opens
