"""What is remembered of the window: survives a restart, and a broken file stops nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.app import Desk
from ui.settings import FILE_NAME, TABLE, Settings
from ui.theme.theme import ColourScheme
from workbench.paths import places


def settings_from(folder: Path, text: str) -> Settings:
    """Settings read from a file that says this."""
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return Settings(folder)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[look]\ncolours=plaid\nzoom=huge\n",
        "[look]\ncolours=a, b\nzoom=1, 2\n",
        "[look]\ncolours=@Invalid()\nzoom=nan\n",
        "[look]\ncolours=@ByteArray(x)\nzoom=inf\n",
    ],
)
def test_what_makes_no_sense_counts_as_not_remembered(tmp_path: Path, text: str) -> None:
    """Colours of the system, everything at its size, no projects, no arrangement."""
    settings = settings_from(tmp_path, text)
    assert settings.scheme is ColourScheme.SYSTEM
    assert settings.zoom == 1.0
    assert settings.recent == ()
    assert settings.bytes_of("window").isEmpty()


@pytest.mark.parametrize(
    "text", ["\x00\x01\x02 no INI at all [[[", "[look\ncolours=dark\n", "colours dark"]
)
def test_a_file_that_cannot_be_read_is_put_aside_and_told(tmp_path: Path, text: str) -> None:
    """Nothing in it is lost, nothing of it holds, and the next start finds a sound one."""
    settings = settings_from(tmp_path, text)
    settings.set_zoom(1.5)
    settings.close()

    assert settings.scheme is ColourScheme.SYSTEM
    assert "window.broken-1.ini" in settings.problem
    assert (tmp_path / "window.broken-1.ini").read_text(encoding="utf-8") == text
    again = Settings(tmp_path)
    assert (again.problem, again.zoom) == ("", 1.5)


def test_files_put_aside_before_are_kept(tmp_path: Path) -> None:
    """Each has a name of its own."""
    for text in ("[one", "[two"):
        settings_from(tmp_path, text)
    kept = sorted(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    assert kept == ["[one", "[two"]


def test_a_broken_file_is_told_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    """What happened, what is safe and where the file is."""
    (tmp_path / FILE_NAME).write_text("[look", encoding="utf-8")
    driver = DeskDriver(qtbot, tmp_path)
    qtbot.waitUntil(driver.window.start_page.banner.isVisible)
    assert "window.broken-1.ini" in driver.window.start_page.banner.text
    driver.close()


def test_every_default_makes_sense() -> None:
    """And no two settings share a key."""
    assert [one.key for one in TABLE if not one.accepts(one.default)] == []
    assert len({one.key for one in TABLE}) == len(TABLE)


def test_everything_survives(tmp_path: Path) -> None:
    """Written by one start of the program, read by the next."""
    first = Settings(tmp_path)
    first.set_scheme(ColourScheme.DARK)
    first.set_zoom(1.21)
    first.add_recent("/home/a, b/ü=[x]")
    first.set_bytes("window", QByteArray(b"\x00\xff"))
    first.close()

    again = Settings(tmp_path)

    assert (again.scheme, again.zoom) == (ColourScheme.DARK, 1.21)
    assert again.recent == ("/home/a, b/ü=[x]",)
    assert again.bytes_of("window") == QByteArray(b"\x00\xff")


def test_the_latest_project_comes_first_and_only_once(tmp_path: Path) -> None:
    """The eight latest are kept."""
    settings = Settings(tmp_path)
    for name in [*map(str, range(10)), "5"]:
        settings.add_recent(name)
    assert settings.recent == ("5", "9", "8", "7", "6", "4", "3", "2")


def test_a_folder_that_cannot_be_written_is_no_error(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It goes to the log, and the settings hold until the window closes."""
    (tmp_path / "config").write_text("in the way")
    settings = Settings(tmp_path / "config")
    settings.set_zoom(1.5)

    settings.close()

    assert settings.zoom == 1.5
    assert "could not be remembered" in caplog.text


def test_the_look_survives_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    """Colours and size are there the next day."""
    driver = DeskDriver(qtbot, tmp_path)
    for do in (Do.DARK_COLOURS, Do.ZOOM_IN):
        driver.window.actions_[do].trigger()
    driver.close()

    desk = Desk(places(tmp_path))

    assert desk.theme.scheme is ColourScheme.DARK
    assert desk.theme.zoom == 1.1
    desk.close()
