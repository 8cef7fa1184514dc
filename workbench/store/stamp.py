"""Whether a file is still the one that was read: cheap enough to ask of every file."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

Stamp: TypeAlias = tuple[int, int, int]
"""When it was written, in nanoseconds; its length in bytes; its number on the disk."""
_COARSEST_CLOCK = 3_000_000_000
"""Nanoseconds: file systems are in use that tell the time in steps of two seconds."""


def stamp_of(path: Path) -> Stamp | None:
    """What changes whenever somebody writes the file; ``None`` when there is none to be read."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def is_settled(stamp: Stamp) -> bool:
    """Whether another write would have given another stamp: clocks of disks are coarse."""
    return abs(time.time_ns() - stamp[0]) > _COARSEST_CLOCK
