"""Other programs are found by PATH, and never in the checkout they would work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench import programs
from workbench.programs import find_git, find_program

if TYPE_CHECKING:
    from pathlib import Path


def plant(folder: Path, mode: int = 0o755) -> Path:
    """A program called ``git`` in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / "git"
    program.write_text("#!/bin/sh\n")
    program.chmod(mode)
    return program


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that brings a git of its own."""
    plant(tmp_path / "project" / "bin")
    plant(tmp_path / "project")
    return tmp_path / "project"


def test_the_first_in_path_is_found(
    tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a shell would find it."""
    first, second = plant(tmp_path / "first"), plant(tmp_path / "second")
    monkeypatch.setenv("PATH", f"{first.parent}:{second.parent}")
    assert find_program("git", outside=project) == first


@pytest.mark.parametrize("entry", [".", "", "bin", "{project}", "{project}/bin"])
def test_a_program_in_the_project_is_passed_over(
    project: Path, monkeypatch: pytest.MonkeyPatch, entry: str
) -> None:
    """Whether PATH reaches it by a relative or an absolute entry."""
    monkeypatch.chdir(project)
    monkeypatch.setenv("PATH", entry.format(project=project))
    assert find_program("git", outside=project) is None


def test_a_program_in_the_current_folder_is_passed_over(
    tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The current folder may hold anything that was downloaded."""
    downloads = plant(tmp_path / "downloads").parent
    monkeypatch.chdir(downloads)
    monkeypatch.setenv("PATH", str(downloads))
    assert find_program("git", outside=project) is None


def test_a_file_that_cannot_run_is_passed_over(
    tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a text file nor a folder of that name is a program."""
    plain = plant(tmp_path / "plain", mode=0o644).parent
    (tmp_path / "folder" / "git").mkdir(parents=True)
    monkeypatch.setenv("PATH", f"{plain}:{tmp_path / 'folder'}")
    assert find_program("git", outside=project) is None


@pytest.mark.parametrize(("has_tools", "found"), [(True, programs.APPLE_STUB), (False, None)])
def test_apples_stub_is_git_only_with_the_tools_behind_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, has_tools: bool, found: Path | None
) -> None:
    """Without them starting it would open an installer."""
    monkeypatch.setattr(programs, "find_program", lambda *_, **__: programs.APPLE_STUB)
    monkeypatch.setattr(programs, "_has_apple_tools", lambda: has_tools)
    assert find_git(project, platform="darwin") == found
