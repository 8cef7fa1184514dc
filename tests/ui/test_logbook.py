"""The log is kept as far as it can be, and stops nobody."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl, qInstallMessageHandler, qWarning

from tests.ui.driver import DeskDriver
from tests.ui.fakes import Browser
from ui import weblinks
from ui.actions import Do
from ui.caretaker import Caretaker
from ui.logbook import DEATHS_NAME, LOG_NAME, LogBook

pytestmark = pytest.mark.usefixtures("qapp")
logger = logging.getLogger("test")


@pytest.fixture
def former() -> Iterator[None]:
    """Whoever took Qt's messages takes them again afterwards."""
    handler = qInstallMessageHandler(None)
    yield
    qInstallMessageHandler(handler)


@pytest.fixture
def book(tmp_path: Path, former: None) -> Iterator[LogBook]:  # noqa: ARG001
    """A log in a folder that was not there."""
    book = LogBook(tmp_path / "state")
    yield book
    book.close()


def written(book: LogBook, name: str = LOG_NAME) -> str:
    """What one of its files says."""
    return (book.folder / name).read_text(encoding="utf-8")


@pytest.mark.usefixtures("former")
def test_only_warnings_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Everything that is told reaches the file."""
    book = LogBook(tmp_path / "state")
    logger.info("quiet")
    logger.warning("loud")
    book.close()

    assert "quiet" in written(book)
    said = capsys.readouterr().err
    assert "loud" in said
    assert "quiet" not in said


def test_an_exception_is_logged_without_its_words(book: LogBook) -> None:
    """They may quote a note."""
    try:
        int("the source is a nurse")
    except ValueError:
        logger.exception("It went wrong")

    assert "test_logbook.py" in written(book)
    assert "nurse" not in written(book)
    assert "nurse" not in "".join(book.last.lines)


def test_what_qt_says_is_logged_but_for_what_nobody_can_act_on(book: LogBook) -> None:
    """The list is short, and each line of it has its reason."""
    qWarning("Wayland does not support QWindow::requestActivate()")
    qWarning("A pixmap is null")

    assert "WARNING qt: A pixmap is null" in written(book)
    assert "Wayland" not in written(book)


def test_three_files_are_kept_and_none_grows_for_ever(
    book: LogBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One megabyte each."""
    file = next(h for h in book._handlers if hasattr(h, "maxBytes"))
    assert vars(file)["maxBytes"] == 1_000_000
    monkeypatch.setattr(file, "maxBytes", 200)
    for number in range(30):
        logger.info("line %d", number)

    assert sorted(path.name for path in book.folder.glob(f"{LOG_NAME}*")) == [
        LOG_NAME,
        f"{LOG_NAME}.1",
        f"{LOG_NAME}.2",
    ]
    assert "line 29" in written(book)


@pytest.mark.usefixtures("former")
def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    """The last lines are there for a report all the same."""
    (tmp_path / "state").write_text("in the way")

    book = LogBook(tmp_path / "state")
    logger.info("told")
    book.close()

    assert "told" in book.last.lines[-1]


def test_a_death_would_be_written_down(book: LogBook) -> None:
    """The file is there and says when the program began."""
    assert "Workbench" in written(book, DEATHS_NAME)


def test_afterwards_nothing_is_taken_any_more(book: LogBook) -> None:
    """Neither from Python nor from Qt."""
    before = list(logging.getLogger().handlers)
    book.close()
    assert not set(book._handlers) & set(logging.getLogger().handlers)
    assert len(before) > len(logging.getLogger().handlers)


# ── Help ▸ Open log folder ─────────────────────────────────────────────────────────────────────


def test_the_log_folder_is_shown_by_the_system(
    desk: DeskDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a folder, and nothing else is handed over."""
    state, browser = tmp_path / "state", Browser()
    (state / "log").mkdir(parents=True)
    monkeypatch.setattr(weblinks.open_folder, "__defaults__", (browser.open,))
    keeper = Caretaker(desk.bridge, desk.window, desk.desk.theme, state)

    desk.window.actions_[Do.LOG_FOLDER].trigger()
    keeper.close()

    assert browser.opened == [QUrl.fromLocalFile(str(state / "log")).toString()]


def test_without_a_file_manager_its_name_is_told(desk: DeskDriver, tmp_path: Path) -> None:
    """So that the person can go there."""
    keeper = Caretaker(desk.bridge, desk.window, desk.desk.theme, tmp_path / "state")

    keeper.open_log_folder()
    keeper.close()

    assert str(tmp_path / "state" / "log") in desk.window.desk.banner.text


@pytest.mark.parametrize("kind", ["file", "missing", "relative"])
def test_only_a_folder_that_is_there_is_opened(tmp_path: Path, kind: str) -> None:
    """A file might be run."""
    browser = Browser()
    (tmp_path / "file").touch()
    path = Path("log") if kind == "relative" else tmp_path / kind
    assert not weblinks.open_folder(path, browser.open)
    assert browser.opened == []
