"""What is said of the splitting: calm, short, and gone when there is nothing to say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.views.refining_note import RefiningNote


@pytest.fixture
def note(qtbot: QtBot) -> RefiningNote:
    """The note by itself."""
    made = RefiningNote(Theme())
    qtbot.addWidget(made)
    return made


def test_it_is_silent_at_first(note: RefiningNote) -> None:
    """Most openings split nothing."""
    assert note.isHidden()


def test_it_says_more_on_hovering(note: RefiningNote) -> None:
    """One short sentence, and the reason behind it, both literally."""
    note.say("No <parser>", "It is <not> installed.")

    assert note.label.text() == "No <parser>"
    assert note.label.textFormat() is Qt.TextFormat.PlainText
    assert "&lt;not&gt;" in note.toolTip()
    assert note.button.isHidden()


def test_there_is_a_button_while_there_is_something_to_cancel(
    note: RefiningNote, qtbot: QtBot
) -> None:
    """By mouse and by keyboard, with a name for those who hear it."""
    note.say("Splitting into claims 1 of 4 …", cancellable=True)
    note.show()

    assert not note.button.isHidden()
    assert note.button.accessibleName() == "Cancel splitting into claims"
    with qtbot.waitSignal(note.cancel_wanted):
        note.button.click()
    note.button.setFocus()
    with qtbot.waitSignal(note.cancel_wanted):
        QTest.keyClick(note.button, Qt.Key.Key_Space)


def test_nothing_to_say_takes_it_away(note: RefiningNote) -> None:
    """The foot of the window is as it was."""
    note.say("Split into 4 claims")
    note.say("")

    assert note.isHidden()


def test_a_small_window_stays_small(note: RefiningNote) -> None:
    """The sentence gives way, not the window."""
    note.say("A sentence of many words that go on and on, far beyond what is of use to anybody")

    assert note.minimumSizeHint().width() < 60
