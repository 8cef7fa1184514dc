"""Puts right what a small parser is known to get wrong, where the words leave no doubt.

Each repair is a function from a parse to the words it would hang elsewhere; none of them moves more
than it can prove by tags and places.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.lexicon import speech, syntax
from workbench.claims.parse import Parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workbench.claims.parse import Word

    Moved = Iterator[Word]

_NAME = frozenset({"NNP", "NNPS"})
_INFINITE = frozenset({"VB", "VBG"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def repaired(parse: Parse) -> Parse:
    """``parse`` with the repairs that apply, one after the other."""
    for repair in REPAIRS:
        moved = {word.at: word for word in repair(parse)}
        if moved:
            parse = Parse(parse.text, [moved.get(word.at, word) for word in parse.words])
    return parse


def subject_taken_for_object(parse: Parse) -> Moved:
    """In “sworn the attacks “would not go unpunished””, the attacks are what would not."""
    for clause in parse.words:
        if clause.relation != "ccomp" or parse.children(clause, *_SUBJECTS, "mark"):
            continue
        first = min(parse.below(clause))
        for noun in parse.children(parse.head(clause), "dobj"):
            if noun.at < first and parse.children(clause, "aux") and _touch(parse, noun, first):
                yield replace(noun, relation="nsubj", head=clause.at)


def number_taken_for_place(parse: Parse) -> Moved:
    """In "over 18,500 have been injured" the number is the subject; "over" belongs to it."""
    for verb in parse.words:
        if not verb.is_verb or parse.children(verb, *_SUBJECTS):
            continue
        helping = parse.child(verb, "aux", "auxpass")
        for before in parse.children(verb, "prep"):
            number = parse.child(before, "pobj")
            if number is None or number.tag != "CD" or helping is None:
                continue
            if number.at == helping.at - 1 and before.lower in syntax.QUANTIFYING:
                yield replace(before, relation="quantmod", head=number.at)
                yield replace(number, relation="nsubj", head=verb.at)


def past_joined_to_infinitive(parse: Parse) -> Moved:
    """In "X said it would fight and later submitted a law", it was X who submitted it."""
    for word in parse.words:
        if word.relation != "conj" or word.tag != "VBD" or parse.children(word, *_SUBJECTS):
            continue
        if parse.head(word).tag not in _INFINITE:
            continue
        finite = next((up for up in parse.above(word) if up.tag in {"VBD", "VBZ", "VBP"}), None)
        if finite is not None:
            yield replace(word, head=finite.at)
            joint = _joint_before(parse, word)
            if joint is not None:
                yield replace(joint, head=finite.at)


def noun_joined_to_verb(parse: Parse) -> Moved:
    """In "carried out by Budanov and the regiment", the regiment is joined to the name."""
    for word in parse.words:
        if word.relation != "conj" or word.is_verb or not word.is_noun:
            continue
        if not parse.head(word).is_verb or parse.children(word, *_SUBJECTS):
            continue
        partner = _partner(parse, word)
        if partner is not None:
            yield replace(word, head=partner.at)
            joint = _joint_before(parse, word)
            if joint is not None:
                yield replace(joint, head=partner.at)


def name_taken_for_time(parse: Parse) -> Moved:
    """In "the head of the service, Jo Bloggs, said" the name says who that is."""
    for word in parse.words:
        if word.relation != "npadvmod" or word.tag not in _NAME or word.lower in syntax.CALENDAR:
            continue
        first = min(parse.below(word))
        if first < 2 or parse[first - 1].text != ",":
            continue
        noun = _phrase_before(parse, first - 1)
        if noun is not None and noun.tag == "NN" and noun.at != word.head:
            yield replace(word, relation="appos", head=noun.at)


def clause_taken_for_relative(parse: Parse) -> Moved:
    """In “In order to end the war they used force,” she claimed, "they used" is no relative."""
    for verb in parse.words:
        if verb.lower not in speech.REPORTING_FORMS or parse.children(verb, "ccomp", "dobj"):
            continue
        clause = next((word for word in parse.words[: verb.at] if _is_swallowed(parse, word)), None)
        if clause is None or verb not in parse.above(clause):
            continue
        yield replace(clause, relation="ccomp", head=verb.at)
        for child in parse.children(verb):
            if child.at < clause.at and child.relation in {"prep", "advmod", "npadvmod", "advcl"}:
                yield replace(child, head=clause.at)


REPAIRS: tuple[Callable[[Parse], Moved], ...] = (
    subject_taken_for_object,
    number_taken_for_place,
    past_joined_to_infinitive,
    name_taken_for_time,
    noun_joined_to_verb,
    clause_taken_for_relative,
)


def _touch(parse: Parse, noun: Word, first: int) -> bool:
    """Whether nothing but marks stands between a noun and the word at ``first``."""
    return all(word.is_mark for word in parse.words[noun.at + 1 : first])


def _joint_before(parse: Parse, word: Word) -> Word | None:
    """The "and" right before the first word of a branch."""
    first = min(parse.below(word))
    joint = parse[first - 1] if first else None
    return joint if joint is not None and joint.relation == "cc" else None


def _partner(parse: Parse, word: Word) -> Word | None:
    """The noun before a conjunct that is complement of the nearest verb."""
    first = min(parse.below(word))
    for before in reversed(parse.words[:first]):
        if before.is_verb and before.relation not in {"aux", "auxpass", "amod"}:
            found = parse.children(before, "dobj", "attr")
            for by in parse.children(before, "agent"):
                found += parse.children(by, "pobj")
            found = [noun for noun in found if noun.at < first]
            return found[-1] if found else None
    return None


def _phrase_before(parse: Parse, at: int) -> Word | None:
    """The head of the widest noun phrase that ends right before the mark at ``at``."""
    word = next((w for w in reversed(parse.words[:at]) if not w.is_mark), None)
    found: Word | None = None
    while word is not None and max(parse.below(word)) < at:
        if word.is_noun:
            found = word
        if word.is_verb or word.head == word.at:
            break
        word = parse.head(word)
    return found


def _is_swallowed(parse: Parse, word: Word) -> bool:
    """Whether a "relative" clause has a pronoun for its subject, and no relative one."""
    subject = parse.child(word, "nsubj")
    return (
        word.relation == "relcl"
        and subject is not None
        and subject.tag == "PRP"
        and any(up.lower in syntax.PURPOSE_NOUNS for up in parse.above(word))
    )
