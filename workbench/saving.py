"""Writing a review to disk: a job that any thread can run, and taking in what came from outside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from workbench.errors import StoreError
from workbench.later import later
from workbench.review.order import filled, retired
from workbench.review.state import ReviewState

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from workbench.review.check import Check, ReviewerChecks
    from workbench.store import save
    from workbench.store.documents import ClaimsFile
    from workbench.store.folder import Stored
else:
    save = later("workbench.store.save")

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save wrote, and what lies on disk now."""

    state: ReviewState
    """The state that was to be saved."""
    claims: Stored[ClaimsFile]
    checks: Stored[ReviewerChecks]
    on_disk: ReviewState
    """The state the files tell; other than `state` where others wrote in the meantime."""
    foreign: tuple[str, ...]
    """Ids of the claims that others changed."""


@dataclass(frozen=True, slots=True)
class SaveJob:
    """A state and the files it goes to, as they were read."""

    state: ReviewState
    claims: Stored[ClaimsFile]
    checks: Stored[ReviewerChecks]

    def run(self) -> Saved:
        """Write what differs.

        Raises `SaveFailed`, or `ChangedElsewhere` when another hand changed the same entries.
        """
        claims, checks = self.claims, self.checks
        if claims.document:
            claims = save.save_claims(claims, self._wanted(claims.document))
        if checks.document or self.state.mine.checks:
            checks = save.save_checks(checks, self.state.mine, tuple(self.state.claims))
        disk = self._on_disk(claims, checks)
        return Saved(self.state, claims, checks, disk, _foreign(self.state, disk))

    def _on_disk(self, claims: Stored[ClaimsFile], checks: Stored[ReviewerChecks]) -> ReviewState:
        """The state that the files tell."""
        document, mine = claims.document, checks.document or self.state.mine
        if document is None:
            return replace(self.state, mine=mine)
        return ReviewState({c.id: c for c in document.claims}, mine, document.splitter)

    def _wanted(self, document: ClaimsFile) -> ClaimsFile:
        wanted = tuple(self.state.claims.values())
        return replace(document, claims=wanted, splitter=self.state.splitter)


def integrated(present: ReviewState, result: Saved) -> tuple[ReviewState, tuple[str, ...]]:
    """The present state with what came from outside while saving, and the claims it touches.

    Where the reviewer went on editing an entry after the save began, the reviewer's words stay:
    the next save settles them with the disk.
    """
    saved, disk, foreign = result.state, result.on_disk, result.foreign
    if not foreign:
        return present, ()
    edited = {i for i, claim in present.claims.items() if claim != saved.claims.get(i)}
    claims = {i: present.claims[i] if i in edited else c for i, c in disk.claims.items()}
    born_since = {i: c for i, c in present.claims.items() if i in claims or i not in saved.claims}
    checks = dict(present.mine.checks)
    for claim_id in foreign:
        if present.check(claim_id) == saved.check(claim_id):
            _put(checks, claim_id, disk.mine.checks.get(claim_id))
    mine = replace(disk.mine, checks=checks)
    return ReviewState(filled(claims, born_since), mine, disk.splitter), foreign


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


def _foreign(saved: ReviewState, disk: ReviewState) -> tuple[str, ...]:
    """The claims of which the disk tells something else than was saved."""
    known = {**saved.claims, **disk.claims, **saved.mine.checks, **disk.mine.checks}
    return tuple(claim_id for claim_id in known if _differs(saved, disk, claim_id))


def _differs(saved: ReviewState, disk: ReviewState, claim_id: str) -> bool:
    return saved.claims.get(claim_id) != disk.claims.get(claim_id) or saved.check(
        claim_id
    ) != disk.check(claim_id)


def _put(checks: dict[str, Check], claim_id: str, check: Check | None) -> None:
    if check is None:
        checks.pop(claim_id, None)
    else:
        checks[claim_id] = check
