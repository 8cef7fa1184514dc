"""What was said about a claim before it was split or merged, offered to what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workbench.claims.claim import ClaimState
from workbench.review.standing import Standing
from workbench.wording import tr

from ..messages import counted, one_line, plain_label
from ..models.similar_claims import age_text
from ..theme import metrics
from ..theme.shapes import word_of
from .painted_button import paint_box

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from workbench.review.check import Check
    from workbench.review.succession import Offer

    from ..theme.theme import Theme

_SIDE = 12
_INDENT = 8
"""Of the words: as far in as those on the button."""


class Offered(NamedTuple):
    """A check on offer, and what became of the claim that it was given on."""

    offer: Offer
    state: ClaimState
    today: date


class TakeOverOffer(QWidget):
    """One sheet for each check on offer, taken over only by its button; else nothing."""

    wanted = Signal(object)
    """The `Offer` to take over."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Offered, ...] = ()
        self.sheets: list[OfferSheet] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.STEP)
        theme.changed.connect(self._fill)
        self.hide()

    def show_offers(self, offered: Sequence[Offered]) -> None:
        """Show what the selected claim may take over."""
        if tuple(offered) != self._shown:
            self._shown = tuple(offered)
            self._fill()

    def _fill(self) -> None:
        for sheet in self.sheets:
            sheet.hide()
            self._column.removeWidget(sheet)
            sheet.deleteLater()
        self.sheets = [OfferSheet(each, self._theme, self) for each in self._shown]
        for sheet in self.sheets:
            sheet.wanted.connect(self.wanted)
            self._column.addWidget(sheet)
        self.setVisible(bool(self.sheets))


class OfferSheet(QFrame):
    """Verdict, day and wording of one earlier check, and the button that takes it over."""

    wanted = Signal(object)

    def __init__(self, offered: Offered, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offer = offered.offer
        head = plain_label(self._headline(offered), self)
        head.setFont(theme.sans(13))
        head.setWordWrap(True)
        wording = plain_label(one_line(offered.offer.check.claim), self)
        wording.setFont(theme.sans(12))
        for label in (head, wording):
            label.setContentsMargins(_INDENT, 0, 0, 0)
        inked = wording.palette()
        inked.setColor(QPalette.ColorRole.WindowText, theme.palette.ink_2)
        wording.setPalette(inked)
        wording.setWordWrap(True)
        self.take = QToolButton(self, autoRaise=True)
        self.take.setText(tr("Take over"))
        self.take.setFont(theme.sans(12, QFont.Weight.DemiBold))
        self.take.setAccessibleName(tr("Take over: {what}", what=head.text()))
        self.take.setMinimumHeight(metrics.TARGET)
        inked = self.take.palette()
        inked.setColor(QPalette.ColorRole.ButtonText, theme.palette.accent)
        self.take.setPalette(inked)
        self.take.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.HALF, _SIDE, _SIDE, metrics.STEP)
        column.setSpacing(metrics.HALF)
        column.addWidget(head)
        column.addWidget(wording)
        column.addLayout(row)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint the sheet."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        paint_box(painter, rect, metrics.RADIUS_CARD, palette.inherited, palette.outline)

    def _headline(self, offered: Offered) -> str:
        """Say what was said: "Marked Verified 5 days ago, before it was split, 1 source"."""
        check = offered.offer.check
        became = {
            ClaimState.SPLIT: tr("before it was split"),
            ClaimState.JOINED: tr("before it was merged"),
        }
        parts = [
            _judged(check, offered.today),
            became.get(offered.state, tr("before it was replaced")),
            counted("{count} source", "{count} sources", len(check.links)) if check.links else "",
            tr("with a note") if check.note else "",
        ]
        return ", ".join(part for part in parts if part)

    def _take(self) -> None:
        self.wanted.emit(self._offer)


def _judged(check: Check, today: date) -> str:
    """Which verdict was given, and how long ago that was."""
    if check.verdict is None:
        return tr("Not judged")
    verdict, age = word_of(Standing(check.verdict.value)), age_text(check.checked, today)
    if not age:
        return tr("Marked {verdict}", verdict=verdict)
    return tr("Marked {verdict} {age}", verdict=verdict, age=age)
