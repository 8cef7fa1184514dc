"""Every call that a save makes of the system fails once: old bytes or new, and never in silence.

A save writes the claim list and the reviewer's file. For each k its k-th call fails: once, that
kind of call for ever, or everything for ever, each with every error. Then the system is well again
and the same session saves again.
"""

from __future__ import annotations

import errno
import itertools
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from tests.builders import seed_of, session_on
from tests.proofs import desk
from tests.proofs.failing_system import FailingSystem, Lasting
from tests.proofs.report import Outcome, command
from workbench.errors import SaveFailed, WorkbenchError
from workbench.project import Project
from workbench.store import atomic, lock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from workbench.session import Session

CODES = tuple(
    getattr(errno, name)
    for name in ("EIO", "ENOSPC", "EDQUOT", "EINTR", "EACCES", "ESTALE")
    if hasattr(errno, name)
)
CLAIMS, OWN = "claims.yaml", "first-reader.yaml"

_SHARED = Path("/dev/shm")  # noqa: S108 - a folder of a random name is made in it
_MEMORY = _SHARED if _SHARED.is_dir() else None
"""Where a file is written soonest: here nothing has to outlive the power."""

Case: TypeAlias = "Callable[[Path], None]"
"""How the files lie on the disk before the save."""


def both_there(folder: Path) -> None:
    """Both files are there, and others left them alone."""


def first_verdict(folder: Path) -> None:
    """The reviewer has no file yet."""
    (folder / OWN).unlink()


def linked(folder: Path) -> None:
    """Both files are links to another place in the checks folder."""
    shelf = folder.parent / "shelf"
    shelf.mkdir()
    for name in (CLAIMS, OWN):
        (folder / name).rename(shelf / name)
        (folder / name).symlink_to(shelf / name)


CASES: tuple[Case, ...] = (both_there, first_verdict, linked)


class Fault(NamedTuple):
    """What fails, and how."""

    case: Case
    failing: int
    code: int
    lasting: Lasting

    def __str__(self) -> str:
        code = errno.errorcode.get(self.code, "")
        return f"{self.case.__name__}, call {self.failing}, {code} {self.lasting.value}"


class Files(NamedTuple):
    """What the two files hold; ``None`` for one that is not there."""

    claims: bytes | None
    own: bytes | None

    @classmethod
    def of(cls, project: Project) -> Files:
        """What they hold now."""
        paths = (project.checks / "harbour" / name for name in (CLAIMS, OWN))
        return cls(*(path.read_bytes() if path.exists() else None for path in paths))


class Bench:
    """One project, put back to its beginning before each trial."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template"
        self.project = Project(folder / "project")
        desk.harbour(self._template)

    def edited(self, case: Case) -> Session:
        """A session with a change of both files, none of it saved."""
        shutil.rmtree(self.project.root, ignore_errors=True)
        shutil.copytree(self._template, self.project.root)
        case(self.project.checks / "harbour")
        session = session_on(self.project)
        first, second, *_ = session.state.claims
        desk.judge(session, second, 5)
        desk.put_aside(session, first, 6)
        return session


def calls_of(case: Case) -> list[str]:
    """The calls that a whole save makes when nothing fails."""
    with TemporaryDirectory(prefix="proofs-", dir=_MEMORY) as folder:
        session = Bench(Path(folder)).edited(case)
        with FailingSystem() as system:
            session.save()
    return system.made


def faults(codes: Sequence[int], case: Case) -> Iterable[Fault]:
    """Every call of a save, failing in every way."""
    for k in range(1, len(calls_of(case)) + 1):
        for code, lasting in itertools.product(codes, Lasting):
            yield Fault(case, k, code, lasting)


def prove(codes: Sequence[int] = CODES, cases: Sequence[Case] = CASES) -> Outcome:
    """Let every call of every case fail."""
    outcome = Outcome("failing", 0)
    with _impatient():
        for case in cases:
            with TemporaryDirectory(prefix="proofs-", dir=_MEMORY) as folder:
                bench = Bench(Path(folder))
                bench.edited(case).save()
                wanted = Files.of(bench.project)
                for fault in faults(codes, case):
                    _try(bench, fault, wanted, outcome)
    return outcome


@contextmanager
def _impatient() -> Iterator[None]:
    """Retries come at once, and nobody waits for a lock."""
    pauses, patience = atomic._RETRY_AFTER, lock._PATIENCE
    atomic._RETRY_AFTER, lock._PATIENCE = (0, 0, 0, 0, 0), 0
    try:
        yield
    finally:
        atomic._RETRY_AFTER, lock._PATIENCE = pauses, patience


def _try(bench: Bench, fault: Fault, wanted: Files, outcome: Outcome) -> None:
    """One save with one fault, and another one when all is well again."""
    outcome.rounds += 1
    session = bench.edited(fault.case)
    before, state = Files.of(bench.project), session.state
    told: Exception | None = None
    with FailingSystem(fault.failing, fault.code, fault.lasting) as system:
        try:
            session.save()
        except (WorkbenchError, OSError) as error:
            told = error
    between = Files.of(bench.project)
    is_dirty, is_same = session.is_dirty, session.state == state
    outcome.count("told" if told else "got over")

    def failed(what: str) -> None:
        outcome.fail(fault.failing, f"{fault} ({system.failed}): {what}")

    if told and not isinstance(told, SaveFailed):
        failed(f"{type(told).__name__} instead of SaveFailed: {told}")
    if not is_same or is_dirty is not bool(told):
        failed("the session took the save for another than it was")
    if not told and between != wanted:
        failed("what was told as saved is not on the disk")
    for name, old, now, new in zip((CLAIMS, OWN), before, between, wanted, strict=True):
        if now not in (old, new):
            failed(f"{name} is neither old nor new")
    try:
        session.save()
    except (WorkbenchError, OSError) as error:
        failed(f"cannot be saved afterwards: {error}")
    else:
        _look_after(bench, session, failed)


def _look_after(bench: Bench, session: Session, failed: Callable[[str], None]) -> None:
    """See that everything is on the disk in the end, and nothing else."""
    again = session_on(bench.project)
    if again.state != session.state or again.files.problems or session.is_dirty:
        failed("not everything is on the disk in the end")
    if left := desk.left_over(bench.project):
        failed(f"left over: {left[0].name}")
    files = {each.name for each in (bench.project.checks / "harbour").iterdir()}
    if files != {CLAIMS, OWN}:
        failed(f"there are other files: {sorted(files)}")
    if seed_of(bench.project).read_text(encoding="utf-8") != desk.STORY:
        failed("the article changed")


def proved(count: int, _: int) -> Outcome:
    """The proof with so many of the errors; there is no chance in it."""
    return prove(CODES[:count])


def main(arguments: Sequence[str]) -> int:
    """The proof as a command; its count is that of the errors tried."""
    return command("failing", len(CODES), proved, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
