"""Texts to read and to copy: as high as their lines, changed by nobody, never scrolled."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.theme import ColourScheme, Theme
from ui.views.compared_text import ComparedText
from ui.views.marked_quote import MarkedQuote
from ui.views.still_text import StillText
from workbench.review.differing import differing

WORDS = "The harbour authority counted four million containers, more than in any year before. "


def compared(theme: Theme, place: QWidget) -> StillText:
    """One version of a text."""
    made = ComparedText(theme, place)
    made.show_marked(differing(2 * WORDS, WORDS)[0])
    return made


def quoted(theme: Theme, place: QWidget) -> StillText:
    """The words of a claim."""
    made = MarkedQuote(theme, place)
    made.show_words(2 * WORDS, (), "")
    return made


@pytest.fixture
def theme() -> Theme:
    """The looks."""
    return Theme()


@pytest.fixture(params=[compared, quoted])
def still(qtbot: QtBot, theme: Theme, request: pytest.FixtureRequest) -> Iterator[StillText]:
    """A text of either kind in a window."""
    place = QWidget()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    made: StillText = request.param(theme, place)
    column.addWidget(made)
    column.addStretch(1)
    place.resize(400, 400)
    place.show()
    yield made
    place.close()


def test_it_is_as_high_as_its_lines(still: StillText) -> None:
    """The narrower, the higher; all of it is seen."""
    wide = still.height()
    still.window().resize(200, 400)
    for _ in range(5):
        QApplication.processEvents()

    assert still.height() > wide
    assert still.verticalScrollBar().maximum() == 0


def test_nothing_that_is_typed_changes_it(still: StillText) -> None:
    """Nor is there anything to undo."""
    before = still.toPlainText()
    QTest.keyClicks(still, "more")
    QTest.keyClick(still, Qt.Key.Key_Delete)
    still.undo()

    assert still.toPlainText() == before


def test_it_follows_the_theme(still: StillText, theme: Theme) -> None:
    """Its ground, and the size of its type with the height that takes."""
    ground, height = still.palette().base().color(), still.height()
    theme.set_scheme(ColourScheme.LIGHT if theme.palette.dark else ColourScheme.DARK)
    theme.set_zoom(2.0)

    assert still.palette().base().color() != ground
    assert still.height() > height
