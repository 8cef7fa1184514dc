"""Panes shown and hidden by menu and key, and the window around the text that is left alone."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from workbench.later import later

from .actions import Do
from .models.panes import has_room_below, is_cramped

if TYPE_CHECKING:
    from collections.abc import Callable

    from .actions import Actions
    from .theme.theme import Theme
    from .views import verdict_strip
    from .views.desk_view import DeskView
    from .views.status_line import StatusLine
    from .views.tool_line import ToolLine
else:
    verdict_strip = later("ui.views.verdict_strip")

_ON_CARD = frozenset(
    {
        *(Do.ADD_LINK, Do.EDIT_SOURCE, Do.EDIT_NOTE, Do.CHECKLIST, Do.FLAG),
        *(Do.RESTATE, Do.CHANGE_KIND, Do.CHANGE_SPEAKER),
    }
)
"""Done on the card, which has to be there for it."""

_IN_TEXT = frozenset({Do.FIND, Do.FIND_NEXT, Do.FIND_PREVIOUS, Do.BOUNDARIES})
"""Done in the text, which has to be seen for it."""


class PaneCommands(QObject):
    """Carries out what is about panes, and keeps their ticks in the menu true."""

    def __init__(self, desk: DeskView, actions: Actions) -> None:
        super().__init__(desk)
        self._panes = desk.panes
        self._actions = actions
        self._panes.changed.connect(self._tick)
        self._tick()

    def handlers(self) -> dict[Do, Callable[[], object]]:
        """What each action does."""
        return {
            Do.CLAIMS_LIST: self._panes.toggle_list,
            Do.CLAIM_CARD: self._panes.toggle_card,
            Do.FOCUS_MODE: self._panes.toggle_alone,
        }

    def make_room_for(self, do: Do) -> None:
        """See to it that the pane is there on which this is done."""
        if do in _ON_CARD:
            self._panes.show_card()
        elif do in _IN_TEXT:
            self._panes.uncover_text()

    def _tick(self) -> None:
        self._actions[Do.CLAIMS_LIST].setChecked(self._panes.is_list_shown)
        self._actions[Do.CLAIM_CARD].setChecked(self._panes.is_card_shown)
        self._actions[Do.FOCUS_MODE].setChecked(self._panes.is_alone)


class FocusMode(QObject):
    """Takes menus and tool line away while the text is alone; keeps the verdicts in sight."""

    def __init__(
        self,
        window: QMainWindow,
        desk: DeskView,
        tool_line: ToolLine,
        status_line: StatusLine,
        actions: Actions,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._tool_line = tool_line
        self._status_line = status_line
        self._actions = actions
        self._theme = theme
        desk.panes.alone_changed.connect(self._follow)
        desk.splitter.resized.connect(self.place_verdicts)
        theme.changed.connect(self.place_verdicts)

    @cached_property
    def strip(self) -> verdict_strip.VerdictStrip:
        """The verdicts at the foot of the desk, made when they are first wanted there."""
        made = verdict_strip.VerdictStrip(self._theme, self._window)
        made.leave_wanted.connect(self._actions[Do.FOCUS_MODE].trigger)
        centre = self._window.centralWidget()
        column = centre.layout() if centre is not None else None
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self._status_line), made)
        self._actions.print_on(made)
        return made

    def add_toggles(self) -> None:
        """Let the tool line show and hide panes, too."""
        self._tool_line.add_pane_toggles(
            self._actions[Do.CLAIMS_LIST], self._actions[Do.CLAIM_CARD]
        )

    def place_verdicts(self) -> None:
        """Put the verdicts where they are in sight: on the card, or at the foot of the desk."""
        window, desk = self._window, self._desk
        alone = desk.panes.is_alone
        cramped = is_cramped(window.width(), window.height(), self._theme.reading_scale)
        line = QFontMetricsF(self._theme.sans(13)).height()
        shown = desk.has_card and desk.isVisibleTo(window)
        if alone or (cramped and shown and has_room_below(window.height(), line)):
            self.strip.lend(desk.card, alone=alone, in_line=cramped)
        elif "strip" in vars(self):
            self.strip.give_back()

    def _follow(self, alone: bool) -> None:
        self._window.menuBar().setVisible(not alone)
        self._tool_line.setVisible(not alone)
        self.place_verdicts()
