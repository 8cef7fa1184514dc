"""Finding in all notes: files are read beside the window, and the claim found comes to the desk."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.notes import Batch, NoteReader, OnDesk
from workbench.wording import tr

from .bridge import Notice
from .dialogs.found_notes import FoundNotesDialog
from .leading import lead_to
from .tasks import Tasks, not_expected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from workbench.library import ListedArticle
    from workbench.notes import Note

    from .bridge import SessionBridge
    from .theme.theme import Theme
    from .views.desk_view import DeskView

_BATCH = 0.1
"""Seconds of reading between two answers."""


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at a project's notes; for any thread, but one at a time."""

    reader: NoteReader
    on_desk: OnDesk
    stop: Event

    def begin(self) -> tuple[_Look, Batch]:
        """See which articles there are to read; the one on the desk comes first."""
        listed = self.reader.articles()
        return self, Batch((), sorted(listed, key=self._is_elsewhere))

    def _is_elsewhere(self, listed: ListedArticle) -> bool:
        return listed.article != self.on_desk.article


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reading some articles' notes."""

    look: _Look
    wanted: Sequence[ListedArticle]

    def run(self) -> tuple[_Look, Batch]:
        """Read."""
        look = self.look
        return look, look.reader.read(self.wanted, look.on_desk, look.stop, _BATCH)


class NoteSearch(QObject):
    """Opens the dialog. Files are read while it is open, and only then."""

    path_wanted = Signal(str)
    """The reviewer wants this article on the desk."""

    def __init__(
        self, bridge: SessionBridge, desk: DeskView, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._theme = theme
        self._window = window
        self._tasks = Tasks(self)
        self._reader: NoteReader | None = None
        self._made_for: object = None
        """The project and the reviewer whose notes the reader knows."""
        self._look: _Look | None = None
        self.dialog: FoundNotesDialog | None = None
        self._wanted: Note | None = None
        """The note whose article is being opened."""
        self._arrived = QTimer(self, singleShot=True, interval=0)
        self._arrived.timeout.connect(self._arrive)
        bridge.opened.connect(self._arrived.start)
        bridge.closing.connect(self._end)

    def open(self) -> None:
        """Let the reviewer find; what was read before is not read again."""
        session = self._bridge.session
        if session is None:
            return
        wanted = (session.project, session.reviewer)
        if self._reader is None or self._made_for != wanted:
            self._made_for = wanted
            self._reader = NoteReader(session.project, session.reviewer.slug)
        on_desk = OnDesk(session.article.slug, session.state)
        self._look = _Look(self._reader, on_desk, Event())
        self.dialog = FoundNotesDialog(self._theme, self._window)
        self.dialog.taken.connect(self._go_to)
        self.dialog.finished.connect(self._stop)
        self._tasks.run(self._look.begin, self._take_in, not_expected)
        self.dialog.open()

    def _take_in(self, answer: tuple[_Look, Batch]) -> None:
        """Show what was read, and go on while somebody waits for more."""
        look, batch = answer
        if look is self._look and self.dialog is not None:
            self.dialog.take_in(batch.found, is_reading=bool(batch.left))
            if batch.left:
                self._tasks.run(_Reading(look, batch.left).run, self._take_in, not_expected)

    def _go_to(self, note: Note) -> None:
        """Show the claim of a note, opening its article first where that is another one."""
        self._wanted = note
        session = self._bridge.session
        if session is not None and note.listed.article == session.article.slug:
            self._arrive()
        else:
            self.path_wanted.emit(str(note.listed.seed))

    def _arrive(self) -> None:
        """Select the claim that was wanted, once its article is on the desk as it was left."""
        note, self._wanted = self._wanted, None
        session = self._bridge.session
        if note is None or session is None or session.article.slug != note.listed.article:
            return
        if self._bridge.row(note.claim) is None:
            told = tr("The claim of this note is not in the list any more.")
            self._bridge.noticed.emit(Notice(told))
        lead_to(note.claim, self._bridge, self._desk)

    def _stop(self) -> None:
        """Read no further; the dialog deletes itself."""
        if self._look is not None:
            self._look.stop.set()
            self._look = None
        self.dialog = None

    def _end(self) -> None:
        self._stop()
        self._tasks.close()
