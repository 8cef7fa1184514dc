"""Progress figures of articles: what ``status`` prints and a library of articles shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.claims.placing import anchored
from workbench.opening import first_claims, read_draft, read_folder
from workbench.review.check import ReviewerChecks
from workbench.review.coverage import Counts, count, ledger
from workbench.review.state import ReviewState

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from workbench.claims.claim import Anchor, Claim
    from workbench.errors import Problem
    from workbench.opening import Draft
    from workbench.project import Project

_NOBODY = ReviewerChecks("", "")


@dataclass(frozen=True, slots=True)
class ReviewerFigures:
    """How far one reviewer has come."""

    reviewer: str
    name: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class ArticleFigures:
    """How far an article has come."""

    article: str
    seed: str
    title: str
    prepared: bool
    """Whether its claim list has been written."""
    together: Counts
    """Its claims as nobody judged them, with the sentences nobody has touched."""
    reviewers: tuple[ReviewerFigures, ...]
    problems: tuple[Problem, ...]


def figures_of(project: Project, seed: Path) -> ArticleFigures:
    """Count one article. Reads only.

    Raises `ArticleError` for a seed that can't be read.
    """
    draft = read_draft(project, seed)
    folder = read_folder(project, draft.article.slug)
    document = folder.claims.document or first_claims(draft)
    claims = {claim.id: claim for claim in document.claims}
    anchors = anchored(claims.values(), draft.locator, draft.sentences)
    everybody = [one.document for one in folder.checks if one.document]
    return ArticleFigures(
        article=draft.article.slug,
        seed=draft.article.source,
        title=draft.article.title,
        prepared=folder.claims.document is not None,
        together=_together(draft, claims, anchors, everybody),
        reviewers=tuple(_one(draft, claims, anchors, checks) for checks in everybody),
        problems=folder.problems,
    )


def _one(
    draft: Draft,
    claims: Mapping[str, Claim],
    anchors: Mapping[str, Anchor | None],
    checks: ReviewerChecks,
) -> ReviewerFigures:
    state = ReviewState(claims, checks)
    counts = count(state, anchors, ledger(draft.sentences, state, anchors))
    return ReviewerFigures(checks.reviewer, checks.name, counts)


def _together(
    draft: Draft,
    claims: Mapping[str, Claim],
    anchors: Mapping[str, Anchor | None],
    everybody: list[ReviewerChecks],
) -> Counts:
    state = ReviewState(claims, _NOBODY)
    judged = [[i for i, check in one.checks.items() if check.verdict] for one in everybody]
    return count(state, anchors, ledger(draft.sentences, state, anchors, judged))
