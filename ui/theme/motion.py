"""What Qt moves by itself, and how it is held still: menus that slide or fade, carets that blink.

Nothing else in the window moves: the desk has no animation of its own, and what a timer changes
(a toast that goes, a figure that counts) changes at once.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

_EFFECTS = Qt.UIEffect.UI_General
"""Menus, lists of choices and tool tips that slide or fade: all of them at once."""
_NEVER, _AS_THE_SYSTEM = 0, -1
"""Milliseconds between two blinks of a caret."""


class Movements:
    """Holds everything still, or gives back what the system has."""

    def __init__(self) -> None:
        self._has_effects = False

    def hold(self) -> None:
        """From now on nothing moves."""
        self._has_effects = QApplication.isEffectEnabled(_EFFECTS)
        QApplication.setEffectEnabled(_EFFECTS, False)  # noqa: FBT003  # Qt's own
        QGuiApplication.styleHints().setCursorFlashTime(_NEVER)

    def let_go(self) -> None:
        """From now on things move as the system has them move."""
        QApplication.setEffectEnabled(_EFFECTS, self._has_effects)
        QGuiApplication.styleHints().setCursorFlashTime(_AS_THE_SYSTEM)
