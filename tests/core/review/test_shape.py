"""Edges in motion: stepped by character, word and sentence, dragged, switched, and kept at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import project_with, session_on
from workbench.article.span import Span
from workbench.review.reshaping import Edge, Unit
from workbench.review.shape import Shape
from workbench.session import Session

TEXT = "The ferry, built in Malmo, carried 1.2 million people. It opened in 1964. Fares rose.\n"
OPENED = Span(TEXT.index("It"), TEXT.index(" Fares") - 1)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """An article of three sentences in one paragraph, a claim each."""
    return session_on(project_with(tmp_path / "p", ferry=TEXT))


@pytest.fixture
def opened(session: Session) -> Shape:
    """The second claim, its beginning in hand."""
    return session.carver.shape(session.rows()[1].id)


def words(shape: Shape) -> list[str]:
    """What the pieces say."""
    return [span.of(TEXT) for span in shape.spans]


def test_a_shape_begins_as_the_claim_is(opened: Shape) -> None:
    """With the first edge in hand."""
    assert words(opened) == ["It opened in 1964"]
    assert opened.at == OPENED.start


@pytest.mark.parametrize(
    ("edge", "unit", "forward", "said"),
    [
        (Edge.START, Unit.WORD, True, "opened in 1964"),
        (Edge.START, Unit.WORD, False, "people. It opened in 1964"),
        (Edge.START, Unit.CHARACTER, True, "t opened in 1964"),
        (Edge.END, Unit.WORD, False, "It opened in"),
        (Edge.END, Unit.WORD, True, "It opened in 1964. Fares"),
        (Edge.END, Unit.CHARACTER, False, "It opened in 196"),
        (Edge.END, Unit.SENTENCE, True, "It opened in 1964. Fares rose"),
    ],
)
def test_one_step_moves_the_edge_in_hand(
    opened: Shape, edge: Edge, unit: Unit, said: str, *, forward: bool
) -> None:
    """To the next place of its unit, and the other edge stays."""
    assert words(opened.holding(0, edge).stepped(unit, forward=forward)) == [said]


def test_a_sentence_back_takes_the_one_before_in(opened: Shape) -> None:
    """Both become one piece."""
    stepped = opened.stepped(Unit.SENTENCE, forward=False)
    assert words(stepped) == [TEXT[: TEXT.index(" Fares") - 1]]


def test_an_edge_stops_before_no_words_are_left(opened: Shape) -> None:
    """However often it is pushed."""
    shape = opened
    for _ in range(9):
        shape = shape.stepped(Unit.WORD, forward=True)
    assert words(shape) == ["1964"]


@pytest.mark.parametrize(
    ("to", "unit", "said"),
    [
        ("pened", Unit.WORD, "opened in 1964"),
        ("pened", Unit.CHARACTER, "pened in 1964"),
        ("ned in", Unit.WORD, "opened in 1964"),
        ("d in", Unit.WORD, "in 1964"),
    ],
)
def test_a_dragged_edge_snaps(opened: Shape, to: str, unit: Unit, said: str) -> None:
    """To the nearest beginning of a word, unless characters are meant."""
    assert words(opened.dragged(TEXT.index(to), unit)) == [said]


def test_a_drag_does_not_leave_the_paragraph(opened: Shape) -> None:
    """Wherever the mouse is."""
    shape = opened.holding(0, Edge.END).dragged(10_000, Unit.WORD)
    assert words(shape) == ["It opened in 1964. Fares rose"]


def test_switching_goes_through_all_edges_and_round(opened: Shape) -> None:
    """In text order, and back the other way."""
    shape = Shape(opened.ground, (Span(0, 9), *opened.spans))
    seen = [shape]
    for _ in range(4):
        seen.append(seen[-1].switched())

    assert [each.at for each in seen] == [0, 9, OPENED.start, OPENED.end, 0]
    assert shape.switched(back=True).at == OPENED.end


def test_a_piece_that_reaches_another_is_one_with_it(opened: Shape) -> None:
    """And the edge in hand is still the one in hand."""
    two = Shape(opened.ground, (Span(TEXT.index("carried"), TEXT.index(". It")), *opened.spans), 1)

    one = two.stepped(Unit.WORD, forward=False)

    assert words(one) == ["carried 1.2 million people. It opened in 1964"]
    assert (one.piece, one.edge) == (0, Edge.START)


def test_what_was_moved_is_kept_as_one_step(session: Session) -> None:
    """Both edges, and undo takes both back."""
    claim = session.rows()[1].id
    shape = session.carver.shape(claim).stepped(Unit.WORD, forward=True)
    shape = shape.switched().stepped(Unit.WORD, forward=True)

    change = session.carver.reshape(claim, shape.spans)

    assert change.label == "moving the edges of claim 2"
    assert session.claim(claim).quote == ("opened in 1964. Fares",)
    session.undo()
    assert session.claim(claim).quote == ("It opened in 1964",)


def test_edges_that_came_back_change_nothing(session: Session) -> None:
    """No step for undo."""
    claim = session.rows()[1].id
    assert not session.carver.reshape(claim, session.carver.shape(claim).spans)
    assert session.history.undo_label == ""
