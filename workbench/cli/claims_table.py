"""The claims of an article as a table for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.claim import ClaimState, squeezed
from workbench.claims.language import ENGLISH
from workbench.claims.refined import reasons_by_wording
from workbench.claims.worthiness import claim_worthiness
from workbench.cli.output import table
from workbench.opening import first_claims, read_folder
from workbench.pace import Pace
from workbench.refinement import granularity_of, in_english, remembered

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from workbench.claims.claim import Claim, Reason
    from workbench.opening import Draft
    from workbench.project import Project
    from workbench.review.listing import Parsed

_HEAD = ("id", "kind", "worth", "speaker", "claim")


def claims_of(project: Project, draft: Draft) -> tuple[Claim, ...]:
    """The article's claim list: the one in ``checks/``, else the one it would get now."""
    stored = read_folder(project, draft.article.slug).claims.document
    return (stored or first_claims(draft)).claims


def parsed_before(project: Project, draft: Draft, cache: Path) -> Parsed:
    """What an earlier refining told of an article's claims: as the window, no parser is asked."""
    if not in_english(draft):
        return {}
    known = remembered(draft, granularity_of(project), cache, Pace())
    return reasons_by_wording(known.passages, known.answers)


def claims_table(claims: Iterable[Claim], language: str, width: int, parsed: Parsed) -> str:
    """Id, kind, check-worthiness, speaker and words of every claim to check or set aside.

    ``parsed`` is what parses add to the check-worthiness, by wording on one line.
    """
    english = language == ENGLISH
    rows = (_row(each, parsed.get(squeezed(each.wording), ()), english=english) for each in claims)
    return table(_HEAD, rows, width)


def _row(
    claim: Claim, parsed: tuple[Reason, ...], *, english: bool
) -> tuple[str, str, str, str, str]:
    if claim.state is not ClaimState.ACTIVE:
        reason = f" ({claim.reason})" if claim.reason else ""
        return claim.id, f"{claim.state}{reason}", "–", claim.speaker, claim.wording
    worth = claim_worthiness(squeezed(claim.wording), english=english, parsed=parsed)
    return claim.id, claim.kind, f"{worth.score:.2f}", claim.speaker, claim.wording
