"""Keeping half-written files out of what reviewers share."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from workbench.sharing.git import git_at

if TYPE_CHECKING:
    from pathlib import Path

TEMPORARIES = "checks/**/.*.tmp"
"""What `workbench.store.atomic` may leave behind when the program is killed, as git names it."""


def ignore_temporaries(root: Path) -> None:
    """Have git pass over the half-written files of the project at ``root``, on this computer only.

    Adds one line to ``info/exclude`` if it is not there. Never fails: without git, or where that
    file can't be written, all is as it was, and such files are seen as untracked until the next
    start sweeps them.
    """
    git = git_at(root)
    exclude = git.own_file("info/exclude") if git else None
    if git is None or exclude is None:
        return
    if exclude.is_symlink() or (exclude.exists() and not exclude.is_file()):
        return
    pattern = f"**/{TEMPORARIES}" if git.prefix() else TEMPORARIES
    with suppress(OSError):
        exclude.parent.mkdir(exist_ok=True)
        with exclude.open("a+b") as file:
            file.seek(0)
            text = file.read()
            if pattern.encode() not in text.splitlines():
                apart = b"" if not text or text.endswith(b"\n") else b"\n"
                file.write(apart + pattern.encode() + b"\n")
