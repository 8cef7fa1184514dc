"""The menus of article and list: about the claim pointed at, with the window's own actions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu

from tests.ui.driver import DeskDriver
from tests.ui.hand_work import Hands
from ui.actions import CARVING, Do

OPENED = "It opened in 1964"
CARRIED = "The ferry carried 1.2 million people last year"


@pytest.fixture
def hands(desk: DeskDriver) -> Hands:
    """The short article."""
    return Hands(desk)


def ask(pane: QAbstractScrollArea, point: QPoint) -> QMenu:
    """Press the right button there."""
    port = pane.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(port, QContextMenuEvent(reason, point, port.mapToGlobal(point)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, do: Do) -> None:
    """Click one of its items."""
    item = next(action for action in menu.actions() if action.objectName() == do)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(item).center())
    QApplication.processEvents()


def test_the_claim_pointed_at_is_split_where_it_was_pointed_at(hands: Hands) -> None:
    """The press chooses it and puts the caret there."""
    menu = ask(hands.view, hands.point("people last year") + QPoint(4, 0))
    assert hands.desk.current.text == CARRIED

    choose(menu, Do.SPLIT)

    assert hands.said[1:3] == ["The ferry carried 1.2 million", "people last year"]


def test_selected_words_stay_selected(hands: Hands) -> None:
    """A claim is made of them, wherever the menu was asked for."""
    hands.select("1.2 million people")
    menu = ask(hands.view, hands.point("opened"))

    choose(menu, Do.NEW_CLAIM)

    assert hands.desk.current.text == "1.2 million people"


def test_a_claim_around_the_words_pointed_at_stays_selected(hands: Hands) -> None:
    """Who chose the outer claim means the outer one."""
    hands.select("1.2 million people")
    hands.desk.press("c", on=hands.view)
    hands.desk.go_to(hands.row_of(CARRIED))

    ask(hands.view, hands.point("million people")).close()

    assert hands.desk.current.text == CARRIED


@pytest.mark.parametrize("pane", ["article", "list"])
def test_everything_done_by_hand_to_a_claim_is_in_the_menu(hands: Hands, pane: str) -> None:
    """In the list without what needs a caret or selected words."""
    point = hands.point("opened") if pane == "article" else QPoint(40, 40)
    menu = ask(getattr(hands.desk, pane), point)
    there = {action.objectName() for action in menu.actions()}
    menu.close()

    needs_words = {Do.SPLIT, Do.ADD_WORDS, Do.TAKE_PIECE}
    assert there >= set(CARVING) - (needs_words if pane == "list" else set())


def test_a_letter_in_the_menu_is_the_menus(hands: Hands) -> None:
    """M merges, though M is a key of the pane below, too; it is done once."""
    hands.desk.go_to(hands.row_of(CARRIED))
    ask(hands.view, hands.point("people last"))

    hands.desk.press_popup("m")

    assert hands.said[1] == f"{CARRIED}. {OPENED}"


def test_words_are_copied(hands: Hands) -> None:
    """Only where there are any."""
    menu = ask(hands.view, hands.point("opened"))
    assert not menu.actions()[-1].isEnabled()
    menu.close()
    hands.select("opened")

    menu = ask(hands.view, hands.point("opened"))
    menu.actions()[-1].trigger()
    menu.close()

    assert QApplication.clipboard().text() == "opened"


def test_beside_the_words_nothing_is_chosen(hands: Hands) -> None:
    """White paper belongs to no claim."""
    before = hands.desk.bridge.current
    ask(hands.view, QPoint(hands.view.viewport().width() - 5, 300)).close()
    assert hands.desk.bridge.current == before
