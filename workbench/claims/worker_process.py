"""The refining process as its parent sees it: started, asked, and ended for certain."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import workbench
from workbench.claims.plain import NotPlain, line, passage_values, refined_from, values
from workbench.errors import ParserMissing, WorkerLost
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.claims.granularity import Granularity
    from workbench.claims.plain import Plain
    from workbench.claims.refined import Refined
    from workbench.claims.refining import Passage

WORKER = "--refining-worker"
"""The argument that makes this program the refining process."""
_HOME = Path(workbench.__file__).parents[1]
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""One small text at a time gains nothing from several threads, and each costs memory."""
_LAST_BREATH = 5
"""Seconds from its last word to its end; longer, and it hangs."""
_LAST_WORDS = 2_000
"""Bytes of its complaints that are looked at when it is lost."""


class WorkerProcess:
    """One refining process. `refine` waits for its answer; `kill` may come from any thread."""

    def __init__(self, command: Sequence[str] = ()) -> None:
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  (closed in `close`)
        self._greeted = False
        try:
            self._process = subprocess.Popen(
                command or worker_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                cwd=tempfile.gettempdir(),  # nobody's folder is held on to
                env=_environment(os.environ),
                creationflags=_flags(),
            )
        except OSError as error:
            self._complaints.close()
            raise WorkerLost(tr("it could not be started: {why}", why=error.strerror)) from error

    @property
    def number(self) -> int:
        """What the system calls it by."""
        return self._process.pid

    def refine(self, passage: Passage, granularity: Granularity) -> Refined:
        """Have one passage refined; the first time, the parser is loaded before.

        Raises `ParserMissing` when there is none, and `WorkerLost` when the process has ended or
        does not make sense.
        """
        request = {"passage": passage_values(passage), "granularity": granularity.value}
        try:
            if not self._greeted:
                self._greet()
            return refined_from(self._answer(request), passage)
        except NotPlain as error:
            raise WorkerLost(tr("its answer made no sense ({why})", why=error)) from error

    def kill(self) -> None:
        """End it at once: it keeps nothing that could be lost."""
        self._process.kill()

    def close(self) -> None:
        """End it and see that nothing of it is left."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what it never read is of no use any more
                    pipe.close()
        self._complaints.close()

    def _greet(self) -> None:
        """Wait until it has a parser, or says why not."""
        greeting = self._read()
        if "parser" not in greeting:
            raise ParserMissing(str(greeting.get("missing", "")))
        self._greeted = True

    def _answer(self, request: Plain) -> Plain:
        pipe = self._process.stdin
        try:
            if pipe is not None:
                pipe.write(line(request).encode() + b"\n")
                pipe.flush()
        except OSError as error:
            raise self._lost() from error
        return self._read()

    def _read(self) -> Plain:
        pipe = self._process.stdout
        said = pipe.readline() if pipe is not None else b""
        if not said:
            raise self._lost()
        return values(said)

    def _lost(self) -> WorkerLost:
        """What is known of its end."""
        try:
            code = self._process.wait(_LAST_BREATH)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        size = self._complaints.seek(0, os.SEEK_END)
        self._complaints.seek(max(0, size - _LAST_WORDS))
        last = self._complaints.read().decode(errors="replace").strip().rpartition("\n")[2]
        if last:
            return WorkerLost(tr("it ended with code {code}: {last}", code=code, last=last))
        return WorkerLost(tr("it ended with code {code}", code=code))


def worker_command() -> list[str]:
    """How this program is started as the refining process.

    ``-P`` keeps the current folder, which may be anybody's, from being searched for modules.
    """
    if getattr(sys, "frozen", False):  # packed into one file
        return [sys.executable, WORKER]
    return [sys.executable, "-P", "-m", "workbench", WORKER]


def _environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Ours, so that the process finds this very program wherever that was started."""
    paths = [str(_HOME), environment.get("PYTHONPATH", "")]
    found = os.pathsep.join(path for path in paths if path)
    return {**environment, **_ONE_THREAD, "PYTHONPATH": found}


def _flags() -> int:
    """On Windows, which has no nice values: no console of its own, and low priority."""
    names = ("CREATE_NO_WINDOW", "BELOW_NORMAL_PRIORITY_CLASS")
    return sum(getattr(subprocess, name, 0) for name in names)
