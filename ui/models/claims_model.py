"""The claims of the open article as a table model with its own filter and order.

A proxy model would ask Python about every row on every key press. This one keeps the rows in
order, and of those shown only their ranks: a sorted list of numbers, searched by bisection.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.review.standing import NOT_TO_CHECK, Standing
from workbench.wording import tr

from .claim_filter import Filter, SortOrder, search_key, standings_of, stays
from .claim_words import accessible_text, tool_tip
from .claims_in_order import ClaimsInOrder, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.review.listing import ClaimRow

Index: TypeAlias = QModelIndex | QPersistentModelIndex

CLAIM_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `ClaimRow` itself."""
NESTED_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the row is the content of the attribution it stands under."""

_ROOT = QModelIndex()
_AT_ONCE = 64
"""Rows that come and go one by one; with more, starting over is cheaper."""


class ClaimsModel(QAbstractTableModel):
    """One column of claims.

    A claim that stops matching the filter while it is *held* (it is the one being worked on) stays
    until `settle` is called with another one held. So a verdict given under the chip "Open" shows
    for as long as the claim is selected, the next open claim is selected from an unmoved list, and
    only then the judged one leaves it: nobody loses the place, and Undo finds the row again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._order = SortOrder.POSITION
        self._held: str | None = None
        self._take(in_order((), self._order))

    # What is there

    @property
    def filter(self) -> Filter:
        """The filter in force."""
        return self._filter

    @property
    def order(self) -> SortOrder:
        """The order in force."""
        return self._order

    def counts(self) -> dict[Standing, int]:
        """How many claims stand where, shown or not; one to re-check counts twice."""
        return dict(self._counts)

    def total(self) -> int:
        """How many claims there are, shown or not, without those set aside."""
        return self._total

    def size(self) -> int:
        """How many claims there are, shown or not."""
        return len(self._rows)

    def reach(self) -> int:
        """How many claims an empty text field would show: all to check, or all others of a kind."""
        away = self._filter.standings & NOT_TO_CHECK
        is_away = self._filter.standings == away
        return sum(self._counts[one] for one in away) if is_away else self._total

    def searchable(self) -> tuple[Sequence[ClaimRow], Sequence[str]]:
        """Every claim, shown or not, and the folded text that each is found by."""
        return self._rows, self._keys

    def claim(self, claim_id: str | None) -> ClaimRow | None:
        """The row of that claim, shown or not."""
        rank = self._ranks.get(claim_id or "")
        return None if rank is None else self._rows[rank]

    def row_of(self, claim_id: str | None) -> int:
        """Where the claim is shown; -1 when it is not."""
        rank = self._ranks.get(claim_id or "", -1)
        at = bisect_left(self._shown, rank)
        return at if at < len(self._shown) and self._shown[at] == rank else -1

    def id_at(self, row: int) -> str | None:
        """Id of the claim shown there."""
        return self._rows[self._shown[row]].id if 0 <= row < len(self._shown) else None

    def next_of(
        self, claim_id: str | None, predicate: Callable[[ClaimRow], bool], *, back: bool = False
    ) -> str | None:
        """Id of the nearest shown claim after (or before) one that may be hidden.

        Without a claim, or from an unknown one: from the top, or from the bottom.
        """
        rank = self._ranks.get(claim_id or "")
        if back:
            end = len(self._shown) if rank is None else bisect_left(self._shown, rank)
            places: Iterable[int] = reversed(self._shown[:end])
        else:
            places = self._shown[0 if rank is None else bisect_right(self._shown, rank) :]
        return next((self._rows[at].id for at in places if predicate(self._rows[at])), None)

    # What changes it

    def set_rows(self, rows: Sequence[ClaimRow]) -> None:
        """Show these claims, given in article order; the same claims again only update the list."""
        if [row.id for row in rows] == self._article:
            self.update_rows(rows)
        else:
            self._start_over(rows)

    def take_over(self, ready: ClaimsInOrder) -> None:
        """Show these claims, which were made ready elsewhere."""
        fits = ready.order is self._order
        self.beginResetModel()
        self._take(ready if fits else in_order(_as_in_article(ready), self._order))
        self.endResetModel()

    def update_rows(self, rows: Iterable[ClaimRow]) -> None:
        """Show what changed about claims that are there already; raises `KeyError` for others."""
        changed = {rank: row for row in rows if self._rows[rank := self._ranks[row.id]] != row}
        if any(self._moves(self._rows[rank], row) for rank, row in changed.items()):
            by_id = {row.id: row for row in (*self._rows, *changed.values())}
            self._start_over([by_id[claim_id] for claim_id in self._article])
        elif changed:
            self._change(changed)

    def set_filter(self, wanted: Filter) -> None:
        """Show the claims that match, and no others."""
        if wanted == self._filter:
            return
        self._filter = wanted
        self._show(wanted.picks(self._rows, self._keys))

    def set_order(self, order: SortOrder) -> None:
        """Show the claims in that order; by verdict anew, as the verdicts are now."""
        if order is not self._order or order is SortOrder.VERDICT:
            self._order = order
            by_id = {row.id: row for row in self._rows}
            self._start_over([by_id[claim_id] for claim_id in self._article])

    def hold(self, claim_id: str | None) -> None:
        """Let the claim being worked on stay when it stops matching; changes nothing by itself."""
        self._held = claim_id

    @property
    def unsettled(self) -> bool:
        """Whether `settle` would take a row away."""
        return bool(self._strays - {self._held_rank})

    def settle(self) -> None:
        """Take away what stopped matching and is no longer held."""
        for rank in sorted(self._strays - {self._held_rank}):
            self._remove(rank)

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """One: a delegate paints the whole row."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, or its full text for those who hear or hover it."""
        if not index.isValid():
            return None
        row = self._rows[self._shown[index.row()]]
        if role == CLAIM_ROLE:
            return row
        if role == NESTED_ROLE:
            return self._is_nested(row)
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
            return tr("Claim")
        return super().headerData(section, orientation, role)

    # Inside

    @property
    def _held_rank(self) -> int:
        return self._ranks.get(self._held or "", -1)

    def _is_nested(self, row: ClaimRow) -> bool:
        """Only under its visible parent, and only where the two stand together."""
        parent = self._parents.get(row.id, "")
        return self._order is SortOrder.POSITION and self.row_of(parent) >= 0

    def _moves(self, old: ClaimRow, new: ClaimRow) -> bool:
        return not stays(old, new, self._order)

    def _start_over(self, rows: Sequence[ClaimRow]) -> None:
        self.take_over(in_order(rows, self._order))

    def _take(self, ready: ClaimsInOrder) -> None:
        self._article, self._rows, self._keys = ready.article, ready.rows, ready.keys
        self._ranks, self._parents = ready.ranks, ready.parents
        self._counts, self._total = ready.counts, ready.total
        self._shown = self._filter.picks(self._rows, self._keys)
        self._strays: set[int] = set()

    def _show(self, ranks: list[int]) -> None:
        if ranks == self._shown:
            self._strays.clear()
            return
        self.beginResetModel()
        self._shown = ranks
        self._strays.clear()
        self.endResetModel()

    def _change(self, changed: dict[int, ClaimRow]) -> None:
        """Put new rows in the place of old ones; nothing moves, but rows may come and go."""
        for rank, row in changed.items():
            self._replace(rank, row)
        ranks = sorted(changed)
        fitting = self._fitting(ranks)
        there = [rank for rank in ranks if self._is_shown(rank)]
        came = fitting.difference(there)
        self._strays = (self._strays - fitting) | set(there) - fitting
        if len(came) + len(self._strays) > _AT_ONCE:
            self._show(self._filter.picks(self._rows, self._keys))
            return
        for rank in came:
            self._insert(rank)
        self.settle()
        self._announce([rank for rank in there if self._is_shown(rank)])

    def _replace(self, rank: int, row: ClaimRow) -> None:
        old = self._rows[rank]
        self._rows[rank] = row
        self._keys[rank] = search_key(row)
        self._counts.subtract(standings_of(old))
        self._counts.update(standings_of(row))
        self._total += _to_check(row) - _to_check(old)

    def _fitting(self, ranks: Sequence[int]) -> set[int]:
        rows = [self._rows[rank] for rank in ranks]
        keys = [self._keys[rank] for rank in ranks]
        return {ranks[at] for at in self._filter.picks(rows, keys)}

    def _is_shown(self, rank: int) -> bool:
        at = bisect_left(self._shown, rank)
        return at < len(self._shown) and self._shown[at] == rank

    def _insert(self, rank: int) -> None:
        at = bisect_left(self._shown, rank)
        self.beginInsertRows(_ROOT, at, at)
        self._shown.insert(at, rank)
        self.endInsertRows()

    def _remove(self, rank: int) -> None:
        at = bisect_left(self._shown, rank)
        self.beginRemoveRows(_ROOT, at, at)
        del self._shown[at]
        self._strays.discard(rank)
        self.endRemoveRows()

    def _announce(self, ranks: Sequence[int]) -> None:
        """Say which rows look different, neighbours in one signal."""
        rows = [bisect_left(self._shown, rank) for rank in ranks]
        starts = [row for at, row in enumerate(rows) if at == 0 or row != rows[at - 1] + 1]
        ends = [row for at, row in enumerate(rows) if rows[at + 1 : at + 2] != [row + 1]]
        for first, last in zip(starts, ends, strict=True):
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))


def _to_check(row: ClaimRow) -> bool:
    return row.standing not in NOT_TO_CHECK


def _as_in_article(ready: ClaimsInOrder) -> list[ClaimRow]:
    return [ready.rows[ready.ranks[claim_id]] for claim_id in ready.article]
