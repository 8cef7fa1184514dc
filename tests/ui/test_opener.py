"""Opening and leaving while the disk takes its time, and two windows on one project."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.builders import STORY, project_with, seed_of, session_on
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Chosen, Gate
from ui.actions import Do
from ui.finding import Reading
from ui.views.finish_panel import FinishPanel
from workbench.presence import FILE_NAME
from workbench.project import Project
from workbench.saving import SaveJob

ROOT = Path(__file__).parents[2]
Answer = Callable[[str], Chosen]
_FAR = "reviewer: Ada\nhost: far.example.org\npid: 1\nsince: 2026-11-21T10:32:00+00:00\n"


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Whoever reads an article is held up."""
    gate = Gate(Reading.run)
    monkeypatch.setattr(Reading, "run", _through(gate))
    return gate


@pytest.fixture
def saving(desk: DeskDriver, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Whoever saves the open article is held up."""
    assert desk.bridge.session is not None
    gate = Gate(SaveJob.run)
    monkeypatch.setattr(SaveJob, "run", _through(gate))
    yield gate
    gate.open()


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


def _through(gate: Gate) -> Callable[[object], object]:
    """A method that leads through the gate."""

    def run(job: object) -> object:
        return gate(job)

    return run


def said(desk: DeskDriver) -> str:
    """What the foot of the window says of an opening."""
    label = desk.window.status_line.opening
    return label.text() if label.isVisible() else ""


# ── while it is read ───────────────────────────────────────────────────────────────────────────


def test_a_long_opening_is_told_and_the_window_goes_on(
    empty_desk: DeskDriver, project: Project, reading: Gate
) -> None:
    """In a quiet place, until the article is there."""
    empty_desk.desk.open_path(str(seed_of(project)))
    empty_desk.bot.waitUntil(lambda: said(empty_desk) == "Opening ferry.txt …")
    assert empty_desk.window.start_page.isVisible()

    reading.open()
    empty_desk.wait_opened()

    assert empty_desk.bridge.session is not None
    assert said(empty_desk) == ""


def test_meanwhile_it_is_said_that_another_one_comes(
    desk: DeskDriver, tmp_path: Path, reading: Gate
) -> None:
    """Above its words and at the foot, with the way to stay there."""
    other = project_with(tmp_path / "other", bridge=STORY)
    about = desk.window.desk.article.about
    words = about.text()

    desk.desk.open_path(str(seed_of(other)))
    desk.bot.waitUntil(lambda: said(desk) != "")

    assert about.text() == said(desk) == "Opening bridge.txt … Esc stays here."
    reading.open()
    desk.wait_opened()
    assert about.text() == words


def test_keys_meant_for_the_coming_article_judge_nothing(
    desk: DeskDriver, tmp_path: Path, reading: Gate
) -> None:
    """From the moment it is asked for; once it is there, it takes verdicts."""
    other = project_with(tmp_path / "other", bridge=STORY)
    session = desk.bridge.session
    assert session is not None
    desk.desk.open_path(str(seed_of(other)))
    desk.mark("verified")
    desk.press("x", on=desk.list)
    desk.bot.waitUntil(lambda: said(desk) != "")
    desk.mark("verified")
    desk.mark("disputed")
    desk.press("c", on=desk.article)

    assert not session.state.mine.checks
    assert not session.is_dirty
    assert not desk.window.desk.card.verdicts.isEnabled()

    reading.open()
    desk.wait_opened()
    assert desk.bridge.session is not session
    assert desk.window.desk.card.verdicts.isEnabled()
    row = desk.current
    desk.mark("verified")
    assert desk.check(row) is not None


def test_a_note_typed_until_then_goes_along(
    desk: DeskDriver, project: Project, tmp_path: Path, reading: Gate
) -> None:
    """It is saved before the article goes; then nothing more can be typed."""
    row = desk.current
    desk.press("e", on=desk.list)
    desk.type("Seen")
    desk.desk.open_path(str(seed_of(project_with(tmp_path / "other", bridge=STORY))))
    desk.type(" twice")
    desk.bot.waitUntil(lambda: said(desk) != "")
    desk.type(" thrice")

    reading.open()
    desk.wait_opened()

    check = session_on(project).check(row.id)
    assert check is not None
    assert check.note == "Seen twice"


def test_escape_stays(desk: DeskDriver, tmp_path: Path, reading: Gate) -> None:
    """What is read by then is not shown, and the article takes verdicts again."""
    row, session = desk.current, desk.bridge.session
    desk.desk.open_path(str(seed_of(project_with(tmp_path / "other", bridge=STORY))))
    desk.bot.waitUntil(lambda: said(desk) != "")

    desk.press(Qt.Key.Key_Escape, on=desk.list)

    assert not desk.desk.opener.is_busy
    assert said(desk) == ""
    assert desk.toast.startswith("You stay with “")
    reading.open()
    desk.mark("verified")
    assert desk.bridge.session is session
    assert desk.check(row) is not None


def test_what_can_not_be_opened_gives_the_article_back(desk: DeskDriver, tmp_path: Path) -> None:
    """With its verdicts, after the message."""
    row = desk.current
    desk.open(tmp_path / "gone.txt")

    desk.mark("verified")

    assert desk.check(row) is not None


def test_the_first_frame_shows_nothing_of_the_article_before(
    desk: DeskDriver, tmp_path: Path
) -> None:
    """What is painted before anything else happens is all of the new article."""
    for row in desk.rows:
        desk.go_to(row)
        desk.mark("verified")
    desk.wait_saved()
    ended = desk.window.desk.card.findChild(FinishPanel)
    assert ended is not None
    desk.bot.waitUntil(ended.isVisible)
    other = session_on(project_with(tmp_path / "other", bridge=STORY))

    desk.bridge.show(other)
    at_once = _texts(desk)
    QApplication.processEvents()

    assert not ended.isVisible()
    assert at_once - _texts(desk) == set()


def _texts(desk: DeskDriver) -> set[str]:
    """Everything that stands on labels and buttons in sight."""
    shown: list[QLabel | QAbstractButton] = desk.window.findChildren(QLabel)
    shown += desk.window.findChildren(QAbstractButton)
    return {each.text() for each in shown if each.isVisible() and each.text()}


def test_the_latest_wish_holds(
    empty_desk: DeskDriver, project: Project, tmp_path: Path, reading: Gate
) -> None:
    """What was to be opened before it is not shown any more, and nobody holds its project."""
    other = project_with(tmp_path / "other", bridge=STORY)
    empty_desk.desk.open_path(str(seed_of(project)))
    empty_desk.bot.waitUntil(reading.is_reached.is_set)
    empty_desk.desk.open_path(str(seed_of(other)))

    reading.open()
    empty_desk.wait_opened()

    assert empty_desk.bridge.session is not None
    assert empty_desk.bridge.session.project == other
    empty_desk.bot.waitUntil(lambda: holder(project) == "")


def test_a_window_may_close_while_something_is_opened(
    empty_desk: DeskDriver, project: Project, reading: Gate
) -> None:
    """It goes at once; what is read is for nobody."""
    empty_desk.desk.open_path(str(seed_of(project)))
    empty_desk.bot.waitUntil(reading.is_reached.is_set)

    empty_desk.close_window()

    reading.open()
    assert empty_desk.bridge.session is None


# ── while it is saved ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("way", ["article", "window"])
def test_what_is_done_while_leaving_is_saved_too(
    desk: DeskDriver, project: Project, saving: Gate, way: str
) -> None:
    """The article takes verdicts as long as it is there, and none of them is lost."""
    first, second = desk.rows[:2]
    desk.mark("verified")
    desk.window.close() if way == "window" else desk.ctrl("w", on=desk.list)
    desk.bot.waitUntil(saving.is_reached.is_set)
    assert desk.window.isVisible()
    desk.mark("disputed")

    saving.open()
    desk.close_window() if way == "window" else desk.leave()

    again = session_on(project)
    assert [again.check(row.id) is not None for row in (first, second)] == [True, True]


def test_a_save_under_way_outlives_the_window(
    desk: DeskDriver, project: Project, saving: Gate
) -> None:
    """Ended from outside, the program waits for it; its answer reaches nobody who is gone."""
    row = desk.current
    desk.mark("verified")
    desk.bridge.save_now()
    desk.bot.waitUntil(saving.is_reached.is_set)
    told: list[object] = []
    desk.bridge.saver.saved.connect(told.append)

    saving.open()
    desk.bridge.saver.close()
    QApplication.processEvents()

    assert session_on(project).check(row.id) is not None
    assert told == []


def test_opening_again_while_editing_shows_the_latest(desk: DeskDriver, project: Project) -> None:
    """A verdict given while the article was read again is in what is shown then."""
    row = desk.current
    desk.desk.open_path(str(seed_of(project)))
    desk.mark("disputed")

    desk.wait_opened()

    assert desk.check(row) is not None


# ── two windows ────────────────────────────────────────────────────────────────────────────────


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
