"""File ▸ Open recent: the projects opened on this computer, read when the menu opens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QMenu

from workbench.wording import tr

from .menu_keys import MenuKeys
from .messages import one_line, plain_tool_tip, without_mnemonic

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from .settings import Settings

_WIDEST = 48
"""Of an item, in widths of an x."""


class RecentMenu(QMenu):
    """Lists what is remembered, there or not: the disk is asked by whoever opens it."""

    path_wanted = Signal(str)
    """The folder of the project to open."""
    cleared = Signal()
    """Nothing is remembered any more."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(tr("Open &recent"), parent)
        self._settings = settings
        self._listed: list[QAction] = []
        self.setToolTipsVisible(True)
        self._above_clear = self.addSeparator()
        self.clear_list = self.addAction(tr("&Clear list"))
        self.clear_list.triggered.connect(self._clear)
        self.aboutToShow.connect(self._list)
        self.triggered.connect(self._open)
        MenuKeys(self).guard(self)

    def stand_behind(self, action: QAction) -> None:
        """Stand behind this action in the menu that it is in."""
        for menu in action.associatedObjects():
            if isinstance(menu, QMenu):
                below = menu.actions()[menu.actions().index(action) + 1]
                menu.insertMenu(below, self)

    def _list(self) -> None:
        """Read the projects again, the latest first, each behind a digit to type."""
        for action in self._listed:
            self.removeAction(action)
            action.deleteLater()
        recent = self._settings.recent
        self._listed = [self._item(number, path) for number, path in enumerate(recent, 1)]
        if not recent:
            self._listed = [QAction(tr("No project was opened yet"), self, enabled=False)]
        self.insertActions(self._above_clear, self._listed)
        self.clear_list.setEnabled(bool(recent))

    def _item(self, number: int, path: str) -> QAction:
        folder = Path(path)
        name = tr("{name} — {folder}", name=folder.name, folder=folder.parent)
        measure = QFontMetrics(self.font())
        room = measure.horizontalAdvance("x") * _WIDEST
        short = one_line(measure.elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        item = QAction(f"&{number}  {without_mnemonic(short)}", self)
        item.setToolTip(plain_tool_tip(path))
        item.setData(path)
        return item

    def _open(self, chosen: QAction) -> None:
        if chosen is not self.clear_list:
            self.path_wanted.emit(chosen.data())

    def _clear(self) -> None:
        self._settings.forget_recent()
        self.cleared.emit()
