"""Where things lie: the project an article belongs to, and this person's own folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

APPLICATION = "factcheck-workbench"
PROJECT_FOLDERS = ("seeds", "checks")
"""Either of these makes the folder that holds it a project."""
_UNIX = (".config", ".local/state", ".cache")
_MAC = ("Library/Application Support", "Library/Application Support", "Library/Caches")
"""Config, state and cache in a person's home."""


class Places(NamedTuple):
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
    return system_places(sys.platform, Path.home(), os.environ)


def system_places(platform: str, home: Path, environment: Mapping[str, str]) -> Places:
    """Where programs of one person keep their files: by XDG, by Apple's or by Microsoft's rules.

    ``XDG_*`` count on a Mac too when somebody set them. A relative path in a variable is ignored,
    as the XDG base directory specification says.
    """
    if platform == "win32":
        local = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / APPLICATION
        return Places(local, local, local / "Cache")
    config, state, cache = _MAC if platform == "darwin" else _UNIX
    chosen = {key: value for key, value in environment.items() if value.startswith("/")}
    return Places(
        Path(chosen.get("XDG_CONFIG_HOME", home / config)) / APPLICATION,
        Path(chosen.get("XDG_STATE_HOME", home / state)) / APPLICATION,
        Path(chosen.get("XDG_CACHE_HOME", home / cache)) / APPLICATION,
    )


def project_root(path: Path | None = None) -> Path | None:
    """The nearest folder at or above ``path`` that holds ``seeds/`` or ``checks/``.

    Without ``path`` the search starts in the current folder. ``path`` may be a file, and need not
    exist; links in it are not followed, so a linked article belongs to the project it is seen in.
    """
    start = Path(os.path.normpath(path.absolute())) if path is not None else Path.cwd()
    for folder in (start, *start.parents):
        if any(is_folder(folder / name) for name in PROJECT_FOLDERS):
            return folder
    return None


def is_there(path: Path) -> bool:
    """Whether anything is there; nothing is where no file can have that name."""
    try:
        return path.exists()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Whether a file is there; there is none where no file can have that name."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether a folder is there; there is none where no file can have that name."""
    try:
        return path.is_dir()
    except OSError:
        return False
