"""The verdict buttons: one is chosen or none, and they stay where they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import walk
from ui.theme.palette import DARK, LIGHT
from ui.theme.shapes import ink_of
from ui.theme.theme import ColourScheme, Theme
from ui.views.verdict_button import STANDINGS, VerdictBar
from workbench.review.verdict import Verdict

VERDICTS = pytest.mark.parametrize("verdict", list(Verdict))
WIDE = 600


class LargeType(Theme):
    """Twice the size of every word."""

    def sans(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The interface font at 200 %."""
        return super().sans(2 * pixels, weight)


@pytest.fixture
def theme() -> Theme:
    """The light look."""
    theme = Theme()
    theme.set_scheme(ColourScheme.LIGHT)
    return theme


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> VerdictBar:
    """The buttons of an open claim."""
    bar = VerdictBar(theme)
    qtbot.addWidget(bar)
    resize(bar, WIDE)
    return bar


def resize(bar: VerdictBar, width: int) -> None:
    """Give the bar that width; a picture makes it lay itself out though it is not shown."""
    bar.resize(width, 300)
    bar.grab()
    QApplication.processEvents()


def ground(bar: VerdictBar, verdict: Verdict) -> QColor:
    """The colour at the inner edge of a button."""
    picture: QImage = bar.buttons[verdict].grab().toImage()
    return picture.pixelColor(picture.width() // 2, 5)


def test_an_open_claim_has_none_chosen(bar: VerdictBar) -> None:
    """Open is the absence of a verdict."""
    assert bar.verdict is None


@VERDICTS
def test_a_click_gives_the_verdict(bar: VerdictBar, qtbot: QtBot, verdict: Verdict) -> None:
    """And shows it as the reviewer's."""
    with qtbot.waitSignal(bar.chosen) as signal:
        bar.buttons[verdict].click()
    assert signal.args == [verdict]
    assert bar.verdict is verdict


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_buttons(bar: VerdictBar, qtbot: QtBot, key: Qt.Key) -> None:
    """Space and Return give the verdict of the button with the focus."""
    with qtbot.waitSignal(bar.chosen) as signal:
        QTest.keyClick(bar.buttons[Verdict.UNSOURCED], key)
    assert signal.args == [Verdict.UNSOURCED]


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_arrows_give_no_verdict(bar: VerdictBar, qtbot: QtBot, key: Qt.Key) -> None:
    """They move the focus only."""
    bar.show_verdict(Verdict.DISPUTED)
    with qtbot.assertNotEmitted(bar.chosen):
        QTest.keyClick(bar.buttons[Verdict.DISPUTED], key)
    assert bar.verdict is Verdict.DISPUTED


@pytest.mark.parametrize("shown", [None, Verdict.DISPUTED, Verdict.UNSOURCED])
def test_a_screen_reader_gives_a_verdict(bar: VerdictBar, shown: Verdict | None) -> None:
    """It switches a radio button, which gives the verdict once, or confirms it, as a click does."""
    bar.show_verdict(shown)
    assert walk.spoken(bar.buttons[Verdict.UNSOURCED]).role() is walk.Role.RadioButton
    given: list[Verdict] = []
    bar.chosen.connect(given.append)
    walk.switch(bar.buttons[Verdict.UNSOURCED])
    assert given == [Verdict.UNSOURCED] == [bar.verdict]


def test_each_is_a_stop_of_tab(bar: VerdictBar, qtbot: QtBot) -> None:
    """Whichever holds; a radio button of Qt would take the others from Tab."""
    with qtbot.waitActive(bar):
        bar.show()
    first, *others = bar.buttons.values()
    bar.show_verdict(Verdict.DISPUTED)
    first.setFocus()
    for button in others:
        QTest.keyClick(bar.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()
    assert bar.verdict is Verdict.DISPUTED


def test_the_same_again_keeps_it(bar: VerdictBar, qtbot: QtBot) -> None:
    """Pressing the chosen verdict confirms it; only Reopen takes it back."""
    bar.show_verdict(Verdict.VERIFIED)
    with qtbot.waitSignal(bar.chosen) as signal:
        bar.buttons[Verdict.VERIFIED].click()
    assert signal.args == [Verdict.VERIFIED]
    assert bar.verdict is Verdict.VERIFIED


def test_one_at_a_time(bar: VerdictBar) -> None:
    """Another verdict takes the place of the first."""
    bar.buttons[Verdict.VERIFIED].click()
    bar.buttons[Verdict.DISPUTED].click()
    assert [v for v, button in bar.buttons.items() if button.isChecked()] == [Verdict.DISPUTED]


@pytest.mark.parametrize("verdict", [*Verdict, None])
def test_showing_is_not_choosing(bar: VerdictBar, qtbot: QtBot, verdict: Verdict | None) -> None:
    """What is shown of another claim is nobody's decision."""
    bar.show_verdict(Verdict.VERIFIED)
    with qtbot.assertNotEmitted(bar.chosen):
        bar.show_verdict(verdict)
    assert bar.verdict is verdict


@VERDICTS
def test_the_chosen_one_is_filled(bar: VerdictBar, verdict: Verdict) -> None:
    """With the ink of its verdict; at rest it has the ground of cards."""
    assert ground(bar, verdict) == LIGHT.raised
    bar.show_verdict(verdict)
    assert ground(bar, verdict) == ink_of(STANDINGS[verdict], LIGHT)


def test_colours_follow_the_theme(bar: VerdictBar, theme: Theme) -> None:
    """Dark at once when the reviewer wants it dark."""
    theme.set_scheme(ColourScheme.DARK)
    assert ground(bar, Verdict.VERIFIED) == DARK.raised


@VERDICTS
def test_place_and_size_never_change(bar: VerdictBar, verdict: Verdict) -> None:
    """The hand finds the button where it was."""
    before = [(button.geometry(), button.sizeHint()) for button in bar.buttons.values()]
    bar.show_verdict(verdict)
    bar.grab()
    assert [(b.geometry(), b.sizeHint()) for b in bar.buttons.values()] == before


def test_they_stand_below_each_other_where_it_is_narrow(bar: VerdictBar) -> None:
    """No word is cut off in a narrow card."""
    assert len({button.y() for button in bar.buttons.values()}) == 1
    resize(bar, bar.minimumSizeHint().width())
    assert len({button.x() for button in bar.buttons.values()}) == 1


def test_large_type_fits(qtbot: QtBot, bar: VerdictBar) -> None:
    """At 200 % the buttons have grown with their words."""
    large = VerdictBar(LargeType())
    qtbot.addWidget(large)
    for verdict, button in large.buttons.items():
        small: QSize = bar.buttons[verdict].minimumSizeHint()
        assert button.minimumSizeHint().width() > 1.6 * small.width()
        assert button.minimumSizeHint().height() > 1.4 * small.height()


@VERDICTS
def test_screen_readers_hear_word_meaning_and_key(bar: VerdictBar, verdict: Verdict) -> None:
    """Name, description and tool tip are there."""
    button = bar.buttons[verdict]
    assert button.accessibleName() == verdict.value.capitalize()
    assert button.accessibleDescription().endswith(f"Key {list(Verdict).index(verdict) + 1}.")
    assert "look" in button.toolTip()


def test_a_press_is_seen(bar: VerdictBar) -> None:
    """The button held down has a thicker border than the one at rest."""
    button = bar.buttons[Verdict.VERIFIED]
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    held = button.grab().toImage()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-5, -5))
    rest = button.grab().toImage()
    assert held.pixelColor(held.width() // 2, 1) == LIGHT.field_border
    assert rest.pixelColor(held.width() // 2, 1) != LIGHT.field_border
