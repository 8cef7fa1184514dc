"""Takes lists apart: one fact for each member, wherever that changes nothing of what is said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from workbench.claims.atomic import conditions
from workbench.claims.lexicon import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.claims.atomic.fact import Fact
    from workbench.claims.parse import Parse, Word

RULE = "list"
_MOST = 12
"""Facts made of one; a sentence with more combinations keeps its smaller lists whole."""
_SHARED_LEFT = frozenset({"det", "poss", "predet", "aux", "auxpass", "nsubj"})
"""Not what describes: "civilian population and attacks" tells of no civilian attacks."""
_AFTER = frozenset({"prep", "relcl", "acl", "npadvmod", "advmod", "dobj"})
_OWN_LEFT = ("det", "poss", "nummod", "amod", "compound", "nsubj", "quantmod")


@dataclass(frozen=True, slots=True)
class _Member:
    """One member of a list."""

    word: Word
    own: frozenset[int]
    """Words that go when another member is told."""
    first: Word
    """The member that its list begins with."""


def members_apart(parse: Parse, fact: Fact) -> Iterator[Fact]:
    """``fact`` once for each member of its lists, or as it is.

    Nothing is taken apart under a negation, between alternatives, or where the list is one thing
    together: "between A and B", "A and B met".
    """
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
        told = frozenset().union(
            *(c.own for g, c in zip(groups, chosen, strict=True) if c is not g[0])
        )
        gone |= frozenset().union(*(_doubled(parse, c) for c in chosen))
        member = replace(fact.without(gone), rule=RULE)
        yield member.about(told - gone) if told else member


def _holds_together(parse: Parse, fact: Fact, first: Word) -> bool:
    """Whether the list that ``first`` begins is denied as a whole, or is one thing together."""
    if parse.head(first).lower in syntax.TOGETHER:
        return True
    for word in (first, *parse.above(first)):
        if word.at not in fact.words:
            break
        if conditions.is_negated(parse, word):
            return True
        if word.is_verb and (
            word.lower in syntax.TOGETHER_VERBS
            or any(child.lower in syntax.TOGETHER for child in parse.children(word))
        ):
            return True
    return False


def _groups(parse: Parse, fact: Fact) -> list[list[_Member]]:
    """The lists among the words of ``fact``, each as its members."""
    found: list[list[_Member]] = []
    for at in sorted(fact.words):
        word = parse[at]
        if word.relation == "conj" or not _can_be_listed(word):
            continue
        members = [word, *_chain(parse, word, fact)]
        joints = {conditions.joint(parse, member) for member in members[1:]}
        if len(members) < 2 or joints & syntax.ALTERNATIVES:
            continue
        if _are_alike(members, fact) and not _holds_together(parse, fact, word):
            found.append(_members(parse, members, fact))
    return found


def _can_be_listed(word: Word) -> bool:
    return (word.is_noun and word.tag[0] != "W") or word.tag in {
        "JJ",
        "JJR",
        "VB",
        "VBG",
        "VBN",
        "IN",
        "TO",
    }


def _are_alike(words: Sequence[Word], fact: Fact) -> bool:
    """Whether the members go together; what the parser joined may belong to another list.

    Names are often taken for verbs, so only a noun joined to the clause's verb is refused.
    """
    first, *others = words
    unlike = first.tag == "JJ" or (first.at == fact.head and first.is_verb)
    return not (unlike and any(word.is_noun for word in others))


def _chain(parse: Parse, word: Word, fact: Fact) -> Iterator[Word]:
    """The further members of the list that ``word`` begins, as far as they are in ``fact``."""
    for member in parse.children(word, "conj", "appos"):
        if member.at in fact.words and (member.relation == "conj" or _is_listed(parse, member)):
            yield member
            yield from _chain(parse, member, fact)


def _is_listed(parse: Parse, word: Word) -> bool:
    """Whether what the parser takes for an apposition is the next member of a list."""
    first = min(parse.below(word))
    return parse[first - 1].text == "," and bool(parse.children(word, "cc"))


def _members(parse: Parse, words: Sequence[Word], fact: Fact) -> list[_Member]:
    """Each member with the words that are its own, not shared by all of the list."""
    first, last = words[0], words[-1]
    kept = {"conj", "cc", "punct", "preconj"} | (
        {"appos"} if len(words) > 1 and words[1].relation == "appos" else set()
    )
    found: list[_Member] = []
    for word in words:
        children = parse.children(word)
        shared = [child.at for child in children if child.relation in kept]
        if word is first:
            shared += [child.at for child in children if _is_shared(parse, word, child, words[1])]
        if word is last:
            shared += _shared_after(parse, words)
        else:
            shared += [child.at for child in children if child.at > last.at]
        found.append(_Member(word, parse.below(word, shared) & fact.words, first))
    return found


def _is_shared(parse: Parse, first: Word, child: Word, second: Word) -> bool:
    """Whether what stands before the first member of a list belongs to the others too."""
    if child.at > first.at or child.relation not in _SHARED_LEFT or child.tag in {"NNP", "NNPS"}:
        return False
    if child.relation == "det" and not parse.children(second, "det", "poss", "nummod"):
        return child.lower not in {"a", "an"} or second.tag in {"NN", "NNP", "JJ"}
    return _is_bare(parse, second)


def _doubled(parse: Parse, member: _Member) -> frozenset[int]:
    """The article of the first member, where the one that is told has its own."""
    if member.word is member.first or not parse.children(member.word, "det", "poss"):
        return frozenset()
    return frozenset(child.at for child in parse.children(member.first, "det", "poss"))


def _is_bare(parse: Parse, word: Word) -> bool:
    """Whether a member has nothing before it of its own, so that it shares the first one's."""
    return not parse.children(word, *_OWN_LEFT)


def _shared_after(parse: Parse, words: Sequence[Word]) -> list[int]:
    """What follows the last member and belongs to all: "the king and princess of Spain"."""
    *others, last = words
    if any(
        child.at > word.at and child.relation in _AFTER
        for word in others
        for child in parse.children(word)
    ):
        return []
    if not _is_bare(parse, last) or last.tag not in {"NN", "NNS", "VB", "VBD", "VBN", "VBG", "JJ"}:
        return []
    return [
        child.at
        for child in parse.children(last)
        if child.at > last.at
        and (child.lower == "of" or child.relation == "dobj" or not last.is_noun)
        and child.relation in _AFTER
    ]


def _joints(parse: Parse, group: Sequence[_Member]) -> Iterator[int]:
    """The words that only join the members: "and", "as well as", commas."""
    for member in group:
        for word in parse.children(member.word):
            if word.relation in {"cc", "preconj"} or word.lower == "both":
                yield from parse.below(word)
