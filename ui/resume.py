"""Notes where the reviewer is: now and then, with every save, and on leaving; and leads back."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.resume import Last, Memory, Place, memory_of
from workbench.review.standing import Standing

from .models.claim_filter import TO_CHECK, SortOrder
from .models.panes import Panes
from .tasks import Tasks

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.errors import WorkbenchError

    from .bridge import SessionBridge
    from .theme.theme import Theme
    from .views.claims_pane import ClaimsPane
    from .views.desk_view import DeskView

logger = logging.getLogger(__name__)

_PAUSE = 2000
"""Milliseconds after the first change that is not noted."""
_PATIENCE = 1.0
"""Seconds for which writing is waited for when the program ends."""


def put_back_project(last: Last, desk: DeskView, theme: Theme) -> None:
    """Take the size and the panes that a project was left with."""
    if last.zoom:
        theme.set_zoom(last.zoom)
    if last.panes:
        desk.panes.restore(Panes.read(last.panes))


def put_back_article(place: Place, desk: DeskView) -> None:
    """Take the filter, the order and the place in the text that an article was left with.

    Nobody comes back to an empty list.
    """
    order = SortOrder(place.order) if place.order in set(SortOrder) else SortOrder.POSITION
    shown = Standing(place.shown) if place.shown in set(Standing) else None
    if not desk.claims.model.counts().get(shown or Standing.OPEN):
        shown = None
    desk.claims.restore(shown, place.words, order)
    if not desk.claims.model.rowCount():
        desk.claims.restore(shown, "", order)
    if place.top >= 0:
        desk.article.view.show_top(place.top)


class _Note(NamedTuple):
    """What is to be written down; for any thread."""

    memory: Memory
    last: Last
    place: Place

    def write(self) -> None:
        """Write it. Raises `SaveFailed`."""
        self.memory.keep(self.last, self.place)


class Bookmark(QObject):
    """Writes beside the window, and waits for that only when the program ends."""

    written = Signal()
    """What was noted last is on disk."""

    def __init__(self, bridge: SessionBridge, desk: DeskView, theme: Theme, state: Path) -> None:
        super().__init__(desk)
        self._bridge = bridge
        self._desk = desk
        self._theme = theme
        self._state = state
        self._tasks = Tasks(self)
        self._noted: _Note | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.note)
        self._connect()

    def note(self) -> None:
        """Have it written where the reviewer is, unless that is what was written last."""
        self._soon.stop()
        note = self._seen()
        if note is not None and note != self._noted:
            self._noted = note
            self._tasks.run(note.write, self._tell, _say)

    def _connect(self) -> None:
        bridge, desk = self._bridge, self._desk
        bridge.current_changed.connect(self._note_soon)
        bridge.saver.begun.connect(self.note)  # whoever finds a verdict finds the place behind it
        desk.article.view.verticalScrollBar().valueChanged.connect(self._note_soon)
        desk.claims.filter_bar.filter_changed.connect(self._note_soon)
        desk.claims.head.order_chosen.connect(self._note_soon)
        desk.panes.changed.connect(self._note_soon)
        self._theme.changed.connect(self._note_soon)
        bridge.closing.connect(self._end)

    def _note_soon(self) -> None:
        """A reviewer who goes on and on is noted all the same."""
        if not self._soon.isActive():
            self._soon.start()

    def _seen(self) -> _Note | None:
        """Where the reviewer is; nowhere while no article is open."""
        session = self._bridge.session
        if session is None:
            return None
        last = Last(session.article.slug, self._desk.panes.panes.text(), self._theme.zoom)
        memory = memory_of(self._state, session.project.root, session.reviewer.slug)
        return _Note(memory, last, self._place())

    def _place(self) -> Place:
        claims: ClaimsPane = self._desk.claims
        filter_, order = claims.model.filter, claims.model.order
        shown = "" if filter_.standings == TO_CHECK else next(iter(filter_.standings)).value
        return Place(
            self._bridge.current or "",
            self._desk.article.view.top(),
            filter_.text,
            shown,
            "" if order is SortOrder.POSITION else order.value,
        )

    def _tell(self, _: None) -> None:
        self.written.emit()

    def _end(self) -> None:
        """Note it one last time; a disk that does not answer is not waited for long."""
        self.note()
        self._tasks.close(_PATIENCE)


def _say(error: WorkbenchError) -> None:
    """Nobody is stopped by a folder that can't be written: the next start begins elsewhere."""
    logger.warning("It could not be remembered where the desk was left: %s", error)
