"""Every action with its keys, to be given others: below the other settings of the keyboard."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.wording import tr

from ..actions import TABLE, Do, name_of
from ..keymap import Keymap, is_single, why_not
from ..messages import enable, plain_label, without_mnemonic
from ..models.claim_filter import folded
from ..models.prefix_search import holds, words_of
from ..theme import metrics
from ..views import spoken
from ..views.clear_action import ClearAction
from ..views.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..keyboard import Keyboard
    from ..theme.theme import Theme

_TAKE_AWAY = "  ✕"


class KeysPage(QWidget):
    """A list to choose an action from; below it the keys of that one, to be taken away or added.

    What is done holds at once. A key that has another use is taken from it only when that is said.
    """

    def __init__(self, keyboard: Keyboard, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keyboard = keyboard
        self._theme = theme
        self._wanted = ""
        """A key that is waiting for leave to be taken from another action."""
        self.field = QLineEdit(self)
        self.table = QTableWidget(len(TABLE), 2, self)
        self.name = plain_label("", self)
        self.message = plain_label("", self)
        self.keys: list[QPushButton] = []
        """One for each key of the chosen action; pressing it takes the key away."""
        self.add = KeyButton(self)
        self.take = self._button(tr("Take it from there"))
        self.reset = self._button(tr("Reset"))
        self.reset_all = self._button(tr("Reset all keys"))
        self._dress()
        self._lay_out()
        self._connect()
        self._fill()
        self.table.selectRow(0)

    @property
    def chosen(self) -> Do:
        """The action whose keys can be changed."""
        return TABLE[max(0, self.table.currentRow())].do

    def choose(self, do: Do) -> None:
        """Show the keys of this action."""
        self.table.selectRow(next(at for at, entry in enumerate(TABLE) if entry.do is do))

    def _dress(self) -> None:
        self.field.setPlaceholderText(tr("Find an action or a key"))
        self.field.setAccessibleName(tr("Find an action or a key"))
        ClearAction(self.field, self._theme)
        self.table.setAccessibleName(tr("Actions and their keys"))
        self.table.setHorizontalHeaderLabels([tr("Action"), tr("Keys")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().hide()  # what they are is plain to see
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.message.setWordWrap(True)
        self.message.hide()
        self.take.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.reset)
        head.addWidget(self.reset_all)
        self._row = QHBoxLayout()
        self._row.setSpacing(metrics.HALF)
        self._row.addWidget(self.add)
        self._row.addStretch(1)
        question = QHBoxLayout()
        question.addWidget(self.message, 1)
        question.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.STEP)
        column.addWidget(self.field)
        column.addWidget(self.table, 1)
        column.addLayout(head)
        column.addLayout(self._row)
        column.addLayout(question)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._filter)
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.add.taken.connect(self._want)
        self.take.clicked.connect(self._take_over)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self._keyboard.changed.connect(self._fill)

    def _fill(self) -> None:
        """Show the keys of all actions as they are now."""
        for at, entry in enumerate(TABLE):
            keys = ", ".join(map(_native, self._used(entry.do)))
            for column, text in enumerate((name_of(entry.do), keys)):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(at, column, item)
        is_changed = bool(self._keyboard.keymap.changed)
        enable(self.reset_all, "" if is_changed else tr("No key was changed"))
        self._filter()
        self._show_chosen()

    def _used(self, do: Do) -> Iterable[str]:
        keymap = self._keyboard.keymap
        return (key for key in keymap.keys(do) if keymap.single or not is_single(key))

    def _filter(self) -> None:
        words = words_of(self.field.text())
        for at in range(self.table.rowCount()):
            cells = (self.table.item(at, column) for column in range(2))
            text = folded(" ".join(cell.text() for cell in cells if cell))
            self.table.setRowHidden(at, not holds(text, words))

    def _show_chosen(self) -> None:
        """Show the chosen action's keys to be changed."""
        self._say("")
        do, keymap = self.chosen, self._keyboard.keymap
        self.name.setText(tr("Keys of “{action}”", action=name_of(do)))
        for button in self.keys:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.keys = []
        for at, key in enumerate(keymap.keys(do)):
            button = self._button(_native(key) + _TAKE_AWAY)
            button.setObjectName(key)
            button.setAccessibleName(tr("Take away {key}", key=_native(key)))
            button.clicked.connect(self._take_away)
            self._row.insertWidget(at, button)
            self.keys.append(button)
        enable(self.reset, "" if do in keymap.changed else tr("These are the usual keys"))
        self._order_tabs()

    def _order_tabs(self) -> None:
        above = (self.field, self.table, self.reset, self.reset_all)
        stops: tuple[QWidget, ...] = (*above, *self.keys, self.add, self.take)
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def _want(self, key: str) -> None:
        """Add a key, unless it has another use, or none at all is allowed."""
        fault, owner = why_not(key), self._keyboard.keymap.owner(key)
        if fault:
            self._say(fault)
        elif owner not in {None, self.chosen}:
            self._wanted = key
            used = tr(
                "{key} is used by “{action}”. Take it from there?",
                key=_native(key),
                action=name_of(Do(owner)),
            )
            self._say(used, may_take=True)
            self.take.setFocus()
        else:
            self._change(Keymap.with_key, key)

    def _take_over(self) -> None:
        self._change(Keymap.with_key, self._wanted)
        self.add.setFocus()

    def _take_away(self) -> None:
        self.add.setFocus()
        self._change(Keymap.without_key, self.sender().objectName())

    def _change(self, how: Callable[[Keymap, Do, str], Keymap], key: str) -> None:
        self._keyboard.take(how(self._keyboard.keymap, self.chosen, key))

    def _reset(self) -> None:
        self._keyboard.take(self._keyboard.keymap.reset(self.chosen))

    def _reset_all(self) -> None:
        self._keyboard.take(Keymap(single=self._keyboard.keymap.single))

    def _say(self, text: str, *, may_take: bool = False) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))
        self.take.setVisible(may_take)
        spoken.announce(self, text)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(without_mnemonic(text), self)
        button.setAutoDefault(False)
        return button


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
