"""What this computer remembers of the window: one table of settings, kept in an INI file.

It is read once, before there is a window, and written beside it.
"""

from __future__ import annotations

import logging
import math
from threading import Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from .theme.theme import ColourScheme

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

FILE_NAME = "window.ini"
_MOST_RECENT = 8


class Setting(NamedTuple):
    """One remembered value: its key in the file and what holds where nothing is remembered."""

    key: str
    default: str


COLOURS = Setting("look/colours", ColourScheme.SYSTEM.value)
ZOOM = Setting("look/zoom", "1.0")
RECENT = Setting("recent/projects", "")


class Settings:
    """Knows the settings; a value that makes no sense counts as not remembered."""

    def __init__(self, config: Path) -> None:
        self._path = str(config / FILE_NAME)
        file = QSettings(self._path, QSettings.Format.IniFormat)
        self._values = {key: file.value(key) for key in file.allKeys()}
        self._unwritten: dict[str, object] = {}
        self._lock = Lock()
        """For what is not written, and who writes it."""
        self._writer: Thread | None = None

    @property
    def scheme(self) -> ColourScheme:
        """Which colours the reviewer chose."""
        value = self._text(COLOURS)
        known = {scheme.value for scheme in ColourScheme}
        return ColourScheme(value) if value in known else ColourScheme.SYSTEM

    def set_scheme(self, scheme: ColourScheme) -> None:
        """Remember the colours."""
        self._set(COLOURS.key, scheme.value)

    @property
    def zoom(self) -> float:
        """Size of article and note text; 1.0 is 100 %."""
        try:
            zoom = float(self._text(ZOOM))
        except ValueError:
            return 1.0
        return zoom if math.isfinite(zoom) else 1.0

    def set_zoom(self, zoom: float) -> None:
        """Remember the size."""
        self._set(ZOOM.key, f"{zoom:.2f}")

    @property
    def recent(self) -> tuple[str, ...]:
        """Projects opened on this computer, the latest first."""
        return tuple(path for path in self._text(RECENT).split("\n") if path)

    def add_recent(self, project: str) -> None:
        """Remember a project as the latest."""
        others = [path for path in self.recent if path != project]
        self._set(RECENT.key, "\n".join([project, *others][:_MOST_RECENT]))

    def bytes_of(self, key: str) -> QByteArray:
        """A remembered arrangement of a window or a splitter; empty when there is none."""
        value = self._values.get(f"arrangement/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Remember an arrangement."""
        self._set(f"arrangement/{key}", value)

    def close(self) -> None:
        """Wait until everything is written, as far as it can be."""
        with self._lock:
            writer = self._writer
        if writer is not None:
            writer.join()

    def _set(self, key: str, value: object) -> None:
        """Remember a value, and have it written unless it is what was remembered."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        with self._lock:
            self._unwritten[key] = value
            if self._writer is None:
                self._writer = Thread(target=self._write, name="workbench-settings")
                self._writer.start()

    def _write(self) -> None:
        """Write what is not written, in a thread of its own, until there is nothing more."""
        while values := self._next():
            file = QSettings(self._path, QSettings.Format.IniFormat)
            for key, value in values.items():
                file.setValue(key, value)
            file.sync()
            if file.status() is not QSettings.Status.NoError:
                # A folder that can't be written is no reason to stop anybody.
                logger.warning("The window's arrangement could not be remembered.")

    def _next(self) -> dict[str, object]:
        """What to write now; with nothing left the writer is done."""
        with self._lock:
            values, self._unwritten = self._unwritten, {}
            if not values:
                self._writer = None
        return values

    def _text(self, setting: Setting) -> str:
        value = self._values.get(setting.key, setting.default)
        return value if isinstance(value, str) else setting.default
