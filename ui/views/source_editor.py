"""All that is said of one source, to be edited in place: Tab goes through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.review.evidence import Evidence
from workbench.review.known_sources import COMPLETED
from workbench.review.sourcing import SourceField, fault, text_in
from workbench.wording import tr

from ..theme import metrics
from .folding_row import FoldingRow
from .hidden_watch import HiddenWatch
from .note_field import NoteField
from .source_field import LabelledField, SourceLine
from .source_inputs import LineInput

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..theme.theme import Theme

_PASSAGE_HEIGHT = 72


class SourceEditor(QWidget):
    """The fields of one source: what it says of the claim first, then what it is."""

    edited = Signal(object, str, bool)
    """The `SourceField`, its text, and whether that continues what was typed before."""
    refused = Signal()
    """What was typed can't be kept, and a line more says why."""
    words_wanted = Signal(object)
    """Words used before are wanted, to complete what is typed in this `SourceField`."""
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sources: Sequence[Evidence] = ()
        self._source = Evidence()
        self.lines: dict[SourceField, SourceLine] = {}
        self.passage = NoteField(theme)
        self.passage.setPlaceholderText(tr("What the source says, in its own words"))
        self.passage.setMinimumHeight(_PASSAGE_HEIGHT)
        self.passage.setMaximumHeight(_PASSAGE_HEIGHT)
        self.passage.written.connect(self._keep_passage)
        self.passage.left.connect(self.left)
        passage = LabelledField(SourceField.PASSAGE, self.passage, theme, self)
        passage.follow_theme()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, metrics.STEP, 0, 0)
        self._column.setSpacing(metrics.STEP)
        self._add(SourceField.STANCE, SourceField.GRADE)
        self._column.addWidget(passage)
        HiddenWatch(self.passage, theme, self._column, passage)
        self._add(SourceField.LOCATOR, SourceField.READ)
        self._add(SourceField.TITLE)
        self._add(SourceField.PUBLISHER, SourceField.ORIGIN)
        self._add(SourceField.LINK)
        self._add(SourceField.ARCHIVED)
        for field in COMPLETED:
            self.lines[field].words_wanted.connect(self.words_wanted)

    @property
    def stops(self) -> Iterator[QWidget]:
        """Where Tab stops, in order."""
        for field in SourceField:
            is_passage = field is SourceField.PASSAGE
            yield self.passage if is_passage else self.lines[field].input

    @property
    def unkept(self) -> dict[SourceField, str]:
        """What was typed and is not kept, by field."""
        return {field: line.input.said for field, line in self.lines.items() if line.is_edited}

    def show_source(self, source: Evidence, sources: Sequence[Evidence]) -> None:
        """Show what is said of a source, one of ``sources``; what is being typed stays."""
        self._source, self._sources = source, sources
        for field, line in self.lines.items():
            line.input.show_said(text_in(source, field))
        self.passage.show_note("passage", source.passage)

    def type_again(self, unkept: Mapping[SourceField, str]) -> None:
        """Show what was typed earlier and could not be kept, and why."""
        for field, text in unkept.items():
            self.lines[field].input.type_again(text)
            self.lines[field].hand_over()

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self.lines[SourceField.STANCE].input.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hand_over(self) -> None:
        """Have everything kept that was typed and can be."""
        self.passage.hand_over()
        for line in self.lines.values():
            line.hand_over()

    def offer(self, field: SourceField, words: Sequence[str]) -> None:
        """Complete what is typed in a field from these words."""
        self.lines[field].offer(words)

    def set_fixed(self, *, fixed: bool) -> None:
        """Show everything and take nothing."""
        self.passage.setReadOnly(fixed)
        for line in self.lines.values():
            line.input.set_fixed(fixed=fixed)

    def _line(self, field: SourceField) -> SourceLine:
        line = SourceLine(field, self._theme, self)
        line.entered.connect(self._keep)
        line.left.connect(self.left)
        self.lines[field] = line
        return line

    def _add(self, *fields: SourceField) -> None:
        """Lay fields out side by side, and below them what is wrong with any of them."""
        row = FoldingRow(metrics.STEP, self)
        row.hold(self._line(field) for field in fields)
        self._column.addWidget(row)
        for field in fields:
            line = self.lines[field]
            self._column.addWidget(line.told)
            if isinstance(line.input, LineInput):
                HiddenWatch(line.input, self._theme, self._column, line.told)

    def _keep(self, line: SourceLine) -> None:
        text = line.input.said
        why = fault(self._sources, self._source.key, line.field, text)
        line.refuse(why)
        if why:
            self.refused.emit()
        else:
            self._tell(line.field, text, continues=False)

    def _keep_passage(self, _claim: str, text: str, continues: bool) -> None:
        self._tell(SourceField.PASSAGE, text, continues=continues)

    def _tell(self, field: SourceField, text: str, *, continues: bool) -> None:
        self.edited.emit(field, text, continues)
