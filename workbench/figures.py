"""Progress figures of articles: what ``status`` prints and a library of articles shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.claims.claim import ClaimState
from workbench.claims.placing import anchored
from workbench.opening import first_claims, read_draft, read_folder
from workbench.review.check import ReviewerChecks
from workbench.review.coverage import Counts, Totals, count, ledger, totals
from workbench.review.state import ReviewState
from workbench.store.documents import standards_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from workbench.article.sentences import Sentence
    from workbench.claims.claim import Anchor, Claim
    from workbench.errors import Problem
    from workbench.opening import Draft
    from workbench.project import Project
    from workbench.review.gates import Standards

_NOBODY = ReviewerChecks("", "")


@dataclass(frozen=True, slots=True)
class ReviewerFigures:
    """How far one reviewer has come."""

    reviewer: str
    name: str
    counts: Counts
    sentences: Totals
    incomplete: int
    """Verdicts that want a source or a note."""


@dataclass(frozen=True, slots=True)
class ArticleFigures:
    """How far an article has come."""

    article: str
    seed: str
    title: str
    prepared: bool
    """Whether its claim list has been written."""
    claims: int
    """Those to check."""
    open: int
    """Of those, the ones that nobody has given a verdict."""
    set_aside: int
    not_found: int
    """Claims to check whose quote is no longer in the draft."""
    sentences: Totals
    """The article's ledger: anybody's verdict counts, and which one it is stays with them."""
    reviewers: tuple[ReviewerFigures, ...]
    problems: tuple[Problem, ...]
    unreadable: Problem | None = None
    """Why its claim list can't be read; then there is nothing to count, and every figure is 0."""


def figures_of(project: Project, seed: Path) -> ArticleFigures:
    """Count one article. Reads only.

    Raises `ArticleError` for a seed that can't be read.
    """
    draft = read_draft(project, seed)
    folder = read_folder(project, draft.article.slug)
    if folder.claims.document is None and folder.claims.problems:
        return _uncounted(draft, folder.problems, folder.claims.problems[0])
    document = folder.claims.document or first_claims(draft)
    claims = {claim.id: claim for claim in document.claims}
    anchors = anchored(claims.values(), draft.locator, draft.sentences)
    nobody = ReviewState(claims, _NOBODY)
    states = [ReviewState(claims, one.document) for one in folder.checks if one.document]
    unjudged = count(nobody, anchors, ())
    standards = standards_of(document, folder.settings.document)
    return ArticleFigures(
        article=draft.article.slug,
        seed=draft.article.source,
        title=draft.article.title,
        prepared=folder.claims.document is not None,
        claims=unjudged.claims,
        open=_open_to_all(claims, states),
        set_aside=unjudged.set_aside,
        not_found=unjudged.not_found,
        sentences=totals(Counter(ledger(draft.sentences, nobody, anchors, states))),
        reviewers=tuple(_one(draft.sentences, state, anchors, standards) for state in states),
        problems=folder.problems,
    )


def _uncounted(draft: Draft, problems: tuple[Problem, ...], unreadable: Problem) -> ArticleFigures:
    """An article whose claim list is there and can't be read: claims made now would not be its."""
    return ArticleFigures(
        article=draft.article.slug,
        seed=draft.article.source,
        title=draft.article.title,
        prepared=True,
        claims=0,
        open=0,
        set_aside=0,
        not_found=0,
        sentences=totals(Counter()),
        reviewers=(),
        problems=problems,
        unreadable=unreadable,
    )


def _open_to_all(claims: Mapping[str, Claim], states: Sequence[ReviewState]) -> int:
    """How many claims to check have no verdict of anybody's."""
    active = {claim.id for claim in claims.values() if claim.state is ClaimState.ACTIVE}
    judged = {i for state in states for i in active if (c := state.check(i)) and c.verdict}
    return len(active - judged)


def _one(
    sentences: Sequence[Sentence],
    state: ReviewState,
    anchors: Mapping[str, Anchor | None],
    standards: Standards,
) -> ReviewerFigures:
    entries = ledger(sentences, state, anchors)
    counts = count(state, anchors, entries)
    return ReviewerFigures(
        reviewer=state.mine.reviewer,
        name=state.mine.name,
        counts=counts,
        sentences=totals(Counter(entries)),
        incomplete=standards.incomplete(state),
    )
