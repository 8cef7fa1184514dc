"""The keyboard at a glance: an overlay made from the table of actions."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ..actions import AFRESH, CARVING, TABLE, Do, Entry, Menu, keys_of
from ..messages import plain_label
from ..theme import metrics
from ..views.card_scroll import CardScroll
from ..views.key_cap import KeyCap
from ..views.thin_scroll_bar import THICKNESS

if TYPE_CHECKING:
    from ..theme.theme import Theme

_Line = tuple[str, tuple[str, ...]]
"""What is done, and its keys."""
_ARROWS = ("↓", "↑")
_BY_HAND = "Claims by hand"
_RIGHT = frozenset({Menu.VIEW, Menu.CLAIM})
"""The groups whose keys stand in the right column."""
_SIDE = 28
_SCROLLING = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -2,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageDown: 2,
}
"""Half pages to go."""


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
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
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
        """Leave with Escape or the key that opened it; in a low window, scroll."""
        if event.key() in _SCROLLING:
            bar = self._body.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLLING[Qt.Key(event.key())] * bar.pageStep() // 2)
            return
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
        self._columns = self._all_keys()
        self._body = CardScroll(self._columns, self._theme, self)
        self._body.setMinimumWidth(self._columns.sizeHint().width() + THICKNESS)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE, 20, _SIDE - THICKNESS, 20)
        whole.setSpacing(12)
        whole.addWidget(title)
        whole.addWidget(self._body, 1)
        whole.addWidget(foot)

    def _all_keys(self) -> QWidget:
        """The groups in two columns of about the same height."""
        inner = QWidget()
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(32)
        left, right = _column(), _column()
        for menu, entries in groupby(sorted(TABLE, key=_place_of), _group_of):
            lines = [(_name(entry), keys_of(entry)) for entry in entries]
            if menu is Menu.CLAIM:
                lines.append((self.tr("Next and previous in the list"), _ARROWS))
            column = right if menu in _RIGHT else left
            self._add_group(column, menu, [line for line in lines if line[1]])
        for column in (left, right):
            column.setRowStretch(column.rowCount(), 1)
            columns.addLayout(column, 1)
        return inner

    def _add_group(self, grid: QGridLayout, menu: str, lines: list[_Line]) -> None:
        """One group below the others; all caps of a column begin at the same place."""
        head = plain_label(menu.replace("&", ""), self)
        head.setFont(self._theme.sans(12, QFont.Weight.DemiBold))
        top = grid.rowCount()
        head.setContentsMargins(0, 0 if top == 1 else 12, 0, 0)
        grid.addWidget(head, top, 0)
        for row, (text, keys) in enumerate(lines, top + 1):
            name = plain_label(text, self)
            name.setFont(self._theme.sans(13))
            caps = QHBoxLayout()
            caps.setSpacing(metrics.HALF)
            for key in keys:
                caps.addWidget(KeyCap(key, self._theme, self))
            caps.addStretch(1)
            grid.addWidget(name, row, 0)
            grid.addLayout(caps, row, 1)

    def _centre(self) -> None:
        room = self.window().rect()
        whole = self.sizeHint()
        whole += QSize(0, self._columns.sizeHint().height() - self._body.sizeHint().height())
        size = whole.boundedTo(room.size())
        self.setGeometry(
            (room.width() - size.width()) // 2,
            (room.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def _follow_theme(self) -> None:
        bar = self._body.verticalScrollBar()
        ground = bar.palette()
        ground.setColor(QPalette.ColorRole.Base, self._theme.palette.raised)
        bar.setPalette(ground)
        self.update()

    def _leave(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)


def _column() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(metrics.HALF)
    grid.setColumnStretch(0, 1)
    return grid


def _group_of(entry: Entry) -> str:
    """The menu that it is in; what is done to claims by hand is a group of its own."""
    return _BY_HAND if entry.do in {*CARVING, Do.NEW_CLAIM, *AFRESH} else entry.menu


def _place_of(entry: Entry) -> int:
    """Groups in the order of the menus, each in one piece."""
    return [*Menu, _BY_HAND].index(_group_of(entry))


def _name(entry: Entry) -> str:
    return entry.text.replace("&", "").rstrip("…")
