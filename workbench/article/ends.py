"""Whether a mark such as ``.`` or ``?”`` ends its sentence: the cases with a rule of their own."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from workbench.article.abbreviations import (
    BEFORE_NUMBER,
    CALENDAR,
    CLOCK,
    MAYBE_LAST,
    NEVER_LAST,
    OPENERS,
    SPEECH,
    UNITS,
    stands_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_WINDOW = 80
"""Code points looked at on each side of a mark."""
_LIST_INDENT = 2
"""Code points that may stand before the number of a list item."""
_SHORT_START = 3
"""Words up to which a sentence so far is but its time: “At 5 a.m. Mr. Roe left.”"""

_QUOTES = "\"'”’»"
_MARK = re.compile(
    r"(?P<mark>[.!?…]{1,80}+)"
    r"(?P<closers>[\"'”’»)\]}*_]{0,8}+"
    r"(?:\s?\[(?:\d{1,3}|…|\.\.\.)\]){0,8}+)(?=\s|\Z)"
)
_NEXT = re.compile(
    r"\s+(?P<opening>[\"'“‘«(\[{*_—–-]{0,8}\s?)(?P<word>[^\W_](?:[\w’'.&-]{0,40}\w)?)?"
)
_WORD_BEFORE = re.compile(r"[^\s(\[{“\"‘«/—–-]{1,40}\Z")
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z]){0,4}\Z")
_SHORTENED = re.compile(r"[^\W\d_]['’](?:s|t|d|m|ll|re|ve)\Z")
"""The end of “Kirby’s”, “didn’t” or “they’ve”: a whole word, no abbreviation."""
_PLAIN_WORD = re.compile(r"[a-z]{2,20}\Z")
_NUMBER = re.compile(r"\d{1,3}\Z")
_ITEM = re.compile(r"\s*[-*•◦⁃]?\s{0,2}(\(?)(\d{1,3}|a)(\.?\)|\.)\s")


class End(NamedTuple):
    """A mark that may end a sentence, and what is known about it."""

    at: int
    """Where the mark begins."""
    after: int
    """Where the sentence would end, quotation marks and brackets included."""
    reach: int
    """Where the next word begins."""
    ends: bool | None
    """Whether it does end one; None where no rule says."""


def ends_in(text: str) -> Iterator[End]:
    """Every mark in ``text`` that may end a sentence, in order."""
    for mark in _MARK.finditer(text):
        following = _NEXT.match(text, mark.end())
        if following and following["word"]:
            ends = _ends(text, mark, following["word"], following)
            yield End(mark.start(), mark.end(), following.start("word"), ends)
        else:
            yield End(mark.start(), mark.end(), mark.end() + 1, None)


def items_in(text: str) -> list[int]:
    """Where the later items of a list written in one line begin: “1. Bread 2. Salt”."""
    first = _ITEM.match(text)
    if not first:
        return []
    found: list[int] = []
    opening, name, closing = first.groups()
    at = first.end()
    while name := _after(name):
        at = text.find(f" {opening}{name}{closing} ", at)
        if at < 0:
            break
        found.append(at + 1)
    return found


def _after(name: str) -> str:
    """The number or letter of the next item; empty after the last."""
    if name.isdigit():
        return str(int(name) + 1)
    return chr(ord(name) + 1) if name < "z" else ""


def _ends(text: str, mark: re.Match[str], word: str, following: re.Match[str]) -> bool | None:
    """Whether a sentence ends at ``mark``, before ``word``."""
    signs, closers = mark["mark"], mark["closers"]
    quoted = any(char in _QUOTES for char in closers)
    found = _WORD_BEFORE.search(text[max(0, mark.start() - _WINDOW) : mark.start()])
    before = found[0] if found else ""
    if word[0].islower():
        return (
            not closers
            and not _names_speaker(text, following)
            and _opens_in_lower_case(text, before, signs, word)
        )
    if _is_ellipsis(text, mark):
        # “I” has a capital everywhere, so it tells nothing; neither does an omission, “[…]”.
        return not (_is_first_person(word) or closers.startswith("]"))
    if signs != ".":
        return not (quoted and _names_speaker(text, following))
    return True if quoted or not before else _full_stop_ends(text, mark.start(), before, word)


def _is_ellipsis(text: str, mark: re.Match[str]) -> bool:
    """Whether the mark is “…”, “...” or the last of “. . .”; a fourth dot is a full stop."""
    return mark["mark"] in {"…", "...", ".."} or (
        mark["mark"] == "." and text.endswith(". .", 0, mark.start() + 1)
    )


def _is_first_person(word: str) -> bool:
    return word == "I" or word.startswith(("I’", "I'"))


def _opens_in_lower_case(text: str, before: str, signs: str, word: str) -> bool:
    """Whether a sentence begins with ``word`` although it has no capital.

    Some writers use none; others forget one, which is believed where the mark is plain: after an
    ordinary word, or between a question and a common opening word.
    """
    careless = text[:1].islower()
    if signs == ".":
        plain = _PLAIN_WORD.match(before) and not _is_abbreviation(before)
        return bool(plain) and (careless or len(before) > 2 or word in OPENERS)
    if signs[0] == "?":
        return careless or word in OPENERS
    return careless and signs[0] == "!"


def _is_abbreviation(word: str) -> bool:
    return any(stands_in(word, each) for each in (NEVER_LAST, MAYBE_LAST, BEFORE_NUMBER, UNITS))


def _names_speaker(text: str, following: re.Match[str]) -> bool:
    """Whether “Kirby said” or the like follows a quotation and belongs to it.

    Where it leads to a quotation that begins anew, it belongs to that: “Who is there?” Ann added,
    “There are two of us.”
    """
    start = following.start("word")
    words = text[start : following.end() + _WINDOW].split()[:4]
    return (
        not following["opening"]
        and any(word.strip(".,;:").lower() in SPEECH for word in words[1:])
        and not _leads_on().match(text, start)
    )


@cache
def _leads_on() -> re.Pattern[str]:
    """From a speaker's name to the quotation that begins anew after it."""
    return re.compile(r"[^“”\"«».!?\n]{1,60}[,:] [“\"«](?=[A-ZÀ-ÖØ-Þ])")


def _full_stop_ends(text: str, at: int, before: str, word: str) -> bool | None:
    """Whether the lone full stop at ``at``, between ``before`` and ``word``, ends a sentence."""
    if stands_in(before, NEVER_LAST):
        return False
    if word[0].isdigit() and (stands_in(before, BEFORE_NUMBER) or stands_in(before, CALENDAR)):
        return False
    if stands_in(before, CLOCK) and stands_in(word, NEVER_LAST):
        return not _has_just_begun(text[max(0, at - _WINDOW) : at])
    if len(before) == 1 and _letter_name().search(text, max(0, at - _WINDOW), at):
        return True
    if stands_in(before, MAYBE_LAST) or _INITIALS.match(before):
        return word.lower().replace("’", "'") in OPENERS
    if stands_in(before, BEFORE_NUMBER) or _SHORTENED.search(before):
        return True
    if _NUMBER.match(before) and at - len(before) <= _LIST_INDENT:
        return False
    return None


@cache
def _letter_name() -> re.Pattern[str]:
    """A letter that is a name by itself, no initial."""
    return re.compile(
        r"\b(?:[Pp]lan|[Vv]itamin|[Hh]epatitis|[Gg]roup|[Cc]lass|[Gg]rade|[Ee]xhibit|[Oo]ption"
        r"|[Tt]ype) [A-Z]\Z|\b(?:on|via|to) X\Z"
    )


def _has_just_begun(before: str) -> bool:
    """Whether only a few words stand since the sentence before, if any, ended."""
    words = before.split()
    last = next((at for at, word in enumerate(words[::-1]) if at and word.endswith(".")), None)
    return (len(words) if last is None else last) <= _SHORT_START
