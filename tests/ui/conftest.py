"""The window under test: off screen, on files of its own, closed cleanly after each test."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import STORY, project_with, sample_project, seed_of
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Asked
from tests.ui.hand_actions import CARRIED
from tests.ui.hand_work import Hands
from workbench.project import Project
from workbench.wording import ENGLISH

FAILURES = Path(__file__).parent / "failures"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep a picture of the window when a test of it fails."""
    report = yield
    driver = getattr(item, "funcargs", {}).get("desk")
    if call.when == "call" and report.failed and isinstance(driver, DeskDriver):
        FAILURES.mkdir(exist_ok=True)
        driver.window.grab().save(str(FAILURES / f"{item.name}.png"))
    return report


@pytest.fixture(scope="session", autouse=True)
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard, emptied in the end: Qt deletes what is on it after Python has gone."""
    yield qapp.clipboard()
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window speaks English on every machine, unless a test has it speak something else."""
    monkeypatch.setattr("ui.language.of_system", lambda: ENGLISH)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a short article."""
    return project_with(tmp_path / "p", ferry=STORY)


@pytest.fixture
def real_project(tmp_path: Path) -> Project:
    """A project with the real article."""
    return sample_project(tmp_path / "real")


@pytest.fixture
def empty_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[DeskDriver]:
    """The window on its start page; afterwards no worker is left, and nobody is asked anything."""
    driver = DeskDriver(qtbot, tmp_path / "config")
    yield driver
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.dialogs.box.ask", Asked(answer=True).ask)
        driver.close()
    QApplication.processEvents()
    assert not [t.name for t in threading.enumerate() if t.name.startswith("workbench")]


@pytest.fixture
def desk(empty_desk: DeskDriver, project: Project) -> DeskDriver:
    """The short article on the first reader's desk."""
    empty_desk.open(seed_of(project))
    return empty_desk


@pytest.fixture
def real_desk(empty_desk: DeskDriver, real_project: Project) -> DeskDriver:
    """The real article on the first reader's desk."""
    empty_desk.open(seed_of(real_project))
    return empty_desk


@pytest.fixture
def hands(desk: DeskDriver) -> Hands:
    """The short article: its second claim selected and disputed, with a note and a source."""
    hands = Hands(desk)
    row = hands.row_of(CARRIED)
    desk.go_to(row)
    desk.mark("disputed")
    desk.go_to(row)
    desk.write_note("Gate count: 987,654.")
    desk.paste("https://example.org/gates")
    desk.go_to(row)
    return hands
