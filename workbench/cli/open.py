"""``workbench open``: the window; where there can be none, the claims as a table."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.article.readers.text import read_text
from workbench.cli.context import project_at
from workbench.cli.output import complain, say
from workbench.errors import ExitCode
from workbench.later import later
from workbench.opening import read_draft
from workbench.paths import is_folder, project_root
from workbench.requirements import lacking

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from workbench.cli import claims_table
    from workbench.cli.context import Context
    from workbench.project import Project
else:
    claims_table = later("workbench.cli.claims_table")


def arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        help="an article or a project; else the project you are in, or what you worked on last",
    )


def run(args: Namespace, context: Context) -> int:
    """Open the window, or say in one sentence why there is none and what is there instead."""
    project, seed = _meant(args.path)
    obstacles = lacking()
    if not obstacles:
        path = args.path or project_root()
        return context.start_window(path, context.reviewer, context.config_dir)
    complain(" ".join(obstacles))
    if seed:
        draft = read_draft(project, seed)
        width = shutil.get_terminal_size((120, 24)).columns
        claims = claims_table.claims_of(project, draft)
        parsed = claims_table.parsed_before(project, draft, context.places.cache)
        say(claims_table.claims_table(claims, draft.language, width, parsed))
        say(f"Checks: {project.checks / draft.article.slug}")
    return ExitCode.ENVIRONMENT


def _meant(path: Path | None) -> tuple[Project, Path | None]:
    """The project, and the article if a file was named.

    Raises `ArticleError` for one that can't be read, before any window is opened for it.
    """
    project = project_at(path or Path())
    if path is None or is_folder(path):
        return project, None
    seed = project.seed(path)
    read_text(seed)
    return project, seed
