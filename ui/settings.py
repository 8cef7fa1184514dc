"""What this computer remembers of the window: one table of settings, kept in an INI file.

It is read once, before there is a window, and written beside it. What has a name in the table
stands in the settings dialog, which is made from it; the rest the desk remembers by itself.
"""

from __future__ import annotations

import logging
import math
from enum import StrEnum
from threading import Lock, Thread
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QByteArray, QSettings

from workbench.wording import marked, tr

from . import language
from .theme.theme import ColourScheme, Contrast, Motion

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .theme.theme import Theme

logger = logging.getLogger(__name__)

FILE_NAME = "window.ini"
_MOST_RECENT = 8


class Tab(StrEnum):
    """The tabs of the settings dialog, in their order."""

    COLOURS = marked("Colours")
    READING = marked("Reading")
    SPELLING = marked("Spelling")
    KEYBOARD = marked("Keyboard")
    LANGUAGE = marked("Language")


class Choice(NamedTuple):
    """Edited by choosing one of several: each a value and what it is called."""

    values: tuple[tuple[str, str], ...]
    more: Callable[[], tuple[tuple[str, str], ...]] = tuple
    """What else there is, asked for only where it matters; its names are not translated."""

    def all(self) -> dict[str, str]:
        """Every value with what it is called."""
        return {value: tr(name) for value, name in self.values} | dict(self.more())


class Size(NamedTuple):
    """Edited as a percentage between these two; kept as a factor."""

    least: int
    most: int


class Switch(NamedTuple):
    """Edited by a tick."""

    on: str = "yes"
    off: str = "no"


class Dictionaries(NamedTuple):
    """Edited by choosing a dictionary of those on this computer; empty for none."""


Edited: TypeAlias = Choice | Size | Switch | Dictionaries


class Setting(NamedTuple):
    """One remembered value: its key in the file and what holds where nothing is remembered.

    The others say how it stands in the settings dialog, if it does.
    """

    key: str
    default: str
    name: str = ""
    tab: Tab | None = None
    edited: Edited | None = None
    remark: str = ""
    """What has to be known of it, in a sentence."""

    def accepts(self, value: object) -> bool:
        """Whether this text makes sense as its value."""
        if not isinstance(value, str):
            return False
        if isinstance(self.edited, Choice):
            return value in dict(self.edited.values) or value in dict(self.edited.more())
        if isinstance(self.edited, Switch):
            return value in self.edited
        if isinstance(self.edited, Dictionaries):
            return not value or value.replace("_", "").replace("-", "").isalnum()
        return not isinstance(self.edited, Size) or _is_number(value)


_SCHEMES = (
    (ColourScheme.SYSTEM.value, marked("As the system")),
    (ColourScheme.LIGHT.value, marked("Light")),
    (ColourScheme.DARK.value, marked("Dark")),
)
COLOURS = Setting(
    "look/colours", ColourScheme.SYSTEM.value, marked("Colours"), Tab.COLOURS, Choice(_SCHEMES)
)
_CONTRASTS = (
    (Contrast.SYSTEM.value, marked("As the system")),
    (Contrast.HIGH.value, marked("High contrast")),
    (Contrast.NORMAL.value, marked("Normal contrast")),
)
CONTRAST = Setting(
    *("look/contrast", Contrast.SYSTEM.value, marked("Contrast")),
    *(Tab.COLOURS, Choice(_CONTRASTS)),
)
ZOOM = Setting(
    *("look/zoom", "1.0", marked("Text size of article and notes")),
    *(Tab.READING, Size(50, 300)),
)
_MOTIONS = (
    (Motion.SYSTEM.value, marked("As the system")),
    (Motion.REDUCED.value, marked("Nothing moves by itself")),
    (Motion.FULL.value, marked("Menus and carets may move")),
)
MOTION = Setting(
    *("look/motion", Motion.SYSTEM.value, marked("Motion")),
    *(Tab.READING, Choice(_MOTIONS)),
)
SPELLING = Setting(
    *("spelling/language", "", marked("Check the spelling of notes in")),
    *(Tab.SPELLING, Dictionaries()),
)
SINGLE_KEYS = Setting(
    "keyboard/single-keys", Switch().on, marked("Use single-key shortcuts"), Tab.KEYBOARD, Switch()
)
PAD_VERDICTS = Setting(
    *("keyboard/pad", Switch().on, marked("Numeric pad also sets verdicts"), Tab.KEYBOARD),
    Switch(),
)
LANGUAGE = Setting(
    *("look/language", language.SYSTEM, marked("Language"), Tab.LANGUAGE),
    Choice(((language.SYSTEM, marked("As the system")),), language.offers),
    marked("Another language is spoken from the next start on."),
)
OWN_KEYS = Setting("keyboard/own-keys", "")
"""As `Keymap.text` writes them; edited below the other settings of the keyboard."""
HINTS = Setting(
    *("hints/show", Switch().on, marked("Show the first steps at the foot of the window")),
    *(Tab.READING, Switch()),
)
HINTS_DONE = Setting("hints/done", "")
"""What was learnt of the first steps, between blanks; empty when they are over, or to come."""
RECENT = Setting("recent/projects", "")
RECENT_COMMANDS = Setting("recent/commands", "")
TABLE = (
    *(COLOURS, CONTRAST, ZOOM, MOTION, HINTS, SPELLING, SINGLE_KEYS, PAD_VERDICTS, LANGUAGE),
    *(OWN_KEYS, HINTS_DONE, RECENT, RECENT_COMMANDS),
)


class Settings:
    """Knows the settings; a value that makes no sense counts as not remembered.

    A file that can't be read at all is put aside under another name, and `problem` says so.
    """

    def __init__(self, config: Path) -> None:
        self._path = str(config / FILE_NAME)
        self._put_aside_as = ""
        """The new name of a file that could not be read."""
        file = QSettings(self._path, QSettings.Format.IniFormat)
        self._values = {key: file.value(key) for key in file.allKeys()}
        if file.status() is QSettings.Status.FormatError or (
            not self._values and _says_something(config / FILE_NAME)
        ):
            self._put_aside_as, self._values = _put_aside(config / FILE_NAME), {}
        self._unwritten: dict[str, object] = {}
        self._lock = Lock()
        """For what is not written, and who writes it."""
        self._writer: Thread | None = None
        self._last_writer: Thread | None = None
        """Has nothing more to write, perhaps, but may not have ended yet."""

    @property
    def problem(self) -> str:
        """What has to be told about the file, in a sentence; empty when it is sound."""
        if not self._put_aside_as:
            return ""
        return tr(
            "The settings in {path} could not be read. Your work is not touched. The desk starts "
            "with its own settings, and the file is kept as {name}.",
            path=self._path,
            name=self._put_aside_as,
        )

    def value(self, setting: Setting) -> str:
        """What is remembered, if it makes sense, or what holds otherwise."""
        value = self._values.get(setting.key)
        return value if isinstance(value, str) and setting.accepts(value) else setting.default

    def is_chosen(self, setting: Setting) -> bool:
        """Whether something else is remembered than what holds otherwise."""
        return self.value(setting) != setting.default

    def set(self, setting: Setting, value: str) -> None:
        """Remember a value that makes sense for it."""
        self._set(setting.key, value)

    @property
    def scheme(self) -> ColourScheme:
        """Which colours the reviewer chose."""
        return ColourScheme(self.value(COLOURS))

    def set_scheme(self, scheme: ColourScheme) -> None:
        """Remember the colours."""
        self.set(COLOURS, scheme.value)

    def dress(self, theme: Theme) -> None:
        """Put the looks that the reviewer chose in force."""
        theme.set_scheme(self.scheme)
        theme.set_contrast(Contrast(self.value(CONTRAST)))
        theme.set_zoom(self.zoom)
        theme.set_motion(Motion(self.value(MOTION)))

    @property
    def zoom(self) -> float:
        """Size of article and note text; 1.0 is 100 %."""
        return float(self.value(ZOOM))

    def set_zoom(self, zoom: float) -> None:
        """Remember the size."""
        self.set(ZOOM, f"{zoom:.2f}")

    @property
    def recent(self) -> tuple[str, ...]:
        """Projects opened on this computer, the latest first."""
        return tuple(path for path in self.value(RECENT).split("\n") if path)

    def add_recent(self, project: str) -> None:
        """Remember a project as the latest."""
        others = [path for path in self.recent if path != project]
        self.set(RECENT, "\n".join([project, *others][:_MOST_RECENT]))

    def forget_recent(self) -> None:
        """Remember no project any more."""
        self.set(RECENT, "")

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
            writer = self._last_writer
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
                self._last_writer = self._writer
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


def _is_number(value: str) -> bool:
    try:
        return math.isfinite(float(value))
    except ValueError:
        return False


def _says_something(path: Path) -> bool:
    """Whether there is more in a file than blanks."""
    try:
        return bool(path.read_bytes().strip())
    except OSError:
        return False


def _put_aside(path: Path) -> str:
    """Give a file that can't be read another name, so that nothing in it is lost; that name."""
    taken = (path.with_name(f"{path.stem}.broken-{n}{path.suffix}") for n in range(1, 1_000))
    aside = next((name for name in taken if not name.exists()), path)
    try:
        path.replace(aside)
    except OSError:
        logger.warning("The settings can't be read, nor put aside.")
        return ""
    return aside.name
