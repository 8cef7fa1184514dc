"""The words of a claim on its card, to read and to copy, with a mark behind every figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip

from ..messages import plain_tool_tip
from ..models.hidden_characters import name_at, shown
from ..theme.figure_marks import paint_figure
from .article_geometry import x_of
from .offsets import OffsetMap
from .still_text import StillText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextLine
    from PySide6.QtWidgets import QWidget

    from workbench.claims.stated import Stated

    from ..theme.theme import Theme

_SIZE = 18
"""Of the type, in pixels at 100 %."""
_MARGIN = 2
"""Above and below the text, in pixels: room for the marks of its first and last line."""
_BLEED = 2
"""How far a mark reaches beyond its words on either side."""


class MarkedQuote(StillText):
    """Copies the words as they are, whatever is shown of them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, margin=_MARGIN)
        self._words, self._places = "", OffsetMap("")
        self._marks: list[tuple[int, int, Stated]] = []
        """From which to which position of the document, and what is marked there."""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.follow_theme()

    def text(self) -> str:
        """Return the claim's own words, also where signs are shown for some of their characters."""
        return self._words

    def show_words(self, words: str, figures: Sequence[Stated], spoken: str) -> None:
        """Show a claim's ``words``; ``spoken`` is what a screen reader says of its figures."""
        if words != self._words:
            self._words, self._places = words, OffsetMap(words)
            self.setPlainText(shown(words))
        places = self._places
        self._marks = [
            (places.to_qt(each.span.start), places.to_qt_end(each.span.end), each)
            for each in figures
        ]
        self.setAccessibleDescription(spoken)
        self.fit()
        self.viewport().update()

    def rects(self) -> list[tuple[QRectF, Stated]]:
        """Return where the marks are, in pixels of the viewport; one that wraps is several."""
        return [
            (rect, stated) for start, end, stated in self._marks for rect in self._over(start, end)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, then the words over them."""
        painter = QPainter(self.viewport())
        for rect, stated in self.rects():
            paint_figure(painter, rect, stated.kind, self._theme.palette)
        painter.end()
        super().paintEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tool tip what the figure under the pointer comes to."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            tip = plain_tool_tip(self.hidden_at(event.pos()) or self.figure_at(event.pos()))
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().viewportEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the claim's own words, not the signs that stand for some of their characters."""
        cursor, data = self.textCursor(), QMimeData()
        span = self._places.span(cursor.selectionStart(), cursor.selectionEnd())
        data.setText(span.of(self._words))
        return data

    def figure_at(self, point: QPoint) -> str:
        """Return what the figure at a place of the viewport comes to; nothing beside them."""
        place = QPointF(point)
        return next((stated.words for rect, stated in self.rects() if rect.contains(place)), "")

    def hidden_at(self, point: QPoint) -> str:
        """Return the name of the hidden character whose sign is there; nothing elsewhere."""
        caret = self.cursorForPosition(point)
        first = self._places.to_py(caret.position())
        for offset in (first, first - 1):  # the caret goes to the nearer side of a sign
            name = name_at(self._words, offset) if offset >= 0 else ""
            if name and self._is_over(offset, point):
                return name
        return ""

    def _is_over(self, offset: int, point: QPoint) -> bool:
        start, end = self._places.to_qt(offset), self._places.to_qt_end(offset + 1)
        return any(rect.contains(QPointF(point)) for rect in self._over(start, end))

    def _over(self, start: int, end: int) -> Iterator[QRectF]:
        """The places of the words from ``start`` to ``end``, line by line."""
        block = self.document().firstBlock()
        layout, corner = block.layout(), self.blockBoundingGeometry(block).topLeft()
        corner += self.contentOffset()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                # The words begin where all else on the card does, so a mark has no room there.
                place = _words(line, first, last).translated(corner)
                yield place.intersected(QRectF(self.viewport().rect()))

    def follow_theme(self) -> None:
        """Take font and colours from the theme again."""
        self.dress(self._theme.palette.side, self._theme.serif(_SIZE))
        self.viewport().update()


def _words(line: QTextLine, start: int, end: int) -> QRectF:
    """The room of words on a line, without the blank that hangs over its end."""
    whole = line.naturalTextRect()
    left, right = sorted((x_of(line, start), x_of(line, end)))
    right = min(right, whole.right())
    top = line.y() + line.ascent() * 0.1
    bottom = line.y() + line.ascent() + line.descent() * 0.75
    return QRectF(left - _BLEED, top, right - left + 2 * _BLEED, bottom - top)
