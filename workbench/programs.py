"""Other programs this one starts, found where a hostile article folder cannot plant them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.later import later

if TYPE_CHECKING:
    import subprocess
else:
    subprocess = later("subprocess")

APPLE_STUB = Path("/usr/bin/git")
"""On a Mac without the command line tools this is a stub that opens Apple's installer."""


def find_program(name: str, *, outside: Path, platform: str = sys.platform) -> Path | None:
    """The absolute path of a program, by PATH alone; ``None`` when it is not installed.

    Relative entries of PATH, the current folder and everything in ``outside`` (the project being
    worked on) are passed over: a checkout must not bring the git that is run on it.
    """
    file_name = f"{name}.exe" if platform == "win32" else name
    banned = outside.resolve()
    for entry in os.get_exec_path():
        folder = Path(entry)
        if not folder.is_absolute() or folder.resolve() == Path.cwd():
            continue
        if folder.resolve().is_relative_to(banned):
            continue
        if os.access(folder / file_name, os.X_OK) and (folder / file_name).is_file():
            return folder / file_name
    return None


def find_git(project: Path, platform: str = sys.platform) -> Path | None:
    """The user's git; ``None`` when there is none, or only Apple's stub for it."""
    git = find_program("git", outside=project, platform=platform)
    if platform == "darwin" and git == APPLE_STUB and not _has_apple_tools():
        return None
    return git


def _has_apple_tools() -> bool:
    """Ask without the stub: starting the stub would open an installer in the reader's face."""
    try:
        answer = subprocess.run(
            ["/usr/bin/xcode-select", "-p"], capture_output=True, timeout=5, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0
