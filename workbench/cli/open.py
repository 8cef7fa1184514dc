"""``workbench open``: the window; where there can be none, the claims as a table."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.claims_table import claims_of, claims_table
from workbench.cli.context import project_at
from workbench.cli.output import complain, say
from workbench.errors import ExitCode
from workbench.opening import read_draft
from workbench.requirements import lacking

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from workbench.cli.context import Context


def arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "path", nargs="?", type=Path, help="an article, or a project's folder; the start page else"
    )


def run(args: Namespace, context: Context) -> int:
    """Open the window, or say in one sentence why there is none and what is there instead."""
    if args.path is not None and not args.path.is_dir():
        project = project_at(args.path)
        draft = read_draft(project, project.seed(args.path))
    else:
        project, draft = project_at(args.path or Path()), None
    obstacles = lacking()
    if not obstacles:
        return context.start_window(args.path, context.reviewer, context.config_dir)
    complain(" ".join(obstacles))
    if draft:
        width = shutil.get_terminal_size((120, 24)).columns
        say(claims_table(claims_of(project, draft), draft.language, width))
        say(f"Checks: {project.checks / draft.article.slug}")
    return ExitCode.ENVIRONMENT
