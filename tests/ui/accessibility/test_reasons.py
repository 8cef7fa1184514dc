"""What is greyed out says why, in every menu, on every button, in every state and dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from tests.ui.accessibility import walk
from tests.ui.dialog_table import DIALOGS
from tests.ui.driver import DeskDriver
from tests.ui.window_states import STATES, bring_to
from ui.models.abilities import SOMETIMES


def unexplained(root: QWidget) -> list[str]:
    """Which buttons are grey and do not say why on hovering."""
    buttons = [one for one in walk.seen_in(root) if isinstance(one, QAbstractButton)]
    grey = [one for one in buttons if not one.isEnabled() and one.focusPolicy().value]
    return [one.text() or one.accessibleName() for one in grey if not one.toolTip()]


@pytest.mark.parametrize("state", STATES)
def test_grey_items_and_buttons_say_why(empty_desk: DeskDriver, tmp_path: Path, state: str) -> None:
    """Every menu shows it; what can be done has nothing to explain."""
    bring_to(empty_desk, state, tmp_path)
    window = empty_desk.window
    for do in SOMETIMES:
        action: QAction = window.actions_[do]
        menus = [one for one in action.associatedObjects() if isinstance(one, QMenu)]
        assert menus
        assert all(menu.toolTipsVisible() for menu in menus)
        reason = window.actions_.why_not(do)
        assert bool(reason) is not action.isEnabled(), do
        assert action.isEnabled() or action.toolTip() == reason
    assert unexplained(window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_grey_buttons_of_dialogs_say_why(desk: DeskDriver, name: str) -> None:
    """What has to be done before."""
    found: list[str] = []
    DIALOGS[name].visit(desk.desk, "words", lambda root: found.extend(unexplained(root)))
    assert found == []


def test_everything_that_may_be_grey_is_in_the_table(empty_desk: DeskDriver) -> None:
    """Whatever is grey without an article has its reason there."""
    grey = {do for do in type(SOMETIMES[0]) if not empty_desk.window.actions_[do].isEnabled()}
    assert grey <= set(SOMETIMES)
