"""The files of one article as one reviewer's desk sees them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import ProblemKind
from workbench.review.state import ReviewState
from workbench.store.documents import ProjectSettings, standards_of
from workbench.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.errors import Problem
    from workbench.review.check import ReviewerChecks
    from workbench.review.gates import Standards
    from workbench.store.documents import ClaimsFile
    from workbench.store.folder import Stored


class Files(NamedTuple):
    """The files of one article on one reviewer's desk, as they were last read or written."""

    claims: Stored[ClaimsFile]
    own: Stored[ReviewerChecks]
    others: tuple[Stored[ReviewerChecks], ...]
    settings: Stored[ProjectSettings]
    """What holds for the whole project."""

    @property
    def checks(self) -> tuple[Stored[ReviewerChecks], ...]:
        """Every reviewer's, one's own first."""
        return (self.own, *self.others)

    @property
    def judged_by_others(self) -> frozenset[str]:
        """Ids of the claims that another reviewer's file names."""
        others = (one.document for one in self.others if one.document)
        return frozenset(claim_id for document in others for claim_id in document.checks)

    @property
    def standards(self) -> Standards:
        """What the verdicts on the article are held to."""
        return standards_of(self.claims.document, self.settings.document)

    @property
    def article_date(self) -> date | None:
        """The day the article appeared, where its claim list tells it."""
        told = self.claims.document.date if self.claims.document else ""
        try:
            return date.fromisoformat(told)
        except ValueError:
            return None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong in any of them."""
        checks = (problem for one in self.checks for problem in one.problems)
        return (*self.claims.problems, *checks, *self.settings.problems)

    @property
    def unfinished(self) -> tuple[Path, ...]:
        """Those that a merge has left with both versions in them."""
        return self._with(ProblemKind.MERGE)

    @property
    def faults(self) -> dict[Path, tuple[str, ...]]:
        """What else is wrong in each file, line by line.

        Of others' entries only where: what is wrong quotes them, and a second reading is blind.
        """
        told: dict[Path, tuple[str, ...]] = {}
        known = {*self.unfinished, *self.missing}
        for each in self.problems:
            if each.path not in known:
                is_hidden = each.path in self._hidden
                what = tr("this can't be understood") if is_hidden else each.sentence()
                where = {"line": each.line, "what": what}
                is_exact = each.path != self.own.path or self.own.is_readable or not self.own.data
                line = (
                    tr("line {line}: {what}", **where)
                    if is_exact  # what ends a reading is often seen only behind the fault
                    else tr("at or before line {line}: {what}", **where)
                )
                told[each.path] = (*told.get(each.path, ()), line)
        return told

    def why_waits(self, claim_id: str) -> Problem | None:
        """What is wrong with my entry for a claim, so that what I say of it can't be saved yet."""
        return self.own.refused.get(claim_id)

    def is_read_blind(self, path: Path) -> bool:
        """Whether what this file says of a claim is seen only by who has judged it."""
        settings = self.settings.document or ProjectSettings()
        return settings.blind and any(one.path == path for one in self.others)

    @property
    def _hidden(self) -> frozenset[Path]:
        """Others' files that can be read, where the project reads blind."""
        readable = (one.path for one in self.others if one.document)
        return frozenset(path for path in readable if self.is_read_blind(path))

    @property
    def hides_mine(self) -> bool:
        """Whether one's own file is there and can't be read: no verdict that it has is shown."""
        return not self.own.is_readable

    @property
    def take_kept(self) -> bool:
        """Whether kept work can be brought together with them.

        With one's own file, too, when that can't be read: then it waits until that is repaired.
        """
        own = (self.claims.path, self.own.path)
        known = self.claims.document is not None and (not self.own.read_only or self.hides_mine)
        return known and not any(path in self.unfinished for path in own)

    @property
    def missing(self) -> tuple[Path, ...]:
        """Those that were deleted or moved since they were read."""
        return self._with(ProblemKind.GONE)

    def _with(self, kind: ProblemKind) -> tuple[Path, ...]:
        """Those with a problem of that kind, each once."""
        return tuple(dict.fromkeys(each.path for each in self.problems if each.kind is kind))

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
        if self.own.data is None and not self.own.read_only:
            mine = replace(mine, checks={})
        document = self.claims.document
        if document is None:
            return replace(instead, mine=mine)
        return ReviewState({claim.id: claim for claim in document.claims}, mine, document.splitter)
