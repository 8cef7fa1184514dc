"""What shows a state: ticks, radio buttons, tabs, the signs of a spin box; each seen at 3:1.

Fusion derives their outlines from the ground, which leaves next to nothing of them in the dark.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractSpinBox, QStyle, QStyleOption, QStyleOptionSpinBox

from . import metrics
from .ground import fill

_State = QStyle.StateFlag
_Role = QPalette.ColorRole
_STROKE = 1.5
_SIGN = 1.8
BAR = 3
"""Thickness of the bar beside what is chosen."""


class Inks(NamedTuple):
    """The colours of a box to tick or a ring to fill."""

    border: QColor
    ground: QColor
    filled: QColor
    sign: QColor


def paint_radio(painter: QPainter, rect: QRectF, inks: Inks, *, taken: bool) -> None:
    """Draw a ring, or a disc with a dot in it."""
    inner = rect.adjusted(_STROKE, _STROKE, -_STROKE, -_STROKE)
    _begin(painter, inks, taken=taken)
    painter.drawEllipse(inner)
    if taken:
        third = inner.width() / 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.sign)
        painter.drawEllipse(inner.adjusted(third, third, -third, -third))
    painter.restore()


def paint_round(painter: QPainter, option: QStyleOption) -> None:
    """A radio button's indicator."""
    paint_radio(painter, _square(option.rect), _inks(option), taken=_is_on(option))


def paint_box(painter: QPainter, option: QStyleOption) -> None:
    """A check box's indicator: empty, ticked, or with a dash for some of several."""
    rect, inks = _square(option.rect), _inks(option)
    some = bool(option.state & _State.State_NoChange)
    _begin(painter, inks, taken=some or _is_on(option))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), metrics.HALF, metrics.HALF)
    pen = QPen(inks.sign, _SIGN)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    at, side = rect.topLeft(), rect.width()
    if some:
        painter.drawLine(at + QPointF(side * 0.28, side / 2), at + QPointF(side * 0.72, side / 2))
    elif _is_on(option):
        corners = ((0.27, 0.52), (0.44, 0.69), (0.74, 0.34))
        painter.drawPolyline([at + QPointF(side * x, side * y) for x, y in corners])
    painter.restore()


def paint_chosen(painter: QPainter, option: QStyleOption) -> None:
    """The bar on the leading edge of a row, or of the item of a menu, that is selected."""
    if option.state & _State.State_Selected and option.state & _State.State_Enabled:
        bar = QRect(option.rect.left(), option.rect.top(), BAR, option.rect.height())
        place = QStyle.visualRect(option.direction, option.rect, bar)
        fill(painter, place, option.palette.color(_Role.Accent))


def paint_tab(painter: QPainter, option: QStyleOption) -> None:
    """A tab's ground: a bar below the one that is shown, a tint below the pointer."""
    rect = option.rect.adjusted(2, 2, -2, 0)
    if option.state & _State.State_Selected:
        bar = QRect(rect.left(), rect.bottom() + 1 - BAR, rect.width(), BAR)
        fill(painter, bar, option.palette.color(_Role.Accent))
    elif option.state & _State.State_MouseOver:
        fill(painter, rect, option.palette.color(_Role.Midlight))


def paint_page(painter: QPainter, option: QStyleOption) -> None:
    """The line between tabs and their page."""
    line = QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1)
    fill(painter, line, option.palette.color(_Role.Mid))


def paint_step(painter: QPainter, option: QStyleOptionSpinBox, place: QRect, *, up: bool) -> None:
    """A plus or a minus in ``place``, faint where the value can't go further."""
    can = QAbstractSpinBox.StepEnabledFlag
    enabled = bool(option.stepEnabled & (can.StepUpEnabled if up else can.StepDownEnabled))
    sub = QStyle.SubControl.SC_SpinBoxUp if up else QStyle.SubControl.SC_SpinBoxDown
    if enabled and option.activeSubControls & sub:
        fill(painter, place.adjusted(0, 2, 0, -2), option.palette.color(_Role.Midlight))
    painter.save()
    ink = option.palette.color(_Role.Text if enabled else _Role.PlaceholderText)
    painter.setPen(QPen(ink, _STROKE))
    middle, reach = QRectF(place).center(), float(metrics.HALF + 1)
    painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))
    if up:
        painter.drawLine(middle - QPointF(0, reach), middle + QPointF(0, reach))
    painter.restore()


def paint_arrow(painter: QPainter, option: QStyleOption) -> None:
    """The sign that more can be chosen from below: an angle, in the middle of its place."""
    enabled = bool(option.state & _State.State_Enabled)
    ink = option.palette.color(_Role.Text if enabled else _Role.PlaceholderText)
    middle, reach = QRectF(option.rect).center(), float(metrics.HALF)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, _STROKE))
    corners = ((-reach, -reach / 2), (0.0, reach / 2), (reach, -reach / 2))
    painter.drawPolyline([middle + QPointF(x, y) for x, y in corners])
    painter.restore()


def _begin(painter: QPainter, inks: Inks, *, taken: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(inks.filled if taken else inks.border, _STROKE))
    painter.setBrush(inks.filled if taken else inks.ground)


def _inks(option: QStyleOption) -> Inks:
    palette, state = option.palette, option.state
    enabled = bool(state & _State.State_Enabled)
    over = enabled and bool(state & _State.State_MouseOver)
    return Inks(
        palette.color(_Role.Text if over else _Role.Dark),
        palette.color(_Role.Midlight if state & _State.State_Sunken else _Role.Base),
        palette.color(_Role.Accent if enabled else _Role.Dark),
        palette.color(_Role.BrightText if enabled else _Role.Base),
    )


def _is_on(option: QStyleOption) -> bool:
    return bool(option.state & _State.State_On)


def _square(rect: QRect) -> QRectF:
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(QRectF(rect).center())
    return square
