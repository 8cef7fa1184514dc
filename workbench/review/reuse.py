"""Using the evidence of an earlier check again: the sources come along, nobody's judgement does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.review.check import Check
from workbench.review.edits import Edit
from workbench.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.review.evidence import Evidence
    from workbench.review.state import ReviewState


def reuse_sources(state: ReviewState, claim_id: str, sources: Iterable[Evidence]) -> Edit:
    """Add sources that were found for a similar claim; one that is there already stays as it is.

    What they say about *this* claim, and on which day this reviewer looked at them, is left open:
    both would speak for somebody who has not judged yet. Verdict and note never come along.

    Raises `UnknownClaim` when the article has no such claim.
    """
    wording = state.claim(claim_id).wording
    old = state.check(claim_id) or Check(wording)
    links = {source.key: source for source in old.links}
    for source in sources:
        links.setdefault(source.key, replace(source, stance=None, read=""))
    added = len(links) - len(old.links)
    label = counted("using an earlier source", "using {count} earlier sources", added)
    if not added:
        return Edit(state, label, ())
    new = replace(old, links=tuple(links.values()))
    return Edit(state.with_check(claim_id, new), label, (claim_id,))
