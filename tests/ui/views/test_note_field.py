"""The note: never lost, never changed by looking at it, plain text, undone where it is typed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders import FIRST, a_day, session_on
from tests.ui.driver import DeskDriver
from ui.theme.theme import Theme
from ui.views.note_field import NoteField
from workbench.article.article import canonical
from workbench.project import Project
from workbench.session import Session

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def note(qtbot: QtBot) -> NoteField:
    """An empty note on one claim."""
    field = NoteField(Theme())
    qtbot.addWidget(field)
    field.show_note("c-1", "")
    return field


def note_of(desk: DeskDriver, claim_id: str) -> str:
    """What the session keeps as the note of a claim."""
    assert desk.bridge.session is not None
    check = desk.bridge.session.check(claim_id)
    return check.note if check else ""


# ── never lost ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("way", ["click", "words", "verdict", "next", "pause", "undo", "filter"])
def test_a_half_written_note_is_kept(desk: DeskDriver, way: str) -> None:
    """Whatever the reviewer does next, without having left the field."""
    row, other = desk.current, desk.rows[1]
    desk.press("e", on=desk.list)
    desk.type("half a sen")

    match way:
        case "click":
            desk.go_to(other)
        case "words":
            desk.click_words(other)
        case "verdict":
            desk.ctrl("1")
        case "next":
            desk.ctrl(Qt.Key.Key_Return)
        case "pause":
            desk.window.desk.card.note._pause.timeout.emit()
        case "undo":
            desk.ctrl("z", on=desk.list)
            desk.press("z", CTRL | Qt.KeyboardModifier.ShiftModifier)
        case "filter":
            desk.press("f", CTRL | Qt.KeyboardModifier.ShiftModifier)

    assert note_of(desk, row.id) == "half a sen"
    assert note_of(desk, other.id) == ""


@pytest.mark.parametrize("way", ["window", "article"])
def test_a_half_written_note_is_saved_on_closing(
    desk: DeskDriver, project: Project, way: str
) -> None:
    """On the disk, not only on the desk."""
    row = desk.current
    desk.press("e", on=desk.list)
    desk.type("half a sen")

    desk.close_window() if way == "window" else desk.leave()

    check = session_on(project).check(row.id)
    assert check is not None
    assert check.note == "half a sen"


def test_a_half_written_note_is_saved_before_another_article_opens(
    desk: DeskDriver, project: Project
) -> None:
    """It goes to the claim it was written on, and nowhere in the other article."""
    row = desk.current
    other = project.root / "seeds" / "harbour.txt"
    other.write_text("The harbour opened in 1911. It froze in 1929.\n", encoding="utf-8")
    desk.press("e", on=desk.list)
    desk.type("half a sen")

    desk.open(other)

    assert desk.bridge.session is not None
    assert desk.bridge.session.article.slug == "harbour"
    assert [desk.check(each) for each in desk.rows] == [None] * len(desk.rows)
    ferry = next(seed for seed in project.seeds() if seed != other)
    check = Session.open(project, ferry, FIRST, a_day).check(row.id)
    assert check is not None
    assert check.note == "half a sen"


def test_a_pause_between_words_keeps_the_blank(desk: DeskDriver) -> None:
    """The note is handed over without it, but the caret stays where the next word goes."""
    row = desk.current
    desk.press("e", on=desk.list)
    desk.type("one ")
    desk.window.desk.card.note._pause.timeout.emit()
    assert note_of(desk, row.id) == "one"

    desk.type("two")
    desk.press(Qt.Key.Key_Escape)

    assert note_of(desk, row.id) == "one two"


def test_a_note_is_handed_over_after_a_pause(note: NoteField, qtbot: QtBot) -> None:
    """0.4 seconds without a key."""
    assert note._pause.interval() == 400
    with qtbot.waitSignal(note.written) as told:
        QTest.keyClicks(note, "seen")
        note._pause.timeout.emit()
    assert told.args == ["c-1", "seen", False]


def test_nothing_written_is_not_handed_over(note: NoteField, qtbot: QtBot) -> None:
    """Looking at a note is no edit."""
    note.show_note("c-2", "as it was  \n")
    with qtbot.assertNotEmitted(note.written):
        note.hand_over()
        note.show_note("c-3", "")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.sampled_from("a 😀\u00a0\u2028\u200d\u0301\t\n<&\r\x0b"), max_size=12))
def test_looking_at_any_note_changes_nothing(note: NoteField, text: str) -> None:
    """No-break spaces and other rare characters survive being shown."""
    told: list[str] = []
    note.written.connect(told.append)
    note.show_note("c-1", canonical(text).text)
    note.show_note("c-2", "")
    note.written.disconnect(told.append)
    assert told == []


def test_no_break_spaces_stay_when_more_is_typed(note: NoteField, qtbot: QtBot) -> None:
    """A number keeps its unit on the same line."""
    note.show_note("c-2", "12\u00a0000")
    note.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(note.written) as told:
        QTest.keyClicks(note, "!")
        note.hand_over()
    assert told.args == ["c-2", "12\u00a0000!", False]


# ── undo ───────────────────────────────────────────────────────────────────────────────────────


def test_undo_in_the_note_takes_back_typing_and_nothing_else(desk: DeskDriver) -> None:
    """The verdict given before stays."""
    row = desk.current
    desk.mark("disputed")
    desk.go_to(row)
    desk.press("e", on=desk.list)
    desk.type("typed")

    desk.ctrl("z")
    desk.press(Qt.Key.Key_Escape)

    check = desk.check(row)
    assert check is not None
    assert (check.verdict, check.note) == ("disputed", "")


def test_who_never_pauses_is_kept_all_the_same(note: NoteField, qtbot: QtBot) -> None:
    """A second after the first letter; another letter does not put it off."""
    QTest.keyClicks(note, "a")
    left = note._latest.remainingTime()
    QTest.keyClicks(note, "b")
    assert note._latest.interval() == 1000
    assert note._latest.remainingTime() <= left

    with qtbot.waitSignal(note.written) as told:
        note._latest.timeout.emit()

    assert told.args == ["c-1", "ab", False]
    assert not note._latest.isActive()


def test_undo_works_in_the_note_across_a_pause(desk: DeskDriver) -> None:
    """Handing the note over is no break for the field's own undo."""
    desk.press("e", on=desk.list)
    desk.type("typed ")
    desk.window.desk.card.note._pause.timeout.emit()

    desk.ctrl("z")

    assert desk.window.desk.card.note.text == ""


def test_the_note_follows_the_windows_undo(desk: DeskDriver) -> None:
    """One step back is the whole note, and the field shows it; redo brings it back."""
    desk.write_note("first word. second word.")
    field = desk.window.desk.card.note

    desk.ctrl("z", on=desk.list)
    undone = field.text
    desk.ctrl("y", on=desk.list)

    assert (undone, field.text) == ("", "first word. second word.")


def test_the_toasts_undo_hands_the_note_over_first(desk: DeskDriver) -> None:
    """What is undone is the last thing that was done: the typing."""
    row = desk.current
    desk.mark("disputed")
    desk.go_to(row)
    desk.press("e", on=desk.list)
    desk.type("typed")

    desk.window.toast.undo_wanted.emit()

    check = desk.check(row)
    assert check is not None
    assert (check.verdict, check.note) == ("disputed", "")


# ── plain text ─────────────────────────────────────────────────────────────────────────────────


def test_pasting_takes_the_words_only(note: NoteField) -> None:
    """What comes as rich text arrives as what it says."""
    clip = QMimeData()
    clip.setHtml('<b>bold</b><img src="secret.png">')
    clip.setText("bold")
    QGuiApplication.clipboard().setMimeData(clip)

    note.paste()

    assert note.text == "bold"


def test_pasted_markup_stays_markup(note: NoteField) -> None:
    """Tags are characters."""
    QGuiApplication.clipboard().setText('<img src="secret.png">')
    note.paste()
    assert note.text == '<img src="secret.png">'


def test_pasting_a_book_takes_the_beginning(note: NoteField) -> None:
    """A hundred thousand characters, in bearable time."""
    QGuiApplication.clipboard().setText("x" * 200_000)
    note.paste()
    assert len(note.text) == 100_000


def test_a_picture_in_the_clipboard_is_nothing(note: NoteField) -> None:
    """A note has only words."""
    clip = QMimeData()
    clip.setData("image/png", b"\x89PNG")
    QGuiApplication.clipboard().setMimeData(clip)
    note.paste()
    assert note.text == ""


def test_tab_leaves_the_note(qtbot: QtBot) -> None:
    """The keyboard is never trapped."""
    field = NoteField(Theme())
    qtbot.addWidget(field)
    assert field.tabChangesFocus()
