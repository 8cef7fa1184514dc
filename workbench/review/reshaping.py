"""Where a claim begins and ends: its edges moved, pieces added and taken away.

The claim stays the same one, with its id and everything said about it. Its quote changes, so a
verdict given before shows itself as stale.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.article.span import Span
from workbench.article.steps import carets, nearest_boundary, word_ends, word_starts
from workbench.errors import CannotCarve
from workbench.review.carving import named, united
from workbench.review.edits import Edit
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.review.ground import Ground
    from workbench.review.state import ReviewState


class Edge(StrEnum):
    """The two ends of a piece."""

    START = "start"
    END = "end"


_MOVING = {
    Edge.START: marked("moving the start of {claim}"),
    Edge.END: marked("moving the end of {claim}"),
}


class Unit(StrEnum):
    """How far one step moves an edge."""

    CHARACTER = "character"
    WORD = "word"
    SENTENCE = "sentence"


def move_edge(
    state: ReviewState, ground: Ground, claim_id: str, piece: int, edge: Edge, to: int
) -> Edit:
    """Move one edge of one piece, by its index, to an offset; it does not leave its paragraph.

    A piece that reaches its neighbour becomes one with it. Raises `CannotCarve` where no words
    would be left of the piece.
    """
    spans = ground.spans(state, claim_id)
    moved = with_edge_at(ground, spans, piece, edge, to)
    if moved is None:
        raise CannotCarve(
            tr(
                "No words would be left of this piece. Nothing was changed. "
                "Take the whole piece away, or set the claim aside."
            )
        )
    return _requoted(state, ground, claim_id, moved, _MOVING[edge])


def with_edge_at(
    ground: Ground, spans: Sequence[Span], piece: int, edge: Edge, to: int
) -> tuple[Span, ...] | None:
    """The pieces with one edge moved, for showing it; ``None`` where no words are left of one."""
    start, end = spans[piece]
    paragraph = ground.paragraph(start)
    to = nearest_boundary(ground.text, min(max(to, paragraph.start), paragraph.end))
    wanted = Span(to, end) if edge is Edge.START else Span(start, to)
    clean = ground.clean(wanted)
    if clean is None:
        return None
    before, after = list(spans[:piece]), list(spans[piece + 1 :])
    if edge is Edge.START:
        while before and ground.wordless(before[-1].end, clean.start):
            clean = Span(min(clean.start, before.pop().start), clean.end)
    else:
        while after and ground.wordless(clean.end, after[0].start):
            clean = Span(clean.start, max(clean.end, after.pop(0).end))
    return (*before, clean, *after)


def next_stop(
    ground: Ground,
    spans: Sequence[Span],
    piece: int,
    edge: Edge,
    unit: Unit,
    *,
    forward: bool,
) -> int | None:
    """The offset one step further on, for `with_edge_at`; ``None`` where it can't go further.

    Stops that would make no difference, because marks at an edge are left out, are passed over.
    """
    at = spans[piece].start if edge is Edge.START else spans[piece].end
    for stop in _stops(ground, at, edge, unit, forward=forward):
        moved = with_edge_at(ground, spans, piece, edge, stop)
        if moved is None:
            return None
        if moved != tuple(spans):
            return stop
    return None


def reshape(state: ReviewState, ground: Ground, claim_id: str, spans: Sequence[Span]) -> Edit:
    """Let a claim quote these pieces from now on: any number of moved edges as one action."""
    ground.spans(state, claim_id)
    return _requoted(state, ground, claim_id, tuple(spans), marked("moving the edges of {claim}"))


def add_piece(state: ReviewState, ground: Ground, claim_id: str, *pieces: Span) -> Edit:
    """Add selected words to a claim; they join a piece that they touch.

    Raises `CannotCarve` when they stand in another paragraph.
    """
    spans = ground.spans(state, claim_id)
    together = united(ground, spans, ground.selected(pieces))
    return _requoted(state, ground, claim_id, together, marked("adding words to {claim}"))


def take_piece(state: ReviewState, ground: Ground, claim_id: str, piece: int) -> Edit:
    """Take one piece away, by its index. Raises `CannotCarve` when it is the only one."""
    spans = ground.spans(state, claim_id)
    if len(spans) == 1:
        raise CannotCarve(
            tr(
                "This is the only piece of the claim. Nothing was changed. "
                "Set the claim aside if it is not to be checked."
            )
        )
    left = (*spans[:piece], *spans[piece + 1 :])
    return _requoted(state, ground, claim_id, left, marked("taking words from {claim}"))


def _requoted(
    state: ReviewState, ground: Ground, claim_id: str, spans: tuple[Span, ...], doing: str
) -> Edit:
    label = tr(doing, claim=named(state, claim_id))
    anchor = ground.anchors.get(claim_id)
    if anchor is None or anchor.spans == spans:
        return Edit(state, label, ())
    claim = ground.quoting(state.claims[claim_id], spans, anchor.inherited)
    return Edit(state.with_claim(claim), label, (claim_id,))


def _stops(ground: Ground, at: int, edge: Edge, unit: Unit, *, forward: bool) -> Iterator[int]:
    """Where an edge at ``at`` may stop, the nearest first."""
    within = ground.paragraph(at)
    if unit is Unit.CHARACTER:
        return carets(ground.text, at, within, forward=forward)
    if unit is Unit.WORD:
        words = word_starts if edge is Edge.START else word_ends
        return words(ground.text, at, within, forward=forward)
    return _sentence_stops(ground, at, edge, within, forward=forward)


def _sentence_stops(
    ground: Ground, at: int, edge: Edge, within: Span, *, forward: bool
) -> Iterator[int]:
    """The starts or ends of the paragraph's sentences, from ``at`` on, the nearest first."""
    here = ground.sentence(at)
    way = range(here, len(ground.sentences)) if forward else range(here, -1, -1)
    for index in way:
        span = ground.sentences[index].span
        if not span.overlaps(within):
            return
        stop = span.start if edge is Edge.START else span.end
        if stop > at if forward else stop < at:
            yield stop
