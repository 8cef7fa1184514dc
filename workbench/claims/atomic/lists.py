"""Takes lists apart: one fact for each member, wherever that changes nothing of what is said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from workbench.claims.atomic.conditions import conjunctions
from workbench.claims.lexicon import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.claims.atomic.fact import Fact
    from workbench.claims.parse import Parse, Word

RULE = "list"
_MOST = 12
"""Facts made of one; a sentence with more combinations keeps its smaller lists whole."""
_SHARED_LEFT = frozenset({"det", "poss", "amod", "compound", "predet", "aux", "auxpass", "nsubj"})
_SHARED_RIGHT = frozenset({"prep", "relcl", "acl", "npadvmod", "advmod", "dobj"})


@dataclass(frozen=True, slots=True)
class _Member:
    """One member of a list."""

    word: Word
    own: frozenset[int]
    """Words that go when another member is told."""


def members_apart(parse: Parse, fact: Fact) -> Iterator[Fact]:
    """``fact`` once for each member of its lists, or as it is.

    Nothing is taken apart under a negation, between alternatives, or where the list is one thing
    together: "between A and B", "A and B met".
    """
    if _holds_together(parse, fact):
        yield fact
        return
    groups = _groups(parse, fact)
    while groups and prod(map(len, groups)) > _MOST:
        groups.remove(min(groups, key=len))
    if not groups:
        yield fact
        return
    joints = frozenset(at for group in groups for at in _joints(parse, group))
    for chosen in product(*groups):
        others = (m for group, c in zip(groups, chosen, strict=True) for m in group if m is not c)
        gone = frozenset().union(joints, *(member.own for member in others))
        yield replace(fact.without(gone), rule=RULE)


def _holds_together(parse: Parse, fact: Fact) -> bool:
    said = {parse[at].lower for at in fact.words}
    return bool(said & (syntax.NEGATION | syntax.TOGETHER | syntax.TOGETHER_VERBS))


def _groups(parse: Parse, fact: Fact) -> list[list[_Member]]:
    """The lists among the words of ``fact``, each as its members."""
    found: list[list[_Member]] = []
    for at in sorted(fact.words):
        word = parse[at]
        if word.relation == "conj" or not _can_be_listed(word):
            continue
        members = [word, *_chain(parse, word, fact)]
        if len(members) > 1 and not syntax.ALTERNATIVES & set(conjunctions(parse, members[1])):
            found.append(_members(parse, members, fact))
    return found


def _can_be_listed(word: Word) -> bool:
    return word.is_noun or word.tag in {"JJ", "JJR", "VB", "VBG", "VBN", "IN", "TO"}


def _chain(parse: Parse, word: Word, fact: Fact) -> Iterator[Word]:
    """The further members of the list that ``word`` begins, as far as they are in ``fact``."""
    for member in parse.children(word, "conj", "appos"):
        if member.at in fact.words and (member.relation == "conj" or _is_listed(parse, member)):
            yield member
            yield from _chain(parse, member, fact)


def _is_listed(parse: Parse, word: Word) -> bool:
    """Whether what the parser takes for an apposition is the next member of a list."""
    return (
        parse[word.at - 1].text == "," or parse.below(word) and parse[min(parse.below(word)) - 1].text == ","
    ) and bool(parse.children(word, "cc"))


def _members(parse: Parse, words: Sequence[Word], fact: Fact) -> list[_Member]:
    """Each member with the words that are its own, not shared by all of the list."""
    first, last = words[0], words[-1]
    kept = {"conj", "cc", "punct", "preconj"} | ({"appos"} if len(words) > 1 and words[1].relation == "appos" else set())
    found: list[_Member] = []
    for word in words:
        children = parse.children(word)
        shared = [child.at for child in children if child.relation in kept]
        if word is first:
            shared += [
                child.at
                for child in children
                if child.at < word.at and child.relation in _SHARED_LEFT and _is_bare(parse, words[1])
            ]
        if word is last:
            shared += _shared_after(parse, words)
        found.append(_Member(word, parse.below(word, shared) & fact.words))
    return found


def _is_bare(parse: Parse, word: Word) -> bool:
    """Whether a member has no article or possessor of its own, so that it may share the first's."""
    return not parse.children(word, "det", "poss", "nummod", "nsubj")


def _shared_after(parse: Parse, words: Sequence[Word]) -> list[int]:
    """What follows the last member and belongs to all: "the king and princess of Spain"."""
    *others, last = words
    if any(
        child.at > word.at and child.relation in _SHARED_RIGHT
        for word in others
        for child in parse.children(word)
    ):
        return []
    if not _is_bare(parse, last) or last.tag in {"NNP", "NNPS"}:
        return []
    return [
        child.at
        for child in parse.children(last)
        if child.at > last.at and child.relation in _SHARED_RIGHT
    ]


def _joints(parse: Parse, group: Sequence[_Member]) -> Iterator[int]:
    """The words that only join the members: "and", "as well as", commas."""
    for member in group:
        for word in parse.children(member.word, "cc", "preconj"):
            yield from parse.below(word)
