"""The projects opened before, each with how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ..messages import counted, one_line, plain_label
from ..theme import metrics
from ..theme.icons import Icon, paint_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from workbench.recent import RecentProject

    from ..theme.theme import Theme

_ROW = 56


class RecentList(QWidget):
    """One row a project; hidden when there is none."""

    chosen = Signal(str)
    """The project's folder."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head = plain_label(self.tr("Recent projects"), self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.STEP)
        column.addWidget(self._head)
        column.addLayout(self._rows)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def show_projects(self, projects: Sequence[RecentProject]) -> None:
        """List these, the latest first."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for project in projects:
            row = _Row(project, self._theme, self)
            row.clicked.connect(self._tell)
            self._rows.addWidget(row)
        self.setVisible(bool(projects))

    def _tell(self) -> None:
        row = self.sender()
        if isinstance(row, _Row):
            self.chosen.emit(row.project.folder)

    def _follow_theme(self) -> None:
        self._head.setFont(self._theme.sans(12, QFont.Weight.DemiBold))


class _Row(QAbstractButton):
    """Name, number of articles, folder, and when it was worked on last."""

    def __init__(self, project: RecentProject, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.project = project
        self._theme = theme
        self._below = counted(project.articles, self.tr("article"), self.tr("articles"))
        self._when = QLocale().toString(
            QDateTime.fromSecsSinceEpoch(int(project.worked_on.timestamp())),
            QLocale.FormatType.ShortFormat,
        )
        self.setAccessibleName(f"{one_line(project.name)}, {self._below}, {self._when}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(_ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the project."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Two lines with air."""
        return QSize(400, max(_ROW, 2 * QFontMetrics(self._theme.sans(13)).height() + 20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint ground, icon, words and the hairline below."""
        palette, theme = self._theme.palette, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            ring = QPen(palette.accent, metrics.FOCUS_RING)
            painter.setPen(ring if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(palette.hint)
            face = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(face, metrics.RADIUS_CARD, metrics.RADIUS_CARD)
        else:
            painter.fillRect(16, self.height() - 1, self.width() - 32, 1, palette.hairline)
        paint_icon(painter, QRectF(18, self.height() / 2 - 8, 16, 16), Icon.DOCUMENT, palette.ink_2)
        line = QFontMetrics(theme.sans(13)).height()
        top = (self.height() - 2 * line) / 2
        painter.setFont(theme.sans(13, QFont.Weight.DemiBold))
        painter.setPen(palette.ink)
        name = QRectF(50, top, self.width() - 240, line)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, one_line(self.project.name))
        painter.setFont(theme.sans(12))
        painter.setPen(palette.ink_2)
        painter.drawText(name.translated(0, line), Qt.AlignmentFlag.AlignVCenter, self._below)
        when = QRectF(self.width() - 200, 0, 184, self.height())
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(when, right, self._when)
