"""The state of a review: an article's claims and one reviewer's checks. Edits make new states."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.claims.claim import same_wording
from workbench.errors import UnknownClaim
from workbench.later import later
from workbench.wording import marked, tr

if TYPE_CHECKING:
    import difflib
    from collections.abc import Mapping

    from workbench.claims.claim import Claim
    from workbench.review.check import Check, ReviewerChecks
else:
    difflib = later("difflib")

_LIKE_ID = 0.8
"""Two random ids are never so alike; one with a slip or two is."""
_NO_CLAIM = marked(
    "There is no claim {claim} in this article. Nothing was changed. "
    "`workbench split ARTICLE` lists the claims with their ids."
)
_LIKE_IT = marked(
    "There is no claim {claim} in this article. Nothing was changed. Did you mean {like}? "
    "`workbench split ARTICLE` lists the claims with their ids."
)


@dataclass(frozen=True, slots=True)
class ReviewState:
    """Everything undo and redo move between."""

    claims: Mapping[str, Claim]
    """By id, in article order; treated as frozen."""
    mine: ReviewerChecks
    splitter: str = ""
    """What made the claim list; while it begins with "tokens-", refining may still change it."""

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id.

        Raises `UnknownClaim` when the article has none.
        """
        try:
            return self.claims[claim_id]
        except KeyError:
            near = difflib.get_close_matches(claim_id, self.claims, 1, _LIKE_ID)
            text = _LIKE_IT if near else _NO_CLAIM
            raise UnknownClaim(tr(text, claim=claim_id, like="".join(near))) from None

    def check(self, claim_id: str) -> Check | None:
        """The reviewer's check of that claim, if there is one."""
        return self.mine.checks.get(claim_id)

    def is_stale(self, claim_id: str) -> bool:
        """Whether the verdict was given on other words than the claim has now."""
        check = self.mine.checks.get(claim_id)
        if check is None or check.verdict is None:
            return False
        return not same_wording(check.claim, self.claims[claim_id].wording)

    def has_judged(self, claim_id: str, words: str = "") -> bool:
        """Whether the reviewer judged a claim as it is now, or else when it had these ``words``.

        Where a project reads blind, what others say of it is seen from then on.
        """
        check, claim = self.mine.checks.get(claim_id), self.claims.get(claim_id)
        if check is None or check.verdict is None:
            return False
        judged = (words, claim.wording) if claim else (words,)
        return any(same_wording(check.claim, each) for each in judged)

    def differing(self, other: ReviewState) -> tuple[str, ...]:
        """Ids of the claims of which the two states tell something else."""
        known = {**self.claims, **other.claims, **self.mine.checks, **other.mine.checks}
        return tuple(
            claim_id
            for claim_id in known
            if self.claims.get(claim_id) != other.claims.get(claim_id)
            or self.check(claim_id) != other.check(claim_id)
        )

    def with_check(self, claim_id: str, check: Check | None) -> ReviewState:
        """The state with that check in place of the old one; ``None`` takes it away."""
        checks = dict(self.mine.checks)
        if check is None or check.is_empty:
            checks.pop(claim_id, None)
        else:
            checks[claim_id] = check
        return replace(self, mine=replace(self.mine, checks=checks))

    def with_claim(self, claim: Claim) -> ReviewState:
        """The state with that claim in place of the one with its id."""
        return replace(self, claims={**self.claims, claim.id: claim})
