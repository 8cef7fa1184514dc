"""The filters that a reviewer gave a name: read and kept beside the window, chosen in the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from workbench.later import later
from workbench.resume import memory_of
from workbench.review.standing import Standing
from workbench.saved_filters import (
    SavedFilter,
    named,
    read_filters,
    renamed,
    with_filter,
    without,
    write_filters,
)
from workbench.wording import tr

from .bridge import Notice
from .models.claim_filter import TO_CHECK, SortOrder, described
from .tasks import Tasks

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from .bridge import SessionBridge
    from .dialogs import box
    from .dialogs import saved_filters as dialogs
    from .tasks import Task
    from .theme.theme import Theme
    from .views.desk_view import DeskView
else:
    box = later("ui.dialogs.box")
    dialogs = later("ui.dialogs.saved_filters")

_WAIT = 0.2
"""Seconds for which the dialog waits for what is being read."""
_PATIENCE = 1.0
"""Seconds for which writing is waited for when the program ends."""


@dataclass(frozen=True, slots=True)
class _File:
    """Where the filters of a project and reviewer are kept; for any thread."""

    folder: Path

    def read(self) -> tuple[_File, tuple[SavedFilter, ...]]:
        """Read them."""
        return self, read_filters(self.folder)


@dataclass(frozen=True, slots=True)
class _Writing:
    """Writing filters; for any thread."""

    file: _File
    filters: tuple[SavedFilter, ...]

    def run(self) -> None:
        """Write them. Raises `SaveFailed`."""
        write_filters(self.file.folder, self.filters)


class FilterShelf(QObject):
    """Knows the saved filters of the project on the desk, and puts one in force."""

    def __init__(
        self, bridge: SessionBridge, desk: DeskView, theme: Theme, state: Path, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._theme = theme
        self._state = state
        self._window = window
        self._tasks = Tasks(self)
        self._file: _File | None = None
        self._reading: Task[tuple[_File, tuple[SavedFilter, ...]]] | None = None
        self.filters: tuple[SavedFilter, ...] = ()
        """By name."""
        self.dialog: dialogs.SavedFiltersDialog | None = None
        desk.claims.head.saved_chosen.connect(self.use)
        desk.claims.head.saved_wanted.connect(self.open)
        bridge.opened.connect(self._begin)
        bridge.closing.connect(self._end)
        self._begin()

    @property
    def present(self) -> SavedFilter:
        """The filter in force, without a name."""
        model = self._desk.claims.model
        filter_, order = model.filter, model.order
        shown = "" if filter_.standings == TO_CHECK else next(iter(filter_.standings)).value
        usual = order is SortOrder.POSITION
        return SavedFilter("", shown, filter_.text, "" if usual else order.value)

    def open(self) -> None:
        """Let the reviewer name the filter in force, and use, rename or delete others."""
        if self._bridge.session is None:
            return
        if self._reading is not None:
            self._reading.settle(_WAIT)
        if self._reading is not None:
            told = tr("The saved filters are still being read. Try again in a moment.")
            self._bridge.noticed.emit(Notice(told))
            return
        self.dialog = dialogs.SavedFiltersDialog(self.present, self._theme, self._window)
        self.dialog.show_filters(self.filters)
        self.dialog.saving.connect(self._save)
        # queued: a question may be asked, and not from within the list's own editor
        self.dialog.renaming.connect(self._rename, Qt.ConnectionType.QueuedConnection)
        self.dialog.deleting.connect(self._delete)
        self.dialog.taken.connect(self.use)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def use(self, name: str) -> None:
        """Put the filter of that name in force."""
        saved = next((each for each in self.filters if each.name == name), None)
        if saved is None:
            return
        order = SortOrder(saved.order) if saved.order in set(SortOrder) else SortOrder.POSITION
        shown = Standing(saved.shown) if saved.shown in set(Standing) else None
        self._desk.panes.show_list()
        self._desk.show_claims()
        self._desk.claims.restore(shown, saved.words, order)
        self._desk.claims.focus_list()

    def _begin(self) -> None:
        """Serve the project that is on the desk now."""
        session = self._bridge.session
        if session is None:
            return
        root, reviewer = session.project.root, session.reviewer.slug
        file = _File(memory_of(self._state, root, reviewer).folder)
        if file != self._file:
            self._file = file
            self._show(())
            self._reading = self._tasks.run(file.read, self._take, self._bridge.failed.emit)

    def _take(self, answer: tuple[_File, tuple[SavedFilter, ...]]) -> None:
        file, filters = answer
        if file == self._file:
            self._reading = None
            self._show(filters)

    def _save(self, name: str) -> None:
        new = self.present._replace(name=name)
        if self._may_replace(new):
            self._keep(with_filter(self.filters, new), name)
            self._bridge.noticed.emit(Notice(tr("Filter saved: {name}", name=name)))
        elif self.dialog is not None:
            self.dialog.ask_name(name)

    def _rename(self, old: str, new: str) -> None:
        one = next((each for each in self.filters if each.name == old), None)
        if one is None:
            return
        if old.casefold() == new.casefold() or self._may_replace(one._replace(name=new)):
            self._keep(renamed(self.filters, old, new), new)
        else:
            self._show(self.filters, old)

    def _may_replace(self, new: SavedFilter) -> bool:
        """Whether nothing is lost by it: no other filter has that name, or it may go."""
        old = named(self.filters, new.name)
        if old is None or old._replace(name=new.name) == new:
            return True
        return box.ask(
            self.dialog or self._window,
            tr("Replace the saved filter?"),
            tr("There is a filter named {name} already.", name=old.name),
            tr("It shows: {filter}", filter=described(old)),
            go=tr("Replace it"),
            stay=tr("Keep it"),
        )

    def _delete(self, name: str) -> None:
        self._keep(without(self.filters, name), "")

    def _keep(self, filters: tuple[SavedFilter, ...], chosen: str) -> None:
        """Show these, and have them written."""
        self._show(filters, chosen)
        if self._file is not None:
            self._tasks.run(_Writing(self._file, filters).run, _nothing, self._bridge.failed.emit)

    def _show(self, filters: tuple[SavedFilter, ...], chosen: str = "") -> None:
        self.filters = filters
        self._desk.claims.head.show_saved([each.name for each in filters])
        if self.dialog is not None:
            self.dialog.show_filters(filters, chosen)

    def _forget(self) -> None:
        """The dialog deletes itself."""
        self.dialog = None

    def _end(self) -> None:
        self._tasks.close(_PATIENCE)


def _nothing(_: None) -> None:
    """They are on disk: there is nothing to say."""
