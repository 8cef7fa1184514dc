"""A text to read: set in a column, selectable by mouse and keyboard, and never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip

from workbench.article.span import Span

from ..messages import plain_tool_tip
from ..models.hidden_characters import name_at
from .article_geometry import Placed
from .article_page import ArticlePage
from .offsets import OffsetMap
from .own_viewport import give_viewport
from .thin_scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from workbench.article.article import Article

    from ..theme.theme import Theme

_NARROWEST = 200
_CONTEXT = 2
"""Lines kept in sight above and below what is looked for."""
_WHEEL_NOTCH, _WHEEL_ZOOM = 120, 1.1
_WINDOW_KEYS = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Cut,
)
"""A read-only text claims these and then does nothing with them."""


class ReadingView(QPlainTextEdit):
    """Shows an article's words. The article is the truth: nothing is read back from the widget."""

    column_moved = Signal(int)
    """The edge of the words, in pixels from that of the view at which lines begin."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._theme = theme
        self._text = ""
        self._quiet = 0
        """Above 0 while the caret moves for a reason that is not the reader's."""
        self._offsets = OffsetMap("")
        self._wanted_top: int | None = None
        """The code point to begin with until the first frame; the view has no size before that."""
        self._page = ArticlePage(self, theme)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setMinimumWidth(_NARROWEST)
        theme.changed.connect(self._follow_theme)
        self._page.dress()

    def set_article(self, article: Article, facts: str = "") -> None:
        """Show another article from its beginning, with ``facts`` about it under its headline."""
        self._text = article.text
        self._offsets = OffsetMap(article.text)
        self._quiet += 1
        self._page.set_text(self._offsets, article.paragraphs, facts)
        self.setTextCursor(QTextCursor(self.document()))
        self._quiet -= 1
        self.verticalScrollBar().setValue(0)

    @property
    def offsets(self) -> OffsetMap:
        """Between the article's code points and the document's positions."""
        return self._offsets

    @property
    def text(self) -> str:
        """The article's own text."""
        return self._text

    def selected_span(self) -> Span | None:
        """The words the reader has selected; ``None`` when there are none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self._offsets.span(cursor.selectionStart(), cursor.selectionEnd())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the article's own text, not what the widget made of it."""
        span = self.selected_span()
        data = QMimeData()
        data.setText(span.of(self._text) if span else "")
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: ARG002
        """Take nothing that is pasted or dropped."""
        return False

    def event(self, event: QEvent) -> bool:
        """Leave undo, redo and paste to the window: nothing can be edited here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _WINDOW_KEYS)
        ):
            event.ignore()
            return False
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tool tip what a sign stands for."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            tip = plain_tool_tip(self.hidden_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().viewportEvent(event)

    def hidden_at(self, point: QPointF) -> str:
        """The name of the hidden character whose sign is at a point; nothing elsewhere."""
        offset = self.offset_at(point)
        return name_at(self._text, offset) if offset is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column at its measure and in its place."""
        self._page.fit(self.viewport().width())
        super().resizeEvent(event)
        self.column_moved.emit(self._lead())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; up and down pass over the empty line between two paragraphs."""
        super().keyPressEvent(event)
        vertical = event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}
        if vertical and self.textCursor().block().length() == 1:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, change the size of the words for every view."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = event.angleDelta().y() / _WHEEL_NOTCH
            self._theme.set_zoom(self._theme.zoom * _WHEEL_ZOOM**notches)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select words."""
        self._quiet += 1
        super().mousePressEvent(self._on_a_line(event))
        self._quiet -= 1

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self._quiet += 1
        super().mouseDoubleClickEvent(self._on_a_line(event))
        self._quiet -= 1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting words."""
        self._quiet += 1
        super().mouseMoveEvent(self._on_a_line(event))
        self._quiet -= 1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End selecting words."""
        self._quiet += 1
        super().mouseReleaseEvent(self._on_a_line(event))
        self._quiet -= 1

    def caret_offset(self) -> int:
        """The code point the caret stands before."""
        return self._offsets.to_py(self.textCursor().position())

    def offset_at(self, point: QPointF) -> int | None:
        """The code point of the character under a point of the viewport; ``None`` beside words."""
        placed = self._placed_at(point.y())
        inside = placed.position_at(point) if placed is not None else None
        if placed is None or inside is None:
            return None
        return self._offsets.to_py(placed.block.position() + inside)

    def show_caret(self, offset: int) -> None:
        """Put the caret before a code point and bring it into view, without saying so."""
        position = self._offsets.to_qt(offset)
        if not self._is_well_in_sight(position, position + 1):
            self._scroll_to(position)
        self.put_caret(position)

    def bring_into_view(self, span: Span) -> None:
        """Scroll if the words are not well in sight; move the caret there if it is elsewhere."""
        start, end = self._offsets.to_qt(span.start), self._offsets.to_qt_end(span.end)
        if not self._is_well_in_sight(start, end):
            self._scroll_to(start)
        cursor = self.textCursor()
        if not start <= cursor.position() <= end:
            self.put_caret(start)

    def seen(self) -> Span:
        """The part of the article that is in sight."""
        blocks = [placed.block.blockNumber() for placed in self.placed_blocks()]
        if not blocks:
            return Span(0, 0)
        spans = [self._offsets.block_span(block) for block in (blocks[0], blocks[-1])]
        return Span(spans[0].start, spans[-1].end)

    @property
    def is_scrollable(self) -> bool:
        """Whether some of the article is out of sight."""
        return self.verticalScrollBar().maximum() > 0

    def lines_in_sight(self) -> Span:
        """The code points of the lines in sight, from the first to the last."""
        height = self.viewport().height()
        placed = [(each, each.lines_between(0, height)) for each in self.placed_blocks()]
        shown = [(each, lines) for each, lines in placed if lines]
        if not shown:
            return Span(0, 0)
        (first, begun), (last, ended) = shown[0], shown[-1]
        start = first.block.position() + first.positions(begun)[0]
        end = last.block.position() + last.positions(ended)[1]
        return self._offsets.span(start, end)

    def words_bottom(self) -> int:
        """Where the last line in sight ends, in pixels from the viewport's top."""
        return max((int(p.top + p.slots.edges[-1]) for p in self.placed_blocks()), default=0)

    def show_place(self, offset: int) -> None:
        """Scroll to a place, which comes a third down the view; the caret stays where it is."""
        self._scroll_to(self._offsets.to_qt(offset))

    def top(self) -> int:
        """The code point with which the first line in sight begins."""
        return self.lines_in_sight().start

    def show_top(self, offset: int) -> None:
        """Make the line of a code point the first in sight, also once the view has its size."""
        self._wanted_top = offset
        self._scroll_to_top(offset)

    def placed_blocks(self) -> Iterator[Placed]:
        """The blocks in sight, laid out."""
        block = self.firstVisibleBlock()
        top = self.contentOffset().y()
        mirror = self.viewport().width() if self.isRightToLeft() else 0
        while block.isValid() and top <= self.viewport().height():
            placed = Placed(block, top, self._page.layout.slots(block), mirror)
            yield placed
            top = placed.bottom
            block = block.next()

    def put_caret(self, position: int) -> None:
        """Move the caret for a reason that is not the reader's; nothing stays selected."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        self._quiet += 1
        self.setTextCursor(cursor)
        self._quiet -= 1

    def _placed_at(self, y: float) -> Placed | None:
        return next((placed for placed in self.placed_blocks() if y < placed.bottom), None)

    def _is_well_in_sight(self, start: int, end: int) -> bool:
        """Whether all lines of a place are in sight with some context, or fill the view."""
        context, height = _CONTEXT * self._page.layout.measures.pitch, self.viewport().height()
        begin, finish = self._slot_in_sight(start), self._slot_in_sight(end - 1)
        is_top = self.verticalScrollBar().value() == 0
        if begin is None or begin.top() < (0 if is_top else context):
            return False
        if finish is None:
            return begin.top() < height / 3
        return finish.bottom() <= height - context

    def _slot_in_sight(self, position: int) -> QRectF | None:
        block = self.document().findBlock(position)
        for placed in self.placed_blocks():
            if placed.block == block:
                return placed.slot(placed.line_of(position - block.position()))
        return None

    def _scroll_to(self, position: int) -> None:
        """Put a place a third down the view, laying out only what will be above it in sight."""
        block = self.document().findBlock(position)
        slots = self._page.layout.slots(block)
        line = block.layout().lineForTextPosition(position - block.position()).lineNumber()
        above = slots.edges[line] - self.viewport().height() / 3
        while above < 0 and block.previous().isValid():
            block = block.previous()
            slots = self._page.layout.slots(block)
            above += slots.height
        self.verticalScrollBar().setValue(block.firstLineNumber() + slots.line_at(above))

    def _scroll_to_top(self, offset: int) -> None:
        position = self._offsets.to_qt(min(offset, len(self._text)))
        block = self.document().findBlock(position)
        self._page.layout.slots(block)  # laid out first
        line = block.layout().lineForTextPosition(position - block.position()).lineNumber()
        self.verticalScrollBar().setValue(block.firstLineNumber() + line)

    def _on_a_line(self, event: QMouseEvent) -> QMouseEvent:
        """The event moved onto the line in whose room it is: Qt knows of no room between lines."""
        position = event.position()
        placed = self._placed_at(position.y())
        if placed is not None and position.y() >= 0:
            line = placed.line(placed.slots.line_at(position.y() - placed.top))
            position = QPointF(position.x(), placed.top + line.y() + line.height() / 2)
        return QMouseEvent(
            event.type(),
            position,
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    def _follow_theme(self) -> None:
        self._page.dress()
        self.column_moved.emit(self._lead())
        self.viewport().update()

    def _lead(self) -> int:
        """From the edge at which a line begins to the words."""
        measures = self._page.layout.measures
        if self.isRightToLeft():
            return self.viewport().width() - measures.left - measures.width
        return measures.left
