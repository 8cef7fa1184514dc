"""The sentence before a claim that leans back on it, on the card of the real desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.builders import project_with, seed_of
from tests.ui.driver import DeskDriver
from ui.views.sentence_before import SentenceBefore

STORY = """Ferry carries a million

They cheered on the quay. The <b>harbour</b> ferry carried 1.2 million people last year. It opened
in 1964. Lena Ostrow built it.

She sold it to the town, which had asked for it for years, and paid for the first of its 2 boats.
"""
CARRIED = "The <b>harbour</b> ferry carried 1.2 million people last year."


@pytest.fixture
def desk(empty_desk: DeskDriver, tmp_path: Path) -> DeskDriver:
    """An article in which much leans back."""
    empty_desk.open(seed_of(project_with(tmp_path / "p", ferry=STORY)))
    return empty_desk


def before(desk: DeskDriver, words: str) -> SentenceBefore:
    """What stands above the claim that begins with these words."""
    desk.go_to(next(row for row in desk.rows if row.text.startswith(words)))
    return desk.window.desk.card.before


@pytest.mark.parametrize(
    ("words", "sentence"), [("It opened", CARRIED), ("She sold", "Lena Ostrow built it.")]
)
def test_a_claim_that_leans_back_shows_the_sentence_before(
    desk: DeskDriver, words: str, sentence: str
) -> None:
    """Directly above the claim's words, for a screen reader too."""
    line = before(desk, words)

    assert line.isVisible()
    assert " ".join(line.lines(line.width())) == f"Before: {sentence}"
    assert line.accessibleDescription() == f"Before: {sentence}"
    assert line.geometry().bottom() < desk.window.desk.card.quote.geometry().top()


@pytest.mark.parametrize("words", ["They cheered", "The <b>harbour", "Lena Ostrow built"])
def test_nothing_is_shown_of_a_headline_or_to_a_claim_that_stands_alone(
    desk: DeskDriver, words: str
) -> None:
    """Nor is anything left of the claim shown before."""
    before(desk, "It opened")
    line = before(desk, words)

    assert not line.isVisible()
    assert line.accessibleDescription() == ""


def test_a_statement_that_stands_alone_needs_no_sentence_before(desk: DeskDriver) -> None:
    """It goes when somebody rewords the claim, and comes back with undo."""
    line = before(desk, "It opened")
    desk.press("w", on=desk.list)
    desk.window.desk.card.facts.statement.selectAll()
    desk.type("The ferry opened in 1964.")
    desk.press(Qt.Key.Key_Return)
    assert not line.isVisible()

    desk.ctrl("z", on=desk.list)
    assert line.isVisible()


def test_other_languages_have_no_such_line(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """A word may look like one of ours."""
    story = "Fähre\n\nDie Fähre ist alt und nicht schön. It war auch nicht die einzige im Hafen.\n"
    empty_desk.open(seed_of(project_with(tmp_path / "p", fähre=story)))
    assert not before(empty_desk, "It war").isVisible()
