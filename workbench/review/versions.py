"""What two versions say of one claim, in words, for the person who has to choose between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from workbench.later import later

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workbench.review import differing
    from workbench.review.differing import Marked
    from workbench.review.verdict import Verdict
else:
    differing = later("workbench.review.differing")


class Choice(Enum):
    """Which version a person takes."""

    YOURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"
    """Your verdict with both notes, yours first."""


class ClashId(NamedTuple):
    """Names a clash as long as it is there."""

    file: str
    entry: str
    key: str
    link: str


class Field(NamedTuple):
    """One field in both versions; an empty text is one that says nothing there."""

    name: str
    yours: str
    theirs: str
    remark: str = ""
    """What becomes of it, where that is not a matter of the choice."""

    @property
    def is_same(self) -> bool:
        """Whether both say the same, but for blanks and line ends."""
        return self.yours.split() == self.theirs.split()

    def marked(self) -> tuple[Marked, Marked]:
        """Both texts with the words marked in which they differ; worked out when it is shown.

        Beside an empty one nothing is marked: it would be every word.
        """
        if not (self.yours.strip() and self.theirs.strip()):
            return (differing.Words(self.yours),), (differing.Words(self.theirs),)
        return differing.differing(self.yours, self.theirs)


class Version(NamedTuple):
    """One side of a clash in a line."""

    summary: str
    """The verdict, or that there is nothing on this side."""
    day: str = ""
    """When that was said: an ISO date, or what stands in its place."""
    verdict: Verdict | None = None
    is_there: bool = True


@dataclass(frozen=True, slots=True)
class Clash:
    """Two versions of one thing, and what can be chosen."""

    id: ClashId
    title: str
    """What it is about: "Claim 12", "Title of the link example.org/atlas"."""
    number: int
    """Of the claim; 0 where there is none."""
    wording: str
    """The claim's words as they are on the desk; else what happened."""
    yours: Version
    theirs: Version
    fields: tuple[Field, ...]
    choices: tuple[Choice, ...]
    default: Choice
    """What stands until somebody chooses."""


def holding(
    answers: Mapping[ClashId, Choice], seen: Iterable[Clash], now: Iterable[Clash]
) -> dict[ClashId, Choice]:
    """The answers that hold for the clashes there are now: given to the very same versions."""
    there = set(now)
    same = {clash.id for clash in seen if clash in there}
    return {clash_id: choice for clash_id, choice in answers.items() if clash_id in same}
