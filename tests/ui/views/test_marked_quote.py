"""The words of a claim on its card: literal, as high as they are, a mark behind every figure."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme.theme import ColourScheme, Theme
from ui.views.marked_quote import MarkedQuote
from workbench.claims.stated import Stated, stated_in

LONG = (
    "“With a reported death toll of at least 400,000 by December 30, 2022, more than one in five "
    "conscripts left for Poland after three years of war that cost an estimated $3.5 billion”"
)
"""Longer than the card is wide, several times."""
WIDTHS = (240, 352, 700)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def quote(qtbot: QtBot) -> MarkedQuote:
    """A quote with many figures, in a card of ordinary width."""
    quote = MarkedQuote(Theme())
    qtbot.addWidget(quote)
    show(quote, LONG)
    return quote


def show(quote: MarkedQuote, text: str, width: int = 352) -> None:
    """Show a claim with its figures."""
    quote.resize(width, quote.height())
    quote.show_words(text, stated_in(text), "spoken")
    quote.show()
    QApplication.processEvents()


def picture(quote: MarkedQuote) -> QImage:
    """What is seen of it."""
    return quote.grab().toImage()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_it_is_as_high_as_its_words(qtbot: QtBot, width: int, zoom: float) -> None:
    """Nothing is cut off, nothing scrolls, and no line is left empty."""
    theme = Theme()
    theme.set_zoom(zoom)
    quote = MarkedQuote(theme)
    qtbot.addWidget(quote)
    show(quote, LONG, width)
    lowest = max(rect.bottom() for rect, _ in quote.rects())
    line = quote.fontMetrics().lineSpacing()
    assert quote.verticalScrollBar().maximum() == 0
    assert quote.height() - line < lowest <= quote.height()


def test_every_figure_is_marked_where_it_stands(quote: MarkedQuote) -> None:
    """The pointer finds there what it comes to; a mark that wraps is on both lines."""
    marked = [stated.words for _, stated in quote.rects()]
    assert list(dict.fromkeys(marked)) == [each.words for each in stated_in(LONG)]
    for rect, stated in quote.rects():
        assert quote.figure_at(rect.center().toPoint()) == stated.words
    assert quote.figure_at(QPoint(quote.width() - 1, 1)) == ""


@pytest.mark.parametrize("before", ["", "w", "😀😀"])
def test_a_mark_covers_its_words_and_no_others(quote: MarkedQuote, before: str) -> None:
    """Characters that Qt counts twice move nothing."""
    words = f"{before} 5 ships" if before else "5 ships"
    show(quote, words)
    ((rect, _),) = quote.rects()
    measure = quote.fontMetrics()
    assert rect.width() == pytest.approx(measure.horizontalAdvance("5 ships"), abs=6)
    assert rect.right() == pytest.approx(measure.horizontalAdvance(words), abs=6)


def test_words_can_be_copied_and_not_changed(quote: MarkedQuote) -> None:
    """Selected by mouse or key."""
    quote.selectAll()
    quote.copy()
    QTest.keyClicks(quote, "x")
    assert QGuiApplication.clipboard().text() == LONG
    assert quote.text() == LONG


@pytest.mark.parametrize("modifier", [NO_MODIFIER, Qt.KeyboardModifier.ControlModifier])
def test_the_wheel_is_the_card_s(quote: MarkedQuote, modifier: Qt.KeyboardModifier) -> None:
    """Over the words too; with Ctrl they alone would grow."""
    before = quote.font()
    place, turn = QPointF(20, 20), QPoint(0, 120)
    phase, button = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
    wheel = QWheelEvent(place, place, turn, turn, button, modifier, phase, False)  # noqa: FBT003  (inverted)
    QApplication.sendEvent(quote.viewport(), wheel)
    assert not wheel.isAccepted()
    assert quote.font() == before


def test_the_same_words_shown_again_stay_selected(quote: MarkedQuote) -> None:
    """A verdict on the claim changes nothing here."""
    quote.selectAll()
    show(quote, LONG)
    assert quote.textCursor().selectedText() == LONG


@pytest.mark.parametrize("scheme", [ColourScheme.LIGHT, ColourScheme.DARK])
def test_quantity_and_time_differ_without_colour(qtbot: QtBot, scheme: ColourScheme) -> None:
    """The same words with either mark, and with none, are three pictures in grey."""
    theme = Theme()
    theme.set_scheme(scheme)
    seen = []
    for words in ("5 ships", "5 May", "a car"):
        quote = MarkedQuote(theme)
        qtbot.addWidget(quote)
        show(quote, "wwwwwww")
        span = stated_in("5 ships")[0].span
        kinds = [each.kind for each in stated_in(words)]
        quote.show_words("wwwwwww", [Stated(span, kind, words) for kind in kinds], "")
        seen.append(picture(quote).convertToFormat(QImage.Format.Format_Grayscale8))
    assert seen[0] != seen[1]
    assert seen[1] != seen[2]
    assert seen[0] != seen[2]
