"""The filter bar: chips, the field, and when it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from tests.ui.accessibility import walk
from ui.models.claim_filter import TO_CHECK, Filter
from ui.theme.theme import Theme
from ui.views.filter_bar import FilterBar
from workbench.review.standing import Standing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

COUNTS = {Standing.OPEN: 3, Standing.VERIFIED: 2}
ALWAYS = {None, Standing.OPEN, Standing.VERIFIED, Standing.DISPUTED, Standing.UNSOURCED}


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    """A bar over five claims, as wide as the list."""
    bar = FilterBar(Theme())
    qtbot.addWidget(bar)
    bar.resize(328, 200)
    bar.show_counts(COUNTS, 5)
    bar.show()
    bar.focus_field()
    return bar


def chips(bar: FilterBar) -> set[Standing | None]:
    """The standings whose chips are there."""
    return {standing for standing, chip in bar._chips.items() if not chip.isHidden()}


def test_starts_with_everything_to_check(bar: FilterBar) -> None:
    """Nothing is filtered until somebody asks."""
    assert bar.filter == Filter(TO_CHECK, "")


def test_a_chip_filters(bar: FilterBar, qtbot: QtBot) -> None:
    """Clicking a chip asks for its claims."""
    with qtbot.waitSignal(bar.filter_changed) as signal:
        bar._chips[Standing.OPEN].click()
    assert signal.args == [Filter(frozenset({Standing.OPEN}))]


def test_a_screen_reader_filters(bar: FilterBar) -> None:
    """A chip is a radio button to it; switching the one that is on again changes nothing."""
    assert walk.spoken(bar._chips[Standing.OPEN]).role() is walk.Role.RadioButton
    seen: list[Filter] = []
    bar.filter_changed.connect(seen.append)
    for _ in range(2):
        walk.switch(bar._chips[Standing.OPEN])
    assert seen == [Filter(frozenset({Standing.OPEN}))]


def test_arrows_go_from_chip_to_chip(bar: FilterBar, qtbot: QtBot) -> None:
    """And filter as they go: Tab stops at the one that is on."""
    with qtbot.waitActive(bar):
        bar.activateWindow()
    bar._chips[None].setFocus()
    QTest.keyClick(bar._chips[None], Qt.Key.Key_Right)
    assert bar._chips[Standing.OPEN].hasFocus()
    assert bar.filter == Filter(frozenset({Standing.OPEN}))


def test_the_same_chip_again_says_nothing(bar: FilterBar, qtbot: QtBot) -> None:
    """Clicking the chip that is on changes nothing."""
    with qtbot.assertNotEmitted(bar.filter_changed):
        bar._chips[None].click()


def test_every_letter_filters_at_once(bar: FilterBar, qtbot: QtBot) -> None:
    """The list follows typing without a pause."""
    with qtbot.waitSignals([bar.filter_changed] * 3):
        QTest.keyClicks(bar._field, "nat")
    assert bar.filter.text == "nat"


def test_counts_change_no_filter(bar: FilterBar, qtbot: QtBot) -> None:
    """A verdict changes figures, not what is shown."""
    with qtbot.assertNotEmitted(bar.filter_changed):
        bar.show_counts({Standing.OPEN: 2, Standing.VERIFIED: 3}, 5)


@pytest.mark.parametrize(
    "standing",
    [
        Standing.DIFFER,
        Standing.INCOMPLETE,
        Standing.FLAGGED,
        Standing.RECHECK,
        Standing.NOT_FOUND,
    ],
)
def test_rare_chips_come_and_go(bar: FilterBar, standing: Standing) -> None:
    """A chip for what hardly ever happens is there only when it did."""
    before = chips(bar)
    bar.show_counts({**COUNTS, standing: 1}, 5)
    assert chips(bar) - before == {standing}
    bar.show_counts(COUNTS, 5)
    assert chips(bar) == before >= ALWAYS


def test_a_chip_that_is_on_stays(bar: FilterBar) -> None:
    """When the last claim to re-check is done, its chip still says what is being shown."""
    bar.show_counts({**COUNTS, Standing.RECHECK: 1}, 5)
    bar._chips[Standing.RECHECK].click()
    bar.show_counts(COUNTS, 5)
    assert Standing.RECHECK in chips(bar)


def test_show_all_is_one_step(bar: FilterBar) -> None:
    """Chip and words are taken away with one signal."""
    bar._chips[Standing.OPEN].click()
    QTest.keyClicks(bar._field, "nato")
    seen: list[Filter] = []
    bar.filter_changed.connect(seen.append)
    bar.show_all()
    assert seen == [Filter()]


def test_show_all_without_a_filter_says_nothing(bar: FilterBar, qtbot: QtBot) -> None:
    """There is nothing to take away."""
    with qtbot.assertNotEmitted(bar.filter_changed):
        bar.show_all()


def test_escape_empties_the_field(bar: FilterBar, qtbot: QtBot) -> None:
    """The first Escape takes the words away and stays."""
    QTest.keyClicks(bar._field, "nato")
    with qtbot.waitSignal(bar.filter_changed), qtbot.assertNotEmitted(bar.list_wanted):
        QTest.keyClick(bar._field, Qt.Key.Key_Escape)
    assert bar.filter.text == ""


def test_escape_in_the_field_is_not_a_shortcut(bar: FilterBar, qtbot: QtBot) -> None:
    """A window-wide Escape doesn't fire while somebody types a filter."""
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), bar)
    with qtbot.assertNotEmitted(shortcut.activated), qtbot.waitSignal(bar.list_wanted):
        QTest.keyClick(bar._field, Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_keys_that_go_on_to_the_list(bar: FilterBar, qtbot: QtBot, key: Qt.Key) -> None:
    """Down, Return, and Escape in an empty field leave it."""
    with qtbot.waitSignal(bar.list_wanted), qtbot.assertNotEmitted(bar.filter_changed):
        QTest.keyClick(bar._field, key)


@pytest.mark.parametrize("width", [200, 328, 800])
def test_nothing_is_cut_off(bar: FilterBar, width: int) -> None:
    """Every chip is inside the bar at any width of the pane, above the field."""
    bar.resize(width, bar.heightForWidth(width))
    bottom = max(chip.geometry().bottom() for chip in bar._chips.values() if chip.isVisible())
    assert bottom < bar._field.y()
    assert all(bar.rect().contains(bar._chips[standing].geometry()) for standing in chips(bar))
