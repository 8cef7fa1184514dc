"""``workbench lint``: every problem in ``checks/``, one line each, for people and for CI."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.output import printable, say
from workbench.errors import ExitCode, UsageError
from workbench.linting import lint
from workbench.paths import project_root

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from workbench.cli.context import Context
    from workbench.errors import Problem


def arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="default: checks/")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="warn of what the work still wants: sources, notes, a second look",
    )
    parser.add_argument("--format", choices=["text", "json", "github"], default="text")


def run(args: Namespace, context: Context) -> int:  # noqa: ARG001  (every verb takes both)
    """Print the problems; none is exit code 0."""
    problems = lint(args.paths or [_here()], strict=args.strict)
    if args.format == "json":
        say(json.dumps([_as_json(one) for one in problems], ensure_ascii=False, indent=2))
    else:
        write = _FORMATS[args.format]
        for problem in problems:
            say(write(problem))
    return ExitCode.PROBLEMS if problems else ExitCode.CLEAN


def _here() -> Path:
    """The project the command was given in; raises `UsageError` outside of any."""
    root = project_root()
    if root is None:
        raise UsageError(
            f"There is no project here: neither {Path.cwd()} nor a folder above it holds seeds/ or "
            "checks/. Go into a project's folder, or name what to check."
        )
    return root


def _as_text(problem: Problem) -> str:
    mark = "warning: " if problem.warning else ""
    return f"{problem.path}:{problem.line}: {mark}{printable(problem.sentence())}"


def _as_github(problem: Problem) -> str:
    """A workflow command that marks the line in a pull request."""
    message = printable(problem.sentence()).replace("%", "%25")
    path = str(problem.path).replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    return f"::{_level(problem)} file={path},line={problem.line}::{message}"


def _as_json(problem: Problem) -> dict[str, object]:
    return {
        "file": str(problem.path),
        "line": problem.line,
        "level": _level(problem),
        "what": problem.what,
        "expected": problem.expected,
        "suggestion": problem.suggestion,
    }


def _level(problem: Problem) -> str:
    return "warning" if problem.warning else "error"


_FORMATS: dict[str, Callable[[Problem], str]] = {"text": _as_text, "github": _as_github}
