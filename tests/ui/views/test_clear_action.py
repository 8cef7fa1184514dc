"""The cross that empties a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPropertyAnimation, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton

from ui.views.clear_action import ClearAction

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> QLineEdit:
    """A field with its cross, on screen."""
    field = QLineEdit()
    ClearAction(field, theme)
    qtbot.addWidget(field)
    field.show()
    return field


def cross(field: QLineEdit) -> QToolButton:
    """The button that stands for the action."""
    (button,) = field.findChildren(QToolButton)
    return button


def test_it_is_there_only_while_there_is_something_to_empty(field: QLineEdit) -> None:
    """An empty field shows its placeholder and nothing to press."""
    shown = [cross(field).isVisible()]
    QTest.keyClicks(field, "a")
    shown.append(cross(field).isVisible())
    field.clear()

    assert [*shown, cross(field).isVisible()] == [False, True, False]


def test_it_empties_the_field(field: QLineEdit) -> None:
    """By the mouse; the keys for it are the field's own."""
    field.setText("ships")

    QTest.mouseClick(cross(field), Qt.MouseButton.LeftButton)

    assert field.text() == ""


def test_it_has_a_name(field: QLineEdit) -> None:
    """For a screen reader and the tool tip."""
    field.setText("ships")

    assert cross(field).toolTip() == "Empty this field"


def test_it_is_there_at_once(field: QLineEdit) -> None:
    """Nothing fades in: each frame of that would paint the field again."""
    QTest.keyClicks(field, "a")

    assert not field.findChildren(QPropertyAnimation)
