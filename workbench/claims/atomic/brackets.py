"""What stands in brackets after a noun is a fact of its own about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.claims.atomic.fact import Fact
from workbench.claims.granularity import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.claims.parse import Parse, Word

RULE = "brackets"
_PAIRS = {"(": ")"}
"""Not square brackets: what they hold was put in by somebody else."""
_LONG = 3
"""Words from which brackets hold more than an abbreviation or a year."""
_INSIDE_NAME = frozenset({"compound", "amod", "nmod", "poss", "det", "nummod", "flat"})


@dataclass(frozen=True, slots=True)
class Bracket:
    """The words between two brackets, and the noun before them."""

    words: frozenset[int]
    noun: frozenset[int]
    head: int

    def fact(self) -> Fact:
        """What is said of the noun."""
        return Fact(self.words, self.head, RULE, inherited=self.noun)


def brackets(parse: Parse, granularity: Granularity) -> tuple[Bracket, ...]:
    """The brackets of a sentence that hold facts at this granularity."""
    if granularity is Granularity.COARSE:
        return ()
    least = 1 if granularity is Granularity.FINE else _LONG
    return tuple(
        found
        for found in _brackets(parse)
        if len(_told(parse, found.words)) >= least and not _is_abbreviation(parse, found.words)
    )


def _brackets(parse: Parse) -> Iterator[Bracket]:
    opened: Word | None = None
    for word in parse.words:
        if word.text in _PAIRS:
            opened = word
        elif opened is not None and word.text == _PAIRS[opened.text]:
            found = _bracket(parse, opened.at, word.at)
            if found is not None:
                yield found
            opened = None


def _bracket(parse: Parse, opened: int, closed: int) -> Bracket | None:
    """The bracket between two marks, if a noun stands before it and something inside."""
    words = frozenset(range(opened + 1, closed))
    before = next((word for word in reversed(parse.words[:opened]) if not word.is_mark), None)
    if before is None or not _told(parse, words):
        return None
    while before.relation in _INSIDE_NAME and before.at < before.head < opened:
        before = parse.head(before)
    if not before.is_noun:
        return None
    left_out = [
        w.at for w in parse.children(before) if w.relation in {"conj", "cc", "appos", "relcl"}
    ]
    noun = frozenset(at for at in parse.below(before, left_out) if at < opened)
    return Bracket(words, noun, min(words))


def _told(parse: Parse, words: frozenset[int]) -> list[int]:
    return [at for at in words if not parse[at].is_mark]


def _is_abbreviation(parse: Parse, words: frozenset[int]) -> bool:
    """Whether brackets hold only the short form of the name before them."""
    told = _told(parse, words)
    return len(told) == 1 and parse[told[0]].text.isupper()
