"""The map beside the article: states by shape, what is in sight, and going there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.ui.theme.drawing import near
from tests.ui.views.ferry import article
from ui.theme.palette import LIGHT
from ui.theme.theme import ColourScheme, Theme
from ui.views.article_pane import ArticlePane
from ui.views.coverage_strip import CoverageStrip
from workbench.article.span import Span
from workbench.review.coverage import Coverage, Totals

LINE = "It carried {} people. "
TOTALS = Totals(judged=31, open=4, untouched=12, set_aside=2)
MIDDLE = 9
ShowStrip = Callable[..., CoverageStrip]


@pytest.fixture
def show_strip(qtbot: QtBot, theme: Theme) -> ShowStrip:
    """Shows an article of short paragraphs, one sentence each, in these states."""
    panes = []  # a widget that nobody holds is gone

    def shown(*states: Coverage) -> CoverageStrip:
        pane = ArticlePane(theme)
        panes.append(pane)
        qtbot.addWidget(pane)
        pane.resize(700, 500)
        sentences = [LINE.format(number).strip() for number in range(len(states))]
        text = "\n\n".join(sentences) + "\n"
        starts = [text.index(sentence) for sentence in sentences]
        spans = [Span(s, s + len(w)) for s, w in zip(starts, sentences, strict=True)]
        pane.show_article(article(text), len(states), "en")
        pane.coverage.show_sentences(text, spans)
        pane.coverage.show_ledger(states, TOTALS)
        pane.show()
        QApplication.processEvents()
        return pane.coverage

    return shown


def pixels(strip: CoverageStrip, index: int) -> list[QColor]:
    """The strip across the middle of a sentence, from its left edge to its right."""
    places = strip._rows
    y = (places._firsts[index] + places._stops[index]) // 2 + 4
    image = strip.grab().toImage()
    return [image.pixelColor(x, y) for x in range(image.width())]


def inked(strip: CoverageStrip, index: int) -> str:
    """The same as letters: what is not ground."""
    return "".join("." if near(each, LIGHT.paper) else "#" for each in pixels(strip, index))


def test_each_state_has_a_shape_of_its_own(show_strip: ShowStrip) -> None:
    """A hollow frame, a half-filled one, a narrow bar: told apart without colour."""
    strip = show_strip(Coverage.UNTOUCHED, Coverage.OPEN, Coverage.JUDGED, Coverage.SET_ASIDE)

    shapes = [inked(strip, index) for index in range(3)]

    assert shapes == ["....#........#....", "....#####....#....", ".......####......."]


@pytest.mark.parametrize("scheme", [ColourScheme.LIGHT, ColourScheme.DARK])
def test_each_state_has_a_colour_of_its_own(
    show_strip: ShowStrip, theme: Theme, scheme: ColourScheme
) -> None:
    """What waits is in the ink of what is open, what is judged in the accent."""
    strip = show_strip(Coverage.UNTOUCHED, Coverage.JUDGED)
    theme.set_scheme(scheme)

    assert near(pixels(strip, 0)[4], theme.palette.open)
    assert near(pixels(strip, 1)[MIDDLE], theme.palette.accent)


def test_a_verdict_changes_its_sentence_only(show_strip: ShowStrip) -> None:
    """The others look as before."""
    strip = show_strip(*[Coverage.UNTOUCHED] * 3)
    before = [inked(strip, index) for index in range(3)]

    strip.update_ledger({1: Coverage.JUDGED}, TOTALS)

    after = [inked(strip, index) for index in range(3)]
    assert (after[0], after[2]) == (before[0], before[2])
    assert after[1] == ".......####......."


def test_drawing_one_sentence_is_drawing_all(show_strip: ShowStrip) -> None:
    """The picture after a change is the one a new strip would show."""
    strip = show_strip(*[Coverage.UNTOUCHED] * 400)
    strip.update_ledger({200: Coverage.JUDGED, 201: Coverage.SET_ASIDE}, TOTALS)
    changed = strip.grab().toImage()

    strip.show_ledger(strip.ledger, TOTALS)

    assert strip.grab().toImage() == changed


def test_the_name_says_the_same_in_figures(show_strip: ShowStrip) -> None:
    """For those who do not see the strip."""
    strip = show_strip(Coverage.JUDGED)

    assert strip.accessibleName() == "Coverage: 31 judged, 4 open, 12 untouched, 2 set aside"


def test_hovering_says_state_and_words(show_strip: ShowStrip) -> None:
    """The words of the sentence that is seen there, literally."""
    strip = show_strip(Coverage.JUDGED, Coverage.UNTOUCHED)
    y = strip._rows._firsts[1] + 6

    assert strip.words_at(y) == "Untouched: It carried 1 people."


def test_hovering_a_crowded_row_tells_of_the_worst(show_strip: ShowStrip) -> None:
    """And that there are more."""
    states = [Coverage.JUDGED] * 2_000
    states[1_000] = Coverage.UNTOUCHED
    strip = show_strip(*states)
    y = strip._rows._firsts[1_000] + 5

    assert strip.words_at(y).startswith("Untouched: It carried 1000 people.\nand ")


def test_the_tool_tip_is_shown(show_strip: ShowStrip) -> None:
    """By the pointer resting on the strip."""
    strip = show_strip(Coverage.JUDGED)
    here = QPoint(9, 10)

    QApplication.sendEvent(strip, QHelpEvent(QEvent.Type.ToolTip, here, strip.mapToGlobal(here)))

    assert "Judged: It carried 0 people." in QToolTip.text()


def test_a_click_goes_to_the_sentence_seen_there(show_strip: ShowStrip) -> None:
    """Also to a single one among thousands."""
    states = [Coverage.JUDGED] * 2_000
    states[1_000] = Coverage.UNTOUCHED
    strip = show_strip(*states)
    y = strip._rows._firsts[1_000] + 5

    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, y))

    seen = strip._view.lines_in_sight()
    assert seen.start <= strip._spans[1_000].start < seen.end


def test_dragging_scrolls_along(show_strip: ShowStrip) -> None:
    """To the end and back to the beginning."""
    strip = show_strip(*[Coverage.JUDGED] * 300)
    bar = strip._view.verticalScrollBar()
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, 100))

    QTest.mouseMove(strip, QPoint(9, strip.height()))
    assert bar.value() == bar.maximum()

    QTest.mouseMove(strip, QPoint(9, 0))
    assert bar.value() == 0


def test_what_is_in_sight_is_framed(show_strip: ShowStrip) -> None:
    """The frame goes along with the article, from top to bottom."""
    strip = show_strip(*[Coverage.JUDGED] * 300)
    bar = strip._view.verticalScrollBar()
    places = []
    for value in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        sight = strip._sight()
        assert sight is not None
        places.append((sight.top(), sight.bottom()))

    assert places == sorted(places)
    assert places[0][0] == 0
    assert places[-1][1] == strip.height()


def test_an_article_in_sight_as_a_whole_has_no_frame(show_strip: ShowStrip) -> None:
    """And the strip is no longer than its lines."""
    strip = show_strip(*[Coverage.JUDGED] * 3)

    assert strip._sight() is None
    assert strip._rows.scale.height <= strip._view.words_bottom()


def test_a_new_height_shows_the_same_ledger(show_strip: ShowStrip) -> None:
    """The article is brought onto it anew."""
    strip = show_strip(*[Coverage.UNTOUCHED, Coverage.JUDGED] * 100)
    strip.window().resize(700, 300)
    QApplication.processEvents()

    assert strip._rows.scale.height == strip.height() - 8
    assert list(strip.ledger) == [Coverage.UNTOUCHED, Coverage.JUDGED] * 100


def test_an_article_without_text_is_an_empty_strip(show_strip: ShowStrip) -> None:
    """Nothing to show, nothing to go to."""
    strip = show_strip()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, 50))

    assert strip.words_at(QPointF(9, 50).y()) == ""
