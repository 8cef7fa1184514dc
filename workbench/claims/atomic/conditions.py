"""The conditions of the rules: what the words and their relations must be for a cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.lexicon import grammar, speech, syntax

if TYPE_CHECKING:
    from workbench.claims.parse import Parse, Word

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SEPARATORS = frozenset({",", "–", "—", "-", "--", ";", ":"})
_HEADING = frozenset({"pobj", "appos", "dobj", "conj", "attr"})
"""What heads a noun phrase inside another."""
_JOINING = frozenset({"conj", "cc", "prep", "mark"})
_NOTHING: frozenset[int] = frozenset()


def is_finite(parse: Parse, word: Word) -> bool:
    """Whether ``word`` is a verb that can stand at the head of a sentence."""
    return word.tag in _FINITE or any(
        child.tag in _FINITE for child in parse.children(word, "aux", "auxpass")
    )


def auxiliaries(parse: Parse, head: Word) -> frozenset[int]:
    """The auxiliaries of a verb with the negation among them; a copula is its own."""
    own = frozenset(word.at for word in parse.children(head, "aux", "auxpass", "neg"))
    return own | {head.at} if head.lower in grammar.BE else own


def lacks_auxiliary(parse: Parse, head: Word) -> bool:
    """Whether ``head`` is a form that needs an auxiliary and has none of its own."""
    return head.tag in {"VB", "VBN", "VBG", "JJ"} and not parse.children(head, "aux", "auxpass")


def qualifiers(parse: Parse, word: Word) -> list[Word]:
    """What makes another statement of a word: its negation, its hedges, a modal."""
    return [
        child
        for child in parse.children(word)
        if child.relation not in _JOINING
        and (child.relation == "neg" or child.tag == "MD" or child.lower in syntax.QUALIFYING)
    ]


def is_frame(word: Word) -> bool:
    """Whether a fronted word holds for the whole sentence."""
    return word.relation != "advmod" or word.lower in syntax.HEDGES


def joint(parse: Parse, word: Word) -> str:
    """What joins a conjunct to what is before it: "and", or that of the next one in a list."""
    before = [
        each for each in parse.children(parse.head(word), "cc", "preconj") if each.at < word.at
    ]
    if before:
        return before[-1].lower
    after = parse.child(word, "cc")
    return after.lower if after is not None else ""


def is_joined_clause(parse: Parse, word: Word) -> bool:
    """Whether a conjunct is a clause of its own, not an alternative and under no condition."""
    if joint(parse, word) in syntax.ALTERNATIVES or is_conditional(parse, word):
        return False
    head = parse.head(word)
    if parse.children(word, *_SUBJECTS):
        return word.is_verb and all(mark.lower == "that" for mark in parse.children(word, "mark"))
    if head.lower in grammar.BE and word.tag in {"VBN", "JJ"}:
        return True
    if not word.is_verb or not head.is_verb:
        return False
    if is_finite(parse, word) or (word.tag == "VBN" and head.tag == "VBD"):
        return True
    return word.tag == head.tag and word.tag in {"VBN", "VBG"} and is_finite(parse, head)


def is_conditional(parse: Parse, word: Word) -> bool:
    """Whether a word stands under an "if" or the like."""
    return any(
        mark.lower in syntax.CONDITIONAL
        for each in (word, *parse.above(word))
        for mark in parse.children(each, "mark", "advmod")
    )


def is_parallel(parse: Parse, word: Word) -> bool:
    """Whether a clause stands beside another after a semicolon, a dash or a colon."""
    return word.is_verb and is_finite(parse, word) and bool(parse.children(word, *_SUBJECTS))


def is_run_on(parse: Parse, word: Word) -> bool:
    """Whether a "ccomp" is in truth a sentence of its own before a comma or semicolon."""
    head = parse.head(word)
    parted = any(w.text == ";" for w in parse.words[word.at : head.at])
    return (
        word.at < head.at
        and (parted or head.lower not in speech.REPORTING_FORMS)
        and is_parallel(parse, word)
        and bool(parse.children(head, *_SUBJECTS))
        and not parse.children(word, "mark")
    )


def openers(parse: Parse, word: Word) -> list[Word]:
    """The words that make a clause hang from another: "while", "because", "where"."""
    return [
        mark
        for mark in parse.children(word, "mark", "advmod")
        if mark.relation == "mark" or mark.tag == "WRB"
    ]


def _marks(parse: Parse, word: Word) -> frozenset[str]:
    return frozenset(mark.lower for mark in openers(parse, word))


def is_contrast(parse: Parse, word: Word) -> bool:
    """Whether an adverbial clause is set against the main one."""
    marks = _marks(parse, word)
    return (
        (bool(marks & syntax.CONCESSIVE) or ("where" in marks and is_set_off(parse, word)))
        and is_finite(parse, word)
        and bool(parse.children(word, *_SUBJECTS))
    )


def _is_modal(parse: Parse, verb: Word) -> bool:
    """Whether a clause tells what may, should or will be."""
    return any(aux.tag == "MD" for aux in parse.children(verb, "aux"))


def is_adverbial_fact(parse: Parse, word: Word) -> bool:
    """Whether an adverbial clause is told as a fact that also says when or why."""
    marks = _marks(parse, word)
    return (
        bool(marks & (syntax.TEMPORAL | syntax.CAUSAL))
        and not marks & syntax.CONDITIONAL
        and not {child.lower for child in parse.children(word, "advmod")} & {"long", "soon", "far"}
        and not _is_modal(parse, parse.head(word))
        and is_finite(parse, word)
        and bool(parse.children(word, *_SUBJECTS))
    )


def is_participle(parse: Parse, word: Word) -> bool:
    """Whether a participle set off by a comma tells more of the subject or the event."""
    return (
        (word.tag == "VBG" or (word.tag == "VBN" and word.at < word.head))
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
        return first > 0 and parse[first - 1].text in _SEPARATORS
    return last + 1 < len(parse) and parse[last + 1].text in {",", "–", "—"}


def is_loose_relative(parse: Parse, word: Word) -> bool:
    """Whether a relative clause adds a fact, rather than saying which one is meant."""
    name = parse.head(word).tag == "NNP"
    return is_finite(parse, word) and (name or is_set_off(parse, word)) and is_next_to(parse, word)


def is_loose_participle(parse: Parse, word: Word) -> bool:
    """Whether a participle after a noun adds a fact."""
    return is_set_off(parse, word) and word.tag in {"VBN", "VBG"} and is_next_to(parse, word)


def is_next_to(parse: Parse, word: Word) -> bool:
    """Whether only the noun's own phrase stands between it and the clause that describes it.

    Over a verb or another noun's phrase, what the clause describes is a guess.
    """
    noun = parse.head(word)
    between = range(noun.at + 1, min(parse.below(word)))
    own = parse.below(noun)
    return all(at in own for at in between) and not any(
        parse[at].is_verb and parse[at].head == noun.at for at in between
    )


def is_of_predicate(parse: Parse, word: Word) -> bool:
    """Whether a clause describes an indefinite predicate noun, and so the subject itself."""
    noun = parse.head(word)
    kind_of_thing = has_indefinite(parse, noun) or (
        noun.tag == "NNS" and not parse.children(noun, "det", "poss", "nummod")
    )
    if noun.relation != "attr" or not kind_of_thing or _has_superlative(parse, noun):
        return False
    subject = relative_pronoun(parse, word)
    return word.tag == "VBN" if word.relation == "acl" else subject is not None


def _has_superlative(parse: Parse, noun: Word) -> bool:
    return any(child.tag == "JJS" or child.lower in syntax.UNIQUE for child in parse.children(noun))


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
        and word.lower not in syntax.NAME_ENDINGS
        and not parse.children(noun, "conj")
        and not parse.children(word, "cc")
        and not _is_place(parse, word)
    )


def is_name_of_title(parse: Parse, word: Word) -> bool:
    """Whether a name says who it is that the definite noun before it describes."""
    noun = parse.head(word)
    return (
        word.tag == "NNP"
        and noun.tag == "NN"
        and {child.lower for child in parse.children(noun, "det", "poss")} != set()
        and not has_indefinite(parse, noun)
        and is_set_off(parse, word)
        and not parse.children(word, "cc", "conj", "det")
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
    subject = parse.child(verb, "nsubj")
    return (
        verb.lower in speech.REPORTING_FORMS
        and verb.lower not in syntax.DENYING | syntax.UNSURE
        and not parse.children(verb, "neg")
        and not {aux.lower for aux in parse.children(verb, "aux")} & syntax.MODALS
        and (subject is not None or verb.relation == "conj" or is_participle(parse, verb))
        and (subject is None or subject.lower not in speech.IMPERSONAL)
        and bool(parse.children(word, *_SUBJECTS))
        and is_finite(parse, word)
        and not is_conditional(parse, verb)
        and not _marks(parse, word) & {"if", "whether"}
    )


def is_negated(parse: Parse, word: Word) -> bool:
    """Whether a negation among the dependents of ``word`` governs what hangs from it."""
    return any(
        child.relation == "neg" or child.lower in syntax.NEGATION for child in parse.children(word)
    ) or any(
        child.lower in syntax.NEGATION
        for subject in parse.children(word, "nsubj", "nsubjpass", "attr", "dobj")
        for child in (subject, *parse.children(subject, "det", "amod", "predet", "neg"))
    )


def relative_pronoun(parse: Parse, verb: Word) -> Word | None:
    """The pronoun of a relative clause that stands for its antecedent as subject."""
    subject = parse.child(verb, "nsubj", "nsubjpass")
    return subject if subject and subject.lower in syntax.RELATIVE_SUBJECTS else None


def possible_antecedents(parse: Parse, verb: Word) -> frozenset[int]:
    """All of the phrase before a relative clause, where it is not certain which noun is meant.

    That is so where another noun stands between the noun the parser chose and the clause, and where
    the noun is one of several that are joined. Empty where there is no doubt.
    """
    noun, first = parse.head(verb), min(parse.below(verb))
    between = (parse[at] for at in range(noun.at + 1, first))
    if noun.relation == "conj":
        if _is_singular(parse, verb):
            return _NOTHING
        while noun.relation == "conj":
            noun = parse.head(noun)
    elif not any(word.is_noun and word.relation in _HEADING for word in between):
        return _NOTHING
    return frozenset(at for at in parse.below(noun) if at < first)


def _is_singular(parse: Parse, verb: Word) -> bool:
    """Whether the form of a verb allows one subject only."""
    forms = (verb, *parse.children(verb, "aux", "auxpass"))
    return any(form.tag == "VBZ" or form.lower == "was" for form in forms)


def noun_phrase(parse: Parse, noun: Word, within: frozenset[int]) -> frozenset[int]:
    """The phrase that ``noun`` heads, as far as it is part of a clause: without its conjuncts."""
    left_out = [
        word.at
        for word in parse.children(noun)
        if word.relation in {"conj", "cc", "relcl", "acl", "appos", "punct", "preconj"}
    ]
    return parse.below(noun, left_out) & within
