"""How many claims a filter shows, said to those who do not see the list, when typing pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workbench.wording import tr

from ..messages import counted
from . import spoken

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QWidget

PAUSE = 600
"""Milliseconds without another letter."""


class ResultCount(QObject):
    """Tells how many rows a list has, once for each pause."""

    def __init__(self, model: QAbstractItemModel, pane: QWidget) -> None:
        super().__init__(pane)
        self._model = model
        self._pane = pane
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.tell)

    def tell_soon(self) -> None:
        """Tell when nothing has changed for a while."""
        self._pause.start()

    def tell(self) -> None:
        """Tell now."""
        self._pause.stop()
        shown = self._model.rowCount()
        said = counted("{count} claim shown", "{count} claims shown", shown)
        spoken.announce(self._pane, said if shown else tr("No claim matches this filter"))
