"""The command palette: finds by the beginnings of words, takes with Return, steals nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from tests.ui.driver import DeskDriver
from tests.ui.test_actions import nameless
from ui.actions import TABLE, Do
from ui.dialogs.command_palette import CommandPalette
from ui.models.claim_filter import SortOrder
from ui.models.palette_offers import Offer
from ui.theme import metrics
from workbench.project import Project
from workbench.review.standing import Standing

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT_CTRL = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sheet(desk: DeskDriver) -> CommandPalette:
    """The palette as its key opens it in the list."""
    desk.ctrl("k", on=desk.list)
    return desk.window.commands.offering.sheet


def found(sheet: CommandPalette) -> list[Offer]:
    """What is offered."""
    return list(sheet.list.offers)


@pytest.mark.parametrize("key", ["k", "P"])
@pytest.mark.parametrize("place", ["list", "article", "note", "link_field"])
def test_it_opens_from_panes_and_fields(desk: DeskDriver, place: str, key: str) -> None:
    """And goes back there."""
    desk.press(key, SHIFT_CTRL if key.isupper() else CTRL, on=getattr(desk, place))
    assert desk.window.commands.offering.sheet.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert desk.focus is getattr(desk, place)


def test_it_takes_nothing_away_from_a_note(desk: DeskDriver) -> None:
    """Ctrl+K deletes to the end of the line in Qt's own fields on Linux."""
    desk.press("e", on=desk.list)
    desk.type("alpha beta")
    desk.press(Qt.Key.Key_Home)
    desk.ctrl("k")
    assert desk.window.commands.offering.sheet.isVisible()
    assert desk.window.desk.card.note.toPlainText() == "alpha beta"


def test_without_words_it_offers_every_action(sheet: CommandPalette) -> None:
    """With menu and key, in the order of the menus."""
    assert [offer.goes_to for offer in found(sheet)] == [
        entry.do for entry in TABLE if entry.do is not Do.PALETTE
    ]
    verified = next(offer for offer in found(sheet) if offer.goes_to is Do.VERIFIED)
    assert (verified.text, verified.where, verified.key) == ("Verified", "Claim", "1")


def test_beginnings_of_words_find_an_action_and_return_does_it(
    desk: DeskDriver, sheet: CommandPalette
) -> None:
    """The first line is chosen, and the focus is where it was."""
    desk.type("dis")
    assert found(sheet)[0].goes_to is Do.DISPUTED
    desk.press(Qt.Key.Key_Return)

    assert "marked Disputed" in desk.toast
    assert desk.focus is desk.list
    assert not sheet.isVisible()


def test_words_in_any_order_each_begin_a_word(desk: DeskDriver, sheet: CommandPalette) -> None:
    """The middle of a word finds nothing."""
    desk.type("claim nex")
    names = [offer.text for offer in found(sheet)]
    assert "Next claim" in names
    assert "Previous claim" not in names


def test_arrows_choose(desk: DeskDriver, sheet: CommandPalette) -> None:
    """And stop at the ends."""
    desk.press(Qt.Key.Key_Up)
    assert sheet.list.chosen == found(sheet)[0]
    desk.press(Qt.Key.Key_Down)
    assert sheet.list.chosen == found(sheet)[1]
    for _ in range(20):
        desk.press(Qt.Key.Key_PageDown)
    assert sheet.list.chosen == found(sheet)[-1]


def test_claims_are_found_by_their_words(desk: DeskDriver, sheet: CommandPalette) -> None:
    """Return goes to the claim, in the list."""
    wanted = desk.rows[-1]
    sheet.field.setText(" ".join(wanted.text.split()[:5]).lower())
    offer = next(offer for offer in found(sheet) if offer.goes_to == wanted.id)
    assert offer.where == f"Claim {wanted.number}"
    sheet.list.step(found(sheet).index(offer))
    desk.press(Qt.Key.Key_Return)

    assert desk.current.id == wanted.id
    assert desk.focus is desk.list


@pytest.mark.parametrize("hidden", ["by the filter", "by the articles"])
def test_a_claim_that_was_found_is_in_the_list_again(desk: DeskDriver, hidden: str) -> None:
    """It is what the next key judges, so it is to be seen."""
    row = desk.rows[0]
    desk.mark("verified")
    if hidden == "by the filter":
        desk.window.desk.claims.restore(Standing.OPEN, "", SortOrder.POSITION)
    else:
        desk.window.actions_[Do.ARTICLES].trigger()
    desk.window.actions_[Do.PALETTE].trigger()
    desk.type(row.text)

    desk.press(Qt.Key.Key_Return)

    assert desk.current.id == row.id
    assert desk.focus is desk.list
    assert desk.list.isVisible()
    assert desk.window.desk.claims.table.currentIndex().isValid()


def test_where_the_list_is_hidden_the_text_has_the_keyboard(desk: DeskDriver) -> None:
    """Nobody types into what is not there."""
    desk.window.desk.panes.toggle_list()
    desk.window.actions_[Do.PALETTE].trigger()
    desk.type(desk.rows[1].text)

    desk.press(Qt.Key.Key_Return)

    assert desk.current.id == desk.rows[1].id
    assert desk.focus is desk.article


def test_articles_of_the_project_are_found(
    desk: DeskDriver, project: Project, sheet: CommandPalette
) -> None:
    """Return opens them."""
    other = project.root / "seeds" / "harbour-budget.txt"
    other.write_text("The port opened in 1964.\n", encoding="utf-8")
    desk.press(Qt.Key.Key_Escape)
    desk.ctrl("k", on=desk.list)
    desk.type("budg")
    desk.bot.waitUntil(lambda: other in [offer.goes_to for offer in found(sheet)])
    desk.press(Qt.Key.Key_Return)
    desk.wait_opened()

    session = desk.bridge.session
    assert session is not None
    assert Path(session.article.source).name == other.name


def test_a_folder_that_cannot_be_read_offers_no_articles(
    desk: DeskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Actions and claims stay, and nothing goes wrong in the program."""

    def refuse(_: Project) -> None:
        raise PermissionError

    told: list[object] = []
    monkeypatch.setattr(Project, "seeds", refuse)
    desk.window.actions_[Do.PALETTE].trigger()
    offering = desk.window.commands.offering
    monkeypatch.setattr(offering.sheet, "show_palette", told.append)
    desk.bot.waitUntil(lambda: bool(told))
    desk.type("ferry")
    assert {offer.where for offer in found(offering.sheet)} == {"Claim 1", "Claim 2"}


def test_what_cannot_be_done_says_why_and_stays(desk: DeskDriver, sheet: CommandPalette) -> None:
    """Nothing happens, and the palette is still there."""
    desk.type("undo")
    offer = found(sheet)[0]
    assert (offer.goes_to, offer.why_not) == (Do.UNDO, "Nothing to undo")
    with desk.bot.assertNotEmitted(desk.window.actions_.wanted):
        desk.press(Qt.Key.Key_Return)
    assert sheet.isVisible()


def test_on_the_start_page_it_says_that_an_article_is_needed(empty_desk: DeskDriver) -> None:
    """And what needs none can be done."""
    empty_desk.press(Qt.Key.Key_P, SHIFT_CTRL, on=empty_desk.window.start_page.open)
    offers = {one.goes_to: one for one in found(empty_desk.window.commands.offering.sheet)}
    assert offers[Do.VERIFIED].why_not == "Open an article first"
    assert offers[Do.OPEN].why_not == ""


def test_what_was_done_last_comes_first(desk: DeskDriver, sheet: CommandPalette) -> None:
    """The next time, and the next day."""
    desk.type("larg")
    desk.press(Qt.Key.Key_Escape)
    for words in ("zoom in", "verif"):
        desk.ctrl("k", on=desk.list)
        desk.type(words)
        desk.press(Qt.Key.Key_Return)
    desk.ctrl("k", on=desk.list)

    assert [offer.goes_to for offer in found(sheet)[:2]] == [Do.VERIFIED, Do.ZOOM_IN]


def test_nothing_found_is_said(desk: DeskDriver, sheet: CommandPalette) -> None:
    """Return does nothing then."""
    desk.type("qqqq")
    assert found(sheet) == []
    assert sheet.field.accessibleDescription() == "Nothing begins with these words."
    desk.press(Qt.Key.Key_Return)
    assert sheet.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_nobody_is_caught(desk: DeskDriver, sheet: CommandPalette, key: Qt.Key) -> None:
    """The focus goes back to where it was."""
    desk.press(key)
    assert not sheet.isVisible()
    assert desk.focus is desk.list


def test_a_click_elsewhere_leaves(desk: DeskDriver, sheet: CommandPalette) -> None:
    """The focus stays where the click put it."""
    QTest.mouseClick(desk.article.viewport(), Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert not sheet.isVisible()
    assert desk.focus is desk.article


def test_everything_in_it_has_a_name(sheet: CommandPalette) -> None:
    """And the chosen line is told in words."""
    assert nameless(sheet) == []
    assert sheet.field.accessibleDescription() == "Open, File, Ctrl+O"


def test_others_words_are_shown_literally(sheet: CommandPalette) -> None:
    """Markup and hidden characters in an article's name."""
    sheet.list.show_offers([Offer("<b>x</b>", "Claim 1", "c")])
    assert sheet.list.model().index(0, 0).data() == "<b>x</b>, Claim 1"


def test_who_had_the_keyboard_may_be_gone(desk: DeskDriver) -> None:
    """The palette closes all the same."""
    field = QLineEdit(desk.window)
    field.show()
    field.setFocus()
    desk.window.commands.carry_out(Do.PALETTE)
    sheet = desk.window.commands.offering.sheet
    delete(field)

    desk.press(Qt.Key.Key_Escape, on=sheet.field)

    assert not sheet.isVisible()


def test_two_lines_need_no_scrolling(desk: DeskDriver, sheet: CommandPalette) -> None:
    """Also where the field is higher than its letters ask for."""
    sheet.field.setMinimumHeight(80)
    desk.type("zoom")
    QApplication.processEvents()
    assert sheet.list.model().rowCount() == 2
    assert sheet.list.verticalScrollBar().maximum() == 0


def test_it_is_as_high_as_what_was_found(desk: DeskDriver, sheet: CommandPalette) -> None:
    """One line leaves no hole below it, and all lines are seen; it never outgrows the window."""
    tall = sheet.height()
    desk.type("undo h")
    QApplication.processEvents()

    last = sheet.list.visualRect(sheet.list.model().index(sheet.list.model().rowCount() - 1, 0))
    assert sheet.height() < tall
    assert 0 <= sheet.list.viewport().height() - last.bottom() - 1 < metrics.TARGET
    desk.type("qqq")
    assert sheet.height() < tall
