"""Flagging a claim for discussion: what a verdict can't say, beside it and never instead of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.review.check import Check
from workbench.review.edits import Edit
from workbench.wording import tr

if TYPE_CHECKING:
    from workbench.review.state import ReviewState

DISCUSS = "discuss"
"""What the file says of a claim that is flagged without words."""


def flag(state: ReviewState, claim_id: str, words: str) -> Edit:
    """Flag a claim for discussion, or say what is to be discussed; no words take the flag away."""
    claim = state.claim(claim_id)
    old = state.check(claim_id) or Check(claim.wording)
    said = " ".join(words.split())
    label = tr("flagging for discussion") if said else tr("taking the flag away")
    if said == old.flag:
        return Edit(state, label, ())
    return Edit(state.with_check(claim_id, replace(old, flag=said)), label, (claim_id,))


def topic(said: str) -> str:
    """What is to be discussed, in words; empty where only the flag is there."""
    return "" if said == DISCUSS else said
