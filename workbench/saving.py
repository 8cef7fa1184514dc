"""Writing a review to disk: a job that any thread can run, and taking in what came from outside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from workbench import keeping
from workbench.errors import EntriesWait, Problem, ProblemKind, SaveFailed, StoreError
from workbench.files import Files
from workbench.later import later
from workbench.review.order import filled, retired
from workbench.review.state import ReviewState
from workbench.store import folder
from workbench.store.folder import Stored
from workbench.wording import counted, tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from workbench.claims.claim import Claim
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
    unmixed: Files | None = None
    """The files as they would be, had nobody else written; ``None`` where nobody has."""
    failure: SaveFailed | None = None
    """Why the reviewer's own file could not be written, while the claim list was."""
    is_news: bool = True
    """Whether anything was written or is other than it was read."""

    def seen_from(self, present: ReviewState) -> Saved:
        """What of it a desk takes note of that has come to ``present`` by now.

        Where the reviewer went on with something that others changed, nothing of theirs yet: the
        next save compares with what was written here, and so brings both together.
        """
        if self.unmixed is None or set(self.foreign).isdisjoint(self.state.differing(present)):
            return self
        return self._replace(files=self.unmixed, on_disk=self.state, foreign=(), unmixed=None)


class SaveJob(NamedTuple):
    """A state and the files it goes to, as they were read; also for a look at what is new there."""

    state: ReviewState
    files: Files
    settled: Settled | None = None
    recovery: Recovery | None = None
    """Where to keep what can't be saved."""

    def run(self) -> Saved:
        """Write what differs, take in what others wrote.

        Raises `SaveFailed` when the claim list can't be written, or `Clashed` where others changed
        the same and a person has to choose. The reviewer's own file is written after it: its
        failure comes with the answer. What is not on disk then is kept in the recovery file.
        """
        own, failure = self.files.own, None
        try:
            claims = self._save_claims()
        except SaveFailed as error:
            self._keep_for(error, self.files)
            raise
        try:
            own = self._save_own()
        except SaveFailed as error:
            failure = error
        settings = _looked(folder.PROJECT_KIND, self.files.settings)
        files = Files(claims, own, _others(self.files), settings)
        disk, waiting = files.state(self.state), {} if failure else self._waiting(own)
        if failure:
            disk = replace(disk, mine=self.state.mine)
        elif waiting:
            mine = replace(disk.mine, checks={**disk.mine.checks, **waiting})
            disk = replace(disk, mine=mine)
        unmixed = None if disk == self.state else self._unmixed(files, is_half=bool(failure))
        failure = failure or _entries_wait(own, waiting)
        if failure:
            self._keep_for(failure, unmixed or files)
        elif self.recovery:
            self.recovery.drop()
        foreign, is_news = self.state.differing(disk), files != self.files
        return Saved(self.state, files, disk, foreign, unmixed, failure, is_news)

    def _save_claims(self) -> Stored[ClaimsFile]:
        stored, after = self.files.claims, self.files.claims_after(self.state)
        if after is None or after == stored.document:
            return _looked(folder.CLAIMS_KIND, stored)
        return save.save_claims(stored, after, self.settled)

    def _save_own(self) -> Stored[ReviewerChecks]:
        stored, after = self.files.own, self.files.checks_after(self.state)
        if after is None or after == stored.document:
            return _looked(folder.CHECKS_KIND, stored)
        order = tuple(self.state.claims)
        return save.save_checks(stored, after, order, self.settled, sparing=True)

    def _waiting(self, own: Stored[ReviewerChecks]) -> dict[str, Check]:
        """What was said here of claims whose entries in the file can't be read."""
        known = self.files.own.document.checks if self.files.own.document else {}
        mine = self.state.mine.checks
        return {i: mine[i] for i in own.refused if i in mine and mine[i] != known.get(i)}

    def _unmixed(self, files: Files, *, is_half: bool) -> Files:
        """``files`` with what was written here alone; of a save by half, that is the claim list."""
        before, order = self.files, tuple(self.state.claims)
        claims, own = before.claims_after(self.state), before.checks_after(self.state)
        return files._replace(
            claims=save.unmerged(folder.CLAIMS_KIND, before.claims, claims, order),
            own=before.own
            if is_half
            else save.unmerged(
                folder.CHECKS_KIND, before.own, own, order, before.own.refused.keys()
            ),
        )

    def _keep_for(self, error: SaveFailed, files: Files) -> None:
        if self.recovery:
            keeping.keep_for(error, self.recovery, self.state, files)


def _entries_wait(own: Stored[ReviewerChecks], waiting: Collection[str]) -> EntriesWait | None:
    """The error for claims of which something was said that has to wait; ``None`` without any."""
    if not waiting:
        return None
    faults = [own.refused[claim_id] for claim_id in waiting]
    lines = "; ".join(
        tr("line {line}: {what}", line=each.line, what=each.sentence()) for each in faults
    )
    return EntriesWait(
        counted(
            "What you said of {count} claim is not saved yet, as its entry in {file} can't be read "
            "({lines}). That entry stays as it is, and all else is saved. Repair it by hand: what "
            "waits is saved then.",
            "What you said of {count} claims is not saved yet, as their entries in {file} can't be "
            "read ({lines}). Those entries stay as they are, and all else is saved. Repair them by "
            "hand: what waits is saved then.",
            len(faults),
            file=own.path.name,
            lines=lines,
        )
    )


def _looked(kind: Kind[D], stored: Stored[D]) -> Stored[D]:
    """The file as it is now; where it went or broke, what was read, with the new problem."""
    now = folder.looked(kind, stored)
    if stored.is_unkept and now.data is None:
        return stored
    if now.data is None and stored.document is not None and not now.problems:
        what = tr("was deleted or moved since it was read")
        gone = Problem(stored.path, 1, what, kind=ProblemKind.GONE)
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
        if path.name.casefold() != files.own.path.name.casefold()
    )


def integrated(history: History, result: Saved) -> History:
    """The history with what came from outside while saving in every moment of it.

    What others changed too can't be taken back any more, so no step that is left made, changed or
    removed any of it; all other steps are left. Holds for a result as it is `seen_from` the present
    state.
    """
    if result.unmixed is None:
        return history
    saved, disk, foreign = result.state, result.on_disk, frozenset(result.foreign)
    theirs = {i for i in foreign if disk.claims.get(i) != saved.claims.get(i)}

    def with_foreign(state: ReviewState) -> ReviewState:
        checks = dict(state.mine.checks)
        for claim_id in foreign:
            _put(checks, claim_id, disk.mine.checks.get(claim_id))
        mine = replace(disk.mine, checks=checks)
        splitter = state.splitter if disk.splitter == saved.splitter else disk.splitter
        claims = _with_claims_of(disk, theirs, state.claims) if theirs else state.claims
        return ReviewState(claims, mine, splitter)

    return history.mapped(with_foreign).without(foreign)


def _with_claims_of(
    disk: ReviewState, theirs: Collection[str], claims: Mapping[str, Claim]
) -> Mapping[str, Claim]:
    """``claims`` with ``theirs`` as they are on disk, new ones in their places there."""
    left = {i: disk.claims.get(i) if i in theirs else claim for i, claim in claims.items()}
    there = {i: claim for i, claim in left.items() if claim is not None}
    return filled(there, {i: c for i, c in disk.claims.items() if i in there or i in theirs})


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
                tr(
                    "The entry for this claim in {file} can't be read ({problem}). Repair "
                    "that line by hand, then open the article again. Nothing was changed.",
                    file=stored.path.name,
                    problem=problem,
                )
            )


def _put(checks: dict[str, Check], claim_id: str, check: Check | None) -> None:
    if check is None:
        checks.pop(claim_id, None)
    else:
        checks[claim_id] = check
