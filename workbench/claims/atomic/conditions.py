"""The conditions of the rules: what the words and their relations must be for a cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.lexicon import speech, syntax

if TYPE_CHECKING:
    from workbench.claims.parse import Parse, Word

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOTHING: frozenset[int] = frozenset()


def is_finite(parse: Parse, word: Word) -> bool:
    """Whether ``word`` is a verb that can stand at the head of a sentence."""
    return word.tag in _FINITE or any(
        child.tag in _FINITE for child in parse.children(word, "aux", "auxpass")
    )


def auxiliaries(parse: Parse, head: Word) -> frozenset[int]:
    """The auxiliaries of a verb, with the negation among them."""
    return frozenset(word.at for word in parse.children(head, "aux", "auxpass", "neg"))


def lacks_auxiliary(parse: Parse, head: Word) -> bool:
    """Whether ``head`` is a form that needs an auxiliary and has none of its own."""
    return head.tag in {"VB", "VBN", "VBG"} and not parse.children(head, "aux", "auxpass")


def is_frame(word: Word) -> bool:
    """Whether a fronted word holds for the whole sentence."""
    return word.relation != "advmod" or word.lower in syntax.HEDGES


def conjunctions(parse: Parse, word: Word) -> list[str]:
    """What joins ``word`` to the first member of its list."""
    first = parse.head(word)
    while first.relation == "conj":
        first = parse.head(first)
    found: list[str] = []
    waiting = [first]
    while waiting:
        member = waiting.pop()
        found += [mark.lower for mark in parse.children(member, "cc", "preconj")]
        waiting += parse.children(member, "conj")
    return found


def is_joined_clause(parse: Parse, word: Word) -> bool:
    """Whether a conjunct is a clause of its own, not one of two alternatives."""
    if syntax.ALTERNATIVES & set(conjunctions(parse, word)):
        return False
    head = parse.head(word)
    if parse.children(word, *_SUBJECTS):
        return word.is_verb and not parse.children(word, "mark")
    if not word.is_verb or not head.is_verb:
        return False
    if is_finite(parse, word):
        return True
    return word.tag == head.tag and word.tag in {"VBN", "VBG"} and is_finite(parse, head)


def is_parallel(parse: Parse, word: Word) -> bool:
    """Whether a clause stands beside another after a semicolon, a dash or a colon."""
    return word.is_verb and is_finite(parse, word) and bool(parse.children(word, *_SUBJECTS))


def is_run_on(parse: Parse, word: Word) -> bool:
    """Whether a "ccomp" is in truth a sentence of its own before a comma or semicolon."""
    head = parse.head(word)
    return (
        word.at < head.at
        and head.lower not in speech.REPORTING_FORMS
        and is_parallel(parse, word)
        and bool(parse.children(head, *_SUBJECTS))
        and not parse.children(word, "mark")
    )


def _marks(parse: Parse, word: Word) -> frozenset[str]:
    return frozenset(
        mark.lower
        for mark in parse.children(word, "mark", "advmod")
        if mark.relation == "mark" or mark.tag == "WRB"
    )


def is_contrast(parse: Parse, word: Word) -> bool:
    """Whether an adverbial clause is set against the main one."""
    return (
        bool(_marks(parse, word) & syntax.CONCESSIVE)
        and is_finite(parse, word)
        and bool(parse.children(word, *_SUBJECTS))
    )


def is_adverbial_fact(parse: Parse, word: Word) -> bool:
    """Whether an adverbial clause is told as a fact that also says when or why."""
    marks = _marks(parse, word)
    return (
        bool(marks & (syntax.TEMPORAL | syntax.CAUSAL))
        and not marks & syntax.CONDITIONAL
        and is_finite(parse, word)
        and bool(parse.children(word, *_SUBJECTS))
    )


def is_participle(parse: Parse, word: Word) -> bool:
    """Whether a participle set off by a comma tells more of the subject or the event."""
    return (
        word.tag in {"VBG", "VBN"}
        and parse.head(word).is_verb
        and not _marks(parse, word)
        and not parse.children(word, *_SUBJECTS)
        and is_set_off(parse, word)
    )


def is_set_off(parse: Parse, word: Word) -> bool:
    """Whether a comma, dash or bracket parts a branch from what it hangs from."""
    branch = parse.below(word)
    first, last = min(branch), max(branch)
    if word.at > word.head:
        return first > 0 and parse[first - 1].text in {",", "(", "–", "—", "-", ";"}
    return last + 1 < len(parse) and parse[last + 1].text in {",", "–", "—"}


def is_loose_relative(parse: Parse, word: Word) -> bool:
    """Whether a relative clause adds a fact, rather than saying which one is meant."""
    return is_set_off(parse, word) and is_finite(parse, word)


def is_loose_participle(parse: Parse, word: Word) -> bool:
    """Whether a participle after a noun adds a fact."""
    return is_set_off(parse, word) and word.tag in {"VBN", "VBG"}


def is_of_predicate(parse: Parse, word: Word) -> bool:
    """Whether a clause describes an indefinite predicate noun, and so the subject itself."""
    noun = parse.head(word)
    if noun.relation != "attr" or not has_indefinite(parse, noun):
        return False
    subject = relative_pronoun(parse, word)
    return word.tag == "VBN" if word.relation == "acl" else subject is not None


def has_indefinite(parse: Parse, noun: Word) -> bool:
    """Whether a noun has the indefinite article."""
    return any(word.lower in {"a", "an"} for word in parse.children(noun, "det"))


def is_apposition(parse: Parse, word: Word) -> bool:
    """Whether a noun phrase says of another what it is; members of a list say nothing of it."""
    noun = parse.head(word)
    return (
        word.is_noun
        and noun.is_noun
        and is_set_off(parse, word)
        and word.at > noun.at
        and word.tag != "CD"
        and not parse.children(noun, "conj")
        and not parse.children(word, "cc")
        and not _is_place(parse, word)
    )


def _is_place(parse: Parse, word: Word) -> bool:
    """Whether an apposition only says where a place lies: "Houston, Texas"."""
    noun = parse.head(word)
    return (
        noun.relation == "pobj"
        and word.tag == noun.tag == "NNP"
        and parse[word.at - 1].text == ","
        and not parse.children(word, "det", "poss", "prep")
    )


def is_reported(parse: Parse, word: Word) -> bool:
    """Whether a clause is what somebody is said to have said, and stand by."""
    verb = parse.head(word)
    return (
        verb.lower in speech.REPORTING_FORMS
        and verb.lower not in syntax.DENYING
        and not parse.children(verb, "neg")
        and not {aux.lower for aux in parse.children(verb, "aux")} & syntax.MODALS
        and bool(parse.children(verb, "nsubj"))
        and is_finite(parse, word)
        and not _marks(parse, word) & {"if", "whether"}
    )


def relative_pronoun(parse: Parse, verb: Word) -> Word | None:
    """The pronoun of a relative clause that stands for its antecedent as subject."""
    subject = parse.child(verb, "nsubj", "nsubjpass")
    return subject if subject and subject.lower in syntax.RELATIVE_SUBJECTS else None


def noun_phrase(parse: Parse, noun: Word, within: frozenset[int]) -> frozenset[int]:
    """The phrase that ``noun`` heads, as far as it is part of a clause: without its conjuncts."""
    left_out = [
        word.at
        for word in parse.children(noun)
        if word.relation in {"conj", "cc", "relcl", "acl", "appos", "punct", "preconj"}
    ]
    return parse.below(noun, left_out) & within
