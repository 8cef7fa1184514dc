"""On the card of a claim flagged for discussion: the flag, and what is to be talked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workbench.review.standing import Standing
from workbench.wording import tr

from ..theme import metrics
from ..theme.icons import Icon, icon
from ..theme.shapes import paint_shape
from .kept_line import ClaimLine

if TYPE_CHECKING:
    from ..theme.theme import Theme

_LONGEST = 500
"""Code points of what is to be discussed."""


class FlagLine(QWidget):
    """The words stay empty until somebody gives some: the flag alone says enough."""

    taken_away = Signal()
    """The flag is wanted no longer."""
    reveal_wanted = Signal(object)
    """This widget has just come, and is to be in sight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = ClaimLine(self)
        self.words.setAccessibleName(tr("What is to be discussed"))
        self.words.setPlaceholderText(tr("For discussion: what about?"))
        self.words.setMaxLength(_LONGEST)
        self.clear = QToolButton(self, autoRaise=True)
        self.clear.setAccessibleName(tr("Take the flag away"))
        self.clear.setToolTip(tr("Take the flag away"))
        self.clear.setIconSize(QSize(14, 14))
        self.clear.setMinimumSize(metrics.TARGET, metrics.TARGET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.HALF)
        row.addSpacing(metrics.SHAPE + metrics.HALF)
        row.addWidget(self.words, 1)
        row.addWidget(self.clear)
        self._come = QTimer(self, singleShot=True, interval=0)
        self._come.timeout.connect(self._reveal)
        self.clear.clicked.connect(self.taken_away)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def show_flag(self, claim: str, words: str, *, is_flagged: bool) -> None:
        """Show the flag of a claim and what is to be discussed; no room where there is none.

        One that was put up just now is brought into sight.
        """
        is_new = is_flagged and self.isHidden() and claim == self.words.claim
        self.words.show_words(claim, words)
        self.setVisible(is_flagged)
        if is_new:
            self._come.start()  # there is a place for it only when the card is laid out again

    def edit(self) -> None:
        """Put the caret where it is said what about; nobody has to say anything."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _reveal(self) -> None:
        self.reveal_wanted.emit(self)

    def set_fixed(self, *, fixed: bool) -> None:
        """Show what stands here and take nothing else."""
        self.words.setReadOnly(fixed)
        self.clear.setEnabled(not fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint the flag at the front."""
        side = metrics.SHAPE
        left = 0 if self.isLeftToRight() else self.width() - side
        palette = self._theme.palette
        place = QRectF(left, (self.height() - side) / 2, side, side)
        paint_shape(QPainter(self), place, Standing.FLAGGED, palette, ground=palette.side)

    def _follow_theme(self) -> None:
        self.words.setFont(self._theme.sans(13))
        self.clear.setIcon(icon(Icon.CLOSE, self._theme.palette))
        self.update()
