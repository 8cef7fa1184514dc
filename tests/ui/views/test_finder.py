"""Find in the article: the bar at its foot, the tints under the words, and the claim found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.builders import seed_of
from tests.ui.driver import DeskDriver
from tests.ui.test_actions import nameless
from ui.views.article_view import ArticleView
from ui.views.find_bar import FindBar
from ui.views.long_lines import cuts_of
from ui.views.offsets import LONGEST_DISPLAY_LINE
from workbench.project import Project

SHIFT = Qt.KeyboardModifier.ShiftModifier
F3 = Qt.Key.Key_F3


@pytest.fixture
def bar(desk: DeskDriver) -> FindBar:
    """The bar, opened at the beginning of the article."""
    view_of(desk).show_caret(0)
    desk.ctrl("f", on=desk.list)
    return desk.window.desk.article.finder.bar


def view_of(desk: DeskDriver) -> ArticleView:
    """The article's view."""
    return desk.window.desk.article.view


def framed(desk: DeskDriver) -> str:
    """The words of the place that is shown; empty when there is none."""
    found = view_of(desk).found
    return found.shown.of(view_of(desk).text) if found else ""


def place_of(desk: DeskDriver) -> int:
    """Where the place that is shown begins."""
    found = view_of(desk).found
    assert found is not None
    return found.shown.start


def test_every_letter_shows_the_first_place_and_their_number(
    desk: DeskDriver, bar: FindBar
) -> None:
    """Nobody has to press Return to see whether there is anything."""
    desk.type("FERR")
    assert (framed(desk), bar.said) == ("Ferr", "1 of 2")


def test_going_on_wraps_round_with_a_word(desk: DeskDriver, bar: FindBar) -> None:
    """Return and Shift+Return, from the last place to the first and back."""
    desk.type("ferry")
    said = []
    for key, modifier in ((F3, Qt.KeyboardModifier.NoModifier),) * 2 + ((F3, SHIFT),):
        desk.press(key, modifier)
        said.append(bar.said)
    assert said == ["2 of 2", "1 of 2, again from the beginning", "2 of 2, again from the end"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down])
def test_keys_of_the_field_go_on(desk: DeskDriver, bar: FindBar, key: Qt.Key) -> None:
    """The hand stays where it types."""
    desk.type("ferry")
    desk.press(key)
    assert bar.said == "2 of 2"


def test_the_search_begins_where_the_reader_is(desk: DeskDriver, bar: FindBar) -> None:
    """At the caret, and from the top again when there is nothing behind it."""
    desk.press(Qt.Key.Key_Escape)
    view_of(desk).show_caret(view_of(desk).text.index("It opened"))
    desk.ctrl("f")
    desk.type("ferry")
    assert bar.said == "1 of 2, again from the beginning"


@pytest.mark.usefixtures("bar")
def test_typing_chooses_no_claim_and_going_on_does(desk: DeskDriver) -> None:
    """The card stays while somebody types; who goes on to a place wants what is said there."""
    before = desk.current
    desk.type("opened")
    assert desk.current == before
    desk.press(F3)
    assert "opened in 1964" in desk.current.text


def test_escape_leaves_the_words_selected_in_the_article(desk: DeskDriver, bar: FindBar) -> None:
    """To copy them, or to make a claim of them."""
    desk.type("need a third")
    desk.press(Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert desk.focus is desk.article
    assert view_of(desk).textCursor().selectedText() == "need a third"
    assert view_of(desk).found is None


@pytest.mark.parametrize("button", ["next", "previous", "close_button"])
def test_escape_leaves_from_every_button(desk: DeskDriver, bar: FindBar, button: str) -> None:
    """There is one way out, wherever the focus is."""
    desk.type("ferry")
    desk.press(Qt.Key.Key_Escape, on=getattr(bar, button))
    assert bar.isHidden()


@pytest.mark.usefixtures("bar")
def test_f3_searches_again_for_what_was_sought_last(desk: DeskDriver) -> None:
    """After the bar was closed; the focus stays in the article."""
    desk.type("ferry")
    desk.press(Qt.Key.Key_Escape)
    desk.press(F3)
    assert (framed(desk), desk.focus) == ("ferry", desk.article)


def test_f3_without_anything_sought_asks_what(desk: DeskDriver) -> None:
    """It opens the bar."""
    desk.press(F3, on=desk.list)
    assert desk.focus is desk.window.desk.article.finder.bar.field


def test_selected_words_are_taken_over(desk: DeskDriver, bar: FindBar) -> None:
    """What was selected is what is looked for."""
    desk.type("million")
    desk.press(Qt.Key.Key_Escape)
    bar.field.clear()
    desk.ctrl("f")
    assert bar.field.text() == "million"


def test_what_is_not_there_is_said(desk: DeskDriver, bar: FindBar) -> None:
    """And there is nothing to go on to."""
    desk.type("zeppelin")
    assert (bar.said, bar.next.isEnabled(), framed(desk)) == ("Not found", False, "")


def test_the_same_is_sought_in_the_next_article(
    desk: DeskDriver, bar: FindBar, project: Project
) -> None:
    """While the bar is open; no tint of the article before is left."""
    desk.type("harbour")
    other = seed_of(project).with_name("harbour.txt")
    other.write_text("A harbour\n\nThe harbour opened in 1950.\n", encoding="utf-8")
    desk.open(other)
    assert (framed(desk), bar.said) == ("harbour", "1 of 2")


def test_a_place_is_exact_behind_cuts_and_wide_characters(
    desk: DeskDriver, bar: FindBar, project: Project
) -> None:
    """Lines cut for display and characters of two units shift no tint."""
    other = seed_of(project).with_name("long.txt")
    text = "Long\n\n" + "a 😀 goes on " * 1000 + "to a Néedle.\n"
    other.write_text(text, encoding="utf-8")
    desk.open(other)
    assert cuts_of(text, LONGEST_DISPLAY_LINE)
    bar.field.setText("needle")
    desk.press(Qt.Key.Key_Escape, on=bar.field)
    assert view_of(desk).textCursor().selectedText() == "Néedle"


@pytest.mark.usefixtures("bar")
def test_places_are_tinted_and_the_shown_one_is_framed(desk: DeskDriver) -> None:
    """Under the words, in the theme's colours; gone with the bar."""
    accent = desk.desk.theme.palette.accent.rgb()
    desk.type("third boat")
    QApplication.processEvents()
    with_frame = _pixels(desk, accent)
    desk.press(Qt.Key.Key_Escape)
    view_of(desk).setTextCursor(view_of(desk).cursorForPosition(view_of(desk).rect().center()))
    assert with_frame > _pixels(desk, accent)


def _pixels(desk: DeskDriver, colour: int) -> int:
    image = view_of(desk).viewport().grab().toImage()
    return sum(
        image.pixel(x, y) == colour for x in range(image.width()) for y in range(image.height())
    )


def test_everything_in_it_has_a_name(bar: FindBar) -> None:
    """And what was found is said of the field."""
    QTest.keyClicks(bar.field, "ferry")
    assert nameless(bar) == []
    assert bar.field.accessibleDescription() == "1 of 2"
    assert "F3" in bar.next.toolTip()


@pytest.mark.usefixtures("bar")
def test_what_stands_beside_a_place_is_painted_as_ever(desk: DeskDriver) -> None:
    """A frame through the comma behind a word would make a semicolon of it."""
    view = view_of(desk)
    before = beside(view, "boat", ",”")
    desk.type("boat")
    assert framed(desk) == "boat"
    assert beside(view, "boat", ",”") == before


def beside(view: ArticleView, word: str, signs: str) -> QImage:
    """The picture of ``signs`` right behind a word."""
    cursor = view.textCursor()
    cursor.setPosition(view.offsets.to_qt(view.text.index(word + signs) + len(word)))
    first = view.cursorRect(cursor)
    cursor.setPosition(cursor.position() + len(signs))
    last = view.cursorRect(cursor)
    place = QRect(first.left() + 1, first.top(), last.left() - first.left() - 1, first.height())
    return view.viewport().grab(place).toImage()
