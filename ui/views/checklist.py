"""A reminder on the card: what to look at before judging a claim of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from workbench.wording import tr

from ..messages import plain_label
from ..models.checklists import reminder_for
from ..theme import metrics
from ..theme.icons import Icon, icon
from .card_head import set_ink
from .focus_back import give_back
from .painted_button import paint_box

if TYPE_CHECKING:
    from workbench.claims.claim import Kind

    from ..theme.theme import Theme

_SIDE = 12
_POINTS = 3


class Checklist(QFrame):
    """Opens and closes with one key, follows the selected claim, and takes the keyboard.

    It gives it back when it closes. Nothing is ticked and nothing is stored.
    """

    left = Signal()
    """It was closed, and who had the keyboard before is gone: the way leads back to the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before: QWidget | None = None
        """Who had the keyboard."""
        self._title = plain_label("", self)
        self._words = tuple(plain_label("", self) for _ in range(_POINTS))
        self._questions = tuple(plain_label("", self) for _ in range(_POINTS))
        self.close_button = QToolButton(self, autoRaise=True)
        self.close_button.setAccessibleName(tr("Close the checklist"))
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setMinimumSize(metrics.TARGET, metrics.TARGET)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Escape does the same
        self.close_button.clicked.connect(self.leave)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def show_kind(self, kind: Kind) -> None:
        """Show what to look at in claims of that kind."""
        title, points = reminder_for(kind)
        self._title.setText(title)
        for point, word, question in zip(points, self._words, self._questions, strict=True):
            word.setText(point.word)
            question.setText(point.question)
        self.setAccessibleName(title)
        self.setAccessibleDescription(
            " ".join(
                tr("{point}: {question}", point=word, question=asked) for word, asked in points
            )
        )

    def toggle(self, kind: Kind) -> None:
        """Show the reminder and give it the keyboard, or put it away."""
        if self.isVisible():
            self.leave()
            return
        self._before = self.window().focusWidget()
        self.show_kind(kind)
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Put it away; the keyboard goes back to where it was, if it is still here."""
        had_focus = self.hasFocus()
        self.hide()
        if had_focus and not give_back(self._before, Qt.FocusReason.ShortcutFocusReason):
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint the sheet, and a ring around it while it has the keyboard."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        paint_box(painter, rect, metrics.RADIUS_CARD, palette.raised, palette.outline)
        if self.hasFocus():
            inset = metrics.FOCUS_RING / 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.accent, metrics.FOCUS_RING))
            ring = rect.adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, metrics.RADIUS_CARD, metrics.RADIUS_CARD)

    def _lay_out(self) -> None:
        self._title.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(_SIDE, metrics.STEP, metrics.STEP, _SIDE)
        grid.setHorizontalSpacing(_SIDE)
        grid.setVerticalSpacing(metrics.HALF)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self.close_button, 0, 2, Qt.AlignmentFlag.AlignTop)
        for at, (word, question) in enumerate(zip(self._words, self._questions, strict=True), 1):
            word.setAlignment(Qt.AlignmentFlag.AlignTop)
            word.setWordWrap(True)
            question.setWordWrap(True)
            grid.addWidget(word, at, 0)
            grid.addWidget(question, at, 1, 1, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)

    def _follow_theme(self) -> None:
        theme = self._theme
        self._title.setFont(theme.sans(13, QFont.Weight.DemiBold))
        for word, question in zip(self._words, self._questions, strict=True):
            word.setFont(theme.sans(12, QFont.Weight.DemiBold))
            question.setFont(theme.sans(12))
            set_ink(question, theme.palette.ink_2)
        self.close_button.setIcon(icon(Icon.CLOSE, theme.palette))
        self.update()
