"""From a parsed sentence to its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.claims.attribution import Attribution
    from workbench.claims.claim import Proposal
    from workbench.claims.granularity import Granularity
    from workbench.claims.parse import Parse


def atomic(
    parse: Parse, whole: Proposal, attribution: Attribution | None, granularity: Granularity
) -> list[Proposal]:
    """The claims of one sentence, in the order they stand; ``parent`` counts within them.

    ``whole`` is the sentence as one claim: its kind and speaker are what the words alone tell, and
    it is the answer where there is nothing to split.
    """
    del parse, attribution, granularity
    return [whole]
