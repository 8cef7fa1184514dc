"""The keys of an open menu: they are the menu's own, whatever they do in the panes below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu


class MenuKeys(QObject):
    """Keeps single-key shortcuts from an open menu: Qt gives them to the widget with the focus."""

    def guard(self, menu: QMenu) -> None:
        """Let this menu have all the keys while it is open."""
        menu.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim a key before it is taken for a shortcut."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().eventFilter(watched, event)
