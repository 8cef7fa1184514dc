"""Finds the paragraphs of an article and tells prose from headings, lists, captions and tables.

Plain text is read by its looks (`_plain`), Markdown by its marks (`workbench.article.markdown`).
Every step looks at each line a fixed number of times, so the time grows with the text's length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.article.article import Paragraph, Role
from workbench.article.lines import Line, blocks, joined_runs, lines_of
from workbench.article.roles import (
    dateline_length,
    line_role,
    may_be_heading,
    may_be_headline,
)
from workbench.article.span import Span, trimmed
from workbench.later import later

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.article import markdown as marked
else:
    marked = later("workbench.article.markdown")

TITLE_LIMIT = 300
_FIRST_WORDS = 12
_DATELINE_WITHIN = 4
"""Paragraphs from the top among which the one that opens with a dateline is sought."""


class _Piece(NamedTuple):
    """A paragraph and whether it is a block of its own, as headings are."""

    paragraph: Paragraph
    alone: bool


def paragraphs(text: str, *, markdown: bool) -> tuple[Paragraph, ...]:
    """The paragraphs of canonical ``text`` in order, apart and trimmed.

    In plain text every character but white space lies in one of them. In Markdown the marks of
    headings, lists and quotations lie outside, as do code, pictures, rules, comments and the front
    matter.
    """
    if markdown:
        return tuple(marked.markdown_paragraphs(text))
    return tuple(_with_dateline(text, _with_headings(text, list(_plain(text)))))


def title_of(text: str, found: Sequence[Paragraph]) -> str:
    """The headline on one line, or the first words; at most `TITLE_LIMIT` code points."""
    if not found:
        return ""
    headline = next((each for each in found if each.role is Role.HEADLINE), None)
    words = (headline or found[0]).span.of(text).split()
    if headline is None and len(words) > _FIRST_WORDS:
        words = [*words[:_FIRST_WORDS], "…"]
    title = " ".join(words)
    return title if len(title) <= TITLE_LIMIT else title[: TITLE_LIMIT - 1].rstrip() + "…"


def _plain(text: str) -> Iterator[_Piece]:
    """The paragraphs of plain text, each with the role its own marks give it."""
    for block in blocks(lines_of(text)):
        roles = [line_role(line.words) for line in block]
        runs = list(joined_runs(block, roles))
        for run in runs:
            yield _Piece(
                _spanned(text, block[run.start : run.stop], roles[run.start]), len(runs) == 1
            )


def _spanned(text: str, lines: Sequence[Line], role: Role) -> Paragraph:
    """The paragraph the lines make together."""
    return Paragraph(trimmed(text, Span(lines[0].start, lines[-1].end)), role)


def _with_headings(text: str, pieces: list[_Piece]) -> Iterator[Paragraph]:
    """The pieces as paragraphs, the headline and the headings found among those of prose."""
    for at, piece in enumerate(pieces):
        paragraph = piece.paragraph
        following = pieces[at + 1].paragraph if at + 1 < len(pieces) else None
        if paragraph.role is not Role.PROSE or following is None:
            yield paragraph
        elif at == 0 and may_be_headline(paragraph.span.of(text)):
            yield paragraph._replace(role=Role.HEADLINE)
        elif piece.alone and may_be_heading(paragraph.span.of(text)):
            yield paragraph._replace(role=Role.HEADING)
        else:
            yield paragraph


def _with_dateline(text: str, found: Iterator[Paragraph]) -> Iterator[Paragraph]:
    """The same, a dateline that opens the first prose made a paragraph of its own."""
    sought = True
    for at, paragraph in enumerate(found):
        if sought and paragraph.role is Role.PROSE:
            sought = at + 1 < _DATELINE_WITHIN
            length = dateline_length(paragraph.span.of(text)[:200])
            if length:
                sought = False
                start, end = paragraph.span
                yield Paragraph(trimmed(text, Span(start, start + length)), Role.DATELINE)
                yield Paragraph(trimmed(text, Span(start + length, end)), Role.PROSE)
                continue
        yield paragraph
