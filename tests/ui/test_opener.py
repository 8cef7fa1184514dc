"""Opening and leaving while the disk takes its time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel

from tests.builders import STORY, project_with, seed_of, session_on
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Asked, Gate
from ui.dialogs.who import WhoDialog
from ui.finding import Reading
from ui.views.finish_panel import FinishPanel
from workbench.presence import FILE_NAME
from workbench.project import Project
from workbench.saving import SaveJob


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


def test_the_start_page_says_what_is_coming(
    empty_desk: DeskDriver, project: Project, reading: Gate
) -> None:
    """In the place of the three ways in, which are there again when it can't be opened."""
    page = empty_desk.window.start_page
    empty_desk.desk.open_path(str(seed_of(project)))
    empty_desk.bot.waitUntil(lambda: said(empty_desk) != "")

    assert page.opening.isVisible()
    assert "Opening ferry.txt …" in _texts(empty_desk)
    assert not page.sample.isVisible()

    reading.open()
    empty_desk.wait_opened()
    empty_desk.leave()
    assert page.sample.isVisible()
    assert page.sample.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_V])
def test_keys_meant_for_the_coming_article_open_no_sample(
    empty_desk: DeskDriver, project: Project, reading: Gate, key: Qt.Key
) -> None:
    """From the moment it is asked for until it is there."""
    assert empty_desk.window.start_page.sample.hasFocus()
    empty_desk.desk.open_path(str(seed_of(project)))
    empty_desk.press(key)
    empty_desk.bot.waitUntil(lambda: said(empty_desk) != "")
    empty_desk.press(key)

    reading.open()
    empty_desk.wait_opened()

    assert empty_desk.bridge.session is not None
    assert empty_desk.bridge.session.project == project


def test_what_can_not_be_opened_leads_to_no_sample(empty_desk: DeskDriver) -> None:
    """Who still types for it gets nothing else on the desk; the next one can be chosen."""
    empty_desk.open(Path("/nowhere/gone.txt"))

    assert empty_desk.focus is empty_desk.window.start_page.open


@pytest.mark.parametrize("way", ["key", "button"])
def test_an_opening_on_the_start_page_can_be_cancelled(
    empty_desk: DeskDriver, project: Project, reading: Gate, way: str
) -> None:
    """The ways in are there again, and what is read by then is not shown."""
    page = empty_desk.window.start_page
    empty_desk.desk.open_path(str(seed_of(project)))
    empty_desk.bot.waitUntil(lambda: said(empty_desk) != "")

    if way == "key":
        empty_desk.press(Qt.Key.Key_Escape)
    else:
        page.opening.cancel.click()

    assert not empty_desk.desk.opener.is_busy
    assert page.sample.isVisible()
    reading.open()
    QApplication.processEvents()
    assert empty_desk.bridge.session is None


def test_while_somebody_is_asked_nothing_is_called_opening(
    desk: DeskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who clicks on their own name reads no word of opening behind the question."""
    opener = desk.desk.opener
    still_to_say: list[bool] = []

    def listen(_: WhoDialog) -> QDialog.DialogCode:
        still_to_say.append(opener._said.isActive())
        return WhoDialog.DialogCode.Rejected

    monkeypatch.setattr(WhoDialog, "exec", listen)
    desk.desk.change_reviewer()
    desk.wait_opened()

    assert still_to_say == [False]
    assert said(desk) == ""


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


def test_what_is_coming_is_waited_for_on_the_start_page_too(
    desk: DeskDriver,
    project: Project,
    tmp_path: Path,
    reading: Gate,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever gave up what could not be saved for it gets no sample by the next key."""
    other = project_with(tmp_path / "other", bridge=STORY)
    monkeypatch.setattr("ui.dialogs.box.ask", Asked(answer=True).ask)
    project.checks.rename(tmp_path / "gone")
    desk.mark("disputed")
    desk.desk.open_path(str(seed_of(other)))
    desk.bot.waitUntil(lambda: desk.bridge.session is None)

    page = desk.window.start_page
    assert not page.sample.hasFocus()
    desk.press(Qt.Key.Key_Return)
    desk.bot.waitUntil(page.opening.isVisible)

    reading.open()
    desk.wait_opened()
    assert desk.bridge.session is not None
    assert desk.bridge.session.project == other


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
    hold = project.checks / FILE_NAME
    empty_desk.bot.waitUntil(lambda: not hold.read_text(encoding="utf-8"))


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
