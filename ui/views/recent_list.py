"""The projects opened before, each with its folder and when it was worked on last."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from workbench.wording import tr, tr_as

from ..messages import counted, explain, one_line, plain_label
from ..theme import metrics
from ..theme.ground import fill
from ..theme.icons import Icon, paint_icon
from .painted_button import PaintedButton, paint_box, paint_hover

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.recent import RecentProject

    from ..theme.theme import Theme

_ROW = 62
_SIDE = 20
_TEXT = 52
"""From the row's edge to its words."""
_EDGE = 4
"""Between the frame and the rows, so that a row's ring stays inside."""


class RecentList(QWidget):
    """One row a project; hidden when there is none."""

    chosen = Signal(str)
    """The project's folder."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head = plain_label(tr("Recent projects"), self)
        self._frame = _Frame(theme, self)
        self._rows = QVBoxLayout(self._frame)
        self._rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.STEP + metrics.HALF)
        column.addWidget(self._head)
        column.addWidget(self._frame)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def show_projects(self, projects: Sequence[RecentProject]) -> None:
        """List these, the latest first."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        now = datetime.now().astimezone()
        for index, project in enumerate(projects):
            row = RecentRow(project, now, self._theme, self._frame)
            row.set_first(first=index == 0)
            row.clicked.connect(self._tell)
            self._rows.addWidget(row)
        self.setVisible(bool(projects))

    def _tell(self) -> None:
        row = self.sender()
        if isinstance(row, RecentRow):
            self.chosen.emit(row.project.folder)

    def _follow_theme(self) -> None:
        self._head.setFont(self._theme.sans(12, QFont.Weight.DemiBold))
        palette = self._head.palette()
        palette.setColor(self._head.foregroundRole(), self._theme.palette.ink_2)
        self._head.setPalette(palette)
        self.update()


class _Frame(QWidget):
    """The outline around the rows."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        rect = QRectF(self.rect())
        paint_box(painter, rect, metrics.RADIUS_SHEET, palette.raised, palette.outline)


class RecentRow(PaintedButton):
    """Name above number of articles and folder; the day at the other end."""

    radius = metrics.RADIUS_CARD

    def __init__(
        self, project: RecentProject, now: datetime, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, one_line(project.name), parent)
        self.project = project
        self._is_first = True
        articles = counted("{count} article", "{count} articles", project.articles)
        self._below = f"{articles}  ·  {one_line(str(Path(project.folder).parent))}"
        self._when = when_worked_on(project.worked_on, now, self.locale())
        self.setAccessibleName(f"{self.text()}, {articles}, {self._when}")
        explain(self, project.folder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def set_first(self, *, first: bool) -> None:
        """Rows but the first are parted from the one above by a hairline."""
        self._is_first = first

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(13, QFont.Weight.DemiBold))
        super().follow_theme()

    def sizeHint(self) -> QSize:
        """Two lines with air."""
        return QSize(400, max(_ROW, self._line() + self._small_line() + 26))

    def minimumSizeHint(self) -> QSize:
        """Both ends, and as much of the name as there is room for."""
        ends = _TEXT + QFontMetrics(self._theme.sans(12)).horizontalAdvance(self._when) + 64
        return QSize(ends + 80, self.sizeHint().height())

    def paint(self, painter: QPainter) -> None:
        """Draw ground, sign, words, day and the arrow."""
        palette = self._theme.palette
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint_hover(painter, rect, self.radius, palette)
        elif not self._is_first:
            hairline = palette.outline if palette.dark else palette.hairline
            inset = _SIDE - _EDGE
            fill(painter, QRectF(inset, 0, rect.width() - 2 * inset, 1), hairline)
        side, middle = metrics.SHAPE, rect.center().y()
        sign = QRectF(_SIDE - _EDGE, middle - side / 2, side, side)
        paint_icon(painter, self.mirrored(sign), Icon.DOCUMENT, palette.ink_2)
        arrow = QRectF(rect.width() - _SIDE + _EDGE - side + 4, middle - side / 2, side, side)
        turned = self.isRightToLeft()
        role, place = Icon.CHEVRON_RIGHT, self.mirrored(arrow)
        paint_icon(painter, place, role, palette.ink_2, turned=turned)
        self._paint_words(painter, arrow.left() - metrics.STEP)

    def _paint_words(self, painter: QPainter, right: float) -> None:
        palette, small = self._theme.palette, self._theme.sans(12)
        end = QFontMetrics(small).horizontalAdvance(self._when) + 2
        room = right - end - metrics.STEP - _TEXT
        gap = 3
        top = (self.height() - self._line() - gap - self._small_line()) / 2
        name = QRectF(_TEXT, top, room, self._line())
        below = QRectF(_TEXT, name.bottom() + gap, room, self._small_line())
        when = QRectF(right - end, 0, end, self.height())
        self._write(painter, name, self.text(), self.font(), palette.ink)
        self._write(painter, below, self._below, small, palette.ink_3)
        self._write(painter, when, self._when, small, palette.ink_2)

    def _write(self, painter: QPainter, room: QRectF, text: str, font: QFont, ink: QColor) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        shown = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideMiddle, max(0, int(room.width()))
        )
        painter.drawText(self.mirrored(room), Qt.AlignmentFlag.AlignVCenter, shown)

    def _line(self) -> int:
        return QFontMetrics(self.font()).height()

    def _small_line(self) -> int:
        return QFontMetrics(self._theme.sans(12)).height()


def when_worked_on(worked_on: datetime, now: datetime, locale: QLocale) -> str:
    """The day as people say it: "Today, 14:02", "Yesterday", and a date for what is older."""
    if worked_on.date() == now.date():
        clock = locale.toString(
            QTime(worked_on.hour, worked_on.minute), QLocale.FormatType.ShortFormat
        )
        return tr("Today, {time}", time=clock)
    if worked_on.date() == (now - timedelta(days=1)).date():
        return tr("Yesterday")
    day = QDate(worked_on.year, worked_on.month, worked_on.day)
    if worked_on.year == now.year:
        return locale.toString(day, tr_as("pattern of a day", "d MMMM"))
    return locale.toString(day, tr_as("pattern of a day", "d MMMM yyyy"))
