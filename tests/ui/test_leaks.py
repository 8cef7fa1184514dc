"""Opened and closed again and again, nothing leaves a widget, a thread or a timer."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.dialog_table import DIALOGS
from tests.ui.driver import DeskDriver
from tests.ui.leaks import Alive, left_behind, settled, use_dialog, use_window
from workbench.project import Project

_NOTHING = Alive(0, 0, 0, 0)
_TIMES, _WINDOWS = 5, 3
"""Times; ``python -m tests.ui.leaks`` does it 200 times."""


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_leave_nothing_behind(desk: DeskDriver, name: str) -> None:
    """However they are opened."""
    use = partial(use_dialog, settled(desk.desk), name)
    assert left_behind(use, _TIMES) == _NOTHING


@pytest.mark.usefixtures("qtbot")
def test_windows_leave_nothing_behind(project: Project, tmp_path: Path) -> None:
    """With log, signals and whoever looks outside."""

    def use() -> None:
        use_window(project, tmp_path / "config")

    assert left_behind(use, _WINDOWS) == _NOTHING


def test_what_is_left_is_noticed(empty_desk: DeskDriver, qtbot: QtBot) -> None:
    """A window that somebody keeps, each time."""
    kept: list[object] = []

    def use() -> None:
        driver = settled(empty_desk.desk).window.menuBar().addMenu("kept")
        kept.append(driver)
        qtbot.addWidget(driver)

    assert left_behind(use, 3).widgets == 3
