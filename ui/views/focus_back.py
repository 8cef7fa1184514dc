"""Who has the keyboard when whoever had it is gone: who had it before, or the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from .desk_view import DeskView


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


def is_lost(window: QWidget) -> bool:
    """Whether nobody in a window can hear keys: who has the keyboard is hidden, off, or no more."""
    focus: QWidget | None = window.focusWidget()  # there may be none
    if focus is None or focus is window:
        return True
    return not (focus.isVisible() and focus.isEnabled())


class FocusKeeper(QObject):
    """Gives the keyboard of a window to the list of its desk, whenever nobody else hears it.

    Qt gives it to nobody where the widget that had it is deleted, and to whoever is first where it
    was hidden behind a dialog. What is hidden or switched off in front goes to the window's
    ``focusNextPrevChild``.
    """

    def __init__(self, window: QWidget, desk: DeskView) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._look)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._follow)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look before Qt does when the window comes forward; take an Escape that nobody took."""
        if event.type() is QEvent.Type.WindowActivate:
            self._desk.take_lost_keyboard()
        elif _is_escape(event) and self._desk.isVisible():
            self._desk.focus_list()
        return super().eventFilter(watched, event)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """Look when whoever moved the keyboard has done so."""
        if now is None or now is self._window:
            self._looking.start()

    def _look(self) -> None:
        is_heard = QApplication.focusWidget() not in (None, self._window)
        if self._window.isActiveWindow() and not is_heard and not self._desk.take_lost_keyboard():
            give_back(self._window.focusWidget())


def _is_escape(event: QEvent) -> bool:
    if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_Escape
