"""``workbench lint --strict``: what the work in the files still wants, as warnings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.builders import STORY, project_with, seed_of
from tests.cli.conftest import Command
from workbench.errors import ExitCode
from workbench.project import Project

CLAIMS = """\
format: 1
article: seeds/ferry.txt
publisher: The Daily Example
draft: b83882cfa7f5
claims:
  c-1:
    quote: It opened in 1964.
  c-2:
    quote: The ferry carried 1.2 million people last year.
    state: split
    into: [c-1]
  c-3:
    quote: Who would have thought so?
    state: set-aside
    reason: question
"""
HEAD = "format: 1\nreviewer: first-reader\nchecks:\n  c-{}:\n    claim: {}\n"
SOURCED = "    verdict: verified\n    links: [https://atlas.example]\n"
WANTS = {
    "no source": (1, "It opened in 1964.", "    verdict: verified\n", "(verified-source)"),
    "own outlet": (
        1,
        "It opened in 1964.",
        "    verdict: verified\n    links: [{title: a, publisher: Daily Example}]\n",
        "the outlet it appeared in (verified-source)",
    ),
    "no note": (
        1,
        "It opened in 1964.",
        "    verdict: disputed\n    links: [https://atlas.example]\n",
        "Disputed, but no note says what is wrong (disputed-source)",
    ),
    "other words": (
        1,
        "It opened in 1965.",
        SOURCED,
        "other words, “It opened in 1965.”; the claim says “It opened in 1964.”",
    ),
    "split": (2, "a", SOURCED, "c-2: judged, but the claim was split since, into c-1"),
    "set aside": (
        3,
        "Who would have thought so?",
        SOURCED,
        "c-3: judged, but the claim is set aside (question)",
    ),
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with an article whose claims have a history."""
    project = project_with(tmp_path / "p", ferry=STORY)
    (project.checks / "ferry").mkdir(parents=True)
    project.claims_path("ferry").write_text(CLAIMS, encoding="utf-8")
    return project


def judge(project: Project, claim: int, wording: str, rest: str) -> Path:
    """The first reader's file with one entry."""
    path = project.checks_path("ferry", "first-reader")
    path.write_text(HEAD.format(claim, wording) + rest, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", WANTS)
def test_what_is_wanted_is_a_warning_at_its_entry(
    command: Command, project: Project, name: str
) -> None:
    """One line, and the exit code of a problem."""
    claim, wording, rest, what = WANTS[name]
    path = judge(project, claim, wording, rest)

    answer = command("lint", "--strict", project.root)

    (only,) = answer.out.splitlines()
    assert (answer.code, only.startswith(f"{path}:4: warning: c-")) == (ExitCode.PROBLEMS, True)
    assert what in only


@pytest.mark.parametrize("name", WANTS)
def test_without_strict_nothing_is_wanted(command: Command, project: Project, name: str) -> None:
    """The files are right."""
    judge(project, *WANTS[name][:3])

    assert (command("lint", project.root).code, command("lint", project.root).out) == (0, "")


@pytest.mark.parametrize("what", ["root", "checks", "article", "seed", "file"])
def test_whatever_is_named_is_looked_at_as_strictly(
    command: Command, project: Project, what: str
) -> None:
    """A project, a folder, an article or one file."""
    path = judge(project, *WANTS["no source"][:3])
    named = {
        "root": project.root,
        "checks": project.checks,
        "article": path.parent,
        "seed": seed_of(project),
        "file": path,
    }

    assert command("lint", "--strict", named[what]).out.count("warning: ") == 1


def test_finished_work_is_silent(command: Command, project: Project) -> None:
    """Exit code 0, as without the option."""
    judge(project, 1, "It opened  in 1964.", SOURCED)

    answer = command("lint", "--strict", project.root)

    assert (answer.code, answer.out) == (ExitCode.CLEAN, "")


def test_a_note_without_a_verdict_wants_nothing(command: Command, project: Project) -> None:
    """Work that has only begun is not weighed."""
    judge(project, 1, "It opened in 1965.", "    note: ask the port\n")

    assert command("lint", "--strict", project.root).code == ExitCode.CLEAN


def test_the_project_says_which_gates_there_are(command: Command, project: Project) -> None:
    """What is off is not warned of, and the others still are."""
    judge(project, *WANTS["no source"][:3])
    project.settings_path.write_text("format: 1\ngates:\n  verified-source: off\n")

    assert command("lint", "--strict", project.root).code == ExitCode.CLEAN


def test_faults_stay_errors(command: Command, project: Project) -> None:
    """The two are told apart in every format."""
    path = judge(project, *WANTS["no source"][:3])
    path.write_text(f"{path.read_text()}    checked: soon\n  c-1x: a\n")
    other = path.with_name("second-reader.yaml")
    other.write_text(HEAD.format(1, "It opened in 1964.") + "    verdict: unsourced\n")

    found = json.loads(command("lint", "--strict", "--format", "json", project.root).out)
    marks = command("lint", "--strict", "--format", "github", project.root).out.splitlines()

    levels = ["error", "error", "warning"]
    assert [each["level"] for each in found] == levels
    assert [mark.removeprefix("::").split()[0] for mark in marks] == levels
    assert marks[-1] == (
        f"::warning file={other},line=4::"
        "c-1: Unsourced, but no note says where you looked (unsourced-where)"
    )
