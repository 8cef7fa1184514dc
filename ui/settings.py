"""What this computer remembers of the window: one table of settings, kept in an INI file."""

from __future__ import annotations

import logging
import math
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
    """Reads and writes the settings; a value that makes no sense counts as not remembered."""

    def __init__(self, config: Path) -> None:
        self._file = QSettings(str(config / FILE_NAME), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> ColourScheme:
        """Which colours the reviewer chose."""
        value = self._text(COLOURS)
        known = {scheme.value for scheme in ColourScheme}
        return ColourScheme(value) if value in known else ColourScheme.SYSTEM

    def set_scheme(self, scheme: ColourScheme) -> None:
        """Remember the colours."""
        self._file.setValue(COLOURS.key, scheme.value)

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
        self._file.setValue(ZOOM.key, f"{zoom:.2f}")

    @property
    def recent(self) -> tuple[str, ...]:
        """Projects opened on this computer, the latest first."""
        return tuple(path for path in self._text(RECENT).split("\n") if path)

    def add_recent(self, project: str) -> None:
        """Remember a project as the latest."""
        others = [path for path in self.recent if path != project]
        self._file.setValue(RECENT.key, "\n".join([project, *others][:_MOST_RECENT]))

    def bytes_of(self, key: str) -> QByteArray:
        """A remembered arrangement of a window or a splitter; empty when there is none."""
        value = self._file.value(f"arrangement/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Remember an arrangement."""
        self._file.setValue(f"arrangement/{key}", value)

    def write(self) -> None:
        """Bring it to disk; a folder that can't be written is no reason to stop anybody."""
        self._file.sync()
        if self._file.status() is not QSettings.Status.NoError:
            logger.warning("The window's arrangement could not be remembered.")

    def _text(self, setting: Setting) -> str:
        value = self._file.value(setting.key, setting.default)
        return value if isinstance(value, str) else setting.default
