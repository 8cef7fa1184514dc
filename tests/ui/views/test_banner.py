"""The banner: says what happened literally, offers one thing to do, and can be closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.views.banner import Banner

TEXT = "Could not save <b>first-reader.yaml</b>: the disk is full."


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    """A banner that offers to try again."""
    banner = Banner(Theme())
    qtbot.addWidget(banner)
    banner.show_message(TEXT, "Try again")
    return banner


def test_it_is_not_there_without_a_message(qtbot: QtBot) -> None:
    """Nothing happened yet."""
    banner = Banner(Theme())
    qtbot.addWidget(banner)
    assert banner.isHidden()


def test_markup_is_shown_literally(banner: Banner) -> None:
    """A file may be called anything."""
    assert banner.text == TEXT
    assert banner._label.textFormat() is Qt.TextFormat.PlainText


def test_its_action_is_wanted(banner: Banner, qtbot: QtBot) -> None:
    """Pressing the button asks for it and leaves the banner until it is settled."""
    with qtbot.waitSignal(banner.action_wanted):
        banner.action.click()
    assert not banner.isHidden()


def test_no_action_no_button(banner: Banner) -> None:
    """A message about which nothing can be done has no button."""
    banner.show_message(TEXT)
    assert banner.action.isHidden()


def test_an_ampersand_makes_no_shortcut(banner: Banner) -> None:
    """What the button does is shown as it is."""
    banner.show_message(TEXT, "Save & retry")
    assert banner.action.text() == "Save && retry"


def test_closing_is_told(banner: Banner, qtbot: QtBot) -> None:
    """It goes, and whoever shows it knows."""
    with qtbot.waitSignal(banner.closed):
        banner.close_button.click()
    assert banner.isHidden()


def test_what_is_settled_goes(banner: Banner) -> None:
    """When trying again worked, the banner is gone."""
    banner.dismiss_retry()
    assert banner.isHidden()


def test_other_messages_stay(banner: Banner) -> None:
    """A save that works settles nothing else."""
    banner.show_message(TEXT)
    banner.dismiss_retry()
    assert not banner.isHidden()


def test_an_empty_message_takes_it_away(banner: Banner) -> None:
    """There is nothing to say any more."""
    banner.show_message("")
    assert banner.isHidden()
