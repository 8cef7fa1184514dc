"""A version as a button: taken or not by shape and word, and what it says in a line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import walk
from ui.theme.theme import ColourScheme, Theme
from ui.views.choice_button import ChoiceButton, day_text
from workbench.review.verdict import Verdict
from workbench.review.versions import Choice, Version

WIDTH = 300


@pytest.fixture
def button(qtbot: QtBot) -> ChoiceButton:
    """The other version, which nobody has taken."""
    theme = Theme()
    theme.set_scheme(ColourScheme.LIGHT)
    button = ChoiceButton(theme, Choice.THEIRS, "Else & where")
    qtbot.addWidget(button)
    button.resize(WIDTH, button.sizeHint().height())
    button.show_version(Version("Verified", "2026-11-22", Verdict.VERIFIED))
    return button


def picture(button: ChoiceButton) -> QImage:
    """What it looks like, without colours."""
    return button.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("way", ["click", "Return", "Space"])
def test_it_is_taken_by_mouse_and_keyboard(button: ChoiceButton, qtbot: QtBot, way: str) -> None:
    """And says which version it is."""
    with qtbot.waitSignal(button.taken) as taken:
        if way == "click":
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(button, getattr(Qt.Key, f"Key_{way}"))
    assert taken.args == [Choice.THEIRS]
    assert button.isChecked()


@pytest.mark.parametrize("taken", [False, True])
def test_a_screen_reader_takes_it(button: ChoiceButton, qtbot: QtBot, taken: bool) -> None:
    """A radio button that it switches, once, whether it is taken already or not."""
    button.setChecked(taken)
    assert walk.spoken(button).role() is walk.Role.RadioButton
    with qtbot.waitSignal(button.taken):
        walk.switch(button)
    assert button.isChecked()


def test_pressing_again_confirms(button: ChoiceButton, qtbot: QtBot) -> None:
    """It stays taken."""
    button.click()
    with qtbot.waitSignal(button.taken):
        button.click()
    assert button.isChecked()


def test_its_name_makes_no_shortcut_and_its_key_is_told(button: ChoiceButton) -> None:
    """An ampersand is an ampersand."""
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Else & where"
    assert button.accessibleDescription() == "Verified, 22 November 2026. Key 2."


def test_taken_is_seen_without_colour(button: ChoiceButton) -> None:
    """The dot in the ring, and a word where there was none."""
    before = picture(button)
    button.setChecked(True)
    after = picture(button)
    word = QRect(QPoint(WIDTH - 90, 10), QSize(40, 18))
    for place in (QRect(12, 10, 16, 16), word):
        assert before.copy(place) != after.copy(place)
    assert button.sizeHint() == QSize(button.sizeHint().width(), button.height())


@pytest.mark.parametrize(
    ("day", "said"),
    [("2026-11-02", "2 November 2026"), ("2026-13-02", "2026-13-02"), ("", ""), ("soon", "soon")],
)
def test_a_day_is_said_as_people_do(day: str, said: str) -> None:
    """What is no day stands as it is in the file."""
    assert day_text(day) == said
