"""Where things lie: the project an article belongs to, and this person's own folders."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APPLICATION = "factcheck-workbench"
PROJECT_FOLDERS = ("seeds", "checks")
"""Either of these makes the folder that holds it a project."""


@dataclass(frozen=True, slots=True)
class Places:
    """One person's folders on this computer. None of them need exist yet."""

    config: Path
    """What the person chose: who they are, their settings."""
    state: Path
    """What the program remembers: the window, the log, verdicts that could not be saved."""
    cache: Path
    """What can be made again."""


def places(config_dir: Path | None = None) -> Places:
    """The folders this system sets aside for a program, or all of them inside ``config_dir``."""
    if config_dir is not None:
        home = config_dir.expanduser().absolute()
        return Places(home, home / "state", home / "cache")
    system = platformdirs.PlatformDirs(APPLICATION, appauthor=False)
    return Places(system.user_config_path, system.user_state_path, system.user_cache_path)


def project_root(path: Path | None = None) -> Path | None:
    """The nearest folder at or above ``path`` that holds ``seeds/`` or ``checks/``.

    Without ``path`` the search starts in the current folder. ``path`` may be a file, and need not
    exist; links in it are not followed, so a linked article belongs to the project it is seen in.
    """
    start = Path(os.path.normpath(path.absolute())) if path is not None else Path.cwd()
    for folder in (start, *start.parents):
        if any((folder / name).is_dir() for name in PROJECT_FOLDERS):
            return folder
    return None
