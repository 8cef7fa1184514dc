"""A page of the Help menu, to be read beside the work: plain words, signs and keys in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from workbench.wording import tr

from ..messages import plain_label
from ..theme import metrics
from ..theme.shapes import paint_shape
from ..views.card_scroll import CardScroll
from ..views.key_cap import KeyCap
from ..views.thin_scroll_bar import beside_bar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.review.standing import Standing

    from ..actions import Do
    from ..models.guides import Guide, Line, Section
    from ..theme.theme import Theme

_SIZE = QSize(620, 720)
_SHARE_OF_SCREEN = 0.94
_SIDE = 28
_INDENT = metrics.SHAPE + metrics.STEP
_SCROLLING = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class GuideDialog(QDialog):
    """One page; it stops nobody, Escape closes it, and the arrows scroll it."""

    def __init__(
        self, guide: Guide, keys: Mapping[Do, str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(guide.title))
        self._theme = theme
        self._keys = keys
        self._signs: list[tuple[QLabel, Standing]] = []
        self._quiet: list[QLabel] = []
        """Labels in the second ink."""
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(beside_bar(_SIDE, 20, 20, self))
        self._column.setSpacing(metrics.STEP)
        self._column.addWidget(self._label(tr(guide.lead), 15))
        for section in guide.sections:
            self._add(section)
        self._column.addStretch(1)
        self.page = CardScroll(inner, theme, self)
        self.setAccessibleDescription(" ".join(_told(guide)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.setContentsMargins(_SIDE, 0, _SIDE, 0)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.installEventFilter(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 16)
        whole.addWidget(self.page, 1)
        whole.addWidget(buttons)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _SHARE_OF_SCREEN))
        close.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll by keys; the button, which has the focus, has no use for them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            action = _SCROLLING.get(Qt.Key(event.key()))
            if action is not None:
                self.page.verticalScrollBar().triggerAction(action)
                return True
        return super().eventFilter(watched, event)

    def _add(self, section: Section) -> None:
        """Add a heading, with the verdict's sign, and what stands below it."""
        self._column.addSpacing(2 * metrics.STEP)
        row = QHBoxLayout()
        row.setSpacing(metrics.STEP)
        if section.standing is not None:
            sign = plain_label("", self)
            self._signs.append((sign, section.standing))
            row.addWidget(sign)
        heading = self._label(tr(section.heading), 15, QFont.Weight.DemiBold)
        row.addWidget(heading, 1)
        self._column.addLayout(row)
        indent = _INDENT if section.standing is not None else 0
        for line in section.lines:
            self._column.addLayout(self._line(line, indent))
        for example in section.examples:
            label = self._label(tr(example), 13)
            label.setFont(self._theme.serif(13))
            label.setContentsMargins(indent, 0, 0, 0)
            self._quiet.append(label)
            self._column.addWidget(label)

    def _line(self, line: Line, indent: int) -> QHBoxLayout:
        """A sentence, and its key at the end where there is one."""
        row = QHBoxLayout()
        row.setContentsMargins(indent, 0, 0, 0)
        row.addWidget(self._label(tr(line.text), 13), 1)
        key = self._keys[line.do] if line.do is not None else ""
        if key:
            row.addWidget(KeyCap(key, self._theme, self))
        return row

    def _label(self, text: str, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QLabel:
        label = plain_label(text, self)
        label.setWordWrap(True)
        label.setFont(self._theme.sans(size, weight))
        return label

    def _follow_theme(self) -> None:
        palette, bar = self._theme.palette, self.page.verticalScrollBar()
        ground = bar.palette()
        ground.setColor(QPalette.ColorRole.Base, palette.chrome)
        bar.setPalette(ground)
        for label in self._quiet:
            inked = label.palette()
            inked.setColor(QPalette.ColorRole.WindowText, palette.ink_2)
            label.setPalette(inked)
        for label, standing in self._signs:
            label.setPixmap(self._sign(standing))

    def _sign(self, standing: Standing) -> QPixmap:
        ratio, palette = self.devicePixelRatioF(), self._theme.palette
        pixmap = QPixmap(QSize(metrics.SHAPE, metrics.SHAPE) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        place = QRectF(0, 0, metrics.SHAPE, metrics.SHAPE)
        paint_shape(painter, place, standing, palette, ground=palette.chrome)
        painter.end()
        return pixmap


def _told(guide: Guide) -> Iterator[str]:
    """All of a page, in the order in which it is read."""
    yield tr(guide.lead)
    for section in guide.sections:
        yield f"{tr(section.heading)}."
        yield from (tr(line.text) for line in section.lines)
        yield from (tr(example) for example in section.examples)
