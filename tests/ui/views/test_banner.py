"""The banner: says what happened literally, offers one thing to do, and can be closed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.models.news import Cause, Deed, clash_waiting, recovered, unfinished_merge
from ui.theme.theme import Theme
from ui.views.banner import Banner

TEXT = "Could not save <b>first-reader.yaml</b>: the disk is full."

CLASH = clash_waiting(2)
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
RECOVERED = recovered(NOW, NOW)


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


def test_the_newest_is_shown_and_the_others_wait(banner: Banner) -> None:
    """Nothing is lost because something else happened; how many wait is told."""
    banner.tell(CLASH)
    banner.show_message("The seed is gone.")
    shown = []
    while banner.message:
        shown.append((banner.text, banner._more.text()))
        banner.close_button.click()
    assert shown == [("The seed is gone.", "2 more"), (CLASH.text, "1 more"), (TEXT, "")]
    assert banner.isHidden()


def test_one_cause_has_one_place(banner: Banner) -> None:
    """What is said of it now takes the place of what was said before, and comes first."""
    banner.tell(CLASH)
    banner.show_message("Still full.", "Try again")
    assert (banner.text, banner._more.text()) == ("Still full.", "1 more")


def test_the_same_again_changes_nothing(banner: Banner) -> None:
    """A look every few seconds finds the same clash; it must not push itself forward."""
    banner.tell(CLASH)
    banner.show_message(TEXT)
    banner.tell(CLASH)
    assert banner.text == TEXT


def test_what_is_settled_goes_from_behind_too(banner: Banner) -> None:
    """The message in front stays."""
    banner.tell(CLASH)
    banner.dismiss_retry()
    assert (banner.text, banner._more.isHidden()) == (CLASH.text, True)
    banner.settle(Cause.CLASH)
    assert banner.isHidden()


def test_each_file_has_its_own_trouble(banner: Banner) -> None:
    """One settled, the other still to do; without a name, all of them go."""
    banner.clear()
    for file in ("a.yaml", "b.yaml", "c.yaml"):
        banner.tell(unfinished_merge(file))
    banner.settle(Cause.MERGE, "c.yaml")
    assert "b.yaml" in banner.text
    banner.settle(Cause.MERGE)
    assert banner.message is None


@pytest.mark.parametrize(
    ("button", "deed"), [("action", Deed.TAKE_OVER), ("second_action", Deed.DISCARD)]
)
def test_two_things_can_be_offered(banner: Banner, qtbot: QtBot, button: str, deed: Deed) -> None:
    """Each says which one is wanted, and of which message; trying again is not meant."""
    banner.tell(RECOVERED)
    with (
        qtbot.assertNotEmitted(banner.action_wanted),
        qtbot.waitSignal(banner.offer_taken) as taken,
    ):
        getattr(banner, button).click()
    assert taken.args == [deed, RECOVERED]
    assert not banner.isHidden()


def test_a_message_with_one_offer_has_one_button(banner: Banner) -> None:
    """The second one is gone with its message."""
    banner.tell(RECOVERED)
    banner.tell(CLASH)
    assert not banner.action.isHidden()
    assert banner.second_action.isHidden()


def test_another_article_has_its_own_messages(banner: Banner) -> None:
    """All of them go."""
    banner.tell(CLASH)
    banner.clear()
    assert (banner.isHidden(), banner.text) == (True, "")


def test_an_empty_message_takes_it_away(banner: Banner) -> None:
    """There is nothing to say any more."""
    banner.show_message("")
    assert banner.isHidden()
