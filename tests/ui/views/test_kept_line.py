"""A field of one line about a claim: leaving keeps what was typed, Escape does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.views.kept_line import ClaimLine


class Asker:
    """Notes what it is told."""

    def __init__(self, line: ClaimLine) -> None:
        self.heard: list[tuple[str, str]] = []
        line.entered.connect(self.hear)

    def hear(self, claim: str, words: str) -> None:
        """Take what was entered."""
        self.heard.append((claim, words))


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[ClaimLine]:
    """A field with the keyboard, and another one beside it."""
    whole = QWidget()
    made, column = ClaimLine(whole), QVBoxLayout(whole)
    column.addWidget(made)
    column.addWidget(QLineEdit(whole))
    qtbot.addWidget(whole)
    whole.show()
    qtbot.waitActive(whole)
    made.setFocus()
    made.show_words("c-1", "before")
    made.selectAll()
    yield made
    whole.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_leaving_keeps_the_words(line: ClaimLine, key: Qt.Key) -> None:
    """On one line, once."""
    asker = Asker(line)
    QTest.keyClicks(line, " which  year ")

    QTest.keyClick(line, key)

    assert asker.heard == [("c-1", "which year")]


def test_escape_takes_everything_back(line: ClaimLine) -> None:
    """What was there before is there again."""
    asker = Asker(line)
    QTest.keyClicks(line, "which year")

    QTest.keyClick(line, Qt.Key.Key_Escape)

    assert (line.text(), asker.heard) == ("before", [])


def test_another_claim_keeps_what_was_typed_about_this_one(line: ClaimLine) -> None:
    """Nothing half-written is lost, and nothing goes to the wrong claim."""
    asker = Asker(line)
    QTest.keyClicks(line, "which year")

    line.show_words("c-2", "")

    assert asker.heard == [("c-1", "which year")]
    assert (line.claim, line.text()) == ("c-2", "")


def test_what_the_desk_refused_stays_to_be_kept_elsewhere(line: ClaimLine) -> None:
    """The desk goes on telling what it has; what somebody typed is not to vanish for that."""
    QTest.keyClicks(line, "which year")
    QTest.keyClick(line, Qt.Key.Key_Return)

    line.show_words("c-1", "before")

    assert line.text() == "which year"


def test_what_was_kept_can_be_undone(line: ClaimLine) -> None:
    """The desk took it, and then tells the old words again."""
    QTest.keyClicks(line, "which year")
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.show_words("c-1", "which year")

    line.show_words("c-1", "before")

    assert line.text() == "before"


def test_what_comes_in_does_not_replace_what_is_being_typed(line: ClaimLine) -> None:
    """It is kept or given up by whoever types it."""
    QTest.keyClicks(line, "which year")

    line.show_words("c-1", "from outside")

    assert line.text() == "which year"
