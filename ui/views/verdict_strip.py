"""At the foot of the desk: the card's row of verdicts, where the card has no room or is away."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workbench.wording import tr

from ..actions import Do
from ..theme import metrics
from ..theme.ground import fill
from .key_cap import KeyCap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ..theme.theme import Theme
    from .claim_card import ClaimCard


class VerdictStrip(QWidget):
    """The very row of the card, borrowed: what it shows, says and allows is the same."""

    leave_wanted = Signal()
    """The panes are wanted back."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card: ClaimCard | None = None
        """Whose verdicts are here."""
        self._is_alone = False
        self.leave = QToolButton(self, autoRaise=True)
        self.leave.setText(tr("Leave focus mode"))
        self.leave.setAccessibleName(self.leave.text())
        self.leave.setMinimumHeight(metrics.TARGET)
        self._leave_key = KeyCap("F8", theme, self)
        self.leave.clicked.connect(self.leave_wanted)
        self._reopen_key = KeyCap("0", theme, self)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(metrics.STEP)
        self._row.addStretch(1)
        self._row.addStretch(1)
        for widget in (self._reopen_key, self.leave, self._leave_key):
            self._row.addWidget(widget)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def show_keys(self, keys: Mapping[Do, str]) -> None:
        """Print the keys of what stands beside the verdicts."""
        self._leave_key.show_key(keys[Do.FOCUS_MODE])
        self._reopen_key.show_key(keys[Do.REOPEN])

    def lend(self, card: ClaimCard, *, alone: bool, in_line: bool) -> None:
        """Show the verdicts of the card here; ``alone`` offers the way back from focus mode.

        ``in_line`` is for windows with little height.
        """
        if self._card is None:
            self._card = card
            with _keeping_focus(card.verdicts):
                card.verdict_heading.hide()
                self._row.insertWidget(1, card.verdicts, _FIRST)
                self._row.insertWidget(self._row.indexOf(self._reopen_key), card.reopen)
                self.show()
        card.verdicts.set_in_line(in_line=in_line)
        widest = max(metrics.CARD_WIDTH, card.verdicts.sizeHint().width())
        card.verdicts.setMaximumWidth(widest)
        margin = metrics.HALF if in_line else metrics.STEP
        self._row.setContentsMargins(metrics.LIST_MARGIN, margin, metrics.LIST_MARGIN, margin)
        self._is_alone = alone
        self._offer()

    def give_back(self) -> None:
        """Have the verdicts on their card again."""
        if self._card is not None:
            card, self._card = self._card, None
            with _keeping_focus(card.verdicts):
                card.verdicts.setMaximumWidth(_ANY_WIDTH)
                card.verdicts.set_in_line(in_line=False)
                card.take_verdicts()
            self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer to reopen where there is room for that beside the verdicts."""
        super().resizeEvent(event)
        self._offer()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, and the hairline above."""
        painter = QPainter(self)
        fill(painter, event.rect(), self._theme.palette.paper)
        fill(painter, QRect(0, 0, self.width(), 1), self._theme.palette.hairline)

    def _offer(self) -> None:
        """Show what stands beside the verdicts: the way back, or how to take one back."""
        if self._card is None:
            return
        for widget in (self.leave, self._leave_key):
            widget.setVisible(self._is_alone)
        beside = (self._card.reopen, self._reopen_key)
        widths = (widget.sizeHint().width() for widget in (self._card.verdicts, *beside))
        fits = sum(widths) + 2 * metrics.LIST_MARGIN + 5 * metrics.STEP <= self.width()
        for widget in beside:
            widget.setVisible(fits and not self._is_alone)

    def _follow_theme(self) -> None:
        self.leave.setFont(self._theme.sans(12, QFont.Weight.Medium))
        self.update()


@contextmanager
def _keeping_focus(moved: QWidget) -> Iterator[None]:
    """Let who below this has the keyboard keep it, though it gets another parent."""
    focus = moved.window().focusWidget()
    holder = focus if focus is not None and moved.isAncestorOf(focus) else None
    if holder is not None:
        holder.clearFocus()  # or its frame would look for it where it was
    yield
    if holder is not None:
        holder.setFocus(Qt.FocusReason.OtherFocusReason)


_FIRST = 100
"""Of the stretch: the verdicts have what they can use before the rest is shared out."""
_ANY_WIDTH = 16_777_215
"""Qt's own for no limit."""
