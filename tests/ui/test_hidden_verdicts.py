"""An article opened while one's own file can't be read: no verdict is shown, and none is lost."""

from __future__ import annotations

import pytest

from tests.builders import FIRST, seed_of
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Asked
from ui.saver import SaveState
from workbench.project import Project

_UNREAD = "Your file can't be read"


@pytest.fixture
def broken(empty_desk: DeskDriver, project: Project) -> DeskDriver:
    """Two claims were judged; somebody broke the file, and the article is opened again."""
    empty_desk.open(seed_of(project))
    empty_desk.mark("disputed")
    empty_desk.mark("verified")
    empty_desk.wait_saved()
    empty_desk.leave()
    edit(project, "name: First Reader", "name: [First Reader")
    empty_desk.open(seed_of(project))
    return empty_desk


def edit(project: Project, old: str, new: str) -> None:
    """Let somebody edit the first reader's file."""
    path = project.checks_path("ferry", FIRST.slug)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def checked(desk: DeskDriver) -> int:
    """How many claims have a verdict on the desk."""
    assert desk.bridge.session is not None
    return desk.bridge.session.counts().checked


def banner(desk: DeskDriver) -> str:
    """What is said above the desk."""
    return desk.window.desk.banner.text


def saved(desk: DeskDriver) -> str:
    """What the foot says of saving."""
    return desk.window.status_line.saved.text()


def test_it_is_said_where_the_verdicts_are(broken: DeskDriver) -> None:
    """In the file, which is named; the fault is at the line or before it."""
    assert checked(broken) == 0
    assert banner(broken).startswith("first-reader.yaml can't be read: at or before line ")
    assert "Your verdicts are in it, safe, and are not shown until" in banner(broken)


def test_the_foot_does_not_call_that_saved(broken: DeskDriver) -> None:
    """Nor does Ctrl+S."""
    assert saved(broken) == _UNREAD

    broken.ctrl("s", on=broken.list)

    assert broken.toast == f"Nothing waits here. {_UNREAD}."


def test_repaired_all_is_there_again(broken: DeskDriver, project: Project) -> None:
    """By itself, with nothing left to say."""
    edit(project, "[First Reader", "First Reader")

    broken.bot.waitUntil(lambda: checked(broken) == 2)

    assert saved(broken) == "Saved"
    assert broken.toast == "What stands in first-reader.yaml is on the desk now."
    assert banner(broken) == ""


def test_what_is_said_meanwhile_joins_the_rest(broken: DeskDriver, project: Project) -> None:
    """It waits, and is saved when the file can be read."""
    broken.go_to(broken.rows[2])
    broken.mark("unsourced")
    broken.bot.waitUntil(lambda: broken.bridge.saver.state is SaveState.FAILED)
    assert saved(broken) == "Not saved"

    edit(project, "[First Reader", "First Reader")

    broken.bot.waitUntil(lambda: broken.bridge.saver.state is SaveState.SAVED)
    assert checked(broken) == 3


def test_a_kept_copy_is_offered_at_once(
    desk: DeskDriver, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It brings the verdicts back before anybody repairs the file, and both come together then."""
    monkeypatch.setattr("ui.dialogs.box.ask", Asked(answer=True).ask)
    desk.mark("disputed")
    desk.wait_saved()
    edit(project, "name: First Reader", "name: [First Reader")
    desk.mark("verified")
    desk.bot.waitUntil(lambda: desk.bridge.saver.state is SaveState.FAILED)
    desk.leave()
    desk.open(seed_of(project))
    assert checked(desk) == 0

    above = desk.window.desk.banner
    assert "are not shown until" in above.text
    assert above.action.text() == "Take it over"
    above.action.click()

    assert checked(desk) == 2
    edit(project, "[First Reader", "First Reader")
    desk.bot.waitUntil(lambda: desk.bridge.saver.state is SaveState.SAVED)
    assert checked(desk) == 2
    assert banner(desk) == ""
