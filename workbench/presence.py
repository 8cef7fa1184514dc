"""Who has a project open: one window says so in a file, and holds it as long as it lives.

The file is ``checks/.window.tmp``, whose name is among those that git is told to ignore. What tells
whether its window lives is the kernel's lock on it, which ends with the process; what the file says
is for people. Saving does not depend on it: two windows may work on one project.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import time
from contextlib import suppress
from datetime import datetime
from enum import Enum, auto
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from workbench.store import kernel
from workbench.store.leftovers import is_alive

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.project import Project

FILE_NAME = ".window.tmp"
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
_SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""What lies there may be somebody's link or pipe."""
_LOCKED_AT = 1 << 30
"""Far behind the text: on Windows nobody can read what is locked."""
_LONGEST = 2_000
"""Bytes of the file that are looked at."""
_TRIES, _PAUSE = 10, 0.02
"""How often and after how many seconds somebody who holds the file is asked for a name."""


class Holder(NamedTuple):
    """Whose window has the project open, as far as is known."""

    reviewer: str = ""
    host: str = ""
    pid: int = 0
    since: datetime | None = None

    @property
    def is_here(self) -> bool:
        """Whether that window is on this computer."""
        return self.host in {"", _host()}

    def text(self) -> str:
        """What the file says of it."""
        since = self.since.isoformat(timespec="seconds") if self.since else ""
        return f"reviewer: {self.reviewer}\nhost: {self.host}\npid: {self.pid}\nsince: {since}\n"


class Presence:
    """A window's own hold on a project, until it is released. For any thread."""

    def __init__(self, descriptor: int, holder: Holder) -> None:
        self._descriptor = descriptor
        self._holder = holder
        self._is_held = True
        self._lock = Lock()

    def sign(self, reviewer: str) -> None:
        """Name another reviewer at the same window."""
        with self._lock, suppress(OSError):
            if self._is_held and reviewer != self._holder.reviewer:
                self._holder = self._holder._replace(reviewer=reviewer)
                _write(self._descriptor, self._holder.text())

    def release(self) -> None:
        """Empty the file, unless somebody wrote over it, and let go of it."""
        with self._lock, suppress(OSError):
            if not self._is_held:
                return
            self._is_held = False
            try:
                if _read(self._descriptor) == self._holder:
                    os.ftruncate(self._descriptor, 0)
            finally:
                os.close(self._descriptor)  # which gives the lock back


class _Locked(Enum):
    """What came of asking for the kernel's lock."""

    BY_US = auto()
    BY_ANOTHER = auto()
    UNKNOWN = auto()
    """The disk knows no locks."""


def take(project: Project, reviewer: str, *, knowingly: bool = False) -> Presence | Holder | None:
    """Say that this window has the project open, or learn who says so already.

    A file whose owner is dead is taken over, but another computer's only ``knowingly``: whether
    its window lives can't be told from here. ``None`` where there is no folder ``checks/`` or
    nothing can be written to it, which is no obstacle to opening.
    """
    try:
        descriptor = os.open(project.checks / FILE_NAME, _FLAGS | _SAFELY, 0o666)
    except OSError:
        return None
    try:
        answer = _taken(descriptor, reviewer, knowingly=knowingly)
    except OSError:
        answer = None
    if not isinstance(answer, Presence):
        with suppress(OSError):
            os.close(descriptor)
    return answer


def call_sign(root: Path) -> str:
    """What windows of one user on one project know each other by, however it was reached."""
    user = os.getuid() if sys.platform != "win32" else os.environ.get("USERNAME", "")
    told = f"{user}\n{os.path.realpath(root)}"
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:24]


def _taken(descriptor: int, reviewer: str, *, knowingly: bool) -> Presence | Holder | None:
    """Take the open file, or learn who has it. Raises `OSError`."""
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        return None
    locked, told = _asked(descriptor)
    if locked is _Locked.BY_ANOTHER:
        return told or Holder()
    if told and not knowingly and _may_live(told, locked):
        return told
    now = datetime.now().astimezone().replace(microsecond=0)
    holder = Holder(reviewer, _host(), os.getpid(), now)
    _write(descriptor, holder.text())
    return Presence(descriptor, holder)


def _asked(descriptor: int) -> tuple[_Locked, Holder | None]:
    """Whether the lock is ours, and who wrote the file.

    Whoever just took it has not written yet, and whoever lets go has emptied it: both take a
    moment.
    """
    for _ in range(_TRIES):
        locked, told = _lock(descriptor), _read(descriptor)
        if told or locked is not _Locked.BY_ANOTHER:
            break
        time.sleep(_PAUSE)
    return locked, told


def _may_live(told: Holder, locked: _Locked) -> bool:
    """Whether the window that wrote the file may be there, for all that can be told from here."""
    if told.host != _host():
        return True
    return locked is _Locked.UNKNOWN and told.pid != os.getpid() and is_alive(told.pid)


def _lock(descriptor: int) -> _Locked:
    os.lseek(descriptor, _LOCKED_AT, os.SEEK_SET)
    try:
        kernel.lock(descriptor)
    except OSError as error:
        if error.errno in kernel.HELD:
            return _Locked.BY_ANOTHER
        if error.errno in kernel.UNKNOWN_HERE:
            return _Locked.UNKNOWN
        raise
    return _Locked.BY_US


def _read(descriptor: int) -> Holder | None:
    """Who the file names; ``None`` for an empty one, and for one that makes no sense."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    text = os.read(descriptor, _LONGEST).decode("utf-8", "replace")
    told = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)
    if not told.get("host") or not told.get("pid", "").isdecimal():
        return None
    return Holder(told.get("reviewer", ""), told["host"], int(told["pid"]), _moment(told))


def _moment(told: dict[str, str]) -> datetime | None:
    try:
        since = datetime.fromisoformat(told.get("since", ""))
    except ValueError:
        return None
    return since if since.tzinfo else None


def _write(descriptor: int, text: str) -> None:
    """Make this the file's text. It need not outlive a power cut, so nothing waits for the disk."""
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, text.encode("utf-8", "replace"))


def _host() -> str:
    """The name of this computer."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename
