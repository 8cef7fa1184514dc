"""The files of one article as one reviewer's desk sees them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from workbench.review.state import ReviewState
from workbench.store.markers import is_marked

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.errors import Problem
    from workbench.review.check import ReviewerChecks
    from workbench.store.documents import ClaimsFile
    from workbench.store.folder import Stored


class Files(NamedTuple):
    """The files of one article on one reviewer's desk, as they were last read or written."""

    claims: Stored[ClaimsFile]
    own: Stored[ReviewerChecks]
    others: tuple[Stored[ReviewerChecks], ...] = ()

    @property
    def checks(self) -> tuple[Stored[ReviewerChecks], ...]:
        """Every reviewer's, one's own first."""
        return (self.own, *self.others)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong in any of them."""
        return (*self.claims.problems, *(p for one in self.checks for p in one.problems))

    @property
    def marked(self) -> tuple[Path, ...]:
        """Those that a merge has left with both versions in them."""
        files = ((one.path, one.data) for one in (self.claims, *self.checks) if one.problems)
        return tuple(path for path, data in files if data and is_marked(data))

    def claims_after(self, state: ReviewState) -> ClaimsFile | None:
        """The claim list that ``state`` makes of the one that was read; ``None`` if none was."""
        if self.claims.document is None:
            return None
        claims = tuple(state.claims.values())
        return replace(self.claims.document, claims=claims, splitter=state.splitter)

    def checks_after(self, state: ReviewState) -> ReviewerChecks | None:
        """What the reviewer's file is to say; ``None`` while there is none and nothing to say."""
        return state.mine if state.mine.checks or self.own.document else None

    def state(self, instead: ReviewState) -> ReviewState:
        """The state they tell; of a file that tells none, what ``instead`` has."""
        mine = self.own.document or instead.mine
        document = self.claims.document
        if document is None:
            return replace(instead, mine=mine)
        return ReviewState({claim.id: claim for claim in document.claims}, mine, document.splitter)
