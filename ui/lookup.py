"""What resembles the selected claim, here and in other articles, and using what was found there."""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.claims.language import ENGLISH
from workbench.earlier import Archive, Earlier
from workbench.review.again import Elsewhere
from workbench.review.reuse import reuse_sources
from workbench.review.standing import Standing
from workbench.wording import tr

from .bridge import Notice
from .models.similar_claims import Similar
from .tasks import Tasks, not_expected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.review.evidence import Evidence
    from workbench.review.listing import ClaimRow

    from .bridge import SessionBridge

_MOST = 3
"""Claims shown of each sort: more would be a list to read, not a hint."""
_PAUSE = 60
"""Milliseconds on one claim after which the answer is given: who goes on at once waits for none."""
_REST = 150
"""Milliseconds without another change of the claim list after which it is read."""
_FRESH = 60.0
"""Seconds for which the other articles' files are taken to be as they were."""


@dataclass(frozen=True, slots=True)
class _Here:
    """Reading the article's own claims; for any thread."""

    rows: tuple[ClaimRow, ...]
    english: bool

    def run(self) -> Elsewhere:
        return Elsewhere(self.rows, english=self.english)


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at the other articles; for any thread."""

    archive: Archive
    stop: Event

    def run(self) -> tuple[Archive, Earlier | None]:
        return self.archive, self.archive.look(self.stop)


class Lookup(QObject):
    """Reads off the GUI thread; then an answer takes a moment of it, and only where one stays."""

    found = Signal(object)
    """What is `Similar` to the selected claim; told anew whenever that may be something else."""

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._tasks = Tasks(self)
        self._stop = Event()
        self._archive: Archive | None = None
        self._looked_at = 0.0
        self._here = Elsewhere()
        self._earlier = Earlier()
        self._soon = QTimer(self, singleShot=True, interval=_REST)
        self._soon.timeout.connect(self._read)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._answer)
        bridge.opened.connect(self._begin)
        bridge.rows_reset.connect(self._soon.start)
        bridge.rows_refined.connect(self._read_soon)
        bridge.current_changed.connect(self._pause.start)
        bridge.closing.connect(self._end)
        self._begin()

    def use_sources(self, sources: Sequence[Evidence]) -> None:
        """Add the evidence of an earlier check to the selected claim."""
        session, current = self._bridge.session, self._bridge.current
        if session is None or current is None:
            return
        if not sources and self._pause.isActive():  # the key was faster than the answer
            found = self._similar()
            sources = (
                next((one.sources for one in found.earlier if one.sources), ()) if found else ()
            )
        edit = reuse_sources(session.state, current, sources)
        change = self._bridge.attempt(session.do, edit)
        if change is not None:
            row = self._bridge.current_row
            text = _said(sources, is_added=bool(change))
            self._bridge.noticed.emit(Notice(text, row, undoable=bool(change)))

    def _begin(self) -> None:
        """Serve the article that is on the desk now."""
        self._stop.set()
        self._stop = Event()
        session = self._bridge.session
        self._archive = Archive(session.project, session.article.slug) if session else None
        self._looked_at = 0.0
        self._here, self._earlier = Elsewhere(), Earlier()
        self._soon.start()

    def _read_soon(self) -> None:
        self._soon.start()

    def _read(self) -> None:
        session = self._bridge.session
        if session:
            english = session.language == ENGLISH
            rows = (row for row in self._bridge.rows if row.standing is not Standing.RETIRED)
            self._tasks.run(_Here(tuple(rows), english).run, self._take_here, not_expected)
            self._look_again()

    def _look_again(self) -> None:
        """Read what has changed in the other articles, if the last look was a while ago."""
        now = time.monotonic()
        if self._archive and (not self._looked_at or now - self._looked_at > _FRESH):
            self._looked_at = now
            self._tasks.run(_Look(self._archive, self._stop).run, self._take_earlier, not_expected)

    def _take_here(self, here: Elsewhere) -> None:
        self._here = here
        self._answer()

    def _take_earlier(self, seen: tuple[Archive, Earlier | None]) -> None:
        archive, earlier = seen
        if earlier is not None and archive is self._archive:
            self._earlier = earlier
            self._answer()

    def _answer(self) -> None:
        if similar := self._similar():
            self.found.emit(similar)
            if self._looked_at:
                self._look_again()

    def _similar(self) -> Similar | None:
        """What resembles the selected claim, as far as is known."""
        row, session = self._bridge.current_row, self._bridge.session
        if row is None or session is None:
            return None
        again = self._here.again(row, self._bridge.row, _MOST)
        earlier = self._earlier.like(row.text, _MOST, english=session.language == ENGLISH)
        return Similar(row.id, again, earlier, session.today())

    def _end(self) -> None:
        """Read no further; what is being read is waited for."""
        self._stop.set()
        self._soon.stop()
        self._pause.stop()
        self._tasks.close()


def _said(sources: Sequence[Evidence], *, is_added: bool) -> str:
    """What became of the sources of an earlier check."""
    if not sources:
        return tr("No earlier check with sources resembles this claim.")
    return tr("Earlier sources added") if is_added else tr("These sources are there already")
