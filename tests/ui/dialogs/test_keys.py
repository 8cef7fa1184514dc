"""The keyboard at a glance: fits every window, scrolls where it is low, gives the focus back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.driver import DeskDriver
from ui.views.key_cap import KeyCap


@pytest.fixture(params=[(800, 600), (1280, 800)], ids=["small", "large"])
def opened(desk: DeskDriver, request: pytest.FixtureRequest) -> DeskDriver:
    """The overlay over a window of that size."""
    desk.window.resize(*request.param)
    QApplication.processEvents()
    desk.press(Qt.Key.Key_F1, on=desk.list)
    QApplication.processEvents()
    return desk


def test_it_lies_inside_the_window(opened: DeskDriver) -> None:
    """Nothing of it is out of reach."""
    overlay = opened.window.commands.keys_overlay

    assert overlay.isVisible()
    assert opened.window.rect().contains(overlay.geometry())


def test_no_word_or_key_is_squashed_or_covered(opened: DeskDriver) -> None:
    """Every name and cap has the height it asks for, and no two overlap."""
    overlay = opened.window.commands.keys_overlay
    shown = [*overlay.findChildren(QLabel), *overlay.findChildren(KeyCap)]
    places = [QRect(one.mapTo(overlay, QPoint()), one.size()) for one in shown]

    assert all(one.height() >= one.sizeHint().height() for one in shown)
    for at, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[at + 1 :])


def test_escape_gives_the_focus_back(opened: DeskDriver) -> None:
    """To whoever had it before."""
    opened.press(Qt.Key.Key_Escape)

    assert not opened.window.commands.keys_overlay.isVisible()
    assert opened.focus is opened.list
