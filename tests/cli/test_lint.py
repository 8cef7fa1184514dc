"""``workbench lint``: one line a problem, with file and line, and nothing else touched."""

from __future__ import annotations

import errno
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import STORY, project_with, seed_of, session_on
from tests.cli.conftest import Answer, Command
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


def test_a_decision_for_no_claim_is_named(command: Command, project: Project) -> None:
    """As an entry of a reviewer's is."""
    path = project.checks / "ferry" / "decisions.yaml"
    text = "format: 1\ndecisions:\n  c-11111111:\n    claim: a\n    verdict: verified\n    by: b\n"
    path.write_text(text, encoding="utf-8")

    assert command("lint", project.root).out == (
        f"{path}:3: there is no claim c-11111111 in claims.yaml\n"
    )


def test_an_article_that_is_not_there_is_named(command: Command, project: Project) -> None:
    """The settings speak of it, perhaps under a name that it had."""
    path = project.settings_path
    path.write_text("format: 1\narticles:\n  ferry:\n    due: 2026-12-01\n  fery: {}\n")

    assert command("lint", project.root).out == (
        f"{path}:5: there is no article fery in seeds/, did you mean ferry?\n"
    )


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


def test_a_folder_that_cannot_be_listed_is_a_problem(
    command: Command, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody could look into must not look clean."""
    closed = project.checks / "ferry"
    scandir = os.scandir

    def closed_scandir(path: str | Path) -> Iterator[os.DirEntry[str]]:
        """The system's answer to somebody without the right to list that folder."""
        if Path(path) == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed_scandir)

    answer = command("lint", project.root)

    assert answer.code == ExitCode.PROBLEMS
    assert f"{closed}:1: cannot be read: there is no permission to read there" in answer.out


def test_a_file_that_cannot_be_read_is_a_problem(
    command: Command, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named, and the reason speaks of reading."""
    path = project.checks / "ferry" / "first-reader.yaml"
    system_open = os.open

    def closed_open(opened: Path, flags: int, mode: int = 0o777) -> int:
        """The system's answer to somebody without the right to read that file."""
        if opened == path:
            raise PermissionError(errno.EACCES, "Permission denied", str(opened))
        return system_open(opened, flags, mode)

    monkeypatch.setattr(os, "open", closed_open)

    answer = command("lint", path)

    assert answer.code == ExitCode.PROBLEMS
    assert answer.out == f"{path}:1: cannot be read: there is no permission to read there\n"


def test_seeds_that_cannot_be_listed_are_a_problem(
    command: Command, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The articles are compared with the checks, so they are needed."""
    seeds = project.root / "seeds"
    iterdir = Path.iterdir

    def closed_iterdir(self: Path) -> Iterator[Path]:
        """The system's answer to somebody without the right to list the seeds."""
        if self == seeds:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return iterdir(self)

    monkeypatch.setattr(Path, "iterdir", closed_iterdir)

    answer = command("lint", project.root)

    assert answer.code == ExitCode.PROBLEMS
    assert answer.out == f"{seeds}:1: cannot be read: there is no permission to read there\n"


def test_an_article_stands_for_its_folder(command: Command, project: Project) -> None:
    """A seed is prose, not YAML: what is checked are the files about it."""
    seed = seed_of(project)
    assert command("lint", seed) == Answer(ExitCode.CLEAN, "", "")
    path = project.checks / "ferry" / "second-reader.yaml"
    path.write_text(GOOD, encoding="utf-8")

    assert f"{path}:6: there is no claim c-11111111" in command("lint", seed).out


def test_outside_a_project_nothing_is_searched(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Silence would look clean, and the folder may be the whole disk."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "other.yaml").write_text("[", encoding="utf-8")
    monkeypatch.chdir(elsewhere)

    answer = command("lint")

    assert (answer.code, answer.out) == (ExitCode.USAGE, "")
    assert "There is no project here" in answer.err


def test_a_folder_with_nothing_to_check_is_a_usage_error(command: Command, tmp_path: Path) -> None:
    """A wrong folder in a script is told from a clean one."""
    (tmp_path / "empty").mkdir()

    assert command("lint", tmp_path / "empty").code == ExitCode.USAGE


def test_a_project_is_its_checks(tmp_path: Path, command: Command) -> None:
    """Other YAML of a repository is nobody's verdict."""
    session_on(project_with(tmp_path, ferry=STORY))
    (tmp_path / "compose.yaml").write_text("a: &x 1\nb: *x\n", encoding="utf-8")

    answer = command("lint", tmp_path)

    assert (answer.code, answer.out) == (ExitCode.CLEAN, "")
