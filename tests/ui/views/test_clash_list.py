"""The list of clashes: what each is about, and whether it is settled, for eye and ear."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.views.clash_list import ROW_ROLE, ClashList, ClashModel, ClashRow
from workbench.review.versions import Choice, Clash, ClashId, Version

NAMES = {Choice.YOURS: "On this desk", Choice.THEIRS: "Ada\u202e", Choice.BOTH: "Both notes"}
NO_ONE = Version("")


def clash(entry: str, wording: str) -> Clash:
    """A clash over a claim, or over the head of a file."""
    title = "Claim 3" if entry else "Name in the file's head"
    both = Choice.YOURS, Choice.THEIRS
    clash_id = ClashId("", entry, "", "")
    return Clash(clash_id, title, 3, wording, NO_ONE, NO_ONE, (), both, Choice.YOURS)


CLASHES = [clash("c-1", "It <b>opened</b> in 1964."), clash("", "")]


@pytest.fixture
def model(qtmodeltester: Any) -> ClashModel:
    """Two clashes, in a model that keeps Qt's rules."""
    model = ClashModel(CLASHES, NAMES)
    qtmodeltester.check(model)
    return model


def row(model: QAbstractItemModel, number: int) -> ClashRow:
    """What a row shows."""
    shown = model.index(number, 0).data(ROW_ROLE)
    assert isinstance(shown, ClashRow)
    return shown


def test_a_row_says_which_claim_and_that_it_is_open(model: ClashModel) -> None:
    """The wording as it stands; a file's head has no other words than its name."""
    assert row(model, 0) == ("It <b>opened</b> in 1964.", "Not settled  ·  Claim 3", False)
    assert row(model, 1) == ("Name in the file's head", "Not settled", False)


def test_a_settled_row_says_what_is_taken(model: ClashModel, qtbot: QtBot) -> None:
    """In words, not only by its mark; in somebody's name nothing hides."""
    with qtbot.waitSignal(model.dataChanged):
        model.show_answers({CLASHES[0].id: Choice.THEIRS})
    assert row(model, 0) == ("It <b>opened</b> in 1964.", "Ada⟨202E⟩  ·  Claim 3", True)
    assert not row(model, 1).is_settled
    told = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Ada⟨202E⟩, Claim 3, It <b>opened</b> in 1964."


def test_a_tool_tip_shows_markup_literally(model: ClashModel) -> None:
    """Tool tips would interpret it."""
    assert "&lt;b&gt;" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_nothing_is_below_a_row(model: ClashModel) -> None:
    """And of no row nothing is told."""
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex(), ROW_ROLE) is None


def test_a_letter_does_not_search(model: ClashModel, qtbot: QtBot) -> None:
    """It is a command of the dialog."""
    view = ClashList(model, Theme())
    qtbot.addWidget(view)
    view.go_to(0)
    QTest.keyClick(view, Qt.Key.Key_N)
    assert view.row == 0
