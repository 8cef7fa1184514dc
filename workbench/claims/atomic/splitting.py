"""From a parsed sentence to its facts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.atomic import conditions
from workbench.claims.atomic.brackets import brackets
from workbench.claims.atomic.clauses import Clauses, Joint
from workbench.claims.atomic.lists import members_apart
from workbench.claims.atomic.modifiers import modifiers_apart
from workbench.claims.atomic.names import titles
from workbench.claims.atomic.repairs import repaired
from workbench.claims.granularity import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.claims.atomic.fact import Fact
    from workbench.claims.parse import Parse


def facts(parse: Parse, granularity: Granularity) -> list[Fact]:
    """The facts of one sentence, the main one first; one that says all of it if nothing is cut.

    Coarse cuts at the sentence's main joints only: between whole clauses where there are several,
    else before the clauses that add a fact, else around what is told in passing.
    """
    parse = repaired(parse)
    if granularity is Granularity.COARSE:
        found = _coarse(parse)
    else:
        found = _with_brackets(parse, granularity)
    if granularity is Granularity.FINE:
        found = [part for fact in (*found, *titles(parse)) for part in _fine(parse, fact)]
    qualified = [
        (word.at, qualifier.at)
        for word in parse.words
        for qualifier in conditions.qualifiers(parse, word)
    ]
    return list(_distinct(_with_qualifiers(fact, qualified) for fact in found))


def _with_qualifiers(fact: Fact, qualified: Iterable[tuple[int, int]]) -> Fact:
    """``fact`` with every negation, hedge and modal of its words, whatever rule left one out.

    ``qualified`` are the sentence's pairs of a word and what qualifies it.
    """
    while True:  # a qualifier may have one of its own: "not likely"
        words = fact.words
        missing = {qualifier for word, qualifier in qualified if word in words} - words
        if not missing:
            return fact
        fact = replace(fact, own=fact.own | missing)


def _coarse(parse: Parse) -> list[Fact]:
    for depth in Joint:
        found = list(Clauses(parse, depth).facts())
        if len(found) > 1:
            break
    return found


def _with_brackets(parse: Parse, granularity: Granularity) -> list[Fact]:
    """The facts of the clauses, and those in brackets apart from them."""
    apart = brackets(parse, granularity)
    gone = frozenset().union(*(bracket.words for bracket in apart))
    outside = (fact.without(gone) for fact in Clauses(parse, Joint.WITHIN).facts())
    told = [fact for fact in outside if any(not parse[at].is_mark for at in fact.own)]
    return told + [bracket.fact() for bracket in apart]


def _fine(parse: Parse, fact: Fact) -> Iterator[Fact]:
    """``fact`` for each member of its lists, and with each of its modifiers."""
    if fact.is_attribution:
        yield fact
        return
    for member in members_apart(parse, fact):
        yield from modifiers_apart(parse, member)


def _distinct(found: Iterable[Fact]) -> Iterator[Fact]:
    """Those of ``found`` that do not use the very words of an earlier one."""
    seen: set[frozenset[int]] = set()
    for fact in found:
        if fact.words not in seen:
            seen.add(fact.words)
            yield fact
