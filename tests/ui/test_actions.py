"""The table of actions: no key means two things, none steals typing, and menus hold everything."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.driver import DeskDriver
from ui.actions import TABLE, Actions, Do, Menu
from ui.dialogs.who import WhoDialog
from ui.theme.theme import Theme

README = Path(__file__).parents[2] / "README.md"
NAVIGATION = ["Space", "Return", "Enter", "Del", "Backspace", "Tab", "Backtab", "Left", "Up"]


def named(key: object) -> str:
    """A key as the same on every platform."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def actions(qtbot: QtBot) -> Actions:
    """The table as a window has it."""
    window = QWidget()
    qtbot.addWidget(window)
    return Actions(window)


# ── the table ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("qapp")
def test_no_key_means_two_things() -> None:
    """In a pane its own keys and the window's work together, so all of them differ."""
    keys = [named(key) for entry in TABLE for key in (*entry.keys, *entry.pane_keys)]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert "" not in keys


def test_everything_that_can_be_done_is_in_the_table_once() -> None:
    """No action without a row, no row twice."""
    assert Counter(entry.do for entry in TABLE) == Counter(Do)


@pytest.mark.parametrize("menu", Menu, ids=lambda menu: menu.name)
def test_no_two_items_of_a_menu_share_a_letter(menu: Menu) -> None:
    """Alt and two letters reach every item."""
    entries = [entry for entry in TABLE if entry.menu is menu]
    within: dict[str, list[str]] = {entry.submenu: [] for entry in entries}
    for entry in entries:
        within[entry.submenu].append(entry.text)
    within[""] += filter(None, within)
    for texts in within.values():
        letters = [m.group(1).lower() for text in texts if (m := re.search("&(.)", text))]
        assert len(set(letters)) == len(texts)


@pytest.mark.usefixtures("qapp")
def test_keys_of_the_keyboard_itself_are_free() -> None:
    """Space, Return, Delete, Tab and the arrows belong to whatever has the focus."""
    keys = {named(key) for entry in TABLE for key in (*entry.keys, *entry.pane_keys)}
    assert keys.isdisjoint(NAVIGATION)


@pytest.mark.usefixtures("qapp")
def test_keys_that_type_or_edit_elsewhere_are_free() -> None:
    """Alt with digits, Ctrl+Alt, Unicode entry, and what line edits take on Linux."""
    keys = {named(key) for entry in TABLE for key in entry.keys}
    assert not [key for key in keys if "Alt+" in key]
    assert keys.isdisjoint({"Ctrl+U", "Ctrl+E", "Ctrl+D", "Ctrl+Shift+U"})


def test_pane_keys_work_only_in_panes(desk: DeskDriver) -> None:
    """The window's own actions carry none of them; list and article carry all."""
    scope = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for entry in TABLE:
        own = {key.toString() for key in desk.window.actions_[entry.do].shortcuts()}
        pane_keys = {named(key) for key in entry.pane_keys}
        assert own.isdisjoint(pane_keys)
        for pane in (desk.list, desk.article):
            mine = [action for action in pane.actions() if action.objectName() == entry.do]
            assert {key.toString() for action in mine for key in action.shortcuts()} == pane_keys
            assert {action.shortcutContext() for action in mine} <= {scope}


def test_keys_are_told_single_ones_first(actions: Actions) -> None:
    """As the overlay, the menus and the README show them."""
    assert actions.keys(Do.VERIFIED) == ("1", "V", "Ctrl+1")


@pytest.mark.parametrize("do", Do)
def test_the_readme_knows_every_key(actions: Actions, do: Do) -> None:
    """As the window shows it."""
    readme = README.read_text(encoding="utf-8")
    assert [key for key in actions.keys(do) if f"<kbd>{key}</kbd>" not in readme] == []


# ── in the window ──────────────────────────────────────────────────────────────────────────────


def test_the_menus_hold_every_action(desk: DeskDriver) -> None:
    """What has a key can be found by those who do not know it."""
    waiting: list[QAction] = desk.window.menuBar().actions()
    items: list[str] = []
    while waiting:
        item = waiting.pop()
        menu = item.menu()
        if item.objectName():  # with a menu of its own too, as for the languages of notes
            items.append(item.objectName())
        elif isinstance(menu, QMenu):
            waiting += menu.actions()
    assert sorted(items) == sorted(Do)


@pytest.mark.parametrize("pane", ["list", "article"])
@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Backspace]
)
def test_keys_of_the_keyboard_itself_do_nothing_to_claims(
    desk: DeskDriver, qtbot: QtBot, key: Qt.Key, pane: str
) -> None:
    """No verdict by accident."""
    with (
        qtbot.assertNotEmitted(desk.window.actions_.wanted),
        qtbot.assertNotEmitted(desk.bridge.rows_changed),
    ):
        desk.press(key, on=getattr(desk, pane))


@pytest.mark.parametrize("key", ["z", "v", "s"])
@pytest.mark.parametrize("pane", ["list", "article"])
def test_ctrl_keys_reach_the_desk_from_both_panes(
    desk: DeskDriver, qtbot: QtBot, key: str, pane: str
) -> None:
    """The article is a text that can't be edited: it swallows neither undo nor paste."""
    desk.mark("verified")
    QGuiApplication.clipboard().setText("https://example.org/a")
    wanted = {"z": Do.UNDO, "v": Do.PASTE_LINKS, "s": Do.SAVE}[key]

    with qtbot.waitSignal(desk.window.actions_.wanted, timeout=500) as told:
        desk.ctrl(key, on=getattr(desk, pane))

    assert told.args == [wanted]


def test_f6_walks_through_the_panes(desk: DeskDriver) -> None:
    """List, article, card and round again; with Shift the other way."""
    stops = [desk.list, desk.article, desk.note]
    desk.list.setFocus()
    there = []
    for _ in range(3):
        desk.press(Qt.Key.Key_F6)
        there.append(desk.focus)
    back = []
    for _ in range(3):
        desk.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        back.append(desk.focus)

    assert there == [stops[1], stops[2], stops[0]]
    assert back == [stops[2], stops[1], stops[0]]


def test_f11_fills_the_screen_and_gives_it_back(desk: DeskDriver) -> None:
    """From anywhere, also out of the note."""
    desk.press(Qt.Key.Key_F11, on=desk.note)
    assert desk.window.isFullScreen()
    desk.press(Qt.Key.Key_F11, on=desk.list)
    assert not desk.window.isFullScreen()


def test_without_an_article_only_what_makes_sense_is_offered(empty_desk: DeskDriver) -> None:
    """Nothing to judge, to save or to undo."""
    on = {do for do in Do if empty_desk.window.actions_[do].isEnabled()}
    assert on.isdisjoint({Do.VERIFIED, Do.SAVE, Do.CLOSE, Do.UNDO, Do.EDIT_NOTE, Do.FILTER})
    assert on >= {Do.OPEN, Do.QUIT, Do.KEYS, Do.ABOUT, Do.ZOOM_IN}


def test_undo_names_what_it_takes_back(desk: DeskDriver) -> None:
    """In the menu, before anybody presses it."""
    desk.mark("disputed")
    assert desk.window.actions_[Do.UNDO].text() == "&Undo marking disputed"


# ── for those who listen ───────────────────────────────────────────────────────────────────────


def nameless(root: QWidget) -> list[str]:
    """Widgets below ``root`` that take the focus and that a screen reader could not name."""
    reachable = (w for w in root.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in reachable
        if widget.isVisibleTo(root) and not _spoken(widget)
    ]


def _spoken(widget: QWidget) -> str:
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name)


def test_everything_in_the_window_has_a_name(desk: DeskDriver) -> None:
    """With a source, a message and a toast shown."""
    desk.paste("https://example.org/a")
    desk.window.desk.banner.show_message("Something happened.", "Try again")
    assert nameless(desk.window) == []


def test_everything_on_the_start_page_has_a_name(desk: DeskDriver) -> None:
    """With a project listed."""
    desk.ctrl("w", on=desk.list)
    assert nameless(desk.window) == []


def test_everything_in_the_dialogs_has_a_name(desk: DeskDriver, qtbot: QtBot) -> None:
    """Who are you, message boxes and the keyboard overlay."""
    who = WhoDialog(["first-reader"], "", Theme())
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Title", "Text", QMessageBox.StandardButton.Ok)
    for dialog in (who, box):
        qtbot.addWidget(dialog)
        assert nameless(dialog) == []
    desk.press("?", on=desk.list)
    overlay = desk.window.commands.help.keys_overlay
    assert _spoken(overlay) == "Keyboard shortcuts"
    assert nameless(overlay) == []


def test_the_overlay_gives_the_focus_back(desk: DeskDriver) -> None:
    """Escape, and the next key judges as before."""
    desk.press("?", on=desk.list)
    desk.press(Qt.Key.Key_Escape)
    assert desk.focus is desk.list
