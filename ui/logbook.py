"""The log: what the program did and what went wrong, without a word of articles and notes.

It is kept as far as it can be kept: a folder that can't be written stops nobody.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
from collections import deque
from contextlib import suppress
from datetime import datetime
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from workbench.mistake import LOG_LINES, mistake_of
from workbench.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)
_qt = logging.getLogger("qt")

FOLDER = "log"
"""In the state folder."""
LOG_NAME = "workbench.log"
DEATHS_NAME = "deaths.log"
"""Where Python writes, in its last moment, what the program was doing."""
LARGEST = 1_000_000
"""Bytes of one file of the log; then another is begun, and three are kept."""
_OLDER = 2
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_IGNORED = (
    # The offscreen platform has no window manager that could.
    "This plugin does not support raise",
    "This plugin does not support propagateSizeHints",
    "This plugin does not support grabbing the keyboard",
    # Wayland lets no window come forward by itself; it is only asked to.
    "Wayland does not support QWindow::requestActivate",
    # Said on desktops without a portal, where nothing is wanted of one.
    "Failed to register with host portal",
)
"""What Qt says of the desktop and nobody can act on: the log would only be longer."""


class LogBook:
    """The log from when it is made until `close`."""

    def __init__(self, state: Path) -> None:
        self.folder = state / FOLDER
        self.last = _Last()
        self._root = logging.getLogger()
        self._former = self._root.level
        self._handlers = [self.last, *_told_to_terminal(), *_kept_in(self.folder)]
        for handler in self._handlers:
            self._root.addHandler(handler)
        self._root.setLevel(logging.INFO)
        self._deaths = _begin_deaths(self.folder)
        qInstallMessageHandler(_take_from_qt)
        system, python = platform.platform(), platform.python_version()
        logger.info("Workbench %s, Qt %s, Python %s, %s", VERSION, qVersion(), python, system)

    def close(self) -> None:
        """Write no more."""
        qInstallMessageHandler(None)
        if self._deaths is not None:
            faulthandler.disable()
            self._deaths.close()
        for handler in self._handlers:
            self._root.removeHandler(handler)
            handler.close()
        self._root.setLevel(self._former)


class _Form(logging.Formatter):
    """A line as usual; of an exception only what quotes nobody."""

    def __init__(self) -> None:
        super().__init__(_FORM)

    def format(self, record: logging.LogRecord) -> str:
        """The line; what another one made of the exception, and keeps for all, does not count."""
        record.exc_text = None
        try:
            return super().format(record)
        finally:
            record.exc_text = None

    def formatException(self, ei: object) -> str:
        """What can be told of an exception; ``ei`` is as `sys.exc_info` gives it."""
        error = ei[1] if isinstance(ei, tuple) else None
        return mistake_of(error).told if isinstance(error, BaseException) else ""


class _File(RotatingFileHandler):
    """Files that stop nobody when they can't be written."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Go on without."""


class _Last(logging.Handler):
    """The last lines, for a report; they are there also where no file is."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(_Form())
        self.lines: deque[str] = deque(maxlen=LOG_LINES)

    def emit(self, record: logging.LogRecord) -> None:
        """Remember a line."""
        self.lines.append(self.format(record))


def _kept_in(folder: Path) -> list[logging.Handler]:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = _File(folder / LOG_NAME, maxBytes=LARGEST, backupCount=_OLDER, encoding="utf-8")
    except OSError:
        return []
    file.setFormatter(_Form())
    return [file]


def _told_to_terminal() -> list[logging.Handler]:
    """Only what somebody should know; there may be no terminal at all."""
    if sys.stderr is None:
        return []
    terminal = logging.StreamHandler(sys.stderr)
    terminal.setLevel(logging.WARNING)
    terminal.setFormatter(_Form())
    return [terminal]


def _begin_deaths(folder: Path) -> TextIO | None:
    """Have Python write down where it was when the program is killed by its own fault."""
    path = folder / DEATHS_NAME
    with suppress(OSError):
        is_long = path.exists() and path.stat().st_size > LARGEST
        deaths = path.open("w" if is_long else "a", encoding="utf-8")
        deaths.write(f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S} Workbench {VERSION}\n")
        deaths.flush()
        faulthandler.enable(deaths)
        return deaths
    return None


def _take_from_qt(kind: QtMsgType, _: QMessageLogContext, message: str | None) -> None:
    """Log what Qt says."""
    if message and not any(said in message for said in _IGNORED):
        _qt.log(_LEVELS[kind], "%s", message)
