"""Saves the session by itself, off the GUI thread, and knows what is on disk."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.errors import EntriesWait, SaveFailed

from .tasks import Task, Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.clashes import Answered
    from workbench.errors import WorkbenchError
    from workbench.saving import Saved, SaveJob
    from workbench.session import Session

_SAVE_AFTER = 500
"""Milliseconds after the last edit."""
_SAVE_AT_LATEST = 5000
"""Milliseconds after the first edit that is not on disk."""


class SaveState(Enum):
    """Whether the reviewer's work is on disk."""

    SAVED = "saved"
    UNSAVED = "unsaved"
    FAILED = "failed"


class Saver(QObject):
    """Keeps one session saved: after a pause, and now and then while the reviewer goes on."""

    changed = Signal()
    """The state of saving is another."""
    begun = Signal()
    """Work of the reviewer's begins to be written."""
    saved = Signal(object)
    """A `Saved`: what was written, to be taken note of before anything else."""
    failed = Signal(object)
    """A `WorkbenchError`: everything stays in the session, and saving can be tried again."""
    ended = Signal()
    """A save has ended, well or not, and everybody has taken note of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = SaveState.SAVED
        self.at: datetime | None = None
        """When the last save ended well."""
        self.error: WorkbenchError | None = None
        """Why the last save failed; ``None`` once one succeeded."""
        self._session: Session | None = None
        self._is_kept = False
        self._tasks = Tasks(self)
        self._saving: Task[Saved] | None = None
        self._is_look = False
        """Whether what runs now was not asked for by the reviewer."""
        self._answered: Answered | None = None
        """What a person chose while something else was being written."""
        self._written: Session | None = None
        """The session that is, or was last, being written."""
        self._quiet = _timer(self, _SAVE_AFTER, self.save_now)
        self._latest = _timer(self, _SAVE_AT_LATEST, self.save_now)

    @property
    def is_busy(self) -> bool:
        """Whether something is being written now."""
        return self._saving is not None

    @property
    def is_settled(self) -> bool:
        """Whether everything is on disk and nothing is being written."""
        session = self._session
        return self._saving is None and (session is None or not session.is_dirty)

    @property
    def is_kept(self) -> bool:
        """Whether a copy is kept of all that the last `rescue` could not save."""
        return self._is_kept

    def watch(self, session: Session | None) -> None:
        """Save this session from now on; the one before has to be saved already."""
        self.rest()
        self._session, self._answered = session, None
        self.state, self.at, self.error = SaveState.SAVED, None, None

    def save_soon(self) -> None:
        """Save after a pause in the reviewer's work."""
        if self._session is None:
            return
        if not self._session.is_dirty:  # an edit was undone before it was saved
            self.rest()
            self._set(SaveState.SAVED)
            return
        self._set(SaveState.UNSAVED)
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def save_now(self) -> None:
        """Start saving without waiting for a pause."""
        self.rest()
        job = self._session.save_job() if self._session and self._saving is None else None
        if job is not None:
            self._run(job)
            self.begun.emit()

    def look(self) -> None:
        """Bring memory and disk together, unless that is about to happen anyway."""
        if self._session and self._saving is None and self.state is not SaveState.UNSAVED:
            self._is_look = True
            self._run(self._session.look_job())

    def settle(self, answered: Answered) -> None:
        """Save with what a person chose where others had changed the same.

        Once nothing else is being written: the choice is never lost.
        """
        self.rest()
        self._answered = answered
        if self._session and self._saving is None:
            self._answered = None
            self._run(self._session.look_job(answered))

    def flush(self) -> bool:
        """Save and wait for it; says whether everything is on disk now.

        For when there is no window that would stand still.
        """
        while True:
            self.save_now()
            if self._saving is None:
                return self.state is SaveState.SAVED
            self._saving.settle()
            if self.state is SaveState.FAILED:
                return False

    def rescue(self, seconds: float) -> bool:
        """Save within that time, and keep a copy of what can't be; says whether all is on disk.

        For when the program may end at any moment.
        """
        end = time.monotonic() + seconds
        try:
            while True:
                has_all = self._saving is None  # the save that begins now, if it is one
                self.save_now()
                saving = self._saving
                if saving is None:
                    break
                saving.settle(max(0.0, end - time.monotonic()))
                if self.is_busy or (has_all and self.state is SaveState.FAILED):
                    break
        finally:
            if not self.is_settled:
                self._keep()
        return self.is_settled

    def rest(self) -> None:
        """Save no more by itself."""
        self._quiet.stop()
        self._latest.stop()

    def close(self) -> None:
        """End the worker."""
        self._tasks.close()

    def _keep(self) -> None:
        """Keep a copy where a save that is still under way does not drop it."""
        session, self._is_kept = self._session, False
        if session and session.salvage:
            with suppress(SaveFailed):
                session.salvage.keep(session, beside=self.is_busy)
                self._is_kept = True

    def _run(self, job: SaveJob) -> None:
        self._written = self._session
        self._saving = self._tasks.run(job.run, self._done, self._failed)

    def _done(self, result: Saved) -> None:
        self._saving = None
        was_look, self._is_look = self._is_look, False
        session = self._session
        if session is not None and session is self._written:
            if result.is_news or session.is_dirty:
                self.saved.emit(result)
            if result.failure:
                self._note_failure(result.failure, was_look=was_look)
            else:
                self._note_success(session, was_look=was_look)
        self._go_on()

    def _failed(self, error: WorkbenchError) -> None:
        self._saving = None
        was_look, self._is_look = self._is_look, False
        if self._session is not None and self._session is self._written:
            self._note_failure(error, was_look=was_look)
        self._go_on()

    def _note_success(self, session: Session, *, was_look: bool) -> None:
        is_told = self.error is not None or not was_look
        self.error = None
        if is_told:
            self.at = datetime.now().astimezone()
        if session.is_dirty:
            self.save_soon()
        elif is_told:
            self._set(SaveState.SAVED)

    def _note_failure(self, error: WorkbenchError, *, was_look: bool) -> None:
        """What fails at every look, and what waits whatever else is saved, is told once."""
        is_known = str(error) == str(self.error) and (was_look or isinstance(error, EntriesWait))
        self.error = error
        if not is_known or self.state is not SaveState.FAILED:
            self._set(SaveState.FAILED)
        if not is_known:
            self.failed.emit(error)

    def _go_on(self) -> None:
        """Do what had to wait while something was being written."""
        if self._answered is not None:
            self.settle(self._answered)
            return
        if self._session is not self._written:
            self.save_soon()
        self.ended.emit()

    def _set(self, state: SaveState) -> None:
        self.state = state
        self.changed.emit()


def _timer(parent: QObject, milliseconds: int, slot: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
