"""The head of the card: which claim of how many, and the way to its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workbench.wording import tr

from ..messages import explain, in_figures, plain_label
from ..theme import metrics
from ..theme.ground import fill
from ..theme.icons import Icon, icon
from .number_tag import NumberTag

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from ..theme.theme import Theme


class CardHead(QWidget):
    """Which claim of how many, and the way to its neighbours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._word = plain_label(tr("Claim"), self)
        self._tag = NumberTag(theme, self)
        self._of = plain_label("", self)
        self.previous = icon_button(tr("Previous claim (K)"), self)
        self.next = icon_button(tr("Next claim (J)"), self)
        self.close_button = icon_button(tr("Close the claim card"), self)
        """Only where the card lies over the text."""
        self.close_button.hide()
        self.setFixedHeight(metrics.PANE_HEAD)
        row = QHBoxLayout(self)
        before, after = metrics.CARD_MARGIN, metrics.LIST_MARGIN
        if self.isRightToLeft():
            before, after = after, before
        row.setContentsMargins(before, 0, after, 0)
        row.setSpacing(metrics.STEP)
        for widget in (self._word, self._tag, self._of):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addWidget(self.close_button)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_number(self, number: int, of: int, standing: str = "") -> None:
        """Show "Claim 4 of 74"; without a number, ``standing``: "set aside", "retired"."""
        self._tag.set_number(number)
        self._tag.setVisible(number > 0)
        self._of.setText(tr("of {total}", total=in_figures(of)) if number else standing)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint the hairline below."""
        fill(
            QPainter(self),
            QRect(0, self.height() - 1, self.width(), 1),
            self._theme.palette.hairline,
        )

    def _follow_theme(self) -> None:
        theme = self._theme
        self._word.setFont(theme.sans(13, QFont.Weight.DemiBold))
        self._of.setFont(theme.sans(13))
        set_ink(self._of, theme.palette.ink_2)
        self.previous.setIcon(icon(Icon.CHEVRON_UP, theme.palette))
        self.next.setIcon(icon(Icon.CHEVRON_DOWN, theme.palette))
        self.close_button.setIcon(icon(Icon.CLOSE, theme.palette))


def set_ink(widget: QWidget, colour: QColor) -> None:
    """Let a label write in this colour."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    widget.setPalette(palette)


def icon_button(name: str, parent: QWidget) -> QToolButton:
    """A button that is a sign only; hovering and screen readers tell its name."""
    button = QToolButton(parent, autoRaise=True)
    button.setAccessibleName(name)
    explain(button, name)
    button.setIconSize(QSize(16, 16))
    button.setMinimumSize(28, 28)
    return button
