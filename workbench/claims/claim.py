"""A claim as it is stored: the words it quotes, what kind it is, and what became of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from workbench.article.span import Span
from workbench.later import later
from workbench.wording import marked, tr

if TYPE_CHECKING:
    import hashlib
    from collections.abc import Container, Sequence
else:
    hashlib = later("hashlib")

_WHITE_SPACE = re.compile(r"\s+")
_UNIT_SEPARATOR = "\x1f"
_ID_DIGITS = 8


class Kind(StrEnum):
    """What sort of statement a claim makes; exactly one each."""

    QUANTITY = "quantity"
    DATE = "date"
    EVENT = "event"
    STATUS = "status"
    COMPARISON = "comparison"
    CAUSAL = "causal"
    ATTRIBUTION = "attribution"
    PREDICTION = "prediction"
    OPINION = "opinion"
    OTHER = "other"


class ClaimState(StrEnum):
    """What became of a claim. Nothing is ever deleted."""

    ACTIVE = "active"
    SPLIT = "split"
    JOINED = "joined"
    RETIRED = "retired"
    SET_ASIDE = "set-aside"


_FATES = {
    ClaimState.ACTIVE: marked("active"),
    ClaimState.SPLIT: marked("split"),
    ClaimState.JOINED: marked("joined"),
    ClaimState.RETIRED: marked("retired"),
    ClaimState.SET_ASIDE: marked("set-aside"),
}


def fate(state: ClaimState) -> str:
    """What became of a claim, as it is read within a sentence."""
    return tr(_FATES[state])


class AsideReason(StrEnum):
    """The usual reasons why a sentence is not checkable; a person may write another."""

    QUESTION = "question"
    WISH = "wish"
    COMMAND = "command"
    OPINION = "opinion"
    HEADING = "heading"
    CAPTION = "caption"
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement, exactly the facts ``claims.yaml`` keeps of it."""

    id: str
    quote: tuple[str, ...]
    """Its own pieces, verbatim and in order within one paragraph."""
    inherits: tuple[str, ...] = ()
    """Pieces borrowed from elsewhere in the sentence: a shared subject, an attribution, a date."""
    statement: str = ""
    """A self-contained restatement, where the quote does not stand alone."""
    kind: Kind = Kind.OTHER
    speaker: str = ""
    parent: str = ""
    """Id of the attribution this claim is the content of."""
    prefix: str = ""
    suffix: str = ""
    state: ClaimState = ClaimState.ACTIVE
    reason: str = ""
    into: tuple[str, ...] = ()

    @property
    def wording(self) -> str:
        """What is judged: the statement if there is one, else the quote."""
        return self.statement or joined(self.quote)

    @property
    def is_listed(self) -> bool:
        """Whether it is to be checked or set aside: not a tombstone of one that was."""
        return self.state in {ClaimState.ACTIVE, ClaimState.SET_ASIDE}


class Anchor(NamedTuple):
    """Where a claim sits in one draft. Computed, never stored."""

    spans: tuple[Span, ...]
    inherited: tuple[Span, ...] = ()

    @property
    def extent(self) -> Span:
        """From its first own code point to its last."""
        return Span(self.spans[0].start, self.spans[-1].end)


class Reason(NamedTuple):
    """One named contribution to a check-worthiness score."""

    name: str
    points: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the splitter offers for a stretch of one sentence, before it has an id."""

    sentence: int
    spans: tuple[Span, ...]
    inherited: tuple[Span, ...] = ()
    statement: str = ""
    kind: Kind = Kind.OTHER
    speaker: str = ""
    rule: str = ""
    parent: int | None = None
    """Index of its attribution among the proposals."""
    aside: str = ""
    """Why it is proposed as set aside; empty when it is to be checked."""


def joined(pieces: Sequence[str]) -> str:
    """The pieces of a discontinuous quote as one readable text."""
    return " … ".join(pieces)


def squeezed(text: str) -> str:
    """``text`` with every run of white space made one space and its ends trimmed."""
    return _WHITE_SPACE.sub(" ", text).strip()


def same_wording(one: str, other: str) -> bool:
    """Whether a verdict about ``one`` is a verdict about ``other``."""
    return squeezed(one) == squeezed(other)


def birth_id(pieces: Sequence[str], place: int = 1, taken: Container[str] = ()) -> str:
    """The id a claim gets once and keeps for ever.

    ``place`` is the 1-based count of the place among all places of the draft where the same pieces
    fit. An id already ``taken`` by another claim moves on to the digest's next eight digits.
    """
    key = _UNIT_SEPARATOR.join(squeezed(piece) for piece in pieces)
    if place > 1:
        key += f"{_UNIT_SEPARATOR}#{place}"
    digest = hashlib.sha256(key.encode()).hexdigest()
    for at in range(0, len(digest), _ID_DIGITS):
        candidate = f"c-{digest[at : at + _ID_DIGITS]}"
        if candidate not in taken:
            return candidate
    return f"c-{digest}"
