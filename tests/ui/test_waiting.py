"""What is said of a claim whose entry can't be read: kept, shown again, told on its card."""

from __future__ import annotations

import pytest

from tests.builders import FIRST, seed_of
from tests.ui.driver import DeskDriver
from tests.ui.fakes import Asked
from ui.saver import SaveState
from workbench.project import Project
from workbench.review.listing import ClaimRow
from workbench.review.verdict import Verdict


@pytest.fixture
def desk(empty_desk: DeskDriver, project: Project) -> DeskDriver:
    """An article whose first claim was judged, and somebody misspelt that by hand since."""
    empty_desk.open(seed_of(project))
    empty_desk.mark("disputed")
    empty_desk.wait_saved()
    edit(project, "disputed", "dispuetd")
    empty_desk.bot.waitUntil(lambda: bool(empty_desk.bridge.session.files.own.refused))  # type: ignore[union-attr]
    empty_desk.go_to(empty_desk.rows[0])
    return empty_desk


def edit(project: Project, old: str, new: str) -> None:
    """Let somebody edit the first reader's file."""
    path = project.checks_path("ferry", FIRST.slug)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def told(desk: DeskDriver) -> str:
    """What the card says of the entry; empty while it can be read."""
    note = desk.window.desk.card.waiting
    return note.words.toPlainText() if note.isVisible() else ""


def note_on(desk: DeskDriver, row: ClaimRow) -> str:
    """The note that the desk has on a claim."""
    check = desk.check(row)
    return check.note if check else ""


def test_the_card_says_so_before_anything_is_typed(desk: DeskDriver) -> None:
    """With the file and the line; on the other claims there is nothing to say."""
    assert "first-reader.yaml can't be read (line " in told(desk)
    assert told(desk).startswith("Your entry for this claim")

    desk.go_to(desk.rows[1])

    assert not told(desk)


def test_a_long_word_in_the_file_widens_nothing(desk: DeskDriver, project: Project) -> None:
    """Whatever somebody wrote there, the card has its width."""
    card = desk.window.desk.card
    least = card.minimumSizeHint().width()

    edit(project, "dispuetd", "d" * 290)

    desk.bot.waitUntil(lambda: "dddd" in told(desk))
    assert card.verdicts.mapTo(card, card.verdicts.rect().topRight()).x() < card.width()
    assert card.minimumSizeHint().width() == least


def test_a_note_is_there_again_when_one_comes_back(desk: DeskDriver) -> None:
    """It is called not saved, on the card and in the status line, and the desk goes on."""
    desk.write_note("Counted twice.")
    desk.go_to(desk.rows[1])
    desk.mark("verified")
    desk.bot.waitUntil(lambda: desk.bridge.saver.state is SaveState.FAILED)
    desk.go_to(desk.rows[0])

    assert desk.window.desk.card.note.text == "Counted twice."
    assert told(desk).startswith("Not saved yet")
    assert "What you said of 1 claim is not saved yet" in desk.window.desk.banner.text
    assert "A copy is kept" in desk.window.desk.banner.text


def test_a_link_and_its_fields_wait_too(desk: DeskDriver) -> None:
    """They come back with the claim."""
    desk.paste("https://example.org/gates")
    desk.go_to(desk.rows[1])
    desk.go_to(desk.rows[0])

    check = desk.check(desk.rows[0])
    assert check is not None
    assert [link.url for link in check.links] == ["https://example.org/gates"]


def test_repaired_it_is_saved_without_anybody_asking(desk: DeskDriver, project: Project) -> None:
    """Verdict and note stand together in the file, and the card has nothing more to say."""
    desk.write_note("Counted twice.")
    desk.bot.waitUntil(lambda: desk.bridge.saver.state is SaveState.FAILED)

    edit(project, "dispuetd", "disputed")

    desk.bot.waitUntil(lambda: desk.bridge.saver.state is SaveState.SAVED)
    desk.bot.waitUntil(lambda: not told(desk))
    check = desk.check(desk.rows[0])
    assert check is not None
    assert (check.verdict, check.note) == (Verdict.DISPUTED, "Counted twice.")
    text = project.checks_path("ferry", FIRST.slug).read_text(encoding="utf-8")
    assert "Counted twice." in text


def test_leaving_asks_and_keeps_a_copy(
    desk: DeskDriver, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with all that can't be saved; the next time it is offered."""
    asked = Asked(answer=True)
    monkeypatch.setattr("ui.dialogs.box.ask", asked.ask)
    desk.write_note("Counted twice.")

    desk.leave()
    desk.bot.waitUntil(lambda: desk.bridge.session is None)

    assert ["a copy is kept" in each for each in asked.questions] == [True]
    desk.open(seed_of(project))
    session = desk.bridge.session
    assert session is not None
    assert session.salvage is not None
    assert len(session.salvage.kept) == 1


def test_what_waits_is_told_once(desk: DeskDriver) -> None:
    """Every other verdict is saved without the message coming back after it was closed."""
    desk.write_note("Counted twice.")
    desk.bot.waitUntil(lambda: desk.bridge.saver.state is SaveState.FAILED)
    desk.window.desk.banner.clear()

    desk.go_to(desk.rows[1])
    desk.mark("verified")
    with desk.bot.waitSignal(desk.bridge.saver.ended):
        desk.bridge.save_now()

    assert "is not saved yet" not in desk.window.desk.banner.text
    assert note_on(desk, desk.rows[0]) == "Counted twice."
