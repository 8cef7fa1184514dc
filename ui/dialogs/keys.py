"""The keyboard at a glance: an overlay made from the table of actions."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ..actions import TABLE, Entry, Menu, keys_of
from ..messages import plain_label
from ..theme import metrics
from ..views.key_cap import KeyCap

if TYPE_CHECKING:
    from ..theme.theme import Theme


class KeysOverlay(QFrame):
    """Lies over the window until Escape, ``?`` or a click; it takes the focus and gives it back."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        window.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    def toggle(self) -> None:
        """Show the overlay, or put it away."""
        if self.isVisible():
            self._leave()
            return
        self._before = self.window().focusWidget()
        self._centre()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape or the key that opened it."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Question, Qt.Key.Key_F1}:
            self._leave()

    def mousePressEvent(self, event: object) -> None:  # noqa: ARG002  (wherever it was)
        """Leave with a click."""
        self._leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._centre()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint the sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.palette.field_border)
        painter.setBrush(self._theme.palette.raised)
        sheet = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(sheet, metrics.RADIUS_SHEET, metrics.RADIUS_SHEET)

    def _lay_out(self) -> None:
        title = plain_label(self.tr("Keyboard shortcuts"), self)
        title.setFont(self._theme.sans(15, QFont.Weight.DemiBold))
        foot = plain_label(
            self.tr("Single keys work in the claims list and in the article. Esc closes this."),
            self,
        )
        foot.setFont(self._theme.sans(12))
        columns = QHBoxLayout()
        columns.setSpacing(40)
        left, right = QVBoxLayout(), QVBoxLayout()
        for menu, entries in groupby(TABLE, lambda entry: entry.menu):
            column = right if menu is Menu.CLAIM else left
            column.addLayout(self._group(menu, [e for e in entries if keys_of(e)]))
            column.addSpacing(metrics.STEP)
        for column in (left, right):
            column.addStretch(1)
            columns.addLayout(column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 24, 32, 24)
        whole.setSpacing(16)
        whole.addWidget(title)
        whole.addLayout(columns)
        whole.addWidget(foot)

    def _group(self, menu: Menu, entries: list[Entry]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(metrics.HALF)
        head = plain_label(menu.value.replace("&", ""), self)
        head.setFont(self._theme.sans(12, QFont.Weight.DemiBold))
        grid.addWidget(head, 0, 0)
        for row, entry in enumerate(entries, 1):
            name = plain_label(entry.text.replace("&", "").rstrip("…"), self)
            name.setFont(self._theme.sans(13))
            caps = QHBoxLayout()
            caps.setSpacing(metrics.HALF)
            caps.addStretch(1)
            for key in keys_of(entry):
                caps.addWidget(KeyCap(key, self._theme, self))
            grid.addWidget(name, row, 0)
            grid.addLayout(caps, row, 1)
        grid.setColumnStretch(0, 1)
        return grid

    def _centre(self) -> None:
        room = self.window().rect()
        size = self.sizeHint().boundedTo(room.size())
        self.setGeometry(
            (room.width() - size.width()) // 2,
            (room.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def _leave(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
