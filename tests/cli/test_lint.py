"""``workbench lint``: one line a problem, with file and line, and nothing else touched."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from tests.builders import STORY, project_with, session_on
from tests.cli.conftest import Command
from workbench.errors import ExitCode
from workbench.project import Project
from workbench.review.verdict import Verdict

GOOD = """format: 1
reviewer: second-reader
name: Second Reader
checks:

  c-11111111:
    claim: |-
      It opened in 1964
    verdict: verified
"""
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
FAULTS = {
    "misspelt verdict": (GOOD.replace("verified", "veryfied"), 9, "verified"),
    "duplicate key": (GOOD + "    verdict: disputed\n", 10, "verdict"),
    "tab": (GOOD.replace("    verdict", "\tverdict"), 9, "tab"),
    "truncated": (GOOD[:-4].replace("verdict: veri", 'verdict: "veri'), 9, ""),
    "conflict markers": (
        GOOD.replace("    verdict", "<<<<<<< ours\n    verdict") + "=======\n>>>>>>> theirs\n",
        9,
        "merge",
    ),
    "brackets": ("[" * 100_000, 1, ""),
    "alias bomb": (BOMB, 1, ""),
    "cut off word": (GOOD[: GOOD.rindex("ified")] + "\n", 9, "verified"),
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with an article that somebody has begun to check."""
    project = project_with(tmp_path / "p", ferry=STORY)
    session = session_on(project)
    session.mark(next(iter(session.state.claims)), Verdict.VERIFIED)
    session.save()
    return project


@pytest.mark.parametrize("fault", FAULTS)
def test_one_fault_is_one_line(command: Command, project: Project, fault: str) -> None:
    """File and line, no traceback, under a second, the file as it was; the others still load."""
    text, line, word = FAULTS[fault]
    path = project.checks / "ferry" / "faulty.yaml"
    path.write_text(text, encoding="utf-8")
    began = time.perf_counter()

    answer = command("lint", path)

    assert time.perf_counter() - began < 1
    assert answer.code == ExitCode.PROBLEMS
    (only,) = answer.out.splitlines()
    assert only.startswith(f"{path}:{line}: ")
    assert word in only
    assert path.read_text(encoding="utf-8") == text
    assert session_on(project).counts().verified == 1


def test_a_clean_project_is_silent(command: Command, project: Project) -> None:
    """No news is exit code 0."""
    answer = command("lint", project.root)

    assert (answer.code, answer.out) == (ExitCode.CLEAN, "")


def test_a_nearly_right_word_is_offered(command: Command, project: Project) -> None:
    """A misspelling names the word that was probably meant."""
    path = project.checks / "ferry" / "faulty.yaml"
    path.write_text(GOOD.replace("verified", "veryfied"), encoding="utf-8")

    assert "did you mean verified?" in command("lint", path).out


def test_a_quote_that_left_the_article_is_named(command: Command, project: Project) -> None:
    """An orphan is a problem of the claim list, at its line."""
    seed = project.root / "seeds" / "ferry.txt"
    seed.write_text(STORY.replace("It opened in 1964.", ""), encoding="utf-8")

    answer = command("lint", project.root)

    assert answer.code == ExitCode.PROBLEMS
    assert "claims.yaml" in answer.out
    assert "not found in seeds/ferry.txt" in answer.out


def test_an_entry_for_no_claim_is_named(command: Command, project: Project) -> None:
    """A verdict on an id that is not in the claim list would never be seen."""
    path = project.checks / "ferry" / "second-reader.yaml"
    path.write_text(GOOD, encoding="utf-8")

    assert f"{path}:6: there is no claim c-11111111" in command("lint", project.root).out


def test_github_marks_the_line(command: Command, project: Project) -> None:
    """The form in which a pull request shows it beside the line."""
    path = project.checks / "ferry" / "faulty.yaml"
    path.write_text(GOOD.replace("verified", "veryfied"), encoding="utf-8")

    answer = command("lint", path, "--format", "github")

    assert answer.out.startswith(f"::error file={path},line=9::")


def test_json_holds_each_part(command: Command, project: Project) -> None:
    """For other programs."""
    path = project.checks / "ferry" / "faulty.yaml"
    path.write_text(GOOD.replace("verified", "veryfied"), encoding="utf-8")

    (problem,) = json.loads(command("lint", path, "--format", "json").out)

    assert (problem["file"], problem["line"], problem["suggestion"]) == (str(path), 9, "verified")


def test_a_path_that_is_not_there_is_a_usage_error(command: Command, tmp_path: Path) -> None:
    """Linting nothing must not look clean."""
    assert command("lint", tmp_path / "nowhere").code == ExitCode.USAGE
