"""What was just done, for six seconds above the text, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from workbench.wording import tr

from ..actions import Do
from ..messages import one_line
from ..theme import metrics
from ..theme.high_contrast import opposite
from ..theme.icons import Icon, paint_icon
from ..theme.palette import DARK, LIGHT, Palette
from ..theme.shapes import paint_shape
from . import spoken
from .focus_back import give_back
from .key_cap import key_size, paint_key
from .painted_button import PaintedButton

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from workbench.review.standing import Standing

    from ..theme.theme import Theme

SHOWN_FOR = 6_000
"""Milliseconds; the clock stands still while the pointer or the keyboard is on the toast."""
_SHADOW = 20
_END = 2 * _SHADOW + metrics.RADIUS_TOAST
"""Width at either end of the shadow where it is not the same all along."""
_LIFT = 16
"""From the foot of the desk up to the toast, where there is no line above the text."""
_HEIGHT = 44


class Toast(QWidget):
    """Lies over its parent and never takes the focus; Tab and the pointer reach its buttons.

    Its place is the end of the ``line`` above the text, where it hides nothing that is worked
    with; without one, the end of the parent's foot. ``pane`` is what the line belongs to.
    """

    undo_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        pane: QWidget | None = None,
        line: Callable[[], QRect] = QRect,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = parent
        self._pane = pane or parent
        self._line = line
        self._clock = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._clock.timeout.connect(self._expire)
        self._message = _Message(theme, self)
        self.undo = _Undo(theme, self)
        self.close_button = _Close(theme, self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.undo.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.dismiss)
        self._buttons = (self.undo, self.close_button)
        self._came_from: QWidget | None = None
        self._cast = QPixmap()
        """The shadow as it was painted last."""
        for button in self._buttons:
            button.installEventFilter(self)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._remember)
        for watched in {parent, self._pane}:
            watched.installEventFilter(self)
        theme.changed.connect(self._place)
        self.hide()

    def show_keys(self, keys: Mapping[Do, str]) -> None:
        """Print the key that undoes on the button that does."""
        self.undo.show_key(keys[Do.UNDO])
        self._place()

    @property
    def text(self) -> str:
        """What it says."""
        return self._message.text

    @property
    def is_counting(self) -> bool:
        """Whether it will vanish by itself."""
        return self._clock.isActive()

    def show_message(
        self,
        text: str,
        standing: Standing | None = None,
        *,
        undoable: bool = False,
        aloud: str = "",
    ) -> None:
        """Say it in place of what was said before; ``standing`` is the shape beside it.

        Those who only hear are told ``aloud``, where more is to be said to them.
        """
        self._message.say(one_line(text), standing)
        self.setAccessibleName(text)
        self.undo.setVisible(undoable)
        self._place()
        self.show()
        self.raise_()
        spoken.announce(self, aloud or text)
        self._resume()

    def dismiss(self) -> None:
        """Take it away at once and give the focus back to where it came from."""
        self._clock.stop()
        if self._has_focus():
            give_back(self._came_from)
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while it is being read."""
        super().enterEvent(event)
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Start the six seconds again."""
        super().leaveEvent(event)
        self._resume()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size; wait while one of the buttons has the focus."""
        if watched in {self._desk, self._pane} and event.type() is QEvent.Type.Resize:
            self._place()
        elif event.type() is QEvent.Type.FocusIn:
            self._clock.stop()
        elif event.type() is QEvent.Type.FocusOut:
            self._resume()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the shadow and the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shadow, width, height = self._shadow(), self.width(), self.height()
        ratio, deep = shadow.devicePixelRatio(), shadow.height()
        between = QRectF(_END * ratio, 0, ratio, deep)
        ends = QRectF(0, 0, _END * ratio, deep), QRectF((_END + 1) * ratio, 0, _END * ratio, deep)
        painter.drawPixmap(QRectF(0, 0, _END, height), shadow, ends[0])
        painter.drawPixmap(QRectF(_END, 0, width - 2 * _END, height), shadow, between)
        painter.drawPixmap(QRectF(width - _END, 0, _END, height), shadow, ends[1])
        painter.setBrush(ground_of(self._theme.palette))
        painter.drawRoundedRect(self._body(), metrics.RADIUS_TOAST, metrics.RADIUS_TOAST)

    def _shadow(self) -> QPixmap:
        """The shadow of a short pill, whose middle is drawn out: painted once for each height."""
        ratio = self.devicePixelRatioF()
        size = QSize(2 * _END + 1, self.height())
        if self._cast.size() != size * ratio or self._cast.devicePixelRatio() != ratio:
            self._cast = QPixmap(size * ratio)
            self._cast.setDevicePixelRatio(ratio)
            self._cast.fill(Qt.GlobalColor.transparent)
            _paint_shadow(self._cast, QRectF(0, 0, size.width(), size.height()))
        return self._cast

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(_SHADOW + 16, _SHADOW, _SHADOW + 10, _SHADOW)
        row.setSpacing(metrics.STEP + metrics.HALF)
        row.addWidget(self._message, 1)
        row.addWidget(self.undo)
        row.addWidget(self.close_button)

    def _body(self) -> QRect:
        return self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)

    def _place(self) -> None:
        """Sit at the end of the line, or of the foot, and be no wider than the desk."""
        self._row.activate()
        wanted, line = self.sizeHint(), self._line()
        room = line if not line.isEmpty() else self._foot(wanted.height())
        size = wanted.boundedTo(QSize(room.width() + 2 * (_SHADOW - metrics.STEP), wanted.height()))
        place = QRect(QPoint(), size)
        place.moveCenter(room.center())
        if self.isRightToLeft():
            place.moveLeft(room.left() + metrics.STEP - _SHADOW)
        else:
            place.moveRight(room.right() - metrics.STEP + _SHADOW)
        self.setGeometry(place)
        self.update()

    def _foot(self, height: int) -> QRect:
        """Of the desk, as high as the pill of a toast of this height."""
        foot, pill = self._desk.rect(), height - 2 * _SHADOW
        return QRect(0, foot.height() - _LIFT - pill, foot.width(), pill)

    def _resume(self) -> None:
        if self.isVisible() and not self._has_focus() and not self.underMouse():
            self._clock.start()

    def _has_focus(self) -> bool:
        return self.undo.hasFocus() or self.close_button.hasFocus()

    def _remember(self, old: QWidget | None, new: QWidget | None) -> None:
        if new in self._buttons and old not in self._buttons:
            self._came_from = old

    def _expire(self) -> None:
        self.hide()

    def _undo(self) -> None:
        self.dismiss()
        self.undo_wanted.emit()


def ground_of(palette: Palette) -> QColor:
    """The ground of the toast: the other scheme's, so that it stands out."""
    return palette.ink if palette.dark or palette.contrast else DARK.raised


def _inks(palette: Palette) -> Palette:
    if palette.contrast:
        return opposite(palette)
    return LIGHT if palette.dark else DARK


class _Message(QWidget):
    """Shape and words; cut off with an ellipsis where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = ""
        self._standing: Standing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def say(self, text: str, standing: Standing | None) -> None:
        """Show these words beside this shape."""
        self.text, self._standing = text, standing
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        measure = QFontMetricsF(self._font())
        width = self._indent() + measure.horizontalAdvance(self.text) + 2
        return QSize(round(width), max(_HEIGHT, round(measure.height()) + 20))

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw shape and words."""
        painter = QPainter(self)
        palette = self._theme.palette
        inks = _inks(palette)
        side, indent = metrics.SHAPE, self._indent()
        flipped = not self.isLeftToRight()
        if self._standing:
            left = self.width() - side if flipped else 0
            shape = QRectF(left, (self.height() - side) / 2, side, side)
            paint_shape(painter, shape, self._standing, inks, ground=ground_of(palette))
        room = self.rect().adjusted(0 if flipped else indent, 0, -indent if flipped else 0, 0)
        painter.setFont(self._font())
        painter.setPen(inks.ink)
        measure = QFontMetricsF(self._font())
        shown = measure.elidedText(self.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _indent(self) -> int:
        return metrics.SHAPE + 10 if self._standing else 0

    def _font(self) -> QFont:
        return self._theme.sans(13, QFont.Weight.Medium)


class _Undo(PaintedButton):
    """Takes back what the toast tells; shows the key that does the same."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, tr("Undo"), parent)
        self._keys = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.follow_theme()

    def show_key(self, key: str) -> None:
        """Print another key."""
        self._keys = key
        self.updateGeometry()
        self.update()

    def follow_theme(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.sans(13, QFont.Weight.DemiBold))
        super().follow_theme()

    def sizeHint(self) -> QSize:
        """Room for a rule, the word and the key."""
        word = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        key = key_size(self._theme, self._keys)
        height = max(metrics.TARGET + metrics.HALF, key.height() + 4)
        return QSize(round(word) + key.width() + 8 + 2 * metrics.STEP + 1, height)

    def paint(self, painter: QPainter) -> None:
        """Draw the rule, the word and the key."""
        palette = self._theme.palette
        inks = _inks(palette)
        rect = QRectF(self.rect())
        painter.fillRect(self.mirrored(QRectF(0, 2, 1, rect.height() - 4)), inks.outline)
        painter.setFont(self.font())
        painter.setPen(inks.accent)
        measure = QFontMetricsF(self.font())
        wide = measure.horizontalAdvance(self.text()) + 2
        word = self.mirrored(QRectF(13, 0, wide, rect.height()))
        painter.drawText(word, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.underMouse():
            under = rect.center().y() + measure.height() / 2
            painter.fillRect(QRectF(word.left(), under, word.width() - 2, 1), inks.accent)
        size = key_size(self._theme, self._keys)
        key = QRectF(0, 0, size.width(), size.height())
        key.moveTopRight(rect.topRight())
        key.moveTop((rect.height() - size.height()) / 2)
        key = self.mirrored(key)
        if self._keys:
            paint_key(painter, key, self._keys, self._theme, inks.ink_2, inks.field_border)


def _paint_shadow(onto: QPixmap, place: QRectF) -> None:
    """Paint the shadow of a pill that stands in the middle of ``place``."""
    painter = QPainter(onto)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    shade = QColor(Qt.GlobalColor.black)
    shade.setAlphaF(0.012)
    painter.setBrush(shade)
    body = place.adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
    for reach in range(_SHADOW - 4, 0, -2):
        around = body.adjusted(-reach, -reach, reach, reach).translated(0, 4)
        radius = metrics.RADIUS_TOAST + reach
        painter.drawRoundedRect(around, radius, radius)
    painter.end()


class _Close(PaintedButton):
    """Takes the toast away before its time."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(tr("Close this message"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """A target's size."""
        return QSize(metrics.TARGET + metrics.HALF, metrics.TARGET + metrics.HALF)

    def paint(self, painter: QPainter) -> None:
        """Draw the cross."""
        inks = _inks(self._theme.palette)
        cross = QRectF(0, 0, metrics.SHAPE, metrics.SHAPE)
        cross.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, cross, Icon.CLOSE, inks.ink if self.underMouse() else inks.ink_2)
