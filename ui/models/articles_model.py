"""The articles of a project as a table model with its own filter and order."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.wording import tr

from .article_words import ArticleRow, accessible_text, is_late, tool_tip
from .claim_filter import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from workbench.library import ArticleProgress, ListedArticle

Index: TypeAlias = QModelIndex | QPersistentModelIndex

ARTICLE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `ArticleRow` itself."""
_ROOT = QModelIndex()
_NO_DAY = "9999"


class ArticleOrder(StrEnum):
    """The orders of the list."""

    NAME = "name"
    """By the name of the file, which is known at once: nothing moves while figures come in."""
    PROGRESS = "progress"
    """What was begun and is not done first, the least checked before the rest."""
    DUE = "due"
    """What is due first, first; what is finished or has no day last."""


class ArticlesModel(QAbstractTableModel):
    """One column of articles. Figures come in while it is shown; only `settle` moves rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, ArticleRow] = {}
        self._shown: list[str] = []
        self._words: tuple[str, ...] = ()
        self._order = ArticleOrder.NAME

    # What is there

    def size(self) -> int:
        """How many articles there are, shown or not."""
        return len(self._rows)

    def row(self, at: int) -> ArticleRow | None:
        """The article shown there."""
        return self._rows[self._shown[at]] if 0 <= at < len(self._shown) else None

    def row_of(self, article: str) -> int:
        """Where an article is shown; -1 when it is not."""
        return self._shown.index(article) if article in self._shown else -1

    def finished(self) -> int:
        """How many articles the reviewer has signed off."""
        rows = self._rows.values()
        return sum(1 for row in rows if row.progress and row.progress.is_mine_finished)

    # What changes it

    def show_articles(self, listed: Sequence[ListedArticle], on_desk: str) -> None:
        """Show these articles, with what was known of them; one of them is on the desk."""
        before = self._rows
        self._rows = {}
        for each in listed:
            row = before.get(each.article, ArticleRow(each))
            self._rows[each.article] = row._replace(listed=each, is_open=each.article == on_desk)
        self._show()

    def forget(self) -> None:
        """Show nothing: what comes is another project's, or for another reviewer."""
        self._rows = {}
        self._show()

    def take_in(self, found: Iterable[ArticleProgress], reviewer: str, today: date) -> None:
        """Show these figures, read for that reviewer; no row comes, goes or moves."""
        for progress in found:
            row = self._rows.get(progress.article)
            if row is not None:
                self._rows[progress.article] = row._replace(
                    progress=progress,
                    is_mine=reviewer in progress.assigned,
                    is_late=is_late(progress, today),
                )
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    def settle(self) -> None:
        """Bring the list into its order and apply the filter, now that all figures are there."""
        if self._wanted() != self._shown:
            self._show()

    def set_words(self, text: str) -> None:
        """Show the articles that hold every word, and no others."""
        self._words = tuple(folded(text).split())
        self.settle()

    def set_order(self, order: ArticleOrder) -> None:
        """Show the articles in that order."""
        self._order = order
        self.settle()

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """One: a delegate paints the whole row."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, or its full text for those who hear or hover it."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ARTICLE_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return accessible_text(row)
        return tool_tip(row) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Name the column for screen readers; the header itself is hidden."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr("Article")
        return super().headerData(section, orientation, role)

    # Inside

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = self._wanted()
        self.endResetModel()

    def _wanted(self) -> list[str]:
        rows = self._rows.items()
        if self._words:
            folded_keys = ((name, row, folded(row.key)) for name, row in rows)
            rows = {n: r for n, r, key in folded_keys if all(w in key for w in self._words)}.items()
        if self._order is ArticleOrder.NAME:
            return [name for name, _ in rows]
        by = _by_due if self._order is ArticleOrder.DUE else _by_progress
        return [name for name, _ in sorted(rows, key=by)]


def _by_progress(named: tuple[str, ArticleRow]) -> tuple[int, float]:
    """Begun before not begun before done; ties stay in the order of names."""
    progress = named[1].progress
    if progress is None or not progress.begun or progress.unreadable:
        return 1, 0.0
    share = progress.checked / progress.claims if progress.claims else 1.0
    return (2, share) if progress.is_mine_finished or share == 1.0 else (0, share)


def _by_due(named: tuple[str, ArticleRow]) -> str:
    progress = named[1].progress
    return progress.due or _NO_DAY if progress and not progress.is_mine_finished else _NO_DAY
