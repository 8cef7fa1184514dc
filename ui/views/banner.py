"""A message above the desk that can wait: what happened, what is safe, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from ..messages import plain_label, plain_tool_tip, without_mnemonic
from ..theme import metrics
from ..theme.ground import fill
from ..theme.icons import Icon, icon

if TYPE_CHECKING:
    from ..theme.theme import Theme

_LINE = 32
"""Height of sign, first line and buttons, so that they stand level."""


class Banner(QWidget):
    """Not modal and never in the way of the keyboard; stays until it is closed or settled."""

    action_wanted = Signal()
    closed = Signal()
    """The reviewer has read it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = plain_label("", self)
        self._label = plain_label("", self)
        self._label.setWordWrap(True)
        for label in (self._sign, self._label):
            label.setMinimumHeight(_LINE)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.action = QPushButton(self)
        self.close_button = QToolButton(self, autoRaise=True)
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self.close_button.setToolTip(plain_tool_tip(self.tr("Close this message")))
        self.close_button.setMinimumSize(QSize(_LINE, _LINE))
        self.action.clicked.connect(self.action_wanted)
        self.close_button.clicked.connect(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def show_message(self, text: str, action: str = "") -> None:
        """Say this, with one thing to do about it, or none; an empty text takes it away."""
        self._label.setText(text)
        self.action.setText(without_mnemonic(action))
        self.action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def dismiss_retry(self) -> None:
        """Take it away if it offered something to do, which is done by now."""
        if not self.action.isHidden():
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and hairline."""
        palette = self._theme.palette
        painter = QPainter(self)
        fill(painter, event.rect(), palette.hint)
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), palette.outline)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.LIST_MARGIN, metrics.STEP, metrics.STEP, metrics.STEP + 1)
        row.setSpacing(metrics.STEP + metrics.HALF)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        row.addWidget(self.action, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _follow_theme(self) -> None:
        theme = self._theme
        self._label.setFont(theme.sans(13))
        self._sign.setPixmap(
            icon(Icon.ATTENTION, theme.palette).pixmap(
                QSize(metrics.SHAPE, metrics.SHAPE), self.devicePixelRatioF()
            )
        )
        self.action.setFont(theme.sans(13, QFont.Weight.Medium))
        self.close_button.setIcon(icon(Icon.CLOSE, theme.palette))
        self.update()
