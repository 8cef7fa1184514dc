"""``workbench mark`` goes through the same door as the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import STORY, project_with, seed_of, session_on
from tests.cli.conftest import Command
from workbench.errors import ExitCode
from workbench.project import Project
from workbench.review.verdict import Verdict

ME = ("--reviewer", "First Reader")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a short article."""
    return project_with(tmp_path / "p", ferry=STORY)


@pytest.fixture
def claim(project: Project) -> str:
    """Id of the first claim."""
    return next(iter(session_on(project).state.claims))


@pytest.mark.parametrize("before", [True, False])
def test_a_verdict_is_saved_for_the_reviewer_named(
    command: Command, project: Project, claim: str, *, before: bool
) -> None:
    """``--reviewer`` is taken before or after the verb."""
    words = ("mark", seed_of(project), claim, "disputed", "--note", "Not so.")

    answer = command(*ME, *words) if before else command(*words, *ME)

    check = session_on(project).check(claim)
    assert answer.code == ExitCode.CLEAN
    assert check is not None
    assert (check.verdict, check.note) == (Verdict.DISPUTED, "Not so.")


def test_open_takes_the_verdict_back(command: Command, project: Project, claim: str) -> None:
    """Nothing is left of a bare verdict."""
    command(*ME, "mark", seed_of(project), claim, "verified")

    command(*ME, "mark", seed_of(project), claim, "open")

    assert session_on(project).check(claim) is None


def test_a_damaged_entry_is_not_said_to_be_saved(
    command: Command, project: Project, claim: str
) -> None:
    """Taking back what can't be read is refused with its line, and the file stays as it is."""
    command(*ME, "mark", seed_of(project), claim, "disputed")
    path = project.checks_path("ferry", "first-reader")
    damaged = path.read_text(encoding="utf-8").replace("disputed", "dispuetd")
    path.write_text(damaged, encoding="utf-8")

    answer = command(*ME, "mark", seed_of(project), claim, "open")

    assert (answer.code, answer.out) == (ExitCode.PROBLEMS, "")
    assert f"{path}:" in answer.err
    assert path.read_text(encoding="utf-8") == damaged


def test_an_unknown_claim_changes_nothing(command: Command, project: Project) -> None:
    """Usage error, one sentence, no file."""
    answer = command(*ME, "mark", seed_of(project), "c-00000000", "verified")

    assert answer.code == ExitCode.USAGE
    assert "c-00000000" in answer.err
    assert "Did you mean" not in answer.err
    assert not (project.checks / "ferry" / "first-reader.yaml").exists()


def test_an_almost_right_claim_is_offered(command: Command, project: Project, claim: str) -> None:
    """Two characters that changed places are not looked up by hand."""
    slip = f"{claim[:-2]}{claim[-1]}{claim[-2]}"

    assert f"Did you mean {claim}?" in command(*ME, "mark", seed_of(project), slip, "verified").err


def test_a_bad_link_changes_nothing(command: Command, project: Project, claim: str) -> None:
    """All of a mark or nothing: the verdict is not saved without its link."""
    answer = command(
        *ME, "mark", seed_of(project), claim, "verified", "--link", "javascript:alert(1)"
    )

    assert answer.code == ExitCode.USAGE
    assert session_on(project).check(claim) is None


def test_nobody_at_the_desk_is_asked_for(
    command: Command, project: Project, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without any name nothing is written under a made-up one."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")

    answer = command("mark", seed_of(project), claim, "verified")

    assert answer.code == ExitCode.USAGE
    assert "--reviewer" in answer.err
