"""The first thing a new reviewer sees: three ways in, and the projects of before."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workbench.later import later
from workbench.wording import tr

from ..actions import Do
from ..messages import plain_label
from ..theme import metrics
from ..theme.ground import fill
from ..theme.icons import Icon
from .banner import Banner
from .folding_row import FoldingRow
from .recent_list import RecentList
from .start_target import StartTarget

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.recent import RecentProject

    from ..theme.theme import Theme
    from . import opening_page
else:
    opening_page = later("ui.views.opening_page")

_WIDTH = 928
_GAP = 3 * metrics.STEP
_MARGIN = 4 * metrics.STEP
_TAKEN = frozenset({".txt", ".md", ""})
"""Endings of articles, and of most folders: the disk is not asked while something is dragged."""


class StartPage(QWidget):
    """Try the sample, open a project, drop an article; below, what was open before."""

    sample_wanted = Signal()
    open_wanted = Signal()
    path_dropped = Signal(str)
    project_wanted = Signal(str)
    cancel_wanted = Signal()
    """The reviewer does not want what is being opened any more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAcceptDrops(True)
        self._title = plain_label(tr("Check an article, claim by claim."), self)
        self._line = plain_label(
            tr(
                "Everything stays on this computer until you share it. "
                "No account, no connection needed."
            ),
            self,
        )
        for label in (self._title, self._line):
            label.setWordWrap(True)
        self.banner = Banner(theme, self)
        self._is_held = False
        self._make_targets()
        self.recent = RecentList(theme, self)
        self._lay_out()
        self.recent.chosen.connect(self.project_wanted)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def set_recent(self, projects: Sequence[RecentProject]) -> None:
        """List these projects; the list is not there when there are none."""
        self.recent.show_projects(projects)

    def show_keys(self, keys: Mapping[Do, str]) -> None:
        """Print the key that opens an article."""
        self.open.show_key(keys[Do.OPEN])

    @cached_property
    def opening(self) -> opening_page.OpeningPage:
        """What is being opened, made when that first takes a while."""
        made = opening_page.OpeningPage(self._theme, self)
        made.cancel_wanted.connect(self.cancel_wanted)
        self._whole.addWidget(made, 1)
        return made

    def set_held(self, *, held: bool) -> None:
        """Leave the keys alone while something is opened: they are meant for what is coming.

        If nothing came, the next one may: who still types for the first gets no sample.
        """
        if held is self._is_held:
            return
        self._is_held = held
        wanted: QWidget = self if held else self.open
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_opening(self, sentence: str) -> None:
        """Say what is being opened, in the place of all else; nothing when nothing is any more."""
        if sentence or "opening" in vars(self):
            self.opening.say(sentence)
            self._ways_in.setHidden(bool(sentence))
            self.opening.setVisible(bool(sentence))
            wanted: QWidget = self if self._is_held else self.open
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_message(self, text: str) -> None:
        """Say why something could not be opened; an empty text takes it away."""
        self.banner.clear()  # what could not be opened before is of no interest any more
        self.banner.show_message(text)

    def showEvent(self, event: QShowEvent) -> None:
        """Return starts the sample for whoever has nothing else yet."""
        super().showEvent(event)
        if not event.spontaneous():
            wanted: QWidget = self if self._is_held else self.sample
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take an article's file or a project's folder from this computer, nothing else."""
        if _path_in(event):
            event.acceptProposedAction()
            self.drop.aim(at=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Stop aiming."""
        super().dragLeaveEvent(event)
        self.drop.aim(at=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.drop.aim(at=False)
        path = _path_in(event)
        if path:
            event.acceptProposedAction()
            self.path_dropped.emit(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper."""
        fill(QPainter(self), event.rect(), self._theme.palette.paper)

    def _make_targets(self) -> None:
        theme = self._theme
        self.sample = StartTarget(
            Icon.PLAY,
            tr("Try the sample"),
            tr("A short article, four of its claims checked. Takes a minute."),
            theme,
        )
        self.open = StartTarget(
            Icon.OPEN,
            tr("Open an article"),
            tr("From the folder “seeds” of a project, with your team’s checks."),
            theme,
        )
        self.drop = StartTarget(
            Icon.DROP,
            tr("Drop an article here"),
            tr("Text or Markdown, from a project’s folder."),
            theme,
        )
        self.sample.set_primary()
        self.drop.set_takes_drops()
        self.sample.clicked.connect(self.sample_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.drop.clicked.connect(self.open_wanted)

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        targets = FoldingRow(_GAP)
        targets.hold((self.sample, self.open, self.drop))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addSpacing(2 * metrics.STEP)
        column.addWidget(self._line)
        column.addSpacing(5 * metrics.STEP)
        column.addWidget(targets)
        column.addSpacing(7 * metrics.STEP)
        column.addWidget(self.recent)
        column.addStretch(3)
        self._ways_in = _scrolling(middle)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.banner)
        self._whole.addWidget(self._ways_in, 1)

    def _follow_theme(self) -> None:
        theme = self._theme
        self._title.setFont(theme.serif(34, QFont.Weight.DemiBold))
        self._line.setFont(theme.sans(15))
        palette = self._line.palette()
        palette.setColor(self._line.foregroundRole(), theme.palette.ink_2)
        self._line.setPalette(palette)
        self.update()


def _scrolling(middle: QWidget) -> QScrollArea:
    """A column in the middle of the page, which scrolls where the window is small."""
    inner = QWidget()
    row = QHBoxLayout(inner)
    row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    row.addStretch(1)
    row.addWidget(middle, 1_000)
    row.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    for ground in (area.viewport(), inner):
        ground.setAutoFillBackground(False)
    return area


def _path_in(event: QDropEvent) -> str:
    """The first article or folder among what is dropped, by its name; empty when there is none."""
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    found = (path for path in paths if path.suffix.lower() in _TAKEN)
    return str(next(found, ""))
