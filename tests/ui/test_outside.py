"""What happens to the files outside: shown at the desk, and settled there by real keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.builders import FIRST, SECOND, seed_of, session_on
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Asked, Gate
from ui.actions import Do
from ui.dialogs.versions import VersionsDialog
from ui.models.news import Cause
from ui.outside import Outside
from ui.saver import SaveState
from workbench import settling
from workbench.project import Project
from workbench.review.listing import ClaimRow
from workbench.review.verdict import Verdict
from workbench.store import atomic
from workbench.store.conflict import Versions
from workbench.store.merge import marked


@pytest.fixture
def outside(desk: DeskDriver) -> Outside:
    """What looks at the files of the open article."""
    assert desk.desk.outside
    return desk.desk.outside


def own_file(project: Project) -> Path:
    """The first reader's file."""
    return project.checks_path("ferry", FIRST.slug)


def judge_elsewhere(project: Project, row: ClaimRow, verdict: Verdict, note: str = "") -> None:
    """The same reviewer judges a claim at another desk."""
    session = session_on(project)
    session.mark(row.id, verdict)
    if note:
        session.write_note(row.id, note)
    session.save()


def verdict_of(desk: DeskDriver, row: ClaimRow) -> Verdict | None:
    """What the desk shows for a claim."""
    check = desk.check(row)
    return check.verdict if check else None


def on_disk(project: Project, row: ClaimRow) -> Verdict | None:
    """What the reviewer's file says of a claim."""
    check = session_on(project).check(row.id)
    return check.verdict if check else None


def take_offer(desk: DeskDriver, number: int = 0) -> None:
    """Press a button of the message above the desk."""
    banner = desk.window.desk.banner
    button = (banner.action, banner.second_action)[number]
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog_of(desk: DeskDriver, outside: Outside) -> VersionsDialog:
    """The dialog in which one chooses, as soon as it is there."""
    desk.bot.waitUntil(lambda: outside.asking.dialog is not None)
    dialog = outside.asking.dialog
    assert dialog is not None
    desk.bot.waitUntil(dialog.isActiveWindow)
    return dialog


def choose(dialog: VersionsDialog, keys: str) -> None:
    """Answer every clash by its key, and say that it is done."""
    QTest.keyClicks(dialog, keys)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QApplication.processEvents()


@pytest.fixture
def clash(desk: DeskDriver, project: Project) -> ClaimRow:
    """The claim that was judged here and elsewhere, which could not be saved."""
    row = desk.current
    judge_elsewhere(project, row, Verdict.DISPUTED, "theirs")
    desk.mark("verified")
    desk.ctrl("s", on=desk.list)
    desk.bot.waitUntil(lambda: shown(desk) is Cause.CLASH)
    return row


def shown(desk: DeskDriver) -> Cause | None:
    """What the message above the desk is about."""
    message = desk.window.desk.banner.message
    return message.cause if message else None


def test_what_is_written_elsewhere_comes_to_the_desk(desk: DeskDriver, project: Project) -> None:
    """By itself, without anything being done in the window."""
    row = desk.rows[1]

    judge_elsewhere(project, row, Verdict.DISPUTED)

    desk.bot.waitUntil(lambda: verdict_of(desk, row) is Verdict.DISPUTED)
    assert desk.toast == "Changes made elsewhere to 1 claim were taken in."


def test_a_judged_claim_set_aside_elsewhere_is_named(desk: DeskDriver, project: Project) -> None:
    """By its number here: the verdict given on it does not count any more."""
    judged, other = desk.rows[1], desk.rows[2]
    desk.go_to(judged)
    desk.mark("verified")
    desk.wait_saved()
    elsewhere = session_on(project, SECOND)
    elsewhere.set_aside(judged.id, "opinion")
    elsewhere.set_aside(other.id, "opinion")
    elsewhere.save()

    desk.bot.waitUntil(lambda: "taken in" in desk.toast)

    assert desk.toast == (
        "Changes made elsewhere to 2 claims were taken in. "
        "Claim 2, which you had judged, was set aside."
    )


def test_our_own_save_is_no_news(desk: DeskDriver, outside: Outside) -> None:
    """A look after it changes nothing and says nothing."""
    desk.mark("verified")
    desk.ctrl("s", on=desk.list)
    desk.wait_saved()
    said = desk.toast

    with desk.bot.waitSignal(desk.bridge.saver.ended):
        outside.watcher.look_wanted.emit()

    assert desk.toast == said
    assert shown(desk) is None


@pytest.mark.parametrize(
    ("key", "verdict"),
    [("1", Verdict.VERIFIED), ("2", Verdict.DISPUTED)],
)
def test_a_clash_is_settled_by_choosing(
    desk: DeskDriver,
    outside: Outside,
    project: Project,
    clash: ClaimRow,
    key: str,
    verdict: Verdict,
) -> None:
    """What was chosen is on the desk and on the disk, and the message goes."""
    take_offer(desk)
    choose(dialog_of(desk, outside), key)

    desk.wait_saved()
    assert verdict_of(desk, clash) is on_disk(project, clash) is verdict
    desk.bot.waitUntil(lambda: shown(desk) is None)


@pytest.mark.parametrize("by_key", [False, True])
def test_the_list_has_the_keyboard_when_it_is_done(
    desk: DeskDriver, outside: Outside, clash: ClaimRow, by_key: bool
) -> None:
    """Also where the button that led to the dialog had it, and went away with the message."""
    if by_key:
        desk.press(Qt.Key.Key_Space, on=desk.window.desk.banner.action)
    else:
        take_offer(desk)
    choose(dialog_of(desk, outside), "1")
    desk.bot.waitUntil(lambda: shown(desk) is None)

    desk.window.activateWindow()
    desk.bot.waitUntil(desk.list.hasFocus)
    desk.go_to(clash)
    with desk.bot.waitSignal(desk.window.actions_.wanted):
        desk.press("j")


def test_later_leaves_everything_as_it_is(
    desk: DeskDriver, outside: Outside, project: Project, clash: ClaimRow
) -> None:
    """The message stays, the article goes on, and both versions are where they were."""
    take_offer(desk)
    QTest.keyClick(dialog_of(desk, outside), Qt.Key.Key_Escape)
    desk.window.commands.carry_out(Do.NEXT_OPEN)

    assert shown(desk) is Cause.CLASH
    assert verdict_of(desk, clash) is Verdict.VERIFIED
    assert on_disk(project, clash) is Verdict.DISPUTED


def test_what_was_chosen_before_later_is_still_chosen(
    desk: DeskDriver, outside: Outside, project: Project
) -> None:
    """Two claims; one is answered, the other another time."""
    for row in desk.rows[:2]:
        judge_elsewhere(project, row, Verdict.DISPUTED)
        desk.go_to(row)
        desk.mark("verified")
    desk.ctrl("s", on=desk.list)
    desk.bot.waitUntil(lambda: shown(desk) is Cause.CLASH)
    take_offer(desk)
    dialog = dialog_of(desk, outside)
    QTest.keyClick(dialog, Qt.Key.Key_1)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    take_offer(desk)

    assert len(dialog_of(desk, outside).answers) == 1


@pytest.fixture
def marked_file(desk: DeskDriver, project: Project) -> ClaimRow:
    """A merge left two verdicts on this claim in the file, while the article is open."""
    row = desk.rows[0]
    versions = []
    for verdict in (Verdict.VERIFIED, Verdict.DISPUTED):
        judge_elsewhere(project, row, verdict)
        versions.append(own_file(project).read_bytes())
    own_file(project).write_bytes(marked(Versions(own_file(project), None, *versions)))
    desk.bot.waitUntil(lambda: shown(desk) is Cause.MERGE)
    return row


def test_an_unfinished_merge_is_finished_at_the_desk(
    desk: DeskDriver, outside: Outside, project: Project, marked_file: ClaimRow
) -> None:
    """It is told, asked about, written, and read."""
    take_offer(desk)
    choose(dialog_of(desk, outside), "2")

    desk.bot.waitUntil(lambda: shown(desk) is Cause.SETTLED)
    desk.bot.waitUntil(lambda: verdict_of(desk, marked_file) is Verdict.DISPUTED)
    assert on_disk(project, marked_file) is Verdict.DISPUTED


@pytest.mark.usefixtures("marked_file")
def test_that_git_waits_is_said_until_it_is_read(desk: DeskDriver, outside: Outside) -> None:
    """With what to type; whatever is told after it."""
    take_offer(desk)
    choose(dialog_of(desk, outside), "2")
    desk.bot.waitUntil(lambda: shown(desk) is Cause.SETTLED)
    desk.bridge.mark(Verdict.UNSOURCED)
    desk.wait_saved()

    above = desk.window.desk.banner
    assert "git add checks/ferry/first-reader.yaml" in above.text
    above.close_button.click()
    assert shown(desk) is None


@pytest.mark.usefixtures("marked_file")
def test_verdicts_wait_while_a_merge_is_unfinished(
    desk: DeskDriver, outside: Outside, project: Project
) -> None:
    """They can be given, are kept, and go into the file once it is whole."""
    row = desk.rows[1]
    desk.go_to(row)
    desk.mark("unsourced")
    desk.ctrl("s", on=desk.list)
    desk.bot.waitUntil(lambda: desk.bridge.saver.state is SaveState.FAILED)
    assert shown(desk) is Cause.MERGE
    assert "a copy of it is kept" in desk.window.desk.banner.text

    take_offer(desk)
    choose(dialog_of(desk, outside), "1")

    desk.wait_saved()
    assert on_disk(project, row) is Verdict.UNSOURCED


def test_another_readers_merge_is_shown_to_who_has_judged_what_it_is_about(
    desk: DeskDriver, outside: Outside, project: Project
) -> None:
    """A second reading is blind also to two versions of what the first one said."""
    session, versions = session_on(project, SECOND), []
    for verdict in (Verdict.VERIFIED, Verdict.DISPUTED):
        session.mark(desk.current.id, verdict)
        session.save()
        versions.append(session.files.own.path.read_bytes())
    theirs = session.files.own.path
    theirs.write_bytes(marked(Versions(theirs, None, *versions)))
    desk.bot.waitUntil(lambda: shown(desk) is Cause.MERGE)

    take_offer(desk)
    desk.bot.waitUntil(lambda: "1 claim in its merge has no verdict of yours" in desk.toast)
    assert outside.asking.dialog is None

    desk.mark("unsourced")
    take_offer(desk)
    assert dialog_of(desk, outside).isVisible()


@pytest.mark.usefixtures("marked_file")
def test_another_article_takes_the_question_away(desk: DeskDriver, outside: Outside) -> None:
    """Nobody settles one article with another on the desk."""
    take_offer(desk)
    dialog_of(desk, outside)

    desk.bridge.show(None)

    assert outside.asking.dialog is None


@pytest.mark.usefixtures("marked_file")
def test_a_question_found_for_an_article_that_has_gone_is_not_asked(
    desk: DeskDriver, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking at both versions took longer than somebody wanted to wait."""
    gate = Gate(settling.unfinished)
    monkeypatch.setattr(settling, "unfinished", gate)
    take_offer(desk)
    desk.bot.waitUntil(gate.is_reached.is_set)

    desk.bridge.show(None)
    gate.open()
    desk.bot.waitUntil(lambda: not outside._tasks._under_way)

    assert outside.asking.dialog is None


def test_a_deleted_file_is_told_and_stays_on_the_desk(desk: DeskDriver, project: Project) -> None:
    """Until it is there again."""
    row = desk.rows[0]
    judge_elsewhere(project, row, Verdict.DISPUTED)
    desk.bot.waitUntil(lambda: verdict_of(desk, row) is Verdict.DISPUTED)
    before = own_file(project).read_bytes()

    own_file(project).unlink()
    desk.bot.waitUntil(lambda: shown(desk) is Cause.GONE)
    assert verdict_of(desk, row) is Verdict.DISPUTED

    own_file(project).write_bytes(before)
    desk.bot.waitUntil(lambda: shown(desk) is None)


@pytest.fixture
def kept(empty_desk: DeskDriver, project: Project, monkeypatch: pytest.MonkeyPatch) -> ClaimRow:
    """The claim judged in an earlier session that ended while the disk was full."""
    desk = empty_desk
    monkeypatch.setattr("ui.dialogs.box.ask", Asked(answer=True).ask)
    desk.open(seed_of(project))
    row = desk.current
    with monkeypatch.context() as patch:
        patch.setattr("workbench.store.save.replace_file", _full_disk)
        desk.mark("disputed")
        desk.leave()
    desk.open(seed_of(project))
    return row


def _full_disk(path: Path, _data: bytes) -> None:
    raise atomic.save_failed(path, "the disk is full", "Make room, then save again.")


def test_kept_work_is_offered_and_taken_over(
    empty_desk: DeskDriver, project: Project, kept: ClaimRow
) -> None:
    """Not by itself; once taken over it can be undone, and it is saved."""
    desk = empty_desk
    assert shown(desk) is Cause.RECOVERED
    assert verdict_of(desk, kept) is None

    take_offer(desk)

    assert verdict_of(desk, kept) is Verdict.DISPUTED
    assert desk.toast == "The kept work was taken over"
    assert shown(desk) is None
    desk.wait_saved()
    assert on_disk(project, kept) is Verdict.DISPUTED


def test_kept_work_is_discarded_only_after_asking(
    empty_desk: DeskDriver, kept: ClaimRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who says no keeps it; who says yes is never asked again."""
    desk = empty_desk
    for answer in (False, True):
        asked = Asked(answer=answer)
        monkeypatch.setattr("ui.dialogs.box.ask", asked.ask)
        take_offer(desk, 1)
        assert "Discard the kept work?" in asked.questions[0]
        assert (shown(desk) is None) == answer
    assert verdict_of(desk, kept) is None


def test_marks_in_a_file_that_was_read_before_are_offered_to_be_settled(
    desk: DeskDriver, project: Project
) -> None:
    """A pull while the window is open, after a save: the verdicts stay in sight meanwhile."""
    row = desk.current
    desk.mark("verified")
    desk.ctrl("s", on=desk.list)
    desk.wait_saved()
    ours = own_file(project).read_bytes()
    theirs = ours.replace(b"verified", b"disputed")
    own_file(project).write_bytes(marked(Versions(own_file(project), None, ours, theirs)))

    desk.bot.waitUntil(lambda: shown(desk) is Cause.MERGE)

    assert verdict_of(desk, row) is Verdict.VERIFIED
    own_file(project).write_bytes(ours)
    desk.bot.waitUntil(lambda: shown(desk) is None)


def test_a_fault_in_a_file_is_told_as_long_as_it_is_there(
    desk: DeskDriver, project: Project
) -> None:
    """Repaired by hand, it is read again, and nobody has to close anything."""
    other = project.checks_path("ferry", "second-reader")
    other.write_text("format: 1\n\tname: tab\n", encoding="utf-8")
    desk.bot.waitUntil(lambda: shown(desk) is Cause.FILE)
    assert "second-reader.yaml, line 2: a tab" in desk.window.desk.banner.text

    other.unlink()

    desk.bot.waitUntil(lambda: shown(desk) is None)


def test_kept_work_waits_until_the_file_can_be_read(
    empty_desk: DeskDriver, project: Project, kept: ClaimRow
) -> None:
    """First the merge is settled, then the kept work is offered."""
    desk = empty_desk
    own_file(project).write_text("<<<<<<< ours\n=======\n>>>>>>> theirs\n", encoding="utf-8")

    desk.bot.waitUntil(lambda: shown(desk) is Cause.MERGE)
    QTest.mouseClick(desk.window.desk.banner.close_button, Qt.MouseButton.LeftButton)
    assert shown(desk) is None

    own_file(project).unlink()
    desk.bot.waitUntil(lambda: shown(desk) is Cause.RECOVERED)
    assert verdict_of(desk, kept) is None
