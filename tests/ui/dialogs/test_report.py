"""Telling of a problem: what is known of the program, without anybody's words, for a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.ui.driver import DeskDriver
from tests.ui.test_actions import nameless
from ui.actions import Do
from ui.dialogs.report import ProblemDialog
from workbench.version import VERSION


@pytest.fixture
def dialog(desk: DeskDriver) -> Iterator[ProblemDialog]:
    """The dialog as the menu opens it, after somebody wrote a note."""
    desk.desk.take_care()
    assert desk.desk.keeper is not None
    desk.write_note("A source that must stay unknown.")
    desk.wait_saved()
    desk.window.actions_[Do.REPORT].trigger()
    shown = desk.desk.keeper.dialog
    assert isinstance(shown, ProblemDialog)
    yield shown
    if isValid(shown):
        shown.close()
    QApplication.processEvents()


def test_it_tells_of_the_program_and_not_of_the_work(dialog: ProblemDialog, tmp_path: Path) -> None:
    """Version, system, libraries, language and the log's last lines; no words, no folders."""
    told = dialog.report.toPlainText()

    assert f"Workbench: {VERSION}" in told
    assert all(f"\n{name}: " in told for name in ("System", "Libraries", "Locale"))
    assert "The log's last lines:" in told
    assert "stay unknown" not in told
    assert "ferry" not in told.lower()
    assert str(tmp_path) not in told


def test_the_caret_waits_below_the_question(dialog: ProblemDialog) -> None:
    """What is typed stands before what is known, and leaves with it."""
    QTest.keyClicks(dialog.report, "The list went blank.")
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)

    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied[1] == "The list went blank."
    assert f"Workbench: {VERSION}" in copied


def test_it_is_saved_where_somebody_says(
    dialog: ProblemDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Word for word."""
    place = tmp_path / "report.txt"
    monkeypatch.setattr("ui.dialogs.box.chosen_place", lambda *_: str(place))

    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)

    assert place.read_text(encoding="utf-8") == dialog.report.toPlainText()


def test_everything_in_it_can_be_named(dialog: ProblemDialog) -> None:
    """And Return types: it presses no button."""
    assert nameless(dialog) == []
    QTest.keyClick(dialog.report, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_what_was_written_is_there_again(desk: DeskDriver, dialog: ProblemDialog) -> None:
    """Escape asks nothing and loses nothing."""
    QTest.keyClicks(dialog.report, "It stood still.")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.processEvents()

    desk.window.actions_[Do.REPORT].trigger()

    assert desk.desk.keeper is not None
    shown = desk.desk.keeper.dialog
    assert isinstance(shown, ProblemDialog)
    assert "It stood still." in shown.report.toPlainText()
    shown.close()
    QApplication.processEvents()


def test_what_nobody_wrote_in_is_made_anew(dialog: ProblemDialog) -> None:
    """It knows of what happened since."""
    assert dialog.begun == ""
