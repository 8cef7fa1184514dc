"""What each action does: from the table of actions to the bridge, the views and the look."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from workbench.later import later
from workbench.review.verdict import Verdict

from .actions import Do
from .carving_commands import CarvingCommands
from .departure import Departure
from .flagging import Flagging
from .help_pages import HelpPages
from .pane_commands import PaneCommands
from .search_commands import SearchCommands
from .settings import COLOURS, CONTRAST, OWN_KEYS, PAD_VERDICTS, SINGLE_KEYS
from .theme.theme import ColourScheme, Contrast
from .views.kept_still import kept_still

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from . import keyboard, leading, library, offering, passing_on, saved_filters
    from .actions import Actions
    from .bridge import SessionBridge
    from .dialogs import box, preferences
    from .settings import Setting, Settings
    from .theme.theme import Theme
    from .views import checklist
    from .views.desk_view import DeskView
else:
    library, saved_filters = later("ui.library"), later("ui.saved_filters")
    keyboard, offering = later("ui.keyboard"), later("ui.offering")
    passing_on, leading = later("ui.passing_on"), later("ui.leading")
    box = later("ui.dialogs.box")
    preferences = later("ui.dialogs.preferences")

SCHEMES = {
    Do.SYSTEM_COLOURS: ColourScheme.SYSTEM,
    Do.LIGHT_COLOURS: ColourScheme.LIGHT,
    Do.DARK_COLOURS: ColourScheme.DARK,
}
VERDICTS = {
    Do.VERIFIED: Verdict.VERIFIED,
    Do.DISPUTED: Verdict.DISPUTED,
    Do.UNSOURCED: Verdict.UNSOURCED,
}
_ZOOM_STEP = 1.1


class Commands(QObject):
    """Carries out what the reviewer asked for by menu, button or key."""

    path_wanted = Signal(str)
    """The reviewer named an article to open."""
    untouched_wanted = Signal()
    """The reviewer wants the next sentence that nobody has touched."""
    spelling_wanted = Signal()
    """The reviewer wants the notes checked, or not any more."""
    log_wanted = Signal()
    """The reviewer wants to see the folder of the log."""
    settled = Signal()
    """What was chosen in the settings holds."""

    def __init__(
        self,
        window: QMainWindow,
        desk: DeskView,
        bridge: SessionBridge,
        theme: Theme,
        settings: Settings,
        actions: Actions,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._bridge = bridge
        self._theme = theme
        self._settings = settings
        self._actions = actions
        if any(map(settings.is_chosen, (SINGLE_KEYS, PAD_VERDICTS, OWN_KEYS))):
            self.keyboard.follow_settings()
        self._state: Path | None = None
        self.filters: saved_filters.FilterShelf | None = None
        """The saved filters, once the first frame was seen."""
        self.carving = CarvingCommands(desk, bridge, theme)
        self.flagging = Flagging(desk, bridge)
        self.departure = Departure(window, bridge, self._hand_over)
        bridge.taking_in.connect(self._hand_over_texts)
        desk.key_panes_made.connect(actions.scope_to)
        self._panes = PaneCommands(desk, actions)
        self.help = HelpPages(window, actions, theme)
        self.search = SearchCommands(window, desk, bridge, theme, actions)
        self.search.path_wanted.connect(self.path_wanted)
        others = (self.carving, self.help, self.search)
        self._handlers = self._make_handlers()
        for each in others:
            self._handlers |= each.handlers()

    @cached_property
    def keyboard(self) -> keyboard.Keyboard:
        """The reviewer's own keys, made when there are some or some are wanted."""
        return keyboard.Keyboard(self._actions, self._settings, self)

    @cached_property
    def shelf(self) -> library.ArticleShelf:
        """The project's articles in the left pane, made when they are first asked for."""
        made = library.ArticleShelf(self._bridge, self._desk, self._state)
        made.path_wanted.connect(self.path_wanted)
        return made

    @cached_property
    def offering(self) -> offering.Offering:
        """The command palette, made when it is first asked for."""
        made = offering.Offering(
            *(self._actions, self._desk, self._bridge, self._theme, self._settings, self._window)
        )
        made.path_wanted.connect(self.path_wanted)
        made.filter_wanted.connect(self._use_filter)
        return made

    @cached_property
    def checklist(self) -> checklist.Checklist:
        """What to look at before judging. The single keys work there: nothing is typed in it."""
        made = self._desk.card.checklist
        self._actions.scope_to((made,))
        return made

    def carry_out(self, do: Do) -> None:
        """Do it. What was typed or moved is handed over first: nothing overtakes it."""
        if QApplication.activePopupWidget() is not None:
            return  # keys are the open menu's
        self._hand_over()
        self._panes.make_room_for(do)
        if do in VERDICTS:
            self._bridge.mark(VERDICTS[do])
        elif do in SCHEMES:
            self._put_in_force(COLOURS, SCHEMES[do].value)
        else:
            self._handlers[do]()

    def keep_filters(self, state: Path) -> None:
        """Know the filters that were saved, which lie in the person's ``state`` folder."""
        self._state = state
        self.filters = saved_filters.FilterShelf(
            self._bridge, self._desk, self._theme, state, self._window
        )

    def ask_path(self) -> None:
        """Let the reviewer choose an article's file."""
        path = box.chosen_article(self._window)
        if path:
            self.path_wanted.emit(path)

    def next_claim(self) -> None:
        """Go to the claim below, of those the list shows."""
        self._step(back=False)

    def previous_claim(self) -> None:
        """Go to the claim above, of those the list shows."""
        self._step(back=True)

    def lead_to(self, claim: str) -> None:
        """Go to a claim that was found somewhere else than in the list, and show it there."""
        leading.lead_to(claim, self._bridge, self._desk)

    def _step(self, *, back: bool) -> None:
        beside = self._beside(back=back)
        target = self._desk.claims.neighbour(beside, back=back)
        self._bridge.step(target, back=back)

    def _beside(self, *, back: bool) -> str | None:
        """Where to go on from when no claim is selected: the claim before (or behind) the caret."""
        if self._bridge.current is not None:
            return None
        return self._desk.article.view.claim_beside_caret(behind=back)

    def _make_handlers(self) -> dict[Do, Callable[[], object]]:
        bridge = self._bridge
        return self._panes.handlers() | {
            Do.OPEN: self.ask_path,
            Do.START_PAGE: self._close_article,
            Do.SAVE: bridge.save_now,
            Do.CLOSE: self._close_article,
            Do.QUIT: self._window.close,
            Do.UNDO: self._undo,
            Do.REDO: self._redo,
            Do.COPY_CLAIM: self._copy_claim,
            Do.FILTER: self._focus_filter,
            Do.SAVED_FILTERS: self._show_saved_filters,
            Do.FULL_SCREEN: self._toggle_full_screen,
            Do.ZOOM_IN: self._zoom_in,
            Do.ZOOM_OUT: self._zoom_out,
            Do.ZOOM_RESET: self._zoom_reset,
            Do.HIGH_CONTRAST: self._toggle_contrast,
            Do.SPELLING: self.spelling_wanted.emit,
            Do.ARTICLES: self._toggle_articles,
            Do.NEXT_PANE: self._desk.focus_next,
            Do.PREVIOUS_PANE: self._focus_previous,
            Do.REOPEN: bridge.reopen,
            Do.NEXT: self.next_claim,
            Do.PREVIOUS: self.previous_claim,
            Do.NEXT_OPEN: self._next_open,
            Do.PREVIOUS_OPEN: self._previous_open,
            Do.NEXT_UNTOUCHED: self.untouched_wanted.emit,
            Do.ADD_LINK: self._edit_links,
            Do.PASTE_LINKS: self._paste_links,
            Do.FLAG: self.flagging.toggle,
            Do.EDIT_SOURCE: self._edit_source,
            Do.USE_SOURCES: self._use_sources,
            Do.EDIT_NOTE: self._edit_note,
            Do.PALETTE: self._show_palette,
            Do.SETTINGS: self._show_settings,
            Do.CHECKLIST: self._show_checklist,
            Do.LOG_FOLDER: self.log_wanted.emit,
        }

    def _hand_over_texts(self) -> None:
        """Give away what was typed where others' words may come: in note and statement."""
        if self._desk.has_card:
            self._desk.card.note.hand_over()
            self._desk.card.facts.statement.hand_over()

    def _hand_over(self) -> None:
        self._desk.hand_over_note()
        self.carving.hand_over()

    def _undo(self) -> None:
        if self.carving.is_splitting:
            self.carving.call_off_splitting()
            return
        with kept_still(self._desk.article.view):
            self._bridge.undo()

    def _redo(self) -> None:
        with kept_still(self._desk.article.view):
            self._bridge.redo()

    def _next_open(self) -> None:
        self._step_open(back=False)

    def _previous_open(self) -> None:
        self._step_open(back=True)

    def _step_open(self, *, back: bool) -> None:
        self._bridge.step_open(self._desk.claims.next_open(self._beside(back=back), back=back))

    def _edit_links(self) -> None:
        self._desk.card.edit_links()

    def _edit_source(self) -> None:
        self._desk.card.evidence.edit_last()

    def _edit_note(self) -> None:
        self._desk.card.edit_note()

    def _use_sources(self) -> None:
        self._desk.card.similar.use_first()

    def _paste_links(self) -> None:
        self._bridge.add_links(QGuiApplication.clipboard().text())

    def _focus_filter(self) -> None:
        self._desk.focus_filter()

    def _copy_claim(self) -> None:
        passing_on.copy_claim(self._bridge)

    def _show_saved_filters(self) -> None:
        if self.filters is not None:
            self.filters.open()

    def _use_filter(self, name: str) -> None:
        if self.filters is not None:
            self.filters.use(name)

    def _toggle_articles(self) -> None:
        self._desk.panes.show_list()
        self.shelf.toggle()

    def _focus_previous(self) -> None:
        self._desk.focus_next(back=True)

    def _close_article(self) -> None:
        self.departure.leave(self._show_start_page, _stay)

    def _show_start_page(self) -> None:
        self._bridge.show(None)

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _toggle_contrast(self) -> None:
        wanted = Contrast.NORMAL if self._theme.palette.contrast else Contrast.HIGH
        self._put_in_force(CONTRAST, wanted.value)

    def _zoom_in(self) -> None:
        self._theme.set_zoom(self._theme.zoom * _ZOOM_STEP)

    def _zoom_out(self) -> None:
        self._theme.set_zoom(self._theme.zoom / _ZOOM_STEP)

    def _zoom_reset(self) -> None:
        self._theme.set_zoom(1.0)

    def _show_palette(self) -> None:
        self.offering.open(self.filters.filters if self.filters else ())

    def _show_settings(self) -> None:
        dialog = preferences.PreferencesDialog(
            self._settings, self.keyboard, self._theme, self._window
        )
        dialog.chosen.connect(self._put_in_force)
        dialog.open()

    def _put_in_force(self, setting: Setting, value: str) -> None:
        """Remember what was chosen and follow it at once."""
        self._settings.set(setting, value)
        self._settings.dress(self._theme)
        self.keyboard.follow_settings()
        self.settled.emit()

    def _show_checklist(self) -> None:
        if row := self._bridge.current_row:
            self.checklist.toggle(row.kind)


def _stay() -> None:
    """The article stays: there is nothing to do."""
