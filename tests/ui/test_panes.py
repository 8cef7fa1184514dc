"""Panes that come and go: narrow windows, panes hidden by key, the text alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.models.panes import Panes

_ESCAPE = Qt.Key.Key_Escape


@pytest.fixture
def narrow(desk: DeskDriver) -> DeskDriver:
    """A window in which the card lies over the text."""
    resize(desk, 760)
    desk.list.setFocus()
    return desk


def resize(desk: DeskDriver, width: int, height: int = 560) -> None:
    """Give the window a size, as dragging its corner does."""
    desk.window.resize(width, height)
    for _ in range(5):
        QApplication.processEvents()


def shown(desk: DeskDriver) -> tuple[bool, bool, bool]:
    """Whether list, text and card are in sight."""
    panes = desk.window.desk
    return panes.claims.isVisible(), panes.article.isVisible(), panes.card.isVisible()


def place(desk: DeskDriver, widget: QWidget) -> tuple[int, int]:
    """Where a widget begins and ends across the window."""
    left = widget.mapTo(desk.window, QPoint()).x()
    return left, left + widget.width()


def list_key(desk: DeskDriver) -> None:
    """Press the key of the list, from the article."""
    desk.press(Qt.Key.Key_F9)


def card_key(desk: DeskDriver) -> None:
    """Press the key of the card."""
    desk.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)


def test_in_a_narrow_window_the_text_has_the_room_of_the_card(narrow: DeskDriver) -> None:
    """The card waits."""
    assert shown(narrow) == (True, True, False)


def test_a_wide_window_has_the_card_beside_the_text_again(narrow: DeskDriver) -> None:
    """It was never the reviewer who put it away."""
    resize(narrow, 1280)

    assert shown(narrow) == (True, True, True)
    assert place(narrow, narrow.window.desk.card)[0] > place(narrow, narrow.article)[1]


@pytest.mark.parametrize("width", [640, 760, 899])
def test_the_card_comes_over_the_text_and_never_over_the_list(
    narrow: DeskDriver, width: int
) -> None:
    """At its trailing edge, inside the window."""
    resize(narrow, width, 480)

    card_key(narrow)

    assert place(narrow, narrow.window.desk.card)[0] >= place(narrow, narrow.list)[1]
    assert place(narrow, narrow.window.desk.card)[1] == width


def test_looking_at_the_card_leaves_the_keyboard_where_it_is(narrow: DeskDriver) -> None:
    """So one goes on judging, claim by claim, with the card in sight."""
    card_key(narrow)
    narrow.press("1")

    assert narrow.focus is narrow.list
    assert narrow.rows[0].verdict is not None
    assert shown(narrow)[2]


@pytest.mark.parametrize("close", [card_key, lambda desk: desk.press(_ESCAPE)])
def test_the_key_or_escape_closes_it(
    narrow: DeskDriver, close: Callable[[DeskDriver], None]
) -> None:
    """The keyboard stays in the list."""
    card_key(narrow)

    close(narrow)

    assert not shown(narrow)[2]
    assert narrow.focus is narrow.list


def test_the_card_has_a_button_that_closes_it(narrow: DeskDriver) -> None:
    """Only where it lies over something."""
    card_key(narrow)
    button = narrow.window.desk.card.head.close_button

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert not shown(narrow)[2]
    resize(narrow, 1280)
    assert not button.isVisible()


@pytest.mark.parametrize(("key", "field"), [("e", "note"), ("l", "link_field")])
@pytest.mark.parametrize("pane", ["list", "article"])
def test_a_key_for_something_on_the_card_brings_it_and_escape_puts_everything_back(
    narrow: DeskDriver, key: str, field: str, pane: str
) -> None:
    """The field has the keyboard at once; afterwards the pane that had it before."""
    narrow.press(key, on=getattr(narrow, pane))

    assert shown(narrow)[2]
    assert narrow.focus is getattr(narrow, field)

    narrow.press(_ESCAPE)

    assert not shown(narrow)[2]
    assert narrow.focus is getattr(narrow, pane)


def test_a_card_that_was_asked_for_stays_when_its_note_is_left(narrow: DeskDriver) -> None:
    """Escape leaves the field first, and closes the card then."""
    card_key(narrow)
    narrow.press("e")
    narrow.press(_ESCAPE)

    assert shown(narrow)[2]
    assert narrow.focus is narrow.list

    narrow.press(_ESCAPE)

    assert not shown(narrow)[2]


def test_what_is_done_in_the_text_takes_the_card_from_it(narrow: DeskDriver) -> None:
    """Nobody looks for words under a card."""
    card_key(narrow)

    narrow.ctrl("f")

    assert not shown(narrow)[2]


def test_f6_goes_through_the_card_over_the_text(narrow: DeskDriver) -> None:
    """It comes for the step and goes with the next."""
    narrow.press(Qt.Key.Key_F6)
    narrow.press(Qt.Key.Key_F6)

    assert narrow.focus is narrow.note

    narrow.press(Qt.Key.Key_F6)

    assert narrow.focus is narrow.list
    assert not shown(narrow)[2]


def test_a_note_that_is_being_typed_stays_when_the_window_gets_narrow(desk: DeskDriver) -> None:
    """With the keyboard in it, and back again."""
    desk.press("e", on=desk.list)
    desk.type("The gate count")

    resize(desk, 700)

    assert desk.focus is desk.note
    desk.type(" says 987,654.")
    resize(desk, 1280)
    assert desk.focus is desk.note
    desk.press(_ESCAPE)
    check = desk.check(desk.current)
    assert check is not None
    assert check.note == "The gate count says 987,654."


@pytest.mark.parametrize(("key", "gone"), [(list_key, 0), (card_key, 2)])
def test_a_pane_is_hidden_and_shown_by_its_key(
    desk: DeskDriver, key: Callable[[DeskDriver], None], gone: int
) -> None:
    """Its room is the text's meanwhile; afterwards it has its width again."""
    desk.article.setFocus()
    before = desk.window.desk.splitter.sizes()

    key(desk)

    assert [index for index, is_shown in enumerate(shown(desk)) if not is_shown] == [gone]
    key(desk)
    assert desk.window.desk.splitter.sizes() == before


def test_the_keyboard_never_stays_in_a_hidden_pane(desk: DeskDriver) -> None:
    """The text takes it: single keys go on working."""
    desk.list.setFocus()

    list_key(desk)

    assert desk.focus is desk.article
    desk.press("j")
    assert desk.current.id == desk.rows[1].id


def test_a_hidden_card_comes_back_for_what_is_done_on_it(desk: DeskDriver) -> None:
    """And stays: there is room."""
    desk.article.setFocus()
    card_key(desk)

    desk.press("e")

    assert desk.focus is desk.note
    desk.press(_ESCAPE)
    assert shown(desk)[2]


def test_a_hidden_list_comes_back_for_the_filter(desk: DeskDriver) -> None:
    """Nobody types into what is not seen."""
    desk.article.setFocus()
    list_key(desk)

    desk.press("/")

    assert shown(desk)[0]


def test_a_double_click_on_a_hairline_gives_the_usual_widths_back(desk: DeskDriver) -> None:
    """However they were dragged."""
    splitter, usual = desk.window.desk.splitter, desk.window.desk.splitter.sizes()
    hairline = splitter.handle(1)
    QTest.mousePress(hairline, Qt.MouseButton.LeftButton, pos=hairline.rect().center())
    QTest.mouseMove(hairline, hairline.rect().center() - QPoint(80, 0))
    QTest.mouseRelease(hairline, Qt.MouseButton.LeftButton)
    desk.window.desk.panes.restore(Panes(list_width=200))

    QTest.mouseDClick(hairline, Qt.MouseButton.LeftButton, pos=hairline.rect().center())

    assert splitter.sizes() == usual
    assert desk.window.desk.panes.panes == Panes()


def test_ticks_follow_the_panes_that_come_back(desk: DeskDriver) -> None:
    """What the menu says of a project's panes is true when the project is opened."""
    desk.window.desk.panes.restore(Panes(has_list=False, has_card=False))

    assert not desk.window.actions_[Do.CLAIMS_LIST].isChecked()
    assert not desk.window.actions_[Do.CLAIM_CARD].isChecked()


def test_no_drag_makes_a_pane_vanish(desk: DeskDriver) -> None:
    """Its narrowest is where a drag ends."""
    desk.window.desk.splitter.moveSplitter(0, 1)

    assert shown(desk)[0]
    assert desk.window.desk.claims.width() >= 160


def test_the_text_is_alone_with_verdicts_and_status(desk: DeskDriver) -> None:
    """Everything else is gone."""
    desk.press(Qt.Key.Key_F8, on=desk.list)

    window = desk.window
    assert shown(desk) == (False, True, False)
    assert not window.tool_line.isVisible()
    assert not window.menuBar().isVisible()
    assert not window.desk.article.draft.isVisible()
    assert window.focus_mode.strip.isVisible()
    assert window.desk.card.verdicts.isVisible()
    assert window.status_line.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_F8, _ESCAPE])
def test_leaving_focus_mode_brings_everything_back(desk: DeskDriver, key: Qt.Key) -> None:
    """The widths, the verdicts in their place on the card, the keyboard where it was."""
    desk.list.setFocus()
    before, card = desk.window.desk.splitter.sizes(), desk.window.desk.card
    where = card.verdicts.mapTo(card, QPoint())

    desk.press(Qt.Key.Key_F8)
    desk.press(key)

    for _ in range(5):
        QApplication.processEvents()
    assert shown(desk) == (True, True, True)
    assert desk.window.desk.splitter.sizes() == before
    assert card.verdicts.mapTo(card, QPoint()) == where
    assert desk.window.tool_line.isVisible()
    assert desk.window.menuBar().isVisible()
    assert desk.focus is desk.list


def test_in_focus_mode_the_keys_judge_and_undo(desk: DeskDriver) -> None:
    """The text has the keyboard; the row of verdicts follows."""
    desk.press(Qt.Key.Key_F8, on=desk.list)
    first = desk.current

    desk.press("2")
    assert desk.rows[0].id == first.id
    assert desk.rows[0].verdict is not None
    assert desk.current.id != first.id

    desk.ctrl("z")
    assert desk.rows[0].verdict is None


def test_the_verdicts_below_the_text_can_be_clicked(desk: DeskDriver) -> None:
    """They are the card's own."""
    desk.press(Qt.Key.Key_F8, on=desk.list)
    button = next(iter(desk.window.desk.card.verdicts.buttons.values()))

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert desk.rows[0].verdict is not None


def test_in_focus_mode_a_note_is_written_over_the_text(desk: DeskDriver) -> None:
    """Escape goes back to the text alone, and only the next one leaves."""
    desk.press(Qt.Key.Key_F8, on=desk.list)
    desk.press("e")
    assert desk.focus is desk.note

    desk.press(_ESCAPE)
    assert shown(desk) == (False, True, False)
    assert desk.focus is desk.article

    desk.press(_ESCAPE)
    assert shown(desk) == (True, True, True)


def test_a_card_without_its_verdicts_has_no_heading_over_them(desk: DeskDriver) -> None:
    """It comes back with the row, above it."""
    card = desk.window.desk.card
    desk.press(Qt.Key.Key_F8, on=desk.list)
    desk.press("e")
    assert card.note.isVisible()
    assert not card.verdict_heading.isVisible()
    assert not card.reopen.isVisible()

    for _ in range(2):
        desk.press(_ESCAPE)
    heading, row = card.verdict_heading, card.verdicts
    assert heading.isVisible()
    assert heading.mapTo(card, heading.rect().bottomLeft()).y() < row.mapTo(card, QPoint()).y()


def test_focus_mode_can_be_left_by_mouse(desk: DeskDriver) -> None:
    """The button says how else."""
    desk.press(Qt.Key.Key_F8, on=desk.list)

    QTest.mouseClick(desk.window.focus_mode.strip.leave, Qt.MouseButton.LeftButton)

    assert shown(desk) == (True, True, True)


def test_closing_the_article_ends_focus_mode(desk: DeskDriver) -> None:
    """The start page has its menus."""
    desk.press(Qt.Key.Key_F8, on=desk.list)

    desk.ctrl("w")
    desk.bot.waitUntil(lambda: desk.bridge.session is None)

    assert desk.window.menuBar().isVisible()


def test_a_message_is_read_in_focus_mode_too(desk: DeskDriver) -> None:
    """What can't be saved is told to everybody."""
    desk.press(Qt.Key.Key_F8, on=desk.list)

    desk.window.desk.banner.show_message("Could not save.", "Try again")

    assert desk.window.desk.banner.isVisible()


def test_in_the_smallest_window_the_verdicts_stand_in_one_row(narrow: DeskDriver) -> None:
    """Below the text, which has the height."""
    resize(narrow, 640, 480)
    narrow.press(Qt.Key.Key_F8)
    for _ in range(5):
        QApplication.processEvents()

    buttons = narrow.window.desk.card.verdicts.buttons.values()

    assert len({button.mapTo(narrow.window, QPoint()).y() for button in buttons}) == 1


def test_a_card_that_gave_way_is_not_ticked(narrow: DeskDriver) -> None:
    """The tick says what is to be seen."""
    assert not narrow.window.actions_[Do.CLAIM_CARD].isChecked()

    resize(narrow, 1280)

    assert narrow.window.actions_[Do.CLAIM_CARD].isChecked()


def test_menu_and_tool_line_show_which_panes_are_there(desk: DeskDriver) -> None:
    """Ticked like any other choice."""
    actions = desk.window.actions_
    desk.article.setFocus()
    list_key(desk)

    assert not actions[Do.CLAIMS_LIST].isChecked()
    assert actions[Do.CLAIM_CARD].isChecked()
