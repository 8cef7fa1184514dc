"""An article that hides things: seen in text and card, copied and stored as it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.builders import project_with, seed_of
from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.models.claim_words import wording
from ui.theme.theme import ColourScheme, Contrast
from ui.views.article_geometry import stretches
from ui.views.article_view import ArticleView
from workbench.project import Project
from workbench.review.verdict import Verdict

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


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])
@pytest.mark.parametrize("scheme", [ColourScheme.LIGHT, ColourScheme.DARK])
def test_nothing_covers_a_sign_among_words_that_are_found(
    hiding: DeskDriver, scheme: ColourScheme, contrast: Contrast
) -> None:
    """Letters and signs lie over the tint and its frame, the line of the verdict below both."""
    theme, view = hiding.desk.theme, view_of(hiding)
    theme.set_scheme(scheme)
    theme.set_contrast(contrast)
    hiding.go_to(next(row for row in hiding.rows if _OVERRIDE in row.text))
    hiding.bridge.mark(Verdict.DISPUTED)
    hiding.window.toast.dismiss()
    without = view.viewport().grab().toImage()
    hiding.window.commands.carry_out(Do.FIND)
    hiding.type("21 million")
    found = view.viewport().grab().toImage()

    line = view.claim_rects(next(row.id for row in hiding.rows if _OVERRIDE in row.text))[0]
    for colour in (theme.palette.ink, theme.palette.disputed):
        places = drawn_in(colour, without, line.toAlignedRect())
        left = places & drawn_in(colour, found, line.toAlignedRect())
        assert places
        assert len(left) >= 0.9 * len(places)


def drawn_in(colour: QColor, picture: QImage, part: QRect) -> set[tuple[int, int]]:
    """Where a part of a picture has a colour, or nearly so: what is drawn is smooth."""
    return {
        (x, y)
        for x in range(part.left(), part.right() + 1)
        for y in range(part.top(), part.bottom() + 8)  # the line lies below the words
        if is_near(picture.pixelColor(x, y), colour)
    }


def is_near(one: QColor, other: QColor) -> bool:
    """Whether no part of two colours is far apart."""
    apart = (
        one.red() - other.red(),
        one.green() - other.green(),
        one.blue() - other.blue(),
    )
    return max(map(abs, apart)) < 70


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
