"""Who only hears is told what happened, once, and in the middle of a sentence only if need be."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from tests.builders import seed_of
from tests.ui.accessibility.ear import Ear
from tests.ui.driver import DeskDriver
from tests.ui.fakes import FullDisk
from ui.models.news import recovered
from ui.models.refining_state import RefiningState
from ui.saver import SaveState
from ui.views import spoken
from workbench.errors import StoreError
from workbench.project import Project
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


def test_many_steps_back_are_said_in_one_go(desk: DeskDriver, ear: Ear) -> None:
    """How many, and where one is now."""
    for verdict in ("verified", "disputed"):
        desk.mark(verdict)
    ear.since()
    history = desk.window.commands.search.history
    history.open()
    assert history.dialog is not None
    history.dialog.taken.emit(0)
    assert ear.heard == [f"2 steps undone. {place(desk)}"]


@pytest.mark.parametrize("key", ["j", "n", "t"])
def test_a_step_to_another_claim_is_said_where_no_list_says_it(
    desk: DeskDriver, ear: Ear, key: str
) -> None:
    """In the article; in the list Qt tells of the row that is selected then."""
    before = desk.current
    desk.press(key, on=desk.article)
    assert desk.current != before
    assert ear.since() == [place(desk)]
    desk.press("k", on=desk.list)
    assert ear.heard == []


def test_the_buttons_of_the_card_say_where_they_lead(desk: DeskDriver, ear: Ear) -> None:
    """They keep the keyboard, so that the list says nothing."""
    head = desk.window.desk.card.head
    for button in (head.next, head.previous):
        button.setFocus()
        button.click()
        assert ear.since() == [place(desk)]


def test_an_article_that_is_opened_is_said(desk: DeskDriver, ear: Ear, project: Project) -> None:
    """Once, with how much there is to do, whatever had the keyboard."""
    desk.mark("verified")
    desk.wait_saved()
    ear.since()
    desk.open(seed_of(project))
    title = desk.bridge.session.article.title if desk.bridge.session else ""
    assert ear.since() == [f"“{title}” is on the desk. 5 claims, 4 of them not checked"]
    desk.leave()
    assert ear.heard == []


def test_what_could_not_be_opened_is_said_at_once(
    desk: DeskDriver, ear: Ear, tmp_path: Path
) -> None:
    """And the one before, which stays, is not said again."""
    desk.open(tmp_path / "gone.txt")
    (said,) = ear.heard
    assert said.startswith("!")
    assert "gone.txt is not there" in said


def test_what_takes_long_to_open_is_said(desk: DeskDriver, ear: Ear) -> None:
    """Once, as soon as it is shown; that it is over is said by what comes then."""
    for text in ("Opening ships …", ""):
        desk.desk.opener.told.emit(text)
    assert ear.heard == ["Opening ships …"]


def test_how_splitting_ended_is_said(desk: DeskDriver, ear: Ear) -> None:
    """Once; not how far it is, which changes all the time."""
    line = desk.window.status_line
    for text, goes_on in (("3 of 24", True), ("4 of 24", True), ("Split into 9 claims", False)):
        line.show_refining(RefiningState(text, cancellable=goes_on))
    for text in ("Split into 9 claims", ""):
        line.show_refining(RefiningState(text))
    assert ear.heard == ["Split into 9 claims"]


def test_places_found_are_said_when_typing_pauses(desk: DeskDriver, ear: Ear) -> None:
    """And at once on the way from one to the next."""
    desk.ctrl("f", on=desk.list)
    desk.type("ferry")
    assert ear.heard == []
    desk.bot.waitUntil(lambda: bool(ear.heard))
    (said,) = ear.since()
    assert said.startswith("1 of 2")
    desk.press(Qt.Key.Key_Return)
    assert ear.since() == ["2 of 2"]
    desk.type("qq")
    desk.press(Qt.Key.Key_Escape)
    assert ear.heard == []


def test_moving_edges_says_the_words_and_which_edge(desk: DeskDriver, ear: Ear) -> None:
    """And in the beginning what the keys do, which eyes read at the foot of the window."""
    number, words = desk.current.number, desk.current.text
    desk.press("b", on=desk.list)
    (begun,) = ear.since()
    assert begun.startswith(f"Start of claim {number}. {words}. Return keeps")
    desk.press(Qt.Key.Key_Right)
    (moved,) = ear.since()
    assert words.endswith(moved)
    desk.press("b")
    assert ear.heard == [f"End of claim {number}. {moved}"]


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
