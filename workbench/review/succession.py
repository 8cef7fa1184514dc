"""What becomes of a judgement when its claim was split, merged or retired.

It stays on the claim it was given on. The claims that took its place are offered it, and get it
only when the reviewer says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.errors import CannotCarve
from workbench.review.carving import named
from workbench.review.check import Check
from workbench.review.edits import Edit
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from workbench.claims.claim import Claim
    from workbench.review.state import ReviewState


@dataclass(frozen=True, slots=True)
class Offer:
    """A check that a claim could take over from one whose place it took."""

    claim: str
    """Id of the claim that it was given on."""
    check: Check


def offers(
    state: ReviewState, claim_id: str, stones: Sequence[Claim] | None = None
) -> tuple[Offer, ...]:
    """The reviewer's checks that this claim could take over, from the nearest ancestor on.

    There are none once the claim has a verdict of its own, or everything said there. ``stones``
    are the state's `tombstones`, for a caller that knows them.
    """
    claim, own = state.claim(claim_id), state.check(claim_id)
    if not claim.is_listed or (own and own.verdict):
        return ()
    return tuple(
        Offer(ancestor, check)
        for ancestor in _ancestors(tombstones(state) if stones is None else stones, claim_id)
        if (check := state.check(ancestor)) and _with(own, check, claim.wording) != own
    )


def take_over(state: ReviewState, claim_id: str, source: str, today: date) -> Edit:
    """Give a claim the verdict, note and links that were given on ``source``, as of today.

    A note of its own stays, before the one taken over. Raises `CannotCarve` when that check is not
    on offer.
    """
    offer = next((each for each in offers(state, claim_id) if each.claim == source), None)
    if offer is None:
        raise CannotCarve(
            tr(
                "There is no such verdict to take over for this claim. Nothing was changed. "
                "Give a verdict of your own."
            )
        )
    label = tr("taking over the verdict on {claim}", claim=named(state, claim_id))
    new = _with(state.check(claim_id), offer.check, state.claims[claim_id].wording)
    if new.verdict:
        new = replace(new, checked=today.isoformat())
    return Edit(state.with_check(claim_id, new), label, (claim_id,))


def judged_but_retired(state: ReviewState) -> tuple[str, ...]:
    """The claims that were split, merged or retired and that this reviewer said something about."""
    return tuple(
        claim.id for claim in state.claims.values() if not claim.is_listed and state.check(claim.id)
    )


def heirs(state: ReviewState, claim_id: str) -> tuple[str, ...]:
    """The listed claims that took a claim's place, in its order; itself when it is still listed."""
    seen: dict[str, None] = {}
    waiting = [claim_id]
    while waiting:
        each = waiting.pop(0)
        if each not in seen and each in state.claims:
            seen[each] = None
            waiting[:0] = state.claims[each].into
    return tuple(each for each in seen if state.claims[each].is_listed)


def tombstones(state: ReviewState) -> tuple[Claim, ...]:
    """The claims that were split, merged or retired."""
    return tuple(claim for claim in state.claims.values() if not claim.is_listed)


def _ancestors(stones: Iterable[Claim], claim_id: str) -> Iterator[str]:
    """Ids of the tombstones that name this claim, or one that does, from the nearest on."""
    seen = {claim_id}
    named_by = {claim_id}
    while named_by:
        found = [each.id for each in stones if each.id not in seen and named_by & {*each.into}]
        yield from found
        seen |= set(found)
        named_by = set(found)


def _with(own: Check | None, other: Check, wording: str) -> Check:
    """A claim's own check with everything added that ``other`` says."""
    base = own or Check(wording)
    known = {source.key for source in base.links}
    notes = [base.note] if base.note else []
    if other.note and other.note not in base.note:
        notes.append(other.note)
    return replace(
        base,
        claim=wording,
        verdict=other.verdict,
        checked=other.checked,
        note="\n\n".join(notes),
        links=(*base.links, *(source for source in other.links if source.key not in known)),
    )
