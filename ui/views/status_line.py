"""The foot of the window in plain sentences: progress, whether it is saved, and the text's size."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.later import later
from workbench.wording import tr

from ..messages import counted, in_figures, plain_label
from ..models.shortfall import wanted_by
from ..theme import metrics
from ..theme.ground import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from workbench.review.coverage import Counts

    from ..models.refining_state import RefiningState
    from ..theme.theme import Theme
    from . import bell, refining_note, spoken
else:
    bell = later("ui.views.bell")
    refining_note = later("ui.views.refining_note")
    spoken = later("ui.views.spoken")


class StatusLine(QWidget):
    """Three sentences side by side, and more while an article is being opened or split."""

    cancel_wanted = Signal()
    """The reviewer wants the splitting to stop."""
    messages_wanted = Signal()
    """The reviewer wants to read the last messages again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_awaited = self._is_settled = False
        self.progress = plain_label("", self)
        self._ways: tuple[str, ...] = ("",)
        """How far the reviewer is, said at length and ever shorter."""
        self.saved = plain_label("", self)
        self.zoom = plain_label("", self)
        self.hint = plain_label("", self)
        self.hint.hide()
        self.opening = plain_label("", self)
        self.opening.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(metrics.LIST_MARGIN, 0, metrics.LIST_MARGIN, 0)
        self._row.setSpacing(32)
        for label in (self.hint, self.progress, self.saved, self.opening):
            self._row.addWidget(label)
        self._row.addStretch(1)
        self._row.addWidget(self.zoom)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @cached_property
    def refining(self) -> refining_note.RefiningNote:
        """The fourth sentence, made when the splitting begins."""
        made = refining_note.RefiningNote(self._theme, self)
        made.cancel_wanted.connect(self.cancel_wanted)
        _dress(made.label, self._theme)
        self._row.insertWidget(self._row.indexOf(self.saved) + 1, made)
        return made

    @cached_property
    def bell(self) -> bell.Bell:
        """How many messages are new, made with the first of them."""
        made = bell.Bell(self._theme, self)
        made.clicked.connect(self.messages_wanted)
        self._row.insertWidget(self._row.indexOf(self.zoom), made)
        made.show()
        return made

    def show_unseen(self, count: int) -> None:
        """Say how many messages are new."""
        self.bell.show_unseen(count)
        self._fit()

    def show_counts(self, counts: Counts | None, incomplete: int = 0) -> None:
        """Say how far the reviewer is; without an article, that none is open.

        How many verdicts are ``incomplete`` is said at the end, when no claim is open any more.
        """
        if counts is None:
            self._say_progress(tr("No article open"))
            return
        checked = counted(
            "{checked} of {count} claims checked",
            "{checked} of {count} claims checked",
            counts.claims,
            checked=in_figures(counts.checked),
        )
        untouched = counted(
            "{count} sentence untouched", "{count} sentences untouched", counts.untouched
        )
        if counts.untouched == 0:
            untouched = _none_untouched(counts)
        wanted = wanted_by(incomplete) if counts.open == 0 else ""
        figures = f"{in_figures(counts.checked)}/{in_figures(counts.claims)}"
        said = [part for part in (checked, wanted, untouched) if part]
        shorter = (said[:end] for end in range(len(said), 0, -1))
        self._say_progress(*("  ·  ".join(parts) for parts in shorter), figures)

    def _say_progress(self, *ways: str) -> None:
        """Say the first of these for which there is room, the longest first."""
        self._ways = ways
        self._fit()

    def _fit(self) -> None:
        spacing, margins = self._row.spacing(), self._row.contentsMargins()
        others: list[QWidget] = [self.saved, self.zoom, self.opening]
        if "refining" in vars(self):
            others.append(self.refining)
        if "bell" in vars(self):
            others.append(self.bell)
        taken = sum(each.sizeHint().width() + spacing for each in others if each.isVisibleTo(self))
        room = self.width() - margins.left() - margins.right() - taken - spacing
        measure = self.progress.fontMetrics()
        fitting = (way for way in self._ways if measure.horizontalAdvance(way) <= room)
        said = next(fitting, self._ways[-1])
        self.progress.setText(said)
        self.progress.setAccessibleName("" if said == self._ways[0] else self._ways[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it shorter where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def show_hint(self, hint: str) -> None:
        """Say what the keys do while they do something special, in the place of all else."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        others: list[QWidget] = [self.progress, self.saved, self.zoom]
        if "bell" in vars(self):
            others.append(self.bell)
        for other in others:
            other.setVisible(not hint)

    def show_saved(self, sentence: str, *, attention: bool = False, settled: bool = False) -> None:
        """Say whether the work is on disk; what needs attention is set in bold.

        That it is there at last is said aloud to whoever waits for it, or was told it was not.
        """
        self._is_settled = settled
        self._is_awaited |= attention
        self.saved.setText(sentence)
        self._tell_saved()
        weight = QFont.Weight.DemiBold if attention else QFont.Weight.Normal
        self.saved.setFont(self._theme.sans(12, weight))
        self._fit()

    def await_saved(self) -> None:
        """Say it aloud as soon as the work is on disk."""
        self._is_awaited = True
        self._tell_saved()

    def _tell_saved(self) -> None:
        if self._is_awaited and self._is_settled:
            self._is_awaited = False
            spoken.announce(self, self.saved.text())

    def show_opening(self, sentence: str) -> None:
        """Say what is being opened, also aloud; nothing when nothing is."""
        spoken.announce(self, sentence)
        self.opening.setText(sentence)
        self.opening.setVisible(bool(sentence))
        self._fit()

    def show_refining(self, state: RefiningState) -> None:
        """Say how the splitting stands; what fails is calm: nothing else is affected."""
        self.refining.say(state.text, state.detail, cancellable=state.cancellable)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the hairline above."""
        painter = QPainter(self)
        fill(painter, event.rect(), self._theme.palette.chrome)
        fill(painter, QRect(0, 0, self.width(), 1), self._theme.palette.hairline)

    def _follow_theme(self) -> None:
        for label in (self.progress, self.saved, self.zoom, self.hint, self.opening):
            _dress(label, self._theme)
        if "refining" in vars(self):
            _dress(self.refining.label, self._theme)
        line = self.progress.fontMetrics().height() + metrics.STEP
        self.setMinimumHeight(max(metrics.STATUS_BAR, line))
        self.zoom.setText(tr("{percent}%", percent=f"{self._theme.zoom * 100:.0f}"))
        self._fit()
        self.zoom.setAccessibleName(tr("Size of the text: {size}", size=self.zoom.text()))
        self.update()


def _none_untouched(counts: Counts) -> str:
    """Whether no sentence untouched is the finish line already."""
    if counts.is_finished:
        return tr("0 open, 0 untouched: every sentence is accounted for")
    return counted(
        "0 untouched, but {count} claim open", "0 untouched, but {count} claims open", counts.open
    )


def _dress(label: QLabel, theme: Theme) -> None:
    label.setFont(theme.sans(12))
    palette = label.palette()
    palette.setColor(label.foregroundRole(), theme.palette.ink_2)
    label.setPalette(palette)
