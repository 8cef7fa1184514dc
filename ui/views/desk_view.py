"""The three panes of an open article: claims, text, card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ..theme import metrics
from .article_pane import ArticlePane
from .banner import Banner
from .claim_card import ClaimCard
from .claims_pane import ClaimsPane

if TYPE_CHECKING:
    from ..theme.theme import Theme


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
        self.splitter.setSizes([metrics.LIST_WIDTH, 10_000, metrics.CARD_WIDTH])
        self.claims.setMinimumWidth(200)
        self.card.setMinimumWidth(300)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.splitter, 1)

    @property
    def key_panes(self) -> tuple[QWidget, QWidget]:
        """The widgets in which single keys are commands."""
        return self.claims.table, self.article.view

    def focus_next(self, *, back: bool = False) -> None:
        """Give the focus to the next pane: list, text, card."""
        stops = (self.claims.table, self.article.view, self.card.note)
        at = next((i for i, stop in enumerate(self._holders()) if self._has_focus(stop)), 0)
        stops[(at + (-1 if back else 1)) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _holders(self) -> tuple[QWidget, QWidget, QWidget]:
        return self.claims, self.article, self.card

    def _has_focus(self, pane: QWidget) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and (focus is pane or pane.isAncestorOf(focus))
