"""What the figures of a claim come to, in a line below its words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.views.figure_line import FigureLine
from workbench.claims.stated import stated_in

FIGURES = stated_in("at least 400,000 deaths by December 30, 2022 and 5% of 3 million in 31 months")


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[FigureLine]:
    """The line in a narrow column."""
    column = QWidget()
    line = FigureLine(Theme(), column)
    layout = QVBoxLayout(column)
    layout.addWidget(line)
    layout.addStretch(1)
    column.resize(260, 400)
    qtbot.addWidget(column)
    column.show()
    yield line
    column.hide()


def test_it_takes_the_room_its_figures_need(line: FigureLine) -> None:
    """The narrower, the higher; a few pixels of one line are never all."""
    line.show_figures(FIGURES, "spoken")
    assert line.heightForWidth(200) > line.heightForWidth(352) > line.heightForWidth(2000)
    assert line.words == tuple(each.words for each in FIGURES)
    assert line.accessibleName() == "spoken"


def test_without_figures_it_takes_none(line: FigureLine) -> None:
    """The card looks as it always did."""
    line.show_figures(FIGURES, "spoken")
    line.show_figures((), "")
    assert not line.isVisible()
