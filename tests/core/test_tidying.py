"""What a project is rid of when it is opened."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.builders import STORY, project_with, session_on
from workbench.project import Project
from workbench.tidying import tidy

DEAD = 4_194_305
"""No process has that number: it is beyond the largest there can be."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project under git whose one article was opened."""
    project = project_with(tmp_path, ferry=STORY)
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    session_on(project)
    return project


def test_what_dead_processes_left_is_gone_everywhere(project: Project) -> None:
    """In articles nobody opens, too."""
    other = project.checks / "other-article"
    other.mkdir()
    left = [project.checks / f".schema.json.{DEAD}.tmp", other / f".claims.yaml.{DEAD}.tmp"]
    for path in left:
        path.write_text("half", encoding="utf-8")

    tidy(project)

    assert not any(path.exists() for path in left)


def test_git_passes_over_the_desks_own_files(project: Project) -> None:
    """Nobody commits a lock or half a file."""
    tidy(project)

    (project.checks / "ferry" / ".claims.yaml.1.tmp").write_text("half", encoding="utf-8")
    told = subprocess.run(
        ["git", "-C", str(project.root), "status", "--porcelain", "-uall"],
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    assert ".tmp" not in told
    assert "claims.yaml" in told


def test_a_project_without_checks_or_git_is_left_alone(tmp_path: Path) -> None:
    """There is nothing to do, and that is no fault."""
    tidy(Project(tmp_path))

    assert list(tmp_path.iterdir()) == []
