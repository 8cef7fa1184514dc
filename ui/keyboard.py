"""The keys that the reviewer chose: remembered, and in force at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from .keymap import Keymap
from .settings import OWN_KEYS, PAD_VERDICTS, SINGLE_KEYS, Switch

if TYPE_CHECKING:
    from .actions import Actions
    from .settings import Settings


class Keyboard(QObject):
    """Keeps actions and settings in step."""

    changed = Signal()
    """Other keys are in force."""

    def __init__(self, actions: Actions, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._settings = settings
        self.keymap = Keymap()
        """What is in force."""
        self.follow_settings()

    def follow_settings(self) -> None:
        """Put in force what is remembered."""
        single = self._settings.value(SINGLE_KEYS) == Switch().on
        self._actions.use_pad(used=self._settings.value(PAD_VERDICTS) == Switch().on)
        keymap = Keymap.read(self._settings.value(OWN_KEYS), single=single)
        if keymap != self.keymap:
            self.keymap = keymap
            self._actions.follow(keymap.in_force())
            self.changed.emit()

    def take(self, keymap: Keymap) -> None:
        """Remember other keys and put them in force."""
        self._settings.set(OWN_KEYS, keymap.text())
        self.follow_settings()
