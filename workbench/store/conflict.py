"""What only a person can settle: two people said different things of one claim, or of the file."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import ChangedElsewhere

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from workbench.store.tree import Plain


class Pick(Enum):
    """Which side a person wants."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"
    """Our verdict, or theirs where we gave none, with both notes, ours first.

    Only where both sides have a note.
    """


class Place(NamedTuple):
    """Where in a file two versions clash; the same for the same clash, however often it is met."""

    entry: str = ""
    """The claim's id; empty for the head of the file, and for the file as a whole."""
    key: str = ""
    """The one field; empty for what is judged as a whole: the entry's verdict, note and wording."""
    link: str = ""
    """The address (else the title) of the link the field belongs to; empty for none."""


class Conflict(NamedTuple):
    """One clash with what each version says there; ``None`` is an entry or field that is missing.

    For an entry as a whole the values are mappings of all its fields, for a field its value. For
    the whole file, deleted on one side or made twice in different ways, they are mappings of
    everything in it.
    """

    place: Place
    base: Plain
    ours: Plain
    theirs: Plain
    default: Pick = Pick.OURS
    """What is shown, and stays in memory, until somebody chooses."""

    @property
    def picks(self) -> tuple[Pick, ...]:
        """The choices there are."""
        return tuple(Pick) if self._has_two_notes else (Pick.OURS, Pick.THEIRS)

    @property
    def _has_two_notes(self) -> bool:
        sides = (self.ours, self.theirs)
        notes = [side.get("note") if isinstance(side, dict) else None for side in sides]
        return not self.place.key and all(note and isinstance(note, str) for note in notes)


class Versions(NamedTuple):
    """One file three times: as both sides had it, here, and elsewhere; ``None`` for no file."""

    path: Path
    base: bytes | None
    ours: bytes | None
    theirs: bytes | None


class Merged(NamedTuple):
    """Both sides' changes in one file; where they clash, what was picked or else the default."""

    data: bytes | None
    """``None`` when the file is gone on both sides."""
    conflicts: tuple[Conflict, ...] = ()
    """Those nobody has settled."""


class Waiting(NamedTuple):
    """Conflicts in one file that wait for a person, with the versions they were found in."""

    versions: Versions
    conflicts: tuple[Conflict, ...]


class Settled(NamedTuple):
    """What a person chose, and exactly what they saw when they chose."""

    seen: tuple[Conflict, ...]
    picks: Mapping[Place, Pick]

    def picks_for(self, conflicts: Iterable[Conflict]) -> dict[Place, Pick]:
        """The choices that hold for these: only where nothing has changed since they were made."""
        return {
            each.place: self.picks[each.place]
            for each in conflicts
            if each.place in self.picks and each in self.seen
        }


class Clashed(ChangedElsewhere):
    """A file holds other changes of the same things; a person has to choose."""

    def __init__(self, text: str, waiting: Waiting) -> None:
        super().__init__(text)
        self.waiting = waiting
