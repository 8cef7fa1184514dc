"""What earlier sessions of an article could not save, on the desk of the present one."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from workbench import recovery
from workbench.later import later

if TYPE_CHECKING:
    from pathlib import Path

    from workbench import keeping
    from workbench.files import Files
    from workbench.keeping import Kept
    from workbench.project import Project
    from workbench.recovery import Recovery
    from workbench.review.edits import Change, Edit
    from workbench.review.state import ReviewState
    from workbench.store.conflict import Settled
else:
    keeping = later("workbench.keeping")


class Desk(Protocol):
    """What kept work is brought into: a session."""

    files: Files

    @property
    def state(self) -> ReviewState:
        """The state in force."""

    def do(self, edit: Edit, *, continues: bool = False) -> Change:
        """Carry an edit out."""


class Salvage:
    """Kept work, offered one after the other, and the place where this session keeps its own."""

    def __init__(self, place: Recovery) -> None:
        self.recovery = place
        self._copy: Recovery | None = None
        """Where `keep` wrote beside a save."""
        self.kept = tuple(kept for path in place.left() if (kept := keeping.kept_at(path)))
        """What nobody has taken over or discarded yet, the oldest first."""
        self._chosen: tuple[Settled, ...] = ()
        """What a person chose for it: either file may ask once."""

    def take_over(self, desk: Desk, kept: Kept, settled: Settled | None = None) -> Change:
        """Bring kept work in, as one step that can be taken back.

        Raises `Clashed` where it and what stands on the desk say different things, and ``settled``
        does not say which is to stay, nor what was chosen before; else `StoreError` when they can't
        be brought together.
        """
        if settled:
            self._chosen = (*self._chosen, settled)
        change = desk.do(keeping.taken_over(kept, desk.state, desk.files, self._chosen))
        self._forget(kept)
        self.recovery = self.recovery.with_taken(kept.path)
        return change

    def keep(self, desk: Desk, *, beside: bool) -> None:
        """Keep what stands on the desk and is not on disk, for when no save can be waited for.

        The next save that begins and succeeds drops it; one that is under way leaves alone what is
        kept ``beside`` its own copy. Raises `SaveFailed`.
        """
        if not beside:
            keeping.keep(self.recovery, desk.state, desk.files)
            return
        place = self._copy or self.recovery.beside()
        keeping.keep(place, desk.state, desk.files)
        if self._copy is None:
            self._copy, self.recovery = place, self.recovery.with_taken(place.path)

    def discard(self, kept: Kept) -> None:
        """Forget kept work for good."""
        self._forget(kept)
        with suppress(OSError):
            kept.path.unlink(missing_ok=True)

    def _forget(self, kept: Kept) -> None:
        self.kept = tuple(each for each in self.kept if each is not kept)
        self._chosen = ()


def place_for(state: Path | None, project: Project, slug: str, reviewer: str) -> Salvage | None:
    """What there is of an article in the person's ``state`` folder; ``None`` without a folder."""
    if state is None:
        return None
    return Salvage(recovery.for_session(state, project, slug, reviewer))
