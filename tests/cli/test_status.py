"""``workbench status`` counts what each reviewer did."""

from __future__ import annotations

import json
from pathlib import Path

from tests.builders import SECOND, STORY, project_with, session_on
from tests.cli.conftest import Command
from workbench.errors import ExitCode
from workbench.review.verdict import Verdict


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
