"""The three verdicts as buttons: always in the same place, always the same size."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from workbench.review.standing import Standing
from workbench.review.verdict import Verdict
from workbench.wording import tr

from ..actions import Do
from ..messages import plain_tool_tip
from ..theme import metrics
from ..theme.shapes import ink_of, paint_shape, word_of
from .folding_row import FoldingRow
from .key_cap import key_size, paint_key
from .painted_button import PaintedRadio, paint_box

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

STANDINGS = {
    Verdict.VERIFIED: Standing.VERIFIED,
    Verdict.DISPUTED: Standing.DISPUTED,
    Verdict.UNSOURCED: Standing.UNSOURCED,
}
_DOES = {
    Verdict.VERIFIED: Do.VERIFIED,
    Verdict.DISPUTED: Do.DISPUTED,
    Verdict.UNSOURCED: Do.UNSOURCED,
}
_KEYS = {Verdict.VERIFIED: "1", Verdict.DISPUTED: "2", Verdict.UNSOURCED: "3"}
_SIDE = 11
_GAP = 6
_TIGHT_SIDE = 8
_TOP, _LINE_GAP, _BOTTOM = 11, 5, 8
_IN_LINE = 7
"""Above and below a button of one line."""
_ACROSS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down})
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})


def _meanings() -> dict[Verdict, str]:
    """What each verdict means, in the reviewer's own voice."""
    return {
        Verdict.VERIFIED: tr("A source I looked at says the same. Needs a link."),
        Verdict.DISPUTED: tr(
            "A source I looked at says otherwise, or sources conflict. Needs a link and a note.",
        ),
        Verdict.UNSOURCED: tr(
            "I looked and found nothing that settles it. The note says where I looked.",
        ),
    }


class VerdictButton(PaintedRadio):
    """One verdict; filled with its ink when it is the reviewer's. Pressing it again keeps it."""

    radius = metrics.RADIUS_CARD

    def __init__(self, theme: Theme, verdict: Verdict, parent: QWidget | None = None) -> None:
        self.verdict = verdict
        self._standing = STANDINGS[verdict]
        self._key = ""
        self._yours = tr("your verdict")
        self._in_line = False
        super().__init__(theme, word_of(self._standing), parent)
        self.setToolTip(plain_tool_tip(_meanings()[verdict]))
        self.show_key(_KEYS[verdict])
        self.follow_theme()

    def show_key(self, key: str) -> None:
        """Print another key; none where there is none."""
        self._key = key
        meaning = _meanings()[self.verdict]
        spoken = tr("{meaning} Key {key}.", meaning=meaning, key=key) if key else meaning
        self.setAccessibleDescription(spoken)
        self.updateGeometry()
        self.update()

    def set_in_line(self, *, in_line: bool) -> None:
        """Have the key beside the word and no remark, where height is dear; or all in two lines."""
        self._in_line = in_line
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between the verdicts and never give one."""
        if event.key() in _ACROSS:
            back = (event.key() in _BACK) == self.isLeftToRight()
            self.focusNextPrevChild(not back)
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for shape and word above key and remark, whether it is chosen or not."""
        word, remark = self._measures()
        key = key_size(self._theme, self._key)
        top = self._top_height() + _GAP + word.horizontalAdvance(self.text())
        if self._in_line:
            high = max(self._top_height(), key.height()) + 2 * _IN_LINE
            return QSize(math.ceil(top + _GAP + key.width()) + 2 * _SIDE, math.ceil(high))
        below = key.width() + _GAP + remark.horizontalAdvance(self._yours)
        height = _TOP + self._top_height() + _LINE_GAP + key.height() + _BOTTOM
        return QSize(math.ceil(max(top, below)) + 2 * _SIDE, math.ceil(height))

    def minimumSizeHint(self) -> QSize:
        """Remark, or key beside the word, may go where it is tight; shape and word may not."""
        word, _ = self._measures()
        width = (
            _SIDE + self._top_height() + _GAP + word.horizontalAdvance(self.text()) + _TIGHT_SIDE
        )
        return QSize(math.ceil(width), self.sizeHint().height())

    def paint(self, painter: QPainter) -> None:
        """Draw the box, then shape and word, and the key below or beside them, with the remark."""
        ground, ink = self._paint_ground(painter)
        palette = self._theme.palette
        chosen = self.isChecked()
        height = side = self._top_height()
        above = (self.sizeHint().height() - side) / 2 if self._in_line else _TOP
        top = (self.height() - self.sizeHint().height()) / 2 + above
        shape = QRectF(_SIDE, top, side, side)
        shape_ink = ink if chosen or not self.isEnabled() else ink_of(self._standing, palette)
        paint_shape(painter, self.mirrored(shape), self._standing, palette, shape_ink, ground)
        word, remark = self._fonts()
        self._write(painter, QRectF(shape.right() + _GAP, top, 400, height), self.text(), word, ink)
        key = key_size(self._theme, self._key)
        cap = self._place_of_key(key, top)
        quiet = ink if chosen else palette.ink_2 if self.isEnabled() else palette.ink_3
        border = _between(ink, ground, 0.45) if chosen else palette.outline
        if self._key and not cap.isEmpty():
            paint_key(painter, self.mirrored(cap), self._key, self._theme, quiet, border)
        room = QRectF(cap.right() + _GAP, cap.top(), 400, cap.height())
        fits = room.left() + QFontMetricsF(remark).horizontalAdvance(self._yours) <= self.width()
        if chosen and fits and not self._in_line:
            self._write(painter, room, self._yours, remark, ink)

    def _place_of_key(self, key: QSize, top: float) -> QRectF:
        """Below the word, which begins at ``top``, or at the end of its line; none without room."""
        height = self._top_height()
        if not self._in_line:
            return QRectF(_SIDE, top + height + _LINE_GAP, key.width(), key.height())
        left = self.width() - _SIDE - key.width()
        word = self._measures()[0].horizontalAdvance(self.text())
        if left < _SIDE + height + 2 * _GAP + word:
            return QRectF()
        return QRectF(left, (self.height() - key.height()) / 2, key.width(), key.height())

    def follow_theme(self) -> None:
        """Take the fonts from the theme again."""
        self.setFont(self._fonts()[0])
        super().follow_theme()

    def _paint_ground(self, painter: QPainter) -> tuple[QColor, QColor]:
        """Draw the box as it stands and return its ground and the ink for words on it."""
        palette = self._theme.palette
        rect = QRectF(self.rect())
        if self.isChecked():
            ground = ink_of(self._standing, palette)
            paint_box(painter, rect, self.radius, ground, ground)
            return ground, palette.on_accent
        if not self.isEnabled():
            ground = palette.side
            paint_box(painter, rect, self.radius, ground, palette.outline)
            return ground, palette.ink_3
        over = self.underMouse() or self.isDown()
        ground = palette.hint if over else palette.raised
        border = palette.field_border if over else palette.outline
        paint_box(painter, rect, self.radius, ground, border, 2 if self.isDown() else 1)
        return ground, palette.ink

    def _write(self, painter: QPainter, rect: QRectF, text: str, font: QFont, ink: QColor) -> None:
        rect.setWidth(self.width() - rect.left())
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(self.mirrored(rect), Qt.AlignmentFlag.AlignVCenter, text)

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._theme.sans(13, QFont.Weight.DemiBold), self._theme.sans(12)

    def _measures(self) -> tuple[QFontMetricsF, QFontMetricsF]:
        word, remark = self._fonts()
        return QFontMetricsF(word), QFontMetricsF(remark)

    def _top_height(self) -> float:
        return max(float(metrics.SHAPE), math.ceil(self._measures()[0].height()))


class VerdictBar(FoldingRow):
    """The three buttons side by side, or one below the other where it is too narrow for them."""

    chosen = Signal(Verdict)
    """The reviewer gives this verdict, or confirms it by pressing it again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(metrics.STEP, parent)
        self.setAccessibleName(tr("Your verdict"))
        self.buttons = {verdict: VerdictButton(theme, verdict, self) for verdict in Verdict}
        self.hold(self.buttons.values())
        for button in self.buttons.values():
            button.clicked.connect(self._choose)

    def show_keys(self, keys: Mapping[Do, str]) -> None:
        """Print the keys in force on the buttons."""
        for verdict, button in self.buttons.items():
            button.show_key(keys[_DOES[verdict]])

    def set_in_line(self, *, in_line: bool) -> None:
        """Have each button in one line, where height is dear, or in two."""
        for button in self.buttons.values():
            button.set_in_line(in_line=in_line)

    def sizeHint(self) -> QSize:
        """Room for the widest, three times: they share the width equally."""
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        count = len(self.buttons)
        across = count * widest + (count - 1) * metrics.STEP
        return QSize(across, super().sizeHint().height())

    @property
    def verdict(self) -> Verdict | None:
        """The verdict shown as the reviewer's."""
        return next((v for v, button in self.buttons.items() if button.isChecked()), None)

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show this verdict as the reviewer's; ``None`` for an open claim."""
        for each, button in self.buttons.items():
            button.setChecked(each is verdict)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, VerdictButton):
            self.show_verdict(button.verdict)
            self.chosen.emit(button.verdict)


def _between(ink: QColor, ground: QColor, share: float) -> QColor:
    """A colour between two, ``share`` of the way from ground to ink."""
    return QColor.fromRgbF(
        ground.redF() + (ink.redF() - ground.redF()) * share,
        ground.greenF() + (ink.greenF() - ground.greenF()) * share,
        ground.blueF() + (ink.blueF() - ground.blueF()) * share,
    )
