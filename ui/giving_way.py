"""While an article is opened: says so, and lets the reviewer stay with what is still shown."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from .bridge import SessionBridge
    from .main_window import MainWindow
    from .views.start_page import StartPage


class GivingWay(QObject):
    """The looks of a desk or a start page that waits: no key does anything there, Escape stays."""

    stay_wanted = Signal()
    """The reviewer does not want the other article any more."""

    def __init__(self, bridge: SessionBridge, window: MainWindow) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window
        self._key = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._key.activated.connect(self.stay_wanted)

    @cached_property
    def _start_page(self) -> StartPage:
        """The start page, which has a button for giving up."""
        page = self._window.start_page
        page.cancel_wanted.connect(self.stay_wanted)
        return page

    def tell(self, sentence: str) -> None:
        """Say what is being opened; an empty sentence says that nothing is any more."""
        desk, has_article = self._window.desk, self._bridge.session is not None
        self._window.status_line.show_opening(sentence)
        if has_article:
            desk.article.show_opening(sentence)
        else:
            self._start_page.show_opening(sentence)
        self._key.setEnabled(self._bridge.is_held)
        if desk.has_card:
            desk.card.set_read_only(self._bridge.why_read_only)
