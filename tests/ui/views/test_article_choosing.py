"""Claims chosen in the article: by click, by caret and from the list, without echo."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.views.ferry import CARRIED, OPENED, STORY, claim, click, follow, long_story, place
from ui.views.article_view import ArticleView
from workbench.article.span import Span


def test_a_click_chooses_the_innermost_claim(story: ArticleView, qtbot: QtBot) -> None:
    """The claim inside an attribution, not the attribution around it."""
    with qtbot.waitSignal(story.claim_chosen) as chosen:
        click(story, place(story, 2))

    assert chosen.args == [claim(2)]


def test_clicking_again_goes_outwards_and_round(story: ArticleView) -> None:
    """The same place again: the claim around it, then the innermost again."""
    chosen = follow(story)

    for _ in range(3):
        click(story, place(story, 2))

    assert chosen == [claim(2), claim(1), claim(2)]


def test_clicking_elsewhere_in_it_means_the_innermost(story: ArticleView) -> None:
    """Only the very same place goes outwards."""
    chosen = follow(story)

    click(story, place(story, 2))
    click(story, place(story, 2, at=90))
    click(story, place(story, 3))

    assert chosen == [claim(2), claim(3)]


def test_a_click_beside_the_words_chooses_nothing(story: ArticleView, qtbot: QtBot) -> None:
    """White paper right of a line's end belongs to no claim."""
    rect = story.claim_rects(claim(4))[0]

    with qtbot.assertNotEmitted(story.claim_chosen):
        click(story, QPointF(rect.right() + 60, rect.center().y()).toPoint())


def test_selecting_words_chooses_no_claim(story: ArticleView, qtbot: QtBot) -> None:
    """Dragging over words selects them, for a new claim perhaps."""
    start, end = place(story, 3, at=2), place(story, 3, at=70)

    with qtbot.assertNotEmitted(story.claim_chosen):
        QTest.mousePress(story.viewport(), Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(story.viewport(), end)
        QTest.mouseRelease(story.viewport(), Qt.MouseButton.LeftButton, pos=end)

    span = story.selected_span()
    assert span is not None
    assert OPENED.startswith(span.of(STORY))


def test_between_two_lines_the_nearer_line_is_meant(show: Callable[..., ArticleView]) -> None:
    """A press in the room between lines puts the caret where it points, not at a line's end."""
    view = show("word " * 200, "word")
    placed = next(view.placed_blocks())
    slot = placed.slot(1)
    x = round(slot.left() + 100)

    for y in (slot.top(), slot.bottom() - 1):
        click(view, QPoint(x, round(y)))
        assert view.textCursor().positionInBlock() == placed.line(1).xToCursor(x)


def test_a_shape_in_the_margin_stands_for_its_claim(story: ArticleView, qtbot: QtBot) -> None:
    """Clicking it chooses the claim that begins on that line."""
    marks = [mark for placed in story.placed_blocks() for mark in story._margin(placed)]
    shape = next(mark for mark in marks if mark.claim == claim(4))

    with qtbot.waitSignal(story.claim_chosen) as chosen:
        click(story, shape.place.center().toPoint())

    assert chosen.args == [claim(4)]


def test_shapes_on_one_line_stand_in_the_order_of_the_claims(story: ArticleView) -> None:
    """Side by side, the first one leftmost, none under another."""
    marks = [mark for placed in story.placed_blocks() for mark in story._margin(placed)]
    first = [mark for mark in marks if mark.place.top() == marks[0].place.top()]

    assert [mark.claim for mark in first] == [claim(1), claim(2), claim(3)]
    assert all(one.place.right() < next_.place.left() for one, next_ in pairwise(first))


def test_the_caret_chooses_the_claim_it_comes_into(story: ArticleView) -> None:
    """Once for each claim, however many characters the caret goes on in it."""
    chosen = follow(story)
    story.setFocus()

    QTest.keyClick(story, Qt.Key.Key_Down)
    for _ in range(10):
        QTest.keyClick(story, Qt.Key.Key_Right)

    assert chosen == [claim(1), claim(2)]


def test_up_and_down_pass_over_the_gap(story: ArticleView) -> None:
    """The caret goes from paragraph to paragraph."""
    QTest.keyClick(story, Qt.Key.Key_Down)

    assert story.textCursor().block().text().startswith("The ferry")


def test_selecting_with_the_keyboard_chooses_nothing(story: ArticleView, qtbot: QtBot) -> None:
    """Shift and an arrow select words."""
    with qtbot.assertNotEmitted(story.claim_chosen):
        QTest.keyClick(
            story,
            Qt.Key.Key_End,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )

    assert story.selected_span() == Span(0, len(STORY))


def test_select_shows_without_saying(story: ArticleView, qtbot: QtBot) -> None:
    """A claim selected from elsewhere is not announced back."""
    with qtbot.assertNotEmitted(story.claim_chosen):
        for number in (2, 4, 1):
            story.select(claim(number))
        story.select(None)


def test_select_leaves_the_caret_in_the_claim(story: ArticleView) -> None:
    """The caret goes to a claim's beginning, and stays where it is if it is inside."""
    story.select(claim(2))
    assert story.caret_offset() == STORY.index(CARRIED)

    story.select(claim(1))
    assert story.caret_offset() == STORY.index(CARRIED)


def test_a_claim_far_away_is_brought_into_view(show: Callable[..., ArticleView]) -> None:
    """With some lines above it in sight, and in the upper half."""
    quotes = [f"Number {n} is a paragraph" for n in range(40)]
    view = show(long_story(40), *quotes)

    for number in (30, 3, 35, 20):
        view.select(claim(number))
        top = view.claim_rects(claim(number))[0].top()
        assert 2 * 26 <= top <= view.viewport().height() / 2


def test_a_claim_well_in_sight_is_not_scrolled(show: Callable[..., ArticleView]) -> None:
    """The page stays where it is when the next claim is in view."""
    quotes = [f"Number {n} is a paragraph" for n in range(40)]
    view = show(long_story(40), *quotes)
    view.select(claim(20))
    value = view.verticalScrollBar().value()

    view.select(claim(21))

    assert view.verticalScrollBar().value() == value


def test_the_last_line_can_be_reached(show: Callable[..., ArticleView]) -> None:
    """The scroll bar learns of lines as they are laid out."""
    view = show(long_story(40) + "These are the last words.", "These are the last words")

    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    QApplication.processEvents()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())

    assert view.claim_rects(claim(1))[-1].bottom() <= view.viewport().height()
