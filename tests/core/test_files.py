"""The files of an article: what is wrong with them is known by its kind, whatever is said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import FIRST, STORY, project_with, session_on
from workbench.errors import Problem, ProblemKind
from workbench.project import Project
from workbench.review.verdict import Verdict
from workbench.session import Session
from workbench.wording import ENGLISH, speak

_MARKED = "<<<<<<< ours\n=======\n>>>>>>> theirs\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one article."""
    return project_with(tmp_path, ferry=STORY)


@pytest.fixture(params=[ENGLISH, "de"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """The language that is spoken when files are read."""
    speak(request.param)
    yield request.param
    speak(ENGLISH)


def own_file(project: Project) -> Path:
    """The first reader's file."""
    return project.checks_path("ferry", FIRST.slug)


def with_markers(project: Project) -> Session:
    """A desk whose own file holds both sides of a merge."""
    session_on(project)
    own_file(project).write_text(_MARKED, encoding="utf-8")
    return session_on(project)


def with_one_gone(project: Project) -> Session:
    """A desk whose own file was taken away since it was read."""
    session = session_on(project)
    session.mark(session.rows()[0].id, Verdict.VERIFIED)
    session.save()
    own_file(project).unlink()
    session.saved(session.look_job().run())
    return session


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("then", [ENGLISH, "de"])
@pytest.mark.parametrize("made", [with_markers, with_one_gone])
def test_a_problem_is_known_by_its_kind(
    project: Project, made: Callable[[Project], Session], then: str
) -> None:
    """In any language, also in another one than it was read in; and it is told once."""
    files = made(project).files
    speak(then)

    own, is_gone = (own_file(project),), made is with_one_gone
    assert (files.missing, files.unfinished) == ((own, ()) if is_gone else ((), own))
    assert own[0] not in files.faults


def test_words_alone_make_no_kind(project: Project) -> None:
    """A fault that happens to read like another one is told as a fault."""
    files = with_markers(project).files
    (marked,) = files.own.problems
    alike = Problem(marked.path, marked.line, marked.what)

    files = files._replace(own=files.own._replace(problems=(alike,)))

    assert alike.kind is ProblemKind.FAULT
    assert files.unfinished == ()
    assert own_file(project) in files.faults


def test_a_marked_file_says_how_it_is_mended(project: Project, spoken: str) -> None:
    """In the window, not with an editor: that is said in every language."""
    said = {ENGLISH: "settle the merge there", "de": "klären Sie dort das Zusammenführen"}
    assert said[spoken] in with_markers(project).files.own.read_only
