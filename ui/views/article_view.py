"""The article, read-only, with every claim drawn under its words exactly where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit

from workbench.article.article import Role
from workbench.review.standing import Standing

from ..theme import metrics
from ..theme.shapes import paint_shape
from .article_layout import ArticleLayout, BlockKind, Column
from .article_marks import MarkIndex, Piece, paint_mark, paint_tint, segments
from .number_tag import paint_tag, tag_size
from .offsets import OffsetMap
from .thin_scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from workbench.article.article import Article
    from workbench.article.span import Span
    from workbench.review.listing import ClaimRow

    from ..theme.theme import Theme

_BODY, _HEADLINE, _HEADING = 17.0, 28.0, 18.0
_HEADLINE_PITCH = 1.3
_TOP, _SIDE = 24.0, 24.0
_SHAPE_GAP = 10.0
_NO_UNDO = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Cut,
)
"""A read-only text claims these keys and then does nothing with them."""


class ArticleView(QPlainTextEdit):
    """Shows one article; says which claim was pointed at. It never changes anything."""

    claim_chosen = Signal(str)
    """A click or the caret went into this claim; not emitted after `select`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._article: Article | None = None
        self._rows: dict[str, ClaimRow] = {}
        self._current: str | None = None
        self._clicked = -1
        self._quiet = False
        self._offsets = OffsetMap("")
        self._layout = self._new_document("")
        self._index = MarkIndex(self.document(), self._offsets, ())
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
        self.setAccessibleName(self.tr("Article"))
        self.setMinimumWidth(280)
        self.cursorPositionChanged.connect(self._follow_caret)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def set_article(self, article: Article) -> None:
        """Show another article, from its beginning."""
        self._article, self._text = article, article.text
        self._offsets = OffsetMap(article.text)
        self._rows, self._current = {}, None
        self._quiet = True
        self._layout = self._new_document(self._offsets.display())
        self._quiet = False
        self._index = MarkIndex(self.document(), self._offsets, ())
        self._mark_blocks()
        self._fit_column()

    def set_rows(self, rows: Sequence[ClaimRow]) -> None:
        """Draw these claims."""
        self._rows = {row.id: row for row in rows}
        self._index = MarkIndex(self.document(), self._offsets, rows)
        self.viewport().update()

    def update_row(self, row: ClaimRow) -> None:
        """Draw one claim as it is now; its place stays."""
        self._rows[row.id] = row
        self._repaint_claim(row.id)

    def select(self, claim_id: str | None) -> None:
        """Mark a claim as the selected one and bring it into view, without saying so."""
        if claim_id == self._current:
            return
        before, self._current = self._current, claim_id
        row = self._rows.get(claim_id or "")
        if row is not None and row.anchor is not None:
            self._bring_into_view(row.anchor.extent)
        self._repaint_claim(before)
        self._repaint_claim(claim_id)

    def text_between(self, start: int, end: int) -> str:
        """The article's own words between two positions of the document."""
        return self._text[self._offsets.to_py(start) : self._offsets.to_py(end)]

    def claims_at(self, position: int) -> list[str]:
        """Ids of the claims at a position of the document, the shortest first."""
        return self._index.at(position)

    def claim_rects(self, claim_id: str) -> list[QRectF]:
        """Where a claim's own words are on the viewport, line by line, as far as they are shown."""
        return [
            QRectF(left, top + line.y(), right - left, line.height())
            for block, top in self._visible_blocks()
            for piece in self._index.in_block(block.blockNumber())
            if piece.claim == claim_id and not piece.inherited
            for line, left, right in segments(block, piece.start, piece.end)
        ]

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the article's own text, not what the widget made of it."""
        cursor = self.textCursor()
        data = QMimeData()
        data.setText(self.text_between(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def event(self, event: QEvent) -> bool:
        """Leave undo, redo and paste to the window: nothing can be edited here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _NO_UNDO)
        ):
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and at its measure."""
        super().resizeEvent(event)
        self._fit_column()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select words, or a claim; between two lines the nearer one is meant."""
        self._quiet = True
        super().mousePressEvent(self._on_a_line(event))
        self._quiet = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting."""
        self._quiet = True
        super().mouseMoveEvent(self._on_a_line(event))
        self._quiet = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the claim that was clicked; clicking again goes on to the one around it."""
        super().mouseReleaseEvent(self._on_a_line(event))
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._choose(self.textCursor().position(), cycle=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, and the text over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        blocks = list(self._visible_blocks())
        for block, top in blocks:
            self._paint_tints(painter, block, top)
        for block, top in blocks:
            self._paint_lines(painter, block, top)
            self._paint_margin(painter, block, top)
        painter.end()
        super().paintEvent(event)

    def _paint_tints(self, painter: QPainter, block: QTextBlock, top: float) -> None:
        for piece in self._index.in_block(block.blockNumber()):
            if piece.claim != self._current:
                continue
            for line, left, right in segments(block, piece.start, piece.end):
                rect = QRectF(left, top + line.y(), right - left, line.height())
                paint_tint(painter, rect, self._theme.palette, inherited=piece.inherited)
                if not piece.inherited:
                    edge = QRectF(self.viewport().width() - 3, rect.top() - 4, 3, rect.height() + 8)
                    painter.fillRect(edge, self._theme.palette.accent)

    def _paint_lines(self, painter: QPainter, block: QTextBlock, top: float) -> None:
        palette = self._theme.palette
        for piece in self._index.in_block(block.blockNumber()):
            row = self._rows.get(piece.claim)
            if row is None or piece.inherited:
                continue
            selected = piece.claim == self._current
            for line, left, right in segments(block, piece.start, piece.end):
                paint_mark(
                    painter, line, left, right, top, row, piece.lane, palette, selected=selected
                )

    def _paint_margin(self, painter: QPainter, block: QTextBlock, top: float) -> None:
        """Paint a shape for each claim beside its first line, and the selected one's number."""
        side = metrics.SHAPE_SMALL * self._theme.zoom
        taken: dict[float, float] = {}
        for piece in self._first_pieces(block):
            row = self._rows[piece.claim]
            line = block.layout().lineForTextPosition(piece.start)
            y = top + line.y() + (line.height() - side) / 2
            x = taken.get(y, self._layout.column.left - _SHAPE_GAP) - side
            if x >= 0:
                place = QRectF(x, y, side, side)
                ground = self._theme.palette.paper
                for standing in _shown(row):
                    paint_shape(painter, place, standing, self._theme.palette, ground=ground)
                    place.translate(-side - 5, 0)
                x = place.right() + 5
            if piece.claim == self._current and row.number:
                size = tag_size(self._theme, row.number)
                left = max(2.0, x - 8 - size.width())
                middle = y + side / 2 - size.height() / 2
                tag = QRectF(left, middle, size.width(), size.height())
                paint_tag(painter, tag, row.number, self._theme)
                x = left
            taken[y] = x - 5

    def _first_pieces(self, block: QTextBlock) -> Iterator[Piece]:
        for piece in self._index.in_block(block.blockNumber()):
            if piece.is_first and piece.claim in self._rows:
                yield piece

    def _visible_blocks(self) -> Iterator[tuple[QTextBlock, float]]:
        block = self.firstVisibleBlock()
        top = self.contentOffset().y()
        bottom = self.viewport().height()
        while block.isValid() and top <= bottom:
            height = self.blockBoundingRect(block).height()
            yield block, top
            top += height
            block = block.next()

    def _repaint_claim(self, claim_id: str | None) -> None:
        if claim_id is None:
            return
        for rect in self.claim_rects(claim_id):
            strip = QRectF(0, rect.top() - 6, self.viewport().width(), rect.height() + 18)
            self.viewport().update(strip.toAlignedRect())

    def _bring_into_view(self, extent: Span) -> None:
        """Move the caret there unless it is inside; scroll only when the place is out of view."""
        start, end = self._offsets.to_qt(extent.start), self._offsets.to_qt_end(extent.end)
        block = self.document().findBlock(start)
        if not self._is_comfortable(block, start - block.position()):
            self._scroll_to(block, start - block.position())
        cursor = self.textCursor()
        if not start <= cursor.position() <= end:
            self._quiet = True
            bar = self.verticalScrollBar().value()
            cursor.setPosition(start)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(bar)
            self._quiet = False

    def _is_comfortable(self, block: QTextBlock, position: int) -> bool:
        for shown, top in self._visible_blocks():
            if shown == block:
                line = block.layout().lineForTextPosition(position)
                y = top + line.y()
                return 0 <= y <= self.viewport().height() - 4 * line.height()
        return False

    def _scroll_to(self, block: QTextBlock, position: int) -> None:
        """Put a place a third down the view, laying out what stands above it there."""
        self.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position)
        room = self.viewport().height() / 3 - line.y()
        target, number = block, line.lineNumber()
        while room > 0 and target.previous().isValid():
            target, number = target.previous(), 0
            room -= self.blockBoundingRect(target).height()
        self.verticalScrollBar().setValue(target.firstLineNumber() + max(0, number - 6))

    def _on_a_line(self, event: QMouseEvent) -> QMouseEvent:
        """The event moved onto the line whose room it is in: Qt takes the room for another line."""
        position = event.position()
        for block, top in self._visible_blocks():
            if not top <= position.y() < top + self.blockBoundingRect(block).height():
                continue
            layout = block.layout()
            pitch = self._layout.column.pitch[max(0, block.userState())]
            inset = self._layout.column.top if block.blockNumber() == 0 else 0.0
            number = int(max(0.0, position.y() - top - inset) / pitch)
            line = layout.lineAt(min(number, layout.lineCount() - 1))
            low, high = top + line.y() + 1, top + line.y() + line.height() - 1
            position = QPointF(position.x(), min(max(position.y(), low), high))
            break
        return QMouseEvent(
            event.type(),
            position,
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    def _follow_caret(self) -> None:
        if not self._quiet and self.hasFocus() and not self.textCursor().hasSelection():
            self._choose(self.textCursor().position(), cycle=False)

    def _choose(self, position: int, *, cycle: bool) -> None:
        found = self._index.at(position)
        if not found:
            self._clicked = position
            return
        choice = found[0]
        if self._current is not None and self._current in found:
            again = cycle and position == self._clicked
            at = found.index(self._current) + int(again)
            choice = found[at % len(found)] if again or not cycle else choice
        self._clicked = position
        if choice != self._current:
            self.select(choice)
            self.claim_chosen.emit(choice)

    def _new_document(self, text: str) -> ArticleLayout:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._theme.serif(_BODY))
        layout = ArticleLayout(document)
        document.setDocumentLayout(layout)
        document.setPlainText(text)
        self.setDocument(document)  # which deletes the one before
        return layout

    def _mark_blocks(self) -> None:
        """Tell headlines and headings from prose, and empty lines from both."""
        kinds = self._block_kinds()
        block = self.document().begin()
        while block.isValid():
            empty = block.length() <= 1
            kind = BlockKind.GAP if empty else kinds.get(block.blockNumber(), BlockKind.PROSE)
            block.setUserState(kind)
            if kind in {BlockKind.HEADLINE, BlockKind.HEADING}:
                self._set_type(block, kind)
            block = block.next()

    def _block_kinds(self) -> dict[int, BlockKind]:
        roles = {Role.HEADLINE: BlockKind.HEADLINE, Role.HEADING: BlockKind.HEADING}
        paragraphs = self._article.paragraphs if self._article else ()
        return {
            self.document().findBlock(self._offsets.to_qt(p.span.start)).blockNumber(): roles[
                p.role
            ]
            for p in paragraphs
            if p.role in roles
        }

    def _set_type(self, block: QTextBlock, kind: BlockKind) -> None:
        size = _HEADLINE if kind is BlockKind.HEADLINE else _HEADING
        look = QTextCharFormat()
        look.setFont(self._theme.serif(size, QFont.Weight.DemiBold))
        cursor = QTextCursor(block)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.setPosition(block.position())
        end = block.position() + block.length() - 1
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(look)
        block.clearLayout()

    def _fit_column(self) -> None:
        zoom, room = self._theme.zoom, self.viewport().width()
        margin = metrics.MARGIN_SHAPES * max(1.0, min(zoom, 1.5)) + 20
        width = min(metrics.ARTICLE_MEASURE * zoom, max(160.0, room - margin - _SIDE))
        left = max(margin, (room - width) / 2)
        pitch = _BODY * metrics.LINE_HEIGHT * zoom
        pitches = (
            pitch,
            _HEADLINE * _HEADLINE_PITCH * zoom,
            _HEADING * metrics.LINE_HEIGHT * zoom,
            metrics.PARAGRAPH_GAP * zoom,
        )
        if self._layout.set_column(Column(left, width, pitches, _TOP)):
            self.viewport().update()

    def _follow_theme(self) -> None:
        palette = self.palette()
        colours = self._theme.palette
        for role, colour in (
            (QPalette.ColorRole.Base, colours.paper),
            (QPalette.ColorRole.Text, colours.ink),
            (QPalette.ColorRole.Highlight, colours.accent),
            (QPalette.ColorRole.HighlightedText, colours.on_accent),
        ):
            palette.setColor(role, colour)
        self.setPalette(palette)
        font = self._theme.serif(_BODY)
        if self.document().defaultFont() != font:
            self.document().setDefaultFont(font)
            self._mark_blocks()
        self._fit_column()
        self.viewport().update()


def _shown(row: ClaimRow) -> tuple[Standing, ...]:
    """The shapes of a claim, from the text outwards: its verdict, then what warns about it."""
    return (row.standing, Standing.RECHECK) if row.stale else (row.standing,)
