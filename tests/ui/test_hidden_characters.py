"""An article that hides things: seen in text and card, copied and stored as it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from tests.builders import project_with, seed_of
from tests.ui.driver import DeskDriver
from ui.models.claim_words import wording
from ui.views.article_geometry import stretches
from ui.views.article_view import ArticleView
from workbench.project import Project

_OVERRIDE = "\u202e"
_CLAIM = f"The ferry \U0001f600 carried {_OVERRIDE}21 million\u202c people in 19\u200b64."
_STORY = f"Ferry\n\n{_CLAIM} It opened in 1970.\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with an article that turns a figure round."""
    return project_with(tmp_path / "p", ferry=_STORY)


@pytest.fixture
def hiding(qtbot: QtBot, tmp_path: Path, project: Project) -> Iterator[DeskDriver]:
    """That article on the desk."""
    driver = DeskDriver(qtbot, tmp_path / "config")
    driver.open(seed_of(project))
    yield driver
    driver.close()


def view_of(desk: DeskDriver) -> ArticleView:
    """The article."""
    return desk.window.desk.article.view


def place_of(desk: DeskDriver, offset: int) -> QPointF:
    """The middle of a character on the viewport."""
    view = view_of(desk)
    position = view.offsets.to_qt(offset)
    for placed in view.placed_blocks():
        begin = position - placed.block.position()
        if 0 <= begin < placed.block.length():
            line = placed.line_of(begin)
            (found,) = stretches(placed, begin, begin + 1, range(line, line + 1))
            return QPointF((found.left + found.right) / 2, placed.slot(line).center().y())
    raise AssertionError(offset)


def test_an_override_turns_nothing(hiding: DeskDriver) -> None:
    """The figure is read in the order in which it is stored, with a sign before it."""
    offset = _STORY.index("21 million")
    places = [place_of(hiding, offset + step).x() for step in range(-1, 2)]

    assert places == sorted(places)


@pytest.mark.parametrize(
    ("character", "name"),
    [(_OVERRIDE, "RIGHT-TO-LEFT OVERRIDE"), ("\u200b", "ZERO WIDTH SPACE")],
)
def test_a_sign_names_what_it_stands_for(hiding: DeskDriver, character: str, name: str) -> None:
    """Under the pointer, in the article."""
    place = place_of(hiding, _STORY.index(character))

    assert view_of(hiding).hidden_at(place).endswith(name)
    assert view_of(hiding).hidden_at(place_of(hiding, _STORY.index("carried"))) == ""


def test_marks_and_clicks_find_their_claim(hiding: DeskDriver) -> None:
    """Places are what they were."""
    first = hiding.rows[0] if hiding.rows[0].number else hiding.rows[1]
    last = _STORY.index("64.")

    assert view_of(hiding).offset_at(place_of(hiding, last)) == last
    assert first.id in view_of(hiding).claims_at(last)


def test_copying_gives_the_text_as_it_is(hiding: DeskDriver) -> None:
    """From the article and from the card."""
    view_of(hiding).selectAll()
    assert view_of(hiding).createMimeDataFromSelection().text() == _STORY

    row = next(row for row in hiding.rows if _OVERRIDE in row.text)
    hiding.go_to(row)
    quote = hiding.window.desk.card.quote
    quote.selectAll()
    assert _OVERRIDE in quote.createMimeDataFromSelection().text()


def test_the_card_shows_and_names_it_too(hiding: DeskDriver) -> None:
    """The words a verdict is about."""
    hiding.go_to(next(row for row in hiding.rows if _OVERRIDE in row.text))
    quote = hiding.window.desk.card.quote
    offset = quote.text().index(_OVERRIDE)
    (rect,) = quote._over(quote._places.to_qt(offset), quote._places.to_qt(offset) + 1)

    assert _OVERRIDE not in quote.document().toRawText()
    assert quote.hidden_at(rect.center().toPoint()) == "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert quote.hidden_at(QPoint(2, 12)) == ""


def test_the_row_of_the_list_shows_it(hiding: DeskDriver) -> None:
    """By its number: there is no pointing at letters in a list."""
    row = next(row for row in hiding.rows if _OVERRIDE in row.text)

    assert "⟨202E⟩21 million⟨202C⟩" in wording(row)
