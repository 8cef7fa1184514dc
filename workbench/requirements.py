"""What this machine lacks for the window: shared libraries of the system, or a display.

Standard library only: the set-up script reads this file before anything is installed.
Qt aborts the process when a library of its platform is absent, and Python cannot catch that;
so this is asked before Qt is imported. Which libraries: the ``NEEDED`` entries of the Qt
libraries and platform plugins in the PySide6 6.11 wheel for Linux, without those that every
system has or that come with another one here. Elsewhere the wheels bring what they use.
"""

from __future__ import annotations

import ctypes
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

OS_RELEASE = Path("/etc/os-release")


class Display(StrEnum):
    """Where the window would appear."""

    NATIVE = "native"
    """macOS and Windows: always there."""
    X11 = "x11"
    WAYLAND = "wayland"
    OFFSCREEN = "offscreen"
    """Drawn into memory, as in tests."""
    NONE = "none"


class Packager(StrEnum):
    """A system's package manager; the value is its column in the tables below."""

    APT = "apt"
    DNF = "dnf"
    PACMAN = "pacman"
    ZYPPER = "zypper"


INSTALL_COMMAND = {
    Packager.APT: "sudo apt-get install",
    Packager.DNF: "sudo dnf install",
    Packager.PACMAN: "sudo pacman -S",
    Packager.ZYPPER: "sudo zypper install",
}

_FAMILIES = {
    "debian": Packager.APT,
    "ubuntu": Packager.APT,
    "fedora": Packager.DNF,
    "rhel": Packager.DNF,
    "arch": Packager.PACMAN,
    "suse": Packager.ZYPPER,
    "opensuse": Packager.ZYPPER,
}
"""``ID`` or a word of ``ID_LIKE`` in os-release → its package manager."""


class Need(NamedTuple):
    """Something the system must bring, and the package that holds it under each manager."""

    name: str
    """Of a shared library: what the loader knows it by, ``libGL.so.1``."""
    packages: Mapping[Packager, str]


def _table(text: str) -> tuple[Need, ...]:
    rows = (line.split() for line in text.strip().splitlines())
    return tuple(Need(name, dict(zip(Packager, row, strict=True))) for name, *row in rows)


_QT = _table("""
    libGL.so.1         libgl1          libglvnd-glx  libglvnd      libglvnd
    libEGL.so.1        libegl1         libglvnd-egl  libglvnd      libglvnd
    libX11.so.6        libx11-6        libX11        libx11        libX11-6
    libglib-2.0.so.0   libglib2.0-0    glib2         glib2         libglib-2_0-0
    libfontconfig.so.1 libfontconfig1  fontconfig    fontconfig    libfontconfig1
    libfreetype.so.6   libfreetype6    freetype      freetype2     libfreetype6
    libxkbcommon.so.0  libxkbcommon0   libxkbcommon  libxkbcommon  libxkbcommon0
    libdbus-1.so.3     libdbus-1-3     dbus-libs     dbus          libdbus-1-3
""")

_X11 = _table("""
    libX11-xcb.so.1       libx11-xcb1         libX11-xcb        libx11            libX11-xcb1
    libxcb-cursor.so.0    libxcb-cursor0      xcb-util-cursor   xcb-util-cursor   libxcb-cursor0
    libxcb-icccm.so.4     libxcb-icccm4       xcb-util-wm       xcb-util-wm       libxcb-icccm4
    libxcb-keysyms.so.1   libxcb-keysyms1     xcb-util-keysyms  xcb-util-keysyms  libxcb-keysyms1
    libxcb-randr.so.0     libxcb-randr0       libxcb            libxcb            libxcb-randr0
    libxcb-shape.so.0     libxcb-shape0       libxcb            libxcb            libxcb-shape0
    libxcb-sync.so.1      libxcb-sync1        libxcb            libxcb            libxcb-sync1
    libxcb-xfixes.so.0    libxcb-xfixes0      libxcb            libxcb            libxcb-xfixes0
    libxcb-xkb.so.1       libxcb-xkb1         libxcb            libxcb            libxcb-xkb1
    libxkbcommon-x11.so.0 libxkbcommon-x11-0  libxkbcommon-x11  libxkbcommon-x11  libxkbcommon-x11-0
""")

_WAYLAND = _table("""
    libwayland-client.so.0  libwayland-client0  libwayland-client  wayland  libwayland-client0
    libwayland-cursor.so.0  libwayland-cursor0  libwayland-cursor  wayland  libwayland-cursor0
""")

_LIBRARIES = {
    Display.NATIVE: (),
    Display.X11: _QT + _X11,
    Display.WAYLAND: _QT + _WAYLAND,
    Display.OFFSCREEN: _QT,
    Display.NONE: (),
}


def can_load(name: str) -> bool:
    """Whether the loader finds this library: its own answer, search path and all."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def display(
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    present: Callable[[str], bool] = can_load,
) -> Display:
    """Where the window would appear, by what Qt itself goes by.

    In a Wayland session with an X server beside it, Qt takes whichever it has libraries for.
    """
    if platform in ("darwin", "win32"):
        return Display.NATIVE
    if environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal"):
        return Display.OFFSCREEN
    wayland, x11 = environ.get("WAYLAND_DISPLAY"), environ.get("DISPLAY")
    if wayland and (not x11 or all(present(library.name) for library in _WAYLAND)):
        return Display.WAYLAND
    return Display.X11 if x11 else Display.NONE


def missing_libraries(
    where: Display, present: Callable[[str], bool] = can_load
) -> tuple[Need, ...]:
    """The libraries Qt would not find when it opens a window there, in the tables' order."""
    return tuple(library for library in _LIBRARIES[where] if not present(library.name))


def packager(os_release: Path = OS_RELEASE) -> Packager | None:
    """The package manager of this distribution or of the one it descends from, if known."""
    try:
        lines = os_release.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    facts = dict(line.split("=", 1) for line in lines if "=" in line)
    names = f"{facts.get('ID', '')} {facts.get('ID_LIKE', '')}".replace('"', "").split()
    families = (_FAMILIES.get(name.partition("-")[0]) for name in names)
    return next(filter(None, families), None)


def packages(needs: Sequence[Need], manager: Packager) -> tuple[str, ...]:
    """The packages that hold these, each once."""
    return tuple(dict.fromkeys(need.packages[manager] for need in needs))


def sentences(missing: Sequence[Need], manager: Packager | None) -> tuple[str, ...]:
    """What is missing and the line that installs it (one for each manager if it is unknown)."""
    if not missing:
        return ()
    names = ", ".join(need.name.partition(".so.")[0] for need in missing)
    lines = (
        f"{INSTALL_COMMAND[each]} {' '.join(packages(missing, each))}"
        for each in ([manager] if manager else Packager)
    )
    return (f"This system lacks {names}. To install what is missing:", *lines)


NO_DISPLAY = (
    "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set.",
    "Start it from a desktop session, connect with `ssh -X`, or put `xvfb-run` before the command.",
)


WITHOUT_WINDOW = "`workbench status`, `workbench lint` and the others work without a window."


def lacking(
    environ: Mapping[str, str] = os.environ, present: Callable[[str], bool] = can_load
) -> tuple[str, ...]:
    """What keeps a window from opening on this machine now, in sentences; empty when nothing does.

    Takes some milliseconds: it loads the libraries it asks for.
    """
    where = display(environ, present=present)
    if where is Display.NONE:
        return (*NO_DISPLAY, WITHOUT_WINDOW)
    missing = sentences(missing_libraries(where, present), packager())
    return (*missing, WITHOUT_WINDOW) if missing else ()
