"""What a claim is, beside its quote: its statement, its kind and its speaker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.claim import fate, joined, same_wording, squeezed
from workbench.errors import CannotCarve
from workbench.review.carving import named
from workbench.review.edits import Edit
from workbench.wording import marked, tr

if TYPE_CHECKING:
    from workbench.claims.claim import Claim, Kind
    from workbench.review.state import ReviewState


def restate(state: ReviewState, claim_id: str, statement: str) -> Edit:
    """Say in a sentence that stands alone what the claim says; empty takes the statement away.

    It is what is judged from now on, so a verdict given before becomes stale. One that says no more
    than the quote is none.
    """
    claim = _listed(state, claim_id)
    words = squeezed(statement)
    if same_wording(words, joined(claim.quote)):
        words = ""
    return _changed(state, claim, replace(claim, statement=words), marked("restating {claim}"))


def change_kind(state: ReviewState, claim_id: str, kind: Kind) -> Edit:
    """Say what sort of statement the claim makes."""
    claim = _listed(state, claim_id)
    return _changed(state, claim, replace(claim, kind=kind), marked("changing the kind of {claim}"))


def change_speaker(state: ReviewState, claim_id: str, speaker: str) -> Edit:
    """Say who asserts it; empty when it is the article itself."""
    claim = _listed(state, claim_id)
    new = replace(claim, speaker=squeezed(speaker))
    return _changed(state, claim, new, marked("changing the speaker of {claim}"))


def _listed(state: ReviewState, claim_id: str) -> Claim:
    """The claim of that id; raises `UnknownClaim`, or `CannotCarve` for a tombstone."""
    claim = state.claim(claim_id)
    if not claim.is_listed:
        raise CannotCarve(
            tr(
                "This claim was {what} and can't be changed. Nothing was changed. "
                "Choose one of the claims that took its place, or undo.",
                what=fate(claim.state),
            )
        )
    return claim


def _changed(state: ReviewState, old: Claim, new: Claim, doing: str) -> Edit:
    label = tr(doing, claim=named(state, old.id))
    if old == new:
        return Edit(state, label, ())
    return Edit(state.with_claim(new), label, (old.id,))
