"""Qt's own controls in our look: their sizes, and that colours come from the palette."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QStyle,
    QStyleFactory,
    QStyleOptionSlider,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.theme.drawing import holds, near
from ui.theme import metrics
from ui.theme.indicators import BAR
from ui.theme.style import FIELD_HEIGHT, SCROLL_BAR, WorkbenchStyle
from ui.theme.theme import ColourScheme, Theme


@pytest.fixture
def style() -> Iterator[WorkbenchStyle]:
    """The style, for widgets of one test only."""
    style = WorkbenchStyle()
    yield style
    QApplication.processEvents()


def shown(qtbot: QtBot, widget: QWidget, style: QStyle, scheme: ColourScheme) -> QImage:
    """The widget in our look."""
    theme = Theme()
    theme.set_scheme(scheme)
    qtbot.addWidget(widget)
    widget.setStyle(style)
    widget.setPalette(theme.qt_palette())
    widget.resize(widget.sizeHint())
    widget.show()
    return widget.grab().toImage()


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QPushButton])
def test_fields_and_buttons_are_high_enough(
    qtbot: QtBot, style: WorkbenchStyle, kind: type[QWidget]
) -> None:
    """All that stands in one line has one height."""
    widget = kind()
    shown(qtbot, widget, style, ColourScheme.LIGHT)
    assert widget.sizeHint().height() >= FIELD_HEIGHT


def test_tool_buttons_are_targets(qtbot: QtBot, style: WorkbenchStyle) -> None:
    """Even an empty one can be hit."""
    button = QToolButton()
    shown(qtbot, button, style, ColourScheme.LIGHT)
    assert button.sizeHint().width() >= metrics.TARGET <= button.sizeHint().height()


@pytest.mark.parametrize("scheme", [ColourScheme.LIGHT, ColourScheme.DARK])
def test_the_primary_button_is_filled(
    qtbot: QtBot, style: WorkbenchStyle, scheme: ColourScheme
) -> None:
    """It wears the accent, with words that can be read on it."""
    button = QPushButton("Continue")
    button.setDefault(True)
    picture = shown(qtbot, button, style, scheme)
    theme = Theme()
    theme.set_scheme(scheme)
    assert holds(picture, theme.palette.accent)
    assert holds(picture, theme.palette.on_accent)


def test_other_buttons_keep_the_accent_out(qtbot: QtBot, style: WorkbenchStyle) -> None:
    """One primary button is enough."""
    picture = shown(qtbot, QPushButton("Cancel"), style, ColourScheme.LIGHT)
    assert not holds(picture, Theme().palette.accent)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_field_with_the_focus_is_framed(
    qtbot: QtBot, style: WorkbenchStyle, kind: type[QWidget]
) -> None:
    """Where typing goes is seen at a glance."""
    field = kind()
    before = shown(qtbot, field, style, ColourScheme.LIGHT)
    with qtbot.waitExposed(field):
        field.activateWindow()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    accent = Theme().palette.accent
    assert not holds(before, accent)
    assert holds(field.grab().toImage(), accent)


@pytest.mark.parametrize("value", [0, 40, 100])
def test_the_thumb_stays_in_its_bar(qtbot: QtBot, style: WorkbenchStyle, value: int) -> None:
    """There are no arrows, and both ends can be reached."""
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setStyle(style)
    qtbot.addWidget(bar)
    bar.resize(SCROLL_BAR, 200)
    bar.setRange(0, 100)
    bar.setPageStep(25)
    bar.setValue(value)
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    control, slider = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
    thumb = style.subControlRect(control, option, slider, bar)
    assert (thumb.top(), thumb.height()) == (value * 160 // 100, 40)


def test_a_tiny_thumb_can_still_be_caught(qtbot: QtBot, style: WorkbenchStyle) -> None:
    """Ten thousand claims leave something to drag."""
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setStyle(style)
    qtbot.addWidget(bar)
    bar.resize(SCROLL_BAR, 200)
    bar.setRange(0, 100_000)
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    control, slider = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
    assert style.subControlRect(control, option, slider, bar).height() >= metrics.TARGET


def _choosing() -> QComboBox:
    box = QComboBox(editable=True)
    box.addItem("Ann Reader")
    return box


@pytest.mark.parametrize("scheme", [ColourScheme.LIGHT, ColourScheme.DARK])
def test_a_field_with_a_list_is_one_field(
    qtbot: QtBot, style: WorkbenchStyle, scheme: ColourScheme
) -> None:
    """Its frame goes all the way round words and arrow."""
    box = _choosing()
    picture = shown(qtbot, box, style, scheme)
    frame = [(0, 0.5), (0.25, 0), (0.25, 1), (0.9, 0), (0.9, 1), (1, 0.5)]
    right, low = picture.width() - 1, picture.height() - 1

    edges = [picture.pixelColor(round(x * right), round(y * low)) for x, y in frame]

    assert all(near(edge, box.palette().color(QPalette.ColorRole.Dark)) for edge in edges)


@pytest.mark.parametrize("button", ["Ok", "Cancel", "Close", "Yes", "No", "Save", "Discard"])
def test_buttons_of_dialogs_have_words_only(style: WorkbenchStyle, button: str) -> None:
    """Whatever signs the system would give them."""
    assert style.standardIcon(QStyle.StandardPixmap[f"SP_Dialog{button}Button"]).isNull()


def test_other_signs_are_the_systems(style: WorkbenchStyle) -> None:
    """A message box shows what kind of message it is."""
    assert not style.standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning).isNull()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_words_keep_clear_of_the_bar_of_a_chosen_row(
    style: WorkbenchStyle, direction: Qt.LayoutDirection
) -> None:
    """On the side where reading begins; and a row has the room for that."""
    option = QStyleOptionViewItem()
    option.rect, option.direction = QRect(0, 0, 200, 30), direction
    option.features = QStyleOptionViewItem.ViewItemFeature.HasDisplay
    option.text = "Open"
    option.displayAlignment = Qt.AlignmentFlag.AlignLeading
    words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option)
    fusion = QStyleFactory.create("Fusion")
    kind = QStyle.ContentsType.CT_ItemViewItem

    before = words.left() if direction is Qt.LayoutDirection.LeftToRight else 199 - words.right()
    assert before > BAR
    wide = style.sizeFromContents(kind, option, QSize())
    assert wide.width() > fusion.sizeFromContents(kind, option, QSize()).width()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_sign_and_words_stand_in_the_middle_of_a_tool_button(
    qtbot: QtBot, style: WorkbenchStyle, direction: Qt.LayoutDirection
) -> None:
    """As much is free before them as behind."""
    sign = QPixmap(16, 16)
    sign.fill(Qt.GlobalColor.black)
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIcon(QIcon(sign))
    button.setText("▮▮▮")
    button.setLayoutDirection(direction)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFixedSize(160, 32)
    image = shown(qtbot, button, style, ColourScheme.LIGHT)

    ground = image.pixelColor(0, 16)
    row = [x for x in range(160) if not near(image.pixelColor(x, 16), ground)]
    assert row[0] > 20
    assert abs(row[0] - (159 - row[-1])) <= 4
