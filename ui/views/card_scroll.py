"""The scrolling body of a card or sheet: keeps the field that is being typed in whole in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ..theme import metrics
from .own_viewport import give_viewport
from .thin_scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from ..theme.theme import Theme


class CardScroll(QScrollArea):
    """Scrolls up and down only, on the ground of what it lies on."""

    def __init__(self, inner: QWidget, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._inner = inner
        give_viewport(self)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for ground in (inner, self.viewport()):
            ground.setAutoFillBackground(False)
            ground.setBackgroundRole(QPalette.ColorRole.Window)  # or labels would write in Text
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def follow(self, *widgets: QWidget) -> None:
        """Bring these widgets into sight whenever the keyboard goes to them.

        Qt does so only for Tab from inside, and of a text field it shows no more than the caret.
        """
        for widget in widgets:
            widget.installEventFilter(self)

    def reveal(self, widget: QWidget) -> None:
        """Scroll as little as shows all of a widget; its top, if it is higher than the view."""
        if not self._inner.isAncestorOf(widget):
            return  # it is shown elsewhere for now
        top = widget.mapTo(self._inner, QPoint())
        for y in (top.y() + widget.height(), top.y()):
            self.ensureVisible(top.x(), y, 0, metrics.STEP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keyboard; nothing moves under a mouse that is being pressed."""
        if (
            isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusIn
            and event.reason() != Qt.FocusReason.MouseFocusReason
            and isinstance(watched, QWidget)
        ):
            self.reveal(watched)
        return super().eventFilter(watched, event)
