"""Settling clashes: one by one by keyboard, nothing unseen, and later is always possible."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.versions import Sides, VersionsDialog
from ui.theme.theme import ColourScheme, Theme
from ui.views.compared_text import LONGEST
from workbench.review.verdict import Verdict
from workbench.review.versions import Choice, Clash, ClashId, Field, Version

WHY = "3 claims were changed here and elsewhere."
NOTE = Field("Note", "about 40 km <b>by road</b>", "about 25 km <b>by road</b>")
Open = Callable[..., VersionsDialog]


def clash(number: int, *choices: Choice, fields: tuple[Field, ...] = (NOTE,)) -> Clash:
    """Two verdicts on one claim."""
    return Clash(
        ClashId("first-reader.yaml", f"c-{number}", "", ""),
        f"Claim {number}",
        number,
        f"Sentence {number} & more.",
        Version("Disputed", "2026-11-21", Verdict.DISPUTED),
        Version("Verified", "2026-11-22", Verdict.VERIFIED),
        fields,
        choices or tuple(Choice),
        Choice.YOURS,
    )


THREE = [clash(1), clash(2, Choice.YOURS, Choice.THEIRS), clash(3)]


@pytest.fixture
def open_(qtbot: QtBot) -> Open:
    """Opens the dialog over a window."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def opened(clashes: list[Clash] = THREE, **more: object) -> VersionsDialog:
        sides = Sides("On this desk", "Elsewhere")
        dialog = VersionsDialog(clashes, WHY, sides, Theme(), parent, **more)  # type: ignore[arg-type]
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.resize(1000, 700)
        with qtbot.waitExposed(dialog):
            dialog.open()
        QApplication.processEvents()
        return dialog

    return opened


def test_a_key_takes_a_version_and_goes_on(open_: Open) -> None:
    """As verdicts do on the desk; from the list, where the keyboard is at first."""
    dialog = open_()
    assert dialog.list.hasFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_2)
    assert dialog.answers == {THREE[0].id: Choice.THEIRS}
    assert dialog.list.row == 1
    assert dialog.progress.text() == "1 of 3 settled"


def test_keys_work_from_the_texts_too(open_: Open) -> None:
    """Who just read a note need not go back to the list."""
    dialog = open_()
    text = dialog.pane.fields.rows[0].sides[0].text
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_1)
    assert dialog.answers == {THREE[0].id: Choice.YOURS}


def test_both_notes_only_where_there_are_two(open_: Open) -> None:
    """Else there is no such button, and its key does nothing."""
    dialog = open_()
    dialog.list.go_to(1)
    assert dialog.pane.buttons[Choice.BOTH].isHidden()
    QTest.keyClick(dialog.list, Qt.Key.Key_3)
    assert dialog.answers == {}
    dialog.list.go_to(2)
    QTest.keyClick(dialog.list, Qt.Key.Key_3)
    assert dialog.answers == {THREE[2].id: Choice.BOTH}


@pytest.mark.parametrize("verdict", [Verdict.DISPUTED, None])
def test_it_is_said_whose_verdict_both_notes_have(open_: Open, verdict: Verdict | None) -> None:
    """Ours; theirs where there is no other."""
    pane = open_([replace(clash(1), yours=Version("", "", verdict))]).pane
    whose = "On this desk" if verdict else "Elsewhere"
    assert f"The verdict of “{whose}”" in pane.buttons[Choice.BOTH].toolTip()


def test_done_only_when_all_is_settled(open_: Open, qtbot: QtBot) -> None:
    """Return is enough then; before, it does nothing."""
    dialog = open_()
    with qtbot.assertNotEmitted(dialog.settled):
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        assert not dialog.done_button.isEnabled()
        QTest.keyClick(dialog.list, key)
    with qtbot.waitSignal(dialog.settled) as done:
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert done.args == [
        {THREE[0].id: Choice.YOURS, THREE[1].id: Choice.THEIRS, THREE[2].id: Choice.BOTH}
    ]
    assert not dialog.isVisible()


@pytest.mark.parametrize("way", ["Escape", "Later", "close"])
def test_later_keeps_what_was_chosen(open_: Open, qtbot: QtBot, way: str) -> None:
    """Nothing is settled, and the answers are there another time."""
    dialog = open_()
    dialog.take(Choice.THEIRS)
    with qtbot.assertNotEmitted(dialog.settled), qtbot.waitSignal(dialog.postponed) as put_off:
        if way == "Escape":
            QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
        elif way == "Later":
            dialog.later.click()
        else:
            dialog.close()
    assert put_off.args == [{THREE[0].id: Choice.THEIRS}]
    again = open_(answers=put_off.args[0] if put_off.args else {})
    assert (again.progress.text(), again.list.row) == ("1 of 3 settled", 1)


def test_an_answer_that_is_none_any_more_is_left_out(open_: Open) -> None:
    """The clash is gone, or one of its notes is."""
    gone = clash(9).id
    dialog = open_(answers={gone: Choice.YOURS, THREE[1].id: Choice.BOTH})
    assert dialog.answers == {}


def test_a_choice_can_be_changed(open_: Open) -> None:
    """And then the view stays where it is."""
    dialog = open_()
    dialog.take(Choice.THEIRS)
    dialog.list.go_to(0)
    assert dialog.pane.buttons[Choice.THEIRS].isChecked()
    QTest.mouseClick(dialog.pane.buttons[Choice.YOURS], Qt.MouseButton.LeftButton)
    assert dialog.answers == {THREE[0].id: Choice.YOURS}
    assert (dialog.list.row, dialog.pane.buttons[Choice.THEIRS].isChecked()) == (0, False)


def test_the_same_for_all_that_are_left(open_: Open) -> None:
    """What was chosen stays; where it is no choice, the claim stays open."""
    dialog = open_()
    assert not dialog.same.isEnabled()
    dialog.take(Choice.THEIRS)
    dialog.take(Choice.YOURS)
    dialog.list.go_to(2)
    assert dialog.same.text() == "“On this desk” for the one left"
    dialog.same.click()
    assert list(dialog.answers.values()) == [Choice.THEIRS, Choice.YOURS, Choice.YOURS]
    assert dialog.done_button.isEnabled()


def test_both_notes_for_all_leaves_the_others_open(open_: Open) -> None:
    """No verdict is taken that nobody chose."""
    dialog = open_()
    dialog.take(Choice.BOTH)
    dialog.same.click()
    assert dialog.answers == {THREE[0].id: Choice.BOTH, THREE[2].id: Choice.BOTH}


def test_what_differs_is_heavy_and_underlined(open_: Open) -> None:
    """Not only coloured; markup of others stays text."""
    text = open_().pane.fields.rows[0].sides[0].text
    assert text.toPlainText() == NOTE.yours
    cursor = text.textCursor()
    marked = []
    for at in range(1, len(NOTE.yours) + 1):
        cursor.setPosition(at)
        if cursor.charFormat().fontUnderline():
            assert cursor.charFormat().fontWeight() == QFont.Weight.Bold
            marked.append(NOTE.yours[at - 1])
    assert "".join(marked) == "40"


def test_what_both_say_is_shown_once(open_: Open) -> None:
    """Reading it twice would help nobody."""
    row = open_([clash(1, fields=(Field("Note", "a b", "a  b"),))]).pane.fields.rows[0]
    assert row.sides[1].isHidden()
    assert "same in both" in row._name.text()
    assert row._remark.text() == "Only blanks or line ends differ."


def test_only_what_comes_with_the_choice_is_framed_as_taken(open_: Open) -> None:
    """Links are merged in any case; the frame would say otherwise."""
    links = Field("Links", "one", "other", "Merged link by link.")
    dialog = open_([clash(1, fields=(NOTE, links))])
    dialog.take(Choice.THEIRS)
    framed = [[side._is_taken for side in row.sides] for row in dialog.pane.fields.rows]
    assert framed == [[False, True], [False, False]]


def test_a_long_note_can_be_read_to_its_end(open_: Open, qtbot: QtBot) -> None:
    """It scrolls; what no person reads here is said to be in the file."""
    note = Field("Note", "word " * 1_000 + "END", "x" * (LONGEST + 1))
    dialog = open_([clash(1, fields=(note,))])
    mine, theirs = (side.text for side in dialog.pane.fields.rows[0].sides)
    assert mine.toPlainText().endswith("END")
    qtbot.waitUntil(lambda: dialog.pane.reader.verticalScrollBar().maximum() > 0)
    assert mine.verticalScrollBar().maximum() == 0
    assert theirs.toPlainText().endswith("(it goes on; the file has all of it)")


@pytest.mark.parametrize("width", [520, 1000])
def test_every_text_has_its_height_in_the_first_frame(open_: Open, width: int) -> None:
    """At once, not level by level: the boxes would be seen to grow."""
    note = Field("Note", "one word after another " * 20, "short")
    dialog = open_([clash(1, fields=(note,)), clash(2, fields=(NOTE, note))])
    dialog.resize(width, 500)
    for number in (0, 1):
        dialog.list.go_to(number)
        sides = [side for row in dialog.pane.fields.rows for side in row.sides]
        shown = [side for side in sides if side.isVisible()]
        assert [s for s in shown if s.height() < s.text._wanted_height()] == []
        assert dialog.pane._body.height() >= dialog.pane._body.minimumSizeHint().height()


def test_hidden_characters_are_seen(open_: Open) -> None:
    """They could turn a sentence round."""
    field = Field("Note", "safe\n\u202etext", "\ufffe")
    text = open_([clash(1, fields=(field,))]).pane.fields.rows[0].sides[0].text
    assert text.toPlainText() == "safe\n⟨202E⟩text"


def test_letters_go_up_and_down_the_list(open_: Open) -> None:
    """As on the desk; at both ends they stay."""
    dialog = open_()
    for key, row in ((Qt.Key.Key_K, 0), (Qt.Key.Key_J, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_J, 2)):
        QTest.keyClick(dialog.list, key)
        assert dialog.list.row == row


def test_everything_is_reached_with_tab(open_: Open) -> None:
    """From the list over versions and texts to the buttons below, and round."""
    dialog = open_()
    seen: list[QWidget] = []
    for _ in range(12):
        focus = dialog.focusWidget()
        assert focus is not None
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    buttons = dialog.pane.buttons
    texts = [side.text for side in dialog.pane.fields.rows[0].sides]
    expected = [dialog.list, *buttons.values(), *texts, dialog.later, dialog.list]
    assert seen[: len(expected)] == expected


def test_everything_has_a_name(open_: Open) -> None:
    """For those who hear the window; and no label interprets markup."""
    dialog = open_()
    fields = [dialog.list, *dialog.findChildren(QPlainTextEdit)]
    assert [each for each in fields if not each.accessibleName()] == []
    buttons = [b for b in dialog.findChildren(QAbstractButton) if b.isVisible()]
    assert [each for each in buttons if not (each.text() or each.accessibleName())] == []
    formats = {label.textFormat() for label in dialog.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}
    index = dialog.list.model().index(0, 0)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Not settled, Claim 1, Sentence 1 & more."


def test_two_hundred_clashes_open_at_once(open_: Open) -> None:
    """What is compared is worked out for the one that is shown."""
    long = Field("Note", "a b c " * 3_000, "b a d " * 3_000)
    dialog = open_([clash(n, fields=(long,)) for n in range(200)])
    assert len(dialog.pane.fields.rows) == 1
    dialog.take(Choice.YOURS)
    dialog.same.click()
    assert dialog.progress.text() == "200 of 200 settled"


@pytest.mark.parametrize("width", [520, 1000])
def test_nothing_is_cut_off_at_the_side(open_: Open, qtbot: QtBot, width: int) -> None:
    """Where two columns have no room, the versions stand one below the other, with their names."""
    dialog = open_()
    dialog.resize(width, 500)
    qtbot.waitUntil(lambda: dialog.width() == width)
    QApplication.processEvents()
    reader, row = dialog.pane.reader, dialog.pane.fields.rows[0]
    assert dialog.pane._body.width() <= reader.viewport().width()
    assert row._row.is_folded is (width == 520)
    assert row.sides[0]._caption.isVisible() is (width == 520)


def test_other_colours_are_taken_over(qtbot: QtBot) -> None:
    """Also while it is open."""
    theme = Theme()
    theme.set_scheme(ColourScheme.LIGHT)
    dialog = VersionsDialog(THREE, WHY, Sides("A", "B"), theme)
    qtbot.addWidget(dialog)
    text = dialog.pane.fields.rows[0].sides[0].text
    theme.set_scheme(ColourScheme.DARK)
    assert text.palette().base().color() == theme.palette.raised


@pytest.mark.parametrize("is_settled", [True, False])
def test_nothing_is_left_of_a_closed_dialog(qtbot: QtBot, *, is_settled: bool) -> None:
    """Neither for Qt nor for Python, though theme and window live on."""
    theme, window = Theme(), QWidget()
    qtbot.addWidget(window)
    dialog = VersionsDialog([clash(1)], WHY, Sides("A", "B"), theme, window)
    gone = weakref.ref(dialog)
    dialog.open()
    if is_settled:
        dialog.take(Choice.YOURS)
    with qtbot.waitSignal(dialog.destroyed):
        (dialog.accept if is_settled else dialog.reject)()
    del dialog
    gc.collect()
    assert gone() is None
    theme.set_scheme(ColourScheme.DARK)  # nobody listens who is not there
