"""Ctrl+Z within a field: first what was typed there, then what was done on the desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.driver import DeskDriver

SHIFT_CTRL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
KEYS = {"note": "e", "statement": "w", "link": "l", "speaker": "S"}


def enter(desk: DeskDriver, field: str) -> None:
    """Go to a field of the card by its key."""
    key = KEYS[field]
    held = Qt.KeyboardModifier.ShiftModifier if key.isupper() else Qt.KeyboardModifier.NoModifier
    desk.press(key.lower(), held, on=desk.list)
    assert desk.focus is not desk.list


@pytest.mark.parametrize("field", KEYS)
def test_a_field_nobody_typed_in_leaves_undo_to_the_desk(desk: DeskDriver, field: str) -> None:
    """As the toast promises: the verdict is taken back, and given again."""
    row = desk.current
    desk.mark("disputed")
    enter(desk, field)

    desk.ctrl("z")
    assert desk.check(row) is None

    enter(desk, field)
    desk.press("z", SHIFT_CTRL)
    assert desk.check(row) is not None


@pytest.mark.parametrize("field", KEYS)
def test_what_was_typed_is_taken_back_first(desk: DeskDriver, field: str) -> None:
    """The verdict given before stays until nothing typed is left."""
    row = desk.current
    desk.mark("disputed")
    enter(desk, field)
    desk.type("x")

    desk.ctrl("z")

    assert desk.check(row) is not None
