"""The numeric pad's digits set verdicts as long as the settings say so; its other keys are free."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.driver import DeskDriver
from ui.settings import PAD_VERDICTS, Switch

PAD = Qt.KeyboardModifier.KeypadModifier
DIGITS = {
    Qt.Key.Key_1: "verified",
    Qt.Key.Key_2: "disputed",
    Qt.Key.Key_3: "unsourced",
}


def choose(desk: DeskDriver, value: str) -> None:
    """As the dialog does."""
    desk.window.commands._put_in_force(PAD_VERDICTS, value)


@pytest.mark.parametrize("pane", ["list", "article"])
@pytest.mark.parametrize("key", DIGITS)
def test_at_first_the_pad_sets_verdicts(desk: DeskDriver, pane: str, key: Qt.Key) -> None:
    """As the digits above the letters do."""
    row = desk.current
    desk.press(key, PAD, on=getattr(desk, pane))
    check = desk.check(row)
    assert check is not None
    assert check.verdict == DIGITS[key]


@pytest.mark.parametrize("pane", ["list", "article"])
def test_switched_off_the_pad_sets_none(desk: DeskDriver, pane: str) -> None:
    """The digits above the letters still do, and so does the pad with Ctrl."""
    choose(desk, Switch().off)
    row = desk.current
    with desk.bot.assertNotEmitted(desk.window.actions_.wanted):
        for key in (Qt.Key.Key_0, *DIGITS):
            desk.press(key, PAD, on=getattr(desk, pane))

    desk.press(Qt.Key.Key_2, on=getattr(desk, pane))
    check = desk.check(row)
    assert check is not None
    assert check.verdict == "disputed"

    row = desk.current
    desk.press(Qt.Key.Key_1, PAD | Qt.KeyboardModifier.ControlModifier)
    check = desk.check(row)
    assert check is not None
    assert check.verdict == "verified"


def test_switched_on_again_it_does(desk: DeskDriver) -> None:
    """At once, without a new start."""
    choose(desk, Switch().off)
    choose(desk, Switch().on)
    row = desk.current
    desk.press(Qt.Key.Key_1, PAD, on=desk.list)
    assert desk.check(row) is not None


def test_it_holds_in_a_pane_that_came_later(desk: DeskDriver) -> None:
    """The checklist takes the single keys, too, when it is first opened."""
    choose(desk, Switch().off)
    desk.press("h", on=desk.list)
    with desk.bot.assertNotEmitted(desk.window.actions_.wanted):
        desk.press(Qt.Key.Key_1, PAD, on=desk.window.commands.checklist)


@pytest.mark.parametrize("value", Switch())
def test_digits_of_the_pad_are_typed_into_fields(desk: DeskDriver, value: str) -> None:
    """Whatever was chosen."""
    choose(desk, value)
    desk.note.setFocus()
    desk.press(Qt.Key.Key_1, PAD)
    assert desk.window.desk.card.note.toPlainText() == "1"


def test_it_is_remembered(desk: DeskDriver) -> None:
    """The next window begins with it."""
    choose(desk, Switch().off)
    assert desk.window._settings.value(PAD_VERDICTS) == Switch().off
