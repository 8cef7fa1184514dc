"""What may come of two people's work on one review: each part from the side that changed it.

A small model of the merge, told in the review's own terms, to hold a whole desk against.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from workbench.claims.claim import ClaimState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.claims.claim import Claim
    from workbench.review.check import Check
    from workbench.review.state import ReviewState

T = TypeVar("T")


class Sides(NamedTuple):
    """A review as it was when both sides last agreed, here, and on the disk."""

    base: ReviewState
    ours: ReviewState
    theirs: ReviewState


def see_list_joined(sides: Sides, joined: ReviewState, *, is_asked: bool) -> None:
    """Every claim's words and its fate are as the side has them that changed them."""
    claims = [each.claims for each in (*sides, joined)]
    for claim_id in set().union(*claims):
        *three, found = (each.get(claim_id) for each in claims)
        for unit in (_words, _fate):
            _see_right(claim_id, three, found, unit, is_asked=is_asked)


def see_checks_joined(sides: Sides, joined: ReviewState, *, is_asked: bool) -> None:
    """Every verdict is as the side has it that changed it, and so is every link."""
    checks = [each.mine.checks for each in (*sides, joined)]
    for claim_id in set().union(*checks):
        *three, found = (each.get(claim_id) for each in checks)
        if not _has_both_notes(three, found, is_asked=is_asked):
            _see_right(claim_id, three, found, _judgement, is_asked=is_asked)
        if is_asked:
            continue
        *links, left = map(_links, (*three, found))
        for link in set().union(*links):
            before, here, there = (link in each for each in links)
            assert (link in left) == (there if here == before else here), claim_id


def is_clash(sides: Sides) -> bool:
    """Whether both sides changed the same entry, and not to the same."""
    return any(
        _differ(*(each.claims.get(claim_id) for each in sides))
        or _differ(*(each.mine.checks.get(claim_id) for each in sides))
        for claim_id in {**sides.ours.claims, **sides.theirs.claims}
    )


def _words(claim: Claim | None) -> object:
    return claim and (claim.quote, claim.statement)


def _fate(claim: Claim | None) -> object:
    return (claim.state, claim.reason, claim.into) if claim else (ClaimState.ACTIVE, "", ())


def _judgement(check: Check | None) -> object:
    return check and (check.verdict, check.note, check.claim)


def _links(check: Check | None) -> set[str]:
    return {link.url for link in check.links} if check else set()


def _differ(base: object, ours: object, theirs: object) -> bool:
    return ours not in (base, theirs) and theirs != base


def _see_right(
    claim_id: str,
    three: Sequence[T | None],
    found: T | None,
    unit: Callable[[T | None], object],
    *,
    is_asked: bool,
) -> None:
    """See that a part comes from the side that changed it; from either where somebody was asked."""
    base, ours, theirs = map(unit, three)
    wanted = [theirs if ours == base else ours]
    if _differ(*three) and is_asked:
        wanted = [ours, theirs]
    elif _differ(base, ours, theirs):
        wanted = []
    assert unit(found) in wanted, (claim_id, three, found)


def _has_both_notes(three: Sequence[Check | None], found: Check | None, *, is_asked: bool) -> bool:
    """Whether it is our verdict with what both wrote; where nobody was asked, also theirs."""
    base, ours, theirs = three
    if not (ours and theirs and found):
        return False
    told = [(each.verdict, each.claim) for each in (ours, theirs, found)]
    is_told = told[2] == told[0] and (is_asked or told[0] == told[1])
    old, here, there, left = (
        set(each.note.split("\n") if each else ()) - {""} for each in (base, ours, theirs, found)
    )
    merged = {line for line in here | there if line not in old or line in here & there}
    return is_told and (left == merged or (is_asked and left == here | there))
