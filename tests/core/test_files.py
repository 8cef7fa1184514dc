"""What a desk knows of its files: it tells what is wrong in them, and nobody else's verdict."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import FIRST, SECOND, STORY, project_with, session_on
from workbench.identity import Reviewer
from workbench.project import Project
from workbench.review.verdict import Verdict


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """One article."""
    return project_with(tmp_path / "p", ferry=STORY)


def write_wrongly(project: Project, reviewer: Reviewer) -> None:
    """Give a verdict, and misspell it in the file."""
    session = session_on(project, reviewer)
    session.mark(session.rows()[0].id, Verdict.DISPUTED)
    session.save()
    path = project.checks_path("ferry", reviewer.slug)
    path.write_text(path.read_text(encoding="utf-8").replace("disputed", "disputedd"), "utf-8")


def faults(project: Project) -> str:
    """What the first reader is told of the only file that is faulty."""
    ((told,),) = session_on(project).files.faults.values()
    return told


def test_a_fault_in_ones_own_file_is_told_with_its_words(project: Project) -> None:
    """It is to be repaired by the same person."""
    write_wrongly(project, FIRST)
    assert "verdict is “disputedd”" in faults(project)


def test_of_a_fault_in_anothers_file_a_blind_reader_is_told_the_line(project: Project) -> None:
    """Its words would tell the verdict."""
    write_wrongly(project, SECOND)
    assert faults(project) == "line 10: this can't be understood"


def test_where_nobody_reads_blind_it_is_told_with_its_words(project: Project) -> None:
    """As the project's settings say."""
    write_wrongly(project, SECOND)
    project.settings_path.write_text("format: 1\nblind: false\n", encoding="utf-8")
    assert "verdict is “disputedd”" in faults(project)
