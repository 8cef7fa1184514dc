"""The sources on the card: each on two lines or unfolded, and the field that takes another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from workbench.review.sourcing import same_origin

from ..theme import metrics
from .dropped_links import dropped
from .hidden_watch import HiddenWatch
from .link_field import LinkField
from .source_row import SourceRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from workbench.review.evidence import Evidence
    from workbench.review.sourcing import SourceField

    from ..theme.theme import Theme


class EvidenceList(QWidget):
    """All sources of one claim in their order, and the link field below them."""

    links_entered = Signal(str)
    edited = Signal(str, str, object, str, bool)
    """Claim id, `Evidence.key`, `SourceField`, its text, and whether that goes on with the last."""
    open_wanted = Signal(str)
    save_page_wanted = Signal(str)
    read_today_wanted = Signal(str)
    """The source of this key was read today."""
    remove_wanted = Signal(str)
    made = Signal(object)
    """A widget that the keyboard can go to."""
    words_wanted = Signal(object)
    """Words used before are wanted, for this `SourceField` of the unfolded source."""
    reveal_wanted = Signal(object)
    """This widget has grown, and is to be in sight."""
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._claim = ""
        self._shown: tuple[Evidence, ...] = ()
        self._is_fixed = False
        self._unkept: dict[tuple[str, str], dict[SourceField, str]] = {}
        """What was typed and could not be kept, by claim and source."""
        self._telling: SourceRow | None = None
        """The row whose edit is just being carried out: its source may get another name."""
        self._spare: list[SourceRow] = []
        self.rows: list[SourceRow] = []
        self._grown = QTimer(self, singleShot=True, interval=0)
        self._grown.timeout.connect(self._reveal_open)
        self._column = QVBoxLayout()
        self._column.setSpacing(metrics.STEP)
        self.field = LinkField(theme, self)
        self.field.entered.connect(self.links_entered)
        self.field.up_wanted.connect(self._go_to_last)
        self.field.left.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.STEP)
        column.addLayout(self._column)
        column.addWidget(self.field)
        HiddenWatch(self.field, theme, column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAcceptDrops(True)
        theme.changed.connect(self._follow_theme)

    @property
    def claim(self) -> str:
        """Id of the claim whose sources are shown; empty for none."""
        return self._claim

    @property
    def open_row(self) -> SourceRow | None:
        """The row that is unfolded."""
        return next((row for row in self.rows if row.editor), None)

    @property
    def in_hand(self) -> frozenset[str]:
        """Ids of the claims about whose sources something is being said, or is not kept yet."""
        here = {self._claim} if any(row.is_in_hand for row in self.rows) else set()
        return frozenset(here | {claim for claim, _ in self._unkept})

    def show_sources(self, claim: str, sources: Sequence[Evidence]) -> None:
        """Show a claim's sources, after keeping what was typed about those of the one before."""
        if claim != self._claim:
            self._turn_to(claim)
        elif tuple(sources) == self._shown:
            return
        self._shown = tuple(sources)
        self._arrange(self._rows_for(self._shown))
        mates = same_origin(self._shown)
        for number, (row, source) in enumerate(zip(self.rows, self._shown, strict=True), 1):
            row.show_source(number, source, self._shown, mates[number - 1])
            if unkept := self._unkept.pop((claim, source.key), None):
                row.bring_back(unkept)
        self.field.turn_to(claim)

    def hand_over(self) -> None:
        """Have everything kept that was typed and can be."""
        if (row := self.open_row) and row.editor:
            row.editor.hand_over()

    def forget(self) -> None:
        """Show no claim's sources, and keep nothing of what was typed and not entered."""
        self.show_sources("", ())
        self._unkept.clear()
        self.field.forget()

    def set_fixed(self, *, fixed: bool) -> None:
        """Let everything be read only."""
        self._is_fixed = fixed
        self.field.setEnabled(not fixed)
        for row in self.rows:
            row.set_fixed(fixed=fixed)

    def edit_last(self) -> None:
        """Unfold the newest source; where there is none, take a link."""
        if self.rows:
            self._unfold(self.rows[-1])
        else:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer_words(self, field: SourceField, words: Sequence[str]) -> None:
        """Complete what is typed in a field of the unfolded source from these words."""
        if (row := self.open_row) and row.editor:
            row.editor.offer(field, words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take links, and text that may hold some."""
        if not self._is_fixed and dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Enter every link that was dropped."""
        event.acceptProposedAction()
        self.links_entered.emit(dropped(event.mimeData()))

    def _turn_to(self, claim: str) -> None:
        had_focus = self._has_focus_above()
        for row in self.rows:
            row.fold()
            if row.unkept:
                self._unkept[self._claim, row.source.key] = row.unkept
            row.forget()
        self._claim = claim
        self._spare, self.rows = [*self.rows, *self._spare], []
        if had_focus:
            self.left.emit()

    def _rows_for(self, sources: Sequence[Evidence]) -> list[SourceRow]:
        """A row for each source: the one that shows it now, where there is one."""
        rows: dict[str, SourceRow | None] = {row.source.key: row for row in self.rows}
        fresh = [source.key for source in sources if source.key not in rows]
        if self._telling and len(fresh) == 1 and len(sources) == len(self.rows):
            rows[fresh[0]] = rows.pop(self._telling.source.key)
        return [rows.pop(source.key, None) or self._another() for source in sources]

    def _another(self) -> SourceRow:
        return self._spare.pop(0) if self._spare else self._made_row()

    def _made_row(self) -> SourceRow:
        row = SourceRow(self._theme, self)
        row.edited.connect(self._tell_edited)
        row.unfold_wanted.connect(self._unfold)
        row.step_wanted.connect(self._step)
        row.open_wanted.connect(self.open_wanted)
        row.save_page_wanted.connect(self.save_page_wanted)
        row.read_today_wanted.connect(self.read_today_wanted)
        row.remove_wanted.connect(self.remove_wanted)
        row.left.connect(self.left)
        for stop in row.stops:
            self.made.emit(stop)
        return row

    def _arrange(self, rows: list[SourceRow]) -> None:
        """Let these be the rows, from top to bottom; Tab goes through them in that order."""
        gone = [row for row in (*self.rows, *self._spare) if row not in rows]
        if any(row.isAncestorOf(focus) for row in gone if (focus := self._focus())):
            self.left.emit()
        for row in gone:
            row.fold()
            row.forget()
            row.hide()
        self._spare, self.rows = gone, rows
        for at, row in enumerate(rows):
            if self._column.indexOf(row) != at:
                self._column.removeWidget(row)
                self._column.insertWidget(at, row)
            row.set_fixed(fixed=self._is_fixed)
            row.show()
        self._chain()

    def _chain(self) -> None:
        """Let Tab go from source to source, and then to the link field."""
        before: QWidget = self
        for stop in (stop for row in self.rows for stop in row.stops):
            self.setTabOrder(before, stop)
            before = stop
        if before is not self:
            self.setTabOrder(before, self.field)

    def _unfold(self, row: SourceRow) -> None:
        """Unfold one source, and no other."""
        if (other := self.open_row) and other is not row:
            other.fold()
        is_new = row.editor is None
        editor = row.unfold()
        if is_new:
            self._chain()
            editor.refused.connect(self._grown.start)
            editor.words_wanted.connect(self.words_wanted)
            for stop in editor.stops:
                self.made.emit(stop)
        editor.begin()
        self._grown.start()

    def _reveal_open(self) -> None:
        """Show as much of the unfolded source as there is room for; most of all what is wrong."""
        if (row := self.open_row) and row.editor:
            self.reveal_wanted.emit(row)
            for line in row.editor.lines.values():
                if line.why_not:
                    self.reveal_wanted.emit(line.told)
        if focus := self._focus():
            self.reveal_wanted.emit(focus)

    def _step(self, row: SourceRow, by: int) -> None:
        at = self.rows.index(row) + by
        stops = [*(each.head for each in self.rows), self.field]
        if 0 <= at < len(stops):
            stops[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_last(self) -> None:
        if self.rows:
            self.rows[-1].head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_edited(self, row: SourceRow, field: SourceField, text: str, continues: bool) -> None:
        before, self._telling = self._telling, row
        self.edited.emit(self._claim, row.source.key, field, text, continues)
        self._telling = before

    def _focus(self) -> QWidget | None:
        """Who in here has the keyboard."""
        focus: QWidget | None = self.window().focusWidget()  # there may be none
        return focus if focus is not None and self.isAncestorOf(focus) else None

    def _has_focus_above(self) -> bool:
        """Whether the keyboard is in one of the sources."""
        focus = self._focus()
        return focus is not None and focus is not self.field

    def _follow_theme(self) -> None:
        for row in (*self.rows, *self._spare):
            row.follow_theme()
