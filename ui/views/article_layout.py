"""Line spacing, measure and paragraph gaps for the article, in a QPlainTextEdit's own document.

QPlainTextDocumentLayout knows neither line height nor a measure, but it asks one virtual method for
the place of a block and lays a block out only there. So the lines are made here instead, lazily and
block by block; everything else (scrolling, painting, selecting) stays Qt's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout


class BlockKind(IntEnum):
    """What a block is for the layout; kept as the block's user state."""

    PROSE = 0
    HEADLINE = 1
    HEADING = 2
    GAP = 3
    """An empty line between paragraphs."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where the lines go, in pixels of the viewport."""

    left: float = 0.0
    width: float = 560.0
    pitch: tuple[float, ...] = (26.0, 36.0, 26.0, 14.0)
    """From line to line, by `BlockKind`; of a gap, its height."""
    top: float = 0.0
    """Above the first block."""


class ArticleLayout(QPlainTextDocumentLayout):
    """Lays out each block when it is first asked for."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._column = Column()

    @property
    def column(self) -> Column:
        """Where the lines go."""
        return self._column

    def set_column(self, column: Column) -> bool:
        """Lay everything out anew when ``column`` is another; says whether it is."""
        if column == self._column:
            return False
        self._column = column
        block = self.document().begin()
        while block.isValid():
            block.clearLayout()
            block = block.next()
        return True

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The room a block takes, its lines made if they are not there yet."""
        if not block.isValid():
            return QRectF()
        layout = block.layout()
        count = layout.lineCount()
        if count == 0:
            count = self._lay_out(block, layout)
        column = self._column
        height = column.pitch[max(0, block.userState())] * count
        if block.blockNumber() == 0:
            height += column.top
        return QRectF(0, 0, column.left + column.width, height)

    def _lay_out(self, block: QTextBlock, layout: QTextLayout) -> int:
        column = self._column
        pitch = column.pitch[max(0, block.userState())]
        top = column.top if block.blockNumber() == 0 else 0.0
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(block.textDirection())
        layout.setTextOption(option)
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(column.width)
            above = max(0.0, (pitch - line.height()) / 2)
            line.setPosition(QPointF(column.left, top + count * pitch + above))
            count += 1
        layout.endLayout()
        block.setLineCount(count)
        return count
