"""Looking for words, in the article and in all notes, and looking back at what was done."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.later import later

from .actions import Do

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from . import note_search, undo_history
    from .actions import Actions
    from .bridge import SessionBridge
    from .theme.theme import Theme
    from .views import finder
    from .views.desk_view import DeskView
else:
    note_search, undo_history = later("ui.note_search"), later("ui.undo_history")


class SearchCommands(QObject):
    """Carries out what finds something; each search is made when it is first asked for."""

    path_wanted = Signal(str)
    """The reviewer wants this article on the desk."""

    def __init__(
        self, window: QWidget, desk: DeskView, bridge: SessionBridge, theme: Theme, actions: Actions
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._bridge = bridge
        self._theme = theme
        self._actions = actions

    def handlers(self) -> dict[Do, Callable[[], object]]:
        """What each action does."""
        return {
            Do.UNDO_HISTORY: self._show_history,
            Do.FIND: self._find,
            Do.FIND_NEXT: self._find_next,
            Do.FIND_PREVIOUS: self._find_previous,
            Do.FIND_NOTES: self._find_notes,
        }

    @cached_property
    def finder(self) -> finder.Finder:
        """The search in the article."""
        made = self._desk.article.finder
        self._actions.print_on(made.bar)
        return made

    @cached_property
    def notes(self) -> note_search.NoteSearch:
        """The search in all notes."""
        made = note_search.NoteSearch(self._bridge, self._desk, self._theme, self._window)
        made.path_wanted.connect(self.path_wanted)
        return made

    @cached_property
    def history(self) -> undo_history.UndoHistory:
        """The list of what was done."""
        return undo_history.UndoHistory(self._bridge, self._desk, self._theme, self._window)

    def _show_history(self) -> None:
        self.history.open()

    def _find(self) -> None:
        self.finder.open()

    def _find_next(self) -> None:
        self.finder.step(1)

    def _find_previous(self) -> None:
        self.finder.step(-1)

    def _find_notes(self) -> None:
        self.notes.open()
