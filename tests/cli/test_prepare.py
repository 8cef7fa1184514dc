"""``workbench prepare`` makes an article's claim list, and leaves one that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import STORY, project_with, seed_of, session_on
from tests.cli.conftest import Command
from workbench.errors import ExitCode
from workbench.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a short article."""
    return project_with(tmp_path / "p", ferry=STORY)


def test_it_writes_the_claim_list_and_counts(command: Command, project: Project) -> None:
    """One line: sentences, claims, set aside, and where."""
    answer = command("prepare", seed_of(project))

    path = project.claims_path("ferry")
    assert answer.code == ExitCode.CLEAN
    assert path.exists()
    assert answer.out == f"ferry: 6 sentences, 5 claims, 1 set aside, in {path}\n"


def test_it_writes_what_opening_the_article_writes(
    command: Command, project: Project, tmp_path: Path
) -> None:
    """Byte for byte."""
    twin = project_with(tmp_path / "twin", ferry=STORY)
    session_on(twin)

    command("prepare", seed_of(project))

    assert project.claims_path("ferry").read_bytes() == twin.claims_path("ferry").read_bytes()


def test_a_second_time_changes_nothing(command: Command, project: Project) -> None:
    """The claim list is the team's; comments in it stay."""
    command("prepare", seed_of(project))
    path = project.claims_path("ferry")
    path.write_text(path.read_text() + "# ours\n")
    before = path.read_bytes()

    assert command("prepare", seed_of(project)).code == ExitCode.CLEAN
    assert path.read_bytes() == before


def test_a_changed_draft_is_told_in_one_sentence(command: Command, project: Project) -> None:
    """The list, which may carry verdicts, stays as it is."""
    command("prepare", seed_of(project))
    path = project.claims_path("ferry")
    before = path.read_bytes()
    seed_of(project).write_text(STORY.replace("It opened in 1964.", ""), encoding="utf-8")

    answer = command("prepare", seed_of(project))

    assert (answer.code, answer.out) == (ExitCode.PROBLEMS, "")
    assert answer.err == (
        "ferry: 1 claim is not found in this draft any more; "
        f"the list was left as it is ({path}).\n"
    )
    assert path.read_bytes() == before


def test_the_articles_short_name_is_enough(
    command: Command, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside the project."""
    monkeypatch.chdir(project.root)
    assert command("prepare", "ferry").code == ExitCode.CLEAN


def test_a_broken_list_is_not_written_over(command: Command, project: Project) -> None:
    """It is named with its line instead."""
    path = project.claims_path("ferry")
    path.parent.mkdir(parents=True)
    path.write_text("format: 1\n\tclaims: x\n")

    answer = command("prepare", seed_of(project))

    assert answer.code == ExitCode.PROBLEMS
    assert "claims.yaml:2: " in answer.err
    assert path.read_text() == "format: 1\n\tclaims: x\n"
