"""An exception that nobody foresaw: saved first, told once, and in words that quote nobody."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.builders import session_on
from tests.ui import typist
from tests.ui.driver import DeskDriver
from tests.ui.test_ending import Program
from ui.caretaker import Caretaker
from ui.dialogs import box
from ui.dialogs.went_wrong import WentWrongDialog
from ui.mistakes import Mistakes
from workbench.mistake import Mistake
from workbench.project import Project


class Watch:
    """What is saved and told, in order."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def save(self) -> None:
        """Note that the work was saved."""
        self.seen.append("saved")

    def tell(self, made: Mistake) -> None:
        """Note what is told."""
        self.seen.append(made.kind)


@pytest.fixture
def watch() -> Watch:
    """Nothing has happened."""
    return Watch()


@pytest.fixture
def mistakes(qtbot: QtBot, watch: Watch) -> Iterator[Mistakes]:  # noqa: ARG001  (an application)
    """Somebody looks after mistakes."""
    mistakes = Mistakes(watch.save)
    mistakes.made.connect(watch.tell)
    yield mistakes
    mistakes.close()


@pytest.fixture
def keeper(desk: DeskDriver, tmp_path: Path) -> Iterator[Caretaker]:
    """Somebody looks after the program on whose desk the short article is."""
    window, theme = desk.window, desk.desk.theme
    keeper = Caretaker(desk.bridge, window, theme, tmp_path / "config" / "state")
    yield keeper
    if keeper.dialog:
        keeper.dialog.reject()
    keeper.close()


def go_wrong(at: str = "one") -> None:
    """Let an exception nobody caught reach Python's hook, as a slot does."""
    try:
        _one() if at == "one" else _other()
    except ArithmeticError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def _one() -> None:
    raise ZeroDivisionError


def _other() -> None:
    raise OverflowError


@pytest.mark.usefixtures("mistakes")
def test_the_work_is_saved_before_anything_is_told(watch: Watch) -> None:
    """And neither in the middle of what went wrong."""
    go_wrong()
    assert watch.seen == []

    QApplication.processEvents()

    assert watch.seen == ["saved", "ZeroDivisionError"]


@pytest.mark.usefixtures("mistakes")
def test_the_same_mistake_is_told_once(watch: Watch) -> None:
    """However often it is made; another one is told, too."""
    for at in ("one", "one", "other", "one"):
        go_wrong(at)
        QApplication.processEvents()

    assert watch.seen == ["saved", "ZeroDivisionError", "saved", "OverflowError"]


def test_a_mistake_in_saving_is_told_and_ends_there(
    watch: Watch, mistakes: Mistakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of them once, in no loop."""
    monkeypatch.setattr(mistakes, "_save", _other)
    told = mistakes._attend
    for _ in range(3):
        with pytest.raises(OverflowError):
            told(Mistake("ZeroDivisionError", "here", ""))

    assert watch.seen == ["ZeroDivisionError"] * 3


@pytest.mark.usefixtures("mistakes")
def test_a_mistake_in_a_thread_is_told_in_the_window(qtbot: QtBot, watch: Watch) -> None:
    """Where widgets may be touched."""
    thread = threading.Thread(target=_one)
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: watch.seen == ["saved", "ZeroDivisionError"])


@pytest.mark.usefixtures("qapp")
def test_who_wants_to_stop_is_not_stopped(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C before the program listens to it goes the way it always goes."""
    passed: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: passed.append(kind))
    mistakes = Mistakes(watch.save)

    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    mistakes.close()

    assert passed == [KeyboardInterrupt]


@pytest.mark.usefixtures("qapp")
def test_afterwards_exceptions_are_left_to_others() -> None:
    """Each hook is as it was found: a test of slots must go on failing by them."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    Mistakes(QCoreApplication.instance).close()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


# ── what the person at the desk sees ───────────────────────────────────────────────────────────


def test_the_dialog_says_until_when_the_work_is_safe(
    desk: DeskDriver, keeper: Caretaker, project: Project
) -> None:
    """What was being typed, too; and one can go on."""
    row = desk.current
    desk.mark("disputed")
    desk.go_to(row)
    desk.press("e", on=desk.list)
    desk.type("half a sen")

    go_wrong()
    desk.bot.waitUntil(lambda: keeper.dialog is not None)

    assert isinstance(keeper.dialog, WentWrongDialog)
    at = desk.bridge.saver.at
    assert at
    assert f"Your verdicts up to {at:%H:%M} are saved." in keeper.dialog.said.text()
    check = session_on(project).check(row.id)
    assert check
    assert check.note == "half a sen"
    keeper.dialog.go_on.click()
    assert keeper.dialog is None


def test_one_mistake_is_told_at_a_time(desk: DeskDriver, keeper: Caretaker) -> None:
    """The second is in the log."""
    go_wrong()
    desk.bot.waitUntil(lambda: keeper.dialog is not None)
    first = keeper.dialog

    go_wrong("other")
    QApplication.processEvents()

    assert keeper.dialog is first


def test_the_report_is_copied_and_saved_as_it_is_shown(
    desk: DeskDriver, keeper: Caretaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In plain text, after it was read."""
    go_wrong()
    desk.bot.waitUntil(lambda: keeper.dialog is not None)
    assert keeper.dialog
    shown = keeper.dialog.report.toPlainText()
    place = tmp_path / "report.txt"
    monkeypatch.setattr(box, "chosen_place", lambda *_: str(place))

    keeper.dialog.copy.click()
    keeper.dialog.save.click()

    assert "ZeroDivisionError" in shown
    assert QApplication.clipboard().text() == shown
    assert place.read_text(encoding="utf-8") == shown


def test_typing_on_dismisses_nothing(desk: DeskDriver, keeper: Caretaker) -> None:
    """The dialog comes in the middle of a sentence."""
    go_wrong()
    desk.bot.waitUntil(lambda: keeper.dialog is not None)
    dialog = keeper.dialog
    assert dialog

    for key in (Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        desk.press(key)

    assert keeper.dialog is dialog
    assert dialog.isVisible()


def test_everything_in_the_dialog_is_plain_text(desk: DeskDriver, keeper: Caretaker) -> None:
    """And has a name."""
    go_wrong()
    desk.bot.waitUntil(lambda: keeper.dialog is not None)
    assert keeper.dialog
    labels = keeper.dialog.findChildren(QLabel)
    assert {label.textFormat().name for label in labels} == {"PlainText"}
    assert keeper.dialog.report.accessibleName()


def test_restart_ends_the_event_loop_with_all_saved(
    desk: DeskDriver, keeper: Caretaker, project: Project
) -> None:
    """What comes after the loop starts the program again."""
    row = desk.current
    desk.mark("verified")
    go_wrong()
    desk.bot.waitUntil(lambda: keeper.dialog is not None)
    assert isinstance(keeper.dialog, WentWrongDialog)

    QTimer.singleShot(0, keeper.dialog.restart.click)
    assert QApplication.exec() == 0

    assert keeper.is_restart_wanted
    assert session_on(project).check(row.id) is not None


def test_a_real_program_goes_on_after_a_mistake(project: Project, tmp_path: Path) -> None:
    """What was typed is on disk, the person is told, and nobody's words are in log or report."""
    program = Program(project, tmp_path, "err")
    out, err = program.process.communicate(timeout=20)

    assert program.process.returncode == 0
    assert "Something went wrong in the program. Your verdicts up to" in out
    assert "ValueError" in out
    assert "Nobody foresaw this" in err
    log = (program.config / "state" / "log" / "workbench.log").read_text(encoding="utf-8")
    for told in (out, err, log):
        assert typist.WORDS_OF_OTHERS not in told
    (check,) = session_on(project).state.mine.checks.values()
    assert check.note == typist.letters(12)


def test_the_end_of_the_session_saves_without_a_question(
    desk: DeskDriver, keeper: Caretaker, project: Project
) -> None:
    """As the session manager asks for it."""
    row = desk.current
    desk.mark("unsourced")

    assert keeper.rescue()

    assert session_on(project).check(row.id) is not None
