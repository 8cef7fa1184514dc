"""The look of Qt's own controls: Fusion's behaviour, painted with our roles and radii.

Every colour comes from the palette in force (see `Theme.qt_palette`), so one style serves both.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)

from . import metrics
from .control_paint import (
    in_the_middle,
    paint_button,
    paint_command,
    paint_field,
    paint_panel,
    paint_ring,
    paint_thumb,
    with_readable_words,
    without_underline,
)
from .ground import fill
from .indicators import (
    paint_arrow,
    paint_box,
    paint_chosen,
    paint_page,
    paint_round,
    paint_step,
    paint_tab,
)

_Part = QStyle.PrimitiveElement
_Control = QStyle.ControlElement
_Metric = QStyle.PixelMetric
_State = QStyle.StateFlag
_Sub = QStyle.SubControl
_Role = QPalette.ColorRole

FIELD_HEIGHT = 32
SCROLL_BAR = 12
_FIELD_SIDE = 6
_BAR_SIDE = 5
"""From the bar of a chosen row to its words."""
_SHORTEST_THUMB = 28
_MENU_ROW = 28
_MENU_BAR = 32

_METRICS = {
    _Metric.PM_ScrollBarExtent: SCROLL_BAR,
    _Metric.PM_ScrollBarSliderMin: _SHORTEST_THUMB,
    _Metric.PM_ScrollView_ScrollBarSpacing: 0,
    _Metric.PM_ButtonShiftHorizontal: 0,
    _Metric.PM_ButtonShiftVertical: 0,
    _Metric.PM_MenuBarHMargin: metrics.HALF,
    _Metric.PM_MenuVMargin: metrics.HALF,
    _Metric.PM_MenuHMargin: metrics.HALF,
    _Metric.PM_ToolTipLabelFrameWidth: 6,
    _Metric.PM_TabBarTabShiftVertical: 0,
    _Metric.PM_TabBarTabOverlap: 0,
}
_PARTS = {
    _Part.PE_FrameFocusRect: paint_ring,
    _Part.PE_PanelButtonCommand: paint_command,
    _Part.PE_PanelButtonTool: paint_button,
    _Part.PE_PanelTipLabel: paint_panel,
    _Part.PE_IndicatorCheckBox: paint_box,
    _Part.PE_IndicatorRadioButton: paint_round,
    _Part.PE_FrameTabWidget: paint_page,
}
"""Painted alike whatever the widget is."""
_FRAMED_BY: dict[_Part, tuple[type[QWidget], ...]] = {
    _Part.PE_Frame: (QPlainTextEdit, QTextEdit, QAbstractItemView),
    _Part.PE_PanelButtonCommand: (QComboBox,),
}
"""What is painted as a field where it belongs to one of these."""
_LABELS = {
    _Control.CE_PushButtonLabel: with_readable_words,
    _Control.CE_ToolButtonLabel: in_the_middle,
}
"""What is written on buttons, put in order before Qt writes it."""
_UNPAINTED = (_Part.PE_FrameLineEdit, _Part.PE_FrameTabBarBase)
_FIELDS = (
    QStyle.ContentsType.CT_LineEdit,
    QStyle.ContentsType.CT_ComboBox,
    QStyle.ContentsType.CT_SpinBox,
    QStyle.ContentsType.CT_TabBarTab,
)
_STEPS = (_Sub.SC_SpinBoxDown, _Sub.SC_SpinBoxUp)
_NO_ARROWS = (_Sub.SC_ScrollBarAddLine, _Sub.SC_ScrollBarSubLine)


class WorkbenchStyle(QProxyStyle):
    """Fields, buttons, scroll bars and handles as the desk draws them; the rest is Fusion's."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Sizes that differ from Fusion's; text fields keep their corners clear of the text."""
        if metric is _Metric.PM_DefaultFrameWidth and _is_field(widget):
            return 3
        own = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if own is None else own

    def standardIcon(
        self,
        icon: QStyle.StandardPixmap,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        """Buttons of dialogs say in words what they do: system signs are of another hand."""
        if icon.name.startswith("SP_Dialog") and icon.name.endswith("Button"):
            return QIcon()
        return super().standardIcon(icon, option, widget)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Room to hit: fields and buttons are 32 high, menu rows 28, and grow with the font."""
        made = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # may be none
        if kind is QStyle.ContentsType.CT_SpinBox:
            made += QSize(2 * metrics.TARGET, 0)
        if kind is QStyle.ContentsType.CT_ItemViewItem:
            return made + QSize(_BAR_SIDE, 0)
        if kind is QStyle.ContentsType.CT_ComboBox:
            made += QSize(_FIELD_SIDE, 0)
        if kind in _FIELDS:
            return made.expandedTo(QSize(0, FIELD_HEIGHT))
        if kind is QStyle.ContentsType.CT_PushButton:
            return (made + QSize(metrics.STEP, metrics.HALF)).expandedTo(QSize(0, FIELD_HEIGHT))
        if kind is QStyle.ContentsType.CT_ToolButton:
            return (made + QSize(metrics.STEP, 2)).expandedTo(QSize(metrics.TARGET, metrics.TARGET))
        if kind is QStyle.ContentsType.CT_MenuBarItem:
            return made.expandedTo(QSize(0, _MENU_BAR))
        if kind is QStyle.ContentsType.CT_MenuItem and size.height() > metrics.STEP:
            return made.expandedTo(QSize(0, _MENU_ROW))
        return made

    def subElementRect(
        self,
        element: QStyle.SubElement,
        option: QStyleOption,
        widget: QWidget | None = None,
    ) -> QRect:
        """Text in a framed field keeps clear of the rounded frame, in a row of the chosen bar."""
        rect = super().subElementRect(element, option, widget)  # type: ignore[arg-type]  # may be none
        if element is QStyle.SubElement.SE_ItemViewItemText:
            mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            return rect.adjusted(0 if mirrored else _BAR_SIDE, 0, -_BAR_SIDE if mirrored else 0, 0)
        if element is QStyle.SubElement.SE_LineEditContents and _has_frame(widget):
            return rect.adjusted(_FIELD_SIDE, 0, -_FIELD_SIDE, 0)
        return rect

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Frames of fields, grounds of buttons, the focus ring, what shows a state."""
        if element is _Part.PE_PanelLineEdit and _has_frame(widget):
            paint_field(painter, option)
        elif widget is not None and isinstance(widget, _FRAMED_BY.get(element, ())):
            paint_field(painter, option, focused=widget.hasFocus())
        elif element in _PARTS:
            _PARTS[element](painter, option)
        elif element not in _UNPAINTED:
            super().drawPrimitive(element, option, painter, widget)
            if element is _Part.PE_PanelItemViewItem and _begins_row(option):
                paint_chosen(painter, option)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """The labels of buttons, the menu bar's words, the splitter, tabs."""
        if element is _Control.CE_Splitter:
            fill(painter, option.rect, option.palette.color(_Role.Mid))
        elif element in _LABELS:
            super().drawControl(element, _LABELS[element](option), painter, widget)
        elif element is _Control.CE_MenuBarItem and isinstance(option, QStyleOptionMenuItem):
            reached = widget is not None and widget.hasFocus()  # Alt was pressed
            shown = option if reached else without_underline(option)
            super().drawControl(element, shown, painter, widget)
        elif element is _Control.CE_TabBarTabShape:
            paint_tab(painter, option)
        elif element is _Control.CE_MenuItem:
            super().drawControl(element, option, painter, widget)
            paint_chosen(painter, option)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Scroll bars: a rounded thumb and nothing else; spin boxes: a field with two signs."""
        if control is QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            if option.minimum < option.maximum:
                slider = _Sub.SC_ScrollBarSlider
                thumb = self.subControlRect(control, option, slider, widget)
                paint_thumb(painter, option, thumb)
        elif isinstance(option, QStyleOptionSpinBox):
            paint_field(painter, option)
            for part in _STEPS:
                place = self.subControlRect(control, option, part, widget)
                paint_step(painter, option, place, up=part is _STEPS[1])
        elif isinstance(option, QStyleOptionComboBox) and option.editable:
            paint_field(painter, option)
            arrow = QStyleOptionComboBox(option)
            arrow.rect = self.subControlRect(control, option, _Sub.SC_ComboBoxArrow, widget)
            paint_arrow(painter, arrow)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Scroll bars have no arrows: the thumb travels the whole length; spin boxes have two."""
        if isinstance(option, QStyleOptionSpinBox):
            return _spin_part(option, part)
        if isinstance(option, QStyleOptionComboBox) and part is _Sub.SC_ComboBoxEditField:
            words = super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # may be none
            if option.direction is Qt.LayoutDirection.RightToLeft:
                return words.adjusted(0, 0, -_FIELD_SIDE, 0)
            return words.adjusted(_FIELD_SIDE, 0, 0, 0)
        if control is not QStyle.ComplexControl.CC_ScrollBar or not isinstance(
            option, QStyleOptionSlider
        ):
            return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # may be none
        if part in _NO_ARROWS:
            return QRect()
        if part is _Sub.SC_ScrollBarGroove:
            return QRect(option.rect)
        return _slider_part(option, part)


def _spin_part(option: QStyleOptionSpinBox, part: QStyle.SubControl) -> QRect:
    """Where words and signs of a spin box lie: the signs side by side at the end."""
    rect = option.rect
    if part is _Sub.SC_SpinBoxEditField:
        inside = rect.adjusted(_FIELD_SIDE, 2, -2 * metrics.TARGET - 2, -2)
    elif part in _STEPS:
        left = rect.right() - 1 - (2 - _STEPS.index(part)) * metrics.TARGET
        inside = QRect(left, rect.top(), metrics.TARGET, rect.height())
    else:
        inside = QRect(rect)
    return QStyle.visualRect(option.direction, rect, inside)


def _slider_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Where thumb and empty stretches of a scroll bar lie."""
    upright = option.orientation is Qt.Orientation.Vertical
    length = option.rect.height() if upright else option.rect.width()
    steps = option.maximum - option.minimum + option.pageStep
    thumb = min(length, max(_SHORTEST_THUMB, length * option.pageStep // max(1, steps)))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown
    )
    begin, size = {
        _Sub.SC_ScrollBarSlider: (start, thumb),
        _Sub.SC_ScrollBarSubPage: (0, start),
        _Sub.SC_ScrollBarAddPage: (start + thumb, length - start - thumb),
    }.get(part, (0, 0))
    rect = option.rect
    if upright:
        return QRect(rect.left(), rect.top() + begin, rect.width(), size)
    return QRect(rect.left() + begin, rect.top(), size, rect.height())


def _is_field(widget: QWidget | None) -> bool:
    return isinstance(widget, QPlainTextEdit | QTextEdit)


def _begins_row(option: QStyleOption) -> bool:
    if not isinstance(option, QStyleOptionViewItem):
        return False
    where = QStyleOptionViewItem.ViewItemPosition
    return option.viewItemPosition in (where.Beginning, where.OnlyOne)


def _has_frame(widget: QWidget | None) -> bool:
    return not isinstance(widget, QLineEdit) or widget.hasFrame()
