"""The line above the claim's words: literal, at most two lines of it, all of it in the tool tip."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.views.sentence_before import SentenceBefore

LONG = "The 😀 ferry carried a million people from the harbour to the island & back. " * 3
WIDTHS = (120, 352, 700)


@pytest.fixture
def line(qtbot: QtBot) -> SentenceBefore:
    """The line by itself."""
    line = SentenceBefore(Theme())
    qtbot.addWidget(line)
    return line


@pytest.mark.parametrize("width", WIDTHS)
def test_it_takes_two_lines_at_most(line: SentenceBefore, width: int) -> None:
    """What does not fit ends in an ellipsis, and no line is wider than there is room."""
    line.show_sentence(LONG * 2)

    first, second = line.lines(width)
    assert second.endswith("…")
    assert f"Before: {LONG}".startswith(first)
    assert max(map(line.fontMetrics().horizontalAdvance, (first, second))) <= width
    assert line.heightForWidth(width) == 2 * line.fontMetrics().lineSpacing()


def test_a_short_sentence_takes_one_line(line: SentenceBefore) -> None:
    """All of it."""
    line.show_sentence("It rained.")
    assert line.lines(352) == ("Before: It rained.",)
    assert line.heightForWidth(352) == line.fontMetrics().lineSpacing()


def test_a_word_without_end_is_cut_short(line: SentenceBefore) -> None:
    """There is nowhere to break it."""
    line.show_sentence("x" * 200)
    assert max(map(line.fontMetrics().horizontalAdvance, line.lines(120))) <= 120


def test_another_sentence_is_broken_anew(line: SentenceBefore) -> None:
    """At the same width, and in larger type."""
    line.show_sentence(LONG)
    line.lines(352)
    line.show_sentence("It rained.")
    assert line.lines(352) == ("Before: It rained.",)


def test_all_of_it_is_in_the_tool_tip_and_told(line: SentenceBefore) -> None:
    """Marks of other languages are shown as they are."""
    line.show_sentence(f"{LONG}<b>End.</b>")
    assert "&lt;b&gt;End.&lt;/b&gt;" in line.toolTip()
    assert line.accessibleDescription() == f"Before: {LONG}<b>End.</b>"


def test_no_sentence_takes_no_room(line: SentenceBefore) -> None:
    """And has no tool tip."""
    line.show_sentence(LONG)
    line.show_sentence("")
    assert line.isHidden()
    assert line.toolTip() == line.accessibleDescription() == ""
