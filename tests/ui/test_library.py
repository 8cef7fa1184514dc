"""The articles in the left pane: real files, real keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.builders import FIRST, SECOND, STORY, a_day, project_with
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Gate
from ui.actions import Do
from ui.models.articles_model import ArticleOrder
from workbench.library import Library
from workbench.list_left import ListLeft
from workbench.project import Project
from workbench.review.verdict import Verdict
from workbench.session import Session

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | _SHIFT
_NAMES = ("budget", "ferry", "harbour")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Three articles, one of them begun."""
    made = project_with(tmp_path / "p", **dict.fromkeys(_NAMES, STORY))
    session = Session.open(made, made.find(Path("harbour")), FIRST, a_day)
    session.mark(session.rows()[0].id, Verdict.DISPUTED)
    session.save()
    return made


@pytest.fixture
def desk(empty_desk: DeskDriver, project: Project) -> DeskDriver:
    """One of the three on the desk."""
    empty_desk.open(project.find(Path("ferry")))
    return empty_desk


@pytest.fixture
def shelf(desk: DeskDriver) -> DeskDriver:
    """The articles, with all their figures."""
    ask_for_articles(desk)
    wait_read(desk)
    return desk


def ask_for_articles(desk: DeskDriver) -> None:
    """Press the key for the articles."""
    desk.press("l", _CTRL_SHIFT)


def wait_read(desk: DeskDriver, rows: int = len(_NAMES)) -> None:
    """Wait until every row has its figures."""
    model = desk.window.desk.library.model

    def is_read() -> bool:
        shown = [model.row(at) for at in range(model.rowCount())]
        return len(shown) == rows and all(row and row.progress for row in shown)

    desk.bot.waitUntil(is_read)


def test_order_and_filter_are_there_again(desk: DeskDriver) -> None:
    """Kept beside the other places of the project, on this computer."""
    desk.desk.remember_places()
    ask_for_articles(desk)
    wait_read(desk)
    library = desk.window.desk.library
    left = ListLeft(ArticleOrder.PROGRESS.value, "harb")
    library.restore(left)
    shelf = desk.window.commands.shelf
    shelf.hide()

    shelf._made_for = None  # as in another window, or the next day
    library.restore(ListLeft())
    shelf.toggle()

    desk.bot.waitUntil(lambda: library.left_as == left)
    desk.bot.waitUntil(lambda: shown(desk) == ["harbour"])


def shown(desk: DeskDriver) -> list[str]:
    """The names of the articles in the list, in its order."""
    model = desk.window.desk.library.model
    rows = (model.row(at) for at in range(model.rowCount()))
    return [row.listed.article for row in rows if row]


def test_the_key_swaps_the_claims_for_the_articles_and_back(desk: DeskDriver) -> None:
    """The keyboard goes along."""
    panes = desk.window.desk

    ask_for_articles(desk)
    assert panes.library.isVisible()
    assert not panes.claims.isVisible()
    assert desk.focus is panes.library.table

    ask_for_articles(desk)
    assert panes.claims.isVisible()
    assert not panes.library.isVisible()
    assert desk.focus is desk.list


def test_nothing_gets_wider_or_narrower_by_that(desk: DeskDriver) -> None:
    """Text and card stay where they are."""
    before = desk.window.desk.splitter.sizes()

    ask_for_articles(desk)

    assert desk.window.desk.splitter.sizes() == before


def test_all_panes_have_their_heads_on_one_line(desk: DeskDriver) -> None:
    """Claims or articles, the draft, the card."""
    panes = desk.window.desk

    def middle(text: str, pane: QWidget) -> float:
        label = next(one for one in pane.findChildren(QLabel) if one.text() == text)
        return label.mapTo(desk.window, QRectF(label.rect()).center()).y()

    line = middle("Claim", panes.card)
    assert middle(panes.article.draft.text(), panes.article) == pytest.approx(line, abs=0.5)
    assert middle("Claims", panes.claims) == pytest.approx(line, abs=0.5)
    desk.window.commands.carry_out(Do.ARTICLES)
    QApplication.processEvents()
    assert middle("Articles", panes.library) == pytest.approx(line, abs=0.5)


def test_every_article_of_the_project_is_there(shelf: DeskDriver) -> None:
    """By name; the one on the desk is selected and said to be there."""
    table = shelf.window.desk.library.table

    assert shown(shelf) == list(_NAMES)
    assert "On the desk" in str(table.currentIndex().data())
    assert [str(table.model().index(at, 0).data()).count("On the desk") for at in range(3)] == [
        0,
        1,
        0,
    ]


def test_a_row_says_how_far_one_is(shelf: DeskDriver) -> None:
    """In words, as it is heard."""
    said = str(shelf.window.desk.library.model.index(2, 0).data())

    assert said.startswith("Ferry carries a million, 1 of ")
    assert "open" in said


def test_what_others_said_is_not_in_the_list(desk: DeskDriver, project: Project) -> None:
    """Not even that they said something, where the reviewer has not."""
    session = Session.open(project, project.find(Path("budget")), SECOND, a_day)
    session.mark(session.rows()[0].id, Verdict.DISPUTED)
    session.save()

    ask_for_articles(desk)
    wait_read(desk)

    said = str(desk.window.desk.library.model.index(0, 0).data())
    assert " 0 of " in said
    assert not any(word in said for word in ("differ", "Second", "disputed"))


def test_return_opens_the_article_and_shows_its_claims(shelf: DeskDriver) -> None:
    """With the keyboard in their list."""
    shelf.press(Qt.Key.Key_Down)
    shelf.press(Qt.Key.Key_Return)
    shelf.wait_opened()

    assert shelf.bridge.session
    assert shelf.bridge.session.article.slug == "harbour"
    assert not shelf.window.desk.is_library_shown
    assert shelf.focus is shelf.list


def test_a_double_click_opens_too(shelf: DeskDriver) -> None:
    """A single one only selects."""
    table = shelf.window.desk.library.table
    place = table.visualRect(table.model().index(0, 0)).center()

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shelf.window.desk.is_library_shown

    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shelf.wait_opened()
    assert shelf.bridge.session
    assert shelf.bridge.session.article.slug == "budget"


def test_return_on_the_open_article_goes_back_to_its_claims(shelf: DeskDriver) -> None:
    """It is not read again: what was done to it can still be undone."""
    session = shelf.bridge.session

    shelf.press(Qt.Key.Key_Return)

    assert shelf.bridge.session is session
    assert shelf.focus is shelf.list


def test_escape_goes_back(shelf: DeskDriver) -> None:
    """Nothing was chosen."""
    shelf.press(Qt.Key.Key_Escape)

    assert not shelf.window.desk.is_library_shown
    assert shelf.focus is shelf.list


def test_a_filter_leaves_the_articles_with_all_its_words(shelf: DeskDriver) -> None:
    """Its key is that of the claims' filter; Down goes on in the list, and Return opens."""
    shelf.press("f", _CTRL_SHIFT)
    shelf.type("harb MILLION")
    assert shown(shelf) == ["harbour"]

    shelf.press(Qt.Key.Key_Down)
    shelf.press(Qt.Key.Key_Return)
    shelf.wait_opened()
    assert shelf.bridge.session
    assert shelf.bridge.session.article.slug == "harbour"


def test_where_nothing_matches_it_is_said(shelf: DeskDriver) -> None:
    """And one button takes the filter away."""
    pane = shelf.window.desk.library
    shelf.press("f", _CTRL_SHIFT)
    shelf.type("zebra")
    assert not pane.table.isVisible()

    QTest.mouseClick(pane._show_all, Qt.MouseButton.LeftButton)

    assert shown(shelf) == list(_NAMES)


def test_the_order_by_progress_puts_first_what_is_begun(shelf: DeskDriver) -> None:
    """Chosen by keyboard, as anywhere; what was selected stays selected."""
    pane = shelf.window.desk.library
    shelf.press(Qt.Key.Key_Down, on=pane.order)

    assert shown(shelf)[0] == "ferry"
    assert pane.model.row(pane.table.currentIndex().row()).is_open  # type: ignore[union-attr]


def test_a_letter_goes_to_the_title_it_begins(shelf: DeskDriver) -> None:
    """In this list it is no verdict."""
    before = shelf.current.standing

    shelf.press("1")

    assert shelf.current.standing is before
    assert shelf.window.desk.is_library_shown


def test_a_verdict_shows_in_the_list_once_it_is_saved(shelf: DeskDriver) -> None:
    """By the keys that work everywhere."""
    model = shelf.window.desk.library.model
    shelf.ctrl("1")
    shelf.ctrl("s")

    def is_counted() -> bool:
        row = model.row(1)
        return bool(row and row.progress and row.progress.verified)

    shelf.bot.waitUntil(is_counted)


def test_who_filters_before_the_disk_has_told_goes_on(
    desk: DeskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was typed at once is not replaced by how the list was left."""
    reading = Gate(lambda _: ListLeft(ArticleOrder.DUE.value, "budget"))
    monkeypatch.setattr("ui.library.read_list_left", reading)
    desk.desk.remember_places()
    ask_for_articles(desk)
    library = desk.window.desk.library
    library.focus_filter()
    desk.type("harb")

    reading.open()
    wait_read(desk, rows=1)

    assert library.left_as == ListLeft("", "harb")


def test_next_pane_goes_on_from_the_articles(shelf: DeskDriver) -> None:
    """To the text, and back."""
    shelf.press(Qt.Key.Key_F6)
    assert shelf.focus is shelf.article

    shelf.press(Qt.Key.Key_F6, _SHIFT)
    assert shelf.focus is shelf.window.desk.library.table


def test_another_readers_list_is_made_anew(shelf: DeskDriver, project: Project) -> None:
    """Nothing of the one before is left in it."""
    desk = shelf
    desk.press(Qt.Key.Key_Escape)
    session = Session.open(project, project.find(Path("ferry")), SECOND, a_day)
    desk.bridge.show(session)
    ask_for_articles(desk)
    wait_read(desk)

    row = desk.window.desk.library.model.row(2)
    assert row
    assert row.progress
    assert row.progress.checked == 0


def test_hidden_articles_are_not_read(shelf: DeskDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is left alone while nobody looks."""
    shelf.press(Qt.Key.Key_Escape)
    monkeypatch.setattr(Library, "articles", _refuse)

    shelf.mark("verified")
    shelf.ctrl("s")
    shelf.wait_saved()


def _refuse(library: Library) -> None:
    """Nobody may look."""
    raise AssertionError(library)
