"""Notices what happens to an article's files outside, and says that it is time to look.

A signal of the system is only a reason to go and look: some never come (from a network drive),
some come for nothing (our own save). So the files are also looked at when the reviewer comes back
to the window, and every few seconds while it can be seen.
"""

from __future__ import annotations

import os
from functools import partial
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from .tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from workbench.errors import WorkbenchError

_AFTER = 200
"""Milliseconds of quiet after the last signal: a save or a checkout is many of them."""
_AT_LATEST = 1_000
"""Milliseconds after the first signal, however many follow."""
_REGULARLY = 5_000
"""Milliseconds between two looks without any signal."""
_SLOW = 0.05
"""Seconds for one step to the disk. Qt takes two for each path, in the GUI thread and with Python's
lock held, so on a disk slower than this nothing is watched: it is looked at regularly."""
_MOST_FILES = 200
"""Each costs a watch, of which a computer has some thousands; others are looked at regularly."""
_LONGEST_POINTER = 4_096
"""Bytes of a ``.git`` file that names the real folder."""


class Article(NamedTuple):
    """The files of one article: its folder in ``checks/``, below the project's, and its text."""

    checks: Path
    seed: Path


class Found(NamedTuple):
    """What of an article can be watched now; nothing where the disk is slow."""

    article: Article
    paths: tuple[str, ...]


class OutsideWatcher(QObject):
    """Watches one article while its window is there."""

    look_wanted = Signal()
    """Something may have changed: compare the files with what was read."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._article: Article | None = None
        self._tasks = Tasks(self)
        self._is_finding = False
        self._is_wanted_again = False
        self._ear = QFileSystemWatcher(self)
        self._ear.fileChanged.connect(self._hear)
        self._ear.directoryChanged.connect(self._hear)
        self._quiet = _timer(self, _AFTER, self._look, is_single=True)
        self._latest = _timer(self, _AT_LATEST, self._look, is_single=True)
        self._regular = _timer(self, _REGULARLY, self._look_if_seen, is_single=False)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)

    @property
    def watched(self) -> tuple[str, ...]:
        """The files and folders the system tells about; none where the disk is slow."""
        return (*self._ear.directories(), *self._ear.files())

    def watch(self, checks: Path, seed: Path) -> None:
        """Watch this article from now on, and no other; the first look comes at once."""
        self.rest()
        self._article = Article(checks, seed)
        self._regular.start()
        self._look()

    def rest(self) -> None:
        """Watch nothing."""
        self._article = None
        for timer in (self._quiet, self._latest, self._regular):
            timer.stop()
        self._listen_to(())

    def close(self) -> None:
        """End the worker, for good; on a slow disk that takes as long as one call to it."""
        self.rest()
        self._tasks.close()

    def _hear(self) -> None:
        if self._article is None:
            return
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._look()

    def _look_if_seen(self) -> None:
        if self._window.isVisible() and not self._window.isMinimized():
            self._look()

    def _look(self) -> None:
        """Find out what is there to be watched, watch it, and only then have it looked at.

        What changes before is seen by that look; what changes after is heard.
        """
        self._quiet.stop()
        self._latest.stop()
        if self._article is None:
            return
        self._is_wanted_again = self._is_finding
        if not self._is_finding:
            self._is_finding = True
            self._tasks.run(partial(found, self._article), self._watch_found, self._watch_nothing)

    def _watch_found(self, seen: Found) -> None:
        self._is_finding = False
        if seen.article == self._article:
            self._listen_to(seen.paths)
            self.look_wanted.emit()
        elif self._article is not None:
            self._is_wanted_again = True
        if self._is_wanted_again:
            self._look()

    def _watch_nothing(self, _: WorkbenchError) -> None:
        """Go on without signals."""
        if self._article is not None:
            self._watch_found(Found(self._article, ()))

    def _listen_to(self, paths: tuple[str, ...]) -> None:
        """Begin anew: who replaces a file leaves the watch on the one that is gone."""
        if before := self.watched:
            self._ear.removePaths(before)
        if paths:
            self._ear.addPaths(paths)


def found(article: Article) -> Found:
    """The paths that can be watched now without making anybody wait; for any thread."""
    paths: list[str] = []
    places = _places(article)
    while True:
        start = perf_counter()
        path = next(places, None)
        if perf_counter() - start > _SLOW:
            return Found(article, ())
        if path is None:
            return Found(article, tuple(dict.fromkeys(paths)))
        paths.append(path)


def _places(article: Article) -> Iterator[str]:
    """Folders and files that are there, each after few calls to the system."""
    checks, seed = article
    yield from _if_there(checks)
    yield from _if_there(seed.parent)
    yield from _if_there(seed)
    yield from _if_there(checks.parent / "project.yaml")
    if (git := git_folder(checks)) is not None:
        yield from _if_there(git)
    yield from islice(_files_in(checks), _MOST_FILES)


def _if_there(path: Path) -> Iterator[str]:
    if path.exists():
        yield str(path)


def _files_in(folder: Path) -> Iterator[str]:
    """The YAML files of a folder; none when it can't be read."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".yaml") and entry.is_file():
                    yield entry.path
    except OSError:
        return


def git_folder(inside: Path) -> Path | None:
    """The folder with ``HEAD`` and ``index`` of the checkout around a path, without asking git.

    In a linked worktree and in a submodule ``.git`` is a file that names that folder. ``None``
    where there is no checkout.
    """
    for parent in inside.absolute().parents:
        try:
            if (git := parent / ".git").is_dir():
                return git
            with git.open("rb") as pointer:
                line = pointer.read(_LONGEST_POINTER).decode(errors="replace")
        except OSError:
            continue
        return _named_by(line, parent)
    return None


def _named_by(pointer: str, parent: Path) -> Path | None:
    word, _, name = pointer.partition(":")
    folder = parent / name.strip()
    return folder if word == "gitdir" and (folder / "HEAD").is_file() else None


def _timer(
    parent: QObject, milliseconds: int, slot: Callable[[], None], *, is_single: bool
) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(is_single)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
