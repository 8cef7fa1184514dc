"""A layout that wraps widgets like words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.views.flow_layout import FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    """Three widgets of 100 × 20 with a gap of 10."""
    box = QWidget()
    qtbot.addWidget(box)
    layout = FlowLayout(box, gap=10)
    for _ in range(3):
        child = QWidget()
        child.setFixedSize(100, 20)
        layout.addWidget(child)
    return box


def places(box: QWidget, width: int) -> list[tuple[int, int]]:
    """Where the shown children are when the box is that wide."""
    box.resize(width, 200)
    box.show()
    children = box.findChildren(QWidget)
    return [(child.x(), child.y()) for child in children if not child.isHidden()]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (320, [(0, 0), (110, 0), (220, 0)]),
        (319, [(0, 0), (110, 0), (0, 30)]),
        (209, [(0, 0), (0, 30), (0, 60)]),
        (50, [(0, 0), (0, 30), (0, 60)]),
    ],
)
def test_wraps_where_the_width_ends(
    box: QWidget, width: int, expected: list[tuple[int, int]]
) -> None:
    """An item that doesn't fit begins the next line; the first of a line always stays."""
    box.setMinimumSize(1, 1)
    layout = box.layout()
    assert layout is not None
    layout.setSizeConstraint(layout.SizeConstraint.SetNoConstraint)
    assert places(box, width) == expected


@pytest.mark.parametrize(("width", "height"), [(320, 20), (210, 50), (100, 80)])
def test_height_follows_width(box: QWidget, width: int, height: int) -> None:
    """A parent layout learns how many lines there are."""
    layout = box.layout()
    assert layout is not None
    assert layout.heightForWidth(width) == height


def test_hidden_items_take_no_room(box: QWidget) -> None:
    """A chip that isn't shown leaves no hole."""
    box.findChildren(QWidget)[0].hide()
    assert places(box, 320) == [(0, 0), (110, 0)]


def test_mirrored_from_right_to_left(box: QWidget) -> None:
    """Where people read from right to left, the first item is on the right."""
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(box, 320) == [(220, 0), (110, 0), (0, 0)]
