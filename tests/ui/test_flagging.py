"""Flagging for discussion, as a reviewer does it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.builders import session_on
from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.models.claim_words import accessible_text, meta_text
from ui.views.flag_line import FlagLine
from workbench.project import Project
from workbench.review.standing import Standing


def line(desk: DeskDriver) -> FlagLine:
    """The flag on the card."""
    return desk.window.desk.card.flag


def flagged(desk: DeskDriver) -> int:
    """The figure on the chip; 0 while there is no chip."""
    chip = desk.window.desk.claims.filter_bar._chips[Standing.FLAGGED]
    return chip.count if chip.isVisible() else 0


def test_one_key_flags_and_takes_the_flag_away(desk: DeskDriver) -> None:
    """The claim stays selected; Escape leads from what about to the list, and the flag stays."""
    row = desk.current
    desk.press("f")
    desk.press(Qt.Key.Key_Escape)

    assert (desk.current.id, desk.focus) == (row.id, desk.list)
    assert (desk.current.flag, flagged(desk)) == ("discuss", 1)
    assert line(desk).isVisible()
    assert desk.toast == "Claim 1 flagged for discussion"

    desk.press("f")

    assert (desk.current.flag, flagged(desk), line(desk).isVisible()) == ("", 0, False)
    assert desk.toast == "Claim 1 no longer flagged"


def test_what_is_to_be_discussed_is_typed_on_the_card(desk: DeskDriver, project: Project) -> None:
    """At once, and Return leads back; it is on disk after saving."""
    desk.press("f")
    desk.type("Which year?")
    desk.press(Qt.Key.Key_Return)
    assert desk.focus is desk.list
    row = desk.current

    assert desk.bridge.flush()

    check = session_on(project).check(row.id)
    assert check is not None
    assert check.flag == "Which year?"


def test_words_without_a_flag_put_none_up(desk: DeskDriver) -> None:
    """Half a word was typed when the flag was taken back."""
    row = desk.current
    desk.press("f")
    line(desk).words.setFocus()
    QTest.keyClicks(line(desk).words, "Which")

    desk.bridge.undo()
    desk.go_to(desk.rows[1])

    assert flagged(desk) == 0
    assert desk.check(row) is None


def test_words_taken_back_leave_the_flag(desk: DeskDriver) -> None:
    """Only the key, the menu or the cross takes it away."""
    desk.press("f")
    line(desk).words.setFocus()
    QTest.keyClicks(line(desk).words, "Which year?")
    QTest.keyClick(line(desk).words, Qt.Key.Key_Return)
    line(desk).words.clear()
    QTest.keyClick(line(desk).words, Qt.Key.Key_Return)

    assert desk.current.flag == "discuss"


def test_the_cross_takes_the_flag_away(desk: DeskDriver) -> None:
    """For those who use the mouse."""
    desk.press("f")

    QTest.mouseClick(line(desk).clear, Qt.MouseButton.LeftButton)

    assert desk.current.flag == ""


def test_what_is_to_be_discussed_is_in_sight(desk: DeskDriver) -> None:
    """However much stands above it on the card."""
    desk.window.resize(1280, 480)
    desk.press("f")

    desk.bot.waitUntil(lambda: line(desk).visibleRegion().boundingRect() == line(desk).rect())


def test_it_is_one_step_of_undo(desk: DeskDriver) -> None:
    """Named by what was done."""
    desk.press("f")
    assert desk.window.actions_[Do.UNDO].text() == "&Undo flagging for discussion"

    desk.window.actions_[Do.UNDO].trigger()

    assert desk.current.flag == ""


def test_a_flag_is_seen_and_heard_in_the_list(desk: DeskDriver) -> None:
    """Beside the verdict, whatever that is."""
    desk.press("f")
    line(desk).words.entered.emit(desk.current.id, "which year?")

    assert meta_text(desk.current).split("  ·  ")[1] == "for discussion"
    assert accessible_text(desk.current).endswith("for discussion: which year?")
