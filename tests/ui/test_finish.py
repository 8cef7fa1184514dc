"""The end of an article: the card's place says what came out, and leads to what is missing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.driver import DeskDriver
from ui.finish import Finish
from ui.views.finish_panel import FinishPanel
from workbench.review.standing import Standing


def _panel(desk: DeskDriver) -> FinishPanel:
    QApplication.processEvents()
    panels = desk.window.desk.card.findChildren(FinishPanel)
    assert len(panels) == 1
    assert len(desk.window.desk.card.findChildren(Finish)) == 1
    return panels[0]


def _said(desk: DeskDriver) -> list[str]:
    """What stands there; nothing while it is hidden."""
    labels = _panel(desk).findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def _judge_all(desk: DeskDriver, verdict: str) -> None:
    while desk.current.standing is Standing.OPEN:
        desk.mark(verdict)


def test_nothing_is_said_while_a_claim_is_open(desk: DeskDriver) -> None:
    """The panel takes no room until the last verdict, and none after that is taken back."""
    assert _said(desk) == []
    _judge_all(desk, "unsourced")
    assert _said(desk)[0] == "Every claim has a verdict"

    desk.ctrl("z", on=desk.list)

    assert _said(desk) == []


def test_it_tells_what_came_out_and_what_is_missing(desk: DeskDriver) -> None:
    """Each verdict's number, and how many need something."""
    desk.mark("disputed")
    desk.mark("unsourced")
    _judge_all(desk, "verified")

    count = len([row for row in desk.rows if row.standing is Standing.VERIFIED])
    assert _said(desk)[1:] == [
        f"{count} verified · 1 disputed · 1 unsourced",
        f"{count + 2} verdicts need a source or a note",
    ]


def test_when_nothing_is_missing_that_is_said(desk: DeskDriver) -> None:
    """With where it goes; whether it is there by now is said at the foot of the window."""
    while desk.current.standing is Standing.OPEN:
        desk.write_note("Looked in the gazette.")
        desk.mark("unsourced")

    said = "Nothing is missing. All is saved by itself, in the project’s folder “checks”."
    assert _said(desk)[-1] == said


@pytest.mark.parametrize("how", ["click", "key"])
def test_what_needs_something_is_one_step_away(desk: DeskDriver, how: str) -> None:
    """The list is shortened to it, the first is selected, and keys work there."""
    desk.write_note("Looked in the gazette.")
    _judge_all(desk, "unsourced")
    way = _panel(desk).incomplete.way
    if how == "click":
        QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    else:
        way.setFocus()
        QTest.keyClick(way, Qt.Key.Key_Space)

    assert desk.current.id == desk.rows[1].id
    assert desk.focus is desk.list
    assert desk.window.desk.claims.model.rowCount() == len(desk.rows) - 1 - _aside(desk)


def test_a_hidden_list_comes_back_for_what_needs_something(desk: DeskDriver) -> None:
    """Nobody is sent to what is not seen."""
    _judge_all(desk, "unsourced")
    desk.window.desk.panes.toggle_list()

    QTest.mouseClick(_panel(desk).incomplete.way, Qt.MouseButton.LeftButton)

    assert desk.list.isVisible()
    assert desk.focus is desk.list


def test_what_was_reworded_since_is_one_step_away(desk: DeskDriver) -> None:
    """It is the whole list then."""
    reworded = desk.rows[1]
    _judge_all(desk, "unsourced")
    desk.window.commands.carving.knife.restate(reworded.id, "The ferry opened in 1964.")
    assert "1 claim has other words than when you judged it" in _said(desk)

    QTest.mouseClick(_panel(desk).recheck.way, Qt.MouseButton.LeftButton)

    assert desk.current.id == reworded.id
    assert desk.window.desk.claims.model.rowCount() == 1


def test_what_nobody_touched_is_one_step_away(desk: DeskDriver) -> None:
    """As by its key, which says so where there is none."""
    _judge_all(desk, "unsourced")
    panel = _panel(desk)
    desk.press("t", on=desk.list)
    told = desk.toast
    desk.window.toast.dismiss()

    panel.untouched_wanted.emit()

    assert told != ""
    assert desk.toast == told


def test_the_list_has_the_keyboard_when_its_way_is_gone(desk: DeskDriver) -> None:
    """A verdict was taken back while a button of the summary had it."""
    _judge_all(desk, "unsourced")
    _panel(desk).incomplete.way.setFocus()

    desk.bridge.undo()
    QApplication.processEvents()

    assert desk.focus is desk.list


def test_the_verdict_buttons_stay_where_they_are(desk: DeskDriver) -> None:
    """What is said at the end stands below the card."""
    buttons = desk.window.desk.card.verdicts
    before = buttons.mapTo(desk.window, buttons.rect().topLeft())
    while desk.current.standing is Standing.OPEN:
        desk.mark("unsourced")
    desk.go_to(desk.rows[0])
    QApplication.processEvents()

    assert _panel(desk).isVisible()
    assert buttons.mapTo(desk.window, buttons.rect().topLeft()) == before


def test_it_leaves_the_room_to_the_card(desk: DeskDriver) -> None:
    """Folded, it is a line, with what brings the rest back; also after the next verdict."""
    _judge_all(desk, "unsourced")
    panel = _panel(desk)
    whole = panel.height()
    QTest.mouseClick(panel.fold, Qt.MouseButton.LeftButton)
    desk.go_to(desk.rows[0])
    desk.mark("disputed")

    assert _said(desk) == ["Every claim has a verdict"]
    assert panel.height() < whole / 2
    assert panel.fold.accessibleName() == "Show what came out"

    QTest.mouseClick(panel.fold, Qt.MouseButton.LeftButton)
    assert len(_said(desk)) == 3


def test_another_article_begins_without_it(desk: DeskDriver) -> None:
    """No picture shows what came out of one article beside the counts of another."""
    _judge_all(desk, "unsourced")
    panel, seen = _panel(desk), []
    desk.bridge.opened.connect(lambda: seen.append(panel.isVisible()))

    desk.open_sample()

    assert seen == [False]


def _aside(desk: DeskDriver) -> int:
    return len([row for row in desk.rows if row.standing is Standing.ASIDE])
