"""Cuts paragraphs into sentences: the units of the coverage ledger.

``sentencex`` proposes ends; a second pass of our own looks at every mark that can end a sentence,
inside quotations too, and settles the cases it knows (abbreviations, initials, numbers, quotations,
reported speech). Every character but white space lies in exactly one sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sentencex

from workbench.article.abbreviations import (
    BEFORE_NUMBER,
    CALENDAR,
    MAYBE_LAST,
    NEVER_LAST,
    OPENERS,
    SPEECH,
    stands_in,
)
from workbench.article.article import Role
from workbench.article.span import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.article.article import Article

_UNCUT = frozenset({Role.HEADLINE, Role.HEADING, Role.CAPTION, Role.DATELINE, Role.TABLE_ROW})
_LANGUAGE = "en"
_PIECE = 2_000
"""Code points given to ``sentencex`` at once: it is quadratic on some texts."""
_WINDOW = 80
"""Code points looked at on each side of a mark."""

_QUOTES = "\"'”’»"
_END = re.compile(
    r"(?P<mark>[.!?…]{1,80}+)(?P<closers>[\"'”’»)\]}*_]{0,8}+(?:\s?\[\d{1,3}\]){0,8}+)(?=\s|\Z)"
)
_NEXT = re.compile(
    r"\s+(?P<opening>[\"'“‘«(\[{*_—–-]{0,8}\s?)(?P<word>[^\W_](?:[\w’'.&-]{0,40}\w)?)?"
)
_WORD_BEFORE = re.compile(r"[^\s(\[{“\"‘«/—–]{1,40}\Z")
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z]){0,4}\Z")
_WORDS = re.compile(r"[^\W_]")
_PLAIN_WORD = re.compile(r"(?<![^\W_])(?<![.'’-])[a-z]{4,20}\Z")
_NUMBER = re.compile(r"\(?\d{1,3}\Z")
# ``sentencex`` keeps whole quotations together, and fails on white space of several bytes.
_UNSEEN = dict.fromkeys(map(ord, "\"“”„'‘’«»‹›()[]{}"), " ") | {
    ord(char): " " for char in map(chr, range(0x80, 0x3001)) if char.isspace()
}


@dataclass(frozen=True, slots=True)
class Sentence:
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
    """The offsets in ``text`` after which another sentence begins."""
    proposed = _proposed(text)
    settled = 0
    for mark in _END.finditer(text):
        following = _NEXT.match(text, mark.end())
        reach = following.start("word") if following and following["word"] else mark.end() + 1
        yield from _within(proposed, settled, mark.start() + 1)
        settled = reach + 1
        wanted = _decided(text, mark, following)
        if wanted is None:
            wanted = any(True for _ in _within(proposed, mark.start() + 1, reach + 1))
        if wanted:
            yield mark.end()
    yield from _within(proposed, settled, len(text))


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
    return found


def _piece_end(text: str, start: int) -> int:
    """Where the piece of ``text`` from ``start`` ends: at a space, where there is one."""
    end = start + _PIECE
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", start + _PIECE // 2, end)
    return end if space < 0 else space + 1


def _decided(text: str, mark: re.Match[str], following: re.Match[str] | None) -> bool | None:
    """Whether a sentence ends at ``mark``; None when that is left to ``sentencex``."""
    word = following["word"] if following else None
    if following is None or not word:
        return None
    if word[0].islower():
        return _opens_in_lower_case(text, mark, word)
    quoted = any(char in _QUOTES for char in mark["closers"])
    if mark["mark"] != ".":
        return not (quoted and _names_speaker(text, following))
    before = _WORD_BEFORE.search(text[max(0, mark.start() - _WINDOW) : mark.start()])
    if before is None or quoted:
        return True
    return _after_full_stop(text, before[0], mark, word)


def _opens_in_lower_case(text: str, mark: re.Match[str], word: str) -> bool:
    """Whether a sentence in lower case begins with ``word``, as in texts that know no capitals."""
    if mark["closers"] or mark["mark"][0] == "…" or mark["mark"].startswith(".."):
        return False
    if mark["mark"] == "." and not _PLAIN_WORD.search(
        text, max(0, mark.start() - 20), mark.start()
    ):
        return False
    return text[:1].islower() or (mark["mark"] == "." and word in OPENERS)


def _names_speaker(text: str, following: re.Match[str]) -> bool:
    """Whether “Kirby said” or the like follows a quotation."""
    if following["opening"]:
        return False
    words = text[following.start("word") : following.end() + _WINDOW].split()[:4]
    return any(word.strip(".,;:").lower() in SPEECH for word in words[1:])


def _after_full_stop(text: str, before: str, mark: re.Match[str], word: str) -> bool | None:
    """Whether a lone full stop between ``before`` and ``word`` ends a sentence."""
    opens = word.lower().replace("’", "'") in OPENERS and word[0].isupper()
    if stands_in(before, NEVER_LAST):
        return False
    if word[0].isdigit() and (stands_in(before, BEFORE_NUMBER) or stands_in(before, CALENDAR)):
        return False
    if stands_in(before, MAYBE_LAST) or _INITIALS.match(before):
        return opens
    if _NUMBER.match(before) and not text[: mark.start() - len(before)].strip():
        return False
    return None
