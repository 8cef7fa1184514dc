"""The claims pane: selection kept by claim, what is said when, and what the keys do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from tests.builders import seed_of
from tests.ui.rows import row, rows
from ui.models.claim_filter import Filter
from ui.theme.theme import ColourScheme, Theme
from ui.views.claims_pane import ClaimsPane
from workbench.review.standing import Standing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.driver import DeskDriver
    from workbench.project import Project

OPEN, VERIFIED, DISPUTED = Standing.OPEN, Standing.VERIFIED, Standing.DISPUTED


@pytest.fixture
def pane(qtbot: QtBot) -> ClaimsPane:
    """Thirty claims, in turn open, verified and disputed, in a pane that shows a dozen."""
    pane = ClaimsPane(Theme())
    qtbot.addWidget(pane)
    pane.resize(328, 800)
    pane.set_rows(rows(30, OPEN, VERIFIED, DISPUTED))
    pane.show()
    return pane


def claim(number: int) -> str:
    """Id of that claim."""
    return row(number).id


def selected(pane: ClaimsPane) -> str | None:
    """Id of the claim whose row is selected."""
    indexes = pane.table.selectionModel().selectedRows()
    return pane.model.id_at(indexes[0].row()) if indexes else None


def chip(pane: ClaimsPane, standing: Standing | None) -> None:
    """Click that chip."""
    pane.filter_bar._chips[standing].click()


def mark(pane: ClaimsPane, number: int, standing: Standing) -> None:
    """What the window does after a verdict: show the changed row."""
    old = pane.model.claim(claim(number))
    assert old is not None
    pane.update_rows([replace(old, standing=standing)])


def test_select_shows_without_saying(pane: ClaimsPane, qtbot: QtBot) -> None:
    """A claim selected from elsewhere is not announced back."""
    with qtbot.assertNotEmitted(pane.claim_chosen):
        pane.select(claim(5))
    assert pane.current_id() == selected(pane) == claim(5)


@pytest.mark.parametrize("number", [1, 15, 30])
def test_select_brings_into_view(pane: ClaimsPane, number: int) -> None:
    """Wherever the claim is, its whole row can be seen."""
    pane.select(claim(number))
    rect = pane.table.visualRect(pane.model.index(pane.model.row_of(claim(number)), 0))
    assert pane.table.viewport().rect().contains(rect)


def test_select_far_away_shows_what_is_around(pane: ClaimsPane) -> None:
    """A claim out of sight comes to the middle, with its neighbours, not to the edge."""
    pane.select(claim(20))
    top = pane.table.rowViewportPosition(19)
    assert abs(top - pane.table.viewport().height() / 2) < 2 * pane.table.rowHeight(19)


@pytest.mark.parametrize(("key", "number"), [(Qt.Key.Key_Down, 6), (Qt.Key.Key_Up, 4)])
def test_arrows_choose(pane: ClaimsPane, qtbot: QtBot, key: Qt.Key, number: int) -> None:
    """Up and Down choose the neighbour and say so."""
    pane.select(claim(5))
    with qtbot.waitSignal(pane.claim_chosen) as signal:
        QTest.keyClick(pane.table, key)
    assert signal.args == [claim(number)]
    assert pane.current_id() == claim(number)


def test_a_click_chooses(pane: ClaimsPane, qtbot: QtBot) -> None:
    """Clicking a row chooses its claim."""
    place = pane.table.visualRect(pane.model.index(2, 0)).center()
    with qtbot.waitSignal(pane.claim_chosen) as signal:
        QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert signal.args == [claim(3)]


@pytest.mark.parametrize("letter", "jknvr18")
def test_letters_are_left_to_the_actions(pane: ClaimsPane, qtbot: QtBot, letter: str) -> None:
    """No letter or digit starts a search in the list."""
    pane.select(claim(5))
    with qtbot.assertNotEmitted(pane.claim_chosen):
        QTest.keyClicks(pane.table, letter)
    assert selected(pane) == claim(5)


@pytest.mark.parametrize("key", [Qt.Key.Key_End, Qt.Key.Key_PageDown])
def test_paging_only_scrolls(pane: ClaimsPane, qtbot: QtBot, key: Qt.Key) -> None:
    """One can look around without leaving the claim."""
    pane.select(claim(1))
    with qtbot.assertNotEmitted(pane.claim_chosen):
        QTest.keyClick(pane.table, key)
    assert pane.table.verticalScrollBar().value() > 0


def test_same_rows_keep_selection_and_say_nothing(pane: ClaimsPane, qtbot: QtBot) -> None:
    """Reading everything again is not noticed."""
    pane.select(claim(5))
    with qtbot.assertNotEmitted(pane.claim_chosen), qtbot.assertNotEmitted(pane.model.modelReset):
        pane.set_rows(rows(30, OPEN, VERIFIED, DISPUTED))
    assert selected(pane) == claim(5)


def test_other_rows_keep_the_selection_by_claim(pane: ClaimsPane, qtbot: QtBot) -> None:
    """When claims come or go above, the same claim stays selected."""
    pane.select(claim(5))
    with qtbot.assertNotEmitted(pane.claim_chosen):
        pane.set_rows(rows(30, OPEN, VERIFIED, DISPUTED)[2:])
    assert (selected(pane), pane.table.currentIndex().row()) == (claim(5), 2)


def test_a_filter_keeps_the_current_claim(pane: ClaimsPane, qtbot: QtBot) -> None:
    """Hidden by a filter the claim stays current; shown again it is selected again."""
    pane.select(claim(5))
    with qtbot.assertNotEmitted(pane.claim_chosen):
        chip(pane, OPEN)
        assert (pane.current_id(), selected(pane)) == (claim(5), None)
        chip(pane, None)
    assert selected(pane) == claim(5)


@pytest.mark.parametrize(("current", "seen"), [(90, 0), (86, 14)])
def test_a_filtered_list_begins_where_one_looks(pane: ClaimsPane, current: int, seen: int) -> None:
    """With its first claim, though the list stood at its end; or at the current one."""
    pane.set_rows(rows(90))
    pane.select(claim(current))
    QTest.keyClicks(pane.filter_bar.findChildren(QLineEdit)[0], "seventh")
    assert pane.model.rowCount() == 15
    place = pane.table.visualRect(pane.model.index(seen, 0))
    assert pane.table.viewport().rect().contains(place)


@pytest.mark.parametrize("words", ["million", "no such words"])
def test_show_all_leads_from_the_filter_to_the_list(desk: DeskDriver, words: str) -> None:
    """Whether it is shown below the list or in its place; a key is none of the filter's then."""
    desk.press("/", on=desk.list)
    desk.type(words)
    claims = desk.window.desk.claims
    buttons = [each for each in claims.findChildren(QPushButton) if each.text() == "Show all"]
    QTest.mouseClick(next(filter(QWidget.isVisible, buttons)), Qt.MouseButton.LeftButton)
    assert desk.focus is desk.list


def test_a_verdict_under_a_chip_keeps_the_place(pane: ClaimsPane, qtbot: QtBot) -> None:
    """A judged claim stays until the next one is selected, then leaves; nothing else moves."""
    chip(pane, OPEN)
    pane.select(claim(4))
    mark(pane, 4, VERIFIED)
    assert selected(pane) == claim(4)
    with qtbot.waitSignal(pane.model.rowsRemoved), qtbot.assertNotEmitted(pane.claim_chosen):
        pane.select(pane.next_open())
    assert (selected(pane), pane.table.currentIndex().row()) == (claim(7), 1)


def test_a_verdict_leads_to_no_claim_that_is_hidden(pane: ClaimsPane) -> None:
    """From the last open claim shown to the first one; with none, to the claim below."""
    pane.filter_bar._field.setText("nothing else says this")
    assert pane.way_on() is None

    pane.filter_bar.show_all()
    chip(pane, OPEN)
    ways = []
    for _ in range(pane.model.rowCount()):
        pane.select(pane.next_open())
        ways.append(pane.current_id())
    assert len(set(ways)) == len(ways)
    assert all(pane.model.row_of(each) >= 0 for each in ways)

    chip(pane, VERIFIED)
    pane.select(pane.model.id_at(0))
    assert pane.way_on() == pane.model.id_at(1)


def test_undo_under_a_chip_brings_the_claim_back(pane: ClaimsPane, qtbot: QtBot) -> None:
    """After Undo the claim is listed where it was, and selected."""
    chip(pane, OPEN)
    pane.select(claim(4))
    mark(pane, 4, VERIFIED)
    with qtbot.waitSignal(pane.model.rowsRemoved):
        pane.select(claim(7))
    pane.select(claim(4))
    with qtbot.assertNotEmitted(pane.claim_chosen):
        mark(pane, 4, OPEN)
    assert (selected(pane), pane.table.currentIndex().row()) == (claim(4), 1)


def test_rows_stand_still_under_a_click(pane: ClaimsPane, qtbot: QtBot) -> None:
    """The row clicked is chosen, though the click lets a row above it go."""
    chip(pane, OPEN)
    pane.select(claim(4))
    mark(pane, 4, VERIFIED)
    place = pane.table.visualRect(pane.model.index(4, 0)).center()
    with qtbot.waitSignal(pane.model.rowsRemoved):
        QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pane.current_id() == selected(pane) == claim(13)


def test_neighbours_are_those_shown(pane: ClaimsPane) -> None:
    """Under a chip the next claim is the next one of the list, not of the article."""
    chip(pane, DISPUTED)
    pane.select(claim(6))
    assert (pane.neighbour(back=True), pane.neighbour()) == (claim(3), claim(9))


def test_no_match_is_said_and_can_be_undone(pane: ClaimsPane) -> None:
    """A filter that lets nothing through says so and offers the way back."""
    pane.focus_filter()
    QTest.keyClicks(pane.filter_bar._field, "xyzzy")
    assert pane.notice.isVisible()
    QTest.mouseClick(pane.notice._button, Qt.MouseButton.LeftButton)
    assert pane.table.isVisible()
    assert pane.model.rowCount() == 30


def test_the_last_of_a_chip_leaves_with_a_word(pane: ClaimsPane, qtbot: QtBot) -> None:
    """When the last claim shown is judged and left, the list says why it is empty."""
    pane.set_rows([row(1), row(2, VERIFIED)])
    chip(pane, OPEN)
    pane.select(claim(1))
    mark(pane, 1, VERIFIED)
    with qtbot.waitSignal(pane.model.rowsRemoved):
        pane.select(claim(2))
    assert pane.notice.isVisible()


def test_the_keyboard_is_not_lost_with_the_list(pane: ClaimsPane) -> None:
    """When the list with the keyboard turns empty, the button that fills it gets the keyboard."""
    pane.table.setFocus()
    pane.model.set_filter(Filter(text="xyzzy"))
    pane.set_rows(rows(3))
    assert pane.notice._button.hasFocus()


def test_tab_leaves_the_list(pane: ClaimsPane) -> None:
    """Tab goes to the next widget, not through the rows."""
    pane.focus_list()
    QTest.keyClick(pane.table, Qt.Key.Key_Tab)
    assert not pane.table.hasFocus()


def test_no_article_offers_no_way_back(pane: ClaimsPane) -> None:
    """Without claims there is no filter to take away."""
    pane.set_rows([])
    assert pane.notice.isVisible()
    assert not pane.notice._button.isVisible()


def test_a_list_that_cannot_be_read_says_so(desk: DeskDriver, project: Project) -> None:
    """Nobody is sent to open an article that is open; the bar above names the file."""
    list_file = project.claims_path("ferry")
    list_file.write_text("<<<<<<< ours\n" + list_file.read_text("utf-8"), encoding="utf-8")

    desk.open(seed_of(project))

    notice = desk.window.desk.claims.notice
    assert notice._headline.text() == "The claim list can't be read"
    assert notice._advice.text() == "The bar above says where."
    assert desk.window.desk.banner.isVisible()
    assert "An unfinished merge is in claims.yaml." in desk.window.desk.banner.text


def test_a_shortened_list_says_so(pane: ClaimsPane) -> None:
    """Nobody takes a filtered list for the whole article."""
    assert not pane.foot.isVisible()
    chip(pane, OPEN)
    assert pane.foot.isVisible()
    assert pane.foot._label.text() == "Showing 10 of 30"


def test_down_goes_on_from_the_place(pane: ClaimsPane, qtbot: QtBot) -> None:
    """From the field Down goes to the claim nearest to the hidden current one."""
    pane.select(claim(5))
    chip(pane, OPEN)
    with qtbot.waitSignal(pane.claim_chosen) as signal:
        QTest.keyClick(pane.filter_bar._field, Qt.Key.Key_Down)
    assert signal.args == [claim(7)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_arrows_go_on_from_the_place(pane: ClaimsPane, qtbot: QtBot, key: Qt.Key) -> None:
    """Reaching the list by Tab chooses nothing; the first arrow goes to the nearest claim."""
    pane.select(claim(5))
    chip(pane, OPEN)
    with qtbot.assertNotEmitted(pane.claim_chosen):
        pane.table.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(pane.claim_chosen) as signal:
        QTest.keyClick(pane.table, key)
    assert signal.args == [claim(7)]


def test_going_back_to_the_list_keeps_the_claim(pane: ClaimsPane, qtbot: QtBot) -> None:
    """From the field Down to a list with a selection changes nothing."""
    pane.select(claim(5))
    with qtbot.assertNotEmitted(pane.claim_chosen):
        QTest.keyClick(pane.filter_bar._field, Qt.Key.Key_Down)
    assert selected(pane) == claim(5)


@pytest.mark.parametrize(
    ("number", "standing", "text"),
    [(2, OPEN, "19 of 30 checked"), (1, DISPUTED, "21 of 30 checked")],
)
def test_head_counts_verdicts(pane: ClaimsPane, number: int, standing: Standing, text: str) -> None:
    """The head follows every verdict and every reopening."""
    mark(pane, number, standing)
    assert pane.head._progress.text() == text


@pytest.mark.parametrize(("width", "text"), [(180, "20/30"), (328, "20 of 30 checked")])
def test_head_is_shorter_where_it_is_narrow(pane: ClaimsPane, width: int, text: str) -> None:
    """No figure is ever cut off."""
    pane.resize(width, 800)
    assert pane.head._progress.text() == text
    assert pane.head._progress.width() >= pane.head._progress.sizeHint().width()


@pytest.mark.parametrize("scheme", [ColourScheme.LIGHT, ColourScheme.DARK])
@pytest.mark.parametrize("direction", Qt.LayoutDirection)
@pytest.mark.parametrize("width", [160, 328])
def test_paints_every_standing(
    pane: ClaimsPane, scheme: ColourScheme, direction: Qt.LayoutDirection, width: int
) -> None:
    """Every standing is painted in both schemes and directions; the selected row has the tint."""
    pane.setLayoutDirection(direction)
    pane.head._theme.set_scheme(scheme)
    pane.resize(width, 900)
    pane.set_rows([row(at, one, depth=at % 2) for at, one in enumerate(Standing, 1)])
    pane.select(claim(2))
    picture = pane.table.grab().toImage()
    foot = pane.table.visualRect(pane.table.currentIndex()).bottom() - 1
    palette = pane.head._theme.palette
    assert picture.pixelColor(width // 2, foot) == palette.tint
    assert picture.pixelColor(width // 2, foot - pane.table.rowHeight(0)) == palette.side


def test_ten_thousand_claims(pane: ClaimsPane) -> None:
    """A long article is no other list: the claim is found, shown and kept."""
    pane.set_rows(rows(10_000, OPEN, VERIFIED))
    pane.select(claim(9_001))
    chip(pane, OPEN)
    assert pane.model.rowCount() == 5_000
    assert selected(pane) == claim(9_001)
    assert pane.table.rect().contains(QPoint(1, pane.table.rowViewportPosition(4_500)))


def in_sight(pane: ClaimsPane) -> bool:
    """Whether the selected row is seen whole."""
    row = pane.table.visualRect(pane.table.currentIndex())
    return pane.table.viewport().rect().contains(row)


def test_a_smaller_list_keeps_the_selected_row_in_sight(pane: ClaimsPane) -> None:
    """A message above takes room from the list; the claim on the card stays where one looks."""
    pane.select(claim(12))
    assert in_sight(pane)

    pane.resize(328, 500)

    assert in_sight(pane)


def test_a_smaller_list_stays_where_somebody_scrolled(pane: ClaimsPane) -> None:
    """Who looked elsewhere goes on looking there."""
    pane.select(claim(1))
    pane.table.verticalScrollBar().setValue(800)

    pane.resize(328, 500)

    assert pane.table.verticalScrollBar().value() == 800
