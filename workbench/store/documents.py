"""What each kind of file in ``checks/`` holds, as the rest of the program sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims.granularity import Granularity

if TYPE_CHECKING:
    from workbench.claims.claim import Claim

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


class ProjectSettings(NamedTuple):
    """``project.yaml``: what holds for everybody in the project."""

    granularity: Granularity = Granularity.NORMAL
