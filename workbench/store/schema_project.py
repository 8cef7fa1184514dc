"""``project.yaml`` as `ProjectSettings`. The desk reads it and never writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.granularity import Granularity
from workbench.store.documents import ProjectSettings
from workbench.store.schema import Fields, Loaded, check_format, written
from workbench.store.shapes import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.store.tree import Mapping, Plain


def settings_from(tree: Mapping, path: Path) -> Loaded[ProjectSettings]:
    """The settings a ``project.yaml`` tells; what it says wrongly is as if it said nothing.

    Raises `FileRefused` when its format is none.
    """
    head = Fields(path, tree, PROJECT)
    read_only = check_format(head)
    chosen = head.one_of("granularity", Granularity) or Granularity.NORMAL
    return Loaded(ProjectSettings(chosen), tuple(head.problems), read_only)


def settings_values(settings: ProjectSettings) -> dict[str, Plain]:
    """What a file of ``settings`` says; defaults are not written."""
    chosen = settings.granularity
    return written(granularity="" if chosen is Granularity.NORMAL else chosen.value)
