"""Everything a reviewer can do, as one table: name, menu, keys, and where the keys work."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from workbench.later import later
from workbench.wording import marked, tr

from .menu_keys import MenuKeys

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

    from . import pad_keys
else:
    pad_keys = later("ui.pad_keys")

Standard = QKeySequence.StandardKey


class Menu(StrEnum):
    """The menus, in the order of the menu bar."""

    FILE = marked("&File")
    EDIT = marked("&Edit")
    VIEW = marked("&View")
    CLAIM = marked("&Claim")
    HELP = marked("&Help")


class Do(StrEnum):
    """What can be done; the value is the action's object name."""

    OPEN = "open"
    START_PAGE = "start-page"
    SAVE = "save"
    CLOSE = "close"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    UNDO_HISTORY = "undo-history"
    COPY_CLAIM = "copy-claim"
    FIND = "find"
    FIND_NEXT = "find-next"
    FIND_PREVIOUS = "find-previous"
    FIND_NOTES = "find-notes"
    FILTER = "filter"
    SAVED_FILTERS = "saved-filters"
    PALETTE = "palette"
    SETTINGS = "settings"
    CLAIMS_LIST = "claims-list"
    CLAIM_CARD = "claim-card"
    FOCUS_MODE = "focus-mode"
    FULL_SCREEN = "full-screen"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    ZOOM_RESET = "zoom-reset"
    SYSTEM_COLOURS = "system-colours"
    LIGHT_COLOURS = "light-colours"
    DARK_COLOURS = "dark-colours"
    HIGH_CONTRAST = "high-contrast"
    SPELLING = "spelling"
    ARTICLES = "articles"
    NEXT_PANE = "next-pane"
    PREVIOUS_PANE = "previous-pane"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNSOURCED = "unsourced"
    REOPEN = "reopen"
    NEXT = "next"
    PREVIOUS = "previous"
    NEXT_OPEN = "next-open"
    PREVIOUS_OPEN = "previous-open"
    NEXT_UNTOUCHED = "next-untouched"
    ADD_LINK = "add-link"
    PASTE_LINKS = "paste-links"
    EDIT_SOURCE = "edit-source"
    EDIT_NOTE = "edit-note"
    USE_SOURCES = "use-sources"
    NEW_CLAIM = "new-claim"
    ADD_WORDS = "add-words"
    TAKE_PIECE = "take-piece"
    BOUNDARIES = "boundaries"
    SPLIT = "split"
    MERGE = "merge"
    COARSE = "coarse"
    NORMAL = "normal"
    FINE = "fine"
    RESTATE = "restate"
    CHANGE_KIND = "change-kind"
    CHANGE_SPEAKER = "change-speaker"
    SET_ASIDE = "set-aside"
    FLAG = "flag"
    CHECKLIST = "checklist"
    QUICK_START = "quick-start"
    KEYS = "keys"
    VERDICT_GUIDE = "verdict-guide"
    REPORT = "report"
    MESSAGES = "messages"
    LOG_FOLDER = "log-folder"
    ABOUT = "about"


class Entry(NamedTuple):
    """One row of the table."""

    do: Do
    menu: Menu
    text: str
    """In English; the catalogues have it from where it stands in a row."""
    keys: tuple[QKeySequence | Standard | str, ...] = ()
    """Work in the whole window, also inside text fields."""
    pane_keys: tuple[str, ...] = ()
    """Work only while the claims list or the article has the focus, so that typing is safe."""
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    checkable: bool = False
    ends_group: bool = False
    submenu: str = ""
    """The menu within the menu that it stands in."""


_GO = marked("G&o to")
_AFRESH = marked("Split sentence a&fresh")

TABLE: tuple[Entry, ...] = (
    Entry(Do.OPEN, Menu.FILE, "&Open…", (Standard.Open,)),
    Entry(Do.START_PAGE, Menu.FILE, "Start &page", ends_group=True),
    Entry(Do.SAVE, Menu.FILE, "&Save now", (Standard.Save,), ends_group=True),
    Entry(Do.CLOSE, Menu.FILE, "&Close article", ("Ctrl+W",)),
    Entry(Do.QUIT, Menu.FILE, "&Quit", ("Ctrl+Q",), role=QAction.MenuRole.QuitRole),
    Entry(Do.UNDO, Menu.EDIT, "&Undo", (Standard.Undo,)),
    Entry(Do.REDO, Menu.EDIT, "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Entry(Do.UNDO_HISTORY, Menu.EDIT, "Undo &history…", ends_group=True),
    Entry(
        Do.COPY_CLAIM,
        Menu.EDIT,
        "Copy claim &with sources",
        ("Ctrl+Shift+C",),
        ends_group=True,
    ),
    Entry(Do.FIND, Menu.EDIT, "F&ind in article", ("Ctrl+F",)),
    Entry(Do.FIND_NEXT, Menu.EDIT, "Find &next", ("F3",)),
    Entry(Do.FIND_PREVIOUS, Menu.EDIT, "Find &previous", ("Shift+F3",)),
    Entry(Do.FIND_NOTES, Menu.EDIT, "Find in all n&otes…", ("Ctrl+Shift+G",)),
    Entry(Do.FILTER, Menu.EDIT, "&Filter claims", ("Ctrl+Shift+F",), ("/",)),
    Entry(Do.SAVED_FILTERS, Menu.EDIT, "Sa&ved filters…", ends_group=True),
    Entry(Do.PALETTE, Menu.EDIT, "&Commands…", ("Ctrl+K", "Ctrl+Shift+P")),
    Entry(Do.SETTINGS, Menu.EDIT, "&Settings…", ("Ctrl+,",), role=QAction.MenuRole.PreferencesRole),
    Entry(Do.ARTICLES, Menu.VIEW, "A&rticles", ("Ctrl+Shift+L",)),
    Entry(Do.CLAIMS_LIST, Menu.VIEW, "Claims lis&t", ("F9",), checkable=True),
    Entry(Do.CLAIM_CARD, Menu.VIEW, "&Claim card", ("Shift+F9",), checkable=True),
    Entry(Do.NEXT_PANE, Menu.VIEW, "&Next pane", ("F6",)),
    Entry(Do.PREVIOUS_PANE, Menu.VIEW, "&Previous pane", ("Shift+F6",), ends_group=True),
    Entry(Do.FOCUS_MODE, Menu.VIEW, "Foc&us mode", ("F8",), checkable=True),
    Entry(Do.FULL_SCREEN, Menu.VIEW, "&Full screen", ("F11",), ends_group=True),
    Entry(Do.ZOOM_IN, Menu.VIEW, "Zoom &in", ("Ctrl++", "Ctrl+=")),
    Entry(Do.ZOOM_OUT, Menu.VIEW, "Zoom &out", ("Ctrl+-",)),
    Entry(Do.ZOOM_RESET, Menu.VIEW, "&Actual size", ("Ctrl+0",), ends_group=True),
    Entry(Do.SYSTEM_COLOURS, Menu.VIEW, "Colours of the &system", checkable=True),
    Entry(Do.LIGHT_COLOURS, Menu.VIEW, "&Light colours", checkable=True),
    Entry(Do.DARK_COLOURS, Menu.VIEW, "&Dark colours", checkable=True),
    Entry(Do.HIGH_CONTRAST, Menu.VIEW, "Hi&gh contrast", checkable=True, ends_group=True),
    Entry(Do.SPELLING, Menu.VIEW, "Sp&elling"),
    Entry(Do.VERIFIED, Menu.CLAIM, "&Verified", ("Ctrl+1",), ("1", "V")),
    Entry(Do.DISPUTED, Menu.CLAIM, "&Disputed", ("Ctrl+2",), ("2", "D")),
    Entry(Do.UNSOURCED, Menu.CLAIM, "&Unsourced", ("Ctrl+3",), ("3", "U")),
    Entry(Do.REOPEN, Menu.CLAIM, "&Reopen", ("Ctrl+Shift+R",), ("0", "R"), ends_group=True),
    Entry(Do.NEXT, Menu.CLAIM, "Ne&xt claim", pane_keys=("J",), submenu=_GO),
    Entry(Do.PREVIOUS, Menu.CLAIM, "Prev&ious claim", pane_keys=("K",), submenu=_GO),
    Entry(Do.NEXT_OPEN, Menu.CLAIM, "Next &open claim", ("Ctrl+Return",), ("N",), submenu=_GO),
    Entry(Do.PREVIOUS_OPEN, Menu.CLAIM, "Previous open &claim", (), ("Shift+N",), submenu=_GO),
    Entry(
        Do.NEXT_UNTOUCHED,
        Menu.CLAIM,
        "Next un&touched sentence",
        (),
        ("T",),
        ends_group=True,
        submenu=_GO,
    ),
    Entry(Do.ADD_LINK, Menu.CLAIM, "Add &link", ("Ctrl+L",), ("L",)),
    Entry(Do.PASTE_LINKS, Menu.CLAIM, "&Paste links", (), ("Ctrl+V",)),
    Entry(Do.EDIT_SOURCE, Menu.CLAIM, "Edit the source &just added", pane_keys=("Shift+L",)),
    Entry(Do.USE_SOURCES, Menu.CLAIM, "Use e&arlier sources", pane_keys=("A",)),
    Entry(Do.EDIT_NOTE, Menu.CLAIM, "&Edit note", ("Ctrl+Shift+N",), ("E",), ends_group=True),
    Entry(Do.NEW_CLAIM, Menu.CLAIM, "&New claim from selection", pane_keys=("C",)),
    Entry(Do.ADD_WORDS, Menu.CLAIM, "Add selection to &quote", pane_keys=("Shift+C",)),
    Entry(Do.TAKE_PIECE, Menu.CLAIM, "Ta&ke away the piece at the caret"),
    Entry(Do.BOUNDARIES, Menu.CLAIM, "Change &boundaries", pane_keys=("B",)),
    Entry(Do.SPLIT, Menu.CLAIM, "Split &here", pane_keys=("S",)),
    Entry(Do.MERGE, Menu.CLAIM, "&Merge with next", pane_keys=("M",)),
    Entry(Do.COARSE, Menu.CLAIM, "&Coarse", submenu=_AFRESH),
    Entry(Do.NORMAL, Menu.CLAIM, "&Normal", submenu=_AFRESH),
    Entry(Do.FINE, Menu.CLAIM, "&Fine", submenu=_AFRESH, ends_group=True),
    Entry(Do.RESTATE, Menu.CLAIM, "Re&word", pane_keys=("W",)),
    Entry(Do.CHANGE_KIND, Menu.CLAIM, "Chan&ge kind", pane_keys=("Shift+K",)),
    Entry(Do.CHANGE_SPEAKER, Menu.CLAIM, "Change who sa&ys it", pane_keys=("Shift+S",)),
    Entry(Do.SET_ASIDE, Menu.CLAIM, "&Set aside or bring back", ("Ctrl+Shift+X",), ("X",)),
    Entry(Do.FLAG, Menu.CLAIM, "Flag for d&iscussion", pane_keys=("F",)),
    Entry(Do.CHECKLIST, Menu.HELP, "&Checklist for this kind", pane_keys=("H",)),
    Entry(Do.QUICK_START, Menu.HELP, "&Quick start"),
    Entry(Do.KEYS, Menu.HELP, "&Keyboard shortcuts", ("F1",), ("?",)),
    Entry(Do.VERDICT_GUIDE, Menu.HELP, "&Verdict guide", ends_group=True),
    Entry(Do.MESSAGES, Menu.HELP, "&Messages"),
    Entry(Do.LOG_FOLDER, Menu.HELP, "Open &log folder"),
    Entry(Do.REPORT, Menu.HELP, "&Report a problem…", ends_group=True),
    Entry(Do.ABOUT, Menu.HELP, "&About", role=QAction.MenuRole.AboutRole),
)


class Keys(NamedTuple):
    """The keys of one action as text that is the same on every platform ("Ctrl+1")."""

    window: tuple[str, ...] = ()
    """Work in the whole window."""
    pane: tuple[str, ...] = ()
    """Work while the claims list or the article has the focus."""


class PrintsKeys(Protocol):
    """A view on which keys stand beside what they do."""

    def show_keys(self, keys: Mapping[Do, str]) -> None:
        """Print these keys: the first of each action as people read it, or none."""


AFRESH = (Do.COARSE, Do.NORMAL, Do.FINE)
"""How finely one sentence is split."""
CARVING = (
    *(Do.ADD_WORDS, Do.TAKE_PIECE, Do.BOUNDARIES, Do.SPLIT, Do.MERGE),
    *(Do.RESTATE, Do.CHANGE_KIND, Do.CHANGE_SPEAKER, Do.SET_ASIDE),
)
"""What is done by hand to a selected claim; `Do.NEW_CLAIM` needs none."""
COLOURS = (Do.SYSTEM_COLOURS, Do.LIGHT_COLOURS, Do.DARK_COLOURS)
"""Exactly one of these is in force."""


class Actions(QObject):
    """The table as `QAction`s. Emits `wanted` with the `Do` the reviewer asked for."""

    wanted = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[Do, QAction] = {}
        self._pane_actions: dict[Do, QAction] = {}
        self._panes: tuple[QWidget, ...] = ()
        self._printed_on: list[PrintsKeys] = []
        self._why_not: dict[Do, str] = {}
        self._keys: dict[Do, Keys] = {}
        """What is in force."""
        self.menu_keys = MenuKeys(self)
        self._pad_keys: pad_keys.PadKeys | None = None
        """Keeps the numeric pad's digits from the panes' keys, made when they first are to be."""
        for entry in TABLE:
            self._add(entry)

    def __getitem__(self, do: Do) -> QAction:
        """The action as menus and buttons show it."""
        return self._actions[do]

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        menus: dict[str, QMenu] = {menu: bar.addMenu(tr(menu.value)) for menu in Menu}
        for entry in TABLE:
            if entry.submenu and entry.submenu not in menus:
                menus[entry.submenu] = menus[entry.menu].addMenu(tr(entry.submenu))
            menus[entry.submenu or entry.menu].addAction(self._actions[entry.do])
            if entry.ends_group:
                menus[entry.menu].addSeparator()
        for menu in menus.values():
            menu.setToolTipsVisible(True)
            self.menu_keys.guard(menu)

    def scope_to(self, panes: Iterable[QWidget]) -> None:
        """Let the single keys work in these widgets too, and nowhere else."""
        added = tuple(panes)
        self._panes += added
        for pane in added:
            pane.addActions(list(self._pane_actions.values()))
            if self._pad_keys is not None:
                pane.installEventFilter(self._pad_keys)

    def use_pad(self, *, used: bool) -> None:
        """Let the digits of the numeric pad be the panes' keys, too, or nothing."""
        if self._pad_keys is None and not used:
            self._pad_keys = pad_keys.PadKeys(self)
            for pane in self._panes:
                pane.installEventFilter(self._pad_keys)
        if self._pad_keys is not None:
            self._pad_keys.is_watching = not used

    def enable(self, why_not: Mapping[Do, str]) -> None:
        """Grey out what can't be done now, and say why on hovering; an empty reason lets it be."""
        for do, reason in why_not.items():
            if self._why_not.get(do) != reason:
                self._why_not[do] = reason
                self._actions[do].setEnabled(not reason)
                self._actions[do].setToolTip(reason)
        for do, action in self._pane_actions.items():
            action.setEnabled(self._actions[do].isEnabled())

    def why_not(self, do: Do) -> str:
        """Why this can't be done now, in a sentence; empty where it can."""
        return self._why_not.get(do, "")

    def retitle(self, do: Do, text: str) -> None:
        """Call an action something else in the menus."""
        single = self._keys[do].pane[:1] if not self._keys[do].window else ()
        shown = _native(single)
        self._actions[do].setText(f"{text}\t{shown[0]}" if shown else text)

    def follow(self, keys: Mapping[Do, Keys]) -> None:
        """Put these keys in force: in the window, the panes, the menus and wherever they stand."""
        for do, action in self._actions.items():
            self._keys[do] = keys[do]
            action.setShortcuts(_sequences(keys[do].window))
            self.retitle(do, action.text().partition("\t")[0])
            self._give_pane_keys(do)
        for view in self._printed_on:
            view.show_keys(self._printed())

    def keys(self, do: Do) -> tuple[str, ...]:
        """The keys in force of an action as people read them, single keys first."""
        return _native((*self._keys[do].pane, *self._keys[do].window))

    def print_on(self, view: PrintsKeys) -> None:
        """Show the keys in force on this view, from now on."""
        self._printed_on.append(view)
        view.show_keys(self._printed())

    def _printed(self) -> dict[Do, str]:
        return {do: next(iter(self.keys(do)), "") for do in self._keys}

    def _add(self, entry: Entry) -> None:
        action = QAction(self)
        action.setObjectName(entry.do)
        keys = keys_by_default(entry)
        action.setShortcuts(_sequences(keys.window))
        action.setMenuRole(entry.role)
        action.setCheckable(entry.checkable)
        action.triggered.connect(self._tell)
        self._window.addAction(action)
        self._actions[entry.do] = action
        self._keys[entry.do] = keys
        self.retitle(entry.do, tr(entry.text))
        self._give_pane_keys(entry.do)

    def _give_pane_keys(self, do: Do) -> None:
        """Let an action's keys for the panes work there; without any there is nothing to make."""
        keys = self._keys[do].pane
        if do in self._pane_actions:
            self._pane_actions[do].setShortcuts(_sequences(keys))
        elif keys:
            self._pane_actions[do] = self._pane_action(do, keys)

    def _pane_action(self, do: Do, keys: tuple[str, ...]) -> QAction:
        action = QAction(self)
        action.setObjectName(do)
        action.setShortcuts(_sequences(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setEnabled(self._actions[do].isEnabled())
        action.triggered.connect(self._tell)
        for pane in self._panes:
            pane.addAction(action)
        return action

    def _tell(self) -> None:
        self.wanted.emit(Do(self.sender().objectName()))


def keys_by_default(entry: Entry) -> Keys:
    """The keys that a row of the table gives."""
    portable = QKeySequence.SequenceFormat.PortableText
    return Keys(tuple(QKeySequence(key).toString(portable) for key in entry.keys), entry.pane_keys)


def name_of(do: Do) -> str:
    """What an action is called outside the menus."""
    text = next(entry.text for entry in TABLE if entry.do is do)
    return tr(text).replace("&", "").rstrip("…")


def submenu_of(do: Do) -> str:
    """The title of the menu within a menu that an action stands in; empty where it is in none."""
    return tr(next(entry.submenu for entry in TABLE if entry.do is do))


def held_key(name: str) -> str:
    """What a key that is held, "Ctrl" or "Shift", is called: "Strg" in German, ⌘ on a Mac."""
    (shown,) = _native((f"{name}+A",))
    return shown.removesuffix("A").removesuffix("+")


def _native(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys as this platform prints them."""
    native = QKeySequence.SequenceFormat.NativeText
    shown = (QKeySequence(key).toString(native) for key in keys)
    return tuple(dict.fromkeys(text for text in shown if text))


def _sequences(keys: Iterable[str]) -> list[QKeySequence]:
    return [QKeySequence(key) for key in keys]
