"""The whole article beside its scroll bar: what became of every sentence, and a way to go there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.wording import tr

from ..messages import counted, one_line, plain_tool_tip
from ..theme import metrics
from ..theme.ground import fill
from .coverage_paint import WIDTH, in_words, paint_run, word_of
from .coverage_rows import CoverageRows, Scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent

    from workbench.article.span import Span
    from workbench.review.coverage import Coverage, Totals

    from ..theme.theme import Theme
    from .reading_view import ReadingView

_WIDTH = metrics.COVERAGE_STRIP
_ABOVE = _BELOW = 4
"""Rows left free at the ends, for the outline of what is in sight."""
_LONGEST_WORDS = 72
"""Code points of a sentence in its tool tip."""
_LEAST_IN_SIGHT = 12


class CoverageStrip(QWidget):
    """A map of the article. It is drawn when it is first seen; a verdict draws its rows only.

    For those who do not see or point, its accessible name says the same in figures, and a key goes
    from one untouched sentence to the next.
    """

    def __init__(self, view: ReadingView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._text = ""
        self._spans: Sequence[Span] = ()
        self._rows = CoverageRows((), (), Scale(0, 0))
        self._picture = QPixmap()
        self._in_sight: QRectF | None = None
        self._knows_sight = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self._follow_view)
        bar.rangeChanged.connect(self._follow_view)
        view.column_moved.connect(self._follow_column)
        theme.changed.connect(self._draw_anew)

    @property
    def ledger(self) -> Sequence[Coverage]:
        """What it shows of each sentence."""
        return self._rows.ledger

    def show_sentences(self, text: str, spans: Sequence[Span]) -> None:
        """Show the sentences of another text, by their places; `show_ledger` says what they are."""
        self._text, self._spans = text, spans
        self._rows = CoverageRows((), (), Scale(len(text), self._height()))

    def show_ledger(self, ledger: Iterable[Coverage], totals: Totals) -> None:
        """Show what became of every sentence."""
        self._rows = CoverageRows(self._spans, ledger, self._rows.scale)
        self._say(totals)
        self._draw_anew()

    def update_ledger(self, changed: Mapping[int, Coverage], totals: Totals) -> None:
        """Show what became of single sentences, given by their index."""
        for index, state in changed.items():
            rows = self._rows.change(index, state)
            if rows:
                self._draw(rows)
                self.update(0, rows.start + _ABOVE, _WIDTH, len(rows))
        self._say(totals)

    def words_at(self, y: float) -> str:
        """What the strip says of a place in it: the sentence's state and its first words."""
        row = int(y) - _ABOVE
        index = self._rows.nearest(row)
        if index is None:
            return ""
        words = one_line(self._spans[index].of(self._text))
        if len(words) > _LONGEST_WORDS:
            words = words[:_LONGEST_WORDS].rsplit(" ", 1)[0] + " …"
        others = len(self._rows.sentences_at(row)) - 1
        said = tr("{state}: {words}", state=word_of(self._rows.ledger[index]), words=words)
        if others < 1:
            return said
        beside = counted(
            "and {count} sentence beside it", "and {count} sentences beside it", others
        )
        return f"{said}\n{beside}"

    def sizeHint(self) -> QSize:
        """Narrow, and as high as the article."""
        return QSize(_WIDTH, 120)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its hint; of any height."""
        return QSize(_WIDTH, 0)

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer; draw anew for another screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_anew()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = plain_tool_tip(self.words_at(event.pos().y()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the sentence that is shown there."""
        index = self._rows.nearest(int(event.position().y()) - _ABOVE)
        if event.button() is Qt.MouseButton.LeftButton and index is not None:
            self._view.show_place(self._spans[index].start)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the pointer while it is pressed."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._view.show_place(self._rows.scale.offset(event.position().y() - _ABOVE))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, as over the article."""
        self._view.wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bring the article onto the new height."""
        super().resizeEvent(event)
        self._scale_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and what is in sight, then the rows as they were drawn."""
        if self._picture.isNull():
            self._draw_all()
        painter = QPainter(self)
        palette, place = self._theme.palette, event.rect()
        fill(painter, place, palette.paper)
        sight = self._sight()
        if sight is not None:
            fill(painter, sight, palette.hint)
        ratio = self._picture.devicePixelRatio()
        part = QRectF(place.x() * ratio, place.y() * ratio, place.width() * ratio, 0)
        part.setHeight(place.height() * ratio)
        painter.drawPixmap(QRectF(place), self._picture, part)
        if sight is not None:
            painter.setPen(palette.field_border)
            painter.drawRect(sight.adjusted(0.5, 0.5, -0.5, -0.5))

    def _height(self) -> int:
        """Rows for the text: no more than its lines take when all of them are in sight."""
        room = max(0, self.height() - _ABOVE - _BELOW)
        return room if self._view.is_scrollable else min(room, self._view.words_bottom())

    def _say(self, totals: Totals) -> None:
        self.setAccessibleName(in_words(totals))

    def _sight(self) -> QRectF | None:
        """The part of the strip that is in sight; ``None`` when all of it is."""
        if not self._knows_sight:
            self._knows_sight, self._in_sight = True, None
            if self._view.is_scrollable and self._text:
                span, scale = self._view.lines_in_sight(), self._rows.scale
                top, bottom = scale.row(span.start), scale.row(span.end)
                height = max(_LEAST_IN_SIGHT, bottom - top + 2 * _ABOVE)
                top = min(top, self.height() - height)
                self._in_sight = QRectF(1, top, _WIDTH - 2, height)
        return self._in_sight

    def _follow_view(self) -> None:
        self._knows_sight = False
        if self._rows.scale.height != self._height():
            self._scale_anew()
        self.update()

    def _follow_column(self) -> None:
        self._follow_view()

    def _scale_anew(self) -> None:
        scale = Scale(len(self._text), self._height())
        if scale != self._rows.scale:
            self._rows = CoverageRows(self._spans, self._rows.ledger, scale)
        self._draw_anew()

    def _draw_anew(self) -> None:
        """Draw every row when it is next seen: much may change until then."""
        self._knows_sight = False
        self._picture = QPixmap()
        self.update()

    def _draw_all(self) -> None:
        """Draw every row into a picture of this size, for this screen."""
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(self.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        self._draw(range(self._rows.scale.height))

    def _draw(self, rows: range) -> None:
        """Draw whole runs of rows into the picture, if there is one."""
        if self._picture.isNull() or not rows:
            return
        painter = QPainter(self._picture)
        strip = QRect(0, rows.start + _ABOVE, _WIDTH, len(rows))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(strip, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        left = (_WIDTH - WIDTH) / 2
        for run in self._rows.runs(rows):
            place = QRectF(left, run.first + _ABOVE, WIDTH, run.stop - run.first)
            paint_run(painter, place, run.state, self._theme.palette)
        painter.end()
