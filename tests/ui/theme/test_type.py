"""Words are as large as the system's type asks for, and the article by its zoom besides."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.driver import DeskDriver
from ui.theme import theme as themes
from ui.theme.theme import Theme
from ui.views.chip import Chip


@pytest.fixture
def usual(monkeypatch: pytest.MonkeyPatch) -> Iterator[float]:
    """The points of a system's usual type, which this one has; afterwards as it was."""
    before = QGuiApplication.font()
    monkeypatch.setitem(themes._USUAL_SIZES, sys.platform, 10.0)
    set_type(10.0)
    yield 10.0
    QApplication.setFont(before)


def set_type(points: float) -> None:
    """Have the system's type that large."""
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(points)
    QApplication.setFont(font)


@pytest.mark.parametrize(("times", "larger"), [(0.7, 1.0), (1.0, 1.0), (1.5, 1.5), (2.0, 2.0)])
@pytest.mark.usefixtures("qapp")
def test_our_words_grow_with_the_systems(usual: float, times: float, larger: float) -> None:
    """What is smaller than usual makes nothing smaller."""
    before = Theme().sans(13).pointSizeF(), Theme().serif(17).pointSizeF()
    set_type(times * usual)
    after = Theme().sans(13).pointSizeF(), Theme().serif(17).pointSizeF()
    assert after == pytest.approx([larger * each for each in before])


@pytest.mark.usefixtures("qapp")
def test_the_zoom_comes_on_top(usual: float) -> None:
    """Marks and margins of the article follow both."""
    set_type(2 * usual)
    theme = Theme()
    theme.set_zoom(1.5)
    assert theme.reading_scale == 3.0
    assert theme.zoom == 1.5


def test_the_window_follows_while_it_is_open(usual: float, desk: DeskDriver, qtbot: QtBot) -> None:
    """Chips, rows and fields are larger at once."""
    claims = desk.window.desk.claims
    chip = claims.filter_bar.findChildren(Chip)[0]
    rows, high = claims.table.rowHeight(0), chip.sizeHint().height()
    with qtbot.waitSignal(desk.desk.theme.changed):
        set_type(2 * usual)
    assert claims.table.rowHeight(0) > 1.3 * rows
    assert chip.sizeHint().height() > 1.5 * high
