"""While another article is opened: says so, and lets the reviewer stay with the one still shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from .bridge import SessionBridge
    from .main_window import MainWindow


class GivingWay(QObject):
    """The looks of an article that waits for another one: nothing can be typed, Escape stays."""

    stay_wanted = Signal()
    """The reviewer does not want the other article any more."""

    def __init__(self, bridge: SessionBridge, window: MainWindow) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window
        self._key = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._key.activated.connect(self.stay_wanted)

    def tell(self, sentence: str) -> None:
        """Say what is being opened; an empty sentence says that nothing is any more."""
        desk = self._window.desk
        self._window.status_line.show_opening(sentence)
        desk.article.show_opening(sentence)
        self._key.setEnabled(self._bridge.is_held)
        if desk.has_card:
            desk.card.set_read_only(self._bridge.why_read_only)
