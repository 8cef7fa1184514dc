"""Where two versions clash, a person chooses claim by claim; until then nothing is written."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from workbench.review.versions import Choice
from workbench.wording import tr

from ..messages import counted, enable, in_figures, plain_label, without_mnemonic
from ..theme import metrics
from ..theme.ground import fill
from ..views import spoken
from ..views.choice_button import KEYS
from ..views.clash_list import ClashList, ClashModel
from ..views.clash_pane import ClashPane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.review.versions import Clash, ClashId

    from ..theme.theme import Theme

_SIZE = QSize(1040, 700)
_LEAST = QSize(520, 420)
_SHARE_OF_SCREEN = 0.94
_LIST, _LEAST_LIST = 300, 148
_NOTHING: Mapping[ClashId, Choice] = MappingProxyType({})


class Sides(NamedTuple):
    """What the two versions are called."""

    yours: str
    theirs: str


class VersionsDialog(QDialog):
    """Window-modal; *Later* always works, and keeps the answers for another time."""

    settled = Signal(object)
    """Everything is chosen: each `Choice` by its `ClashId`."""
    postponed = Signal(object)
    """Not now: what was chosen so far, to be handed in again another time."""

    def __init__(
        self,
        clashes: Sequence[Clash],
        why: str,
        sides: Sides,
        theme: Theme,
        parent: QWidget | None = None,
        answers: Mapping[ClashId, Choice] = _NOTHING,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(tr("Choose between two versions"))
        self._theme = theme
        self._clashes = tuple(clashes)
        self._names = {
            Choice.YOURS: sides.yours,
            Choice.THEIRS: sides.theirs,
            Choice.BOTH: tr("Both notes"),
        }
        self.answers = {
            clash.id: answers[clash.id]
            for clash in self._clashes
            if answers.get(clash.id) in clash.choices
        }
        """What was chosen by now; an answer that is none any more is not taken over."""
        self._last: Choice | None = None
        """What was chosen last, which can be taken for all that are left."""
        self._is_by_hand = False
        """Whether the person chose the widths."""
        self._why = plain_label(why, self)
        self._advice = plain_label(
            tr("Nothing is written before you press Done. What differs is underlined."), self
        )
        self._model = ClashModel(self._clashes, self._names, self)
        self.list = ClashList(self._model, theme, self)
        self.pane = ClashPane(self._names, theme, self)
        self.progress = plain_label("", self)
        self.same, self.later = QPushButton(self), QPushButton(tr("Later"), self)
        self.done_button = QPushButton(tr("Done"), self)
        self._lay_out()
        self._connect()
        self._follow_theme()
        self._show_answers()
        self.list.go_to(next(iter(self._left()), 0))
        self.list.setFocus()

    def accept(self) -> None:
        """Hand the answers over, once there is one for everything."""
        if self._left():
            return
        self.settled.emit(dict(self.answers))
        super().accept()

    def reject(self) -> None:
        """Leave it for later."""
        self.postponed.emit(dict(self.answers))
        super().reject()

    def take(self, choice: Choice) -> None:
        """Take this version of the clash that is shown, and go on to the next that is left."""
        clash = self._clashes[self.list.row]
        if choice not in clash.choices:
            return
        is_first = clash.id not in self.answers
        self.answers[clash.id] = self._last = choice
        self.pane.show_choice(choice)
        self._show_answers()
        left = self._left()
        if is_first and left:
            self.list.go_to(next((n for n in left if n > self.list.row), left[0]))
        self._announce()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out, until the person does: what is compared comes first."""
        super().resizeEvent(event)
        if not self._is_by_hand:
            width = event.size().width()
            list_ = round(min(_LIST, max(_LEAST_LIST, width * _LIST / _SIZE.width())))
            self._splitter.setSizes([list_, width - list_])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and hairlines above and below what is chosen from."""
        super().paintEvent(event)
        painter, splitter = QPainter(self), self._splitter.geometry()
        for y in (splitter.top() - 1, splitter.bottom() + 1):
            fill(painter, QRect(0, y, self.width(), 1), self._theme.palette.outline)

    def _lay_out(self) -> None:
        for label in (self._why, self._advice):
            label.setWordWrap(True)
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 14)
        head.setSpacing(metrics.HALF)
        head.addWidget(self._why)
        head.addWidget(self._advice)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self.list.setMinimumWidth(_LEAST_LIST)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(1, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(metrics.STEP)
        foot.addWidget(self.progress)
        foot.addWidget(self.same)
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(1)
        column.addWidget(self._splitter, 1)
        column.addSpacing(1)
        column.addLayout(foot)
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _SHARE_OF_SCREEN))

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._show_clash)
        self.pane.chosen.connect(self.take)
        self.same.clicked.connect(self._take_for_all)
        self.later.clicked.connect(self.reject)
        self.done_button.clicked.connect(self.accept)
        self.done_button.setDefault(True)
        for button in (self.same, self.later):
            button.setAutoDefault(False)
        for choice, key in KEYS.items():
            QShortcut(QKeySequence(key), self).activated.connect(self.pane.buttons[choice].click)
        for key, go in (("J", self._go_down), ("K", self._go_up)):
            QShortcut(QKeySequence(key), self).activated.connect(go)
        self._splitter.splitterMoved.connect(self._keep_widths)
        self._theme.changed.connect(self._follow_theme)

    def _keep_widths(self) -> None:
        self._is_by_hand = True

    def _left(self) -> list[int]:
        """The rows that nobody has settled."""
        return [n for n, clash in enumerate(self._clashes) if clash.id not in self.answers]

    def _show_clash(self) -> None:
        clash = self._clashes[self.list.row]
        self.pane.show_clash(clash, self.answers.get(clash.id))
        stops = (self.list, *self.pane.stops, self.same, self.later, self.done_button)
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def _why_not_the_same(self, left: int) -> str:
        if not left:
            return tr("Nothing is left to choose")
        return "" if self._last else tr("Choose a version of something first")

    def _show_answers(self) -> None:
        self._model.show_answers(self.answers)
        left, all_ = len(self._left()), len(self._clashes)
        self.progress.setText(
            tr("{done} of {all} settled", done=in_figures(all_ - left), all=in_figures(all_))
        )
        enable(self.done_button, tr("Choose a version of everything first") if left else "")
        self.same.setVisible(all_ > 1)
        enable(self.same, self._why_not_the_same(left))
        name = self._names[self._last] if self._last else ""
        said = tr("The same for all that are left")
        if name and left:
            said = counted(
                "“{choice}” for the one left", "“{choice}” for all {count} left", left, choice=name
            )
        self.same.setText(without_mnemonic(said))

    def _take_for_all(self) -> None:
        """Take the last choice wherever nothing is chosen and it can be."""
        if self._last is None:
            return
        for row in self._left():
            if self._last in self._clashes[row].choices:
                self.answers[self._clashes[row].id] = self._last
        self._show_answers()
        self._show_clash()
        self._announce()

    def _announce(self) -> None:
        spoken.announce(self, self.progress.text())

    def _go_down(self) -> None:
        self.list.go_to(min(self.list.row + 1, len(self._clashes) - 1))

    def _go_up(self) -> None:
        self.list.go_to(max(self.list.row - 1, 0))

    def _follow_theme(self) -> None:
        theme = self._theme
        self._why.setFont(theme.sans(15, QFont.Weight.DemiBold))
        for widget in (self._advice, self.progress, self.same, self.later, self.done_button):
            widget.setFont(theme.sans(13))
        self.update()
