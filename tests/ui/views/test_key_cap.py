"""Keys and number tags: small things that are measured by their words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.theme.drawing import holds
from ui.theme.palette import LIGHT
from ui.theme.theme import ColourScheme, Theme
from ui.views.key_cap import KeyCap
from ui.views.number_tag import NumberTag


@pytest.fixture
def theme() -> Theme:
    """The light look."""
    theme = Theme()
    theme.set_scheme(ColourScheme.LIGHT)
    return theme


def test_one_character_is_nearly_square(qtbot: QtBot, theme: Theme) -> None:
    """Like the key it stands for."""
    cap = KeyCap("1", theme)
    qtbot.addWidget(cap)
    assert 0 <= cap.width() - cap.height() <= 4


def test_combinations_have_room(qtbot: QtBot, theme: Theme) -> None:
    """The words on the key are never cut off."""
    cap = KeyCap("Ctrl+Shift+V", theme)
    qtbot.addWidget(cap)
    assert cap.width() > cap.fontMetrics().horizontalAdvance("Ctrl+Shift")
    assert cap.accessibleName() == "Ctrl+Shift+V"


@pytest.mark.parametrize("number", [4, 74, 12_345])
def test_tags_have_room(qtbot: QtBot, theme: Theme, number: int) -> None:
    """A long number makes a wide tag."""
    tag = NumberTag(theme)
    qtbot.addWidget(tag)
    tag.set_number(number)
    assert tag.number == number
    assert tag.accessibleName() == f"{number:,}"
    assert tag.width() >= 8 * len(str(number)) + 8


def test_tags_wear_the_accent(qtbot: QtBot, theme: Theme) -> None:
    """One sign for the selected claim, in its own colour."""
    tag = NumberTag(theme)
    qtbot.addWidget(tag)
    tag.set_number(4)
    picture = tag.grab().toImage()
    assert holds(picture, LIGHT.accent)
    assert holds(picture, LIGHT.on_accent)


def test_a_key_reads_the_same_in_windows_read_from_the_right(qtbot: QtBot, theme: Theme) -> None:
    """As it is printed on keyboards: Ctrl+, and never ,+Ctrl."""
    caps = [KeyCap("Ctrl+,", theme) for _ in range(2)]
    caps[1].setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for cap in caps:
        qtbot.addWidget(cap)

    assert caps[0].grab().toImage() == caps[1].grab().toImage()
