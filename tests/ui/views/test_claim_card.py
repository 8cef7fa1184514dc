"""The card: shows one claim literally, and everything on it can be reached and named."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import FIRST, project_with, seed_of
from tests.ui.driver import DeskDriver
from tests.ui.rows import row
from ui.theme.theme import Theme
from ui.views.claim_card import ClaimCard
from ui.views.verdict_button import VerdictButton
from workbench.project import Project
from workbench.review.check import Check
from workbench.review.evidence import Evidence
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict

PICTURE = '<img src="secret.png"> & <b>bold</b> if a<b'


@pytest.fixture
def card(qtbot: QtBot) -> ClaimCard:
    """A card on nothing."""
    card = ClaimCard(Theme())
    qtbot.addWidget(card)
    return card


def shown_texts(root: QWidget) -> list[str]:
    """Every text a label below ``root`` shows."""
    return [label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root)]


def test_it_says_which_claim_of_how_many(card: ClaimCard) -> None:
    """Claim 4 of 74."""
    card.show_claim(row(4), None, 74)
    assert "of 74" in shown_texts(card)


def test_another_claim_is_shown_from_its_beginning(card: ClaimCard, qtbot: QtBot) -> None:
    """What the card was scrolled to belonged to the claim before; the same claim stays put."""
    card.resize(300, 260)
    with qtbot.waitExposed(card):
        card.show()
    card.show_claim(row(1), None, 6)
    bar = card.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)

    bar.setValue(40)
    card.show_claim(row(1), None, 6)
    stayed = bar.value()
    card.show_claim(row(2), None, 6)

    assert (stayed, bar.value()) == (40, 0)


def test_it_shows_verdict_note_and_sources(card: ClaimCard) -> None:
    """Everything the reviewer said about the claim."""
    check = Check("x", Verdict.DISPUTED, note="Gate count.", links=(Evidence(title="A book"),))
    card.show_claim(row(1, Standing.DISPUTED), check, 6)
    assert card.verdicts.verdict is Verdict.DISPUTED
    assert card.note.text == "Gate count."
    assert [row.head.accessibleName() for row in card.evidence.rows] == ["Source 1: A book"]


def test_an_open_claim_cannot_be_reopened(card: ClaimCard) -> None:
    """The button is grey; no verdict is pressed; nothing of the claim before is left."""
    card.show_claim(row(1, Standing.DISPUTED), Check("x", Verdict.DISPUTED, note="n"), 6)
    card.show_claim(row(2), None, 6)
    assert not card.reopen.isEnabled()
    assert card.verdicts.verdict is None
    assert card.note.text == ""


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (Standing.ASIDE, "set aside: opinion"),
        (Standing.NOT_FOUND, "not found in this draft"),
    ],
)
def test_what_is_unusual_about_a_claim_is_said(
    card: ClaimCard, standing: Standing, words: str
) -> None:
    """Below its words."""
    card.show_claim(row(1, standing, reason="opinion"), None, 6)
    assert words in card.meta.text()


def test_what_is_read_only_cannot_be_reopened(card: ClaimCard) -> None:
    """The button says why, whichever claim is shown next, and comes back with the rest."""
    judged = Check("x", Verdict.DISPUTED)
    card.show_claim(row(1, Standing.DISPUTED), judged, 6)
    card.set_read_only("Another article is being opened.")
    assert "Another article is being opened." in card.reopen.toolTip()

    card.show_claim(row(2, Standing.DISPUTED), judged, 6)
    assert not card.reopen.isEnabled()

    card.set_read_only("")
    assert card.reopen.isEnabled()
    assert card.reopen.toolTip() == ""


def test_a_verdict_on_what_was_set_aside_is_shown(card: ClaimCard) -> None:
    """It is accepted, so it can be seen and taken back."""
    aside = row(0, Standing.ASIDE, reason="opinion", verdict=Verdict.VERIFIED)
    card.show_claim(aside, Check("x", Verdict.VERIFIED), 6)
    assert card.verdicts.verdict is Verdict.VERIFIED
    assert card.reopen.isEnabled()
    assert card.meta.text() == "set aside, but verified: opinion"
    assert "set aside, but verified" in shown_texts(card)


def test_nothing_selected_is_said(card: ClaimCard) -> None:
    """One sentence instead of an empty form."""
    card.show_claim(row(1), None, 6)
    card.show_nothing()
    assert card.empty.isVisibleTo(card)
    assert not card.verdicts.isVisibleTo(card)


def test_others_words_are_shown_literally(card: ClaimCard) -> None:
    """Claim, speaker, note, titles: a tag is a tag on the screen."""
    check = Check("x", note=PICTURE, links=(Evidence(url="https://example.org", title=PICTURE),))
    hostile = row(1, text=PICTURE, speaker=PICTURE)
    card.show_claim(hostile, check, 6)
    assert card.note.text == PICTURE
    assert card.facts.speaker.text() == PICTURE
    assert PICTURE in card.quote.text()
    assert card.evidence.rows[0].head.accessibleName() == f"Source 1: {PICTURE}"
    assert not any("<" in text for text in shown_texts(card))


def test_every_label_of_the_window_is_plain_text(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """Whatever is open on it, with messages, sources and the keyboard overlay."""
    project = project_with(
        tmp_path / "p", hostile=f"{PICTURE}\n\nThe <b>ferry</b> cost $3 million."
    )
    empty_desk.open(seed_of(project))
    empty_desk.paste("https://example.org/a")
    empty_desk.press("?", on=empty_desk.list)

    labels = [w for w in QApplication.allWidgets() if isinstance(w, QLabel)]

    assert len(labels) > 40
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_the_neighbours_are_a_click_away(card: ClaimCard, qtbot: QtBot) -> None:
    """Two arrows in the card's head."""
    card.show_claim(row(2), None, 6)
    with qtbot.waitSignal(card.previous_wanted):
        card.head.previous.click()
    with qtbot.waitSignal(card.next_wanted):
        card.head.next.click()


def test_editing_the_note_begins_at_its_end(desk: DeskDriver) -> None:
    """E, and the next word follows the last one."""
    desk.write_note("one")
    desk.press("e", on=desk.list)
    desk.type(" two")
    assert desk.window.desk.card.note.text == "one two"


def test_tab_goes_verdict_links_note(desk: DeskDriver) -> None:
    """The card is one form in one order."""
    card = desk.window.desk.card
    card.verdicts.findChildren(VerdictButton)[0].setFocus()
    passed = [desk.focus]
    while passed[-1] is not card.note and len(passed) < 20:
        desk.press(Qt.Key.Key_Tab)
        passed.append(desk.focus)
    assert card.evidence.field in passed
    assert passed[-1] is card.note


def test_a_card_that_cannot_save_takes_nothing(
    real_desk: DeskDriver, real_project: Project
) -> None:
    """The reviewer's own file is of a newer desk: nothing can be typed, and it says why."""
    own = real_project.checks_path("belgorod-strikes", FIRST.slug)
    own.write_text("format: 9\nreviewer: first-reader\nchecks:\n", encoding="utf-8")
    real_desk.open(seed_of(real_project))

    card = real_desk.window.desk.card
    assert card.note.isReadOnly()
    assert not card.evidence.field.isEnabled()
    assert not card.verdicts.isEnabled()
    assert card.note.toolTip()


@pytest.mark.parametrize("key", ["e", "l"])
def test_the_field_that_is_typed_in_is_whole_in_sight(real_desk: DeskDriver, key: str) -> None:
    """In a small window the card scrolls to the note or the link field by itself."""
    card = real_desk.window.desk.card
    real_desk.window.resize(800, 600)
    QApplication.processEvents()
    card._body.verticalScrollBar().setValue(0)

    real_desk.press(key, on=real_desk.list)

    field = real_desk.focus
    assert field in {card.note, card.evidence.field}
    assert field.visibleRegion().boundingRect() == field.rect()


def test_meta_lines_are_written_in_the_second_ink(real_desk: DeskDriver) -> None:
    """Whatever ground the scrolling body lies on, what is said of a claim stands back."""
    card = real_desk.window.desk.card
    ink = real_desk.desk.theme.palette.ink_2

    for label in (card.meta, card.why, *card._headings):
        assert label.palette().color(label.foregroundRole()) == ink


def test_large_numbers_are_written_alike(card: ClaimCard) -> None:
    """Claim 1,999 of 3,195: thousands stand apart on the tag and beside it."""
    card.show_claim(row(1999), None, 3195)
    assert "of 3,195" in shown_texts(card)
    assert card.head._tag.accessibleName() == "1,999"
