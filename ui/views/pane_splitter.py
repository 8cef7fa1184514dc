"""The panes side by side: dragged apart by their hairlines, and back with a double click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QSplitterHandle

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget


class PaneSplitter(QSplitter):
    """No drag makes a pane vanish: that has its key. The widths are given by whoever owns it."""

    reset_wanted = Signal()
    """A hairline was clicked twice: the usual widths are wanted."""
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Make a hairline."""
        return _Hairline(self.orientation(), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say so: what lies over the panes follows."""
        super().resizeEvent(event)
        self.resized.emit()


class _Hairline(QSplitterHandle):
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the usual widths."""
        splitter = self.splitter()
        if isinstance(splitter, PaneSplitter) and event.button() is Qt.MouseButton.LeftButton:
            splitter.reset_wanted.emit()
