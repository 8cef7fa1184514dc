"""Removing the unfinished files of processes that died while they were saving."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from workbench.errors import SaveFailed
from workbench.store.lock import locked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TEMPORARY = re.compile(r"\..+\.(?P<pid>[0-9]+)\.tmp")


def sweep(folder: Path) -> None:
    """Remove the unfinished files that dead processes left in the article's ``folder``.

    Never waits: while somebody saves, they stay until the next time.
    """
    _remove(folder.parent, list(_left_in(folder)), patience=0)


def sweep_all(checks: Path) -> None:
    """Remove them everywhere in ``checks``: in itself, and in the folders of all articles.

    Looks into every folder and may wait for another writer, so it is for a moment when nobody
    waits.
    """
    _remove(checks, left_over(checks))


def left_over(checks: Path) -> list[Path]:
    """The unfinished files of dead processes in ``checks`` and in the folders of all articles."""
    left = list(_left_in(checks))
    with suppress(OSError), os.scandir(checks) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                left += _left_in(checks / entry.name)
    return left


def _left_in(folder: Path) -> Iterator[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            found = _TEMPORARY.fullmatch(entry.name) if entry.name.endswith(".tmp") else None
            if found and not is_alive(int(found["pid"])):
                yield folder / entry.name


def _remove(checks: Path, left: list[Path], patience: float | None = None) -> None:
    """Remove what is left under the lock of ``checks``.

    On a shared disk the number may be that of a living process of another machine, but whoever is
    writing holds the lock.
    """
    if not left:
        return
    with suppress(SaveFailed), locked(checks, left[0], patience):
        for path in left:
            with suppress(OSError):
                path.unlink()


def is_alive(pid: int) -> bool:
    """Whether a process of that number runs here. In doubt it does."""
    if os.name == "nt":
        return pid == os.getpid()  # a file that a living process holds open cannot be removed there
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
