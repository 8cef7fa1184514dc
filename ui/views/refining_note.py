"""How far the article is split into claims, said at the foot of the window, with a way to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workbench.wording import tr

from ..messages import explain, plain_label
from ..theme import metrics
from . import spoken

if TYPE_CHECKING:
    from ..theme.theme import Theme


class RefiningNote(QWidget):
    """One sentence, and a button while there is something to stop. Hidden with nothing to say."""

    cancel_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.label = plain_label("", self)
        self.label.setMinimumWidth(1)  # the first to give way in a small window
        self.button = QToolButton(self)
        self.button.setText(tr("Cancel"))
        self.button.setAccessibleName(tr("Cancel splitting into claims"))
        explain(self.button, tr("The claims stay as they are"))
        self.button.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.STEP)
        row.addWidget(self.label)
        row.addWidget(self.button)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.say("")

    def say(self, text: str, detail: str = "", *, cancellable: bool = False) -> None:
        """Say this, with more on hovering; an empty text takes it away.

        How it ended is said aloud, how far it is is not.
        """
        if not cancellable and text != self.label.text():
            spoken.announce(self, text)
        self.label.setText(text)
        explain(self, detail)
        self.button.setVisible(cancellable)
        self.setVisible(bool(text))

    def _follow_theme(self) -> None:
        self.button.setFont(self._theme.sans(12))
