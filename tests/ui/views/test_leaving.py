"""When a field is left for good."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent

from ui.views.leaving import is_left


@pytest.mark.parametrize(
    ("reason", "left"),
    [
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, True),
        (Qt.FocusReason.ActiveWindowFocusReason, False),
        (Qt.FocusReason.PopupFocusReason, False),
    ],
)
def test_a_field_is_not_left_for_another_window(reason: Qt.FocusReason, left: bool) -> None:
    """From another program or a list of names the keyboard comes back."""
    assert is_left(QFocusEvent(QEvent.Type.FocusOut, reason)) is left
