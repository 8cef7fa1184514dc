"""Head of the claims pane: its name, how much is checked, and the order of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.review.standing import Standing
from workbench.wording import tr

from ..messages import in_figures, plain_label, that_fits
from ..models.claim_filter import SortOrder
from ..theme import metrics
from .progress_strip import ProgressStrip
from .sort_button import SortButton

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from ..theme.theme import Theme

_CHECKED = (Standing.VERIFIED, Standing.DISPUTED, Standing.UNSOURCED, Standing.DIFFER)


class ClaimsHead(QWidget):
    """Always in view above the list."""

    order_chosen = Signal(SortOrder)
    """The reviewer wants the claims in this order."""
    saved_chosen = Signal(str)
    """The reviewer wants the saved filter of this name."""
    saved_wanted = Signal()
    """The reviewer wants to save a filter, or to see those that are saved."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = plain_label(tr("Claims"), self)
        self._progress = plain_label("", self)
        self._strip = ProgressStrip(theme, self)
        self._long = self._short = ""
        self._sort = SortButton(theme, self)
        self._sort.order_chosen.connect(self.order_chosen)
        self._sort.saved_chosen.connect(self.saved_chosen)
        self._sort.saved_wanted.connect(self.saved_wanted)
        self._progress.setMinimumWidth(1)  # or the words would keep the pane from getting narrow
        line = QHBoxLayout()
        line.setSpacing(metrics.STEP)
        line.addWidget(self._name)
        line.addWidget(self._progress, 1)
        line.addWidget(self._sort)
        column = QVBoxLayout(self)
        side = metrics.LIST_MARGIN
        column.setContentsMargins(side, 10, side, 0)
        column.setSpacing(metrics.STEP)
        column.addLayout(line)
        column.addWidget(self._strip)
        self._follow_theme()
        theme.changed.connect(self._follow_theme)

    def show_counts(self, counts: Mapping[Standing, int], total: int) -> None:
        """Say how many of ``total`` claims have a verdict, in words and as a strip."""
        checked = sum(counts.get(standing, 0) for standing in _CHECKED)
        figures = {"checked": in_figures(checked), "total": in_figures(total)}
        self._long = tr("{checked} of {total} checked", **figures) if total else ""
        self._short = tr("{checked}/{total}", **figures) if total else ""
        self._strip.set_counts(counts, total)
        self._fit()

    def show_strip(self, *, is_shown: bool = True) -> None:
        """Draw the progress below its words, or leave that out where every line counts."""
        self._strip.setVisible(is_shown)

    def show_order(self, order: SortOrder) -> None:
        """Mark the order in force, without saying so."""
        self._sort.show_order(order)

    def show_saved(self, names: Sequence[str]) -> None:
        """Offer the saved filters of these names."""
        self._sort.show_saved(names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it shorter where the pane is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        others = self._name.sizeHint().width() + self._sort.width() + 2 * metrics.STEP
        room = self.width() - 2 * metrics.LIST_MARGIN - others
        measure = self._progress.fontMetrics()
        self._progress.setText(that_fits(measure, room, self._long, self._short))
        self._progress.setAccessibleName(self._long)

    def _follow_theme(self) -> None:
        self._name.setFont(self._theme.sans(13, QFont.Weight.DemiBold))
        self._progress.setFont(self._theme.sans(13))
        palette = QPalette(self._theme.qt_palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.palette.ink_2)
        self._progress.setPalette(palette)
