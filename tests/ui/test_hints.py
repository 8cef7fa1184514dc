"""The first minute: one hint at a time, gone once its thing is done, and none for who was here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from benchmarks.reviewer import Reviewer, Stroke
from tests.builders import seed_of
from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.settings import HINTS, HINTS_DONE, SINGLE_KEYS, Settings, Switch
from workbench.project import Project

FIRST_STEP = "Press 1, 2 or 3. Ctrl+Z takes it back."
SECOND_STEP = "L adds a link, E a note."


@pytest.fixture
def newcomer(empty_desk: DeskDriver) -> DeskDriver:
    """Somebody new, with the sample on the desk."""
    empty_desk.desk.teach()
    empty_desk.open_sample()
    return empty_desk


def _hint(desk: DeskDriver) -> str:
    """What is said now; a list that says anything else to a screen reader fails."""
    assert desk.desk.hints is not None
    line = desk.desk.hints.line
    assert desk.list.accessibleDescription() == line.text
    assert line.isVisible() is bool(line.text)
    return line.text


def test_the_first_verdict_leads_to_the_second_hint(newcomer: DeskDriver) -> None:
    """How to judge is said until something is judged; then how to say why."""
    assert _hint(newcomer) == FIRST_STEP
    newcomer.press("j", on=newcomer.list)
    assert _hint(newcomer) == FIRST_STEP

    newcomer.mark("unsourced")

    assert _hint(newcomer) == SECOND_STEP


@pytest.mark.parametrize("how", ["link", "note"])
def test_a_link_or_a_note_ends_the_second_hint(newcomer: DeskDriver, how: str) -> None:
    """Either of them: then there is nothing to say."""
    newcomer.mark("verified")
    if how == "link":
        newcomer.paste("https://example.org/gates")
    else:
        newcomer.write_note("Seen.")

    assert _hint(newcomer) == ""


def test_the_end_of_the_sample_offers_an_article_of_ones_own(
    newcomer: DeskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a button, after which there are no hints any more."""
    asked: list[QWidget] = []

    def ask(parent: QWidget) -> str:
        asked.append(parent)
        return ""

    monkeypatch.setattr("ui.dialogs.box.chosen_article", ask)
    Reviewer(newcomer.desk, Stroke.__call__).judge_all()
    assert newcomer.desk.hints is not None
    assert _hint(newcomer) == "That’s all."

    QTest.mouseClick(newcomer.desk.hints.line.offer, Qt.MouseButton.LeftButton)

    assert len(asked) == 1
    assert _hint(newcomer) == ""
    newcomer.ctrl("z", on=newcomer.list)
    assert _hint(newcomer) == ""


def test_ones_own_article_ends_the_hints_without_a_word(
    empty_desk: DeskDriver, project: Project
) -> None:
    """There is no other article to be sent to."""
    empty_desk.desk.teach()
    empty_desk.open(seed_of(project))
    assert _hint(empty_desk) == FIRST_STEP

    Reviewer(empty_desk.desk, Stroke.__call__).judge_all()

    assert _hint(empty_desk) == ""
    assert empty_desk.desk.hints is not None
    assert not empty_desk.desk.hints.is_on


def test_they_begin_with_an_article_that_is_there_already(
    empty_desk: DeskDriver, project: Project
) -> None:
    """As at every start: they come when the first frame was seen."""
    empty_desk.open(seed_of(project))
    empty_desk.desk.teach()
    QApplication.processEvents()  # the line gets its place
    assert _hint(empty_desk) == FIRST_STEP


def test_another_article_after_the_end_begins_nothing_anew(
    newcomer: DeskDriver, project: Project
) -> None:
    """Who leaves the sample has learnt what there is."""
    Reviewer(newcomer.desk, Stroke.__call__).judge_all()
    assert _hint(newcomer) == "That’s all."

    newcomer.open(seed_of(project))

    assert _hint(newcomer) == ""
    assert newcomer.desk.hints is not None
    assert not newcomer.desk.hints.is_on


def test_nothing_but_a_link_or_a_note_ends_the_second_hint(newcomer: DeskDriver) -> None:
    """A flag changes the claim, too."""
    newcomer.mark("verified")
    newcomer.press("f", on=newcomer.list)
    newcomer.mark("disputed")
    assert _hint(newcomer) == SECOND_STEP


def test_closing_the_line_ends_the_hints(newcomer: DeskDriver) -> None:
    """By keyboard too, which goes back to the list."""
    assert newcomer.desk.hints is not None
    button = newcomer.desk.hints.line.close_button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)

    assert _hint(newcomer) == ""
    assert newcomer.focus is newcomer.list
    newcomer.mark("verified")
    assert _hint(newcomer) == ""


def test_the_line_lies_over_nothing(newcomer: DeskDriver) -> None:
    """It has its own place between the desk and the status line."""
    assert newcomer.desk.hints is not None
    window, line = newcomer.window, newcomer.desk.hints.line
    desk = window.desk.mapTo(window, window.desk.rect().bottomLeft())
    assert line.mapTo(window, line.rect().topLeft()).y() > desk.y()
    assert line.geometry().bottom() < window.status_line.geometry().top()


def test_there_is_none_on_the_start_page(empty_desk: DeskDriver) -> None:
    """Nothing can be judged there."""
    empty_desk.desk.teach()

    assert _hint(empty_desk) == ""


@pytest.mark.parametrize(
    ("do", "keys", "said"),
    [
        (Do.DISPUTED, ("g", "Ctrl+2"), "Press 1, G or 3. Ctrl+Z takes it back."),
        (Do.DISPUTED, (), "Judge the claim by a button on the card. Undo takes it back."),
    ],
)
def test_the_keys_in_force_are_named(
    newcomer: DeskDriver, do: Do, keys: tuple[str, ...], said: str
) -> None:
    """Those of one's own; what has no key has a button."""
    keyboard = newcomer.window.commands.keyboard
    for key in keyboard.keymap.keys(do):
        keyboard.take(keyboard.keymap.without_key(do, key))
    for key in keys:
        keyboard.take(keyboard.keymap.with_key(do, key.upper() if len(key) == 1 else key))

    assert _hint(newcomer) == said


def test_without_single_keys_the_others_are_named(newcomer: DeskDriver) -> None:
    """Switched off in the settings, at once."""
    newcomer.window.commands._put_in_force(SINGLE_KEYS, Switch().off)

    assert _hint(newcomer) == "Press Ctrl+1, Ctrl+2 or Ctrl+3. Ctrl+Z takes it back."


def test_what_was_learnt_is_remembered(newcomer: DeskDriver) -> None:
    """At once, so that nothing is said again after a crash."""
    newcomer.mark("verified")

    assert newcomer.desk._settings.value(HINTS_DONE) == "judge"


@pytest.fixture
def returning(tmp_path: Path, qtbot: QtBot) -> Iterator[DeskDriver]:
    """Somebody who gave a verdict at an earlier start, with the sample on the desk."""
    before = Settings(tmp_path / "config")
    before.set(HINTS_DONE, "judge")
    before.close()
    driver = DeskDriver(qtbot, tmp_path / "config")
    driver.desk.teach()
    driver.open_sample()
    yield driver
    driver.close()


def test_whoever_was_here_before_sees_none(returning: DeskDriver) -> None:
    """Not even of what was not learnt yet; and the settings say so."""
    assert _hint(returning) == ""
    returning.mark("verified")
    assert _hint(returning) == ""
    assert returning.desk._settings.value(HINTS) == Switch().off


def test_the_settings_bring_them_back_from_the_beginning(returning: DeskDriver) -> None:
    """At once, without a new start."""
    returning.window.commands._put_in_force(HINTS, Switch().on)

    assert _hint(returning) == FIRST_STEP


def test_the_text_alone_has_no_hint_below_it(newcomer: DeskDriver) -> None:
    """What is learnt meanwhile counts; what is still to be said is said afterwards."""
    newcomer.press(Qt.Key.Key_F8, on=newcomer.list)
    assert _hint(newcomer) == ""

    newcomer.press("1")
    assert _hint(newcomer) == ""

    newcomer.press(Qt.Key.Key_F8)
    assert _hint(newcomer) == SECOND_STEP
