"""The article with every claim drawn under its words exactly where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QResizeEvent

from workbench.wording import tr

from .article_geometry import stretches
from .article_margin import MarginMark, margin_marks, margin_scale, paint_margin
from .article_marks import MarkPainter
from .claim_index import ClaimIndex
from .coverage_marks import CoverageMarks
from .picked_words import PickedWords
from .reading_view import ReadingView

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from workbench.article.article import Article
    from workbench.article.span import Span
    from workbench.review.listing import ClaimRow

    from ..theme.theme import Theme
    from .article_geometry import Placed
    from .boundary_mode import BoundaryMode
    from .coverage_marks import Gap
    from .found_marks import FoundMarks
    from .prepared_rows import PreparedRows

_BEYOND = 12
"""Pixels a line's marks may reach beyond its room."""


class ArticleView(ReadingView):
    """Shows one article and its claims; says which claim was pointed at."""

    claim_chosen = Signal(str)
    """A click or the caret went into this claim; never an echo of `select`."""
    hovered = Signal(str)
    """The pointer is over this claim's words; empty when it is over none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._rows: dict[str, ClaimRow] = {}
        self._current: str | None = None
        self._hovered: str | None = None
        self._caret_claim: str | None = None
        self._clicked: tuple[QPointF, list[str]] | None = None
        self.is_still = False
        """Whether another claim may be selected without scrolling and moving the caret."""
        self.found: FoundMarks | None = None
        """The places of what is looked for, while something is."""
        self.boundary: BoundaryMode | None = None
        """The edges that can be moved, once there is use for them."""
        super().__init__(theme, parent)
        self.picked = PickedWords(self, theme)
        self._index = ClaimIndex(self._offsets)
        self._coverage = CoverageMarks(self._offsets)
        self.setAccessibleName(tr("Article"))
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(self._follow_caret)

    def set_article(self, article: Article, facts: str = "") -> None:
        """Show another article from its beginning, without claims."""
        self._current = None
        self.picked.forget()
        self.found = None
        super().set_article(article, facts)
        self._coverage = CoverageMarks(self._offsets)
        self.set_rows(())

    def set_rows(self, rows: Sequence[ClaimRow]) -> None:
        """Draw these claims."""
        self._draw(rows, self.index_of(rows))

    def index_of(self, rows: Sequence[ClaimRow]) -> ClaimIndex:
        """Where these claims lie in this article; for any thread."""
        return ClaimIndex(self._offsets, rows)

    def _draw(self, rows: Sequence[ClaimRow], index: ClaimIndex) -> None:
        self._rows = {row.id: row for row in rows}
        self._index = index
        self._hovered = self._clicked = None
        self._caret_claim = self._innermost_at_caret()
        self.viewport().update()

    def replace_rows(self, ready: PreparedRows) -> None:
        """Draw claims of which some took others' places, without scrolling."""
        self._current = ready.successor(self._current)
        self._draw(ready.rows, ready.drawn)

    def update_rows(self, rows: Iterable[ClaimRow]) -> None:
        """Draw claims as they are now; their places stay."""
        changed = {row.id: row for row in rows}
        self._rows.update(changed)
        self._repaint_claims(changed)

    def show_gaps(self, sentences: Sequence[Span], gap_of: Callable[[int], Gap | None]) -> None:
        """Mark, of these sentences, those of which ``gap_of`` says why they are untouched."""
        self._coverage = CoverageMarks(self._offsets, sentences, gap_of)
        self.viewport().update()

    def repaint_sentences(self, indices: Collection[int]) -> None:
        """Paint what of these sentences is in sight, from margin to edge."""
        for placed in self.placed_blocks() if indices else ():
            for index in indices:
                if placed.block.blockNumber() in self._coverage.blocks_of(index):
                    self._repaint_lines(placed, self._coverage.lines_of(index, placed))

    def go_to(self, span: Span) -> None:
        """Bring a place into view and put the caret there, without choosing a claim."""
        self.bring_into_view(span)
        self._caret_claim = self._innermost_at_caret()

    def show_found(self, found: FoundMarks | None) -> None:
        """Tint these places, and no others."""
        self.found = found
        self.viewport().update()

    def select(self, claim_id: str | None) -> None:
        """Mark a claim as the selected one and bring it into view, without saying so."""
        if claim_id == self._current:
            return
        before, self._current = self._current, claim_id
        row = self._rows.get(claim_id or "")
        if row is not None and row.anchor is not None and not self.is_still:
            self.bring_into_view(row.anchor.extent)
            self._caret_claim = self._innermost_at_caret()
        self._repaint_claims((before, claim_id))

    @property
    def current_row(self) -> ClaimRow | None:
        """The selected claim."""
        return self._rows.get(self._current or "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the selected claim in view when its lines break elsewhere."""
        seen = self._is_current_seen()
        super().resizeEvent(event)
        if self._wanted_top is None:
            self._keep_seen(seen=seen)
        else:
            self._scroll_to_top(self._wanted_top)

    def _follow_theme(self) -> None:
        seen = self._is_current_seen()
        super()._follow_theme()
        self._keep_seen(seen=seen)

    def _is_current_seen(self) -> bool:
        return self._current is not None and bool(self.claim_rects(self._current))

    def _keep_seen(self, *, seen: bool) -> None:
        row = self._rows.get(self._current or "")
        seen = seen and not self.textCursor().hasSelection()  # which the caret would take away
        if seen and row is not None and row.anchor is not None:
            self.bring_into_view(row.anchor.extent)

    def claim_beside_caret(self, *, behind: bool) -> str | None:
        """Id of the last claim that begins before the caret, or of the first one behind it."""
        caret = self.caret_offset()
        starts = {row.id: row.anchor.extent.start for row in self._rows.values() if row.anchor}
        if behind:
            return next((claim for claim, start in starts.items() if start > caret), None)
        return next((c for c, start in reversed(starts.items()) if start <= caret), None)

    def claims_at(self, offset: int) -> list[str]:
        """Ids of the claims whose own words hold a code point, the innermost first."""
        return self._index.at(offset)

    def claim_rects(self, claim_id: str) -> list[QRectF]:
        """Where a claim's own words are on the viewport, line by line, as far as they are shown."""
        rects = []
        for placed in self.placed_blocks():
            lines = range(len(placed.slots.edges) - 1)
            for piece in self._index.in_block(placed.block.blockNumber()):
                if piece.claim == claim_id and not piece.inherited:
                    for stretch in stretches(placed, piece.start, piece.end, lines):
                        slot = placed.slot(stretch.line)
                        width = stretch.right - stretch.left
                        rects.append(QRectF(stretch.left, slot.top(), width, slot.height()))
        return rects

    def is_over_current(self, point: QPointF) -> bool:
        """Whether the selected claim's words are under a point."""
        return self._current in self._claims_under(point)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select words, with Ctrl more of them; a shape in the margin stands for its claim."""
        claim = self._claim_in_margin(event.position())
        if claim is not None and event.button() is Qt.MouseButton.LeftButton:
            self._say(claim)
        else:
            if event.button() is Qt.MouseButton.LeftButton:
                adding = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                self.picked.begin(adding=bool(adding))
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting, or shade the claim the pointer is over."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            under = iter(self._claims_under(event.position()))
            self._hover(self._claim_in_margin(event.position()) or next(under, None))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the claim that was clicked; clicking again goes on to the one around it."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._click(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Shade nothing."""
        super().leaveEvent(event)
        self._hover(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, and the text over them."""
        self._wanted_top = None
        painter = QPainter(self.viewport())
        clip = QRectF(event.rect()).adjusted(0, -_BEYOND, 0, _BEYOND)
        marks = MarkPainter(painter, self._theme, self._index, self._rows, clip)
        shown = [p for p in self.placed_blocks() if p.bottom > clip.top() and p.top < clip.bottom()]
        boundary = self.boundary
        for placed in shown:
            if boundary and boundary.shape:
                boundary.paint_grounds(marks, placed)
            else:
                marks.paint_grounds(placed, self._current, self._hovered)
            if self.found:
                self.found.paint(marks, placed, placed.lines_between(clip.top(), clip.bottom()))
        for placed in shown:
            marks.paint_lines(placed, self._current)
            marks.paint_edge(placed, self._current, self.viewport().width())
            lines = placed.lines_between(clip.top(), clip.bottom())
            self._coverage.paint(painter, placed, lines, self._theme.palette)
            self._paint_margin(painter, placed, lines)
            self._page.paint_facts(painter, placed)
        if boundary:
            boundary.paint_handles(painter)
        painter.end()
        super().paintEvent(event)

    def _paint_margin(self, painter: QPainter, placed: Placed, lines: range) -> None:
        current = self._rows.get(self._current or "")
        paint_margin(painter, self._margin(placed, lines), current, self._theme, placed.mirror)

    def _margin(self, placed: Placed, lines: range | None = None) -> list[MarginMark]:
        """The shapes beside these lines of a block, or beside all that are in sight."""
        scale = margin_scale(self._theme.reading_scale)
        if lines is None:
            lines = placed.lines_between(0, self.viewport().height())
        return list(
            margin_marks(placed, self._index, self._rows, self._current, scale, lines, self._theme)
        )

    def _repaint_claims(self, claim_ids: Collection[str | None]) -> None:
        """Ask for the lines in sight of these claims to be painted again, from margin to edge."""
        for placed in self.placed_blocks():
            for piece in self._index.in_block(placed.block.blockNumber()):
                if piece.claim in claim_ids:
                    self._repaint_lines(placed, placed.lines_of(piece.start, piece.end))

    def _repaint_lines(self, placed: Placed, lines: range) -> None:
        top = placed.top + placed.slots.edges[lines.start] - _BEYOND
        bottom = placed.top + placed.slots.edges[lines.stop] + _BEYOND
        strip = QRectF(0, top, self.viewport().width(), bottom - top)
        self.viewport().update(strip.toAlignedRect())

    def _claim_in_margin(self, point: QPointF) -> str | None:
        column = self._page.layout.measures
        if column.left <= point.x() <= column.left + column.width:
            return None
        placed = self._placed_at(point.y())
        marks = self._margin(placed) if placed is not None else ()
        return next((mark.claim for mark in marks if mark.place.contains(point)), None)

    def _claims_under(self, point: QPointF) -> list[str]:
        offset = self.offset_at(point)
        return self._index.at(offset) if offset is not None else []

    def _hover(self, claim: str | None) -> None:
        if claim != self._hovered:
            before, self._hovered = self._hovered, claim
            self._repaint_claims((before, claim))
            self.hovered.emit(claim or "")

    def _click(self, point: QPointF) -> None:
        """Choose the innermost claim; at the same place again, the next one around it."""
        found = self._claims_under(point)
        before, self._clicked = self._clicked, (point, found)
        self._caret_claim = self._innermost_at_caret()
        if not found:
            return
        choice = 0
        if before is not None and before[1] == found and self._current in found:
            reach = QGuiApplication.styleHints().startDragDistance()
            if (point - before[0]).manhattanLength() < reach:
                choice = found.index(self._current) + 1
        self._say(found[choice % len(found)])

    def _follow_caret(self) -> None:
        """Choose a claim when the caret comes into it."""
        if self._quiet or self.textCursor().hasSelection():
            return
        self.picked.forget()
        before, self._caret_claim = self._caret_claim, self._innermost_at_caret()
        if self._caret_claim is not None and self._caret_claim != before:
            self._say(self._caret_claim)

    def _innermost_at_caret(self) -> str | None:
        return next(iter(self._index.at(self.caret_offset())), None)

    def _say(self, claim: str) -> None:
        if claim != self._current:
            self.claim_chosen.emit(claim)
