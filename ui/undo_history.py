"""The list of what was done: opened on the history there is, and several steps taken as one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from .bridge import Notice
from .dialogs.undo_history import UndoHistoryDialog
from .messages import counted
from .views.kept_still import kept_still

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.review.history import History

    from .bridge import SessionBridge
    from .theme.theme import Theme
    from .views.desk_view import DeskView


class UndoHistory(QObject):
    """Opens the dialog and goes where the reviewer chose."""

    def __init__(
        self, bridge: SessionBridge, desk: DeskView, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._theme = theme
        self._window = window
        self.dialog: UndoHistoryDialog | None = None
        self._shown: list[tuple[str, tuple[str, ...]]] = []
        """The steps in the dialog, by what was done to which claims."""

    def open(self) -> None:
        """Show what was done, and what of it was taken back."""
        session = self._bridge.session
        if session is None:
            return
        self._shown = _names(session.history)
        self.dialog = UndoHistoryDialog(self._theme, self._window)
        self.dialog.show_history(session.history, self._bridge.row)
        self.dialog.taken.connect(self._go_to)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _go_to(self, steps: int) -> None:
        """Undo or redo up to there; if the history became another meanwhile, show that instead."""
        session = self._bridge.session
        if session is None:
            return
        if _names(session.history) != self._shown:
            self.open()
            return
        by = steps - len(session.history.past)
        if by:
            with kept_still(self._desk.article.view):
                self._bridge.attempt(session.go_to, steps)
            row = self._bridge.current_row
            self._bridge.noticed.emit(Notice(_told(by), row, undoable=by > 0, moved=True))

    def _forget(self) -> None:
        """The dialog deletes itself."""
        self.dialog = None


def _names(history: History) -> list[tuple[str, tuple[str, ...]]]:
    return [(step.label, step.claims) for step in history.steps]


def _told(by: int) -> str:
    """What was done, in a sentence."""
    if by < 0:
        return counted("{count} step undone", "{count} steps undone", -by)
    return counted("{count} step done again", "{count} steps done again", by)
