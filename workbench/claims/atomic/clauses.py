"""Cuts a sentence into clauses, each with what it borrows from the others.

Every place where the tree may be cut is a `Rule` with a name, the granularity that needs it, and
its condition. What a rule can't be certain of stays uncut: a claim too long is a nuisance, one that
says something else is a defect.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from workbench.claims.atomic import conditions
from workbench.claims.atomic.fact import Fact
from workbench.claims.lexicon import grammar, speech, syntax

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from workbench.claims.parse import Parse, Word

CONTENT = "reported words"
_NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Lent:
    """What a clause lends to one that hangs from it and lacks it."""

    subject: frozenset[int] = _NOTHING
    auxiliaries: frozenset[int] = _NOTHING
    frame: frozenset[int] = _NOTHING
    """Fronted words that hold for every conjunct: "On Friday," "reportedly"."""
    parent: int | None = None
    """The head of the attribution under which the clause stands."""


class Joint(IntEnum):
    """How deep in the sentence a rule cuts: the first are its main joints."""

    MAIN = 1
    """Between clauses that could be sentences of their own."""
    LOOSE = 2
    """Before a clause that adds a fact about a noun or an event."""
    WITHIN = 3
    """Around what a clause tells in passing, and between saying and what is said."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of place where a sentence may be cut."""

    name: str
    """As the desk shows it: why there is this claim."""
    joint: Joint
    relations: frozenset[str]
    holds: Callable[[Parse, Word], bool]
    make: Callable[[Clauses, Word, Rule, Fact, Lent], Iterator[Fact]]
    stays: bool = False
    """Whether the clause above keeps the words too."""
    of_noun: bool = False
    """Whether it describes a noun, wherever that stands; all others hang from the clause's verb."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """Cuts one parsed sentence at its joints, down to a depth."""

    parse: Parse
    depth: Joint

    def facts(self) -> list[Fact]:
        """The facts of the sentence's clauses, the main one first."""
        return [
            fact for root in self.parse.roots for fact in self.clause(root, "main clause", Lent())
        ]

    def clause(self, head: Word, rule: str, lent: Lent) -> Iterator[Fact]:
        """The fact that a clause states, and those of the clauses that hang from it."""
        cuts = list(self._cuts(head))
        gone = [word.at for word, cut in cuts if not cut.stays]
        own = self.parse.below(head, gone) - self._joints(word for word, _ in cuts)
        subject = self._subject(head, gone)
        fact = Fact(
            own,
            head.at,
            rule,
            parent=lent.parent,
            is_attribution=any(cut.make is _content for _, cut in cuts),
        )
        if not subject:
            fact = fact.borrowing(lent.subject)
            if conditions.lacks_auxiliary(self.parse, head):
                fact = fact.borrowing(lent.auxiliaries)
        fact = fact.borrowing(lent.frame)
        yield fact
        lending = Lent(
            subject or lent.subject,
            conditions.auxiliaries(self.parse, head) or lent.auxiliaries,
            lent.frame | self._frame(head, gone),
            lent.parent,
        )
        for word, cut in cuts:
            yield from cut.make(self, word, cut, fact, lending)

    def _cuts(self, head: Word) -> Iterator[tuple[Word, Rule]]:
        """Where the clause of ``head`` is cut, in the order of the text."""
        waiting = list(reversed(self.parse.children(head)))
        while waiting:
            word = waiting.pop()
            rule = self._rule(word, head)
            if rule is not None:
                yield word, rule
            else:
                waiting += reversed(self.parse.children(word))

    def _rule(self, word: Word, head: Word) -> Rule | None:
        """The rule that cuts ``word`` off the clause of ``head``, if one does."""
        return next(
            (
                rule
                for rule in RULES
                if word.relation in rule.relations
                and rule.joint <= self.depth
                and (rule.of_noun or word.head == head.at)
                and rule.holds(self.parse, word)
            ),
            None,
        )

    def _joints(self, cut: Iterable[Word]) -> frozenset[int]:
        """What joined the clauses that are cut off: "and", "but"."""
        joints: set[int] = set()
        for word in cut:
            if word.relation == "conj":
                before = [
                    joint.at
                    for joint in self.parse.children(self.parse.head(word), "cc")
                    if joint.at < word.at
                ]
                joints.update(before[-1:])
        return frozenset(joints)

    def _subject(self, head: Word, gone: list[int]) -> frozenset[int]:
        found = self.parse.children(head, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
        return frozenset().union(*(self.parse.below(word, gone) for word in found))

    def _frame(self, head: Word, gone: list[int]) -> frozenset[int]:
        """What holds for all that is joined to the clause: fronted words, and hedges."""
        subject = self.parse.child(head, "nsubj", "nsubjpass", "expl")
        fronted = (
            word
            for word in self.parse.children(head, "prep", "advmod", "npadvmod")
            if word.at not in gone
            and (
                (word.lower in syntax.HEDGES and word.at < head.at)
                or (subject is not None and word.at < subject.at and conditions.is_frame(word))
            )
        )
        return frozenset().union(*(self.parse.below(word, gone) for word in fronted))


def _joined(clauses: Clauses, word: Word, rule: Rule, _above: Fact, lent: Lent) -> Iterator[Fact]:
    """A second predicate or clause: with the subject it shares, and the frame of both."""
    first, *rest = clauses.clause(word, rule.name, lent)
    yield first.without(frozenset(mark.at for mark in clauses.parse.children(word, "mark")))
    yield from rest


def _beside(clauses: Clauses, word: Word, rule: Rule, _above: Fact, lent: Lent) -> Iterator[Fact]:
    """An adverbial clause with a subject of its own: a fact beside the main one."""
    marks = frozenset(mark.at for mark in conditions.openers(clauses.parse, word))
    first, *rest = clauses.clause(word, rule.name, replace(lent, frame=_NOTHING))
    yield first.without(marks)
    yield from rest


def _participle(
    clauses: Clauses, word: Word, rule: Rule, above: Fact, lent: Lent
) -> Iterator[Fact]:
    """A participle: of the subject, or of the event where that is what leads to the result."""
    event = word.lower in syntax.RESULT and word.at > above.head
    if event and clauses.parse[above.head].lower in speech.REPORTING_FORMS:
        subject = lent.subject | lent.auxiliaries | {above.head}
    else:
        subject = above.words if event else lent.subject
    yield from clauses.clause(
        word, rule.name, replace(lent, subject=subject, auxiliaries=_NOTHING, frame=_NOTHING)
    )


def _relative(clauses: Clauses, word: Word, rule: Rule, above: Fact, lent: Lent) -> Iterator[Fact]:
    """A relative clause, with its antecedent; a second predicate has the antecedent too.

    Where more than one noun before it could be meant, it borrows all of the phrase and keeps its
    pronoun: it says neither more nor less than the sentence.
    """
    parse = clauses.parse
    antecedent = _described(parse, parse.head(word), above, lent)
    doubtful = conditions.possible_antecedents(parse, word)
    antecedent = doubtful or antecedent
    found = conditions.relative_pronoun(parse, word)
    pronoun = frozenset() if found is None else frozenset({found.at})
    inner = replace(lent, subject=antecedent, auxiliaries=_NOTHING, frame=_NOTHING)
    for fact in clauses.clause(word, rule.name, inner):
        if fact.head == word.at:
            yield replace(fact.borrowing(antecedent), unsaid=_NOTHING if doubtful else pronoun)
        elif not pronoun & fact.inherited:
            yield fact
        elif doubtful:
            yield fact.borrowing(antecedent)
        else:
            yield fact.without(pronoun).borrowing(antecedent)


def _described(
    parse: Parse, noun: Word, above: Fact, lent: Lent, *, copula: bool = False
) -> frozenset[int]:
    """What a loose description of ``noun`` is about: the subject, where that is the noun."""
    verb = parse.head(noun)
    if noun.relation == "attr" and verb.lower in grammar.BE and lent.subject:
        return lent.subject | ({verb.at} if copula else _NOTHING)
    return conditions.noun_phrase(parse, noun, above.own)


def _apposition(
    clauses: Clauses, word: Word, rule: Rule, above: Fact, lent: Lent
) -> Iterator[Fact]:
    """What a noun is called besides: a status of its own."""
    noun = _described(clauses.parse, clauses.parse.head(word), above, lent, copula=True)
    inner = replace(lent, subject=noun, auxiliaries=_NOTHING, frame=_NOTHING)
    first, *rest = clauses.clause(word, rule.name, inner)
    yield replace(first, link="is")
    yield from rest


def _named(clauses: Clauses, word: Word, rule: Rule, above: Fact, _lent: Lent) -> Iterator[Fact]:
    """What a name after a title says: who holds it."""
    title = conditions.noun_phrase(clauses.parse, clauses.parse.head(word), above.own)
    name = conditions.noun_phrase(clauses.parse, word, above.own)
    yield Fact(title - name, word.head, rule.name, inherited=name, link="is")


def _of_noun(clauses: Clauses, word: Word, rule: Rule, above: Fact, lent: Lent) -> Iterator[Fact]:
    """A participle after a noun, with that noun."""
    noun = _described(clauses.parse, clauses.parse.head(word), above, lent, copula=True)
    inner = replace(lent, subject=noun, auxiliaries=_NOTHING, frame=_NOTHING)
    yield from clauses.clause(word, rule.name, inner)


def _of_predicate(
    clauses: Clauses, word: Word, rule: Rule, _above: Fact, lent: Lent
) -> Iterator[Fact]:
    """What "a senator who served in Iraq" says of the subject that is one."""
    pronoun = conditions.relative_pronoun(clauses.parse, word)
    gone = frozenset() if pronoun is None else frozenset({pronoun.at})
    copula = frozenset({clauses.parse.head(clauses.parse.head(word)).at})
    inner = replace(lent, auxiliaries=_NOTHING, frame=_NOTHING)
    for fact in clauses.clause(word, rule.name, inner):
        words = lent.subject | (copula if pronoun is None else _NOTHING)
        if fact.head == word.at:
            yield replace(fact.borrowing(words), unsaid=gone)
        else:
            yield fact


def _content(clauses: Clauses, word: Word, rule: Rule, above: Fact, _lent: Lent) -> Iterator[Fact]:
    """What somebody is said to have said: a child of the claim that they said it."""
    marks = frozenset(mark.at for mark in clauses.parse.children(word, "mark"))
    first, *rest = clauses.clause(word, rule.name, Lent(parent=above.head))
    yield first.without(marks)
    yield from rest


RULES = (
    Rule("second clause", Joint.MAIN, frozenset({"conj"}), conditions.is_joined_clause, _joined),
    Rule("parallel clause", Joint.MAIN, frozenset({"parataxis"}), conditions.is_parallel, _joined),
    Rule("parallel clause", Joint.MAIN, frozenset({"ccomp"}), conditions.is_run_on, _joined),
    Rule("contrasted clause", Joint.MAIN, frozenset({"advcl"}), conditions.is_contrast, _beside),
    Rule("participle", Joint.LOOSE, frozenset({"advcl"}), conditions.is_participle, _participle),
    Rule(
        "clause of the predicate",
        Joint.LOOSE,
        frozenset({"relcl", "acl"}),
        conditions.is_of_predicate,
        _of_predicate,
        of_noun=True,
    ),
    Rule(
        "relative clause",
        Joint.LOOSE,
        frozenset({"relcl"}),
        conditions.is_loose_relative,
        _relative,
        of_noun=True,
    ),
    Rule(
        "participle after a noun",
        Joint.LOOSE,
        frozenset({"acl"}),
        conditions.is_loose_participle,
        _of_noun,
        of_noun=True,
    ),
    Rule(
        "name after a title",
        Joint.WITHIN,
        frozenset({"appos"}),
        conditions.is_name_of_title,
        _named,
        stays=True,
        of_noun=True,
    ),
    Rule(
        "apposition",
        Joint.WITHIN,
        frozenset({"appos"}),
        conditions.is_apposition,
        _apposition,
        of_noun=True,
    ),
    Rule(
        CONTENT,
        Joint.WITHIN,
        frozenset({"ccomp"}),
        conditions.is_reported,
        _content,
        stays=True,
    ),
    Rule(
        "adverbial clause",
        Joint.WITHIN,
        frozenset({"advcl"}),
        conditions.is_adverbial_fact,
        _beside,
        stays=True,
    ),
)
"""Every rule by which a sentence is cut into clauses; the first that holds for a word is taken."""
