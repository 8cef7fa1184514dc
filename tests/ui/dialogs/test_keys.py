"""The keyboard at a glance: fits every window, scrolls where it is low, gives the focus back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.views.card_scroll import CardScroll
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
    overlay = opened.window.commands.help.keys_overlay

    assert overlay.isVisible()
    assert opened.window.rect().contains(overlay.geometry())


def test_no_word_or_key_is_squashed_or_covered(opened: DeskDriver) -> None:
    """Every name and cap has the height it asks for, and no two overlap."""
    overlay = opened.window.commands.help.keys_overlay
    scrolled = overlay.findChild(CardScroll)
    assert scrolled is not None
    inner = scrolled.widget()
    assert inner is not None
    shown = [*inner.findChildren(QLabel), *inner.findChildren(KeyCap)]
    places = [QRect(one.mapTo(inner, QPoint()), one.size()) for one in shown]

    assert all(one.height() >= one.sizeHint().height() for one in shown)
    for at, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[at + 1 :])


def test_escape_gives_the_focus_back(opened: DeskDriver) -> None:
    """To whoever had it before."""
    opened.press(Qt.Key.Key_Escape)

    assert not opened.window.commands.help.keys_overlay.isVisible()
    assert opened.focus is opened.list


def test_typing_finds_actions_and_keys(opened: DeskDriver) -> None:
    """By the beginnings of words; what has no hit says so."""
    overlay = opened.window.commands.help.keys_overlay
    opened.type("disp")
    shown = [label.text() for label in overlay.findChildren(QLabel) if label.isVisible()]
    assert "Disputed" in shown
    assert "Verified" not in shown

    opened.type("xyz")
    shown = [label.text() for label in overlay.findChildren(QLabel) if label.isVisible()]
    assert "No action or key like that." in shown


def test_it_shows_the_keys_in_force(opened: DeskDriver) -> None:
    """Also when they changed after it was made."""
    opened.press(Qt.Key.Key_Escape)
    keyboard = opened.window.commands.keyboard
    keyboard.take(keyboard.keymap.with_key(Do.SAVE, "F9"))
    opened.press(Qt.Key.Key_F1, on=opened.list)
    QApplication.processEvents()
    overlay = opened.window.commands.help.keys_overlay

    assert "F9" in [cap.accessibleName() for cap in overlay.findChildren(KeyCap) if cap.isVisible()]


def test_what_lies_below_is_dimmed(desk: DeskDriver) -> None:
    """All of the window, as long as the overlay is there."""
    place = desk.window.desk.claims.mapTo(desk.window, QPoint(4, 4))

    def brightness() -> int:
        return desk.window.grab().toImage().pixelColor(place).lightness()

    bright = brightness()
    desk.press(Qt.Key.Key_F1, on=desk.list)
    assert brightness() < bright
    desk.press(Qt.Key.Key_Escape)
    assert brightness() == bright


def test_a_click_beside_it_only_puts_it_away(desk: DeskDriver) -> None:
    """Nothing that is dimmed is hit by it, and the focus goes back."""
    table, current = desk.window.desk.claims.table, desk.bridge.current
    row = table.visualRect(table.model().index(2, 0)).center()
    desk.press(Qt.Key.Key_F1, on=desk.list)
    QTest.mouseClick(
        desk.window.windowHandle(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        table.viewport().mapTo(desk.window, row),
    )

    assert not desk.window.commands.help.keys_overlay.isVisible()
    assert desk.bridge.current == current
    assert desk.focus is table
