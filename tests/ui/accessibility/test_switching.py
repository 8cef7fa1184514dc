"""What a screen reader switches by itself, with neither click nor key, is done as by a click."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.ui.accessibility import walk
from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.dialogs.preferences import PreferencesDialog
from ui.settings import COLOURS, SINGLE_KEYS
from ui.theme.theme import ColourScheme
from ui.views.setting_editors import ChoiceEditor, SwitchEditor
from workbench.review.verdict import Verdict


@pytest.fixture
def dialog(desk: DeskDriver) -> Iterator[PreferencesDialog]:
    """The settings."""
    desk.window.commands.carry_out(Do.SETTINGS)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, PreferencesDialog)
    yield shown
    shown.close()


def test_a_verdict_is_given(desk: DeskDriver) -> None:
    """To the claim that is selected, and the next one comes with its own buttons."""
    row = desk.current
    walk.switch(desk.window.desk.card.verdicts.buttons[Verdict.DISPUTED])
    check = desk.check(row)
    assert check is not None
    assert check.verdict is Verdict.DISPUTED
    assert desk.current != row
    assert desk.window.desk.card.verdicts.verdict is None


def test_a_pane_goes_and_comes(desk: DeskDriver) -> None:
    """The menu knows."""
    panes = desk.window.desk.claims, desk.window.desk.card
    buttons = [one for one in walk.seen_in(desk.window) if isinstance(one, QToolButton)]
    toggles = [one for one in buttons if one.isCheckable()]
    for button, pane in zip(toggles, panes, strict=True):
        for is_shown in (False, True):
            walk.switch(button)
            assert pane.isVisible() is is_shown
            assert button.isChecked() is button.defaultAction().isChecked() is is_shown


def test_settings_hold(desk: DeskDriver, dialog: PreferencesDialog) -> None:
    """A choice and a tick."""
    colours, single_keys = dialog.editors[COLOURS], dialog.editors[SINGLE_KEYS]
    assert isinstance(colours, ChoiceEditor)
    assert isinstance(single_keys, SwitchEditor)
    walk.switch(colours.buttons[ColourScheme.DARK])
    assert desk.desk.theme.scheme is ColourScheme.DARK
    for has_key in (False, True):
        walk.switch(single_keys)
        assert desk.window.commands.keyboard.keymap.single is has_key
