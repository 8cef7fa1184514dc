"""What a verdict still wants, below it: in plain sentences, with a way to what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from workbench.review.gates import Need
from workbench.review.standing import Standing
from workbench.wording import tr

from ..actions import Do
from ..messages import plain_label
from ..theme import metrics
from ..theme.shapes import paint_shape
from .card_head import set_ink
from .key_cap import KeyCap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.review.gates import Unmet

    from ..theme.theme import Theme

_INDENT = metrics.SHAPE_SMALL + metrics.HALF
_MOST = 2
"""Gates that one verdict can leave unmet: disputed without a note, and too few origins."""


class _Way(NamedTuple):
    """How a lack is mended: what is done, and its button and key."""

    need: Need
    do: Do
    button: QToolButton
    cap: KeyCap


class GateNote(QWidget):
    """The gates that the verdict leaves unmet. It blocks nothing; no room while all are met."""

    link_wanted = Signal()
    """The reviewer wants to add a source."""
    note_wanted = Signal()
    """The reviewer wants to write a note."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Unmet, ...] = ()
        self.sentences = tuple(_sentence(self) for _ in range(_MOST))
        self.add_link = _quiet_button(tr("Add a link"), self)
        self.write_note = _quiet_button(tr("Write a note"), self)
        self._ways = (
            _Way(Need.SOURCE, Do.ADD_LINK, self.add_link, KeyCap("L", theme, self)),
            _Way(Need.NOTE, Do.EDIT_NOTE, self.write_note, KeyCap("E", theme, self)),
        )
        self._without_key: frozenset[Do] = frozenset()
        self.setAccessibleName(tr("What the verdict wants"))
        self._lay_out()
        self.add_link.clicked.connect(self.link_wanted)
        self.write_note.clicked.connect(self.note_wanted)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def show_unmet(self, unmet: Sequence[Unmet]) -> None:
        """Show what the verdict of the selected claim wants; nothing takes no room."""
        if tuple(unmet) == self._shown:
            return
        self._shown = tuple(unmet)
        words = [each.sentence for each in self._shown]
        for label, sentence in zip(self.sentences, words + [""] * _MOST, strict=False):
            label.setText(sentence)
            label.setVisible(bool(sentence))
        self._show_ways()
        self.setAccessibleDescription(" ".join(words))
        self.setVisible(bool(words))

    def show_keys(self, keys: Mapping[Do, str]) -> None:
        """Print the keys in force beside what they do."""
        self._without_key = frozenset(way.do for way in self._ways if not keys[way.do])
        for way in self._ways:
            way.cap.show_key(keys[way.do])
        self._show_ways()

    def _show_ways(self) -> None:
        """Offer what mends it, and nothing else."""
        needs = {need for each in self._shown for need in each.needs}
        for way in self._ways:
            way.button.setVisible(way.need in needs)
            way.cap.setVisible(way.need in needs and way.do not in self._without_key)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Draw the sign beside the first line of each sentence."""
        painter, palette = QPainter(self), self._theme.palette
        side = metrics.SHAPE_SMALL
        for label in self.sentences[: len(self._shown)]:
            line = label.fontMetrics().height()
            left = 0 if self.isLeftToRight() else self.width() - side
            place = QRectF(left, label.y() + (line - side) / 2, side, side)
            paint_shape(painter, place, Standing.INCOMPLETE, palette, ground=palette.side)

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(metrics.HALF)
        ways.addSpacing(_INDENT - 2 * metrics.HALF)
        for way in self._ways:
            ways.addWidget(way.button)
            ways.addWidget(way.cap)
            ways.addSpacing(metrics.STEP)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.HALF)
        for label in self.sentences:
            line = QHBoxLayout()  # it keeps room for the sign on either side of reading
            line.setSpacing(0)
            line.addSpacing(_INDENT)
            line.addWidget(label, 1)
            column.addLayout(line)
        column.addLayout(ways)

    def _follow_theme(self) -> None:
        palette = self._theme.palette
        for label in self.sentences:
            label.setFont(self._theme.sans(12, QFont.Weight.DemiBold))
            set_ink(label, palette.ink_2)
        for button in (self.add_link, self.write_note):
            button.setFont(self._theme.sans(12, QFont.Weight.DemiBold))
            inked = button.palette()
            inked.setColor(QPalette.ColorRole.ButtonText, palette.accent)
            button.setPalette(inked)
        self.update()


def _sentence(parent: QWidget) -> QLabel:
    label = plain_label("", parent)
    label.setWordWrap(True)
    return label


def _quiet_button(text: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent, autoRaise=True)
    button.setText(text)
    button.setAccessibleName(text)
    button.setMinimumHeight(metrics.TARGET)
    return button
