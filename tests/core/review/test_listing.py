"""What the desk shows of a claim."""

from __future__ import annotations

from workbench.claims.claim import Claim, Reason
from workbench.review.check import ReviewerChecks
from workbench.review.listing import listing, row_of
from workbench.review.state import ReviewState

STATE = ReviewState(
    {
        "c-00000001": Claim("c-00000001", ("Rebels fled\non Friday.",)),
        "c-00000002": Claim("c-00000002", ("They came back.",)),
    },
    ReviewerChecks("first-reader", "First Reader"),
)
POSSIBLE = Reason("what could or will be", -0.5)


def test_what_the_parse_says_counts_for_the_claim_of_that_wording() -> None:
    """And for no other; without a parse the words alone tell."""
    parsed = {"Rebels fled on Friday.": (POSSIBLE,)}

    first, second = listing(STATE, {}, parsed=parsed)
    plain, same = listing(STATE, {})

    assert POSSIBLE in first.worth.reasons
    assert first.worth.score < plain.worth.score
    assert second == same
    assert row_of(STATE, {}, "c-00000001", 1, parsed=parsed) == first
