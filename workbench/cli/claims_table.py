"""The claims of an article as a table for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.claim import ClaimState
from workbench.claims.language import ENGLISH
from workbench.claims.worthiness import claim_worthiness
from workbench.cli.output import table
from workbench.opening import first_claims, read_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.claims.claim import Claim
    from workbench.opening import Draft
    from workbench.project import Project

_HEAD = ("id", "kind", "worth", "speaker", "claim")


def claims_of(project: Project, draft: Draft) -> tuple[Claim, ...]:
    """The article's claim list: the one in ``checks/``, else the one it would get now."""
    stored = read_folder(project, draft.article.slug).claims.document
    return (stored or first_claims(draft)).claims


def claims_table(claims: Iterable[Claim], language: str, width: int) -> str:
    """Id, kind, check-worthiness, speaker and words of every claim to check or set aside."""
    english = language == ENGLISH
    return table(_HEAD, (_row(claim, english=english) for claim in claims), width)


def _row(claim: Claim, *, english: bool) -> tuple[str, str, str, str, str]:
    if claim.state is not ClaimState.ACTIVE:
        reason = f" ({claim.reason})" if claim.reason else ""
        return claim.id, f"{claim.state}{reason}", "–", claim.speaker, claim.wording
    worth = f"{claim_worthiness(claim.wording, english=english).score:.2f}"
    return claim.id, claim.kind, worth, claim.speaker, claim.wording
