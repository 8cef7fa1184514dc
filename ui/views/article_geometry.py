"""Where words stand on the screen: from positions in a laid-out block to stretches of its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGlyphRun, QTextBlock, QTextLine

    from .article_layout import Slots

_SEAM = 0.5
"""Pixels between two stretches that are still one."""


class Placed(NamedTuple):
    """A block on the viewport; all y count from the viewport's top."""

    block: QTextBlock
    top: float
    slots: Slots
    mirror: float = 0
    """The viewport's width where the page is laid out from right to left; else 0."""

    @property
    def bottom(self) -> float:
        """Where the next block begins."""
        return self.top + self.slots.height

    def line(self, number: int) -> QTextLine:
        """One line of the block."""
        return self.block.layout().lineAt(number)

    def lines_of(self, start: int, end: int) -> range:
        """The numbers of the lines that show ``start`` to ``end``."""
        return range(self.line_of(start), self.line_of(end - 1) + 1)

    def line_of(self, position: int) -> int:
        """The number of the line that shows a position, counted from the block's start."""
        return self.block.layout().lineForTextPosition(position).lineNumber()

    def positions(self, lines: range) -> tuple[int, int]:
        """What ``lines`` show: the first position and the one behind the last."""
        if not lines:
            return 0, 0
        last = self.line(lines.stop - 1)
        return self.line(lines.start).textStart(), last.textStart() + last.textLength()

    def slot(self, number: int) -> QRectF:
        """The room of a line, from the column's left edge to its right."""
        line = self.line(number)
        top, bottom = self.slots.edges[number], self.slots.edges[number + 1]
        return QRectF(line.x(), self.top + top, line.width(), bottom - top)

    def lead(self, number: int) -> float:
        """From the edge of the page at which a line begins to the column."""
        slot = self.slot(number)
        return self.mirror - slot.right() if self.mirror else slot.left()

    def beside(self, rect: QRectF) -> QRectF:
        """``rect``, measured from the edge at which a line begins, where it is on the page."""
        return mirrored_in(self.mirror, rect)

    def baseline(self, number: int) -> float:
        """On what the words of a line stand."""
        line = self.line(number)
        return self.top + line.y() + line.ascent()

    def lines_between(self, top: float, bottom: float) -> range:
        """The lines that have room between two heights."""
        if bottom <= self.top or top >= self.top + self.slots.edges[-1]:
            return range(0)
        first = self.slots.line_at(top - self.top)
        return range(first, self.slots.line_at(bottom - self.top) + 1)

    def position_at(self, point: QPointF) -> int | None:
        """The position of the character that covers ``point``; ``None`` beside the words."""
        y = point.y() - self.top
        if not self.slots.edges[0] <= y < self.slots.edges[-1]:
            return None
        line = self.line(self.slots.line_at(y))
        words = line.naturalTextRect()
        if not words.left() <= point.x() < words.right():
            return None
        return int(line.xToCursor(point.x(), line.CursorPosition.CursorOnCharacter))

    def caret_at(self, point: QPointF) -> int:
        """The position between two characters nearest to ``point``, on the line it is beside."""
        line = self.line(self.slots.line_at(point.y() - self.top))
        return int(line.xToCursor(point.x()))


def mirrored_in(width: float, rect: QRectF) -> QRectF:
    """``rect`` as it is seen in a mirror so wide; itself without one. Twice gives it back."""
    if not width:
        return rect
    return QRectF(width - rect.right(), rect.top(), rect.width(), rect.height())


class Stretch(NamedTuple):
    """Words side by side on one line, in pixels of the viewport."""

    line: int
    left: float
    right: float


def stretches(placed: Placed, start: int, end: int, lines: range) -> Iterator[Stretch]:
    """What ``start`` to ``end`` covers of these ``lines``: where writing turns, several a line."""
    if not lines or end <= start:
        return
    covered = placed.lines_of(start, end)
    for number in range(max(lines.start, covered.start), min(lines.stop, covered.stop)):
        line = placed.line(number)
        here = max(start, line.textStart())
        there = min(end, line.textStart() + line.textLength())
        words = line.naturalTextRect()  # without the blank that hangs over the line's end
        runs = (
            _runs(line, here, there)
            if placed.slots.turns
            else [(x_of(line, here), x_of(line, there))]
        )
        for x1, x2 in runs:
            left, right = max(x1, words.left()), min(x2, words.right())
            if left < right:
                yield Stretch(number, left, right)


def _runs(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Every run as it is seen, from left to right; a caret's place is ambiguous between runs."""
    rects = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
    found: list[tuple[float, float]] = []
    for rect in sorted(rects, key=QRectF.left):
        if found and rect.left() - found[-1][1] < _SEAM:
            found[-1] = (found[-1][0], max(found[-1][1], rect.right()))
        else:
            found.append((rect.left(), rect.right()))
    return found


def x_of(line: QTextLine, position: int) -> float:
    """Where a caret stands on a line."""
    found: object = line.cursorToX(position)  # a pair of x and position, whatever the stubs say
    return float(found[0]) if isinstance(found, tuple) else 0.0


def x_of_start(placed: Placed, line: QTextLine, position: int) -> float:
    """Where the character at a position begins; a caret may stand elsewhere where writing turns."""
    run = _run_of(placed, line, position)
    if run is None:
        return x_of(line, position)
    rect = run.boundingRect()
    return rect.right() if run.isRightToLeft() else rect.left()


def x_of_end(placed: Placed, line: QTextLine, position: int) -> float:
    """Where the character before a position ends."""
    run = _run_of(placed, line, position - 1)
    if run is None:
        words = line.naturalTextRect()  # without the blank that hangs over the line's end
        return max(words.left(), min(x_of(line, position), words.right()))
    rect = run.boundingRect()
    return rect.left() if run.isRightToLeft() else rect.right()


def _run_of(placed: Placed, line: QTextLine, position: int) -> QGlyphRun | None:
    """One character as it is drawn, where writing turns."""
    runs = line.glyphRuns(position, 1) if placed.slots.turns else []
    return next((run for run in runs if not run.boundingRect().isEmpty()), None)
