"""The places of what is looked for, as the article shows them: tinted, the present one framed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from workbench.article.searching import Hits
    from workbench.article.span import Span

    from .article_geometry import Placed
    from .article_marks import MarkPainter
    from .offsets import OffsetMap


class FoundMarks(NamedTuple):
    """All places found in one article, and the one that is shown."""

    offsets: OffsetMap
    hits: Hits
    shown: Span

    def paint(self, marks: MarkPainter, placed: Placed, lines: range) -> None:
        """Tint the places on these lines of a block."""
        if not lines:
            return
        first, last, begin = *placed.positions(lines), placed.block.position()
        for each in self.hits.between(self.offsets.span(begin + first, begin + last)):
            start = max(first, self.offsets.to_qt(each.start) - begin)
            end = min(last, self.offsets.to_qt_end(each.end) - begin)
            marks.paint_found(placed, start, end, shown=each == self.shown)
