"""Saved filters: named, used from the menu, renamed and deleted, and there the next time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import FIRST
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Asked
from tests.ui.test_actions import nameless
from ui.actions import Do
from ui.dialogs.saved_filters import SavedFiltersDialog
from ui.models.claim_filter import SortOrder
from ui.saved_filters import FilterShelf
from ui.theme.theme import Contrast, Theme
from workbench.project import Project
from workbench.resume import memory_of
from workbench.review.standing import Standing
from workbench.saved_filters import SavedFilter, read_filters

OPEN = SavedFilter("Open numbers", "open", "ferry", "worthiness")


@pytest.fixture
def shelf(desk: DeskDriver) -> FilterShelf:
    """The shelf of a desk whose list shows open claims with a word, the most worthy first."""
    desk.desk.remember_places()
    shelf = desk.window.commands.filters
    assert shelf is not None
    desk.window.desk.claims.restore(Standing.OPEN, "ferry", SortOrder.WORTHINESS)
    return shelf


@pytest.fixture
def dialog(desk: DeskDriver, shelf: FilterShelf) -> SavedFiltersDialog:
    """The dialog, with the filter in force saved under a name."""
    desk.window.actions_[Do.SAVED_FILTERS].trigger()
    assert shelf.dialog is not None
    QApplication.processEvents()
    assert desk.focus is shelf.dialog.name
    desk.type(f" {OPEN.name} ")
    desk.press(Qt.Key.Key_Return)
    return shelf.dialog


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, replaces: bool) -> Asked:
    """What is asked, and answered with Replace or not."""
    asked = Asked(answer=replaces)
    monkeypatch.setattr("ui.dialogs.box.ask", asked.ask)
    return asked


def _opened_again(
    desk: DeskDriver, shelf: FilterShelf, dialog: SavedFiltersDialog
) -> SavedFiltersDialog:
    """The dialog for the filter in force now."""
    dialog.reject()
    desk.window.actions_[Do.SAVED_FILTERS].trigger()
    QApplication.processEvents()
    assert shelf.dialog is not None
    return shelf.dialog


def in_force(desk: DeskDriver) -> SavedFilter:
    """What the list shows."""
    shelf = desk.window.commands.filters
    assert shelf is not None
    return shelf.present


def menu_texts(desk: DeskDriver) -> list[str]:
    """What the button of the list offers behind the orders."""
    actions = desk.window.desk.claims.head._sort.menu().actions()
    return [action.text() for action in actions[len(SortOrder) :] if action.text()]


def test_the_filter_in_force_is_saved_under_a_name(
    desk: DeskDriver, shelf: FilterShelf, dialog: SavedFiltersDialog
) -> None:
    """Chip, words and order; it is listed at once, and in the menu of the list."""
    assert shelf.filters == (OPEN,)
    assert dialog.list.currentItem().text() == OPEN.name
    assert menu_texts(desk) == [OPEN.name, "Saved &filters…"]
    assert desk.toast == "Filter saved: Open numbers"


def test_the_menu_of_the_list_puts_it_in_force(
    desk: DeskDriver, dialog: SavedFiltersDialog
) -> None:
    """Whatever was shown before."""
    dialog.reject()
    desk.window.desk.claims.restore(None, "", SortOrder.POSITION)
    menu = desk.window.desk.claims.head._sort.menu()
    next(action for action in menu.actions() if action.text() == OPEN.name).trigger()
    assert in_force(desk) == OPEN._replace(name="")


def test_a_hidden_list_comes_back_for_it(desk: DeskDriver, dialog: SavedFiltersDialog) -> None:
    """What it shows is seen, and the keyboard is there."""
    dialog.reject()
    desk.window.desk.panes.toggle_list()

    desk.window.commands._use_filter(OPEN.name)

    assert desk.list.isVisible()
    assert desk.window.focusWidget() is desk.list


def test_return_in_the_list_uses_it(desk: DeskDriver, dialog: SavedFiltersDialog) -> None:
    """The dialog is gone, and the list has the keyboard."""
    desk.window.desk.claims.restore(Standing.VERIFIED, "", SortOrder.KIND)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert in_force(desk) == OPEN._replace(name="")
    assert desk.window.focusWidget() is desk.list


def _rename(dialog: SavedFiltersDialog, name: str) -> None:
    """End the list's own editor with this name; what follows is done when it has closed."""
    dialog.list.currentItem().setText(name)
    QApplication.processEvents()


def test_it_is_renamed_in_place(shelf: FilterShelf, dialog: SavedFiltersDialog) -> None:
    """What it shows stays; a name of blanks is none."""
    _rename(dialog, "  Fewer\nnumbers ")
    _rename(dialog, "   ")
    assert shelf.filters == (OPEN._replace(name="Fewer numbers"),)
    assert dialog.list.currentItem().text() == "Fewer numbers"


@pytest.mark.parametrize("name", [OPEN.name, OPEN.name.upper()])
@pytest.mark.parametrize("replaces", [True, False])
def test_a_name_that_is_taken_is_asked_about(
    desk: DeskDriver, shelf: FilterShelf, dialog: SavedFiltersDialog, asked: Asked, name: str
) -> None:
    """With what the other filter shows; who keeps it can give another name at once."""
    desk.window.desk.claims.restore(Standing.VERIFIED, "", SortOrder.POSITION)
    again = _opened_again(desk, shelf, dialog)

    desk.type(name)
    desk.press(Qt.Key.Key_Return)

    (question,) = asked.questions
    assert f"There is a filter named {OPEN.name} already." in question
    assert "ferry" in question
    (kept,) = shelf.filters
    assert kept == (SavedFilter(name, "verified") if asked.answer else OPEN)
    assert again.name.text() == ("" if asked.answer else name)


@pytest.mark.parametrize("replaces", [True, False])
def test_so_is_one_that_is_taken_by_renaming(
    desk: DeskDriver, shelf: FilterShelf, dialog: SavedFiltersDialog, asked: Asked
) -> None:
    """Who keeps the other one keeps both."""
    desk.window.desk.claims.restore(Standing.VERIFIED, "", SortOrder.POSITION)
    again = _opened_again(desk, shelf, dialog)
    desk.type("Done")
    desk.press(Qt.Key.Key_Return)
    assert asked.questions == []

    _rename(again, OPEN.name)

    assert len(asked.questions) == 1
    done = SavedFilter("Done", "verified")
    assert shelf.filters == ((done._replace(name=OPEN.name),) if asked.answer else (done, OPEN))
    assert [again.list.item(at).text() for at in range(again.list.count())] == [
        each.name for each in shelf.filters
    ]


@pytest.mark.parametrize("replaces", [False])
def test_what_loses_nothing_is_not_asked(
    shelf: FilterShelf, dialog: SavedFiltersDialog, asked: Asked
) -> None:
    """The same filter under the same name again, and its name in another case."""
    QTest.keyClicks(dialog.name, OPEN.name)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    _rename(dialog, "open Numbers")

    assert asked.questions == []
    assert [each.name for each in shelf.filters] == ["open Numbers"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_the_key_that_ends_renaming_does_nothing_else(
    desk: DeskDriver, shelf: FilterShelf, dialog: SavedFiltersDialog, key: Qt.Key
) -> None:
    """The dialog stays, and the filter in force."""
    desk.window.desk.claims.restore(None, "", SortOrder.POSITION)
    dialog.rename.click()
    desk.bot.waitUntil(lambda: isinstance(desk.focus, QLineEdit))
    desk.type("Few numbers")
    QTest.keyClick(desk.focus, key)
    desk.bot.waitUntil(lambda: shelf.filters == (OPEN._replace(name="Few numbers"),))
    assert shelf.dialog is dialog
    assert in_force(desk) == SavedFilter("")


def test_the_palette_offers_none_without_an_article(
    desk: DeskDriver, dialog: SavedFiltersDialog
) -> None:
    """There is no list that it could shorten."""
    dialog.reject()
    desk.window.commands.carry_out(Do.START_PAGE)
    desk.bot.waitUntil(lambda: desk.bridge.session is None)
    desk.window.commands.carry_out(Do.PALETTE)
    sheet = desk.window.commands.offering.sheet
    sheet.field.setText(OPEN.name)
    assert list(sheet.list.offers) == []


def test_delete_takes_it_away(
    desk: DeskDriver, shelf: FilterShelf, dialog: SavedFiltersDialog
) -> None:
    """From the list, the menu and the disk."""
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert shelf.filters == ()
    assert menu_texts(desk) == ["Saved &filters…"]
    assert not dialog.use.isEnabled()


def test_it_is_there_the_next_time(
    desk: DeskDriver, dialog: SavedFiltersDialog, project: Project
) -> None:
    """Kept on this computer, and nothing of it in the project."""
    dialog.reject()
    before = sorted(project.root.rglob("*"))
    shelf = desk.window.commands.filters
    assert shelf is not None
    memory = memory_of(shelf._state, project.root, FIRST.slug)
    desk.bot.waitUntil(lambda: read_filters(memory.folder) == (OPEN,))

    parts = (desk.bridge, desk.window.desk, desk.desk.theme)
    another = FilterShelf(*parts, shelf._state, desk.window)

    desk.bot.waitUntil(lambda: another.filters == (OPEN,))
    assert not [path for path in sorted(project.root.rglob("*")) if path not in before]


def test_the_palette_finds_it(desk: DeskDriver, dialog: SavedFiltersDialog) -> None:
    """By the beginnings of its words."""
    dialog.reject()
    desk.window.desk.claims.restore(None, "", SortOrder.POSITION)
    desk.window.commands.carry_out(Do.PALETTE)
    sheet = desk.window.commands.offering.sheet
    QTest.keyClicks(sheet.field, "open num")
    offer = next(each for each in sheet.list.offers if each.text == OPEN.name)
    sheet.taken.emit(offer)
    QApplication.processEvents()
    assert in_force(desk) == OPEN._replace(name="")


def test_everything_in_it_has_a_name(dialog: SavedFiltersDialog) -> None:
    """And what the chosen one shows is said of the list."""
    assert nameless(dialog) == []
    assert dialog.list.accessibleDescription() == "Open  ·  “ferry”  ·  Most worth checking first"


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])
def test_an_empty_list_is_seen(qtbot: QtBot, contrast: Contrast) -> None:
    """By its ground, or by a frame where there is but one ground."""
    theme, place = Theme(), QWidget()
    qtbot.addWidget(place)
    theme.set_contrast(contrast)
    shown = SavedFiltersDialog(OPEN, theme, place)

    assert (shown.list.frameWidth() > 0) is (contrast is Contrast.HIGH)


def test_without_a_saved_filter_it_says_what_they_are_for(qtbot: QtBot) -> None:
    """There is no list and no button that could do nothing; with one there is no lecture."""
    present = SavedFilter("", "open", "", "kind")
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SavedFiltersDialog(present, Theme(), window)
    dialog.show()
    shown = [dialog.list, dialog.use, dialog.rename, dialog.delete]
    assert not any(each.isVisible() for each in shown)
    assert any("keeps chip, words and order" in label.text() for label in _seen(dialog))

    dialog.show_filters([SavedFilter("mine", "open", "", "kind")])

    assert all(each.isVisible() for each in shown)
    assert not any("keeps chip" in label.text() for label in _seen(dialog))


def _seen(dialog: SavedFiltersDialog) -> list[QLabel]:
    return [label for label in dialog.findChildren(QLabel) if label.isVisible()]
