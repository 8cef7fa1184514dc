"""Tells by its looks what a line of plain text is: heading, list item, caption or table."""

from __future__ import annotations

import re
from functools import cache

from workbench.article.article import Role

HEADLINE_LIMIT = 200
HEADING_LIMIT = 80
_HEADING_WORDS = 10
_CAPTION_LIMIT = 400
_DATELINE_LIMIT = 80

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_CAPITALS = re.compile(r"[A-Z][A-Z.’'-]")
_DIGIT = re.compile(r"\d")
_BEGINS = re.compile(r"[“‘\"']?[A-Z]")
_CAPTION = re.compile(
    r"[\[(]?(?:file )?(?:photo(?:graph)?s?|images?|pictures?|captions?|credits?|illustration)"
    r"(?: credits?| by)?(?: ?:| by | courtesy |/)"
    r"|(?:fig(?:ure|\.)|photo|map|chart|table) \d+[a-z]?[.:] ",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(
    r"(?:[-*+•‣◦▪●·–—](?=[ \t\u00a0])|\(?\d{1,3}[.)](?=[ \t\u00a0])|\(?[a-z][)](?=[ \t]))"
)
_CELLS = re.compile(r"\S(?:\t+| {3,}\s*|\s*\|\s*)(?=\S)")
_SENTENCE_END = (".", "!", "?", "…", ":", ";", ",", ".”", "!”", "?”", ',"', '."', '!"', '?"', ",”")
_CLOSING = "\"”’')]"
_CREDIT_END = ("]", ")", "].", ").")


def line_role(line: str) -> Role:
    """What a line says it is by its own marks; prose when it has none."""
    if _LIST_MARK.match(line):
        return Role.LIST_ITEM
    if line.startswith(">"):
        return Role.QUOTATION
    if line.startswith("|") or len(_CELLS.findall(line[:1000])) > 1:
        return Role.TABLE_ROW
    if len(line) <= _CAPTION_LIMIT and (_CAPTION.match(line) or _has_credit(line)):
        return Role.CAPTION
    if len(line) <= _DATELINE_LIMIT and _is_dateline(line):
        return Role.DATELINE
    return Role.PROSE


def _has_credit(line: str) -> bool:
    """Whether ``line`` ends with the name of a photographer or an agency in brackets."""
    return line.endswith(_CREDIT_END) and bool(_credit_pattern().search(line))


def _is_dateline(line: str) -> bool:
    """Whether ``line`` says only where, when or by whom the article was written."""
    match = _dateline(line)
    if match and match.end() == len(line):
        return True
    return _is_date(line) or (line.startswith("By ") and bool(_byline_pattern().fullmatch(line)))


def _dateline(line: str) -> re.Match[str] | None:
    """The place, day and agency that ``line`` begins with."""
    return _dateline_pattern().match(line) if _CAPITALS.match(line) else None


def _is_date(line: str) -> bool:
    """Whether ``line`` says only when the article was published."""
    return bool(_DIGIT.search(line) and _date_pattern().fullmatch(line))


@cache
def _credit_pattern() -> re.Pattern[str]:
    return re.compile(
        r"[\[(](?:[^()\[\]\n]{0,60}(?:(?i:\bphoto|\bimages)\b[^()\[\]\n]{0,40}"
        r"|/ ?[A-Z]{2,5}|via AP)"
        r"|(?i:photo|image|credit)\b[^()\[\]\n]{1,80})[\])]\.?\Z"
    )


@cache
def _byline_pattern() -> re.Pattern[str]:
    return re.compile(
        r"By [A-Z][\w.’'-]*(?: (?:and |de |van |von )?[A-Z][\w.’'-]*){1,5}(?:, .{1,40})?"
    )


@cache
def _dateline_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3})"  # the place, in capitals
        r"(?P<more>"
        rf"(?:,? (?:{_DAY}|[A-Z][a-z.]+(?: [A-Z][a-z.]+)?))?"  # the day, or the country
        rf"(?:,? {_DAY})?"
        r"(?: \([^()\n]{2,30}\))?"  # the agency
        r")(?: ?[—–]| -{1,2})(?: |(?=\S)|\Z)"
    )


@cache
def _date_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:published|updated|posted|last updated)(?: on)?:? )?"
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
        rf"(?:{_DAY}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
        r"(?:,? (?:at )?\d{1,2}[:.]\d\d.{0,12})?",
        re.IGNORECASE,
    )


def dateline_length(paragraph: str) -> int:
    """Code points of the place, day and agency before a paragraph's own words; 0 if none.

    A place alone counts only where a new sentence follows: “NATO – which” is no dateline.
    """
    match = _dateline(paragraph)
    if match is None or not (match["more"] or _BEGINS.match(paragraph, match.end())):
        return 0
    return match.end()


def _has_two_sentences(line: str) -> bool:
    """Whether a sentence ends within ``line`` and another begins."""
    return any(mark in line for mark in ".!?") and bool(_next_sentence_pattern().search(line))


@cache
def _next_sentence_pattern() -> re.Pattern[str]:
    return re.compile(r"(?:[!?]|\b[a-z][a-z'’]{2,30}\.)[\"”’)]{0,3}\s+[\"“‘(]{0,3}[A-Z]")


def may_be_headline(first: str) -> bool:
    """Whether the first line of an article reads as its headline."""
    return (
        len(first) <= HEADLINE_LIMIT
        and "\n" not in first
        and not first.rstrip(_CLOSING).endswith((".", "…"))
        and not _has_two_sentences(first)
    )


def may_be_heading(line: str) -> bool:
    """Whether a line that stands alone reads as a heading: short, no final mark, a capital."""
    return (
        len(line) <= HEADING_LIMIT
        and "\n" not in line
        and not line.endswith(_SENTENCE_END)
        and not _has_two_sentences(line)
        and line[:1].isalnum()
        and not line[:1].islower()
        and len(line.split()) <= _HEADING_WORDS
    )
