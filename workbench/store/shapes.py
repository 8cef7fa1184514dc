"""The form of each file in ``checks/``: its keys in their fixed order, and how each is written."""

from __future__ import annotations

from enum import Enum, auto
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from workbench.review.gates import Gate

if TYPE_CHECKING:
    from collections.abc import Mapping

CLAIM_ID = "c-[0-9a-z][0-9a-z-]{0,63}"
"""What the id of a claim looks like."""
ARTICLE_NAME = "[a-z0-9-]{1,100}"
"""What the short name of an article looks like."""


class Style(Enum):
    """How a value is written in the file."""

    NUMBER = auto()
    """As it is."""
    SHORT = auto()
    """On the line of its key; as a block where it has several lines."""
    DATE = auto()
    """As ``SHORT``, but an ISO date is never quoted."""
    BLOCK = auto()
    """As a literal block, so that a change of one line is a change of one line."""
    PIECES = auto()
    """One block, or a list of blocks."""
    WORDS = auto()
    """One short text, or a list of blocks."""
    FLOW = auto()
    """A list of short texts in brackets."""
    LIST = auto()
    """A list of mappings."""
    ENTRIES = auto()
    """A mapping by claim id, with a blank line before each entry."""
    NAMED = auto()
    """A mapping by names that people give, one below the other."""
    FIELDS = auto()
    """A mapping with known keys of its own."""


class Shape(NamedTuple):
    """The known keys of one mapping, in the order in which they are written."""

    styles: Mapping[str, Style]
    inner: Mapping[str, Shape] = MappingProxyType({})
    """The form of what a ``LIST``, ``ENTRIES`` or ``NAMED`` key holds, or of a ``FIELDS`` key."""
    description: str = "../schema.json"
    """Of a whole file: where its format is described for editors, seen from the file."""

    def before(self, key: str) -> list[str]:
        """The known keys that come before ``key``, the nearest first."""
        keys = list(self.styles)
        return keys[: keys.index(key)][::-1]


CLAIM = Shape(
    {
        "quote": Style.PIECES,
        "inherits": Style.WORDS,
        "statement": Style.BLOCK,
        "kind": Style.SHORT,
        "speaker": Style.SHORT,
        "parent": Style.SHORT,
        "prefix": Style.SHORT,
        "suffix": Style.SHORT,
        "state": Style.SHORT,
        "reason": Style.SHORT,
        "into": Style.FLOW,
    }
)

CLAIMS = Shape(
    {
        "format": Style.NUMBER,
        "article": Style.SHORT,
        "title": Style.SHORT,
        "author": Style.SHORT,
        "date": Style.DATE,
        "publisher": Style.SHORT,
        "url": Style.SHORT,
        "language": Style.SHORT,
        "draft": Style.SHORT,
        "splitter": Style.SHORT,
        "claims": Style.ENTRIES,
    },
    {"claims": CLAIM},
)

LINK = Shape(
    {
        "url": Style.SHORT,
        "title": Style.SHORT,
        "publisher": Style.SHORT,
        "stance": Style.SHORT,
        "grade": Style.SHORT,
        "origin": Style.SHORT,
        "passage": Style.BLOCK,
        "locator": Style.SHORT,
        "read": Style.DATE,
        "archived": Style.SHORT,
        "sensitive": Style.SHORT,
    }
)

CHECK = Shape(
    {
        "claim": Style.BLOCK,
        "verdict": Style.SHORT,
        "checked": Style.DATE,
        "note": Style.BLOCK,
        "links": Style.LIST,
        "correction": Style.BLOCK,
        "flag": Style.SHORT,
    },
    {"links": LINK},
)

CHECKS = Shape(
    {
        "format": Style.NUMBER,
        "reviewer": Style.SHORT,
        "name": Style.SHORT,
        "finished": Style.SHORT,
        "checks": Style.ENTRIES,
    },
    {"checks": CHECK},
)

DECISION = Shape(
    {
        "claim": Style.BLOCK,
        "verdict": Style.SHORT,
        "by": Style.SHORT,
        "decided": Style.DATE,
        "from": Style.FLOW,
        "adopts": Style.SHORT,
        "reason": Style.BLOCK,
        "correction": Style.SHORT,
    }
)

CORRECTION = Shape(
    {
        "date": Style.DATE,
        "claim": Style.SHORT,
        "was": Style.BLOCK,
        "now": Style.BLOCK,
        "note": Style.BLOCK,
    }
)

DECISIONS = Shape(
    {
        "format": Style.NUMBER,
        "approved": Style.SHORT,
        "approved_by": Style.SHORT,
        "decisions": Style.ENTRIES,
        "corrections": Style.LIST,
    },
    {"decisions": DECISION, "corrections": CORRECTION},
)

GATES = Shape({gate.value: Style.SHORT for gate in Gate})

ASSIGNMENT = Shape({"assigned": Style.FLOW, "due": Style.DATE})

PROJECT = Shape(
    {
        "format": Style.NUMBER,
        "blind": Style.NUMBER,
        "granularity": Style.SHORT,
        "gates": Style.FIELDS,
        "articles": Style.NAMED,
    },
    {"gates": GATES, "articles": ASSIGNMENT},
    "schema.json",
)
