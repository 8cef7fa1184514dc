"""``workbench doctor``: the facts that belong into a report of a problem."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import diagnosis
from workbench.cli.context import project_at, who
from workbench.cli.output import printable, say
from workbench.errors import ExitCode, UsageError
from workbench.requirements import lacking

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from workbench.cli.context import Context
    from workbench.errors import Problem
    from workbench.project import Project

_COLUMN = 24
"""Where values begin."""


def arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("path", nargs="?", type=Path, default=Path(), help="a project's folder")


def run(args: Namespace, context: Context) -> int:
    """Print the facts. Only problems of the checks count: most verbs need no window."""
    project = _project(args.path)
    for fact in (*diagnosis.machine(context.places), *diagnosis.checkout(project)):
        _say(*fact)
    _say("Reviewer", diagnosis.told(partial(_reviewer, project, context)))
    _say("Window", " ".join(lacking()) or "can open")
    problems = diagnosis.across(project)
    _say("Checks", _counted(problems))
    for path, holds in diagnosis.files(project):
        own = [problem for problem in problems if problem.path == path]
        say(f"  {printable(str(path.relative_to(project.checks)))}: {holds}, {_counted(own)}")
    for problem in problems:
        say(f"  {printable(str(problem))}")
    return ExitCode.PROBLEMS if problems else ExitCode.CLEAN


def _project(path: Path) -> Project:
    """The project a path belongs to; raises `UsageError` where the current folder is gone."""
    try:
        return project_at(path)
    except OSError as error:
        raise UsageError(
            f"The folder can't be read ({error.strerror}). Nothing was changed. Go into a folder "
            "that is there."
        ) from error


def _say(name: str, value: str) -> None:
    say(f"{name + ':':<{_COLUMN}}{printable(value)}")


def _counted(problems: list[Problem]) -> str:
    return f"{len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}"


def _reviewer(project: Project, context: Context) -> str:
    try:
        return who(project, context).name
    except UsageError:
        return "not known yet"
