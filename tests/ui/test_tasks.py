"""Work off the GUI thread gives its answer once, never early, and in the thread that asked."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.tasks import Tasks
from workbench.errors import ProgramFault, WorkbenchError


class Asker:
    """Notes what it is answered."""

    def __init__(self) -> None:
        self.answers: list[object] = []
        self.errors: list[WorkbenchError] = []
        self.threads: list[threading.Thread] = []

    def done(self, answer: object) -> None:
        """Take a result."""
        self.answers.append(answer)
        self.threads.append(threading.current_thread())

    def failed(self, error: WorkbenchError) -> None:
        """Take an error."""
        self.errors.append(error)


class InstantPool:
    """A worker so fast that the work has ended before `submit` returns."""

    def submit(self, work: object) -> Future[object]:
        """Do the work at once."""
        assert callable(work)
        future: Future[object] = Future()
        future.set_result(work())
        return future

    def shutdown(self, *, wait: bool, cancel_futures: bool) -> None:
        """Nothing runs."""


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:  # noqa: ARG001  (an application must be there)
    """A worker that is ended after the test."""
    tasks = Tasks()
    yield tasks
    tasks.close()


def _fail() -> None:
    raise WorkbenchError("The disk is full.")


def test_the_answer_comes_in_the_thread_that_asked(qtbot: QtBot, tasks: Tasks) -> None:
    """Views may be touched from it."""
    asker = Asker()
    tasks.run(threading.current_thread, asker.done, asker.failed)

    qtbot.waitUntil(lambda: bool(asker.answers))

    assert asker.threads == [threading.main_thread()]
    assert asker.answers != [threading.main_thread()]


def test_an_answer_never_comes_before_the_question_is_asked(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even when the work ends at once, whoever asked gets the task first."""
    monkeypatch.setattr(tasks, "_pool", InstantPool())
    asker = Asker()

    tasks.run(lambda: 1, asker.done, asker.failed)

    assert asker.answers == []
    qtbot.waitUntil(lambda: asker.answers == [1])


def test_settling_gives_the_answer_now_and_only_once(qtbot: QtBot, tasks: Tasks) -> None:
    """Closing the window waits for its save, and the event loop does not report it again."""
    asker = Asker()
    task = tasks.run(lambda: 1, asker.done, asker.failed)

    task.settle()
    assert asker.answers == [1]

    tasks.run(lambda: 2, asker.done, asker.failed)
    qtbot.waitUntil(lambda: 2 in asker.answers)
    assert asker.answers == [1, 2]


def test_a_foreseen_error_is_an_answer(qtbot: QtBot, tasks: Tasks) -> None:
    """It reaches whoever asked, not the log."""
    asker = Asker()
    tasks.run(_fail, asker.done, asker.failed)

    qtbot.waitUntil(lambda: bool(asker.errors))

    assert str(asker.errors[0]) == "The disk is full."


def _err() -> None:
    raise ZeroDivisionError


def test_a_mistake_of_the_program_is_an_answer_too(tasks: Tasks) -> None:
    """Whoever asked waits no longer; the error goes on to whoever looks after mistakes."""
    asker = Asker()
    task = tasks.run(_err, asker.done, asker.failed)

    with pytest.raises(ZeroDivisionError):
        task.settle()

    assert [type(error) for error in asker.errors] == [ProgramFault]


def _raise(error: WorkbenchError) -> None:
    raise error


def test_a_mistake_is_told_itself_to_those_who_only_raise(tasks: Tasks) -> None:
    """What went wrong is in the report, not that something did."""
    task = tasks.run(_err, Asker().done, _raise)

    with pytest.raises(ZeroDivisionError):
        task.settle()


def test_a_computing_worker_gives_the_interpreter_back_soon(qtbot: QtBot, tasks: Tasks) -> None:
    """It is asked for it long before Python's own 5 milliseconds are over."""
    asker = Asker()
    tasks.run(sys.getswitchinterval, asker.done, asker.failed)
    qtbot.waitUntil(lambda: bool(asker.answers))

    assert asker.answers == [pytest.approx(0.0005)]


def test_who_settles_for_a_while_goes_on_when_it_is_over(qtbot: QtBot, tasks: Tasks) -> None:
    """The answer comes later all the same."""
    asker, gate = Asker(), threading.Event()
    task = tasks.run(gate.wait, asker.done, asker.failed)

    task.settle(0.001)
    assert asker.answers == []

    gate.set()
    qtbot.waitUntil(lambda: asker.answers == [True])


def test_several_at_once_do_not_wait_for_each_other(qtbot: QtBot) -> None:
    """What hangs holds up nobody else."""
    tasks, asker, gate = Tasks(None, 2), Asker(), threading.Event()
    tasks.run(gate.wait, asker.done, asker.failed)
    tasks.run(lambda: "quick", asker.done, asker.failed)

    qtbot.waitUntil(lambda: asker.answers == ["quick"])
    gate.set()
    tasks.close()


@pytest.mark.parametrize("patience", [None, 0.001])
def test_after_closing_nobody_is_answered(qapp: QApplication, patience: float | None) -> None:
    """Whether the work was waited for or not: whoever asked may be gone."""
    tasks, asker, gate = Tasks(), Asker(), threading.Event()
    tasks.run(gate.wait, asker.done, asker.failed)
    if patience is None:
        gate.set()

    tasks.close(patience)
    gate.set()
    qapp.processEvents()

    assert asker.answers == []
