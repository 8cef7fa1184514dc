"""The three panes of an open article: claims, text, card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ..theme import metrics
from .article_pane import ArticlePane
from .banner import Banner
from .claim_card import ClaimCard
from .claims_pane import ClaimsPane

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ..theme.theme import Theme


_LEAST_LIST, _LEAST_CARD = 160, 240
_ROOMY = 1200
"""Width from which list and card have all they want."""


class DeskView(QWidget):
    """List, article and card side by side, with a place for messages that can wait."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claims = ClaimsPane(theme, self)
        self.article = ArticlePane(theme, self)
        self.card = ClaimCard(theme, self)
        self.banner = Banner(theme, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for pane, stretch in ((self.claims, 0), (self.article, 1), (self.card, 0)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.indexOf(pane), stretch)
        self.claims.setMinimumWidth(_LEAST_LIST)
        self.card.setMinimumWidth(_LEAST_CARD)
        self._by_hand = False
        """Whether the reviewer chose the widths."""
        self.splitter.splitterMoved.connect(self._keep_widths)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.splitter, 1)

    def restore_widths(self, state: QByteArray) -> None:
        """Take the widths the reviewer chose before, if there are any."""
        self._by_hand = self.splitter.restoreState(state)

    def chosen_widths(self) -> QByteArray:
        """The widths to take again another time; empty when they were never chosen."""
        return self.splitter.saveState() if self._by_hand else QByteArray()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out, until the reviewer does: in small windows the text comes first."""
        super().resizeEvent(event)
        if not self._by_hand:
            self.splitter.setSizes(_shares(event.size().width()))

    @property
    def key_panes(self) -> tuple[QWidget, QWidget]:
        """The widgets in which single keys are commands."""
        return self.claims.table, self.article.view

    def focus_next(self, *, back: bool = False) -> None:
        """Give the focus to the next pane: list, text, card."""
        stops = (self.claims.table, self.article.view, self.card.note)
        at = next((i for i, stop in enumerate(self._holders()) if self._has_focus(stop)), 0)
        stops[(at + (-1 if back else 1)) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep_widths(self) -> None:
        self._by_hand = True

    def _holders(self) -> tuple[QWidget, QWidget, QWidget]:
        return self.claims, self.article, self.card

    def _has_focus(self, pane: QWidget) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def _shares(width: int) -> list[int]:
    """Widths of list, text and card."""
    part = min(1.0, width / _ROOMY)
    claims = max(_LEAST_LIST, round(metrics.LIST_WIDTH * part))
    card = max(_LEAST_CARD, round(metrics.CARD_WIDTH * part))
    return [claims, max(0, width - claims - card), card]
