"""The order of an article's claims: by where they begin in the text. Numbers follow from it."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.claim import ClaimState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workbench.claims.claim import Anchor, Claim
    from workbench.review.state import ReviewState


class Placed(NamedTuple):
    """A claim as it is to be from now on."""

    claim: Claim
    start: int = 0
    """Where it begins in the text, in case it is new."""


def with_claims(
    state: ReviewState, anchors: Mapping[str, Anchor | None], placed: Iterable[Placed]
) -> ReviewState:
    """The state with these claims: new ones before the first that begins further on in the text."""
    changed = list(placed)
    new = sorted((each for each in changed if each.claim.id not in state.claims), key=_start)
    new.reverse()
    claims: dict[str, Claim] = {}
    for claim_id, claim in state.claims.items():
        anchor = anchors.get(claim_id) if new else None
        while new and anchor and anchor.spans[0].start > new[-1].start:
            fresh = new.pop().claim
            claims[fresh.id] = fresh
        claims[claim_id] = claim
    claims |= {each.claim.id: each.claim for each in (*new[::-1], *changed)}
    return replace(state, claims=claims)


def number_of(state: ReviewState, claim_id: str) -> int:
    """The number of a claim among those to check, 1-based; 0 for one that is not to be checked."""
    number = 0
    for claim in state.claims.values():
        number += claim.state is ClaimState.ACTIVE
        if claim.id == claim_id:
            return number if claim.state is ClaimState.ACTIVE else 0
    return 0


def next_open(state: ReviewState, after: str | None, *, backwards: bool = False) -> str | None:
    """The nearest claim without a verdict after (or before) that one, going round."""
    ids = list(state.claims)
    if backwards:
        ids.reverse()
    at = ids.index(after) + 1 if after is not None and after in state.claims else 0
    going_round = chain(islice(ids, at, None), islice(ids, at))
    return next((i for i in going_round if i != after and _is_open(state, i)), None)


def filled(claims: Mapping[str, Claim], known: Mapping[str, Claim]) -> dict[str, Claim]:
    """``claims`` with those that only ``known`` has, each behind the one it stands behind there."""
    behind: dict[str, list[Claim]] = {}
    anchor = ""
    for claim_id, claim in known.items():
        if claim_id in claims:
            anchor = claim_id
        else:
            behind.setdefault(anchor, []).append(claim)
    result = {claim.id: claim for claim in behind.get("", ())}
    for claim_id, claim in claims.items():
        result[claim_id] = claim
        result |= {each.id: each for each in behind.get(claim_id, ())}
    return result


def retired(claim: Claim) -> Claim:
    """``claim`` as the tombstone that stays of it when nothing takes its place."""
    return replace(claim, state=ClaimState.RETIRED, reason="", into=())


def _is_open(state: ReviewState, claim_id: str) -> bool:
    check = state.check(claim_id)
    active = state.claims[claim_id].state is ClaimState.ACTIVE
    return active and not (check and check.verdict)


def _start(placed: Placed) -> int:
    return placed.start
