"""What the build of a sentence shows: what happened, what could be, what is merely described.

Read from its parse, where the words alone (`signs`) tell too little: a modal counts for what it
governs, an adverb for the word it colours, a figure for what it counts.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.claims.lexicon import measure, relations, speech, style
from workbench.claims.quotation import marks, quoted
from workbench.wording import marked_as

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.article.span import Span
    from workbench.claims.parse import Parse, Word


class ParsedSign(StrEnum):
    """One thing the build of a sentence can show, in the words a fact-checker would use for it."""

    HAPPENED = marked_as("sign", "tells what happened")
    PLAIN = marked_as("sign", "one plain statement")
    MEASURED = marked_as("sign", "figure and what it counts")
    POSSIBLE = marked_as("sign", "what could or will be")
    COLOURED = marked_as("sign", "colouring adverb")
    STRESSED = marked_as("sign", "emphasis")
    DESCRIBED = marked_as("sign", "many describing words")
    SUPPOSED = marked_as("sign", "something granted or supposed")
    DOING = marked_as("sign", "activity in general")
    WHAT = marked_as("sign", "“what” instead of a name")
    NOBODY = marked_as("sign", "about nobody in particular")
    LIKE = marked_as("sign", "says what something is like")
    AIM = marked_as("sign", "a wish or an impression")


_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_CLAUSES = frozenset({"advcl", "ccomp", "relcl", "acl", "csubj", "csubjpass", "pcomp", "parataxis"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PRESENT = frozenset({"VBZ", "VBP"})
_ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})
_NARROWING = ("det", "nummod", "poss", "prep", "quantmod")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\ds?$")
_NO_EVENTS = relations.STATUS_VERBS | speech.REPORTING_FORMS
"""Their past is a state, or somebody's words: those have a point of their own."""
_BEFORE_NOUNS = frozenset({"amod", "acl"})
_FREE_ADJECTIVES = 2
"""Describing words that any report may need."""
_FEWEST_QUOTED = 3
"""Words; fewer in quotation marks are a name or a term."""


def parsed_signs(parse: Parse, within: Sequence[Span] = ()) -> Counter[ParsedSign]:
    """How often each sign occurs in a parsed sentence, or in the part of it that a claim quotes.

    ``within`` are that claim's pieces, in offsets of the parsed text. How somebody quoted puts
    things is the speaker's affair.
    """
    part = [word for word in parse.words if not within or _lies_in(word, within)]
    main = _main(parse, part)
    if main is None:
        return Counter()
    found = Counter(_of_the_main_clause(parse, main, part))
    spoken = _quoted(parse)
    for word in part:
        if not _lies_in(word, spoken):
            found.update(_of_word(parse, word))
    found[ParsedSign.DESCRIBED] -= _FREE_ADJECTIVES
    return +found


def _lies_in(word: Word, spans: Sequence[Span]) -> bool:
    return any(span.start <= word.start < span.end for span in spans)


def _main(parse: Parse, part: Sequence[Word]) -> Word | None:
    """The word that ``part`` hangs from: of several, the one that governs most of it."""
    inside = frozenset(word.at for word in part)
    tops = [word for word in part if word.head == word.at or word.head not in inside]
    tops = [word for word in tops if not word.is_mark]
    if len(tops) > 1:
        return max(tops, key=lambda top: len(parse.below(top) & inside))
    return tops[0] if tops else None


def _quoted(parse: Parse) -> list[Span]:
    """The stretches of the sentence, of some length, that quote somebody."""
    start = parse.words[0].start
    text = parse.text[start : parse.words[-1].end]
    stretches = (stretch.shifted(start) for stretch in quoted(text, marks(text)))
    return [
        stretch
        for stretch in stretches
        if sum(not word.is_mark and _lies_in(word, [stretch]) for word in parse.words)
        >= _FEWEST_QUOTED
    ]


def _of_the_main_clause(parse: Parse, main: Word, part: Sequence[Word]) -> Iterator[ParsedSign]:
    """The signs of the clause that the rest hangs from."""
    finite = _finite(parse, main)
    subject = parse.child(main, *_SUBJECTS)
    if finite.tag == "MD":
        yield ParsedSign.POSSIBLE
    if subject is not None:
        yield from _of_subject(parse, subject)
        if finite.tag == "VBD" and main.lower not in _NO_EVENTS:
            yield ParsedSign.HAPPENED
    if finite.tag in _PRESENT:
        yield from _of_present(parse, main)
    if subject is not None and _is_plain(parse, main, finite, part):
        yield ParsedSign.PLAIN
    clauses = (word for word in part if word.head == main.at and word.relation == "advcl")
    if any(_is_supposed(parse, clause) for clause in clauses):
        yield ParsedSign.SUPPOSED


def _finite(parse: Parse, verb: Word) -> Word:
    """The verb or auxiliary that carries tense or mood; ``verb`` itself if there is none."""
    helpers = parse.children(verb, "aux", "auxpass")
    return next((helper for helper in helpers if helper.tag in _FINITE), verb)


def _of_subject(parse: Parse, subject: Word) -> Iterator[ParsedSign]:
    if subject.lower in style.NOBODIES and not parse.children(subject, *_NARROWING):
        yield ParsedSign.NOBODY
    if subject.relation in {"csubj", "csubjpass"}:
        yield ParsedSign.DOING


def _of_present(parse: Parse, main: Word) -> Iterator[ParsedSign]:
    """The signs of a main clause that says how things are now."""
    likeness = parse.child(main, "acomp")
    if likeness is not None and likeness.tag in _ADJECTIVES:
        yield ParsedSign.LIKE
    if main.lower in style.AIMS and parse.child(main, "xcomp", "oprd") is not None:
        yield ParsedSign.AIM


def _is_plain(parse: Parse, main: Word, finite: Word, part: Sequence[Word]) -> bool:
    """Whether one clause says outright that something is or was so."""
    if finite.tag not in _FINITE - {"MD"} or parse.child(main, "acomp") is not None:
        return False
    return not any(
        word.text == "?" or (word.relation in _CLAUSES and word.at != main.at) for word in part
    )


def _is_supposed(parse: Parse, clause: Word) -> bool:
    openers = parse.children(clause, "mark", "advmod")
    return any(opener.lower in style.WEIGHING for opener in openers)


def _of_word(parse: Parse, word: Word) -> Iterator[ParsedSign]:
    """The signs of one word in the place where it stands."""
    head = parse.head(word)
    if word.relation == "advmod":
        yield from _of_adverb(parse, word, head)
    elif word.relation == "predet" and word.lower != "half":
        yield ParsedSign.STRESSED
    elif word.relation == "pcomp" and word.tag == "VBG" and head.lower not in style.BEFORE_DEEDS:
        yield ParsedSign.DOING
    elif word.relation in {"nummod", "quantmod"} and _counts(word, head):
        yield ParsedSign.MEASURED
    if _is_describing(word):
        yield ParsedSign.DESCRIBED
    elif word.tag == "WP" and word.lower == "what":
        yield ParsedSign.WHAT


def _counts(number: Word, counted: Word) -> bool:
    """Whether a number tells how many; "one" often does not, and a year or a day never does."""
    if number.tag != "CD" or number.lower == "one" or _YEAR.match(number.text):
        return False
    return counted.lower not in measure.MONTHS


def _of_adverb(parse: Parse, adverb: Word, head: Word) -> Iterator[ParsedSign]:
    """Whether an adverb colours the verb or the adjective it belongs to."""
    if adverb.lower in style.PLAIN_ADVERBS:
        return
    in_ly = adverb.lower.endswith("ly")
    if in_ly and head.is_verb and head.relation not in _BEFORE_NOUNS:
        yield ParsedSign.COLOURED
    degree = in_ly or adverb.lower in style.DEGREES
    if degree and _is_describing(head) and not _compares(parse, adverb, head):
        yield ParsedSign.STRESSED


def _is_describing(word: Word) -> bool:
    """Whether the word is an adjective that tells more than how many; those of names are none."""
    return word.tag in _ADJECTIVES and word.text.islower() and word.lower not in style.AMOUNTS


def _compares(parse: Parse, adverb: Word, adjective: Word) -> bool:
    """Whether a "than" says with what: "more expensive than oil" can be looked up."""
    below = (*parse.children(adjective, "prep", "mark"), *parse.children(adverb, "prep", "mark"))
    return any(word.lower == "than" for word in below)
