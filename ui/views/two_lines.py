"""Words of others on at most two lines of the card, and whole in the tool tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..messages import one_line, plain_tool_tip
from ..theme import metrics

if TYPE_CHECKING:
    from ..theme.theme import Theme

_ELIDED = Qt.TextElideMode.ElideRight


class TwoLines(QWidget):
    """One line or two, elided; no room where there are no words."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        indent: int = 0,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weight = weight
        self._indent = indent
        """Pixels before the lines."""
        self._words = ""
        self._broken: dict[int, tuple[str, ...]] = {}
        """The lines, by the width that was asked for."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_words(self, words: str) -> None:
        """Show these words; no words take no room."""
        if words != self._words:
            self._words = words
            self.setToolTip(plain_tool_tip(words))
            self.setAccessibleDescription(words)
            self._fit()
        self.setVisible(bool(words))

    def lines(self, width: int) -> tuple[str, ...]:
        """Return what is seen at a width, in pixels: one line or two."""
        if width not in self._broken:
            self._broken[width] = self._broken_at(width)
        return self._broken[width]

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its lines."""
        return len(self.lines(width)) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        """Its lines, at the width of the card."""
        width = metrics.CARD_WIDTH - 2 * metrics.CARD_MARGIN
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(80, self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Write the lines."""
        painter, measure = QPainter(self), QFontMetrics(self.font())
        painter.setPen(self._theme.palette.ink_2)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        for number, line in enumerate(self.lines(self.width())):
            base = number * measure.lineSpacing() + measure.ascent()
            x = float(self._indent)
            if self.isRightToLeft():
                x = self.width() - self._indent - measure.horizontalAdvance(line)
            painter.drawText(QPointF(x, base), line)

    def _broken_at(self, width: int) -> tuple[str, ...]:
        width -= self._indent
        words = one_line(self._words)
        layout = QTextLayout(words, self.font())
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(width)
        layout.endLayout()
        encoded, end = words.encode("utf-16-le"), 2 * first.textLength()  # as Qt counts
        above, below = (part.decode("utf-16-le") for part in (encoded[:end], encoded[end:]))
        if first.naturalTextWidth() > width:  # one long word
            above = self._elided(above, width)
        return tuple(line for line in (above.rstrip(), self._elided(below, width)) if line)

    def _elided(self, text: str, width: int) -> str:
        return self.fontMetrics().elidedText(text, _ELIDED, width)

    def _fit(self) -> None:
        self._broken.clear()
        self.updateGeometry()
        self.update()

    def _follow_theme(self) -> None:
        self.setFont(self._theme.sans(12, self._weight))
        self._fit()
