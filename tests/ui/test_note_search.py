"""Find in all notes: what the dialog shows, and where Return leads. Real files, real keys."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.builders import FIRST, SECOND, STORY, a_day, project_with
from tests.ui.driver import DeskDriver
from tests.ui.test_actions import nameless
from ui.dialogs.found_notes import FoundNotesDialog
from ui.models.claim_filter import SortOrder
from workbench.identity import Reviewer
from workbench.notes import NotesOf
from workbench.project import Project
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict
from workbench.session import Session

_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two articles with notes of two readers."""
    made = project_with(tmp_path / "p", ferry=STORY, harbour=STORY)
    write(made, "harbour", FIRST, "The gate count says <b>987,654</b>.", on=2, verdict=True)
    write(made, "harbour", SECOND, "My gate count differs.", on=2, verdict=True)
    write(made, "harbour", SECOND, "Gate count missing.", on=1, verdict=True)
    return made


@pytest.fixture
def desk(empty_desk: DeskDriver, project: Project) -> DeskDriver:
    """The article without notes on the desk."""
    empty_desk.open(project.find(Path("ferry")))
    return empty_desk


@pytest.fixture
def dialog(desk: DeskDriver) -> FoundNotesDialog:
    """The dialog, opened by its key, with everything read."""
    return opened(desk)


def write(
    project: Project, article: str, reviewer: Reviewer, note: str, *, on: int, verdict: bool
) -> None:
    """Write a note, with a verdict, and save it."""
    session = Session.open(project, project.find(Path(article)), reviewer, a_day)
    claim = session.rows()[on].id
    session.write_note(claim, note)
    if verdict:
        session.mark(claim, Verdict.DISPUTED)
    session.save()


def opened(desk: DeskDriver, on: QWidget | None = None) -> FoundNotesDialog:
    """Press the key, in the list if nowhere else, and wait until nothing is being read."""
    desk.press("g", _CTRL_SHIFT, on=on or desk.list)
    dialog = desk.window.commands.search.notes.dialog
    assert dialog is not None
    desk.bot.waitUntil(lambda: "reading" not in dialog.said)
    return dialog


def found(dialog: FoundNotesDialog) -> list[str]:
    """The notes in the list."""
    return [row.text for row in dialog.list.rows]


def test_notes_are_found_with_every_letter(desk: DeskDriver, dialog: FoundNotesDialog) -> None:
    """With the words found, the article, the claim, the verdict and who wrote it."""
    assert dialog.said == "2 notes to look through"

    desk.type("GATE c")
    mine, theirs = dialog.list.rows

    assert (mine.before, mine.words, mine.sign) == ("The ", "gate c", Standing.DISPUTED)
    assert mine.below.startswith("Disputed  ·  Ferry carries a million  ·  Claim 3: ")
    assert theirs.below.startswith(f"Disputed  ·  {SECOND.name}  ·  Ferry")
    assert dialog.said == "2 notes"


@pytest.mark.usefixtures("dialog")
def test_what_a_blind_reading_hides_is_not_found(desk: DeskDriver) -> None:
    """The second reader's note on a claim that the first has not judged."""
    dialog = desk.window.commands.search.notes.dialog
    assert dialog is not None
    desk.type("missing")
    assert found(dialog) == []
    assert dialog.said == "No note holds these words."


@pytest.mark.usefixtures("dialog")
def test_return_goes_to_the_claim_in_another_article(desk: DeskDriver) -> None:
    """It is opened, the claim is selected, and the list has the keyboard."""
    desk.type("987")
    desk.press(Qt.Key.Key_Return)
    desk.bot.waitUntil(lambda: desk.bridge.session.article.slug == "harbour")  # type: ignore[union-attr]
    desk.bot.waitUntil(lambda: desk.current == desk.rows[2])
    assert desk.window.focusWidget() is desk.list
    assert desk.window.commands.search.notes.dialog is None


def test_an_unsaved_note_of_the_open_article_is_found(desk: DeskDriver) -> None:
    """And Return goes there without opening anything."""
    desk.go_to(desk.rows[1])
    desk.write_note("Asked the pier.")
    desk.go_to(desk.rows[3])
    dialog = opened(desk)
    desk.type("pier")
    assert found(dialog) == ["Asked the pier."]
    desk.press(Qt.Key.Key_Return)
    assert desk.current == desk.rows[1]


@pytest.mark.parametrize("standing", [Standing.OPEN, Standing.ASIDE])
def test_a_claim_that_the_filter_hides_is_the_one_selected(
    desk: DeskDriver, standing: Standing
) -> None:
    """And not its neighbour, which the next key would judge."""
    claim = desk.rows[1]
    desk.go_to(claim)
    desk.write_note("Asked the pier.")
    desk.press("1", on=desk.list)
    desk.window.desk.claims.restore(standing, "", SortOrder.POSITION)
    opened(desk)
    desk.type("pier")

    desk.press(Qt.Key.Key_Return)

    assert desk.current.id == claim.id
    assert desk.window.desk.claims.table.currentIndex().isValid()


def test_a_filter_that_shows_the_claim_stays(desk: DeskDriver) -> None:
    """The first of the list, too."""
    desk.write_note("Asked the pier.")
    claims = desk.window.desk.claims
    claims.restore(Standing.OPEN, "", SortOrder.POSITION)
    before = claims.model.filter
    opened(desk)
    desk.type("pier")

    desk.press(Qt.Key.Key_Return)

    assert claims.model.filter == before


def test_the_claims_come_back_in_the_place_of_the_articles(desk: DeskDriver) -> None:
    """Nobody is sent to what is not seen."""
    desk.write_note("Asked the pier.")
    desk.press("l", _CTRL_SHIFT, on=desk.list)
    assert not desk.list.isVisible()
    opened(desk, on=desk.window.desk.library.table)
    desk.type("pier")

    desk.press(Qt.Key.Key_Return)

    assert desk.list.isVisible()
    assert desk.window.focusWidget() is desk.list


def test_a_note_on_a_claim_that_is_gone_says_so(desk: DeskDriver, project: Project) -> None:
    """The file still has it; where it belongs there is nothing to go to."""
    lonely = "checks:\n  c-deadbeef:\n    claim: It sank.\n    note: Lonely pier.\n"
    head = f"format: 1\nreviewer: {FIRST.slug}\n"
    project.checks_path("ferry", FIRST.slug).write_text(f"{head}{lonely}", encoding="utf-8")
    desk.leave()
    desk.open(project.find(Path("ferry")))
    before = desk.current
    opened(desk)
    desk.type("lonely")

    desk.press(Qt.Key.Key_Return)

    assert desk.current == before
    assert desk.toast == "The claim of this note is not in the list any more."


def test_arrows_choose_while_typing_goes_on(desk: DeskDriver, dialog: FoundNotesDialog) -> None:
    """The field keeps the keyboard."""
    desk.type("gate")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    assert (dialog.list.chosen, desk.focus) == (1, dialog.field)
    desk.press(Qt.Key.Key_PageUp)
    assert dialog.list.chosen == 0


def test_escape_closes_it_and_reads_no_further(desk: DeskDriver, dialog: FoundNotesDialog) -> None:
    """Also with words typed: they are looked for again soon enough."""
    desk.type("gate")
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert desk.window.commands.search.notes.dialog is None


def test_the_mouse_closes_it_too(desk: DeskDriver, dialog: FoundNotesDialog) -> None:
    """By a button, as every dialog that only lists; Return in the field doesn't press it."""
    (button,) = dialog.findChildren(QPushButton)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert dialog.isHidden()
    assert desk.window.commands.search.notes.dialog is None


def test_tags_in_notes_stay_letters(desk: DeskDriver, dialog: FoundNotesDialog) -> None:
    """What somebody wrote is shown as it stands."""
    desk.type("987")
    assert found(dialog) == ["The gate count says <b>987,654</b>."]


def test_everything_in_it_has_a_name(desk: DeskDriver, dialog: FoundNotesDialog) -> None:
    """And each row is spoken whole."""
    desk.type("987")
    assert nameless(dialog) == []
    spoken = dialog.list.model().index(0, 0).data()
    assert spoken.startswith("The gate count says <b>987,654</b>., Disputed, Ferry carries")


def test_of_very_many_the_first_are_shown(desk: DeskDriver, dialog: FoundNotesDialog) -> None:
    """And how many there are is said."""
    desk.type("987")
    note = dialog._found[0]
    dialog.take_in([NotesOf("harbour", (note,) * 1_200)], is_reading=False)
    desk.bot.waitUntil(lambda: dialog.said == "The first 100 of 1,200 notes")
    assert len(dialog.list.rows) == 100


def test_articles_are_read_batch_by_batch(
    desk: DeskDriver, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each as soon as it is read, the one on the desk before all others."""
    read: list[str] = []

    def noted(dialog: FoundNotesDialog, found: Iterable[NotesOf], *, is_reading: bool) -> None:
        read.extend(each.article for each in found)
        take_in(dialog, (), is_reading=is_reading)

    take_in = FoundNotesDialog.take_in
    monkeypatch.setattr(FoundNotesDialog, "take_in", noted)
    monkeypatch.setattr("ui.note_search._BATCH", 0.0)
    desk.open(project.find(Path("harbour")))
    opened(desk)
    assert read == ["harbour", "ferry"]


def test_a_project_whose_folder_is_gone_has_no_notes(
    desk: DeskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nobody waits for them."""
    monkeypatch.setattr("workbench.notes.NoteReader.articles", lambda _: ())
    assert opened(desk).said == "0 notes to look through"


def test_another_reader_finds_no_more_than_the_blind_may_see(
    desk: DeskDriver, project: Project
) -> None:
    """The second, who has just sat down, has given no verdict on the first claim."""
    write(project, "harbour", FIRST, "Gate count of the first.", on=0, verdict=True)
    opened(desk).reject()
    desk.window.activateWindow()
    desk.bot.waitUntil(desk.window.isActiveWindow)
    second = Session.open(project, project.find(Path("ferry")), SECOND, a_day)
    desk.bridge.show(second)

    dialog = opened(desk)
    desk.type("gate")

    assert found(dialog) == [
        "Gate count missing.",
        "My gate count differs.",
        "The gate count says <b>987,654</b>.",
    ]


def test_without_an_article_it_is_not_offered(empty_desk: DeskDriver) -> None:
    """There is no project whose notes could be found."""
    empty_desk.window.commands.search.notes.open()
    assert empty_desk.window.commands.search.notes.dialog is None
