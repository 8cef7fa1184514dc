"""Of two windows that open a project at once, never both believe to have it alone.

``python -m tests.proofs.presence [ROUNDS]``. Two processes take and leave the same project in turn,
as fast as they can. Whoever has it makes a file that must not be there yet.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.presence import Presence, take
from workbench.project import Project

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROUNDS = 1_000
_MARK = "alone"


def race(root: Path, rounds: int) -> list[str]:
    """Let two processes race; what went wrong, in words."""
    command = (sys.executable, "-m", "tests.proofs.presence", str(rounds), str(root))
    home = Path(__file__).parents[2]
    racers = [
        subprocess.Popen(command, cwd=home, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    told = [racer.communicate()[0].splitlines() for racer in racers]
    wrong = [line for lines in told for line in lines]
    return wrong + [f"ended with {racer.returncode}" for racer in racers if racer.returncode]


def run(project: Project, rounds: int) -> None:
    """Have the project that many times, alone each time; in the process of one racer."""
    mark = project.checks / _MARK
    while rounds:
        answer = take(project, "Racer")
        if not isinstance(answer, Presence):
            continue
        rounds -= 1
        try:
            os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            print(f"{os.getpid()} was not alone, with {rounds} rounds to go", flush=True)
        time.sleep(0.0005)  # the time in which the other one could come
        with suppress(FileNotFoundError):
            mark.unlink()
        answer.release()


def main(arguments: Sequence[str]) -> int:
    """The proof; with a folder, one racer of it."""
    rounds = int(arguments[0]) if arguments else _ROUNDS
    if len(arguments) > 1:
        run(Project(Path(arguments[1])), rounds)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "checks").mkdir()
        began = time.monotonic()
        wrong = race(Path(folder), rounds)
    seconds = time.monotonic() - began
    print(f"presence: 2 windows, {rounds:,} times each in {seconds:.0f} s, {len(wrong)} failures")
    for line in wrong:
        print(f"  {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
