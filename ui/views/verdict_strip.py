"""Below the text in focus mode: the card's row of verdicts, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workbench.wording import tr

from ..actions import Do
from ..theme import metrics
from ..theme.ground import fill
from .key_cap import KeyCap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from ..theme.theme import Theme


class VerdictStrip(QWidget):
    """The very row of the card, borrowed: what it shows, says and allows is the same."""

    leave_wanted = Signal()
    """The panes are wanted back."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lent: QWidget | None = None
        self._home: tuple[QVBoxLayout, int] | None = None
        """Where in which column what is lent belongs."""
        self.leave = QToolButton(self, autoRaise=True)
        self.leave.setText(tr("Leave focus mode"))
        self.leave.setAccessibleName(self.leave.text())
        self.leave.setMinimumHeight(metrics.TARGET)
        self.leave.clicked.connect(self.leave_wanted)
        self._key = KeyCap("F8", theme, self)
        self._row = QHBoxLayout(self)
        side = metrics.LIST_MARGIN
        self._row.setContentsMargins(side, metrics.STEP, side, metrics.STEP)
        self._row.setSpacing(metrics.STEP)
        self._row.addStretch(1)
        self._row.addStretch(1)
        self._row.addWidget(self.leave)
        self._row.addWidget(self._key)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def show_keys(self, keys: Mapping[Do, str]) -> None:
        """Print the key that leaves."""
        self._key.show_key(keys[Do.FOCUS_MODE])

    def lend(self, verdicts: QWidget | None) -> None:
        """Show a row of the card here; without one, give it back to where it was."""
        if self._lent is not None and self._home is not None:
            column, at = self._home
            self._lent.setMaximumWidth(_ANY_WIDTH)
            column.insertWidget(at, self._lent)
        self._lent, self._home = verdicts, None
        card = verdicts.parentWidget() if verdicts is not None else None
        column_ = card.layout() if card is not None else None
        if verdicts is not None and isinstance(column_, QVBoxLayout):
            self._home = column_, column_.indexOf(verdicts)
            verdicts.setMaximumWidth(metrics.CARD_WIDTH)
            self._row.insertWidget(1, verdicts, _FIRST)
        self.setVisible(verdicts is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, and the hairline above."""
        painter = QPainter(self)
        fill(painter, event.rect(), self._theme.palette.paper)
        fill(painter, QRect(0, 0, self.width(), 1), self._theme.palette.hairline)

    def _follow_theme(self) -> None:
        self.leave.setFont(self._theme.sans(12, QFont.Weight.Medium))
        self.update()


_FIRST = 100
"""Of the stretch: the verdicts have what they can use before the rest is shared out."""
_ANY_WIDTH = 16_777_215
"""Qt's own for no limit."""
