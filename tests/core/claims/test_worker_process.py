"""The refining process from outside: asked, lost, killed, and never left behind."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

from tests.core.claims.passages import passages_in
from workbench.claims.granularity import Granularity
from workbench.claims.parser import load_parser
from workbench.claims.refined import InProcess
from workbench.claims.worker_process import WorkerProcess, worker_command
from workbench.errors import ParserMissing, WorkerLost

PASSAGES = passages_in(
    "Ferry\n\nThe ferry, which opened in 1964, carried 1.2 million people and sank in May."
)
PROSE = PASSAGES[1]


@pytest.fixture(scope="module")
def worker() -> Iterator[WorkerProcess]:
    """A real one, loaded once."""
    process = WorkerProcess()
    yield process
    process.close()


def _program(text: str) -> list[str]:
    """The command of a process that does something else."""
    return [sys.executable, "-c", text]


@pytest.mark.parametrize("granularity", Granularity)
def test_it_answers_as_the_parser_does_in_this_process(
    worker: WorkerProcess, granularity: Granularity
) -> None:
    """Another process is no other splitter."""
    here = InProcess(load_parser())

    for passage in PASSAGES:
        assert worker.refine(passage, granularity) == here.refine(passage, granularity)


def test_it_splits_further_than_words_can(worker: WorkerProcess) -> None:
    """Which is what all of it is for."""
    assert len(worker.refine(PROSE, Granularity.NORMAL).claims) > len(PROSE.claims)


def test_it_is_the_program_itself_and_no_module_of_the_current_folder() -> None:
    """What lies about where somebody starts the program is not run by it."""
    assert "-P" in worker_command()


def test_a_packed_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no other interpreter."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert worker_command() == [sys.executable, "--refining-worker"]


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("", "it ended with code 0"),
        ("raise SystemExit(3)", "it ended with code 3"),
        ("raise ValueError('out of order')", "ValueError: out of order"),
        ("print('hello')", "its answer made no sense"),
        ("print('[]')", "its answer made no sense"),
        ('print(\'{"parser": "x"}\')', "it ended with code 0"),
        ("print('{\"parser\": \"x\"}'); print('{}'); input()", "its answer made no sense"),
    ],
)
def test_one_that_fails_is_lost_with_its_last_words(program: str, told: str) -> None:
    """So that the reason can be shown."""
    process = WorkerProcess(_program(program))

    with pytest.raises(WorkerLost) as lost:
        process.refine(PROSE, Granularity.NORMAL)

    process.close()
    assert told in str(lost.value)


def test_one_that_can_not_be_started_is_lost() -> None:
    """As if it had stopped."""
    with pytest.raises(WorkerLost, match="could not be started"):
        WorkerProcess(["no-such-program-anywhere"])


def test_one_without_a_parser_says_why() -> None:
    """In the words the reviewer reads."""
    process = WorkerProcess(_program('print(\'{"missing": "Not installed."}\')'))

    with pytest.raises(ParserMissing, match=r"Not installed\."):
        process.refine(PROSE, Granularity.NORMAL)

    process.close()


def test_killing_it_ends_the_waiting() -> None:
    """Whoever waits for its answer in another thread is told at once."""
    process = WorkerProcess(_program('print(\'{"parser": "x"}\', flush=True); input(); input()'))
    told: list[WorkerLost] = []

    def ask() -> None:
        try:
            process.refine(PROSE, Granularity.NORMAL)
        except WorkerLost as lost:
            told.append(lost)

    asking = threading.Thread(target=ask)
    asking.start()
    process.kill()
    asking.join()

    assert len(told) == 1
    process.close()


def test_nothing_is_left_of_one_that_was_closed() -> None:
    """No process, no zombie; and it may be closed and killed again."""
    process = WorkerProcess(_program("input()"))

    for _ in range(2):
        process.close()
        process.kill()

    assert process._process.returncode is not None
