"""Writing a file so that whoever reads it, at any moment, finds the old content or the new."""

from __future__ import annotations

import errno
import os
import stat
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from workbench.errors import SaveFailed
from workbench.store.content import NotOurs, target_of
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_RETRY_AFTER = (0.05, 0.1, 0.2, 0.3, 0.35)
"""Seconds: on Windows a scanner or an editor may hold the file for a moment."""
_REASONS = {
    errno.ENOSPC: marked("the disk is full"),
    errno.EDQUOT: marked("your share of the disk is used up"),
    errno.EFBIG: marked("the file would become larger than this system allows"),
    errno.EACCES: marked("there is no permission to write there"),
    errno.EPERM: marked("there is no permission to write there"),
    errno.EROFS: marked("the disk can only be read"),
    errno.EIO: marked("the disk reports a fault"),
    errno.ENOENT: marked("the folder is not there any more"),
    errno.ENOTDIR: marked("the folder is not there any more"),
    errno.EEXIST: marked("a file of that name stands in its place"),
    errno.EISDIR: marked("a folder of that name stands in its place"),
    errno.ELOOP: marked("its links lead in a circle"),
    errno.ENAMETOOLONG: marked("its name is too long for this disk"),
    errno.EMFILE: marked("too many files are open"),
    errno.ESTALE: marked("the network folder has gone away"),
}
_PUT_RIGHT = marked("Put that right, then save again.")
_ADVICE = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), marked("Make room, then save again.")),
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS), marked("Give access, then save again.")
    ),
    **dict.fromkeys((errno.ENOENT, errno.ENOTDIR), marked("Put the folder back, then save again.")),
}


def reason(error: OSError) -> str:
    """What an error of the system that met a writer means, in words."""
    known = _REASONS.get(error.errno or 0)
    return tr(known) if known else (error.strerror or type(error).__name__).lower()


def advice(error: OSError) -> str:
    """What to do about an error of the system that met a writer."""
    return tr(_ADVICE.get(error.errno or 0, _PUT_RIGHT))


def reading_reason(error: OSError) -> str:
    """What an error of the system that met a reader means, in words."""
    if isinstance(error, FileNotFoundError):
        return tr("there is no such file")
    if isinstance(error, PermissionError):
        return tr("there is no permission to read there")
    return reason(error)


def save_failed(path: Path, why: str, advice: str) -> SaveFailed:
    """The error for a file that was not written: what happened, what is safe, what to do."""
    error = SaveFailed(
        tr(
            "Could not save {file}: {why}. "
            "The file is as it was, and your changes are still here. {advice}",
            file=path.name,
            why=why,
            advice=advice,
        )
    )
    error.why = why
    return error


def replace_file(path: Path, data: bytes) -> None:
    """Make ``data`` the content of ``path``, on the disk when this returns.

    A link is followed, and the mode of an existing file is kept. Raises `SaveFailed`; the old
    content then still stands, unless the text says that only the confirmation is missing.
    """
    try:
        target = target_of(path)
    except OSError as error:
        raise save_failed(path, reason(error), advice(error)) from error
    except NotOurs as fault:
        raise save_failed(path, str(fault), tr(_PUT_RIGHT)) from fault
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        _write(temporary, data, _mode_of(target))
        _move(temporary, target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise save_failed(path, reason(error), advice(error)) from error
    confirm(target)


def replace_private_file(path: Path, data: bytes) -> None:
    """As `replace_file`, in a folder that is nobody else's business, made where there is none.

    Raises `SaveFailed`.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SaveFailed(tr("{why}.", why=reason(error))) from error
    replace_file(path, data)


def confirm(path: Path) -> None:
    """See that the name of a file just written lasts; a save that is tried again needs it, too.

    Raises `SaveFailed`; the content stands there all the same.
    """
    try:
        _flush_folder(path.parent)
    except OSError as error:
        raise SaveFailed(
            tr(
                "{file} was written, but the disk did not confirm it: {why}. "
                "Your changes are still here. Save again.",
                file=path.name,
                why=reason(error),
            )
        ) from error


def _mode_of(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None


def _write(temporary: Path, data: bytes, mode: int | None) -> None:
    try:
        descriptor = os.open(temporary, _NEW, 0o666)
    except FileExistsError:
        temporary.unlink()  # left by a dead process that had our number
        descriptor = os.open(temporary, _NEW, 0o666)
    try:
        if mode is not None:
            temporary.chmod(mode)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _move(temporary: Path, path: Path) -> None:
    for pause in _RETRY_AFTER:
        try:
            temporary.replace(path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    temporary.replace(path)


def _flush_folder(folder: Path) -> None:
    """Make the new name last too; Windows cannot open a folder and does not need it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
