"""The form of each file in ``checks/``: its keys in their fixed order, and how each is written."""

from __future__ import annotations

from enum import Enum, auto
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


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


class Shape(NamedTuple):
    """The known keys of one mapping, in the order in which they are written."""

    styles: Mapping[str, Style]
    inner: Mapping[str, Shape] = MappingProxyType({})
    """The form of what a ``LIST`` or ``ENTRIES`` key holds."""

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

PROJECT = Shape(
    {
        "format": Style.NUMBER,
        "blind": Style.SHORT,
        "granularity": Style.SHORT,
        "gates": Style.ENTRIES,
        "articles": Style.ENTRIES,
    }
)
