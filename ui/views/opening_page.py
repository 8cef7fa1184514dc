"""What the start page shows while an article is opened: which one, and the way to give it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workbench.wording import tr

from ..messages import plain_label
from ..theme import metrics
from .card_head import set_ink

if TYPE_CHECKING:
    from ..theme.theme import Theme

_MARGIN = 4 * metrics.STEP


class OpeningPage(QWidget):
    """Quiet: nothing here takes a key that was meant for the article, until Tab goes to it."""

    cancel_wanted = Signal()
    """The reviewer does not want the article any more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = plain_label("", self)
        self._line = plain_label(tr("It comes up here as soon as it is read. Esc cancels."), self)
        for label in (self._title, self._line):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.cancel = QPushButton(tr("Cancel"), self)
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel.clicked.connect(self.cancel_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addSpacing(2 * metrics.STEP)
        column.addWidget(self._line)
        column.addSpacing(3 * metrics.STEP)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def say(self, sentence: str) -> None:
        """Say what is being opened."""
        self._title.setText(sentence)

    def _follow_theme(self) -> None:
        theme = self._theme
        self._title.setFont(theme.serif(22, QFont.Weight.DemiBold))
        self._line.setFont(theme.sans(15))
        set_ink(self._line, theme.palette.ink_2)
        self.cancel.setFont(theme.sans(13, QFont.Weight.Medium))
