"""What each kind of file in ``checks/`` holds, as the rest of the program sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.granularity import Granularity
from workbench.review.gates import GateMode, Home, Standards

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.claims.claim import Claim
    from workbench.review.gates import Gate
    from workbench.review.verdict import Verdict

FORMAT = 1


@dataclass(frozen=True, slots=True)
class ClaimsFile:
    """``claims.yaml``: the claims of one article, for everybody."""

    article: str
    """The seed's path in the project, with forward slashes."""
    title: str
    draft: str
    splitter: str
    claims: tuple[Claim, ...]
    author: str = ""
    date: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""


class CorrectionAnswer(StrEnum):
    """What an editor says to the correction that a reviewer proposes."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


AGREED = "agreed"
"""What a decision adopts that was taken over unseen, because everybody agrees."""


class Decision(NamedTuple):
    """What an editor decided of one claim."""

    claim: str
    """The wording as decided on."""
    verdict: Verdict | None = None
    """``None`` only in a decision that can't be used."""
    by: str = ""
    decided: str = ""
    """ISO date."""
    readers: tuple[str, ...] = ()
    """Whose checks lay before the editor; ``from`` in the file."""
    adopts: str = ""
    """The reader whose verdict it is, or `AGREED`; empty for the editor's own."""
    reason: str = ""
    correction: CorrectionAnswer | None = None


class Correction(NamedTuple):
    """A change of the article after it was published."""

    date: str = ""
    """ISO date."""
    claim: str = ""
    """The id of the claim it is about."""
    was: str = ""
    now: str = ""
    note: str = ""


class DecisionsFile(NamedTuple):
    """``decisions.yaml``: what the editor's seat settled in one article."""

    approved: str = ""
    """The draft that the editor signed off."""
    approved_by: str = ""
    decisions: Mapping[str, Decision] = MappingProxyType({})
    """By claim id."""
    corrections: tuple[Correction, ...] = ()


class Assignment(NamedTuple):
    """Who checks one article, and until when."""

    assigned: tuple[str, ...] = ()
    """Reviewers, by the names of their files."""
    due: str = ""
    """ISO date."""


class ProjectSettings(NamedTuple):
    """``project.yaml``: what holds for everybody in the project."""

    blind: bool = True
    """Whether others' verdicts stay hidden until the reviewer has given one."""
    granularity: Granularity = Granularity.NORMAL
    gates: Mapping[Gate, GateMode] = MappingProxyType({})
    """What the file says of gates; the others warn."""
    articles: Mapping[str, Assignment] = MappingProxyType({})
    """By the short name of the article."""

    @property
    def gates_off(self) -> frozenset[Gate]:
        """The gates that do not warn."""
        return frozenset(gate for gate, mode in self.gates.items() if mode is GateMode.OFF)


def standards_of(claims: ClaimsFile | None, settings: ProjectSettings | None) -> Standards:
    """What the verdicts on an article are held to, as far as these files tell.

    An article of unknown home owns no source; without settings every gate warns.
    """
    home = Home(claims.url, claims.publisher) if claims else Home()
    return Standards(home, settings.gates_off if settings else frozenset())
