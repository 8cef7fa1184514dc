"""The first thing a new reviewer sees: three ways in, and the projects of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..messages import plain_label
from ..theme import metrics
from ..theme.icons import Icon, paint_icon
from .key_cap import key_size, paint_key
from .recent_list import RecentList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from workbench.recent import RecentProject

    from ..theme.theme import Theme

_WIDTH = 928
_TARGET_HEIGHT = 178
_BADGE = 40


class StartPage(QWidget):
    """Try the sample, open a project, drop an article; below, what was open before."""

    sample_wanted = Signal()
    open_wanted = Signal()
    path_dropped = Signal(str)
    project_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAcceptDrops(True)
        self._title = plain_label(self.tr("Check an article, claim by claim."), self)
        self._line = plain_label(
            self.tr("Everything stays on this computer until you share it. No account needed."),
            self,
        )
        self._message = plain_label("", self)
        self.sample = Target(
            Icon.PLAY,
            self.tr("Try the sample"),
            self.tr("A short article with two readers’ checks. Takes a minute."),
            "",
            theme,
            self,
        )
        self.open = Target(
            Icon.OPEN,
            self.tr("Open an article"),
            self.tr("From the folder “seeds” of a project, with your team’s checks."),
            "Ctrl+O",
            theme,
            self,
        )
        self.drop = Target(
            Icon.DROP,
            self.tr("Drop an article here"),
            self.tr("Text or Markdown, from a project’s folder."),
            "",
            theme,
            self,
        )
        self.drop.set_dashed()
        self.recent = RecentList(theme, self)
        self._lay_out()
        self.sample.clicked.connect(self.sample_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.drop.clicked.connect(self.open_wanted)
        self.recent.chosen.connect(self.project_wanted)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def set_recent(self, projects: Sequence[RecentProject]) -> None:
        """List these projects; the list is not there when there are none."""
        self.recent.show_projects(projects)

    def show_message(self, text: str) -> None:
        """Say why something could not be opened; an empty text takes it away."""
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def showEvent(self, event: QEvent) -> None:
        """Return starts the sample for whoever has nothing else yet."""
        super().showEvent(event)  # type: ignore[arg-type]  # Qt hands over a QShowEvent
        self.sample.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take local files."""
        if _local_path(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first file dropped."""
        path = _local_path(event)
        if path:
            event.acceptProposedAction()
            self.path_dropped.emit(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper."""
        QPainter(self).fillRect(event.rect(), self._theme.palette.paper)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addSpacing(16)
        column.addWidget(self._line)
        column.addSpacing(24)
        column.addWidget(self._message)
        column.addSpacing(24)
        targets = QHBoxLayout()
        targets.setSpacing(16)
        for target in (self.sample, self.open, self.drop):
            targets.addWidget(target, 1)
        column.addLayout(targets)
        column.addSpacing(48)
        column.addWidget(self.recent)
        column.addStretch(3)
        middle = QWidget(self)
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(32, 32, 32, 32)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        for ground in (area.viewport(), inner):
            ground.setAutoFillBackground(False)
        for label in (self._title, self._line, self._message):
            label.setWordWrap(True)
        self._message.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _follow_theme(self) -> None:
        theme = self._theme
        self._title.setFont(theme.serif(34, QFont.Weight.DemiBold))
        self._line.setFont(theme.sans(15))
        self._message.setFont(theme.sans(14, QFont.Weight.Medium))
        _ink(self._line, theme.palette.ink_2)
        self.update()


class Target(QAbstractButton):
    """A big way in: badge, name, explanation, and its key where it has one."""

    def __init__(
        self,
        role: Icon,
        name: str,
        text: str,
        key: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._name, self._text, self._key = role, name, text, key
        self._theme = theme
        self._dashed = False
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_dashed(self) -> None:
        """Look like a place to drop something."""
        self._dashed = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses it too, as people expect of a start page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as badge, name and three lines of text."""
        words = QFontMetrics(self._theme.sans(13))
        return QSize(200, max(_TARGET_HEIGHT, _BADGE + 56 + 5 * words.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (all of it)
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_edge(painter)
        self._paint_badge(painter)
        self._paint_words(painter)

    def _paint_edge(self, painter: QPainter) -> None:
        palette = self._theme.palette
        pen = QPen(palette.outline, 1)
        if self._dashed:
            pen = QPen(palette.field_border, 1.2)
            pen.setDashPattern([5, 4])
        if self.underMouse():
            pen.setColor(palette.field_border)
        if self.hasFocus():
            pen = QPen(palette.accent, metrics.FOCUS_RING)
        painter.setPen(pen)
        painter.setBrush(palette.side if self._dashed else palette.raised)
        width = pen.widthF() / 2
        edge = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.drawRoundedRect(edge, metrics.RADIUS_SHEET, metrics.RADIUS_SHEET)

    def _paint_badge(self, painter: QPainter) -> None:
        palette = self._theme.palette
        badge = QRectF(20, 20, _BADGE, _BADGE)
        primary = self._role is Icon.PLAY
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.accent if primary else palette.hint)
        painter.drawRoundedRect(badge, metrics.RADIUS_CARD, metrics.RADIUS_CARD)
        ink = palette.on_accent if primary else palette.ink
        paint_icon(painter, badge.adjusted(11, 11, -11, -11), self._role, ink)
        if self._key:
            size = key_size(self._theme, self._key)
            cap = QRectF(self.width() - size.width() - 20, 30, size.width(), size.height())
            paint_key(painter, cap, self._key, self._theme, palette.ink_2, palette.outline)

    def _paint_words(self, painter: QPainter) -> None:
        name_font = self._theme.sans(15, QFont.Weight.DemiBold)
        top = 20 + _BADGE + 18
        height = QFontMetrics(name_font).height()
        painter.setFont(name_font)
        painter.setPen(self._theme.palette.ink)
        painter.drawText(QRectF(20, top, self.width() - 40, height), self._name)
        painter.setFont(self._theme.sans(13))
        painter.setPen(self._theme.palette.ink_2)
        below = QRectF(20, top + height + 4, self.width() - 40, self.height() - top - height - 8)
        painter.drawText(below, Qt.TextFlag.TextWordWrap, self._text)


def _local_path(event: QDropEvent) -> str:
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if urls and urls[0].isLocalFile() else ""


def _ink(label: QLabel, colour: QColor) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
