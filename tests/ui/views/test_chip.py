"""A chip: what it shows, what it is called, and that it can be reached by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.theme.drawing import holds
from ui.theme import metrics
from ui.theme.palette import LIGHT
from ui.theme.theme import ColourScheme, Theme
from ui.views.chip import Chip
from workbench.review.standing import Standing

_PAINT, _LAYOUT = QEvent.Type.Paint, QEvent.Type.LayoutRequest


class Seen(QObject):
    """Notes when a pane is laid out and a chip in it is painted."""

    def __init__(self, pane: QWidget, chip: Chip) -> None:
        super().__init__()
        self.types: list[QEvent.Type] = []
        self._wanted = {pane: _LAYOUT, chip: _PAINT}
        for watched in self._wanted:
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (as Qt names it)
        """Note it, and let it pass."""
        if isinstance(watched, QWidget) and event.type() is self._wanted[watched]:
            self.types.append(event.type())
        return False


@pytest.fixture
def chip(qtbot: QtBot) -> Chip:
    """The chip for open claims."""
    theme = Theme()
    theme.set_scheme(ColourScheme.LIGHT)
    chip = Chip(theme, Standing.OPEN, "Open")
    qtbot.addWidget(chip)
    return chip


@pytest.mark.parametrize(
    ("count", "name"), [(0, "Open, 0 claims"), (1, "Open, 1 claim"), (53, "Open, 53 claims")]
)
def test_its_name_tells_the_count(chip: Chip, count: int, name: str) -> None:
    """Screen readers hear what the eye sees."""
    chip.set_count(count)
    assert chip.accessibleName() == name
    assert chip.count == count


def test_room_for_the_figure(chip: Chip) -> None:
    """A longer figure makes the chip wider."""
    chip.set_count(5)
    narrow = chip.sizeHint().width()
    chip.set_count(5_000)
    assert chip.sizeHint().width() > narrow + 10


@pytest.mark.parametrize(
    ("figure", "events"), [(53, []), (54, [_PAINT]), (5_300, [_LAYOUT, _PAINT])]
)
def test_it_asks_for_no_more_than_it_needs(
    qtbot: QtBot, figure: int, events: list[QEvent.Type]
) -> None:
    """A verdict changes two figures and hardly ever a width: the other chips stay as painted."""
    pane = QWidget()
    qtbot.addWidget(pane)
    chip = Chip(Theme(), Standing.OPEN, "Open", pane)
    QHBoxLayout(pane).addWidget(chip)
    chip.set_count(53)
    pane.show()
    for _ in range(3):  # what is laid out asks whoever it stands in to do the same
        QApplication.processEvents()
    seen = Seen(pane, chip)

    chip.set_count(figure)
    QApplication.processEvents()

    assert seen.types == events


def test_it_is_a_target(chip: Chip) -> None:
    """High enough to hit."""
    assert chip.minimumSizeHint().height() >= metrics.TARGET


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_switch_it(chip: Chip, key: Qt.Key) -> None:
    """It is a check button like any other."""
    QTest.keyClick(chip, key)
    assert chip.isChecked()


def test_on_is_seen(chip: Chip) -> None:
    """A chip that is on wears the accent as its border."""
    chip.resize(chip.sizeHint())
    assert not holds(chip.grab().toImage(), LIGHT.accent)
    chip.setChecked(True)
    assert holds(chip.grab().toImage(), LIGHT.accent)


def test_all_has_no_shape(qtbot: QtBot, chip: Chip) -> None:
    """A chip for every claim stands for no standing, and is shorter by its shape."""
    everything = Chip(Theme(), None, "Open")
    qtbot.addWidget(everything)
    assert everything.standing is None
    assert everything.sizeHint().width() < chip.sizeHint().width()


@pytest.mark.parametrize(
    ("reason", "shown"),
    [(Qt.FocusReason.TabFocusReason, True), (Qt.FocusReason.MouseFocusReason, False)],
)
def test_the_ring_is_for_the_keyboard(chip: Chip, reason: Qt.FocusReason, shown: bool) -> None:
    """Tab shows it, a click does not, and it goes with the focus."""
    QApplication.sendEvent(chip, QFocusEvent(QEvent.Type.FocusIn, reason))
    assert (chip._ring is not None and not chip._ring.isHidden()) is shown
    QApplication.sendEvent(chip, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert chip._ring is None or chip._ring.isHidden()
