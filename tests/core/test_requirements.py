"""What a machine lacks for the window, and the line that installs it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from workbench.requirements import (
    WITHOUT_WINDOW,
    Display,
    Packager,
    can_load,
    display,
    lacking,
    missing_libraries,
    packager,
    packages,
    sentences,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CURSOR = "libxcb-cursor.so.0"
WAYLAND = "libwayland-client.so.0"


def all_but(*absent: str) -> Callable[[str], bool]:
    """A loader that finds every library but these."""
    return lambda name: name not in absent


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", Display.NONE),
        ({"DISPLAY": ""}, "linux", Display.NONE),
        ({"DISPLAY": ":0"}, "linux", Display.X11),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", Display.WAYLAND),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", Display.WAYLAND),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", Display.OFFSCREEN),
        ({"QT_QPA_PLATFORM": "minimal:x", "DISPLAY": ":0"}, "linux", Display.OFFSCREEN),
        ({}, "darwin", Display.NATIVE),
        ({"QT_QPA_PLATFORM": "offscreen"}, "win32", Display.NATIVE),
    ],
)
def test_where_the_window_would_appear(
    environ: dict[str, str], platform: str, expected: Display
) -> None:
    """By the variables Qt itself goes by."""
    assert display(environ, platform, all_but()) is expected


def test_a_wayland_session_can_fall_back_on_its_x_server() -> None:
    """As Qt does when it has no Wayland libraries to use."""
    both = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    assert display(both, "linux", all_but(WAYLAND)) is Display.X11


@pytest.mark.parametrize("where", [Display.NATIVE, Display.NONE])
def test_where_there_is_nothing_to_miss(where: Display) -> None:
    """The wheels for macOS and Windows bring all they use; without a display nothing loads."""
    assert missing_libraries(where, lambda _name: False) == ()


def test_tests_need_fewer_libraries_than_a_window() -> None:
    """Drawing into memory uses no X library that only a window needs."""
    assert missing_libraries(Display.OFFSCREEN, all_but(CURSOR)) == ()
    assert [need.name for need in missing_libraries(Display.X11, all_but(CURSOR))] == [CURSOR]


@pytest.mark.parametrize("where", [Display.X11, Display.WAYLAND, Display.OFFSCREEN])
def test_no_library_is_listed_twice(where: Display) -> None:
    """Each row of the tables stands for another file."""
    names = [need.name for need in missing_libraries(where, lambda _name: False)]
    assert len(names) == len(set(names)) > 0


@pytest.mark.skipif(sys.platform != "linux", reason="the C library has this name on Linux")
def test_the_loader_is_asked() -> None:
    """A library every system has is found, an invented one is not."""
    assert can_load("libc.so.6")
    assert not can_load("libno-such-thing.so.1")


@pytest.mark.parametrize(
    ("os_release", "expected"),
    [
        ("ID=debian\n", Packager.APT),
        ("ID=linuxmint\nID_LIKE=ubuntu\n", Packager.APT),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', Packager.DNF),
        ("ID=manjaro\nID_LIKE=arch\n", Packager.PACMAN),
        ('ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', Packager.ZYPPER),
        ("ID=haiku\n# no family\n\n", None),
        ("", None),
    ],
)
def test_a_distribution_has_a_package_manager(
    tmp_path: Path, os_release: str, expected: Packager | None
) -> None:
    """Its own name counts, then those of the distributions it descends from."""
    path = tmp_path / "os-release"
    path.write_text(os_release)
    assert packager(path) is expected


def test_a_system_without_os_release(tmp_path: Path) -> None:
    """A system that does not say what it is has no known package manager."""
    assert packager(tmp_path / "none") is None


def test_a_package_is_named_once() -> None:
    """Fedora holds many of the X libraries in one package."""
    assert packages(missing_libraries(Display.X11, lambda _name: False), Packager.DNF) == (
        *("libglvnd-glx", "libglvnd-egl", "libX11", "glib2", "fontconfig", "freetype"),
        *("libxkbcommon", "dbus-libs", "libX11-xcb", "xcb-util-cursor", "xcb-util-wm"),
        *("xcb-util-keysyms", "libxcb", "libxkbcommon-x11"),
    )


def test_the_sentences_name_library_and_line() -> None:
    """What is missing, and exactly what to type."""
    missing = missing_libraries(Display.X11, all_but(CURSOR, "libGL.so.1"))
    assert sentences(missing, Packager.APT) == (
        "This system lacks libGL, libxcb-cursor. To install what is missing:",
        "sudo apt-get install libgl1 libxcb-cursor0",
    )


def test_an_unknown_distribution_gets_every_line() -> None:
    """One line for each package manager, since the names are similar everywhere."""
    missing = missing_libraries(Display.X11, all_but(CURSOR))
    lines = sentences(missing, None)[1:]
    assert [line.split()[1] for line in lines] == ["apt-get", "dnf", "pacman", "zypper"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    ("environ", "absent", "first"),
    [
        ({}, [], "There is no display"),
        ({"DISPLAY": ":0"}, [CURSOR], "This system lacks libxcb-cursor."),
    ],
)
def test_what_keeps_the_window_from_opening(
    environ: dict[str, str], absent: list[str], first: str
) -> None:
    """It is said first; what works all the same is said last."""
    said = lacking(environ, all_but(*absent))
    assert said[0].startswith(first)
    assert said[-1] == WITHOUT_WINDOW


def test_nothing_is_said_when_nothing_is_lacking() -> None:
    """A display and all libraries: the window can open."""
    assert lacking({"DISPLAY": ":0"}, all_but()) == ()
