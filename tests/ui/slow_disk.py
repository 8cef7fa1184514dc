"""A disk that takes its time for every call, and a clock that notices when the window stands still.

Both serve the test of the suite and the proof, which differ in how slow the disk is.
"""

from __future__ import annotations

import builtins
import io
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any, NamedTuple, Self

from PySide6.QtCore import QElapsedTimer, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

if sys.platform != "win32":
    import fcntl

BY_PATH = (
    *("open", "stat", "lstat", "scandir", "listdir", "readlink", "access", "mkdir", "rmdir"),
    *("replace", "rename", "unlink", "remove", "chmod", "utime", "link", "symlink"),
)
"""Calls that name a file."""
BY_NUMBER = ("read", "write", "fsync", "fstat", "ftruncate", "close")
"""Calls on an open file."""
_BEAT = 5
"""Milliseconds between two beats of the window's heart."""


class Call(NamedTuple):
    """A call that the window's own thread made of the disk."""

    name: str
    where: str


class SlowDisk:
    """Lets every file call below some folders take ``seconds``, in the thread that makes it."""

    def __init__(self, seconds: float, *folders: Path) -> None:
        self.seconds = seconds
        self.calls = 0
        """By all threads."""
        self.by_window: list[Call] = []
        """Those for which the window had to wait."""
        self._folders = tuple(map(str, folders))
        self._numbers: dict[int, str] = {}
        self._real: list[tuple[ModuleType, str, Any]] = []

    def __enter__(self) -> Self:
        for name in BY_PATH:
            self._put(os, name, self._by_path(name, getattr(os, name)))
        for name in BY_NUMBER:
            self._put(os, name, self._by_number(name, getattr(os, name)))
        if sys.platform != "win32":
            self._put(fcntl, "flock", self._by_number("flock", fcntl.flock))
        for module in (io, builtins):
            self._put(module, "open", self._by_path("open", io.open))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for module, name, real in reversed(self._real):
            setattr(module, name, real)

    def _put(self, module: ModuleType, name: str, slow: Callable[..., Any]) -> None:
        self._real.append((module, name, getattr(module, name)))
        setattr(module, name, slow)

    def _by_path(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def slowly(path: Any = ".", *args: Any, **options: Any) -> Any:
            where = "" if isinstance(path, int) else os.fsdecode(path)
            if not where.startswith(self._folders):
                return call(path, *args, **options)
            self._take_time(name, where)
            answer = call(path, *args, **options)
            if isinstance(answer, int) and name == "open":
                self._numbers[answer] = where
            return answer

        return slowly

    def _by_number(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def slowly(number: int, *args: Any) -> Any:
            where = self._numbers.pop(number, "") if name == "close" else self._numbers.get(number)
            if where:
                self._take_time(name, where)
            return call(number, *args)

        return slowly

    def _take_time(self, name: str, where: str) -> None:
        self.calls += 1
        if threading.current_thread() is threading.main_thread():
            self.by_window.append(Call(name, where))
        time.sleep(self.seconds)  # the slowness itself: nothing is waited for


class Heart(QObject):
    """Beats in the event loop; the longest time between two beats is how long the window stood."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        """Seconds."""
        self.longest_by_itself = 0.0
        """The same without the time for which the machine gave the program no processor."""
        self.when = ""
        """What the reviewer did then."""
        self.doing = ""
        self._since = QElapsedTimer()
        self._queued: dict[str, float] = {}
        self._timer = QTimer(self, interval=_BEAT)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Begin to beat."""
        self._queued = _queued()
        self._since.start()
        self._timer.start()

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def beat(self) -> None:
        """Note how long it took since the last one."""
        seconds = self._since.nsecsElapsed() / 1e9
        before, self._queued = self._queued, _queued()
        self._since.restart()
        waits = (now - before.get(thread, now) for thread, now in self._queued.items())
        by_itself = seconds - max(waits, default=0.0)
        self.longest_by_itself = max(self.longest_by_itself, by_itself)
        if seconds > self.longest:
            self.longest, self.when = seconds, self.doing


def _queued() -> dict[str, float]:
    """How long each thread of the program stood ready without a processor, in seconds, so far.

    From the scheduler's own figures; empty on systems that tell none.
    """
    found: dict[str, float] = {}
    with suppress(OSError):
        for task in os.scandir("/proc/self/task"):
            with suppress(OSError):
                told = Path(task.path, "schedstat").read_text(encoding="ascii")
                found[task.name] = int(told.split()[1]) / 1e9
    return found


class PatientBot:
    """Waits as `QtBot` does, but in a loop that turns whenever there is something, and for long."""

    def __init__(self, at_most: float) -> None:
        self._at_most = at_most

    def waitUntil(self, is_so: Callable[[], object]) -> None:  # noqa: N802  (as QtBot names it)
        """Turn the event loop until it is so."""
        end = time.monotonic() + self._at_most
        loop = QEventLoop()

        def look() -> None:
            if is_so() or time.monotonic() > end:
                loop.quit()

        timer = QTimer(interval=_BEAT)
        timer.timeout.connect(look)
        timer.start()
        loop.exec()
        assert is_so(), "It took too long."

    def waitExposed(self, window: QWidget) -> None:  # noqa: N802  (as QtBot names it)
        """Wait until the window can be seen."""
        self.waitUntil(window.isVisible)
