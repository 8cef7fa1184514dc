"""The projects opened on this computer, as a start page lists them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class RecentProject:
    """One project opened before that is still there."""

    folder: str
    name: str
    articles: int
    worked_on: datetime
    """When anything in its checks was last written, in local time."""


def recent_projects(folders: Iterable[str]) -> tuple[RecentProject, ...]:
    """Those of ``folders`` that still are projects, in their order."""
    found = (_project(Path(folder)) for folder in folders)
    return tuple(project for project in found if project is not None)


def _project(folder: Path) -> RecentProject | None:
    try:
        articles = len(Project(folder).seeds())
        written = max(
            (path.stat().st_mtime for path in (folder / "checks").glob("*/")),
            default=folder.stat().st_mtime,
        )
    except OSError:
        return None
    when = datetime.fromtimestamp(written).astimezone()
    return RecentProject(str(folder), folder.name, articles, when) if articles else None
