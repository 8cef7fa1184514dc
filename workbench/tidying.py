"""What is done for a project once, when it is opened and nobody waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.sharing.exclude import ignore_temporaries
from workbench.store.leftovers import sweep_all

if TYPE_CHECKING:
    from workbench.project import Project


def tidy(project: Project) -> None:
    """Remove what dead processes left half-written, and have git pass over such files.

    Never fails: what can't be done now is done the next time.
    """
    sweep_all(project.checks)
    ignore_temporaries(project.root)
