"""Names offered below a line while one types: those in which the typed letters occur."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QListView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLineEdit

_BETWEEN, _WIDTH = 3, 260


class NameCompleter(QCompleter):
    """A plain list; arrows choose from it, Return keeps, Escape closes it."""

    def __init__(self, line: QLineEdit) -> None:
        self._names = QStringListModel()
        super().__init__(self._names, line)
        self._names.setParent(self)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        shown = QListView(line)
        shown.setSpacing(_BETWEEN)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setMinimumWidth(_WIDTH)
        self.setPopup(shown)
        line.setCompleter(self)

    def offer(self, names: Sequence[str]) -> None:
        """Complete what is typed from these names."""
        if list(names) != self._names.stringList():
            self._names.setStringList(list(names))
