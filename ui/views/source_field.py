"""One field of a source: its name above, what it says, and why that can't be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ..messages import one_line, plain_label
from ..models.source_words import choices_of, hint_of, label_of, unsaid_word, word_of
from ..theme import metrics
from ..theme.icons import Icon, icon
from .card_head import set_ink
from .source_inputs import ChoiceInput, LineInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.review.sourcing import SourceField

    from ..theme.theme import Theme

_GAP = 2


class LabelledField(QWidget):
    """Any input under its label."""

    def __init__(
        self, field: SourceField, box: QWidget, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._theme = theme
        self.label = plain_label(label_of(field), self)
        self.label.setBuddy(box)
        box.setParent(self)
        box.setAccessibleName(label_of(field))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(_GAP)
        self.column.addWidget(self.label)
        self.column.addWidget(box)
        theme.changed.connect(self.follow_theme)

    def follow_theme(self) -> None:
        """Take fonts and colours from the theme again."""
        self.label.setFont(self._theme.sans(12, QFont.Weight.Medium))
        set_ink(self.label, self._theme.palette.ink_2)


class SourceLine(LabelledField):
    """A field of one line; it hands over what was typed only when that can be kept."""

    entered = Signal(object)
    """This field's text is to be kept; `refuse` answers where it can't be."""
    left = Signal()
    """Done with the source, or given up."""
    words_wanted = Signal(object)
    """Words used in this `SourceField` before are wanted."""

    def __init__(self, field: SourceField, theme: Theme, parent: QWidget | None = None) -> None:
        self.input = _input_for(field)
        self._why = ""
        super().__init__(field, self.input, theme, parent)
        self._sign = QLabel(self)
        self._fault = plain_label("", self)
        self._fault.setWordWrap(True)
        self.told = QWidget(self)
        """Why what stands here can't be kept; whoever shows the field gives it the whole width."""
        row = QHBoxLayout(self.told)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.HALF)
        row.addWidget(self._sign)
        row.addWidget(self._fault, 1)
        self.told.hide()
        self.input.entered.connect(self.hand_over)
        self.input.finished.connect(self._finish)
        self.input.left.connect(self._give_up)
        if isinstance(self.input, LineInput):
            self.input.textEdited.connect(self._look_again)
            self.input.words_wanted.connect(self._want_words)
        self.follow_theme()

    @property
    def why_not(self) -> str:
        """Why what stands here can't be kept, in words; empty when it can."""
        return self._why

    @property
    def is_edited(self) -> bool:
        """Whether something stands here that is not kept yet."""
        return self.input.is_edited

    def hand_over(self) -> None:
        """Have what was typed kept, if anything was."""
        if self.is_edited:
            self.entered.emit(self)
        else:
            self.refuse("")

    def refuse(self, why: str) -> None:
        """Say why what stands here can't be kept; it stays to be mended. Empty when it is kept."""
        self._why = why
        self._fault.setText(one_line(f"{why[:1].upper()}{why[1:]}."))
        self.told.setVisible(bool(why))
        self.input.setAccessibleDescription(self._fault.text() if why else "")

    def offer(self, words: Sequence[str]) -> None:
        """Complete what is typed from these words."""
        if isinstance(self.input, LineInput):
            self.input.offer(words)

    def follow_theme(self) -> None:
        """Take fonts and colours from the theme again."""
        super().follow_theme()
        self.input.setFont(self._theme.sans(13))
        self._fault.setFont(self._theme.sans(12, QFont.Weight.DemiBold))
        side = QSize(metrics.SHAPE_SMALL, metrics.SHAPE_SMALL)
        palette = self._theme.palette
        self._sign.setPixmap(icon(Icon.ATTENTION, palette, palette.ink).pixmap(side))

    def _want_words(self) -> None:
        self.words_wanted.emit(self.field)

    def _finish(self) -> None:
        self.hand_over()
        if not self._why:
            self.left.emit()

    def _give_up(self) -> None:
        self.refuse("")
        self.left.emit()

    def _look_again(self) -> None:
        """Once something was refused, say at every key whether it still is."""
        if self._why:
            self.hand_over()


def _input_for(field: SourceField) -> LineInput | ChoiceInput:
    choices = choices_of(field)
    if not choices:
        line = LineInput()
        line.setPlaceholderText(hint_of(field))
        return line
    box = ChoiceInput(choices, unsaid_word())
    box.name_choices([word_of(choice) for choice in choices])
    return box
