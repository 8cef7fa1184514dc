"""One writer at a time per checkout, among the desk's own: window, command line and merge.

The lock belongs to the kernel, so it ends with its process and can never be left behind. It is held
on an empty file, ``checks/.lock.tmp``, whose name is among those that git is told to ignore
(``checks/**/.*.tmp``). The file stays: removing it would let two writers lock two files.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from workbench.store import kernel
from workbench.store.atomic import reason, save_failed
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK_NAME = ".lock.tmp"
_PATIENCE = 10.0
_PAUSE = 0.02


@contextmanager
def locked(checks: Path, target: Path, patience: float | None = None) -> Iterator[None]:
    """Hold the lock of the folder ``checks`` while ``target`` is being saved.

    Waits up to ten seconds for another writer, or as many as ``patience`` says. A disk that knows
    no locks does without: what other programs change is found out by comparing anyway. Raises
    `SaveFailed`.
    """
    try:
        descriptor = os.open(checks / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise save_failed(target, reason(error), tr("Give access, then save again.")) from error
    try:
        _wait(descriptor, target, _PATIENCE if patience is None else patience)
        yield
    finally:
        with suppress(OSError):  # nothing was written through it
            os.close(descriptor)  # which gives the lock back


def _wait(descriptor: int, target: Path, patience: float) -> None:
    deadline = time.monotonic() + patience
    while True:
        try:
            kernel.lock(descriptor)
        except OSError as error:
            if error.errno in kernel.UNKNOWN_HERE:
                return
            if error.errno not in kernel.HELD:
                raise save_failed(target, reason(error), tr("Save again.")) from error
            if time.monotonic() >= deadline:
                why = tr("another window or command is saving and does not finish")
                raise save_failed(target, why, tr("Close it, then save again.")) from error
            time.sleep(_PAUSE)
        else:
            return
