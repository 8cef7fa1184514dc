"""``workbench status`` counts what each reviewer did."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.builders import FIRST, SECOND, STORY, project_with, seed_of, session_on
from tests.cli.conftest import Command
from workbench.errors import ExitCode
from workbench.identity import Reviewer
from workbench.project import Project
from workbench.review.verdict import Verdict


def judge(project: Project, reviewer: Reviewer, claim: int) -> None:
    """Let a reviewer verify one claim, by its place in the article, and save."""
    session = session_on(project, reviewer)
    session.mark(list(session.state.claims)[claim], Verdict.VERIFIED)
    session.save()


def test_each_reviewer_is_counted_apart(command: Command, tmp_path: Path) -> None:
    """Claims, verdicts and untouched sentences by reviewer; together, anybody's verdict counts."""
    project = project_with(tmp_path / "p", ferry=STORY)
    first, second = session_on(project), session_on(project, SECOND)
    ids = list(first.state.claims)
    first.mark(ids[0], Verdict.VERIFIED)
    second.mark(ids[1], Verdict.DISPUTED)
    first.save()
    second.save()

    (article,) = json.loads(command("status", project.root, "--format", "json").out)

    counts = {one["reviewer"]: one for one in article["reviewers"]}
    assert counts["first-reader"]["verified"] == 1
    assert counts["second-reader"]["disputed"] == 1
    assert counts["first-reader"]["untouched"] == article["untouched"] + 1


def test_the_article_s_ledger_counts_anybody_s_verdict(command: Command, tmp_path: Path) -> None:
    """A sentence is settled whoever settled it; each reviewer's own ledger stands beside it."""
    project = project_with(tmp_path / "p", ferry=STORY)
    judge(project, FIRST, 0)
    judge(project, SECOND, 1)

    (article,) = json.loads(command("status", project.root, "--format", "json").out)

    assert article["coverage"]["judged"] == 2
    assert [one["coverage"]["judged"] for one in article["reviewers"]] == [1, 1]
    assert sum(article["coverage"].values()) == article["sentences"]


def test_the_article_s_line_tells_no_verdict(command: Command, tmp_path: Path) -> None:
    """It says how much is open and untouched, and not what anybody found."""
    project = project_with(tmp_path / "p", ferry=STORY)
    judge(project, FIRST, 0)

    lines = [line.split() for line in command("status", project.root).out.splitlines()]

    (anybody,) = [line for line in lines if "(anybody)" in line]
    claims, unjudged, *settled, _, untouched = anybody[2:]
    assert int(claims) - 1 == int(unjudged)
    assert int(claims) > int(untouched)
    assert settled == ["–"] * 4


def test_a_claim_is_open_until_anybody_judged_it(command: Command, tmp_path: Path) -> None:
    """Also one whose sentence is touched already, so that no end is told before the end."""
    project = project_with(tmp_path / "p", ferry=STORY)
    judge(project, FIRST, 0)
    judge(project, SECOND, 0)
    judge(project, SECOND, 1)

    (article,) = json.loads(command("status", project.root, "--format", "json").out)

    assert article["open"] == article["claims"] - 2


def test_a_verdict_on_other_words_settles_nothing(command: Command, tmp_path: Path) -> None:
    """Where the wording changed since, the sentence is open, not judged, also for the article."""
    project = project_with(tmp_path / "p", ferry=STORY)
    judge(project, SECOND, 1)
    file = project.checks_path("ferry", SECOND.slug)
    words = file.read_text(encoding="utf-8").replace("1.2 million", "2.1 million")
    file.write_text(words, encoding="utf-8")

    (article,) = json.loads(command("status", project.root, "--format", "json").out)

    assert article["coverage"]["judged"] == 0
    assert article["coverage"]["open"] == 1


def test_verdicts_that_want_something_are_counted(command: Command, tmp_path: Path) -> None:
    """By the project's own rules; where none does, the table has no column for them."""
    project = project_with(tmp_path / "p", ferry=STORY)
    judge(project, FIRST, 0)

    (article,) = json.loads(command("status", project.root, "--format", "json").out)
    table = command("status", project.root).out
    project.settings_path.write_text("format: 1\ngates:\n  verified-source: off\n")
    without = command("status", project.root).out

    assert [one["incomplete"] for one in article["reviewers"]] == [1]
    assert "incomplete" in table
    assert "incomplete" not in without


def test_an_article_nobody_has_begun_is_listed(command: Command, tmp_path: Path) -> None:
    """It shows its claims and that all of it is untouched."""
    project = project_with(tmp_path / "p", ferry=STORY)

    answer = command("status", project.root)

    assert answer.code == ExitCode.CLEAN
    assert "ferry" in answer.out


def test_a_broken_file_does_not_hide_the_others(command: Command, tmp_path: Path) -> None:
    """The problem is named, the exit code says so, and the other reviewer is still counted."""
    project = project_with(tmp_path / "p", ferry=STORY)
    session = session_on(project)
    session.mark(next(iter(session.state.claims)), Verdict.VERIFIED)
    session.save()
    broken = project.checks / "ferry" / "broken.yaml"
    broken.write_text("format: 1\n\tchecks:\n", encoding="utf-8")

    answer = command("status", project.root)

    assert answer.code == ExitCode.PROBLEMS
    assert f"{broken}:2:" in answer.err
    assert "first-reader" in answer.out


CONFLICT = "<<<<<<< ours\n"


@pytest.fixture
def torn(tmp_path: Path) -> Path:
    """A project with one verdict whose claim list holds a merge conflict on its third line."""
    project = project_with(tmp_path / "p", ferry=STORY)
    judge(project, FIRST, 0)
    path = project.claims_path("ferry")
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines[:2], CONFLICT, *lines[2:]]), encoding="utf-8")
    return project.root


def test_claims_of_a_list_that_cannot_be_read_are_not_counted(command: Command, torn: Path) -> None:
    """The table says so instead, and the complaint names file and line."""
    answer = command("status", torn)

    _, line = answer.out.splitlines()
    assert re.fullmatch(r"ferry +\(claim list can't be read\)( +–){7}", line)
    assert "claims.yaml:3: " in answer.err
    assert answer.code == ExitCode.PROBLEMS


def test_for_programs_an_unreadable_list_has_no_figures(command: Command, torn: Path) -> None:
    """They are null, not 0, and file and line stand beside them."""
    answer = command("status", torn, "--format", "json")

    (article,) = json.loads(answer.out)
    figures = ("claims", "set_aside", "not_found", "sentences", "untouched", "coverage")
    assert [article[figure] for figure in figures] == [None] * len(figures)
    assert article["reviewers"] == []
    assert "claims.yaml:3: " in article["unreadable"]
    assert answer.code == ExitCode.PROBLEMS


def test_columns_that_are_seldom_needed_are_there_when_they_are(
    command: Command, tmp_path: Path
) -> None:
    """A verdict to look at again and a claim that is gone from the draft are seen at once."""
    project = project_with(tmp_path / "p", ferry=STORY)
    judge(project, SECOND, 1)
    assert "re-check" not in command("status", project.root).out
    file = project.checks_path("ferry", SECOND.slug)
    words = file.read_text(encoding="utf-8").replace("1.2 million", "2.1 million")
    file.write_text(words, encoding="utf-8")

    rechecked = command("status", project.root).out
    seed_of(project).write_text(STORY.replace("It opened in 1964.", ""), encoding="utf-8")
    lost = command("status", project.root).out

    assert "incomplete  re-check  set aside" in rechecked
    assert "re-check  not found  set aside" in lost
    assert [line.split()[8:10] for line in lost.splitlines()[1:]] == [["1", "1"], ["–", "1"]]
