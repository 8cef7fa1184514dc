"""What is right by the format and still wants a look: unmet gates, claims that moved on.

For `workbench lint --strict`. Nothing here stops anybody from working.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.claim import ClaimState, same_wording, squeezed
from workbench.errors import Problem
from workbench.store.documents import standards_of
from workbench.store.folder import entry_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.claims.claim import Claim
    from workbench.review.check import Check, ReviewerChecks
    from workbench.store.documents import ClaimsFile, ProjectSettings
    from workbench.store.folder import Stored

_LONGEST = 60
"""Code points of a wording in a message of one line."""
_BECAME = {
    ClaimState.SPLIT: "the claim was split since",
    ClaimState.JOINED: "the claim was merged with another since",
    ClaimState.RETIRED: "the claim was retired since",
}


def unfinished(
    claims: ClaimsFile, checks: Stored[ReviewerChecks], settings: ProjectSettings
) -> Iterator[Problem]:
    """What one reviewer's verdicts on an article still want, each at the line of its entry."""
    if checks.document is None:
        return
    standards = standards_of(claims, settings)
    lines = entry_lines(checks)
    known = {claim.id: claim for claim in claims.claims}
    for claim_id, check in checks.document.checks.items():
        claim = known.get(claim_id)
        if claim is None or check.verdict is None:
            continue
        wants = [
            f"{each.sentence.removesuffix('.')} ({each.gate})"
            for each in standards.unmet(claim, check)
        ]
        for what in (*wants, *_moved_on(claim, check)):
            yield Problem(checks.path, lines[claim_id], f"{claim_id}: {what}", warning=True)


def _moved_on(claim: Claim, check: Check) -> Iterator[str]:
    """What happened to the claim since it was judged."""
    if claim.state in _BECAME:
        into = f", into {' and '.join(claim.into)}" if claim.into else ""
        yield f"judged, but {_BECAME[claim.state]}{into}"
        return
    if claim.state is ClaimState.SET_ASIDE:
        why = f" ({_brief(claim.reason)})" if claim.reason else ""
        yield f"judged, but the claim is set aside{why}"
    if not same_wording(check.claim, claim.wording):
        yield (
            f"the verdict was given on other words, “{_brief(check.claim)}”; "
            f"the claim says “{_brief(claim.wording)}”"
        )


def _brief(text: str) -> str:
    line = squeezed(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
