"""What a claim is beside its words: its statement, its kind and who says it, changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.claims.claim import Kind
from workbench.wording import tr

from ..messages import name_box, plain_tool_tip
from ..models.claim_kinds import meaning_of, word_of_kind
from ..theme import metrics
from ..theme.icons import Icon, icon
from .folding_row import FoldingRow
from .hidden_watch import HiddenWatch
from .kept_line import ClaimLine
from .list_keys import RETURN
from .name_completer import NameCompleter
from .statement_field import StatementField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent

    from workbench.review.listing import ClaimRow

    from ..theme.theme import Theme

_OPENING = RETURN | {Qt.Key.Key_Up, Qt.Key.Key_Down}
_LONGEST_NAME = 200


class KindBox(QComboBox):
    """The kinds. Nothing changes but by choosing from the open list: no wheel, no stray arrow."""

    kind_chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for kind in Kind:
            self.addItem(word_of_kind(kind))
            tip = plain_tool_tip(meaning_of(kind))
            self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self.setMaxVisibleItems(len(Kind))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.activated.connect(self._choose)

    def show_kind(self, kind: Kind) -> None:
        """Show a kind without saying so."""
        self.setCurrentIndex(list(Kind).index(kind))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with arrows and Return; leave with Escape."""
        if event.key() in _OPENING:
            self.showPopup()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the card that scrolls."""
        event.ignore()

    def _choose(self, index: int) -> None:
        self.kind_chosen.emit(list(Kind)[index])  # item data would come back as mere text


class SpeakerField(ClaimLine):
    """Takes a name, with those of the article offered; empty for the article itself."""

    names_wanted = Signal()
    """Somebody begins to type: now is the time for `offer`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Speaker"))
        self.setPlaceholderText(tr("The article itself"))
        self.setToolTip(tr("Who says it"))
        self.setMaxLength(_LONGEST_NAME)
        self._names = NameCompleter(self)

    def offer(self, names: Sequence[str]) -> None:
        """Complete what is typed from these names."""
        self._names.offer(names)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have names at hand."""
        super().focusInEvent(event)
        self.names_wanted.emit()


class ClaimFacts(QWidget):
    """The fields of one claim."""

    restated = Signal(str, str)
    kind_chosen = Signal(str, object)
    speaker_entered = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._claim = ""
        self.statement = StatementField(theme, self)
        self.kind = KindBox(self)
        self.speaker = SpeakerField(self)
        self.clear = QToolButton(self, autoRaise=True)
        self.clear.setAccessibleName(tr("Clear the statement"))
        self.clear.setToolTip(tr("Clear the statement: judge the quoted words"))
        self.clear.setIconSize(QSize(14, 14))
        self.clear.setMinimumSize(metrics.TARGET, metrics.TARGET)
        self._lay_out()
        self.statement.restated.connect(self.restated)
        self.kind.kind_chosen.connect(self._choose)
        self.speaker.entered.connect(self.speaker_entered)
        self.clear.clicked.connect(self.statement.clear_statement)
        for field in (self.statement, self.kind, self.speaker):
            field.left.connect(self.left)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def in_hand(self) -> str:
        """Id of the claim about which something was typed that is not kept yet; else empty."""
        return self._claim if self.statement.is_edited or self.speaker.is_edited else ""

    def show_claim(self, row: ClaimRow) -> None:
        """Show a claim's facts as they are now."""
        self._claim = row.id
        statement = row.text if row.quote else ""
        self.statement.show_statement(row.id, statement)
        self.clear.setVisible(bool(statement))
        self.kind.show_kind(row.kind)
        self.speaker.show_words(row.id, row.speaker)

    def hand_over(self) -> None:
        """Give away what was typed and not handed over yet."""
        self.statement.hand_over()
        self.speaker.keep()

    def set_read_only(self, reason: str) -> None:
        """Take nothing that could not be saved."""
        self.statement.setReadOnly(bool(reason))
        for widget in (self.kind, self.speaker, self.clear):
            widget.setEnabled(not reason)

    def _lay_out(self) -> None:
        said = QHBoxLayout()
        said.setSpacing(metrics.HALF)
        said.addWidget(self.statement, 1)
        said.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        pair = FoldingRow(metrics.STEP, self)
        pair.hold((self.kind, self.speaker))
        name_box(self.kind, tr("Kind of claim"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.STEP)
        column.addLayout(said)
        column.addWidget(pair)
        HiddenWatch(self.statement, self._theme, column, said)
        HiddenWatch(self.speaker, self._theme, column, pair)

    def _choose(self, kind: Kind) -> None:
        self.kind_chosen.emit(self._claim, kind)

    def _follow_theme(self) -> None:
        theme = self._theme
        for field in (self.kind, self.speaker):
            field.setFont(theme.sans(13))
        self.clear.setIcon(icon(Icon.CLOSE, theme.palette))


def edit_in(field: QLineEdit | StatementField) -> None:
    """Put the caret into a field, over what stands there."""
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    field.selectAll()
