"""What shows a state is found in the pixels of real widgets, at 3:1 or more, in every look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QActionGroup, QColor, QImage, QPalette, QRegion
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QSpinBox,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.theme.test_palette import MARK, contrast
from ui.theme.style import WorkbenchStyle
from ui.theme.theme import ColourScheme, Contrast, Theme
from ui.views.chip import Chip
from ui.views.progress_strip import ProgressStrip
from ui.views.thin_scroll_bar import ThinScrollBar
from workbench.review.standing import Standing

_ENOUGH = 4
"""Pixels of one colour that make a mark; fewer may be a corner that smoothing made."""
LOOKS = [
    (scheme, contrast_)
    for scheme in (ColourScheme.LIGHT, ColourScheme.DARK)
    for contrast_ in (Contrast.NORMAL, Contrast.HIGH)
]


@pytest.fixture(params=LOOKS, ids="-".join)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    """The theme in one of the looks, in force in the whole program, with our style."""
    theme = Theme()
    theme.set_scheme(request.param[0])
    theme.set_contrast(request.param[1])
    before, style = qapp.palette(), qapp.style().name()
    qapp.setStyle(WorkbenchStyle())
    qapp.setPalette(theme.qt_palette())
    yield theme
    qapp.setStyle(style)
    qapp.setPalette(before)


def rendered(widget: QWidget, ground: QColor) -> QImage:
    """The widget as it is drawn on a ground, without the ground of a window."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(ground)
    flags = QWidget.RenderFlag.DrawChildren
    widget.render(image, QPoint(), QRegion(), flags)
    return image


def strongest(image: QImage, ground: QColor) -> float:
    """The contrast of the mark that stands out most from the ground."""
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    counted = Counter(image.pixelColor(x, y).name() for x, y in pixels)
    return max(contrast(QColor(c), ground) for c, n in counted.items() if n >= _ENOUGH)


def radio(*, on: bool, enabled: bool = True) -> QRadioButton:
    """A radio button without words."""
    button = QRadioButton()
    button.setAutoExclusive(False)
    button.setChecked(on)
    button.setEnabled(enabled)
    return button


def box(*, on: bool, enabled: bool = True) -> QCheckBox:
    """A check box without words."""
    button = QCheckBox()
    button.setChecked(on)
    button.setEnabled(enabled)
    return button


def partly() -> QCheckBox:
    """A check box for some of several."""
    button = QCheckBox(tristate=True)
    button.setCheckState(button.checkState().PartiallyChecked)
    return button


def combo() -> QComboBox:
    """A choice without words."""
    made = QComboBox()
    made.addItem("")
    return made


def spin() -> QSpinBox:
    """A number at its lowest, so that only one sign can be pressed."""
    return QSpinBox(maximum=9)


def bar() -> QScrollBar:
    """A scroll bar with something to scroll."""
    made = QScrollBar()
    made.setRange(0, 100)
    made.setPageStep(20)
    made.setFixedHeight(120)
    return made


INDICATORS: dict[str, Callable[[], QWidget]] = {
    "radio button": lambda: radio(on=False),
    "radio button taken": lambda: radio(on=True),
    "radio button taken that is off": lambda: radio(on=True, enabled=False),
    "check box": lambda: box(on=False),
    "check box ticked": lambda: box(on=True),
    "check box ticked that is off": lambda: box(on=True, enabled=False),
    "check box for some": partly,
    "choice": combo,
    "number": spin,
    "scroll bar": bar,
    "line to type": QLineEdit,
    "text to type": QPlainTextEdit,
}


@pytest.mark.parametrize("name", INDICATORS)
@pytest.mark.parametrize("role", [QPalette.ColorRole.Window, QPalette.ColorRole.Base])
def test_indicators_stand_out(
    qtbot: QtBot, theme: Theme, name: str, role: QPalette.ColorRole
) -> None:
    """On the ground of a dialog and on that of a field."""
    widget = INDICATORS[name]()
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    ground = theme.qt_palette().color(role)
    assert strongest(rendered(widget, ground), ground) >= MARK


@pytest.mark.parametrize("make", [radio, box])
@pytest.mark.parametrize("enabled", [True, False])
def test_the_sign_stands_out_from_what_is_filled(
    qtbot: QtBot, theme: Theme, make: Callable[..., QWidget], enabled: bool
) -> None:
    """The dot and the tick, on the colour that fills ring and box."""
    widget = make(on=True, enabled=enabled)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    palette = theme.palette
    filled = palette.accent if enabled else palette.field_border
    image = rendered(widget, filled)
    assert strongest(image, filled) >= MARK


@pytest.mark.parametrize("exclusive", [True, False])
def test_ticks_in_menus_stand_out(qtbot: QtBot, theme: Theme, exclusive: bool) -> None:
    """One of several, and on or off."""
    menu = QMenu()
    qtbot.addWidget(menu)
    group = QActionGroup(menu)
    action = menu.addAction("")
    action.setCheckable(True)
    if exclusive:
        group.addAction(action)
    action.setChecked(True)
    image = menu.grab(menu.actionGeometry(action)).toImage()
    assert strongest(image, theme.palette.raised) >= MARK


def test_the_tab_that_is_shown_stands_out(qtbot: QtBot, theme: Theme) -> None:
    """By its bar, and no other has one."""
    tabs = QTabBar()
    qtbot.addWidget(tabs)
    tabs.addTab("")
    tabs.addTab("")
    tabs.resize(tabs.sizeHint())
    ground = theme.palette.chrome
    image = rendered(tabs, ground)
    assert strongest(image.copy(tabs.tabRect(0)), ground) >= MARK
    assert strongest(image.copy(tabs.tabRect(1)), ground) < MARK


def test_a_selected_row_stands_out(qtbot: QtBot, theme: Theme) -> None:
    """By the bar on its leading edge, whatever its tint."""
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.addItems(["", ""])
    rows.setCurrentRow(0)
    rows.setFrameShape(rows.Shape.NoFrame)
    image = rows.viewport().grab().toImage()
    for row, seen in ((0, True), (1, False)):
        part = image.copy(rows.visualItemRect(rows.item(row)))
        assert (strongest(part, theme.palette.raised) >= MARK) is seen


def test_a_chosen_chip_stands_out(qtbot: QtBot, theme: Theme) -> None:
    """By its frame; the words of both can be read."""
    chip = Chip(theme, None, "")
    qtbot.addWidget(chip)
    chip.setChecked(True)
    chip.resize(chip.sizeHint())
    edge = rendered(chip, theme.palette.side).copy(0, 0, 8, chip.height())
    assert strongest(edge, theme.palette.side) >= MARK


def test_progress_stands_out(qtbot: QtBot, theme: Theme) -> None:
    """From the ground of what is not checked yet."""
    strip = ProgressStrip(theme)
    qtbot.addWidget(strip)
    strip.set_counts({Standing.VERIFIED: 5}, 10)
    strip.resize(100, strip.sizeHint().height())
    image = rendered(strip, theme.palette.side)
    assert strongest(image, theme.palette.track) >= MARK


def test_the_thin_scroll_bar_stands_out(qtbot: QtBot, theme: Theme) -> None:
    """Where one is in the article and in the list."""
    made = ThinScrollBar(theme)
    qtbot.addWidget(made)
    made.setRange(0, 100)
    made.resize(made.sizeHint().width(), 120)
    ground = made.palette().color(QPalette.ColorRole.Base)
    assert strongest(rendered(made, ground), ground) >= MARK
