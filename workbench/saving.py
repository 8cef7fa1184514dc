"""Writing a review to disk: a job that any thread can run, and taking in what came from outside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from workbench import keeping
from workbench.errors import Problem, SaveFailed, StoreError
from workbench.files import GONE, Files
from workbench.later import later
from workbench.review.order import filled, retired
from workbench.review.state import ReviewState
from workbench.store import folder
from workbench.store.folder import Stored

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from workbench.recovery import Recovery
    from workbench.review.check import Check, ReviewerChecks
    from workbench.review.history import History
    from workbench.store import save
    from workbench.store.conflict import Settled
    from workbench.store.documents import ClaimsFile
    from workbench.store.folder import Kind
else:
    save = later("workbench.store.save")

D = TypeVar("D")


class Saved(NamedTuple):
    """What a save wrote, and what lies on disk now."""

    state: ReviewState
    """The state that was to be saved."""
    files: Files
    on_disk: ReviewState
    """The state the files tell; other than `state` where others wrote in the meantime."""
    foreign: tuple[str, ...]
    """Ids of the claims that others changed."""
    is_news: bool = True
    """Whether anything was written or is other than it was read."""


class SaveJob(NamedTuple):
    """A state and the files it goes to, as they were read; also for a look at what is new there."""

    state: ReviewState
    files: Files
    settled: Settled | None = None
    recovery: Recovery | None = None
    """Where to keep what can't be saved."""

    def run(self) -> Saved:
        """Write what differs, take in what others wrote.

        Raises `SaveFailed`, or `Clashed` where others changed the same and a person has to choose;
        then the work is kept in the recovery file.
        """
        try:
            claims, own = self._save_claims(), self._save_own()
        except SaveFailed as error:
            if self.recovery:
                keeping.keep_for(error, self.recovery, self.state, self.files)
            raise
        if self.recovery:
            self.recovery.drop()
        settings = _looked(folder.PROJECT_KIND, self.files.settings)
        files = Files(claims, own, _others(self.files), settings)
        disk = files.state(self.state)
        foreign = self.state.differing(disk)
        return Saved(self.state, files, disk, foreign, is_news=files != self.files)

    def _save_claims(self) -> Stored[ClaimsFile]:
        stored, after = self.files.claims, self.files.claims_after(self.state)
        if after is None or after == stored.document:
            return _looked(folder.CLAIMS_KIND, stored)
        return save.save_claims(stored, after, self.settled)

    def _save_own(self) -> Stored[ReviewerChecks]:
        stored, after = self.files.own, self.files.checks_after(self.state)
        if after is None or after == stored.document:
            return _looked(folder.CHECKS_KIND, stored)
        return save.save_checks(stored, after, tuple(self.state.claims), self.settled)


def _looked(kind: Kind[D], stored: Stored[D]) -> Stored[D]:
    """The file as it is now; where it went or broke, what was read, with the new problem."""
    now = folder.looked(kind, stored)
    if now.data is None and stored.data is not None and not now.problems:
        gone = Problem(stored.path, 1, GONE)
        return stored._replace(problems=(gone,), stamp=None)
    if now.document is None and stored.document is not None:
        return stored._replace(problems=now.problems, stamp=None)
    return now


def _others(files: Files) -> tuple[Stored[ReviewerChecks], ...]:
    """What the other reviewers' files say now, those that were added and left out too."""
    known = {one.path: one for one in files.others}
    paths = folder.reviewer_files(files.own.path.parent)
    return tuple(
        folder.looked(folder.CHECKS_KIND, known.get(path) or Stored(path, None, None, ()))
        for path in paths
        if path != files.own.path
    )


def integrated(history: History, result: Saved) -> History:
    """The history with what came from outside while saving in every moment of it.

    Where the reviewer went on editing an entry after the save began, the reviewer's words stay: the
    next save settles them with the disk. What others changed too can't be taken back any more.
    """
    saved, disk, foreign = result.state, result.on_disk, frozenset(result.foreign)
    if not foreign:
        return history

    def with_foreign(state: ReviewState) -> ReviewState:
        kept = {
            i: disk.claims.get(i) if i in foreign and claim == saved.claims.get(i) else claim
            for i, claim in state.claims.items()
        }
        claims = {i: claim for i, claim in kept.items() if claim is not None}
        come = {i: c for i, c in disk.claims.items() if i in claims or i not in saved.claims}
        checks = dict(state.mine.checks)
        for claim_id in foreign:
            if state.check(claim_id) == saved.check(claim_id):
                _put(checks, claim_id, disk.mine.checks.get(claim_id))
        mine = replace(disk.mine, checks=checks)
        splitter = state.splitter if disk.splitter == saved.splitter else disk.splitter
        return ReviewState(filled(claims, come), mine, splitter)

    return history.without(foreign).mapped(with_foreign)


def with_written(
    present: ReviewState, claims: Stored[ClaimsFile], but: Collection[str]
) -> ReviewState:
    """The present state with every claim on disk, what it lacks as retired; ``but`` these may go.

    That is what an action leaves behind that was undone after it was saved. Somebody may have
    judged those claims in the meantime.
    """
    document = claims.document
    written = {c.id: c for c in document.claims if c.id not in but} if document else {}
    if not written.keys() - present.claims.keys():
        return present
    known = {i: claim if i in present.claims else retired(claim) for i, claim in written.items()}
    return replace(present, claims=filled(present.claims, known))


def see_not_refused(stored: Stored[D], claims: Iterable[str]) -> None:
    """See that the file has no entry for one of these claims that can't be read.

    Raises `StoreError`: saving would write over it.
    """
    for claim_id in claims:
        if problem := stored.refused.get(claim_id):
            raise StoreError(
                f"The entry for this claim in {stored.path.name} can't be read ({problem}). Repair "
                "that line by hand, then open the article again. Nothing was changed."
            )


def _put(checks: dict[str, Check], claim_id: str, check: Check | None) -> None:
    if check is None:
        checks.pop(claim_id, None)
    else:
        checks[claim_id] = check
