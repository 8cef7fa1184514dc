"""The left pane: how far the reviewer is, the filters, and the claims that pass them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from workbench.later import later
from workbench.review.standing import Standing

from ..models.claim_filter import Filter, SortOrder
from ..models.claims_model import ClaimsModel
from .claim_table import ClaimTable
from .claims_head import ClaimsHead
from .filter_bar import FilterBar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from workbench.review.listing import ClaimRow

    from ..theme.theme import Theme
    from . import list_notice, result_count
    from .prepared_rows import PreparedRows
else:
    list_notice, result_count = later("ui.views.list_notice"), later("ui.views.result_count")


class ClaimsPane(QWidget):
    """The claims of the open article. It says which claim was chosen; it never changes one.

    The current claim is kept by its id: it stays current while a filter hides it, and is selected
    again as soon as it is shown. So the card and the text never jump while somebody types a filter.
    """

    claim_chosen = Signal(str)
    """The reviewer chose this claim here; not emitted after `select`."""
    key_pane_made = Signal(object)
    """This widget may stand in the place of the list, so that the list's keys belong there too."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current: str | None = None
        self._following = False
        self._is_readable = True
        self.model = ClaimsModel(self)
        self.head = ClaimsHead(theme, self)
        self.filter_bar = FilterBar(theme, self)
        self.table = ClaimTable(self.model, theme, self)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self._follow_theme()

    @cached_property
    def notice(self) -> list_notice.EmptyNotice:
        """What stands in the place of an empty list, made when there is first one."""
        made = list_notice.EmptyNotice(self._theme, self)
        made.all_wanted.connect(self.show_all)
        self._stack.addWidget(made)
        self.key_pane_made.emit(made)
        return made

    @cached_property
    def results(self) -> result_count.ResultCount:
        """Who says aloud how many claims a filter shows, made with the first filter."""
        return result_count.ResultCount(self.model, self)

    @cached_property
    def foot(self) -> list_notice.FilterFoot:
        """What stands below a shortened list, made when there is first one."""
        made = list_notice.FilterFoot(self._theme, self)
        made.all_wanted.connect(self.show_all)
        made.hide()
        self._column.addWidget(made)
        return made

    def set_rows(self, rows: Sequence[ClaimRow], *, is_readable: bool = True) -> None:
        """Show these claims, in article order; the same claims again keep place and selection.

        There are none of a list that is not readable.
        """
        self._is_readable = is_readable
        self.model.set_rows(rows)
        self._follow_model()

    def replace_rows(self, ready: PreparedRows) -> None:
        """Show claims of which some took others' places.

        Nothing moves: what is selected stays where it is, or else what stands at the top.
        """
        held, top = self._held_place()
        self._make_current(ready.successor(self._current))
        self.model.take_over(ready.listed)
        self._follow_model()
        row = self.model.row_of(ready.successor(held))
        if row >= 0:
            self.table.keep(row, top)

    def update_rows(self, rows: Iterable[ClaimRow]) -> None:
        """Show what changed about claims that are there; raises `KeyError` for others."""
        self.model.update_rows(rows)
        self._follow_model()

    def select(self, claim_id: str | None) -> None:
        """Make a claim the current one without saying so, and bring it into view."""
        if claim_id != self._current:
            self._make_current(claim_id)
            self._select_current()
        elif self.table.currentIndex().isValid():
            self.table.reveal(self.table.currentIndex())

    def current_id(self) -> str | None:
        """Id of the current claim, shown or hidden by the filter."""
        return self._current

    def neighbour(self, beside: str | None = None, *, back: bool = False) -> str | None:
        """Id of the claim below (or above) the current one, else ``beside``, of those shown."""
        return self.model.next_of(self._current or beside, _any, back=back)

    def next_open(self, beside: str | None = None, *, back: bool = False) -> str | None:
        """Id of the next (or previous) open claim of those shown, going round.

        Counted from the current one, else from ``beside``; the current one itself is none.
        """
        onward = self.model.next_of(self._current or beside, self._waits, back=back)
        return onward or self.model.next_of(None, self._waits, back=back)

    def way_on(self) -> str | None:
        """Where a verdict leads: to the next open claim, else to the one below in a filtered list.

        Never to a claim that the list does not show.
        """
        return self.next_open() or (self.neighbour() if self.model.filter != Filter() else None)

    @property
    def is_as_usual(self) -> bool:
        """Whether all claims to check are listed, as in the article."""
        return self.model.filter == Filter() and self.model.order is SortOrder.POSITION

    def _waits(self, row: ClaimRow) -> bool:
        return row.standing is Standing.OPEN and row.id != self._current

    def show_all(self) -> None:
        """Take every filter away; who was at them is in the list then."""
        focus: QWidget | None = self.window().focusWidget()  # there may be none
        self.filter_bar.show_all()
        if focus is not None and self.filter_bar.isAncestorOf(focus):
            self.focus_list()

    def restore(self, standing: Standing | None, words: str, order: SortOrder) -> None:
        """Take the filter and the order that were wanted before, at a claim that they show."""
        self.filter_bar.restore(standing, words)
        self.head.show_order(order)
        self.model.set_order(order)
        self._choose_nearest()

    def focus_filter(self) -> None:
        """Let the reviewer type a filter."""
        self.filter_bar.focus_field()

    def focus_list(self) -> None:
        """Give the keyboard to the list; with nothing selected, to the claim nearest by."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._choose_nearest()

    def _choose_nearest(self) -> None:
        """With nothing selected of what is shown, choose the claim nearest by."""
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            nearest = self.neighbour() or self.neighbour(back=True)
            self.table.setCurrentIndex(self.model.index(self.model.row_of(nearest), 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the list."""
        super().focusInEvent(event)
        self.focus_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the list itself."""
        super().resizeEvent(event)
        self._fit_filters()

    # Inside

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.filter_bar)
        self._column.addLayout(self._stack, 1)
        self.setAutoFillBackground(True)
        self.setMinimumWidth(160)

    def _connect(self) -> None:
        self.filter_bar.filter_changed.connect(self._filter)
        self.filter_bar.list_wanted.connect(self.focus_list)
        self.head.order_chosen.connect(self.model.set_order)
        self.table.place_wanted.connect(self.focus_list)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.model.modelReset.connect(self._select_current)
        self.model.rowsInserted.connect(self._select_current)
        self.model.rowsRemoved.connect(self._show_state)
        self._settling.timeout.connect(self.model.settle)
        self._theme.changed.connect(self._follow_theme)

    def _filter(self, wanted: Filter) -> None:
        """Shorten the list; it begins with its first claim, where the current one is not in it."""
        self.model.set_filter(wanted)
        self._show_state()
        if not self.table.currentIndex().isValid():
            self.table.scrollToTop()
        self.results.tell_soon()

    def _on_current(self, index: QModelIndex) -> None:
        """Follow the selection when the reviewer moved it."""
        claim_id = self.model.id_at(index.row())
        if claim_id is not None and not self._following:
            self._make_current(claim_id)
            self.claim_chosen.emit(claim_id)

    def _make_current(self, claim_id: str | None) -> None:
        """Let the claim before leave the list later: rows don't move under a pressed mouse."""
        self._current = claim_id
        self.model.hold(claim_id)
        if self.model.unsettled:
            self._settling.start()

    def _held_place(self) -> tuple[str | None, int]:
        """A claim in sight, the selected one if it is, and where its row begins."""
        current = self.table.visualRect(self.table.currentIndex())
        if current.isValid() and self.table.viewport().rect().intersects(current):
            return self._current, current.top()
        row = self.table.rowAt(0)
        return self.model.id_at(row), self.table.rowViewportPosition(row)

    def _select_current(self) -> None:
        """Select the current claim's row, where it is shown, and bring it into view."""
        row = self.model.row_of(self._current)
        if row == self.table.currentIndex().row():
            return
        self._following = True
        if row < 0:
            self.table.selectionModel().clear()
        else:
            index = self.model.index(row, 0)
            self.table.reveal(index)
            self.table.setCurrentIndex(index)
        self._following = False

    def _follow_model(self) -> None:
        counts, total = self.model.counts(), self.model.total()
        self.head.show_counts(counts, total)
        self.filter_bar.show_counts(counts, total)
        self._fit_filters()
        self._show_state()

    def _show_state(self) -> None:
        """Show the list, or what is to be said instead."""
        shown, whole = self.model.rowCount(), self.model.reach()
        if shown:
            self._stack.setCurrentWidget(self.table)
        else:
            self.notice.say(nothing_matches=bool(self.model.size()), is_readable=self._is_readable)
            self._stack.setCurrentWidget(self.notice)
        if 0 < shown < whole:
            self.foot.say(shown, whole)
            self.foot.show()
        elif "foot" in vars(self):
            self.foot.hide()

    def _fit_filters(self) -> None:
        """Leave a row of the list in sight, at the cost of filters and strip."""
        self.head.show_strip()
        room = self.height() - self.head.sizeHint().height()
        row = self.table.verticalHeader().defaultSectionSize()
        self.head.show_strip(is_shown=self.filter_bar.fit(self.width(), room, row))

    def _follow_theme(self) -> None:
        palette = QPalette(self._theme.qt_palette())
        palette.setColor(QPalette.ColorRole.Window, self._theme.palette.side)
        self.setPalette(palette)
        self._fit_filters()


def _any(_: ClaimRow) -> bool:
    return True
