"""Cuts paragraphs into sentences: the units of the coverage ledger.

``sentencex`` proposes ends; a second pass of our own looks at every mark that can end a sentence,
inside quotations too, and settles the cases it knows (abbreviations, initials, numbers, quotations,
reported speech). Every character but white space lies in exactly one sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

import sentencex

from workbench.article.article import Role
from workbench.article.ends import ends_in, items_in
from workbench.article.span import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.article.article import Article

_UNCUT = frozenset({Role.HEADLINE, Role.HEADING, Role.CAPTION, Role.DATELINE, Role.TABLE_ROW})
_LANGUAGE = "en"
_PIECE = 2_000
"""Code points given to ``sentencex`` at once: it is quadratic on some texts."""
_LONGEST_NUMBER = 4
"""Code points between where a list item begins and its full stop."""

_OPENERS = "([{“‘„«"
_WORDS = re.compile(r"[^\W_]")
_GLUED = re.compile(r"(?<=\S)[^\w\s]{0,4}(?P<letter>[^\W\d_])(?P<next>.?)", re.DOTALL)
_WIDE_SPACES = (
    "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
# ``sentencex`` keeps whole quotations together, and fails on white space of several bytes.
_UNSEEN = dict.fromkeys(map(ord, "\"“”„'‘’«»‹›()[]{}" + _WIDE_SPACES), " ")


class Sentence(NamedTuple):
    """A sentence of an article, or a heading, caption, dateline or table row as one unit."""

    span: Span
    """Trimmed; within its paragraph."""
    paragraph: int
    """Index in the article's paragraphs."""
    role: Role


def sentences(article: Article) -> tuple[Sentence, ...]:
    """Every sentence of ``article`` in order; each paragraph has at least one."""
    return tuple(
        Sentence(span, at, paragraph.role)
        for at, paragraph in enumerate(article.paragraphs)
        for span in _of_paragraph(article.text, paragraph.span, paragraph.role)
    )


def split_sentences(text: str) -> list[Span]:
    """The sentences of one paragraph's prose, trimmed, in order and apart."""
    spans: list[Span] = []
    start = 0
    for end in (*_cuts(text), len(text)):
        if _WORDS.search(text, start, end):
            spans.append(trimmed(text, Span(start, end)))
        elif spans:
            spans[-1] = trimmed(text, Span(spans[-1].start, end))
        else:
            continue  # marks before the first words belong to its sentence
        start = end
    if not spans and not text.isspace() and text:
        spans.append(trimmed(text, Span(0, len(text))))
    return spans


def _of_paragraph(text: str, span: Span, role: Role) -> Iterator[Span]:
    """The sentences of one paragraph, in offsets of the whole text."""
    if role in _UNCUT:
        yield trimmed(text, span)
        return
    for each in split_sentences(span.of(text)):
        yield each.shifted(span.start)


def _cuts(text: str) -> Iterator[int]:
    """The offsets in ``text``, in order, after which another sentence begins."""
    items = items_in(text)
    yield from sorted({*items, *_cuts_at_marks(text, frozenset(items))})


def _cuts_at_marks(text: str, items: frozenset[int]) -> Iterator[int]:
    """Where our rules cut, and where ``sentencex`` does and they say nothing.

    The mark that belongs to the number of one of the list ``items`` ends nothing.
    """
    proposed = _proposed(text)
    settled = 0
    for end in ends_in(text):
        yield from (_before_openers(text, cut) for cut in _within(proposed, settled, end.at + 1))
        settled = end.reach + 1
        if not items.isdisjoint(range(max(0, end.at - _LONGEST_NUMBER), end.at)):
            continue
        if end.ends or (
            end.ends is None and any(True for _ in _within(proposed, end.at + 1, settled))
        ):
            yield end.after
    yield from _within(proposed, settled, len(text))


def _before_openers(text: str, cut: int) -> int:
    """``cut`` moved before the brackets and quotation marks that open the next sentence."""
    while cut > 0 and text[cut - 1] in _OPENERS:
        cut -= 1
    return cut


def _within(offsets: list[int], start: int, end: int) -> Iterator[int]:
    """Those of the sorted ``offsets`` from ``start`` up to, not including, ``end``."""
    for at in range(bisect_left(offsets, start), len(offsets)):
        if offsets[at] >= end:
            return
        yield offsets[at]


def _proposed(text: str) -> list[int]:
    """Where ``sentencex`` cuts ``text``, quotation marks and brackets not seen."""
    plain = text.translate(_UNSEEN)
    found: list[int] = []
    start = 0
    while start < len(plain):
        end = _piece_end(plain, start)
        for sentence in sentencex.segment(_LANGUAGE, plain[start:end]):
            start += len(sentence)
            found.append(start)
        found.pop()
        start = end
    return [cut for cut in found if not _runs_on(text, cut)]


def _runs_on(text: str, cut: int) -> bool:
    """Whether no space parts what stands before ``cut`` from the rest of a word or a clause.

    “...to follow”, “D-N.Y.” and “Node.JS” are such; a sentence begins with a word in title case, or
    in a script without capitals.
    """
    glued = _GLUED.match(text, cut)
    if not glued:
        return False
    letter, following = glued["letter"], glued["next"]
    return letter.islower() or (letter.isupper() and (following.isupper() or following == "."))


def _piece_end(text: str, start: int) -> int:
    """Where the piece of ``text`` from ``start`` ends: at a space, where there is one."""
    end = start + _PIECE
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", start + _PIECE // 2, end)
    return end if space < 0 else space + 1
