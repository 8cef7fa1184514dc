"""Moving edges, adding and taking pieces: the claim stays the same one, its quote does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.review.desk import FERRY, Desk
from workbench.claims.edges import claim_span
from workbench.errors import CannotCarve
from workbench.review.history import History
from workbench.review.reshaping import Edge, Unit

BELGOROD = "Belgorod, a city of 300,000, was hit, police said, and burnt. “It shook,” he said."


@pytest.fixture
def desk() -> Desk:
    """One claim of two pieces."""
    return Desk(BELGOROD, ("a city", "was hit"))


def _id(desk: Desk) -> str:
    return desk.active[0].id


def _quote(desk: Desk) -> tuple[str, ...]:
    return desk.active[0].quote


@pytest.mark.parametrize(
    ("piece", "edge", "to", "quote"),
    [
        (0, Edge.END, ", was hit", ("a city of 300,000, was hit",)),
        (0, Edge.END, " 300,000", ("a city of", "was hit")),
        (0, Edge.START, "Belgorod", ("Belgorod, a city", "was hit")),
        (0, Edge.START, "city", ("city", "was hit")),
        (1, Edge.END, ", police", ("a city", "was hit")),
        (1, Edge.END, ". “It", ("a city", "was hit, police said, and burnt")),
        (1, Edge.START, "of 300,000", ("a city of 300,000, was hit",)),
        (1, Edge.START, "Belgorod", ("Belgorod, a city of 300,000, was hit",)),
    ],
)
def test_an_edge_goes_where_it_is_put(
    desk: Desk, piece: int, edge: Edge, to: str, quote: tuple[str, ...]
) -> None:
    """Loose marks are left out; a piece that meets its neighbour becomes one with it."""
    desk.carver.move_edge(_id(desk), piece, edge, desk.at(to))

    assert _quote(desk) == quote


def test_the_claim_keeps_its_id_and_its_verdict_becomes_stale(desk: Desk) -> None:
    """The verdict was given on other words, and says so by itself."""
    claim = _id(desk)
    desk.judge(claim, "Seen", "https://example.org/a")
    check = desk.state.check(claim)

    desk.carver.move_edge(claim, 1, Edge.END, desk.at(". “It"))

    assert desk.state.check(claim) == check
    assert desk.state.is_stale(claim)


def test_a_statement_goes_with_the_words_that_it_restated(desk: Desk) -> None:
    """Else a verdict would be given on a wording that the quote no longer supports."""
    desk.carver.restate(_id(desk), "The city was hit.")

    desk.carver.move_edge(_id(desk), 0, Edge.END, desk.at(" 300,000"))

    assert desk.active[0].statement == ""


def test_an_edge_does_not_leave_its_paragraph() -> None:
    """However far it is dragged."""
    desk = Desk(FERRY, ("Fares rose",))

    desk.carver.move_edge(_id(desk), 0, Edge.END, len(FERRY))

    assert _quote(desk) == ("Fares rose. Who would have thought so?",)


@pytest.mark.parametrize(("edge", "to"), [(Edge.START, ", police"), (Edge.END, "was hit")])
def test_a_piece_without_words_is_refused(desk: Desk, edge: Edge, to: str) -> None:
    """Taking a piece away is something else."""
    with pytest.raises(CannotCarve, match="Take the whole piece away"):
        desk.carver.move_edge(_id(desk), 1, edge, desk.at(to))


def test_moves_in_a_row_can_be_one_step(desk: Desk) -> None:
    """Undo takes back the whole way that an edge went."""
    before = desk.state
    desk.carver.move_edge(_id(desk), 0, Edge.END, desk.at(" 300,000"))
    desk.carver.move_edge(_id(desk), 0, Edge.END, desk.at(", was"), continues=True)

    desk.history = desk.history.undo()

    assert desk.state is before


def test_a_move_that_changes_nothing_is_no_step(desk: Desk) -> None:
    """The comma would be left out anyway."""
    assert not desk.carver.move_edge(_id(desk), 1, Edge.END, desk.at(" police"))


def _walk(desk: Desk, edge: Edge, unit: Unit, *, forward: bool, piece: int = 0) -> list[str]:
    """What the piece says after each step to the end of the way."""
    found: list[str] = []
    while True:
        to = desk.carver.next_stop(_id(desk), piece, edge, unit, forward=forward)
        if to is None:
            return found
        desk.carver.move_edge(_id(desk), piece, edge, to)
        found.append(_quote(desk)[piece])


@pytest.mark.parametrize(
    ("edge", "forward", "steps"),
    [
        (Edge.END, True, ["May 1964, he", "May 1964, he said", "May 1964, he said. Yes"]),
        (Edge.END, False, ["May"]),
        (Edge.START, True, ["1964"]),
        (Edge.START, False, ["in May 1964", "Opened in May 1964"]),
    ],
)
def test_steps_by_word_stop_where_words_begin_or_end(
    edge: Edge, forward: bool, steps: list[str]
) -> None:
    """Marks in between are no stops."""
    desk = Desk("Opened in May 1964, he said. Yes.", ("May 1964",))

    assert _walk(desk, edge, Unit.WORD, forward=forward) == steps


def test_steps_by_character_never_cut_one() -> None:
    """An accent stays on its letter, and no step is without effect."""
    desk = Desk("A cafe\u0301, they say.", ("cafe\u0301, they",))

    assert _walk(desk, Edge.END, Unit.CHARACTER, forward=False) == [
        "cafe\u0301, the",
        "cafe\u0301, th",
        "cafe\u0301, t",
        "cafe\u0301",
        "caf",
        "ca",
        "c",
    ]


def test_steps_by_sentence_stay_in_the_paragraph() -> None:
    """They end where the sentences of the paragraph do."""
    desk = Desk("One boat. Two boats. Three boats.\n\nFour boats.", ("Two",))

    assert _walk(desk, Edge.END, Unit.SENTENCE, forward=True) == [
        "Two boats",
        "Two boats. Three boats",
    ]
    assert _walk(desk, Edge.START, Unit.SENTENCE, forward=False) == [
        "One boat. Two boats. Three boats"
    ]


def test_a_quotation_keeps_both_its_marks_or_none() -> None:
    """Half of them is never at an edge, and comes back with its other half."""
    desk = Desk(BELGOROD, ("It shook,” he said",))

    assert _walk(desk, Edge.END, Unit.WORD, forward=False) == ["“It shook,” he", "It shook", "It"]
    assert _walk(desk, Edge.END, Unit.WORD, forward=True)[-1] == "“It shook,” he said"


def test_what_an_edge_would_do_is_told_beforehand(desk: Desk) -> None:
    """For showing it while it is dragged; nothing changes."""
    state = desk.state

    spans = desk.carver.with_edge_at(_id(desk), 0, Edge.END, desk.at(" 300,000"))

    assert spans == (desk.span("a city of"), desk.span("was hit"))
    assert desk.carver.with_edge_at(_id(desk), 0, Edge.END, 0) is None
    assert desk.state is state


def test_words_are_added_to_a_claim(desk: Desk) -> None:
    """In their place; those that touch a piece join it."""
    desk.carver.add_piece(_id(desk), desk.span("Belgorod"))
    desk.carver.add_piece(_id(desk), desk.span(" and burnt."))

    assert _quote(desk) == ("Belgorod, a city", "was hit", "and burnt")


def test_words_of_another_paragraph_are_not_added() -> None:
    """The claim stays as it was."""
    desk = Desk()
    ferry = desk.claim("The ferry")

    with pytest.raises(CannotCarve, match="within one paragraph"):
        desk.carver.add_piece(ferry.id, desk.span("Lena Ostrow"))


def test_a_piece_is_taken_away(desk: Desk) -> None:
    """The last one can't be."""
    desk.carver.take_piece(_id(desk), 0)

    assert _quote(desk) == ("was hit",)
    with pytest.raises(CannotCarve, match="only piece"):
        desk.carver.take_piece(_id(desk), 0)


def test_a_borrowed_piece_that_is_quoted_now_is_borrowed_no_more(desk: Desk) -> None:
    """It would be said twice."""
    spans = desk.ground.spans(desk.state, _id(desk))
    borrowing = desk.ground.quoting(desk.active[0], spans, [desk.span("Belgorod")])
    desk.history = History(desk.state.with_claim(borrowing))
    assert borrowing.inherits == ("Belgorod",)

    desk.carver.add_piece(_id(desk), desk.span("Belgorod"))

    assert desk.active[0].inherits == ()


ACTIONS: list[Callable[[Desk], object]] = [
    lambda desk: desk.carver.move_edge(_id(desk), 0, Edge.END, desk.at(" 300,000")),
    lambda desk: desk.carver.add_piece(_id(desk), desk.span("and burnt")),
    lambda desk: desk.carver.take_piece(_id(desk), 1),
]


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_is_one_exact_step_and_keeps_what_was_said(
    desk: Desk, action: Callable[[Desk], object]
) -> None:
    """Undo gives back the very state."""
    desk.judge(_id(desk), "Seen", "https://example.org/a")
    before = desk.state

    action(desk)

    assert desk.state.mine is before.mine
    assert desk.state.claims != before.claims
    desk.history = desk.history.undo()
    assert desk.state is before


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(0, 1), st.sampled_from(Edge), st.sampled_from(Unit), st.booleans()),
        max_size=12,
    )
)
def test_edges_are_clean_wherever_they_go(moves: list[tuple[int, Edge, Unit, bool]]) -> None:
    """After any steps a quote is the text at its place, and has nothing loose at its ends."""
    desk = Desk(BELGOROD, ("a city", "was hit"))
    for piece, edge, unit, forward in moves:
        at = min(piece, len(_quote(desk)) - 1)
        to = desk.carver.next_stop(_id(desk), at, edge, unit, forward=forward)
        if to is not None:
            assert desk.carver.move_edge(_id(desk), at, edge, to)

    anchor = desk.ground.anchors[_id(desk)]
    assert anchor is not None
    assert tuple(span.of(BELGOROD) for span in anchor.spans) == _quote(desk)
    for piece_text in _quote(desk):
        assert claim_span(piece_text) == (0, len(piece_text))
