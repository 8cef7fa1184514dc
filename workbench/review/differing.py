"""Two versions of a text word by word: which words of each the other one does not have there."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST_PAIRS = 100_000
"""Words of the one times words of the other that are compared: some 300 each, once what they begin
and end with is off. Beyond that everything between counts as different."""


class Words(NamedTuple):
    """A stretch of a text."""

    text: str
    differs: bool = False
    """Whether the other version has something else in its place."""


Marked: TypeAlias = tuple[Words, ...]
"""A whole text in stretches."""


class _Word(NamedTuple):
    start: int
    end: int
    text: str


class _Run(NamedTuple):
    """Words of both texts, from and to, that are the same in both or not."""

    i: int
    j: int
    k: int
    m: int
    is_same: bool


def differing(one: str, other: str) -> tuple[Marked, Marked]:
    """Both texts with the words marked in which they differ; blanks and line ends never are."""
    mine, theirs = _words(one), _words(other)
    runs = _gathered(_runs([w.text for w in mine], [w.text for w in theirs]))
    return (
        _marked(one, mine, [(run.is_same, run.i, run.j) for run in runs]),
        _marked(other, theirs, [(run.is_same, run.k, run.m) for run in runs]),
    )


def _runs(one: Sequence[str], other: Sequence[str]) -> Iterator[_Run]:
    """The words of both from beginning to end, same and different by turns."""
    start = _alike(one, other)
    end = _alike(one[start:][::-1], other[start:][::-1])
    i, j, k, m = start, len(one) - end, start, len(other) - end
    yield _Run(0, i, 0, k, is_same=True)
    if (j - i) * (m - k) > _MOST_PAIRS:
        yield _Run(i, j, k, m, is_same=False)
    else:
        matcher = SequenceMatcher(None, one[i:j], other[k:m], autojunk=False)
        for what, a, b, c, d in matcher.get_opcodes():
            yield _Run(i + a, i + b, k + c, k + d, is_same=what == "equal")
    yield _Run(j, len(one), m, len(other), is_same=True)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words they begin with are the same."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _gathered(runs: Iterator[_Run]) -> list[_Run]:
    """The runs, with a single word between two differences as a part of them: nobody reads it."""
    result: list[_Run] = []
    for run in runs:
        if run.i == run.j and run.k == run.m:
            continue
        if not run.is_same and len(result) > 1 and _is_single(result[-1]):
            *_, first, _ = result
            result[-2:] = [_Run(first.i, run.j, first.k, run.m, is_same=False)]
        else:
            result.append(run)
    return result


def _is_single(run: _Run) -> bool:
    return run.is_same and run.i > 0 and run.j - run.i == 1


def _marked(text: str, words: Sequence[_Word], runs: Sequence[tuple[bool, int, int]]) -> Marked:
    """``text`` cut so that every stretch of different words stands alone."""
    parts: list[Words] = []
    at = 0
    for is_same, first, end in runs:
        if is_same or first == end:
            continue
        start, stop = words[first].start, words[end - 1].end
        parts += [Words(text[at:start]), Words(text[start:stop], differs=True)]
        at = stop
    parts.append(Words(text[at:]))
    return tuple(part for part in parts if part.text)


def _words(text: str) -> list[_Word]:
    return [_Word(*found.span(), found.group()) for found in _word().finditer(text)]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\S+")
