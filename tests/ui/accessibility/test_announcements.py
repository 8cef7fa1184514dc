"""Who only hears is told what happened, once, and in the middle of a sentence only if need be."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from tests.ui.accessibility.ear import Ear
from tests.ui.driver import DeskDriver
from tests.ui.fakes import FullDisk
from ui.models.news import recovered
from ui.saver import SaveState
from ui.views import spoken
from workbench.errors import StoreError
from workbench.store import atomic

TEXT = "Could not read claims.yaml, line 3."


@pytest.fixture
def ear(desk: DeskDriver, monkeypatch: pytest.MonkeyPatch) -> Ear:
    """Somebody who hears all that is said from now on."""
    made = Ear()
    monkeypatch.setattr(spoken, "announce", made.hear)
    assert desk.rows
    return made


def place(desk: DeskDriver) -> str:
    """How the selected claim is said."""
    row = desk.current
    return f"Claim {row.number} of 5, open: {row.text}"


def test_a_verdict_is_said_with_the_claim_that_follows(desk: DeskDriver, ear: Ear) -> None:
    """In one go, and the toast does not say it again."""
    number = desk.current.number
    desk.mark("verified")
    assert ear.heard == [f"Claim {number} verified. {place(desk)}"]


def test_after_the_last_verdict_no_claim_follows(desk: DeskDriver, ear: Ear) -> None:
    """The judged one stays selected and is not said again."""
    for row in desk.rows:
        desk.go_to(row)
        desk.mark("unsourced")
    assert " unsourced." in ear.heard[-1]
    assert " of 5, " not in ear.heard[-1]


def test_undo_says_what_and_where(desk: DeskDriver, ear: Ear) -> None:
    """It jumps back to the claim; redo does the same."""
    desk.mark("disputed")
    ear.since()
    desk.ctrl("z", on=desk.list)
    assert ear.since() == [f"Undone: marking disputed. {place(desk)}"]
    desk.ctrl("y", on=desk.list)
    assert ear.heard[0].startswith("Done again: marking disputed. Claim ")


def test_what_moves_nothing_says_no_place(desk: DeskDriver, ear: Ear) -> None:
    """A link was added to the claim that is selected."""
    desk.paste("https://example.org/gates")
    assert ear.heard == ["Link added"]


def test_what_went_wrong_is_said_at_once(desk: DeskDriver, ear: Ear) -> None:
    """And not again when it is told again."""
    desk.window.report(StoreError(TEXT))
    desk.window.report(StoreError(TEXT))
    assert ear.heard == [f"!{TEXT}"]


def test_what_can_wait_waits(desk: DeskDriver, ear: Ear) -> None:
    """Work that was kept is no emergency."""
    now = datetime.now().astimezone()
    desk.window.desk.banner.tell(recovered(now, now))
    (said,) = ear.heard
    assert not said.startswith("!")


def test_the_count_of_a_filter_is_said_once_for_each_pause(desk: DeskDriver, ear: Ear) -> None:
    """Not with every letter."""
    desk.press("/", on=desk.list)
    desk.type("ferry")
    assert ear.heard == []
    desk.bot.waitUntil(lambda: bool(ear.heard))
    assert ear.since() == ["2 claims shown"]
    desk.type("qqq")
    desk.bot.waitUntil(lambda: bool(ear.heard))
    assert ear.heard == ["No claim matches this filter"]


def test_saving_by_itself_is_not_said(desk: DeskDriver, ear: Ear) -> None:
    """It happens after every verdict."""
    desk.mark("verified")
    ear.since()
    desk.wait_saved()
    assert ear.heard == []


def test_saving_that_was_asked_for_is_said(desk: DeskDriver, ear: Ear) -> None:
    """When it is done, and at once, with the time, where it was done already."""
    desk.mark("verified")
    ear.since()
    desk.ctrl("s", on=desk.list)
    desk.wait_saved()
    (said,) = ear.since()
    assert said.startswith("Saved ")
    desk.ctrl("s", on=desk.list)
    assert ear.heard == [f"Already {said[0].lower()}{said[1:]}"]
    assert desk.toast == ear.heard[0]


def test_failing_and_saved_after_all_are_both_said(
    desk: DeskDriver, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first at once."""
    disk = FullDisk(atomic._move)
    monkeypatch.setattr(atomic, "_move", disk.move)
    desk.mark("verified")
    ear.since()
    desk.bot.waitUntil(lambda: desk.bridge.saver.state is SaveState.FAILED)
    (failed,) = ear.since()
    assert failed.startswith("!")
    disk.is_full = False
    desk.bridge.save_now()
    desk.wait_saved()
    (saved,) = ear.heard
    assert saved.startswith("Saved ")


class _Listening:
    """Qt with a screen reader at it, which keeps what it is handed."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self, *, active: bool) -> None:
        self._active = active
        self.told: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def isActive(self) -> bool:  # noqa: N802  (as Qt names it)
        """Whether anybody listens."""
        return self._active

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
        """Take an event."""
        self.told.append((event.message(), event.politeness()))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("at_once", [False, True])
def test_qt_is_told_how_urgent_it_is(monkeypatch: pytest.MonkeyPatch, at_once: bool) -> None:
    """Polite unless it must not be missed; nothing where nobody listens or nothing is said."""
    levels = QAccessible.AnnouncementPoliteness
    for active in (True, False):
        qt = _Listening(active=active)
        monkeypatch.setattr(spoken, "QAccessible", qt)
        spoken.announce(QObject(), "", at_once=at_once)
        spoken.announce(QObject(), TEXT, at_once=at_once)
        wanted = levels.Assertive if at_once else levels.Polite
        assert qt.told == ([(TEXT, wanted)] if active else [])
