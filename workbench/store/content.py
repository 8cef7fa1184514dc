"""The bytes of a file in ``checks/``, and of nothing else that may stand in its place."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from workbench.store.reader import MAX_BYTES
from workbench.wording import tr

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opening never waits, not even for the other end of a pipe."""
_PART = 1 << 18


class NotOurs(Exception):
    """Something else than a file of the project stands there; the text says what."""


def content(path: Path) -> bytes:
    """What the file at ``path`` holds; of one too large only as much as proves it.

    Raises `OSError`, or `NotOurs` for what must not be opened: a pipe would wait for ever, and a
    link may lead out of the project.
    """
    folder = path.parent
    checks = folder.parent
    if any(each.is_symlink() for each in (path, folder, checks)) and not (
        real(path).is_relative_to(real(checks.parent) / checks.name)
    ):
        raise NotOurs(tr("it is a link that leads out of the checks folder"))
    _see_file(path.stat())
    descriptor = os.open(path, _FLAGS)
    try:
        _see_file(os.fstat(descriptor))  # somebody may have put another thing there meanwhile
        return _read(descriptor)
    finally:
        os.close(descriptor)


def holds(path: Path, data: bytes) -> bool:
    """Whether the file at ``path`` can be read and is ``data``, byte for byte."""
    try:
        return content(path) == data
    except (OSError, NotOurs):
        return False


def real(path: Path) -> Path:
    """``path`` with its links followed; the file itself need not be there.

    Raises `OSError` where a link can't be followed, and `NotOurs` for one that leads nowhere.
    """
    try:
        return Path(os.path.realpath(path, strict=True))
    except FileNotFoundError:
        if path.is_symlink():
            raise NotOurs(tr("it is a link that leads nowhere")) from None
        return Path(os.path.realpath(path.parent, strict=True)) / path.name


def target_of(path: Path) -> Path:
    """The file that a write to ``path`` is for: itself, or where its link leads.

    Raises what `real` raises.
    """
    return real(path) if path.is_symlink() else path


def _see_file(state: os.stat_result) -> None:
    if not stat.S_ISREG(state.st_mode):
        raise NotOurs(tr("it is not a file"))


def _read(descriptor: int) -> bytes:
    parts: list[bytes] = []
    room = MAX_BYTES + 1
    while part := os.read(descriptor, min(room, _PART)):
        parts.append(part)
        room -= len(part)
    return b"".join(parts)
