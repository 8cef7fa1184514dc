"""The ring around a painted button that was reached by keyboard: a style of its own.

Qt asks a style for hints some thousand times before the first frame. The ring's hints live here,
so that nobody but a ring asks Python for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QProxyStyle, QStyle

from . import metrics
from .control_paint import paint_stroke

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleHintReturn, QStyleOption, QWidget

_MARGINS = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)
_HINTS = {
    QStyle.StyleHint.SH_FocusFrame_AboveWidget: 1,
    QStyle.StyleHint.SH_FocusFrame_Mask: 0,
}


class RingStyle(QProxyStyle):
    """For one `QFocusFrame`, which owns it: a rounded stroke just outside the widget."""

    def __init__(self, parent: QObject) -> None:
        super().__init__("Fusion")
        self.setParent(parent)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """How far outside the widget the ring lies."""
        if metric in _MARGINS:
            return metrics.FOCUS_RING + 1
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        """Over its neighbours, and not cut out where its corners bend inwards."""
        own = _HINTS.get(hint)
        return super().styleHint(hint, option, widget, returned) if own is None else own

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """The ring, as round as the widget asks by its property ``radius``."""
        if element is QStyle.ControlElement.CE_FocusFrame:
            radius = widget.property("radius") if widget else None
            colour = option.palette.color(QPalette.ColorRole.Accent)
            paint_stroke(painter, option.rect, colour, radius or 8)
        else:
            super().drawControl(element, option, painter, widget)
