"""Line spacing, measure and paragraph gaps for the article, in a QPlainTextEdit's own document.

QPlainTextDocumentLayout knows neither line height nor a measure, but Qt asks one virtual method for
the room of a block, and blocks are laid out there, when they are first asked for. So the lines are
made here; everything else (scrolling, painting, selecting) stays Qt's.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

if TYPE_CHECKING:
    from collections.abc import Mapping

_TURNING = frozenset(
    {"R", "AL", "AN", "LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
)
"""Bidirectional classes of the characters that make writing run from right to left, or may."""
_TALL = 1.15
"""A line of unusual characters gets more room if it is that much higher than the pitch."""


class BlockKind(Enum):
    """What a block is for the layout."""

    PROSE = auto()
    HEADLINE = auto()
    HEADING = auto()


class Measures(NamedTuple):
    """Where the lines go, in whole pixels, so that scrolling moves the picture without a seam."""

    left: int = 0
    width: int = 560
    pitch: int = 26
    """From line to line."""
    headline_pitch: int = 36
    heading_pitch: int = 28
    gap: int = 14
    """Height of an empty line, which is how paragraphs are told apart."""
    top: int = 0
    """Above the first block."""
    byline: int = 0
    """Below the headline, for what is known of the article."""
    bottom: int = 0
    """Below the last block."""

    def pitch_of(self, kind: BlockKind) -> int:
        """From line to line in a block of this kind."""
        if kind is BlockKind.PROSE:
            return self.pitch
        return self.headline_pitch if kind is BlockKind.HEADLINE else self.heading_pitch


class Slots(NamedTuple):
    """The room of each line of a block, from the block's top."""

    edges: tuple[int, ...]
    """Top of every line and the bottom of the last."""
    height: int
    """Of the block, with the room below its lines."""
    turns: bool
    """Whether some of the words may run from right to left."""

    def line_at(self, y: float) -> int:
        """The number of the line nearest to ``y``."""
        return min(max(0, bisect_right(self.edges, y) - 1), len(self.edges) - 2)


class ArticleLayout(QPlainTextDocumentLayout):
    """Lays out each block of a text that never changes but as a whole."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._measures = Measures()
        self._kinds: Mapping[int, BlockKind] = {}
        self._slots: dict[int, Slots] = {}
        self._announcing = False

    @property
    def measures(self) -> Measures:
        """Where the lines go."""
        return self._measures

    def set_measures(self, measures: Measures) -> bool:
        """Use other measures from now on; says whether they are other ones.

        The caller sees to it that what stands is laid out anew: `lay_out_anew`, or a new width.
        """
        changed = measures != self._measures
        self._measures = measures
        return changed

    def set_kinds(self, kinds: Mapping[int, BlockKind]) -> None:
        """Say which blocks, by number, are more than prose."""
        self._kinds = kinds

    def lay_out_anew(self) -> None:
        """Forget every line; each block is laid out when it is next asked for."""
        self._slots.clear()
        self.document().markContentsDirty(0, self.document().characterCount())

    def kind_of(self, block: QTextBlock) -> BlockKind:
        """What this block is."""
        return self._kinds.get(block.blockNumber(), BlockKind.PROSE)

    def slots(self, block: QTextBlock) -> Slots:
        """The room of the block's lines, which are made if they are not there yet."""
        found = self._slots.get(block.blockNumber())
        if found is None or not block.layout().lineCount():
            found = self._slots[block.blockNumber()] = self._lay_out(block)
            self._count_lines(block)
        return found

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The room a block takes."""
        if not block.isValid():
            return QRectF()
        measures = self._measures
        return QRectF(0, 0, measures.left + measures.width, self.slots(block).height)

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Forget the lines, also those Qt makes by itself after a change within one block."""
        self._slots.clear()
        super().documentChanged(position, removed, added)
        self._slots.clear()

    def _lay_out(self, block: QTextBlock) -> Slots:
        measures, kind = self._measures, self.kind_of(block)
        pitch = measures.gap if block.length() == 1 else measures.pitch_of(kind)
        edges = [measures.top if block.blockNumber() == 0 else 0]
        layout = block.layout()
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(block.textDirection())
        if block.textDirection() is Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(measures.width)
            height = line.height()
            is_tall = block.length() > 1 and height > pitch * _TALL
            fits = math.ceil(height) if is_tall else pitch
            edges.append(edges[-1] + fits)
            bottom = edges[-1] - round((fits - height) / 2)
            line.setPosition(QPointF(measures.left, bottom - height))
        layout.endLayout()
        below = measures.byline if kind is BlockKind.HEADLINE else 0
        below += 0 if block.next().isValid() else measures.bottom
        turns = not _TURNING.isdisjoint(map(bidirectional, set(block.text())))
        return Slots(tuple(edges), edges[-1] + below, turns)

    def _count_lines(self, block: QTextBlock) -> None:
        """Tell the scroll bar how many lines there are, as Qt's own layout does."""
        count = block.layout().lineCount()
        if count == block.lineCount():
            return
        block.setLineCount(count)
        if not self._announcing:
            self._announcing = True
            self.documentSizeChanged.emit(self.documentSize())
            self._announcing = False
