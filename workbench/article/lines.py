"""The lines of a text, and which of them run on: hard-wrapped prose or one paragraph a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.article.article import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_NARROWEST_WRAP = 45
"""Code points; a block whose longest line is shorter was not wrapped by a program."""
_WIDEST_WRAP = 120
_TERMINAL = tuple(".!?…:;。！？")
_CLOSERS = "\"'”’»)]"
_RUNS_ON = frozenset({Role.PROSE, Role.QUOTATION, Role.CAPTION})
"""Roles whose lines may go on in the next line."""


class Line(NamedTuple):
    """One line with words on it, without the white space at its ends."""

    start: int
    end: int
    words: str
    indent: int
    """Code points of white space before the words."""


def lines_of(text: str) -> Iterator[Line | None]:
    """The lines of canonical ``text`` in order; None for each that is blank."""
    at = 0
    for raw in text.split("\n"):
        words = raw.strip()
        indent = len(raw) - len(raw.lstrip()) if words else 0
        yield Line(at + indent, at + indent + len(words), words, indent) if words else None
        at += len(raw) + 1


def blocks(lines: Iterable[Line | None]) -> Iterator[list[Line]]:
    """The runs of lines between blank lines."""
    block: list[Line] = []
    for line in lines:
        if line is not None:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def joined_runs(block: Sequence[Line], roles: Sequence[Role]) -> Iterator[range]:
    """The runs of lines in ``block``, as index ranges, that make one paragraph each."""
    width = max(len(line.words) for line in block)
    start = 0
    for at in range(1, len(block)):
        if not _goes_on(block[at - 1], block[at], roles[start], roles[at], width):
            yield range(start, at)
            start = at
    yield range(start, len(block))


def _goes_on(line: Line, following: Line, role: Role, following_role: Role, width: int) -> bool:
    """Whether ``following`` carries on the paragraph of ``line``."""
    if following_role is not Role.PROSE:
        return False
    if role is Role.LIST_ITEM:
        return following.indent > line.indent or _wrapped(line, following, width)
    if role not in _RUNS_ON:
        return False
    return _wrapped(line, following, width)


def _wrapped(line: Line, following: Line, width: int) -> bool:
    """Whether a program or a typist broke the sentence, not the paragraph, after ``line``."""
    if following.words[0].islower():
        return not _ended(line) or _is_full(line, following, width)
    return _is_full(line, following, width)


def _ended(line: Line) -> bool:
    return line.words.rstrip(_CLOSERS).endswith(_TERMINAL)


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the next word would not have fitted on ``line`` any more."""
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    return len(line.words) + 1 + len(following.words.split(None, 1)[0]) > width
