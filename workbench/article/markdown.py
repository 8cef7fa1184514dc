"""Finds the paragraphs of a Markdown source, which stays as it is: marks lie outside every one.

Only the structure an article uses is known: headings, lists, quotations and tables. Front matter,
fenced code, rules, comments, lone pictures, lone tags and link definitions hold no prose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.article.article import Paragraph, Role
from workbench.article.lines import Line, lines_of
from workbench.article.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FENCE = re.compile(r"(`{3,}|~{3,})")
_HEADING = re.compile(r"#{1,6}(?:[ \t]+|\Z)")
_UNDERLINE = re.compile(r"(?:=+|-+)\Z")
_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}\Z")
_LIST_MARK = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_QUOTE_MARKS = re.compile(r"(?:>[ \t]*)+")
_DELIMITER_ROW = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)+\Z")
_PICTURE = re.compile(r"(?:\[[ \t]*)?!\[[^\]]*\]\([^)]*\)(?:[ \t]*\]\([^)]*\))?\Z")
_DEFINITION = re.compile(r"\[[^\]]+\]:[ \t]*\S+")
_LONE_TAG = re.compile(r"</?[A-Za-z][^<>]*>\Z")
_COMMENT_START, _COMMENT_END = "<!--", "-->"
_FRONT_MATTER_ENDS = ("---", "...")


@dataclass(frozen=True, slots=True)
class _Part:
    """What one line holds besides its marks."""

    span: Span
    role: Role
    opens: bool
    """It begins a paragraph, whatever stood before."""
    closes: bool
    """The next line cannot go on with it."""


def markdown_paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a Markdown ``text`` in order. The first heading is the headline."""
    lines = list(lines_of(text))
    headline = True
    for paragraph in _grouped(_visible(lines)):
        if paragraph.role is Role.HEADING and headline:
            yield Paragraph(paragraph.span, Role.HEADLINE)
        else:
            yield paragraph
        headline = headline and paragraph.role is not Role.HEADING


def _grouped(lines: Iterator[Line | None]) -> Iterator[Paragraph]:
    """The paragraphs the lines make, a line of text joined to the one before where it goes on."""
    held: _Part | None = None
    for line in lines:
        if held and held.role is Role.PROSE and line and _UNDERLINE.match(line.words):
            yield Paragraph(held.span, Role.HEADING)
            held = None
            continue
        part = _part_of(line) if line else None
        if held and part and not (part.opens or held.closes):
            held = _Part(Span(held.span.start, part.span.end), held.role, held.opens, held.closes)
            continue
        if held:
            yield Paragraph(held.span, held.role)
        held = part
    if held:
        yield Paragraph(held.span, held.role)


def _part_of(line: Line) -> _Part | None:
    """The words of one line without its marks; None when it holds none."""
    words = line.words
    if _holds_no_prose(words):
        return None
    if words.startswith("|"):
        return _marked(line, 1, Role.TABLE_ROW, words.rstrip("|"))
    if quote := _QUOTE_MARKS.match(words):
        inner = _LIST_MARK.match(words, quote.end()) or _HEADING.match(words, quote.end())
        return _marked(line, (inner or quote).end(), Role.QUOTATION, words)
    if heading := _HEADING.match(words):
        return _marked(line, heading.end(), Role.HEADING, _without_closing_marks(words))
    if item := _LIST_MARK.match(words):
        return _marked(line, item.end(), Role.LIST_ITEM, words)
    return _Part(Span(line.start, line.end), Role.PROSE, opens=False, closes=False)


def _holds_no_prose(words: str) -> bool:
    """Whether a line is a rule, a picture, a tag or the like."""
    return any(
        mark.match(words) for mark in (_RULE, _DELIMITER_ROW, _PICTURE, _DEFINITION, _LONE_TAG)
    )


def _marked(line: Line, start: int, role: Role, words: str) -> _Part | None:
    """The part of ``line`` from ``start`` to the end of ``words``; None when nothing is left."""
    inner = words[start:].strip()
    if not inner:
        return None
    start += len(words[start:]) - len(words[start:].lstrip())
    span = Span(line.start + start, line.start + start + len(inner))
    return _Part(span, role, opens=True, closes=role is not Role.LIST_ITEM)


def _without_closing_marks(words: str) -> str:
    """A heading's line without the ``#`` marks that may close it."""
    bare = words.rstrip("#")
    return bare if bare.endswith((" ", "\t")) else words


def _visible(lines: Sequence[Line | None]) -> Iterator[Line | None]:
    """The lines outside front matter, fenced code and comments; None for each that is hidden.

    A fence or comment that never closes hides nothing.
    """
    at = _after_front_matter(lines)
    last_comment_end = _last_comment_end(lines)
    unclosed: dict[str, int] = {}
    while at < len(lines):
        line = lines[at]
        fence = _FENCE.match(line.words) if line else None
        shown = line
        if line and line.words.startswith(_COMMENT_START) and at <= last_comment_end:
            at, shown = _comment_end(lines, at), None
        elif fence and len(fence[0]) < unclosed.get(fence[0][0], len(fence[0]) + 1):
            end = _fence_end(lines, at, fence[0])
            if end is None:
                # No later fence as long as this one can close either: never look again.
                unclosed[fence[0][0]] = len(fence[0])
            else:
                at, shown = end, None
        yield shown
        at += 1


def _after_front_matter(lines: Sequence[Line | None]) -> int:
    """The index of the first line behind the front matter; 0 when there is none."""
    if not lines or lines[0] is None or lines[0].words != "---":
        return 0
    for at in range(1, len(lines)):
        line = lines[at]
        if line and line.words in _FRONT_MATTER_ENDS:
            return at + 1
    return 0


def _last_comment_end(lines: Sequence[Line | None]) -> int:
    """The index of the last line on which a comment could end; -1 when there is none."""
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if line and _COMMENT_END in line.words:
            return at
    return -1


def _comment_end(lines: Sequence[Line | None], at: int) -> int:
    """The index of the line the comment begun at ``at`` ends on."""
    while at < len(lines) - 1:
        line = lines[at]
        if line and _COMMENT_END in line.words:
            break
        at += 1
    return at


def _fence_end(lines: Sequence[Line | None], at: int, fence: str) -> int | None:
    """The index of the line that closes the ``fence`` opened at ``at``; None when none does."""
    for end in range(at + 1, len(lines)):
        line = lines[end]
        if line and line.words.startswith(fence) and not line.words.strip(fence[0]):
            return end
    return None
