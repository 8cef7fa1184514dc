"""Between session and window: who is told what, when it is saved, and what becomes of a failure."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import FIRST, seed_of, session_on
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Asked, FullDisk, StoppedClock
from ui.bridge import Notice, SessionBridge
from ui.saver import SaveState
from workbench.cli.parser import run
from workbench.project import Project
from workbench.review.check import ReviewerChecks
from workbench.review.verdict import Verdict
from workbench.store import atomic, save
from workbench.store.folder import Stored


@pytest.fixture
def bridge(desk: DeskDriver) -> SessionBridge:
    """The bridge of an open article."""
    return desk.bridge


@pytest.fixture
def full_disk(desk: DeskDriver, monkeypatch: pytest.MonkeyPatch) -> Iterator[FullDisk]:
    """The disk fills up after the article was opened."""
    assert desk.bridge.session is not None
    disk = FullDisk(atomic._move)
    monkeypatch.setattr(atomic, "_move", disk.move)
    yield disk
    disk.is_full = False


def mark_elsewhere(project: Project, claim_id: str, verdict: str, *more: str) -> None:
    """Let the same reviewer give a verdict on the command line meanwhile."""
    words = ["--reviewer", FIRST.name, "mark", str(seed_of(project)), claim_id, verdict, *more]
    assert run(words, _no_window) == 0


def _no_window(_path: Path | None, _reviewer: str, _config: Path | None) -> int:
    raise AssertionError("no command here opens a window")


# ── who is told ────────────────────────────────────────────────────────────────────────────────


def test_a_verdict_refreshes_its_row_and_no_other(qtbot: QtBot, bridge: SessionBridge) -> None:
    """The list is not read again for one verdict."""
    judged = bridge.current
    with (
        qtbot.assertNotEmitted(bridge.rows_reset),
        qtbot.waitSignal(bridge.rows_changed) as told,
    ):
        bridge.mark(Verdict.VERIFIED)

    assert told.args is not None
    assert [row.id for row in told.args[0]] == [judged]


def test_the_same_verdict_again_changes_nothing(qtbot: QtBot, bridge: SessionBridge) -> None:
    """No row is painted, nothing is saved, nothing can be undone twice."""
    judged = bridge.current
    bridge.mark(Verdict.VERIFIED)
    assert bridge.flush()
    bridge.select(judged)

    with (
        qtbot.assertNotEmitted(bridge.rows_changed),
        qtbot.assertNotEmitted(bridge.saver.changed),
        qtbot.assertNotEmitted(bridge.noticed),
    ):
        bridge.mark(Verdict.VERIFIED)


def test_selecting_another_claim_is_told(qtbot: QtBot, bridge: SessionBridge) -> None:
    """Every view follows."""
    with qtbot.waitSignal(bridge.current_changed):
        bridge.select(bridge.rows[1].id)


@pytest.mark.parametrize("claim_id", ["c-00000000", "the selected one"])
def test_selecting_nothing_new_is_not_told(
    qtbot: QtBot, bridge: SessionBridge, claim_id: str
) -> None:
    """A claim that is not there, or is selected already."""
    before = bridge.current
    with qtbot.assertNotEmitted(bridge.current_changed):
        bridge.select(before if claim_id == "the selected one" else claim_id)
    assert bridge.current == before


def test_setting_aside_reads_the_list_again(qtbot: QtBot, bridge: SessionBridge) -> None:
    """Every later claim gets another number."""
    with qtbot.waitSignal(bridge.rows_reset):
        bridge.set_aside(bridge.rows[0].id, "opinion")


def test_undoing_nothing_is_not_told(qtbot: QtBot, bridge: SessionBridge) -> None:
    """Ctrl+Z on a fresh desk."""
    with qtbot.assertNotEmitted(bridge.rows_changed), qtbot.assertNotEmitted(bridge.rows_reset):
        bridge.undo()
        bridge.redo()


def test_undo_shows_the_claim_it_was_about(bridge: SessionBridge) -> None:
    """Wherever the reviewer has gone since."""
    judged = bridge.current
    bridge.mark(Verdict.DISPUTED)
    bridge.select(bridge.rows[-1].id)

    bridge.undo()

    assert bridge.current == judged


@pytest.mark.parametrize(("key", "at", "said"), [("j", -1, "further down"), ("k", 0, "further up")])
def test_where_the_list_ends_that_is_said(desk: DeskDriver, key: str, at: int, said: str) -> None:
    """Else the next key would be for a claim that somebody believes to have left."""
    desk.go_to(desk.rows[at])
    desk.press(key, on=desk.list)
    assert desk.current == desk.rows[at]
    assert said in desk.toast


def test_without_an_article_nothing_happens(qtbot: QtBot, empty_desk: DeskDriver) -> None:
    """No action needs to be greyed out to be safe."""
    bridge = empty_desk.bridge
    with qtbot.assertNotEmitted(bridge.failed), qtbot.assertNotEmitted(bridge.noticed):
        bridge.mark(Verdict.VERIFIED)
        bridge.reopen()
        bridge.add_links("https://example.org")
        bridge.step_open(None)
        bridge.undo()
    assert bridge.flush()


def test_the_last_article_leaves_no_claim_behind(desk: DeskDriver) -> None:
    """The card of a closed article is empty, so nothing more can be written on it."""
    desk.ctrl("w", on=desk.list)

    assert desk.bridge.current is None
    assert desk.window.desk.card.empty.isVisibleTo(desk.window.desk.card)


# ── when it is saved ───────────────────────────────────────────────────────────────────────────


def test_it_is_saved_half_a_second_after_the_last_edit(bridge: SessionBridge) -> None:
    """And five seconds after the first at the latest."""
    assert (bridge.saver._quiet.interval(), bridge.saver._latest.interval()) == (500, 5000)
    assert bridge.saver._quiet.isSingleShot()
    assert bridge.saver._latest.isSingleShot()


def test_the_latest_moment_does_not_move(
    bridge: SessionBridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever types without a pause is saved all the same."""
    quiet, latest = StoppedClock(), StoppedClock()
    monkeypatch.setattr(bridge.saver, "_quiet", quiet)
    monkeypatch.setattr(bridge.saver, "_latest", latest)

    for letters in ("a", "ab", "abc"):
        bridge.write_note(bridge.rows[0].id, letters, continues=True)

    assert (quiet.starts, latest.starts) == (3, 1)


@pytest.mark.parametrize("timer", ["_quiet", "_latest"])
def test_each_timer_saves(
    bridge: SessionBridge, desk: DeskDriver, project: Project, timer: str
) -> None:
    """Either moment is enough, and it stops the other."""
    judged = bridge.current
    bridge.mark(Verdict.VERIFIED)
    assert bridge.saver.state is SaveState.UNSAVED

    getattr(bridge.saver, timer).timeout.emit()
    desk.wait_saved()

    assert judged is not None
    assert session_on(project).check(judged) is not None
    assert not bridge.saver._quiet.isActive()
    assert not bridge.saver._latest.isActive()


def test_files_are_written_off_the_gui_thread(
    bridge: SessionBridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow disk never holds up a key."""
    threads: list[threading.Thread] = []

    def noted(*args: object, **options: object) -> Stored[ReviewerChecks]:
        threads.append(threading.current_thread())
        return save_checks(*args, **options)  # type: ignore[arg-type]

    save_checks = save.save_checks
    monkeypatch.setattr(save, "save_checks", noted)
    bridge.mark(Verdict.VERIFIED)

    assert bridge.flush()

    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


def test_what_is_done_while_saving_is_saved_next(bridge: SessionBridge, project: Project) -> None:
    """The first save ends with the second verdict still to be written."""
    first, second = bridge.rows[:2]
    bridge.select(first.id)
    bridge.mark(Verdict.VERIFIED)
    bridge.save_now()
    bridge.select(second.id)
    bridge.mark(Verdict.DISPUTED)

    assert bridge.flush()

    again = session_on(project)
    verdicts = [check and check.verdict for check in map(again.check, (first.id, second.id))]
    assert verdicts == [Verdict.VERIFIED, Verdict.DISPUTED]


def test_an_edit_taken_back_needs_no_saving(bridge: SessionBridge, project: Project) -> None:
    """The timers stop, and no file is made."""
    bridge.mark(Verdict.VERIFIED)

    bridge.undo()

    assert bridge.saver.state is SaveState.SAVED
    assert not bridge.saver._quiet.isActive()
    assert not project.checks_path("ferry", FIRST.slug).exists()


def test_the_state_is_told_in_words(desk: DeskDriver) -> None:
    """Saving… and then Saved with the time."""
    said = desk.window.status_line.saved
    desk.mark("verified")
    assert said.text() == "Saving…"

    desk.wait_saved()

    assert said.text().startswith("Saved ")


# ── when it can't be saved ─────────────────────────────────────────────────────────────────────


def test_a_failed_save_says_what_happened_what_is_safe_and_what_to_do(
    desk: DeskDriver, full_disk: FullDisk, project: Project
) -> None:
    """In the banner, while the verdict stays on the desk and no half file on the disk."""
    judged = desk.current
    desk.mark("disputed")

    assert not desk.bridge.flush()

    said = desk.window.desk.banner.text
    assert "Could not save first-reader.yaml: the disk is full" in said
    assert "your changes are still here" in said
    assert "save again" in said
    assert desk.check(judged) is not None
    assert desk.window.status_line.saved.text() == "Not saved"
    assert full_disk.is_full
    left = [path.name for path in (project.checks / "ferry").iterdir()]
    assert left == ["claims.yaml"]


@pytest.mark.parametrize("way", ["Ctrl+S", "Try again"])
def test_saving_can_be_tried_again(
    desk: DeskDriver, full_disk: FullDisk, project: Project, way: str
) -> None:
    """Once there is room it is written, and the banner goes."""
    judged = desk.current
    desk.mark("disputed")
    desk.bridge.flush()
    full_disk.is_full = False

    if way == "Ctrl+S":
        desk.ctrl("s", on=desk.list)
    else:
        desk.window.desk.banner.action.click()
    desk.wait_saved()

    assert session_on(project).check(judged.id) is not None
    assert desk.window.desk.banner.isHidden()


@pytest.mark.usefixtures("full_disk")
def test_the_next_edit_tries_again_by_itself(desk: DeskDriver) -> None:
    """Nobody has to think of it."""
    desk.mark("disputed")
    desk.bridge.flush()

    desk.mark("verified")

    assert desk.bridge.saver._quiet.isActive()


def test_a_folder_in_the_way_is_a_failure_like_any_other(
    desk: DeskDriver, project: Project
) -> None:
    """Something else stands where ``checks/`` was: named, and nothing is lost."""
    desk.mark("disputed")
    elsewhere = project.checks.rename(project.root / "elsewhere")
    project.checks.write_text("in the way")

    assert not desk.bridge.flush()

    assert "the folder is not there any more" in desk.window.desk.banner.text
    project.checks.unlink()
    elsewhere.rename(project.checks)
    assert desk.bridge.flush()


@pytest.mark.usefixtures("full_disk")
def test_the_window_asks_before_it_loses_anything(
    desk: DeskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stay keeps window and verdict; the question says why, and names both ways."""
    asked = Asked(answer=False)
    monkeypatch.setattr("ui.dialogs.box.ask", asked.ask)
    judged = desk.current
    desk.mark("disputed")

    desk.window.close()
    desk.bot.waitUntil(lambda: bool(asked.questions))

    (question,) = asked.questions
    assert desk.window.isVisible()
    assert desk.check(judged) is not None
    for words in ("the disk is full", "Close without saving", "Stay"):
        assert words in question


@pytest.mark.usefixtures("full_disk")
def test_a_reviewer_may_close_without_saving(
    desk: DeskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked once; then the window goes, and nothing of the article is left to ask about."""
    asked = Asked(answer=True)
    monkeypatch.setattr("ui.dialogs.box.ask", asked.ask)
    desk.mark("disputed")

    desk.window.close()
    desk.close_window()

    assert desk.bridge.session is None
    assert len(asked.questions) == 1


@pytest.mark.usefixtures("full_disk")
def test_closing_the_article_asks_too(desk: DeskDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+W with something unsaved."""
    asked = Asked(answer=False)
    monkeypatch.setattr("ui.dialogs.box.ask", asked.ask)
    desk.mark("disputed")

    desk.ctrl("w", on=desk.list)
    desk.bot.waitUntil(lambda: bool(asked.questions))

    assert len(asked.questions) == 1
    assert desk.bridge.session is not None


# ── others at work ─────────────────────────────────────────────────────────────────────────────


def test_a_verdict_from_the_command_line_is_taken_in(
    desk: DeskDriver, project: Project, qtbot: QtBot
) -> None:
    """Both verdicts are in the file and on the desk, and the reviewer is told."""
    mine, theirs = desk.rows[:2]
    desk.mark("verified")
    mark_elsewhere(project, theirs.id, "disputed", "--note", "Seen elsewhere.")

    with qtbot.waitSignal(desk.bridge.noticed) as told:
        assert desk.bridge.flush()

    assert told.args is not None
    notice: Notice = told.args[0]
    assert "taken in" in notice.text
    for session in (session_on(project), desk.bridge.session):
        assert session is not None
        verdicts = [check and check.verdict for check in map(session.check, (mine.id, theirs.id))]
        assert verdicts == [Verdict.VERIFIED, Verdict.DISPUTED]
    row = desk.bridge.row(theirs.id)
    assert row is not None
    assert row.standing.value == "disputed"


def test_a_claim_taken_away_elsewhere_is_not_selected_any_more(
    desk: DeskDriver, project: Project
) -> None:
    """The card goes on with one that is there."""
    gone, aside = desk.rows[:2]
    path = project.claims_path("ferry")
    entry = re.compile(rf"\n  {gone.id}:\n(?:    .*\n|\n(?=    ))*")
    path.write_text(entry.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    desk.bridge.select(aside.id)
    desk.bridge.set_aside(desk.current.id, "opinion")
    desk.bridge.select(gone.id)

    assert desk.bridge.flush()

    assert desk.bridge.row(gone.id) is None
    assert desk.bridge.current_row is not None


def test_what_is_being_typed_neither_goes_nor_writes_over_what_comes_in(
    desk: DeskDriver, project: Project
) -> None:
    """A note half written when one for the same claim arrives stays; the reviewer is asked."""
    row, other = desk.rows[:2]
    mark_elsewhere(project, row.id, "open", "--note", "From elsewhere.")
    desk.bridge.write_note(other.id, "Something to save.")
    desk.press("e", on=desk.list)
    desk.type("Half a sen")
    assert not desk.bridge.flush()

    desk.type("tence")
    desk.press(Qt.Key.Key_Escape)
    assert not desk.bridge.flush()

    here, there = desk.check(row), session_on(project).check(row.id)
    assert here
    assert there
    assert (here.note, there.note) == ("Half a sentence", "From elsewhere.")
    assert "Choose" in str(desk.bridge.saver.error)


def test_a_clash_is_told_and_overwrites_nobody(desk: DeskDriver, project: Project) -> None:
    """Two different verdicts of one reviewer on one claim: each stays where it was given."""
    row = desk.current
    desk.mark("verified")
    mark_elsewhere(project, row.id, "disputed")

    assert not desk.bridge.flush()

    here, there = desk.check(row), session_on(project).check(row.id)
    assert here is not None
    assert there is not None
    assert (here.verdict, there.verdict) == (Verdict.VERIFIED, Verdict.DISPUTED)
    assert "1 claim was changed here and elsewhere." in desk.window.desk.banner.text
    desk.bridge.undo()  # what is on disk holds, and closing loses nothing


def test_after_a_clash_the_article_can_be_opened_again(
    desk: DeskDriver, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The advice in the message works: the reviewer gives up one side knowingly."""
    asked = Asked(answer=True)
    monkeypatch.setattr("ui.dialogs.box.ask", asked.ask)
    row = desk.current
    desk.mark("verified")
    mark_elsewhere(project, row.id, "disputed")

    desk.open(seed_of(project))
    QApplication.processEvents()

    check = desk.check(row)
    assert check is not None
    assert check.verdict is Verdict.DISPUTED
    assert len(asked.questions) == 1


def test_a_fault_that_came_in_from_outside_is_told(desk: DeskDriver, project: Project) -> None:
    """A verdict misspelt by hand while the window is open does not vanish without a word."""
    desk.mark("verified")
    desk.wait_saved()
    path = project.checks_path("ferry", FIRST.slug)
    faulty = path.read_text(encoding="utf-8").replace("verdict: verified", "verdict: verifyed")
    path.write_text(faulty, encoding="utf-8")

    desk.mark("disputed")
    desk.wait_saved()

    assert "did you mean verified" in desk.window.desk.banner.text
    assert "verdict: verifyed" in path.read_text(encoding="utf-8")
