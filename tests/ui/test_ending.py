"""A real program with a real window gets a signal in the middle of a word: nothing is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import FIRST, session_on
from tests.ui import typist
from ui.ending import Ending
from workbench.project import Project

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")

ROOT = Path(__file__).parents[2]
_LONGEST = 20
"""Seconds that a program may take to end on a busy machine."""


class Program:
    """The typist's process; it has a home of its own, in which it may leave nothing."""

    def __init__(self, project: Project, folder: Path, *more: str) -> None:
        self.home, self.config = folder / "home", folder / "config"
        self.home.mkdir()
        (seed,) = project.seeds()
        kept = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.typist", str(seed), str(self.config), *more],
            cwd=ROOT,
            env={**kept, "HOME": str(self.home), "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    @property
    def said(self) -> IO[str]:
        """What it says."""
        assert self.process.stdout
        return self.process.stdout

    def hear(self, count: int) -> None:
        """Wait until so many letters are typed."""
        while self.said.readline() != f"{count}\n":
            assert self.process.poll() is None

    def end(self, number: int) -> int:
        """Send a signal, wait for the end, and tell the last letter that was said."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=_LONGEST)
        assert err == ""
        return int(out.split()[-1]) if out else 0


@pytest.fixture
def program(project: Project, tmp_path: Path) -> Iterator[Program]:
    """Somebody is typing."""
    program = Program(project, tmp_path)
    yield program
    program.process.kill()
    program.process.communicate()


def note_in(project: Project) -> str:
    """The note that is on disk."""
    (check,) = session_on(project).state.mine.checks.values()
    return check.note


@pytest.mark.parametrize(
    ("count", "number"),
    [(1, signal.SIGTERM), (30, signal.SIGINT), (300, signal.SIGTERM), (900, signal.SIGHUP)],
)
def test_what_was_typed_before_the_signal_is_on_disk(
    program: Program, project: Project, count: int, number: signal.Signals
) -> None:
    """Every letter; and a shell can tell by what the program was ended."""
    program.hear(count)

    told = max(program.end(number), count)

    note = note_in(project)
    assert len(note) >= len(typist.letters(told).rstrip())  # blanks at its end are no words
    assert note == typist.letters(len(note))
    assert program.process.returncode == 128 + number


def test_with_a_folder_of_its_own_it_writes_nowhere_else(
    program: Program, project: Project
) -> None:
    """State, cache, log and settings are inside ``--config-dir``; the person's home stays empty."""
    program.hear(1)
    program.end(signal.SIGTERM)

    assert list(program.home.rglob("*")) == []
    there = {path.name for path in program.config.rglob("*") if path.is_file()}
    assert {"window.ini", "workbench.log", "deaths.log"} <= there
    assert session_on(project).reviewer == FIRST


def test_the_log_tells_no_word_of_the_note(program: Program) -> None:
    """Only what the program did."""
    program.hear(60)
    program.end(signal.SIGTERM)

    log = (program.config / "state" / "log" / "workbench.log").read_text(encoding="utf-8")
    assert "Ending: SIGTERM" in log
    assert "quick" not in log


def test_a_signal_is_told_once_and_given_back(qtbot: QtBot) -> None:
    """A terminal tells parents and children alike, so that it may come twice."""
    before = signal.getsignal(signal.SIGTERM)
    ending, codes = Ending(), list[int]()
    ending.wanted.connect(codes.append)

    for _ in range(2):
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.waitUntil(lambda: codes == [128 + signal.SIGTERM])
    ending.close()

    assert codes == [128 + signal.SIGTERM]
    assert signal.getsignal(signal.SIGTERM) is before
