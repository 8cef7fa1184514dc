"""Tells the core of a fact apart from where, when and how: each is a claim that can be wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.atomic import conditions
from workbench.claims.lexicon import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.claims.atomic.fact import Fact
    from workbench.claims.parse import Parse, Word

RULE = "modifier"
_COMPLEMENTS = ("dobj", "attr", "acomp", "xcomp", "oprd", "ccomp", "agent", "dative")
_MODIFIERS = frozenset({"prep", "npadvmod", "advcl"})
_OF_NOUN = frozenset({"prep", "relcl", "acl"})


def modifiers_apart(parse: Parse, fact: Fact) -> Iterator[Fact]:
    """The core of ``fact``, then the core with each of its modifiers; or ``fact`` as it is."""
    optional = [parse.below(word) & fact.words for word in _optional(parse, fact)]
    optional = [words for words in optional if words]
    if not optional:
        yield fact
        return
    head = parse[fact.head]
    core = fact.without(frozenset().union(*optional))
    if _stands_alone(parse, head, core):
        yield replace(core, rule=RULE)
    elif len(optional) == 1:
        yield fact
        return
    for words in optional:
        others = frozenset().union(*(other for other in optional if other is not words))
        yield replace(fact.without(others - words), rule=RULE)


def _stands_alone(parse: Parse, head: Word, core: Fact) -> bool:
    return any(child.at in core.words for child in parse.children(head, *_COMPLEMENTS)) or any(
        child.relation == "prep" and child.at in core.words for child in parse.children(head)
    )


def _optional(parse: Parse, fact: Fact) -> list[Word]:
    """The modifiers that may go without making another claim of the rest."""
    said = {parse[at].lower for at in fact.words}
    if said & (syntax.NEGATION | syntax.CONDITIONAL):
        return []
    head = parse[fact.head]
    found = [
        child
        for child in parse.children(head)
        if child.at in fact.words
        and child.relation in _MODIFIERS
        and (child.relation != "advcl" or not conditions._marks(parse, child) & syntax.CONDITIONAL)
    ]
    front = [w for w in found if w.at < head.at]
    back = [w for w in found if w.at > head.at]
    if said & syntax.UNIQUE or any(parse[at].tag in {"JJS", "RBS"} for at in fact.words):
        return front
    for noun in parse.children(head, "attr", "dobj"):
        if {w.lower for w in parse.children(noun, "det")} & {"a", "an"}:
            back += [w for w in parse.children(noun) if w.at in fact.words and w.at > noun.at and w.relation in _OF_NOUN and not (w.relation == "prep" and w.lower == "of")]
    return front + back
