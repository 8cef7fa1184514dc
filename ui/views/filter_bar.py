"""Above the list: a chip for each standing with its count, and a field for words."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from workbench.review.standing import Standing
from workbench.wording import tr_as

from ..models.claim_filter import TO_CHECK, Filter
from ..theme import metrics
from ..theme.ground import fill
from .chip import Chip
from .filter_field import FilterField
from .flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..theme.theme import Theme

_GAP = 6
_AIR = metrics.STEP + metrics.HALF
"""Above, between and below the chips and the field."""
_RARE = frozenset(
    {
        *(Standing.DIFFER, Standing.INCOMPLETE, Standing.FLAGGED),
        *(Standing.RECHECK, Standing.NOT_FOUND, Standing.RETIRED),
    }
)
"""Their chips are there only while there is such a claim."""


class _Chips(IntEnum):
    """What is seen of the chips, with the rows of the list that have to have room below."""

    SPELT_OUT = 4
    SHORT = 2
    CHOSEN_ONLY = 1


class FilterBar(QWidget):
    """One chip is on at a time. Nothing is delayed: the list follows every letter."""

    filter_changed = Signal(Filter)
    """Another filter is wanted."""
    list_wanted = Signal()
    """The reviewer wants to go on in the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filter = Filter()
        self._seen = _Chips.SPELT_OUT
        self._group = QButtonGroup(self)
        self._chips: dict[Standing | None, Chip] = {}
        self._field = FilterField(theme, self)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._chips[None].setChecked(True)
        self._group.buttonToggled.connect(self._take_chip)
        self._field.textChanged.connect(self._announce)
        self._field.list_wanted.connect(self.list_wanted)
        theme.changed.connect(self.update)

    @property
    def filter(self) -> Filter:
        """The filter wanted."""
        return self._filter

    def show_counts(self, counts: Mapping[Standing, int], total: int) -> None:
        """Write on each chip how many claims it shows, whatever is typed in the field."""
        for standing, chip in self._chips.items():
            chip.set_count(total if standing is None else counts.get(standing, 0))
        self._show_chips()

    def fit(self, width: int, height: int, row: int) -> bool:
        """Be at home in a pane of that size whose rows are ``row`` high, and say whether it fits.

        Where the list would lose too much, the chips leave out their words, and at last all of
        them leave but the one that is chosen, and the air round the field; the field stays.
        """
        self._set_air(_AIR)
        for self._seen in _Chips:
            self._show_chips()
            if self._column.heightForWidth(width) + self._seen * row <= height:
                return True
        self._set_air(metrics.HALF)
        return False

    def _set_air(self, above: int) -> None:
        side = metrics.LIST_MARGIN
        self._column.setContentsMargins(side, above, side, above + 1)

    def _show_chips(self) -> None:
        few = self._seen is _Chips.CHOSEN_ONLY
        for standing, chip in self._chips.items():
            is_used = chip.count > 0 or chip.isChecked() or standing not in _RARE
            chip.set_short(is_short=self._seen is not _Chips.SPELT_OUT)
            chip.setVisible(chip.isChecked() and standing is not None if few else is_used)

    def show_all(self) -> None:
        """Take every filter away, in one step."""
        self._show(None)
        self._field.clear()
        self._announce()

    def restore(self, standing: Standing | None, words: str) -> None:
        """Take a filter that was wanted before: claims of one standing or all, with these words."""
        self._show(standing)
        self._field.setText(words)
        self._announce()

    def _show(self, standing: Standing | None) -> None:
        with QSignalBlocker(self._group):
            self._chips[standing].setChecked(True)

    def focus_field(self) -> None:
        """Let the reviewer type, over what was typed before."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the hairline that parts the filters from the list."""
        painter = QPainter(self)
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), self._theme.palette.hairline)

    def _lay_out(self) -> None:
        chips = FlowLayout(gap=_GAP)
        for standing, word in _words():
            chip = Chip(self._theme, standing, word, self)
            self._chips[standing] = chip
            self._group.addButton(chip)
            chips.addWidget(chip)
        self._column.setSpacing(_AIR)
        self._column.addLayout(chips)
        self._column.addWidget(self._field)
        self._set_air(_AIR)

    def _take_chip(self, _: Chip, on: bool) -> None:
        if on:  # the one before it has been switched off
            self._announce()

    def _announce(self) -> None:
        chosen = next(one for one, chip in self._chips.items() if chip.isChecked())
        standings = TO_CHECK if chosen is None else frozenset({chosen})
        wanted = Filter(standings, self._field.text())
        if wanted != self._filter:
            self._filter = wanted
            self.filter_changed.emit(wanted)


def _words() -> tuple[tuple[Standing | None, str], ...]:
    """Name the chips, in the order they stand in."""
    return (
        (None, tr_as("filter of claims", "All")),
        (Standing.OPEN, tr_as("filter of claims", "Open")),
        (Standing.VERIFIED, tr_as("filter of claims", "Verified")),
        (Standing.DISPUTED, tr_as("filter of claims", "Disputed")),
        (Standing.UNSOURCED, tr_as("filter of claims", "Unsourced")),
        (Standing.DIFFER, tr_as("filter of claims", "Differ")),
        (Standing.INCOMPLETE, tr_as("filter of claims", "Needs more")),
        (Standing.FLAGGED, tr_as("filter of claims", "Discuss")),
        (Standing.RECHECK, tr_as("filter of claims", "Re-check")),
        (Standing.NOT_FOUND, tr_as("filter of claims", "Not found")),
        (Standing.ASIDE, tr_as("filter of claims", "Aside")),
        (Standing.RETIRED, tr_as("filter of claims", "Retired")),
    )
