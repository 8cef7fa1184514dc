"""Giving the keyboard back to who had it before something came that took it for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def give_back(
    before: QWidget | None, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
) -> bool:
    """Give the keyboard to ``before``; ``False`` where it is gone or out of sight by now.

    A field of a source that was folded meanwhile, say: Qt deletes it while Python still knows it.
    """
    if before is None or not isValid(before) or not before.isVisibleTo(before.window()):
        return False
    before.setFocus(reason)
    return True
