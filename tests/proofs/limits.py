"""Saving where the system itself says no: no room, no right to write, no right to read.

Each case is a command of its own, ``python -m tests.proofs.limits CASE FOLDER``, for it takes
rights away from its process for good.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from tests.builders import session_on
from tests.proofs import desk
from workbench.errors import SaveFailed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.project import Project
    from workbench.session import Session

NOBODY = 65534
"""The number of the user without rights."""
ROOM = 256
"""Bytes a file may have where there is no room."""


class Case(StrEnum):
    """What stands in the way of a save."""

    NO_ROOM = "no-room"
    """Files must not grow past a few bytes."""
    FOLDER = "folder"
    """The article's folder can only be read."""
    CHECKS = "checks"
    """Nothing in ``checks/`` can be written, the lock's file least of all."""
    FILE = "file"
    """The reviewer's file can't be read."""


def run(case: Case, folder: Path) -> list[str]:
    """Save under the difficulty and once more without it; what went wrong, in words."""
    project = desk.harbour(folder)
    if case is not Case.NO_ROOM:
        _become_nobody(folder)
    session = session_on(project)
    desk.judge(session, list(session.state.claims)[1], 7)
    state, before = session.state, _contents(project)
    put_right = _difficulties()[case](project)
    wrong = [] if _is_told(session) else ["the save was not told as failed"]
    put_right()
    if _contents(project) != before or session.state is not state or not session.is_dirty:
        wrong.append("something was changed or lost")
    session.save()
    again = session_on(project)
    if again.state != state or again.files.problems or desk.left_over(project):
        wrong.append("not everything is on the disk in the end")
    return wrong


def _is_told(session: Session) -> bool:
    try:
        session.save()
    except SaveFailed as failed:
        print(failed)
        return True
    return False


def _contents(project: Project) -> dict[Path, bytes]:
    return {each: each.read_bytes() for each in project.checks.rglob("*") if each.is_file()}


def _become_nobody(folder: Path) -> None:
    for each in (folder, *folder.rglob("*")):
        os.chown(each, NOBODY, NOBODY)
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def _difficulties() -> dict[Case, Callable[[Project], Callable[[], None]]]:
    return {
        Case.NO_ROOM: _without_room,
        Case.FOLDER: lambda project: _closed(project.checks / "harbour", 0o555),
        Case.CHECKS: lambda project: _closed(project.checks, 0o555, project.checks / ".lock.tmp"),
        Case.FILE: lambda project: _closed(project.checks / "harbour" / "first-reader.yaml", 0),
    }


def _without_room(_: Project) -> Callable[[], None]:
    """Every file is full after a few bytes, until what comes back is called."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, hard))
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _closed(path: Path, mode: int, *others: Path) -> Callable[[], None]:
    """The mode of a folder or file changed, until what comes back is called."""
    modes = {each: each.stat().st_mode & 0o777 for each in (path, *others)}
    for each in modes:
        each.chmod(mode & 0o444 if each.is_file() else mode)

    def put_right() -> None:
        for each, former in modes.items():
            each.chmod(former)

    return put_right


def main(arguments: Sequence[str]) -> int:
    """One case; 1 with the reasons when the promise is broken."""
    case, folder = arguments
    wrong = run(Case(case), Path(folder))
    for each in wrong:
        print(f"wrong: {each}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
