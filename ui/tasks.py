"""Work off the GUI thread: one worker, each answer delivered in the thread that asked."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from workbench.errors import ProgramFault, WorkbenchError
from workbench.later import later

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent import futures
    from concurrent.futures import Future
else:
    futures = later("concurrent.futures")

T = TypeVar("T")
_TURN = 0.0005
"""Seconds after which a thread lets another one have the interpreter. Painting asks for it dozens
of times; with Python's 5 milliseconds a key took a tenth of a second while a worker computed."""


class Task(Generic[T]):
    """One piece of work under way. Exactly one of its two answers is given, once."""

    def __init__(
        self, future: Future[T], done: Callable[[T], None], failed: Callable[[WorkbenchError], None]
    ) -> None:
        self._future = future
        self._done = done
        self._failed = failed
        self._answered = False

    def settle(self, seconds: float | None = None) -> None:
        """Wait for the work to end and give its answer now, unless it was given already.

        After that many ``seconds`` nobody waits any more, and the event loop gives the answer.
        """
        if seconds is not None and not futures.wait((self._future,), seconds).done:
            return
        error = self._future.exception()
        if self._answered:
            return
        self._answered = True
        if isinstance(error, WorkbenchError):
            self._failed(error)
        elif error is not None:
            with suppress(ProgramFault):  # who asked may only raise it: the error itself says more
                self._failed(ProgramFault())
            raise error
        else:
            self._done(self._future.result())


def not_expected(error: WorkbenchError) -> None:
    """For work that refuses nothing: an error that comes all the same is a fault in the program."""
    raise error


class Tasks(QObject):
    """Runs work in a thread of its own, one after the other, or in several ``at_once``."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None, at_once: int = 1) -> None:
        super().__init__(parent)
        self._at_once = at_once
        self._listens = True
        self._telling = Lock()
        self._under_way: dict[Future[object], Task[object]] = {}
        # Queued even when the work ends before anybody could listen: an answer never comes early.
        self._ended.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[WorkbenchError], None],
    ) -> Task[T]:
        """Start ``work``; the event loop gives its answer to ``done`` or ``failed``."""
        future = self._pool.submit(work)
        task = Task(future, done, failed)
        self._under_way[future] = task  # type: ignore[index, assignment]  # T is whatever work returns
        future.add_done_callback(self._tell)
        return task

    def close(self, patience: float | None = None) -> None:
        """Take no more work, give no more answers, and wait for the work under way to end.

        With ``patience``, in seconds, it is not waited for any longer: it ends by itself, and
        nobody hears of it.
        """
        with self._telling:
            self._listens = False
        left = futures.wait(self._under_way, patience).not_done if self._under_way else ()
        self._under_way.clear()
        if "_pool" in vars(self):
            self._pool.shutdown(wait=not left, cancel_futures=bool(left))

    @cached_property
    def _pool(self) -> futures.ThreadPoolExecutor:
        sys.setswitchinterval(_TURN)
        return futures.ThreadPoolExecutor(self._at_once, thread_name_prefix="workbench")

    def _tell(self, future: Future[T]) -> None:
        """Let the event loop know, from the worker's thread, as long as there is one to know."""
        with self._telling:
            if self._listens:
                self._ended.emit(future)

    def _settle(self, future: Future[object]) -> None:
        task = self._under_way.pop(future, None)
        if task is not None:
            task.settle()
