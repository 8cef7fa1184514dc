"""What is remembered of the window: survives a restart, and a broken file stops nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.app import Desk
from ui.settings import FILE_NAME, Settings
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
        "\x00\x01\x02 no INI at all [[[",
    ],
)
def test_what_makes_no_sense_counts_as_not_remembered(tmp_path: Path, text: str) -> None:
    """Colours of the system, everything at its size, no projects, no arrangement."""
    settings = settings_from(tmp_path, text)
    assert settings.scheme is ColourScheme.SYSTEM
    assert settings.zoom == 1.0
    assert settings.recent == ()
    assert settings.bytes_of("window").isEmpty()


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
