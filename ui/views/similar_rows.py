"""Rows of claims like the selected one: one to go to, and one that was checked before."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from workbench.wording import tr

from ..messages import explain, in_figures, one_line, plain_label
from ..models.similar_claims import (
    age_text,
    how_text,
    place_text,
    readers_text,
    spoken_again,
    spoken_earlier,
    verdict_text,
)
from ..theme import metrics
from ..theme.shapes import ink_of, paint_shape
from .key_cap import KeyCap
from .painted_button import PaintedButton, paint_box, paint_hover

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QLabel

    from workbench.earlier import EarlierClaim
    from workbench.review.again import Again
    from workbench.review.standing import Standing

    from ..theme.theme import Theme

_GAP = 10
_PADDING = 6
"""Above and below the words of a row to go to."""
_INDENT = 12
"""Of the words on a card: as far in as those on its button."""
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class AgainRow(PaintedButton):
    """A claim of this article: shape, number, its whole wording, and what of it is the same.

    Pressed, it is gone to.
    """

    radius = metrics.RADIUS_CARD

    def __init__(self, again: Again, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.row = again.row
        self._wording = one_line(again.row.text)
        self._how = how_text(again)
        self.setAccessibleName(spoken_again(again))
        explain(self, tr("Go to this claim"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(13))
        super().follow_theme()

    def sizeHint(self) -> QSize:
        """As wide as the card; as high as the wording needs there."""
        width = metrics.CARD_WIDTH - 2 * metrics.CARD_MARGIN
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One short word beside number and shape."""
        return QSize(self._left() + 80, metrics.TARGET)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wording, on as many lines as it takes."""
        room = QRect(0, 0, max(1, width - self._left() - metrics.STEP), 10_000)
        lines = self.fontMetrics().boundingRect(room, _WRAPPED, self._wording)
        return lines.height() + self._how_height() + 2 * _PADDING

    def paint(self, painter: QPainter) -> None:
        """Draw ground, shape, number, wording."""
        palette, height = self._theme.palette, self.fontMetrics().height()
        if self.underMouse() or self.isDown():
            paint_hover(painter, QRectF(self.rect()), self.radius, palette)
        side = metrics.SHAPE
        top = _PADDING + (height - side) / 2
        shape = self.mirrored(QRectF(metrics.STEP, top, side, side))
        paint_shape(painter, shape, self.row.standing, palette, ground=palette.side)
        number = QRectF(metrics.STEP + side + _GAP, _PADDING, self._number_width(), height)
        painter.setFont(self.font())
        painter.setPen(palette.ink_2)
        painter.drawText(
            self.mirrored(number), Qt.AlignmentFlag.AlignLeading, in_figures(self.row.number)
        )
        left = self._left()
        room = QRectF(left, _PADDING, self.width() - left - metrics.STEP, self.height())
        painter.setPen(palette.ink)
        painter.drawText(self.mirrored(room), _WRAPPED, self._wording)
        room.setBottom(self.height() - _PADDING)
        painter.setFont(self._how_font())
        painter.setPen(palette.ink_2)
        below = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
        how = painter.fontMetrics().elidedText(
            self._how, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(self.mirrored(room), below, how)

    def _how_font(self) -> QFont:
        return self._theme.sans(12, QFont.Weight.Medium)

    def _how_height(self) -> int:
        return QFontMetrics(self._how_font()).height() + 2 if self._how else 0

    def _number_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(in_figures(self.row.number))

    def _left(self) -> int:
        return metrics.STEP + metrics.SHAPE + _GAP + self._number_width() + metrics.STEP


class EarlierRow(QFrame):
    """A claim that was checked in another article: verdict, age, wording, place, and sources."""

    use_wanted = Signal(object)
    """Its sources, a tuple of `Evidence`."""

    def __init__(
        self,
        claim: EarlierClaim,
        today: date,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        key: str = "",
    ) -> None:
        super().__init__(parent)
        self.claim = claim
        self._theme = theme
        verdict = verdict_text(claim)
        self._verdict = _ShapeAndWord(claim.standing, verdict, theme, self)
        age = self._label(age_text(claim.checked, today), 12, theme.palette.ink_2)
        wording = self._label(one_line(claim.wording), 13, theme.palette.ink)
        how = self._label(how_text(claim), 12, theme.palette.ink_2, QFont.Weight.Medium)
        how.setVisible(bool(how.text()))
        place = self._label(place_text(claim), 12, theme.palette.ink_2)
        for label in (wording, how, place):
            label.setWordWrap(True)
            label.setContentsMargins(_INDENT, 0, 0, 0)
        self.use: QToolButton | None = None
        self.setAccessibleName(spoken_earlier(claim, today))
        explain(self, readers_text(claim))
        head = QHBoxLayout()
        head.setContentsMargins(_INDENT, 0, 0, 0)
        head.setSpacing(metrics.STEP)
        head.addWidget(self._verdict)
        head.addStretch(1)
        head.addWidget(age)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.HALF, _GAP, _INDENT, metrics.STEP)
        column.setSpacing(metrics.HALF)
        column.addLayout(head)
        column.addWidget(wording)
        column.addWidget(how)
        column.addWidget(place)
        if claim.sources:
            column.addLayout(self._offer(key))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint the card."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        paint_box(painter, rect, metrics.RADIUS_CARD, palette.raised, palette.outline)

    def _offer(self, key: str) -> QHBoxLayout:
        self.use = QToolButton(self, autoRaise=True)
        self.use.setText(tr("Use these sources"))
        self.use.setFont(self._theme.sans(12, QFont.Weight.Medium))
        self.use.setMinimumHeight(metrics.TARGET)
        self.use.setAccessibleName(
            tr("Use the sources of: {claim}", claim=one_line(self.claim.wording))
        )
        inked = self.use.palette()
        inked.setColor(QPalette.ColorRole.ButtonText, self._theme.palette.accent)
        self.use.setPalette(inked)
        self.use.clicked.connect(self._tell_use)
        row = QHBoxLayout()
        row.setSpacing(metrics.STEP)
        row.addWidget(self.use)
        if key:
            row.addWidget(KeyCap(key, self._theme, self))
        row.addStretch(1)
        return row

    def _label(
        self, text: str, size: int, ink: QColor, weight: QFont.Weight = QFont.Weight.Normal
    ) -> QLabel:
        label = plain_label(text, self)
        label.setFont(self._theme.sans(size, weight))
        inked = label.palette()
        inked.setColor(QPalette.ColorRole.WindowText, ink)
        label.setPalette(inked)
        return label

    def _tell_use(self) -> None:
        self.use_wanted.emit(self.claim.sources)


class _ShapeAndWord(QWidget):
    """A verdict that was given: its shape and its word, in its colour."""

    def __init__(self, standing: Standing, word: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._word = word
        self._theme = theme
        self.setFont(theme.sans(12, QFont.Weight.DemiBold))
        self.setAccessibleName(word)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """As much as shape and word need."""
        measure = QFontMetrics(self.font())
        width = metrics.SHAPE_SMALL + metrics.STEP + measure.horizontalAdvance(self._word) + 2
        return QSize(math.ceil(width), max(metrics.SHAPE_SMALL, measure.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw both, from the leading side."""
        palette, side = self._theme.palette, metrics.SHAPE_SMALL
        painter = QPainter(self)
        left = 0 if self.isLeftToRight() else self.width() - side
        shape = QRectF(left, (self.height() - side) / 2, side, side)
        paint_shape(painter, shape, self._standing, palette, ground=palette.raised)
        painter.setPen(ink_of(self._standing, palette))
        painter.setFont(self.font())
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        painter.drawText(self.rect(), end, self._word)
