"""The start page: three ways in and the recent projects, by pointer, keyboard and dropping."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.views.recent_list import RecentRow, when_worked_on
from ui.views.start_page import StartPage
from workbench.recent import RecentProject

NOON = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
PROJECTS = (
    RecentProject("projects/belgorod", "belgorod", 1, NOON),
    RecentProject("projects/<b>&harbour", "<b>&harbour", 3, NOON - timedelta(days=1)),
)

pytestmark = pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")
"""Its whole-pixel form is all that Qt 6.11 has; 6.12 calls it deprecated."""


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[StartPage]:
    """The page in the window of a reviewer who was here before."""
    page = StartPage(Theme())
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.set_recent(PROJECTS)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    yield page
    QApplication.processEvents()


def rows(page: StartPage) -> list[RecentRow]:
    """The rows of recent projects, from above."""
    found = [row for row in page.recent.findChildren(RecentRow) if row.isVisible()]
    return sorted(found, key=RecentRow.y)


def dragged(*paths: Path) -> QMimeData:
    """Files as a file manager hands them over."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enters(page: StartPage, data: QMimeData) -> bool:
    """Whether the page takes what is held over it."""
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    page.dragEnterEvent(event)
    return event.isAccepted()


def drop(page: StartPage, data: QMimeData) -> None:
    """Let go of what is held over the page."""
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_return_starts_the_sample(page: StartPage, qtbot: QtBot) -> None:
    """Somebody new presses one key."""
    assert page.sample.hasFocus()
    with qtbot.waitSignal(page.sample_wanted):
        QTest.keyClick(page.sample, Qt.Key.Key_Return)


@pytest.mark.parametrize("target", ["open", "drop"])
def test_the_others_open(page: StartPage, qtbot: QtBot, target: str) -> None:
    """The place for dropping can be pressed too."""
    with qtbot.waitSignal(page.open_wanted):
        getattr(page, target).click()


def test_tab_goes_through_everything(page: StartPage) -> None:
    """From the sample over the other targets to the projects."""
    seen = []
    for _ in range(4):
        QTest.keyClick(page, Qt.Key.Key_Tab)
        seen.append(page.focusWidget())
    assert seen == [page.open, page.drop, *rows(page)]


def test_projects_are_listed_in_their_order(page: StartPage) -> None:
    """The latest first, by name."""
    assert [row.project for row in rows(page)] == list(PROJECTS)


@pytest.mark.parametrize("index", [0, 1])
def test_a_project_opens(page: StartPage, qtbot: QtBot, index: int) -> None:
    """By its folder, with one press."""
    with qtbot.waitSignal(page.project_wanted) as signal:
        QTest.keyClick(rows(page)[index], Qt.Key.Key_Return)
    assert signal.args == [PROJECTS[index].folder]


def test_no_projects_no_list(page: StartPage) -> None:
    """Nothing says that nothing is there."""
    page.set_recent(())
    assert page.recent.isHidden()
    assert rows(page) == []


def test_names_are_literal(page: StartPage) -> None:
    """A folder may be called anything."""
    row = rows(page)[1]
    assert row.text() == "<b>&harbour"
    assert "&lt;b&gt;" in row.toolTip()


@pytest.mark.parametrize("name", ["a.txt", "a.md", "A.TXT"])
def test_an_article_can_be_dropped(
    page: StartPage, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    """Text and Markdown, whatever the case of their names."""
    article = tmp_path / name
    assert enters(page, dragged(article))
    with qtbot.waitSignal(page.path_dropped) as signal:
        drop(page, dragged(article))
    assert signal.args == [str(article)]


def test_a_folder_can_be_dropped(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    """A project is a folder."""
    with qtbot.waitSignal(page.path_dropped) as signal:
        drop(page, dragged(tmp_path))
    assert signal.args == [str(tmp_path)]


@pytest.mark.parametrize("name", ["a.docx", "a.pdf"])
def test_nothing_else_can(page: StartPage, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    """The pointer says so before the button is let go."""
    assert not enters(page, dragged(tmp_path / name))
    with qtbot.assertNotEmitted(page.path_dropped):
        drop(page, dragged(tmp_path / name))


def test_links_are_not_files(page: StartPage) -> None:
    """What lies on a server is not dropped here."""
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/article.txt")])
    assert not enters(page, data)


def test_the_place_to_drop_shows_itself(page: StartPage, tmp_path: Path) -> None:
    """While something is held over the page, and not longer."""
    rest = page.drop.grab().toImage()
    enters(page, dragged(tmp_path))
    assert page.drop.grab().toImage() != rest
    drop(page, dragged(tmp_path))
    assert page.drop.grab().toImage() == rest


def test_a_message_can_be_shown_and_taken_away(page: StartPage) -> None:
    """Why something could not be opened, above everything else."""
    page.show_message("That folder is gone.")
    assert page.banner.isVisible()
    page.show_message("")
    assert not page.banner.isVisible()


def test_folded_targets_are_low(page: StartPage) -> None:
    """Their words stand beside the badge: the smallest window shows two whole."""
    page.resize(640, 420)
    QApplication.processEvents()

    shown = page.open.mapTo(page, page.open.rect().bottomLeft())
    assert shown.y() < page.height()


def test_targets_fold_in_a_small_window(page: StartPage) -> None:
    """They stand below each other and keep their words."""
    targets = (page.sample, page.open, page.drop)
    assert len({target.y() for target in targets}) == 1
    page.resize(420, 480)
    QApplication.processEvents()
    assert len({target.x() for target in targets}) == 1
    assert all(t.height() >= t.heightForWidth(t.width()) for t in targets)


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(hours=3), "Today, 09:30"),
        (timedelta(hours=20), "Yesterday"),
        (timedelta(days=5), "24 February"),
        (timedelta(days=80), "11 December 2025"),
    ],
)
def test_days_are_said_as_people_say_them(ago: timedelta, words: str) -> None:
    """Near days by name, others by date."""
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    assert when_worked_on(NOON - ago, NOON, english) == words
