"""One line for somebody new, in a place of its own at the foot of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from workbench.wording import tr

from ..messages import explain, plain_label, without_mnemonic
from ..theme import metrics
from ..theme.ground import fill
from ..theme.icons import Icon, icon

if TYPE_CHECKING:
    from ..theme.theme import Theme

_BUTTON = 28
"""Height of what can be pressed."""


class HintLine(QWidget):
    """Says one thing, perhaps with a way to do it; nothing lies beneath it."""

    taken = Signal()
    """What was offered is wanted."""
    closed = Signal()
    """The person wants no hints."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = plain_label("", self)
        self._label.setWordWrap(True)
        self.offer = QPushButton(self)
        self.close_button = QToolButton(self, autoRaise=True)
        self.close_button.setAccessibleName(tr("No more hints"))
        explain(self.close_button, tr("No more hints. They can be had again in the settings."))
        self.close_button.setFixedSize(QSize(_BUTTON, _BUTTON))
        self.offer.setMinimumHeight(_BUTTON)
        self.offer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.offer.clicked.connect(self.taken)
        self.close_button.clicked.connect(self.closed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.LIST_MARGIN, metrics.HALF + 1, metrics.STEP, metrics.HALF)
        row.setSpacing(metrics.STEP + metrics.HALF)
        row.addWidget(self._label, 1)
        row.addWidget(self.offer)
        row.addWidget(self.close_button)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is at one of its buttons."""
        return self.offer.hasFocus() or self.close_button.hasFocus()

    def say(self, text: str, offer: str = "") -> None:
        """Say this, with a button for what is offered; an empty text takes no room."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self.offer.setText(without_mnemonic(offer))
        self.offer.setVisible(bool(offer))
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and hairline."""
        palette, painter = self._theme.palette, QPainter(self)
        fill(painter, event.rect(), palette.tint)
        fill(painter, QRect(0, 0, self.width(), 1), palette.outline)

    def _follow_theme(self) -> None:
        theme = self._theme
        self._label.setFont(theme.sans(13, QFont.Weight.Medium))
        self.offer.setFont(theme.sans(13, QFont.Weight.Medium))
        self.close_button.setIcon(icon(Icon.CLOSE, theme.palette))
        self.update()
