"""Damaged files: each becomes a value or a problem with its line, at once, and never an error.

The files are loaded as the desk loads them, in child processes: a process that dies, or works on
one file for more than a second of its own time, is counted, and the next one goes on behind that
file. Where the short cut for plain files reads one at all, it must read it as the parser does.
"""

from __future__ import annotations

import mmap
import os
import random
import resource
import signal
import struct
import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.core.store.sample import CHECKS_TEXT, CLAIMS_TEXT, DECISIONS_TEXT, PROJECT_TEXT
from tests.core.store.test_splice import BY_HAND
from tests.proofs.attacks import damaged
from tests.proofs.report import Outcome, command
from workbench.errors import FileRefused
from workbench.later import load_waiting
from workbench.store.folder import load_checks, load_claims, load_decisions, load_settings
from workbench.store.line_reader import read_lines
from workbench.store.reader import decoded, read_events

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.store.folder import Stored

BATCH = 5_000
"""Files that one child process loads."""
LONGEST = 1.0
"""Seconds of its own time that a process may work on one file."""
STUCK = 300
"""Seconds after which a batch is taken to wait for something."""


class Valid(NamedTuple):
    """A valid file, its place in ``checks/``, and what loads it."""

    name: str
    data: bytes
    load: Callable[[Path], Stored[Any]]


FILES = (
    Valid("harbour/claims.yaml", CLAIMS_TEXT.encode(), load_claims),
    Valid("harbour/first-reader.yaml", CHECKS_TEXT.encode(), load_checks),
    Valid("harbour/second-reader.yaml", BY_HAND.encode(), load_checks),
    Valid("harbour/decisions.yaml", DECISIONS_TEXT.encode(), load_decisions),
    Valid("project.yaml", PROJECT_TEXT.encode(), load_settings),
)


def prove(count: int, seed: int) -> Outcome:
    """Damage and load ``count`` files."""
    outcome = Outcome("mutations", seed)
    load_waiting()
    with TemporaryDirectory(prefix="proofs-") as folder:
        (Path(folder) / "checks" / "harbour").mkdir(parents=True)
        start = seed
        while start < seed + count:
            start = _batch(Path(folder), range(start, min(start + BATCH, seed + count)), outcome)
    return outcome


class _Board:
    """What a child process tells before it may die: the file at hand and what was counted."""

    _FORM = struct.Struct("<qqqq")

    def __init__(self) -> None:
        self._shared = mmap.mmap(-1, self._FORM.size)

    def tell(self, item: int, refused: int, faulty: int, short: int) -> None:
        """Note the file at hand, and how many were refused, had faults, took the short cut."""
        self._FORM.pack_into(self._shared, 0, item, refused, faulty, short)

    def told(self) -> tuple[int, int, int, int]:
        """What was noted last."""
        item, refused, faulty, short = self._FORM.unpack_from(self._shared)
        return item, refused, faulty, short


def _batch(folder: Path, items: range, outcome: Outcome) -> int:
    """Load some files in a child process; where to go on."""
    board = _Board()
    board.tell(items.start, 0, 0, 0)
    inlet, outlet = os.pipe()
    sys.stdout.flush()
    pid = os.fork()
    if not pid:
        os.close(inlet)
        _load_all(folder, items, board, outlet)
    os.close(outlet)
    with os.fdopen(inlet, encoding="utf-8") as pipe:
        for line in pipe:
            number, _, what = line.rstrip("\n").partition(" ")
            outcome.fail(int(number), what)
    _, status = os.waitpid(pid, 0)
    item, refused, faulty, short = board.told()
    outcome.count("refused", refused)
    outcome.count("with faults", faulty)
    outcome.count("read by lines", short)
    if os.WIFSIGNALED(status):
        outcome.fail(item, _death(os.WTERMSIG(status)))
    upto = item + 1 if status else items.stop
    outcome.rounds += upto - items.start
    return upto


def _death(number: int) -> str:
    if number == signal.SIGPROF:
        return f"took over {LONGEST:g} s"
    return f"the process died: {signal.Signals(number).name}"


def _load_all(folder: Path, items: range, board: _Board, outlet: int) -> None:
    """The child process."""
    code, item = 1, items.start
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.alarm(STUCK)
        refused = faulty = short = 0
        for item in items:
            board.tell(item, refused, faulty, short)
            signal.setitimer(signal.ITIMER_PROF, LONGEST)
            seen = look(folder, item)
            refused += seen.refused
            faulty += seen.faulty
            short += seen.short
            for what in seen.wrong:
                _write(outlet, item, what)
        signal.setitimer(signal.ITIMER_PROF, 0)
        board.tell(items.stop, refused, faulty, short)
        code = 0
    except BaseException as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        _write(outlet, item, f"{type(error).__name__} in {place.name}: {_brief(error)}")
        raise
    finally:
        os._exit(code)


def _write(outlet: int, item: int, what: str) -> None:
    os.write(outlet, f"{item} {what}\n".encode("utf-8", "replace"))


class Seen(NamedTuple):
    """What became of one damaged file."""

    refused: bool
    faulty: bool
    short: bool
    """Whether it was read by its lines."""
    wrong: Sequence[str] = ()


def look(folder: Path, item: int) -> Seen:
    """Damage a file, the same for the same number, and load it."""
    chance = random.Random(item)
    file = chance.choice(FILES)
    data = damaged(file.data, chance)
    path = folder / "checks" / file.name
    path.unlink(missing_ok=True)  # some disks flush a file that is written over in place
    path.write_bytes(data)
    stored = file.load(path)
    short, wrong = _compared(data, path)
    wrong += _unclear(stored, data)
    if path.read_bytes() != data:
        wrong.append("the file was changed")
    return Seen(stored.document is None, bool(stored.problems), short, wrong)


def _unclear(stored: Stored[Any], data: bytes) -> list[str]:
    """What is wrong with the problems of a file: every one names the file and a line it has."""
    wrong = []
    if stored.document is None and not stored.problems:
        wrong.append("refused without a word")
    if stored.document is None and not stored.read_only:
        wrong.append("refused, and it may be written over")
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for problem in stored.problems:
        sentence = problem.sentence()
        if problem.path != stored.path or not 1 <= problem.line <= lines:
            wrong.append(f"names another place: {_brief(problem)}")
        if not sentence or len(sentence) > 500 or not sentence.isprintable():
            wrong.append(f"says it badly: {_brief(sentence)}")
    return wrong


def _compared(data: bytes, path: Path) -> tuple[bool, list[str]]:
    """Whether the short cut reads the file, and where it reads it otherwise than the parser."""
    try:
        text = decoded(data, path)
    except FileRefused:
        return False, []
    short = read_lines(text)
    if short is None:
        return False, []
    try:
        whole = read_events(text, path)
    except FileRefused as refusal:
        return True, [f"read by lines what the parser refuses: {_brief(refusal)}"]
    return True, [] if short == whole else ["read by lines otherwise than by the parser"]


def _brief(what: object) -> str:
    return " ".join(str(what).split())[:200]


def main(arguments: Sequence[str]) -> int:
    """The proof as a command. A failing seed is run alone by ``--count 1 --seed SEED``."""
    return command("mutations", 1_000_000, prove, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
