"""When a field is left for good, so that what was typed in it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

_COMES_BACK = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})


def is_left(event: QFocusEvent) -> bool:
    """Whether the keyboard went elsewhere; from another window or a popup it comes back."""
    return event.reason() not in _COMES_BACK
