"""Cutting claims by hand: split one, merge two, make one of selected words.

Nothing is deleted. A claim that was split or merged stays as a tombstone with everything said about
it, and names the claims that took its place. A claim comes to life with the id that its words give
it, so two people who cut alike get the same claims; where those words are a claim already, that one
is taken.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.article.anchor import place_number
from workbench.article.span import Span
from workbench.article.steps import nearest_gap
from workbench.claims.claim import Claim, ClaimState, Kind, birth_id
from workbench.errors import CannotCarve
from workbench.review.edits import Edit
from workbench.review.ground import common, in_text_order
from workbench.review.likeness import cut_from_around, made_of, part_of
from workbench.review.order import Placed, number_of, with_claims
from workbench.wording import tr, tr_as

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.review.ground import Ground
    from workbench.review.state import ReviewState


def split(state: ReviewState, ground: Ground, claim_id: str, at: int) -> Edit:
    """Cut a claim in two at the offset ``at``, or where the word ends or begins that it is in.

    Both halves keep the speaker, the attribution and what is borrowed; their kind is that of their
    words, unless a person chose it. Raises `CannotCarve` where one half would have no words.
    """
    spans = ground.spans(state, claim_id)
    claim = state.claims[claim_id]
    at = nearest_gap(ground.text, at)
    halves = [_part(ground, spans, Span(0, at)), _part(ground, spans, Span(at, len(ground.text)))]
    if not all(halves):
        raise CannotCarve(
            tr("Put the caret between two words of the claim, then press S. Nothing was changed.")
        )
    borrowed = _borrowed(ground, claim)
    parts = [(half, part_of(ground, claim, spans, half), borrowed) for half in halves]
    children = _said_and_so(state, claim, list(born(state, ground, parts)))
    stone = replace(claim, state=ClaimState.SPLIT, reason="", into=_ids(children))
    label = tr("splitting {claim}", claim=named(state, claim_id))
    return _edit(state, ground, label, [Placed(stone), *children], children[0].claim.id)


def merge(state: ReviewState, ground: Ground, claim_id: str, other_id: str = "") -> Edit:
    """Make one claim of two: of this and the next one in its paragraph, if no other is named.

    Pieces with nothing but white space and marks between them become one piece, unless there was a
    claim of just these pieces. Raises `CannotCarve` when there is no next claim, or the two stand
    in different paragraphs.
    """
    spans = ground.spans(state, claim_id)
    other_id = other_id or following(state, ground, claim_id)
    if other_id in {"", claim_id}:
        raise CannotCarve(
            tr(
                "There is no claim after this one in its paragraph. Nothing was changed. "
                "A claim stays within one paragraph."
            )
        )
    both = (state.claim(claim_id), state.claim(other_id))
    others = ground.spans(state, other_id)
    together = in_text_order((*spans, *others))
    if quoting(state, ground, together) is None:
        together = united(ground, spans, others)
    borrowed = [*_borrowed(ground, both[0]), *_borrowed(ground, both[1])]
    (child,) = born(state, ground, [(together, made_of(*both), borrowed)])
    stones = [
        Placed(replace(each, state=ClaimState.JOINED, reason="", into=(child.claim.id,)))
        for each in both
        if each.id != child.claim.id
    ]
    names = {"claim": named(state, claim_id), "other": named(state, other_id)}
    label = tr("merging {claim} and {other}", **names)
    return _edit(state, ground, label, [*stones, child], child.claim.id)


def new_claim(state: ReviewState, ground: Ground, words: Iterable[Span]) -> Edit:
    """Make a claim of the selected words, in several pieces if they are apart.

    Where they are a claim already, that one is taken, and comes back if it was set aside, split,
    merged or retired. Raises `CannotCarve` for no words, or words of several paragraphs.
    """
    spans = ground.selected(words)
    (child,) = born(state, ground, [(spans, cut_from_around(state, ground, spans), ())])
    if child.claim.state is ClaimState.SET_ASIDE:
        child = Placed(replace(child.claim, state=ClaimState.ACTIVE, reason=""))
    if state.claims.get(child.claim.id) == child.claim:
        return Edit(state, tr("making a claim"), (), child.claim.id)
    return _edit(state, ground, tr("making a claim"), [child], child.claim.id)


def following(state: ReviewState, ground: Ground, claim_id: str) -> str:
    """The next claim to check in the same paragraph: in text order, but a claim's other part first.

    Empty when there is none.
    """
    own = ground.anchors.get(claim_id)
    if own is None:
        return ""
    end = ground.paragraph(own.extent.start).end
    order = list(state.claims)
    here = (own.extent, order.index(claim_id))
    beside = _next_part(state, claim_id)
    later_on = [
        (each != beside, (anchor.extent, number), each)
        for number, each in enumerate(order)
        if (anchor := ground.anchors.get(each))
        and own.extent.start <= anchor.spans[0].start < end
        and state.claims[each].state is ClaimState.ACTIVE
        and (anchor.extent, number) > here
    ]
    return min(later_on)[-1] if later_on else ""


def _next_part(state: ReviewState, claim_id: str) -> str:
    """The part that follows this one in a claim that was split; empty when there is none."""
    parts = (c.into for c in state.claims.values() if c.state is ClaimState.SPLIT)
    follows = dict(pair for into in parts for pair in pairwise(into))
    return follows.get(claim_id, "")


def united(ground: Ground, one: Sequence[Span], other: Sequence[Span]) -> tuple[Span, ...]:
    """The pieces of both in text order; with only white space and marks between them, made one.

    Pieces that already stood side by side in one of them stay apart. Raises `CannotCarve` for
    pieces of several paragraphs.
    """
    gaps = {(a.end, b.start) for spans in (one, other) for a, b in pairwise(spans)}
    result: list[Span] = []
    for span in in_text_order(ground.one_paragraph((*one, *other))):
        gap = (result[-1].end, span.start) if result else (0, 0)
        if result and gap not in gaps and ground.wordless(*gap):
            whole = Span(result[-1].start, span.end)
            result[-1] = ground.clean(whole) or whole
        else:
            result.append(span)
    return tuple(result)


def named(state: ReviewState, claim_id: str) -> str:
    """How an undo label names a claim: by its number in the list, if it has one."""
    number = number_of(state, claim_id)
    figures = f"{number:,}".replace(",", tr_as("between thousands", ","))
    return tr("claim {number}", number=figures) if number else tr("a claim")


def _edit(
    state: ReviewState, ground: Ground, label: str, placed: Sequence[Placed], focus: str
) -> Edit:
    return Edit(with_claims(state, ground.anchors, placed), label, _ids(placed), focus)


def _ids(placed: Iterable[Placed]) -> tuple[str, ...]:
    return tuple(each.claim.id for each in placed)


def _said_and_so(state: ReviewState, whole: Claim, parts: Sequence[Placed]) -> list[Placed]:
    """Of an attribution cut into who said it and what was said, the latter made its content."""
    said = [each.claim.id for each in parts if each.claim.kind is Kind.ATTRIBUTION]
    if whole.kind is not Kind.ATTRIBUTION or len(said) != 1:
        return list(parts)
    return [
        each
        if each.claim.id in {*said, *state.claims}
        else each._replace(claim=replace(each.claim, parent=said[0]))
        for each in parts
    ]


def _part(ground: Ground, spans: Sequence[Span], side: Span) -> tuple[Span, ...]:
    """The pieces on one side of a cut; the one that is cut gets clean ends."""
    found: list[Span] = []
    for span in spans:
        if not span.overlaps(side):
            continue
        part = common(span, side)
        clean = part if part == span else ground.clean(part)
        found += [clean] if clean else []
    return tuple(found)


def _borrowed(ground: Ground, claim: Claim) -> tuple[Span, ...]:
    anchor = ground.anchors.get(claim.id)
    return anchor.inherited if anchor else ()


def born(
    state: ReviewState,
    ground: Ground,
    wanted: Iterable[tuple[tuple[Span, ...], Claim, Sequence[Span]]],
) -> Iterator[Placed]:
    """The claims that quote these spans: those there are, brought back to life, or new ones.

    What a new one does not get from its words it takes over from the claim that comes with them.
    """
    taken = set(state.claims)
    for spans, stock, borrowed in wanted:
        there = quoting(state, ground, spans)
        if there is not None and there.is_listed:
            yield Placed(there)
        elif there is not None:
            yield Placed(replace(there, state=stock.state, reason=stock.reason, into=()))
        else:
            pieces = [span.of(ground.text) for span in spans]
            claim_id = birth_id(pieces, place_number(spans, ground.locator), taken)
            taken.add(claim_id)
            bare = replace(stock, id=claim_id, into=())
            yield Placed(ground.quoting(bare, spans, borrowed), spans[0].start)


def quoting(state: ReviewState, ground: Ground, spans: tuple[Span, ...]) -> Claim | None:
    """The claim that quotes exactly these words, rather one that is listed."""
    found = [
        state.claims[claim_id]
        for claim_id, anchor in ground.anchors.items()
        if anchor and anchor.spans == spans and claim_id in state.claims
    ]
    return next((claim for claim in found if claim.is_listed), found[0] if found else None)
