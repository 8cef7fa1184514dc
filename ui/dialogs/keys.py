"""The keyboard at a glance: the keys in force by groups, found by typing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.wording import marked, tr

from ..actions import AFRESH, CARVING, TABLE, Do, Entry, Menu, name_of
from ..messages import plain_label
from ..models.claim_filter import folded
from ..models.prefix_search import holds, words_of
from ..theme import metrics
from ..views import reading_order
from ..views.card_scroll import CardScroll
from ..views.clear_action import ClearAction
from ..views.key_cap import KeyCap
from ..views.thin_scroll_bar import THICKNESS, beside_bar
from .shade import Shade
from .sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..actions import Actions
    from ..theme.theme import Theme

_Line = tuple[str, tuple[str, ...]]
"""What is done, and its keys."""
_ARROWS = ("↓", "↑")
_BY_HAND = marked("Claims by hand")
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
_LEAVING = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_F1})


class _Group(NamedTuple):
    """A heading and the lines below it: what can be found, and the widgets to be shown or not."""

    head: QLabel
    lines: list[tuple[str, list[QWidget]]]


class KeysOverlay(Sheet):
    """Lies over the window until Escape, F1 or a click; it takes the focus and gives it back."""

    def __init__(self, actions: Actions, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._actions = actions
        self._groups: list[_Group] = []
        self._is_stale = True
        """Whether other keys are in force than those shown."""
        self.setAccessibleName(tr("Keyboard shortcuts"))
        self.field: _SearchField = _SearchField(theme, self)
        self._lay_out()
        shade = Shade(theme, self)
        shade.clicked.connect(self.leave)
        actions.print_on(self)
        self.field.textChanged.connect(self._filter)
        self.field.left.connect(self.leave)
        self.field.scrolled.connect(self._scroll)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def toggle(self) -> None:
        """Show the overlay, or put it away."""
        if self.isVisible():
            self.leave()
        else:
            self.come()

    def prepare(self) -> None:
        """Have the keys in force."""
        if self._is_stale:
            self._fill()

    def show_keys(self, keys: Mapping[Do, str]) -> None:  # noqa: ARG002  (it shows all keys)
        """Show the keys in force the next time."""
        self._is_stale = True

    def mousePressEvent(self, event: object) -> None:  # noqa: ARG002  (wherever it was)
        """Leave with a click."""
        self.leave()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab stay in the overlay, also while there is nowhere else to go."""
        reading_order.go_on(self, back=not forward)
        return True

    def _lay_out(self) -> None:
        title = plain_label(tr("Keyboard shortcuts"), self)
        title.setFont(self._theme.sans(15, QFont.Weight.DemiBold))
        foot = plain_label(
            tr("Single keys work in the claims list and in the article. Esc closes this."),
            self,
        )
        foot.setFont(self._theme.sans(12))
        self._columns = QWidget()
        row = QHBoxLayout(self._columns)
        row.setContentsMargins(0, 0, 0, 0)
        self._body = CardScroll(self._columns, self._theme, self)
        self._nothing = plain_label(tr("No action or key like that."), self)
        self._nothing.setFont(self._theme.sans(13))
        self._nothing.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(beside_bar(_SIDE, 20, 20, self))
        whole.setSpacing(12)
        whole.addWidget(title)
        whole.addWidget(self.field)
        whole.addWidget(self._nothing)
        whole.addWidget(self._body, 1)
        whole.addWidget(foot)

    def _fill(self) -> None:
        """Show the keys in force in place of those of before."""
        self._is_stale, self._groups = False, []
        row = self._columns.layout()
        while row is not None and (before := row.takeAt(0)) is not None:
            if (widget := before.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if row is not None:
            row.addWidget(self._all_keys())

    def _fold(self, room: int) -> None:
        """Have the columns side by side, or one below the other where that is wider than this."""
        for direction in (QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom):
            self._pair.setDirection(direction)
            needed = self._columns.sizeHint().width() + THICKNESS
            if needed + 2 * _SIDE <= room:
                break
        self._body.setMinimumWidth(min(needed, room - 2 * _SIDE))

    def _all_keys(self) -> QWidget:
        """The groups in two columns of about the same height."""
        inner = QWidget()
        columns = self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(32)
        left, right = _column(), _column()
        for menu, entries in groupby(sorted(TABLE, key=_place_of), _group_of):
            lines = [(name_of(entry.do), self._actions.keys(entry.do)) for entry in entries]
            if menu is Menu.CLAIM:
                lines.append((tr("Next and previous in the list"), _ARROWS))
            column = right if menu in _RIGHT else left
            self._add_group(column, tr(menu).replace("&", ""), [line for line in lines if line[1]])
        for column in (left, right):
            column.setRowStretch(column.rowCount(), 1)
            columns.addLayout(column, 1)
        return inner

    def _add_group(self, grid: QGridLayout, menu: str, lines: list[_Line]) -> None:
        """One group below the others; all caps of a column begin at the same place."""
        head = plain_label(menu, self)
        head.setFont(self._theme.sans(12, QFont.Weight.DemiBold))
        top = grid.rowCount()
        head.setContentsMargins(0, 0 if top == 1 else 12, 0, 0)
        grid.addWidget(head, top, 0)
        group = _Group(head, [])
        self._groups.append(group)
        for row, (text, keys) in enumerate(lines, top + 1):
            name = plain_label(text, self)
            name.setFont(self._theme.sans(13))
            caps = QHBoxLayout()
            caps.setSpacing(metrics.HALF)
            line: list[QWidget] = [name, *(KeyCap(key, self._theme, self) for key in keys)]
            group.lines.append((folded(" ".join((text, menu, *keys))), line))
            for cap in line[1:]:
                caps.addWidget(cap)
            caps.addStretch(1)
            grid.addWidget(name, row, 0)
            grid.addLayout(caps, row, 1)

    def _filter(self, text: str) -> None:
        """Show the lines whose name, group or keys begin with what was typed."""
        words = words_of(text)
        for group in self._groups:
            for found_by, line in group.lines:
                for widget in line:
                    widget.setVisible(holds(found_by, words))
            group.head.setVisible(any(holds(found_by, words) for found_by, _ in group.lines))
        is_empty = all(group.head.isHidden() for group in self._groups)
        self._nothing.setVisible(is_empty)

    def _scroll(self, by: int) -> None:
        bar = self._body.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep() // 2)

    def place(self) -> None:
        """In the middle of the window."""
        room = self.window().rect()
        self._fold(room.width())
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


class _SearchField(QLineEdit):
    """Finds keys; what does not type leaves the overlay or scrolls it."""

    left = Signal()
    scrolled = Signal(int)
    """By so many half pages."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Find an action or a key"))
        self.setAccessibleName(tr("Find an action or a key"))
        ClearAction(self, theme)
        self.setFont(theme.sans(13))

    def event(self, event: QEvent) -> bool:
        """Keep the keys that leave from the window's actions."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _LEAVING
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and F1 leave, up and down scroll; everything else is typing."""
        if event.key() in _LEAVING:
            self.left.emit()
        elif event.key() in _SCROLLING:
            self.scrolled.emit(_SCROLLING[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


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
