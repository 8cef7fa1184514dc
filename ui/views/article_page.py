"""The article as a page: its document, type and column, and the facts about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from workbench.article.article import Role

from ..theme import metrics
from .article_layout import ArticleLayout, BlockKind, Measures
from .article_margin import TIGHT_MARGIN, WIDE_MARGIN, margin_scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPlainTextEdit

    from workbench.article.article import Paragraph

    from ..theme.theme import Theme
    from .article_geometry import Placed
    from .offsets import OffsetMap

_BODY, _FACTS = 17, 12
_SIZES = {BlockKind.HEADLINE: 28, BlockKind.HEADING: 20}
_HEADLINE_PITCH, _HEADING_PITCH = 36, 28
_TOP, _BOTTOM, _BYLINE = 16, 64, 36
_RIGHT_MARGIN, _RIGHT_MARGIN_TIGHT = 24, 8
_NARROW, _NARROWEST = 160, 120
"""Widths of a line: below the first, every pixel counts; there is none below the second."""


class ArticlePage:
    """Puts a text into an editor's document and keeps its looks in step with the theme."""

    def __init__(self, editor: QPlainTextEdit, theme: Theme) -> None:
        self._editor = editor
        self._theme = theme
        self._facts = ""
        self._kinds: dict[int, BlockKind] = {}
        self._document = QTextDocument(editor)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self.layout = ArticleLayout(self._document)
        self._document.setDocumentLayout(self.layout)
        editor.setDocument(self._document)

    def set_text(self, offsets: OffsetMap, paragraphs: Sequence[Paragraph], facts: str) -> None:
        """Show another text; ``facts`` is one line of ours about it."""
        self._facts = facts
        self._kinds = _kinds(offsets, paragraphs)
        self.layout.set_kinds(self._kinds)
        self._document.setPlainText(offsets.display())
        self._set_type()
        self.fit(self._editor.viewport().width())

    def dress(self) -> None:
        """Take colours and type from the theme."""
        colours, palette = self._theme.palette, self._editor.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, colours.paper),
            (QPalette.ColorRole.Text, colours.ink),
            (QPalette.ColorRole.Highlight, colours.accent),
            (QPalette.ColorRole.HighlightedText, colours.on_accent),
        ):
            palette.setColor(role, colour)
        self._editor.setPalette(palette)
        body = self._theme.serif(_BODY)
        if body != self._editor.font():
            self._editor.setFont(body)
            self._set_type()
        self.fit(self._editor.viewport().width())

    def fit(self, room: int) -> None:
        """Put the column into a width of ``room`` pixels: in the middle, with room for shapes."""
        zoom = self._theme.reading_scale
        measure = round(metrics.ARTICLE_MEASURE * zoom)
        margin = round(WIDE_MARGIN * margin_scale(zoom))
        if room < margin + measure + _RIGHT_MARGIN:
            margin = round(TIGHT_MARGIN * margin_scale(zoom))
        right = _RIGHT_MARGIN if room - margin - _RIGHT_MARGIN >= _NARROW else _RIGHT_MARGIN_TIGHT
        width = min(measure, max(_NARROWEST, room - margin - right))
        lead = max(margin, (room - width) // 2)
        measures = Measures(
            left=room - width - lead if self._editor.isRightToLeft() else lead,
            width=width,
            pitch=round(_BODY * metrics.LINE_HEIGHT * zoom),
            headline_pitch=round(_HEADLINE_PITCH * zoom),
            heading_pitch=round(_HEADING_PITCH * zoom),
            gap=round(metrics.PARAGRAPH_GAP * zoom),
            top=_TOP if not self._facts or self._kinds.get(0) else _TOP + _BYLINE,
            byline=_BYLINE if self._facts else _BYLINE // 4,
            bottom=_BOTTOM,
        )
        if self.layout.set_measures(measures):
            self.layout.lay_out_anew()

    def paint_facts(self, painter: QPainter, placed: Placed) -> None:
        """Write the facts below the headline; above the text if it has none."""
        if not self._facts or placed.block.blockNumber() != 0:
            return
        edges = placed.slots.edges
        has_headline = self._kinds.get(0) is BlockKind.HEADLINE
        top = placed.top + (edges[-1] if has_headline else _TOP)
        column = self.layout.measures
        place = QRectF(column.left, top, column.width, _BYLINE)
        font = self._theme.sans(_FACTS)
        painter.setFont(font)
        painter.setPen(self._theme.palette.ink_2)
        room = column.width
        shown = QFontMetricsF(font).elidedText(self._facts, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _set_type(self) -> None:
        """Give headline and headings their type; the body's is the document's own."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number, kind in self._kinds.items():
            block = self._document.findBlockByNumber(number)
            look = QTextCharFormat()
            look.setFont(self._theme.serif(_SIZES[kind], QFont.Weight.DemiBold))
            cursor.setPosition(block.position())
            end = block.position() + block.length() - 1
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)
        cursor.endEditBlock()


def _kinds(offsets: OffsetMap, paragraphs: Sequence[Paragraph]) -> dict[int, BlockKind]:
    """The blocks that are more than prose; only the text's first can be its headline."""
    kinds = {}
    for paragraph in paragraphs:
        if paragraph.role in {Role.HEADLINE, Role.HEADING}:
            block = offsets.block_at(paragraph.span.start)
            is_headline = paragraph.role is Role.HEADLINE and block == 0
            kinds[block] = BlockKind.HEADLINE if is_headline else BlockKind.HEADING
    return kinds
