"""Quantities and dates on the real desk: marked in the claim, and told where that says more."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.builders import project_with, seed_of, session_on
from tests.ui.driver import DeskDriver
from workbench.project import Project

STORY = """Ferry carries a million

The harbour ferry carried 1.2 million people last year. It opened in 1964. Who would say so?

Over half a million came in May 2022, and at least 20 percent of them on Fridays last month.
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An article whose claim list tells when it appeared."""
    project = project_with(tmp_path / "p", ferry=STORY)
    session_on(project)
    path = project.claims_path("ferry")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\ndraft:", "\ndate: 2023-01-03\ndraft:"), encoding="utf-8")
    return project


@pytest.fixture
def desk(empty_desk: DeskDriver, project: Project) -> DeskDriver:
    """That article on the first reader's desk."""
    empty_desk.open(seed_of(project))
    return empty_desk


def go_to(desk: DeskDriver, words: str) -> None:
    """Select the claim that begins with these words."""
    desk.go_to(next(row for row in desk.rows if row.text.startswith(words)))


def marked(desk: DeskDriver) -> list[str]:
    """What the marked figures of the claim on the card come to."""
    return list(dict.fromkeys(stated.words for _, stated in desk.window.desk.card.quote.rects()))


def test_figures_are_marked_and_told_in_plain_words(desk: DeskDriver) -> None:
    """What is relative is told by the date of the article."""
    go_to(desk, "The harbour ferry")
    assert marked(desk) == ["1,200,000 people", "2022"]
    assert desk.window.desk.card.figures.words == ("1,200,000 people", "2022")


def test_what_is_plain_is_marked_only(desk: DeskDriver) -> None:
    """“1964” needs no line to say 1964; a screen reader hears it all the same."""
    go_to(desk, "It opened")
    card = desk.window.desk.card
    assert marked(desk) == ["1964"]
    assert not card.figures.isVisible()
    assert card.quote.accessibleDescription() == "Times: 1964."


def test_the_next_claim_has_its_own(desk: DeskDriver) -> None:
    """Nothing of the claim before is left."""
    go_to(desk, "Over half")
    desk.press("k", on=desk.list)
    assert marked(desk) == ["1964"]
    assert "500,000" not in " ".join(desk.window.desk.card.figures.words)


def test_without_the_article_s_date_nothing_is_guessed(
    empty_desk: DeskDriver, project: Project
) -> None:
    """Last year stays what it is."""
    path = project.claims_path("ferry")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("date: 2023-01-03\n", ""), encoding="utf-8")
    empty_desk.open(seed_of(project))
    go_to(empty_desk, "The harbour ferry")
    assert marked(empty_desk) == ["1,200,000 people", "last year"]
    assert empty_desk.window.desk.card.figures.words == ("1,200,000 people",)


def test_a_verdict_leaves_marks_where_they_are(desk: DeskDriver) -> None:
    """The card is shown anew."""
    go_to(desk, "The harbour ferry")
    desk.mark("disputed")
    go_to(desk, "The harbour ferry")
    assert marked(desk) == ["1,200,000 people", "2022"]


@pytest.mark.parametrize("way", ["click", "Return"])
def test_another_figure_for_the_same_is_one_step_away(
    empty_desk: DeskDriver, tmp_path: Path, way: str
) -> None:
    """The card names it in plain words, and a click or a key goes there."""
    told = "The war has cost an estimated {} Ukrainian soldiers their lives.\n"
    story = "\n".join(["A war\n", told.format("400,000"), told.format("half a million")])
    empty_desk.open(seed_of(project_with(tmp_path / "war", war=story)))
    go_to(empty_desk, "The war has cost an estimated 400,000")
    similar = empty_desk.window.desk.card.similar
    empty_desk.bot.waitUntil(lambda: bool(similar.again))
    (row,) = similar.again
    assert row.accessibleName().startswith("Another figure: about 500,000 soldiers, Go to Claim")
    if way == "click":
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(40, 12))
    else:
        empty_desk.press(Qt.Key.Key_Return, on=row)
    assert "half a million" in empty_desk.current.text
