"""An article under check: its canonical text, its name as a draft, and its paragraphs."""

from __future__ import annotations

import hashlib
import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from workbench.article.span import Span

_NEWLINE = re.compile("\r\n|[\r\u2029]")
_UNSAFE = re.compile("[\ud800-\udfff\ufdd0\ufdd1\ufffe]")
_DRAFT_DIGITS = 12


class CanonicalText(NamedTuple):
    """The text every offset refers to, and how much of the original it had to replace."""

    text: str
    replaced: int
    """Characters no program can show safely, each now U+FFFD."""


def canonical(raw: str) -> CanonicalText:
    """Bring ``raw`` into the form that hashes, offsets and Qt agree on.

    One kind of line end, no byte-order mark, no lone surrogate or noncharacter that Qt drops or
    reinterprets. Applying it again changes nothing.
    """
    text, replaced = _UNSAFE.subn("\ufffd", _NEWLINE.sub("\n", raw.lstrip("\ufeff")))
    return CanonicalText(text, replaced)


def draft_of(text: str) -> str:
    """The name of a draft: the first 12 hex digits of the SHA-256 of its canonical text."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DRAFT_DIGITS]


class Role(StrEnum):
    """What a paragraph is; only prose and quotations run on from sentence to sentence."""

    HEADLINE = "headline"
    HEADING = "heading"
    PROSE = "prose"
    QUOTATION = "quotation"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    DATELINE = "dateline"
    TABLE_ROW = "table-row"


class Paragraph(NamedTuple):
    """A unit of the layout that no sentence or claim crosses, without the marks around it."""

    span: Span
    role: Role


class Article(NamedTuple):
    """One draft of the text under check."""

    slug: str
    source: str
    """The seed's path in the project, with forward slashes."""
    text: str
    """Canonical; see `canonical`."""
    title: str
    paragraphs: tuple[Paragraph, ...]
    draft: str
