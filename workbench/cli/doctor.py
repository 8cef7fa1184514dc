"""``workbench doctor``: the facts that belong into a report of a problem."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.claims.parser import parser_name
from workbench.cli.context import project_at, who
from workbench.cli.output import say
from workbench.errors import ExitCode, UsageError
from workbench.linting import lint
from workbench.programs import find_git
from workbench.requirements import lacking
from workbench.version import VERSION

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from workbench.cli.context import Context
    from workbench.project import Project

_PACKAGES = ("PySide6-Essentials", "PyYAML", "sentencex", "spacy")


def arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("path", nargs="?", type=Path, default=Path(), help="a project's folder")


def run(args: Namespace, context: Context) -> int:
    """Print the facts. Only problems of the checks count: most verbs need no window."""
    project = project_at(args.path)
    obstacles = lacking()
    for name, value in _facts(project, context):
        say(f"{name + ':':<22}{value}")
    say(f"{'Window:':<22}{' '.join(obstacles) or 'can open'}")
    problems = lint([project.checks]) if project.checks.is_dir() else []
    say(f"{'Checks:':<22}{len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}")
    for problem in problems:
        say(f"  {problem}")
    return ExitCode.PROBLEMS if problems else ExitCode.CLEAN


def _facts(project: Project, context: Context) -> Iterator[tuple[str, object]]:
    yield "Workbench", VERSION
    yield "Python", f"{platform.python_version()} ({sys.executable})"
    yield "System", platform.platform()
    for name in _PACKAGES:
        yield name, _version(name)
    yield "git", find_git(project.root) or "not found; everything but sharing works without it"
    yield "Language parser", parser_name() or "not installed; every claim is a whole sentence"
    yield "Project", project.root
    yield "Reviewer", _reviewer(project, context)
    yield "Settings folder", context.places.config
    yield "State folder", context.places.state
    yield "Cache folder", context.places.cache


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _reviewer(project: Project, context: Context) -> str:
    try:
        return who(project, context).name
    except UsageError:
        return "not known yet"
