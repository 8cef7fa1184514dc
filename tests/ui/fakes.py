"""Stand-ins with a name: a full disk, a reviewer who answers questions, a browser."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog, QWidget

from ui.dialogs.who import WhoDialog


class FullDisk:
    """Takes no file until there is room."""

    def __init__(self, move: Callable[[Path, Path], None]) -> None:
        self._move = move
        self.is_full = True

    def move(self, temporary: Path, path: Path) -> None:
        """Put a finished file in its place, or fail as a full disk does."""
        if self.is_full:
            raise OSError(errno.ENOSPC, "No space left on device")
        self._move(temporary, path)


@dataclass
class Asked:
    """Answers every question the same way and keeps what was asked."""

    answer: bool
    questions: list[str] = field(default_factory=list)

    def ask(self, parent: QWidget, title: str, text: str, more: str, go: str, stay: str) -> bool:
        """Answer a question of the window's."""
        assert parent.isWindow()
        self.questions.append(f"{title}\n{text}\n{more}\n{go}\n{stay}")
        return self.answer


@dataclass
class Newcomer:
    """Answers "Who are you?" with a name, or closes the dialog."""

    name: str
    asked: int = 0

    def exec(self, dialog: WhoDialog) -> QDialog.DialogCode:
        """Stand in for `WhoDialog.exec`."""
        self.asked += 1
        dialog.name = self.name
        return QDialog.DialogCode.Accepted if self.name else QDialog.DialogCode.Rejected


@dataclass
class Browser:
    """Notes what it was handed."""

    opened: list[str] = field(default_factory=list)

    def open(self, url: QUrl) -> bool:
        """Take an address."""
        self.opened.append(url.toString())
        return True


@dataclass
class StoppedClock:
    """A timer that never fires by itself and counts how often it was started."""

    starts: int = 0
    running: bool = False

    def start(self) -> None:
        """Begin to count."""
        self.starts += 1
        self.running = True

    def stop(self) -> None:
        """Count no more."""
        self.running = False

    def isActive(self) -> bool:  # noqa: N802  (as QTimer names it)
        """Whether it counts."""
        return self.running


class Gate:
    """Holds up whoever calls something, in the caller's thread, until it is opened."""

    def __init__(self, call: Callable[..., object]) -> None:
        self._call = call
        self._open = threading.Event()
        self.is_reached = threading.Event()

    def open(self) -> None:
        """Let everybody through from now on."""
        self._open.set()

    def __call__(self, *args: object) -> object:
        """Wait, then do it."""
        self.is_reached.set()
        assert self._open.wait(30), "nobody opened the gate"
        return self._call(*args)


@dataclass
class Chosen:
    """Answers every question with the offer of that name; with none of them if it is not there."""

    offer: str
    questions: list[str] = field(default_factory=list)

    def choose(
        self, _: QWidget, title: str, text: str, more: str, offers: Sequence[str], stay: str
    ) -> int | None:
        """Answer a question of the window's."""
        self.questions.append("\n".join((title, text, more, *offers, stay)))
        return offers.index(self.offer) if self.offer in offers else None
