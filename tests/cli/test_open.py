"""``workbench open`` opens the window; where there can be none, it says why and what is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import STORY, project_with, seed_of
from tests.cli.conftest import Command, FakeWindow
from workbench import requirements
from workbench.cli.parser import VERBS
from workbench.errors import ExitCode
from workbench.project import Project

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a short article."""
    return project_with(tmp_path / "p", ferry=STORY)


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal on a server."""
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")


@pytest.fixture
def off_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which a window can open."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def without(*absent: str) -> Callable[[], tuple[str, ...]]:
    """What a Debian desktop would say that has all libraries but these."""

    def present(name: str) -> bool:
        return name not in absent

    def lacking() -> tuple[str, ...]:
        where = requirements.display({"DISPLAY": ":0"}, "linux", present)
        missing = requirements.missing_libraries(where, present)
        return requirements.sentences(missing, requirements.Packager.APT)

    return lacking


@pytest.mark.usefixtures("no_display")
def test_without_a_display_it_says_so_with_the_fix(
    command: Command, project: Project, window: FakeWindow
) -> None:
    """One line, and an exit code of its own; the window is not tried."""
    answer = command("open", seed_of(project))

    assert answer.code == ExitCode.ENVIRONMENT
    assert len(answer.err.splitlines()) == 1
    for words in ("There is no display", "desktop session", "ssh -X", "xvfb-run"):
        assert words in answer.err
    assert window.opened == []


@pytest.mark.usefixtures("no_display")
def test_without_a_display_the_claims_are_printed(command: Command, project: Project) -> None:
    """As a table, with the folder the verdicts go to; nothing is written."""
    answer = command("open", seed_of(project))

    head, *rows = answer.out.splitlines()
    assert head.split() == ["id", "kind", "worth", "speaker", "claim"]
    assert any("1.2 million people" in row for row in rows)
    assert rows[-1] == f"Checks: {project.checks / 'ferry'}"
    assert not project.checks.exists()


@pytest.mark.usefixtures("no_display")
def test_without_a_display_a_project_is_no_error_of_its_own(
    command: Command, project: Project
) -> None:
    """A folder has no single table; the reason is said all the same."""
    answer = command("open", project.root)
    assert (answer.code, answer.out) == (ExitCode.ENVIRONMENT, "")
    assert "There is no display" in answer.err


@pytest.mark.usefixtures("no_display")
def test_what_works_all_the_same_exists(command: Command, project: Project) -> None:
    """Every command the message names is one."""
    named = re.findall(r"`workbench (\w+)`", command("open", seed_of(project)).err)
    assert named
    assert set(named) <= set(VERBS)


def test_a_missing_library_is_named_with_the_line_that_installs_it(
    command: Command, project: Project, window: FakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before Qt is touched, which would end the process."""
    monkeypatch.setattr("workbench.cli.open.lacking", without("libxcb-cursor.so.0", "libEGL.so.1"))

    answer = command("open", seed_of(project))

    assert answer.code == ExitCode.ENVIRONMENT
    assert "lacks libEGL, libxcb-cursor" in answer.err
    assert "sudo apt-get install libegl1 libxcb-cursor0" in answer.err
    assert "Checks: " in answer.out
    assert window.opened == []


@pytest.mark.usefixtures("off_screen")
def test_with_a_display_the_window_opens(
    command: Command, project: Project, window: FakeWindow, tmp_path: Path
) -> None:
    """On the path, for the reviewer, with the settings given."""
    answer = command("open", seed_of(project), "--reviewer", "First Reader")

    assert (answer.code, answer.out, answer.err) == (ExitCode.CLEAN, "", "")
    assert window.opened == [(seed_of(project), "First Reader", tmp_path / "config")]


@pytest.mark.usefixtures("off_screen")
def test_without_a_path_the_project_opens_that_one_is_in(
    command: Command, window: FakeWindow, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the one worked on last."""
    monkeypatch.chdir(project.root / "seeds")
    assert command("open").code == ExitCode.CLEAN
    assert [path for path, _, _ in window.opened] == [project.root]


@pytest.mark.usefixtures("off_screen")
def test_without_a_path_the_start_page_opens(
    command: Command, window: FakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has to know a path to begin."""
    monkeypatch.chdir(tmp_path)
    assert command("open").code == ExitCode.CLEAN
    assert [path for path, _, _ in window.opened] == [None]


@pytest.mark.usefixtures("off_screen")
def test_what_is_no_article_opens_no_window(
    command: Command, project: Project, window: FakeWindow
) -> None:
    """The terminal says it, where the reviewer is looking."""
    answer = command("open", project.root / "seeds" / "missing.txt")
    assert answer.code == ExitCode.USAGE
    assert "missing.txt" in answer.err
    assert window.opened == []
