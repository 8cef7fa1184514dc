"""Tells the core of a fact apart from where, when and how: each is a claim that can be wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.atomic import conditions
from workbench.claims.lexicon import speech, syntax

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.claims.atomic.fact import Fact
    from workbench.claims.parse import Parse, Word

RULE = "modifier"
_COMPLEMENTS = ("dobj", "attr", "acomp", "xcomp", "oprd", "ccomp", "agent", "dative")
_MODIFIERS = frozenset({"prep", "npadvmod", "advcl"})
_PART_OF_THE_FACT = frozenset({"according", "without", "except", "instead", "unlike"})
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
    alone = _stands_alone(parse, head, core)
    if alone:
        yield core
    elif len(optional) == 1:
        yield fact
        return
    for words in optional:
        others = frozenset().union(*(other for other in optional if other is not words))
        told = replace(fact.without(others - words), rule=RULE)
        yield told.about(words) if alone else told


def _stands_alone(parse: Parse, head: Word, core: Fact) -> bool:
    return any(child.at in core.words for child in parse.children(head, *_COMPLEMENTS)) or any(
        child.relation == "prep" and child.at in core.words for child in parse.children(head)
    )


def _optional(parse: Parse, fact: Fact) -> list[Word]:
    """The modifiers that may go without making another claim of the rest."""
    head = parse[fact.head]
    if (
        head.lower in speech.REPORTING_FORMS
        or conditions.is_negated(parse, head)
        or any(parse[at].lower in syntax.CONDITIONAL for at in fact.words)
    ):
        return []
    found = [word for word in _of_the_verb(parse, head) if word.at in fact.words]
    before = [word for word in found if word.at < head.at]
    if _is_unique(parse, fact, head):
        return before
    after = _adjuncts(parse, head, [word for word in found if word.at > head.at])
    of_nouns = (*_examples(parse, fact), *_of_indefinite(parse, head))
    return [*before, *after, *(word for word in of_nouns if word.at in fact.words)]


def _of_the_verb(parse: Parse, head: Word) -> Iterator[Word]:
    """Where, when, how and what for."""
    for word in parse.children(head):
        needed = word.lower == "as" and head.lower in syntax.TAKING_AS
        conditional = word.relation == "advcl" and conditions.is_conditional(parse, word)
        if (
            word.relation in _MODIFIERS
            and word.lower not in _PART_OF_THE_FACT
            and not (needed or conditional or _asks_back(parse, word))
        ):
            yield word


def _of_indefinite(parse: Parse, head: Word) -> Iterator[Word]:
    """What describes "a film", which is a film without it too."""
    for noun in parse.children(head, "attr", "dobj"):
        if conditions.has_indefinite(parse, noun):
            for word in parse.children(noun):
                if word.at > noun.at and word.relation in _OF_NOUN and word.lower != "of":
                    yield word


def _examples(parse: Parse, fact: Fact) -> list[Word]:
    """What only gives examples of a noun: "such as", "including"."""
    return [
        word
        for word in parse.words
        if word.relation == "prep"
        and word.at != fact.head
        and parse.head(word).is_noun
        and (word.lower == "including" or _is_such_as(parse, word))
    ]


def _is_such_as(parse: Parse, word: Word) -> bool:
    return word.lower == "as" and word.at > 0 and parse[word.at - 1].lower == "such"


def _asks_back(parse: Parse, word: Word) -> bool:
    """Whether a modifier is what binds a relative clause: "in which"."""
    return any(child.tag in {"WDT", "WP", "WP$"} for child in parse.children(word, "pobj"))


def _adjuncts(parse: Parse, head: Word, after: list[Word]) -> list[Word]:
    """Those modifiers after a verb that are not what the verb needs: "returned to London"."""
    if not after or parse.children(head, *_COMPLEMENTS):
        return after
    first, *others = after
    needed = first.relation == "prep" and (not others or first.lower in syntax.COMPLEMENTING)
    return others if needed else after


def _is_unique(parse: Parse, fact: Fact, head: Word) -> bool:
    """Whether what is said holds of one thing only, so that where and when belong to it."""
    complements = (
        parse.below(word) & fact.words for word in parse.children(head, *_COMPLEMENTS, "advmod")
    )
    return any(
        parse[at].lower in syntax.UNIQUE or parse[at].tag in {"JJS", "RBS"}
        for words in complements
        for at in words
    )
