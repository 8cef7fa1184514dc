"""Every dialog and sheet there is, in one table: how it is opened, with whatever text in it.

Tests of accessibility, of others' words and of what is left behind all go through this table, and
a dialog that is not in it fails one of them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.actions import Do
from ui.app import Desk
from ui.dialogs import about, box, occupied
from ui.dialogs.found_notes import FoundNotesDialog
from ui.dialogs.guide import GuideDialog
from ui.dialogs.message_list import MessageListDialog
from ui.dialogs.preferences import PreferencesDialog
from ui.dialogs.report import ProblemDialog
from ui.dialogs.saved_filters import SavedFiltersDialog
from ui.dialogs.undo_history import UndoHistoryDialog
from ui.dialogs.versions import Sides, VersionsDialog
from ui.dialogs.went_wrong import WentWrongDialog
from ui.dialogs.who import WhoDialog
from ui.models.guides import VERDICT_GUIDE
from ui.models.message_log import Told
from workbench.article.searching import folded
from workbench.library import ListedArticle
from workbench.notes import Note, NotesOf
from workbench.presence import Holder
from workbench.review.check import ReviewerChecks
from workbench.review.history import History, Step
from workbench.review.standing import Standing
from workbench.review.state import ReviewState
from workbench.review.verdict import Verdict
from workbench.review.versions import Choice, Clash, ClashId, Field, Version
from workbench.saved_filters import SavedFilter

_SINCE = datetime(2026, 11, 22, tzinfo=UTC)

Look = Callable[[QWidget], object]
"""What is done while a dialog is open."""


class Dialog(NamedTuple):
    """One row: what is to be seen of the modules in ``ui/dialogs``."""

    visit: Callable[[Desk, str, Look], None]
    """Open it with a text wherever somebody else's may stand, look at it, and close it."""
    asks_by: Callable[..., object] | None = None
    """The function that opens it, where it is not a class of its own."""
    tab_leaves: bool = False
    """Whether it lies over the window only until somebody goes on."""


def _who(desk: Desk, text: str, look: Look) -> None:
    known = f"{text}2"  # another one than is suggested, or its first letter would complete it
    _show(WhoDialog([known], text, desk.theme, desk.window), look)


def _versions(desk: Desk, text: str, look: Look) -> None:
    clashes = [
        Clash(
            ClashId(text, f"c-{number}", "", ""),
            text,
            number,
            text,
            Version(text, text, Verdict.DISPUTED),
            Version(text, text, None),
            (Field(text, text, f"{text} {text}", text),),
            tuple(Choice),
            Choice.YOURS,
        )
        for number in (1, 2)
    ]
    sides = Sides(text, text)
    _show(VersionsDialog(clashes, text, sides, desk.theme, desk.window), look)


def _found_notes(desk: Desk, text: str, look: Look) -> None:
    dialog = FoundNotesDialog(desk.theme, desk.window)
    listed = ListedArticle(text, Path(text))
    note = Note(listed, text, "c-1", 1, text, Verdict.DISPUTED, text, text, folded(text))
    dialog.take_in([NotesOf(text, (note,))], is_reading=False)
    dialog.field.setText(text)
    _show(dialog, look)


def _undo_history(desk: Desk, text: str, look: Look) -> None:
    dialog = UndoHistoryDialog(desk.theme, desk.window)
    state = ReviewState({}, ReviewerChecks("", ""))
    dialog.show_history(History(state, (Step(state, state, text, ("c-1",)),)), desk.bridge.row)
    _show(dialog, look)


def _messages(desk: Desk, text: str, look: Look) -> None:
    told = (Told(text, _SINCE), Told(text, _SINCE, Standing.VERIFIED))
    _show(MessageListDialog(told, desk.theme, desk.window), look)


def _saved_filters(desk: Desk, text: str, look: Look) -> None:
    saved = SavedFilter(text, "open", text, "kind")
    dialog = SavedFiltersDialog(saved, desk.theme, desk.window)
    dialog.show_filters([saved])
    _show(dialog, look)


def _went_wrong(desk: Desk, text: str, look: Look) -> None:
    _show(WentWrongDialog(text, text, desk.theme, desk.window), look)


def _problem(desk: Desk, text: str, look: Look) -> None:
    _show(ProblemDialog(text, desk.theme, desk.window), look)


def _guide(desk: Desk, _: str, look: Look) -> None:
    keys = {do: do.value for do in Do}
    _show(GuideDialog(VERDICT_GUIDE, keys, desk.theme, desk.window), look)


def _tell(desk: Desk, text: str, look: Look) -> None:
    with _Onlooker(look):
        box.tell(desk.window, text, text, text, text)


def _ask(desk: Desk, text: str, look: Look) -> None:
    with _Onlooker(look):
        box.ask(desk.window, text, text, text, text, text)


def _choose(desk: Desk, text: str, look: Look) -> None:
    with _Onlooker(look):
        box.choose(desk.window, text, text, text, (text, f"{text} 2"), text)


def _occupied(desk: Desk, text: str, look: Look) -> None:
    with _Onlooker(look):
        occupied.ask(desk.window, Holder(text, text, 1, _SINCE))


def _about(desk: Desk, _: str, look: Look) -> None:
    with _Onlooker(look):
        about.show_about(desk.window)


def _preferences(desk: Desk, _: str, look: Look) -> None:
    def look_at_each(root: QWidget) -> None:
        assert isinstance(root, PreferencesDialog)
        for at in range(root.tabs.count()):
            root.tabs.setCurrentIndex(at)
            root.tabs.tabBar().setFocus()
            QApplication.processEvents()
            look(root)

    with _Onlooker(look_at_each):
        desk.window.commands.carry_out(Do.SETTINGS)
        QApplication.processEvents()


def _keys(desk: Desk, _: str, look: Look) -> None:
    desk.window.commands.carry_out(Do.KEYS)
    QApplication.processEvents()
    look(desk.window.commands.help.keys_overlay)
    desk.window.commands.help.keys_overlay.toggle()


def _palette(desk: Desk, _: str, look: Look) -> None:
    desk.window.commands.carry_out(Do.PALETTE)
    QApplication.processEvents()
    look(desk.window.commands.offering.sheet)
    desk.window.commands.offering.sheet.leave()


DIALOGS: dict[str, Dialog] = {
    "who": Dialog(_who),
    "versions": Dialog(_versions),
    "found notes": Dialog(_found_notes),
    "undo history": Dialog(_undo_history),
    "messages": Dialog(_messages),
    "saved filters": Dialog(_saved_filters),
    "went wrong": Dialog(_went_wrong),
    "problem": Dialog(_problem),
    "guide": Dialog(_guide),
    "tell": Dialog(_tell, box.tell),
    "ask": Dialog(_ask, box.ask),
    "choose": Dialog(_choose, box.choose),
    "occupied": Dialog(_occupied, occupied.ask),
    "about": Dialog(_about, about.show_about),
    "preferences": Dialog(_preferences),
    "keys": Dialog(_keys),
    "palette": Dialog(_palette, tab_leaves=True),
}
OF_THE_SYSTEM = (box.chosen_article, box.chosen_place)
"""Open what the system brings along to choose a file."""


class _Onlooker:
    """Looks at the dialog that waits for its answer, closes it, and hands on what went wrong."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._mistake: BaseException | None = None
        self._has_looked = False

    def __enter__(self) -> None:
        QTimer.singleShot(0, self._see)

    def __exit__(self, kind: object, mistake: BaseException | None, _: object) -> None:
        if self._mistake is not None:
            raise self._mistake
        assert self._has_looked or mistake, "no dialog was opened"

    def _see(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        try:
            QApplication.processEvents()
            self._look(dialog)
            self._has_looked = True
        except BaseException as mistake:  # noqa: BLE001  (an event loop is between us and the test)
            self._mistake = mistake
        finally:
            dialog.reject()


def _show(dialog: QDialog, look: Look) -> None:
    dialog.open()
    QApplication.processEvents()
    try:
        look(dialog)
    finally:
        dialog.reject()
