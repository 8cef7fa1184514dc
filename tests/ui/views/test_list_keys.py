"""Arrows in a field go through the list below it, by rows and by pages; other keys type."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.views.list_keys import rows_to_go


@pytest.mark.parametrize(
    ("key", "rows"),
    [
        (Qt.Key.Key_Up, -1),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_PageUp, -8),
        (Qt.Key.Key_PageDown, 8),
        (Qt.Key.Key_A, 0),
        (Qt.Key.Key_Home, 0),
        (0x416, 0),
    ],
)
def test_a_key_goes_so_many_rows(key: int, rows: int) -> None:
    """Of a letter that no constant of Qt's stands for, too."""
    assert rows_to_go(key, 8) == rows
