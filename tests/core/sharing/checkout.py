"""Real checkouts for tests, made with the user's git and nothing of the user's settings."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FILE = "checks/belgorod/first-reader.yaml"
_SETTINGS = {
    "GIT_AUTHOR_NAME": "First Reader",
    "GIT_AUTHOR_EMAIL": "first@example.org",
    "GIT_COMMITTER_NAME": "First Reader",
    "GIT_COMMITTER_EMAIL": "first@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(folder: Path, *arguments: str, may_fail: bool = False) -> str:
    """What a git command prints."""
    outer = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    answer = subprocess.run(
        ["git", "-C", folder, *arguments],
        env=outer | _SETTINGS,
        capture_output=True,
        text=True,
        check=not may_fail,
    )
    return answer.stdout


def checkout(folder: Path) -> Path:
    """A new, empty checkout."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    return folder


def commit(root: Path, content: bytes, name: str = FILE) -> None:
    """Have one file say this in the next commit."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "checks")


def diverge(root: Path, base: bytes | None, ours: bytes, theirs: bytes) -> None:
    """A branch ``other`` that says one thing and a branch ``main`` that says another."""
    if base is None:
        commit(root, b"about\n", "README")
    else:
        commit(root, base)
    git(root, "checkout", "-q", "-b", "other")
    commit(root, theirs)
    git(root, "checkout", "-q", "main")
    commit(root, ours)


def conflict(root: Path, base: bytes | None, ours: bytes, theirs: bytes, *options: str) -> Path:
    """A file in the middle of a merge that git could not finish."""
    diverge(root, base, ours, theirs)
    git(root, *options, "merge", "other", may_fail=True)
    return root / FILE
