"""How far the article is checked, as a thin bar that repeats the patterns of the verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from workbench.review.standing import Standing
from workbench.wording import tr

from ..messages import in_figures
from ..models.claim_words import verdicts_text
from ..theme.shapes import ink_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    from ..theme.palette import Palette
    from ..theme.theme import Theme

_HEIGHT = 6
_ORDER = (Standing.VERIFIED, Standing.DIFFER, Standing.DISPUTED, Standing.UNSOURCED)
_STROKES: dict[Standing, tuple[float, float]] = {
    Standing.VERIFIED: (0, 0),
    Standing.DIFFER: (6, 1),
    Standing.DISPUTED: (4, 1.5),
    Standing.UNSOURCED: (4, 1.5),
}
"""Length of a piece and of the gap after it; zero for one solid piece."""


class ProgressStrip(QProgressBar):
    """Solid, blocks, dots, and the ground for what is open; said in words to screen readers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: Mapping[Standing, int] = {}
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.set_counts({}, 0)

    def set_counts(self, counts: Mapping[Standing, int], total: int) -> None:
        """Show these verdicts among ``total`` claims."""
        self._counts = counts
        figures = [(standing, counts.get(standing, 0)) for standing in _ORDER]
        checked = sum(count for _, count in figures)
        self.setUpdatesEnabled(False)  # Qt's bar would paint the whole window at once, half changed
        self.setRange(0, max(total, 1))
        self.setValue(checked)
        self.setUpdatesEnabled(True)
        said = {"checked": in_figures(checked), "total": in_figures(total)}
        verdicts = verdicts_text(counts)
        self.setAccessibleName(
            tr("{checked} of {total} checked: {verdicts}", verdicts=verdicts, **said)
            if verdicts
            else tr("{checked} of {total} checked", **said)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Thin, and as wide as there is room."""
        return QSize(120, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A strip says something down to this width."""
        return QSize(40, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the ground, then each verdict's share in its pattern."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        if not self.isLeftToRight():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        paint_shares(painter, bar, self._counts, self.maximum(), self._theme.palette)


def paint_shares(
    painter: QPainter,
    bar: QRectF,
    counts: Mapping[Standing, int],
    total: int,
    palette: Palette,
) -> None:
    """Fill a bar, which is as high as it is round, with each verdict's share of ``total``."""
    outline = QPainterPath()
    outline.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    painter.fillPath(outline, palette.track)
    if palette.contrast:
        painter.strokePath(outline, QPen(palette.ink, 1))
    painter.setClipPath(outline)
    painter.setPen(Qt.PenStyle.NoPen)
    at = bar.left()
    for standing in _ORDER:
        width = bar.width() * counts.get(standing, 0) / total
        share = QRectF(at, bar.top(), width, bar.height())
        _paint_share(painter, standing, share, ink_of(standing, palette))
        at += width


def _paint_share(painter: QPainter, standing: Standing, share: QRectF, ink: QColor) -> None:
    if share.width() <= 0:
        return
    painter.setBrush(ink)
    piece, gap = _STROKES[standing]
    if not piece:
        painter.drawRect(share.adjusted(0, 0, -1, 0))
        return
    for index in range(max(1, int((share.width() + gap) // (piece + gap)))):
        left = share.left() + gap / 2 + index * (piece + gap)
        if standing is Standing.UNSOURCED:
            painter.drawEllipse(QRectF(left, share.center().y() - piece / 2, piece, piece))
        else:
            painter.drawRect(QRectF(left, share.top(), piece, share.height()))
