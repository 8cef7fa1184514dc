"""One reviewer's check of one claim, and everything one reviewer's file holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.review.evidence import Evidence
    from workbench.review.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Check:
    """A verdict with its note and evidence, and the wording it was given on."""

    claim: str
    """The wording as judged; a different wording now makes the verdict stale."""
    verdict: Verdict | None = None
    checked: str = ""
    """ISO date of the verdict."""
    note: str = ""
    links: tuple[Evidence, ...] = ()
    correction: str = ""
    flag: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it is worth a line in the file."""
        return not (self.verdict or self.note or self.links or self.correction or self.flag)


@dataclass(frozen=True, slots=True)
class ReviewerChecks:
    """What one reviewer's file says about one article."""

    reviewer: str
    """The slug that names the file."""
    name: str
    finished: str = ""
    """The draft that reviewer signed off."""
    checks: Mapping[str, Check] = field(default_factory=dict)
    """By claim id; treated as frozen."""
