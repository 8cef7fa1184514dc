"""The bytes of a file in ``checks/``, and of nothing else that may stand in its place."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from workbench.store.reader import MAX_BYTES


class NotOurs(Exception):
    """Something else than a file of the project stands there; the text says what."""


def content(path: Path) -> bytes:
    """What the file at ``path`` holds; of one too large only as much as proves it.

    Raises `OSError`, or `NotOurs` for what must not be opened: a pipe would wait for ever, and a
    link may lead out of the project.
    """
    checks = path.parent.parent
    if not real(path).is_relative_to(real(checks.parent) / checks.name):
        raise NotOurs("it is a link that leads out of the checks folder")
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if path.is_symlink():
            raise NotOurs("it is a link that leads nowhere") from None
        raise
    if not stat.S_ISREG(mode):
        raise NotOurs("it is not a file")
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def real(path: Path) -> Path:
    """``path`` with its links followed; unlike ``Path.resolve`` a circle of links is no error."""
    return Path(os.path.realpath(path))
