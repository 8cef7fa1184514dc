"""What happens to the files outside is noticed: real files, a real repository, real signals."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import watcher as watching
from ui.watcher import Article, OutsideWatcher, found, git_folder
from workbench.store.atomic import replace_file

MOMENT = 700
"""Milliseconds in which a second look would have come."""


@pytest.fixture
def article(tmp_path: Path) -> Article:
    """A short article with a claim list and one reviewer's file, in no repository."""
    checks, seed = tmp_path / "checks" / "ferry", tmp_path / "seeds" / "ferry.txt"
    for path in (checks / "claims.yaml", checks / "first-reader.yaml", seed):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("format: 1\n", encoding="utf-8")
    return Article(checks, seed)


@pytest.fixture
def watcher(qtbot: QtBot) -> Iterator[OutsideWatcher]:
    """A watcher of a window that nobody sees, so that it looks only when something happens."""
    window = QWidget()
    qtbot.addWidget(window)
    watcher = OutsideWatcher(window)
    yield watcher
    watcher.close()


@pytest.fixture
def watched(watcher: OutsideWatcher, article: Article, qtbot: QtBot) -> OutsideWatcher:
    """The article, watched; the first look is over."""
    with qtbot.waitSignal(watcher.look_wanted):
        watcher.watch(article.checks, article.seed)
    return watcher


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, without anybody's settings."""
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    where = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *who, *arguments], cwd=folder, env=where, check=True)


def write_in_place(article: Article) -> None:
    """As simple editors and shells do it."""
    (article.checks / "first-reader.yaml").write_text("format: 1\nname: A\n", encoding="utf-8")


def replace(article: Article) -> None:
    """As git and most editors do it."""
    other = article.checks.parent / "other"
    other.write_text("format: 1\nname: B\n", encoding="utf-8")
    other.replace(article.checks / "first-reader.yaml")


def add(article: Article) -> None:
    """As a pull does that brings in another reviewer."""
    (article.checks / "second-reader.yaml").write_text("format: 1\n", encoding="utf-8")


def remove(article: Article) -> None:
    """As somebody does who tidies up, or checks out another branch."""
    for path in article.checks.iterdir():
        path.unlink()
    article.checks.rmdir()


def edit_text(article: Article) -> None:
    """The article itself was edited."""
    article.seed.write_text("Other words.", encoding="utf-8")


CHANGES = [write_in_place, replace, add, remove, edit_text]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_outside_is_noticed(
    watched: OutsideWatcher, article: Article, qtbot: QtBot, change: Callable[[Article], None]
) -> None:
    """Whichever way it was made."""
    with qtbot.waitSignal(watched.look_wanted):
        change(article)


def test_the_projects_rules_are_watched(
    watcher: OutsideWatcher, article: Article, qtbot: QtBot
) -> None:
    """What verdicts are asked for follows them."""
    rules = article.checks.parent / "project.yaml"
    rules.write_text("format: 1\n", encoding="utf-8")
    with qtbot.waitSignal(watcher.look_wanted):
        watcher.watch(*article)

    with qtbot.waitSignal(watcher.look_wanted):
        rules.write_text("format: 1\ngates: {}\n", encoding="utf-8")


def test_after_a_replacement_the_new_file_is_watched(
    watched: OutsideWatcher, article: Article, qtbot: QtBot
) -> None:
    """Qt forgets a file that was replaced; the next change in place would go unnoticed."""
    with qtbot.waitSignal(watched.look_wanted):
        replace(article)
    with qtbot.waitSignal(watched.look_wanted):
        write_in_place(article)


def test_a_folder_that_comes_back_is_watched_again(
    watched: OutsideWatcher, article: Article, qtbot: QtBot
) -> None:
    """Another branch without the article, then the first one again."""
    with qtbot.waitSignal(watched.look_wanted):
        remove(article)
    article.checks.mkdir()
    write_in_place(article)
    with qtbot.waitSignal(watched.look_wanted):
        _activate()
    assert str(article.checks / "first-reader.yaml") in watched.watched


def test_our_own_save_is_one_look_at_most(
    watched: OutsideWatcher, article: Article, qtbot: QtBot
) -> None:
    """Temporary file, rename and all are a single reason to look."""
    with qtbot.waitSignal(watched.look_wanted):
        replace_file(article.checks / "first-reader.yaml", b"format: 1\n")
    with qtbot.assertNotEmitted(watched.look_wanted, wait=MOMENT):
        pass


def test_nothing_happens_without_a_change(watched: OutsideWatcher, qtbot: QtBot) -> None:
    """Looking changes nothing that would be heard."""
    with qtbot.assertNotEmitted(watched.look_wanted, wait=MOMENT):
        pass


def test_many_signals_do_not_put_off_the_look_for_ever(watched: OutsideWatcher) -> None:
    """A long checkout keeps the disk busy; the latest moment does not move."""
    watched._hear()
    before = watched._latest.remainingTime()
    watched._hear()
    assert 0 < watched._latest.remainingTime() <= before


def test_a_checkout_is_noticed(watcher: OutsideWatcher, article: Article, qtbot: QtBot) -> None:
    """Git moves to another branch, though the article's own files stay as they are."""
    root = article.checks.parent.parent
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "first")
    with qtbot.waitSignal(watcher.look_wanted):
        watcher.watch(article.checks, article.seed)
    with qtbot.waitSignal(watcher.look_wanted):
        git(root, "checkout", "-q", "-b", "other")


def test_the_folder_of_a_linked_worktree_is_found(article: Article, tmp_path: Path) -> None:
    """There ``.git`` is a file; HEAD and index lie elsewhere."""
    root = article.checks.parent.parent
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "first")
    git(root, "worktree", "add", "-q", str(tmp_path / "linked"))
    folder = git_folder(tmp_path / "linked" / "checks" / "ferry")
    assert folder == root / ".git" / "worktrees" / "linked"
    assert (folder / "HEAD").is_file()


@pytest.mark.parametrize("pointer", ["gitdir: nowhere", "else: .", "", "\xff" * 9_000])
def test_a_pointer_to_nowhere_is_no_checkout(tmp_path: Path, pointer: str) -> None:
    """Whatever stands in a ``.git`` file, nothing is raised."""
    (tmp_path / ".git").write_text(pointer, encoding="latin-1")
    assert git_folder(tmp_path / "checks" / "ferry") is None


def test_coming_back_to_the_window_looks(watched: OutsideWatcher, qtbot: QtBot) -> None:
    """What a signal missed is seen before the reviewer goes on."""
    with qtbot.waitSignal(watched.look_wanted):
        _activate()


@pytest.mark.parametrize("is_seen", [True, False])
def test_only_a_window_that_is_seen_looks_regularly(
    watched: OutsideWatcher, qtbot: QtBot, *, is_seen: bool
) -> None:
    """A hidden window leaves the disk alone."""
    watched._window.setVisible(is_seen)
    if is_seen:
        with qtbot.waitSignal(watched.look_wanted):
            watched._regular.timeout.emit()
    else:
        with qtbot.assertNotEmitted(watched.look_wanted, wait=MOMENT):
            watched._regular.timeout.emit()


def test_at_rest_nothing_is_heard(watched: OutsideWatcher, article: Article, qtbot: QtBot) -> None:
    """A closed article is nobody's business."""
    watched.rest()
    with qtbot.assertNotEmitted(watched.look_wanted, wait=MOMENT):
        write_in_place(article)


def test_on_a_slow_disk_nothing_is_watched(
    article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt would stand still for every path; one slow answer is enough to know."""
    assert found(article).paths
    monkeypatch.setattr(watching, "_SLOW", 0.0)
    assert found(article).paths == ()


def test_files_beyond_number_are_left_to_regular_looks(
    article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system has few watches; a file replaced or added still changes the folder."""
    monkeypatch.setattr(watching, "_MOST_FILES", 1)
    inside = [path for path in found(article).paths if path.endswith(".yaml")]
    assert len(inside) == 1


def test_another_article_is_watched_alone(
    watched: OutsideWatcher, article: Article, tmp_path: Path, qtbot: QtBot
) -> None:
    """What the reviewer left is not looked at any more."""
    other = Article(tmp_path / "checks" / "harbour", tmp_path / "harbour.txt")
    other.checks.mkdir()
    with qtbot.waitSignal(watched.look_wanted):
        watched.watch(*other)
    assert set(watched.watched) == {str(other.checks), str(tmp_path)}
    assert str(article.checks) not in watched.watched


def _activate() -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
