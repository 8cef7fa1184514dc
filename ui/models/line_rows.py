"""Rows of two lines for a list in a dialog: what is written in them, and their model."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from workbench.review.standing import Standing

    from ..theme.icons import Icon

Index: TypeAlias = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `LineRow` itself."""
_ROOT = QModelIndex()
_SPOKEN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


class LineRow(NamedTuple):
    """One row. Its texts are shown as they stand, so hidden characters are made visible before."""

    before: str
    words: str
    """What is marked in the first line, between ``before`` and ``behind``."""
    behind: str
    below: str
    """The second line."""
    spoken: str
    """All of it, for those who hear it, and to be found by typing."""
    sign: Standing | Icon | None = None
    """What stands at its front."""
    is_faint: bool = False
    """Whether it is there, but not in force."""

    @property
    def text(self) -> str:
        """The first line."""
        return f"{self.before}{self.words}{self.behind}"


class LineModel(QAbstractListModel):
    """The rows that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[LineRow] = ()

    def show_rows(self, rows: Sequence[LineRow]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, or all of it in words."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == LINE_ROLE:
            return row
        return row.spoken if role in _SPOKEN else None
