"""How controls are painted: fields, buttons, thumbs and rings, in the colours of their palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QStyleOptionToolButton,
)

from . import metrics
from .ground import fill

_State = QStyle.StateFlag
_Role = QPalette.ColorRole
_THUMB = 6
_CLEAR = 2
"""Between the edge of the primary button and the ring inside it."""


def is_primary(option: QStyleOption) -> bool:
    """Whether it is the button that Return presses, and can be pressed."""
    return (
        isinstance(option, QStyleOptionButton)
        and bool(option.features & QStyleOptionButton.ButtonFeature.DefaultButton)
        and bool(option.state & _State.State_Enabled)
    )


def with_readable_words(option: QStyleOption) -> QStyleOption:
    """The option for a button's label: the primary button's words are in the ink for the accent."""
    if not isinstance(option, QStyleOptionButton) or not is_primary(option):
        return option
    words = QStyleOptionButton(option)  # a copy: the option is shared with the panel
    words.palette.setColor(_Role.ButtonText, option.palette.color(_Role.BrightText))
    return words


def in_the_middle(option: QStyleOption) -> QStyleOption:
    """The option for a tool button's sign and words: with the same room before and behind them.

    Qt keeps all of the room behind them.
    """
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    if not isinstance(option, QStyleOptionToolButton) or option.toolButtonStyle != beside:
        return option
    words = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic, option.text).width()
    room = option.rect.width() - option.iconSize.width() - metrics.HALF - words
    half = max(0, room // 2)
    label = QStyleOptionToolButton(option)  # a copy: the option is shared with the panel
    label.rect = option.rect.adjusted(half, 0, -half, 0)
    return label


def without_underline(option: QStyleOptionMenuItem) -> QStyleOptionMenuItem:
    """The option for a menu's title without the line under the letter that opens it."""
    title = QStyleOptionMenuItem(option)  # a copy: the option goes on to the next title
    title.text = "&&".join(part.replace("&", "") for part in option.text.split("&&"))
    return title


def paint_field(painter: QPainter, option: QStyleOption, *, focused: bool = False) -> None:
    """Ground and frame of a field; the one that is typed in has the accent for a frame."""
    focused = focused or bool(option.state & _State.State_HasFocus)
    enabled = bool(option.state & _State.State_Enabled)
    border = _Role.Accent if focused else _Role.Dark if enabled else _Role.Mid
    width = metrics.FOCUS_RING if focused else 1
    _rounded(painter, option, _Role.Base, border, width)


def paint_button(painter: QPainter, option: QStyleOption) -> None:
    """A button at rest, under the pointer, held down or primary; flat ones have no rest look."""
    state = option.state
    flat = bool(state & _State.State_AutoRaise) or (
        isinstance(option, QStyleOptionButton)
        and bool(option.features & QStyleOptionButton.ButtonFeature.Flat)
    )
    down = bool(state & (_State.State_Sunken | _State.State_On))
    over = bool(state & _State.State_MouseOver) and bool(state & _State.State_Enabled)
    if is_primary(option):
        _rounded(painter, option, _Role.Accent, _Role.Accent, 1)
    elif flat and not (down or over):
        return
    else:
        rest = _Role.Midlight if flat else _Role.Mid
        border = _Role.Dark if down or (over and not flat) else rest
        _rounded(painter, option, _Role.Midlight if down or over else _Role.Button, border, 1)


def paint_command(painter: QPainter, option: QStyleOption) -> None:
    """A push button, with the ring inside it where it was reached by keyboard.

    Other controls are told to paint their ring; of a push button only its ground is asked for.
    """
    paint_button(painter, option)
    if not option.state & _State.State_HasFocus:
        return
    if is_primary(option) and isinstance(option, QStyleOptionButton):
        inner = QStyleOptionButton(option)
        inner.rect = option.rect.adjusted(_CLEAR, _CLEAR, -_CLEAR, -_CLEAR)
        inner.palette.setColor(_Role.Accent, option.palette.color(_Role.BrightText))
        option = inner
    paint_ring(painter, option)


def paint_panel(painter: QPainter, option: QStyleOption) -> None:
    """Ground and outline of a tool tip."""
    fill(painter, option.rect, option.palette.color(_Role.ToolTipBase))
    painter.setPen(option.palette.color(_Role.Mid))
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def paint_ring(painter: QPainter, option: QStyleOption) -> None:
    """The ring inside a control that was reached by keyboard."""
    if option.state & _State.State_KeyboardFocusChange:
        colour = option.palette.color(_Role.Accent)
        paint_stroke(painter, option.rect, colour, metrics.RADIUS_FIELD)


def paint_thumb(painter: QPainter, option: QStyleOptionSlider, thumb: QRect) -> None:
    """The part of a scroll bar to drag."""
    active = bool(option.state & (_State.State_MouseOver | _State.State_Sunken))
    upright = option.orientation is Qt.Orientation.Vertical
    size = QSize(_THUMB, thumb.height() - 4) if upright else QSize(thumb.width() - 4, _THUMB)
    slim = QRect(0, 0, size.width(), size.height())
    slim.moveCenter(thumb.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(option.palette.color(_Role.Shadow if active else _Role.Dark))
    painter.drawRoundedRect(slim, _THUMB / 2, _THUMB / 2)
    painter.restore()


def paint_stroke(painter: QPainter, rect: QRect, colour: QColor, radius: float) -> None:
    """A rounded ring just inside ``rect``."""
    inset = metrics.FOCUS_RING / 2
    frame = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    radius = min(radius, frame.width() / 2, frame.height() / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, metrics.FOCUS_RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, radius, radius)
    painter.restore()


def _rounded(
    painter: QPainter,
    option: QStyleOption,
    ground: QPalette.ColorRole,
    border: QPalette.ColorRole,
    width: float,
) -> None:
    inset = width / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(option.palette.color(border), width))
    painter.setBrush(option.palette.color(ground))
    frame = QRectF(option.rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(frame, metrics.RADIUS_FIELD, metrics.RADIUS_FIELD)
    painter.restore()
