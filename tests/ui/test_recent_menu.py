"""File ▸ Open recent: filled when it opens, others' names as plain text, what is gone is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.builders import STORY, project_with
from tests.ui.driver import DeskDriver
from ui.recent_menu import RecentMenu
from ui.settings import Settings


@pytest.fixture
def menu(empty_desk: DeskDriver) -> RecentMenu:
    """The menu of a window on its start page."""
    empty_desk.desk.offer_recent()
    assert empty_desk.desk.recent is not None
    return empty_desk.desk.recent


@pytest.fixture
def settings(empty_desk: DeskDriver) -> Settings:
    """What the window remembers."""
    return empty_desk.window._settings


def listed(menu: RecentMenu) -> list[QAction]:
    """The items as somebody sees them who opens the menu."""
    menu.popup(QPoint(40, 40))
    items = [a for a in menu.actions() if not a.isSeparator() and a is not menu.clear_list]
    menu.close()
    return items


def test_it_stands_behind_open(empty_desk: DeskDriver, menu: RecentMenu) -> None:
    """In the File menu, with a letter that no other item there has."""
    file_menu = empty_desk.window.menuBar().actions()[0].menu()
    assert isinstance(file_menu, QMenu)
    texts = [action.text().partition("\t")[0] for action in file_menu.actions()]
    letters = [text[text.index("&") + 1].lower() for text in texts if text]

    assert texts[:2] == ["&Open…", "Open &recent"]
    assert len(set(letters)) == len(letters)
    assert file_menu.actions()[1].menu() is menu


def test_projects_are_listed_the_latest_first(menu: RecentMenu, settings: Settings) -> None:
    """Each behind a digit, by name and folder, with the whole path to hover over."""
    settings.add_recent("/p/a/harbour")
    settings.add_recent("/p/b/ferry")

    items = listed(menu)

    assert [item.text() for item in items] == ["&1  ferry — /p/b", "&2  harbour — /p/a"]
    assert "/p/b/ferry" in items[0].toolTip()


@pytest.mark.parametrize(
    ("folder", "shown"), [("/p/salt & pepper", "salt && pepper"), ("/p/<b>bold", "<b>bold")]
)
def test_names_are_plain_text(
    menu: RecentMenu, settings: Settings, folder: str, shown: str
) -> None:
    """No mark in them makes a shortcut or a format."""
    settings.add_recent(folder)
    (item,) = listed(menu)
    assert shown in item.text()
    assert "<b>" not in item.toolTip()


def test_long_names_keep_both_ends(menu: RecentMenu, settings: Settings) -> None:
    """The menu stays narrower than a window."""
    settings.add_recent("/p/first" + "long" * 80 + "last")
    (item,) = listed(menu)
    assert item.text().startswith("&1  first")
    assert item.text().endswith("last — /p")
    assert menu.sizeHint().width() < 640


def test_with_nothing_opened_yet_it_says_so(menu: RecentMenu) -> None:
    """And there is nothing to clear."""
    (item,) = listed(menu)
    assert not item.isEnabled()
    assert item.text() == "No project was opened yet"
    assert not menu.clear_list.isEnabled()


def test_a_digit_opens_a_project(
    empty_desk: DeskDriver, menu: RecentMenu, settings: Settings, tmp_path: Path
) -> None:
    """By keyboard alone."""
    project = project_with(tmp_path / "p", ferry=STORY)
    settings.add_recent(str(project.root))
    menu.popup(empty_desk.window.pos())

    QTest.keyClick(menu, Qt.Key.Key_1)
    empty_desk.wait_opened()

    assert empty_desk.bridge.session is not None
    assert empty_desk.bridge.session.project == project


def test_one_that_is_gone_is_told(
    empty_desk: DeskDriver, menu: RecentMenu, settings: Settings, tmp_path: Path
) -> None:
    """Whoever chose it learns where it was; it stays in the list, for it may come back."""
    project = project_with(tmp_path / "p", ferry=STORY)
    settings.add_recent(str(project.root))
    shutil.rmtree(project.root)
    (item,) = listed(menu)

    item.trigger()
    empty_desk.wait_opened()

    assert f"{project.root} is not there" in empty_desk.window.start_page.banner.text
    assert settings.recent == (str(project.root),)


def test_cleared_nothing_is_left_of_it(
    empty_desk: DeskDriver, menu: RecentMenu, settings: Settings, tmp_path: Path
) -> None:
    """Not on the start page either."""
    project = project_with(tmp_path / "p", ferry=STORY)
    empty_desk.open(project.root)
    empty_desk.leave()
    assert not empty_desk.window.start_page.recent.isHidden()
    listed(menu)

    menu.clear_list.trigger()
    empty_desk.desk.opener.settle(5)

    assert settings.recent == ()
    assert empty_desk.window.start_page.recent.isHidden()
