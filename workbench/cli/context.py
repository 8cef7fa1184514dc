"""What the verbs share: which project, who is at the desk, and how the window is started."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import UsageError
from workbench.later import later
from workbench.paths import is_folder, project_root

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench import identity, project
    from workbench.identity import Reviewer
    from workbench.paths import Places
    from workbench.project import Project
else:
    identity, project = later("workbench.identity"), later("workbench.project")


class Context(NamedTuple):
    """The circumstances of one command."""

    places: Places
    reviewer: str
    """The name given on the command line; empty when none was."""
    start_window: Callable[[Path | None, str, Path | None], int]
    """Opens the window on a path, for a named reviewer, with a config folder."""
    config_dir: Path | None = None


def project_at(path: Path) -> Project:
    """The project a path belongs to; outside of any, the folder it lies in."""
    return project.Project(project_root(path) or (path if is_folder(path) else path.parent))


def who(place: Project, context: Context) -> Reviewer:
    """The reviewer: named on the command line, else remembered, else git's user.

    Raises `UsageError` when nobody can be told.
    """
    if context.reviewer:
        return identity.reviewer_named(context.reviewer)
    remembered = identity.read_identity(context.places.config, place.root)
    if remembered:
        return remembered
    name = identity.git_user_name(place.root)
    if name:
        return identity.reviewer_named(name)
    raise UsageError(
        'Who is checking? Nothing was changed. Say it with --reviewer "Your Name", '
        "or open the window once and answer there."
    )


def today() -> date:
    """The date a verdict given now carries: the reviewer's own calendar day."""
    return date.today()  # noqa: DTZ011  (a reviewer's day is the local one)
