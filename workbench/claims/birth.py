"""From proposals to claims: ids, quotes and selectors for what the splitter offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.article.anchor import describe, place_number
from workbench.claims.claim import Claim, ClaimState, birth_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.article.anchor import Locator
    from workbench.claims.claim import Proposal


def born(text: str, proposals: Sequence[Proposal], locator: Locator) -> tuple[Claim, ...]:
    """Make claims of ``proposals``, in their order, each with the id it keeps for ever."""
    ids: dict[str, None] = {}
    for proposal in proposals:
        pieces = [span.of(text) for span in proposal.spans]
        ids[birth_id(pieces, place_number(proposal.spans, locator), ids)] = None
    named = list(ids)
    return tuple(
        _claim(text, proposal, claim_id, named, locator)
        for claim_id, proposal in zip(named, proposals, strict=True)
    )


def _claim(
    text: str, proposal: Proposal, claim_id: str, ids: Sequence[str], locator: Locator
) -> Claim:
    selector = describe(text, proposal.spans, locator)
    return Claim(
        id=claim_id,
        quote=selector.pieces,
        inherits=tuple(span.of(text) for span in proposal.inherited),
        statement=proposal.statement,
        kind=proposal.kind,
        speaker=proposal.speaker,
        parent="" if proposal.parent is None else ids[proposal.parent],
        prefix=selector.prefix,
        suffix=selector.suffix,
        state=ClaimState.SET_ASIDE if proposal.aside else ClaimState.ACTIVE,
        reason=proposal.aside,
    )
