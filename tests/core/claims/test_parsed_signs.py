"""What the build of a sentence shows for and against checking it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clock import cpu_seconds
from workbench.article.span import Span
from workbench.claims.parse import Parse, Word
from workbench.claims.parsed_signs import ParsedSign, parsed_signs
from workbench.claims.parser import SpacyParser, load_parser
from workbench.claims.signs import Sign

_SENTENCES_TIMED = 200
_LONGEST_MEAN = 0.0002
"""Seconds a sentence."""


def parsed(*described: str, before: str = "") -> Parse:
    """A parse from "word tag relation head" of each word; the head is an index.

    ``before`` stands before the sentence in the parsed text.
    """
    words: list[Word] = []
    start = len(before)
    for at, line in enumerate(described):
        text, tag, relation, head = line.split()
        words.append(Word(at, text, start, tag, relation, int(head)))
        start = words[-1].end + 1
    return Parse(before + " ".join(word.text for word in words), words)


_SEEN: list[tuple[Parse, ParsedSign]] = [
    (parsed("Rebels NNS nsubj 1", "fled VBD ROOT 1"), ParsedSign.HAPPENED),
    (parsed("Rebels NNS nsubj 1", "flee VBP ROOT 1"), ParsedSign.PLAIN),
    (
        parsed("They PRP nsubj 1", "hold VBP ROOT 1", "9 CD nummod 3", "towns NNS dobj 1"),
        ParsedSign.MEASURED,
    ),
    (parsed("Rebels NNS nsubj 2", "will MD aux 2", "flee VB ROOT 2"), ParsedSign.POSSIBLE),
    (parsed("Rebels NNS nsubj 2", "cynically RB advmod 2", "fled VBD ROOT 2"), ParsedSign.COLOURED),
    (parsed("too RB advmod 1", "big JJ amod 2", "ships NNS ROOT 2"), ParsedSign.STRESSED),
    (parsed("all PDT predet 2", "the DT det 2", "ships NNS ROOT 2"), ParsedSign.STRESSED),
    (
        parsed(
            "grim JJ amod 3",
            "old JJ amod 3",
            "dark JJ amod 3",
            "ships NNS nsubj 4",
            "sank VBD ROOT 4",
        ),
        ParsedSign.DESCRIBED,
    ),
    (
        parsed(
            "If IN mark 2",
            "they PRP nsubj 2",
            "flee VBP advcl 4",
            "we PRP nsubj 4",
            "win VBP ROOT 4",
        ),
        ParsedSign.SUPPOSED,
    ),
    (
        parsed("It PRP nsubj 1", "helps VBZ ROOT 1", "by IN prep 1", "trying VBG pcomp 2"),
        ParsedSign.DOING,
    ),
    (parsed("Waiting VBG csubj 1", "helps VBZ ROOT 1"), ParsedSign.DOING),
    (
        parsed("They PRP nsubj 1", "got VBD ROOT 1", "what WP dobj 3", "came VBD ccomp 1"),
        ParsedSign.WHAT,
    ),
    (parsed("They PRP nsubj 1", "fled VBD ROOT 1"), ParsedSign.NOBODY),
    (parsed("Roads NNS nsubj 1", "are VBP ROOT 1", "dark JJ acomp 1"), ParsedSign.LIKE),
    (
        parsed("Rebels NNS nsubj 1", "want VBP ROOT 1", "to TO aux 3", "flee VB xcomp 1"),
        ParsedSign.AIM,
    ),
]


@pytest.mark.parametrize(("parse", "sign"), _SEEN)
def test_every_sign_is_seen_in_the_build_of_a_sentence(parse: Parse, sign: ParsedSign) -> None:
    """Each is read from tags and relations."""
    assert parsed_signs(parse)[sign] == 1


_UNSEEN: list[tuple[Parse, ParsedSign]] = [
    (parsed("Rebels NNS nsubj 1", "remained VBD ROOT 1"), ParsedSign.HAPPENED),
    (parsed("Kirby NNP nsubj 1", "said VBD ROOT 1"), ParsedSign.HAPPENED),
    (parsed("Who WP nsubj 1", "fled VBD ROOT 1", "? . punct 1"), ParsedSign.PLAIN),
    (parsed("One CD nummod 1", "man NN nsubj 2", "fled VBD ROOT 2"), ParsedSign.MEASURED),
    (parsed("the DT det 2", "2024 CD nummod 2", "elections NNS ROOT 2"), ParsedSign.MEASURED),
    (parsed("December NNP ROOT 0", "30 CD nummod 0"), ParsedSign.MEASURED),
    (parsed("due IN prep 2", "to IN pcomp 0", "attacks NNS ROOT 2"), ParsedSign.DOING),
    (parsed("Rebels NNS nsubj 2", "recently RB advmod 2", "fled VBD ROOT 2"), ParsedSign.COLOURED),
    (
        parsed("gainfully RB advmod 1", "employed VBN amod 2", "men NNS ROOT 2"),
        ParsedSign.COLOURED,
    ),
    (
        parsed(
            "It PRP nsubj 1",
            "is VBZ ROOT 1",
            "more RBR advmod 3",
            "costly JJ acomp 1",
            "than IN prep 3",
            "oil NN pobj 4",
        ),
        ParsedSign.STRESSED,
    ),
    (parsed("as RB advmod 1", "many JJ amod 2", "ships NNS ROOT 2"), ParsedSign.STRESSED),
    (parsed("Roads NNS nsubj 1", "were VBD ROOT 1", "dark JJ acomp 1"), ParsedSign.LIKE),
    (
        parsed("He PRP nsubj 1", "fled VBD ROOT 1", "after IN prep 1", "losing VBG pcomp 2"),
        ParsedSign.DOING,
    ),
    (
        parsed("Some DT nsubj 3", "of IN prep 0", "us PRP pobj 1", "fled VBD ROOT 3"),
        ParsedSign.NOBODY,
    ),
]


@pytest.mark.parametrize(("parse", "sign"), _UNSEEN)
def test_what_only_looks_like_a_sign_is_none(parse: Parse, sign: ParsedSign) -> None:
    """What a word belongs to decides."""
    assert parsed_signs(parse)[sign] == 0


def test_how_somebody_quoted_puts_it_is_not_counted() -> None:
    """The writer reports it; whether it was said can be checked."""
    quoted = parsed(
        "“ `` punct 5",
        "They PRP nsubj 3",
        "cynically RB advmod 3",
        "fled VBD ccomp 5",
        "” '' punct 5",
        "said VBD ROOT 5",
        "Kirby NNP nsubj 5",
        before="They left. ",
    )

    assert parsed_signs(quoted)[ParsedSign.COLOURED] == 0


def test_of_a_claim_only_its_own_pieces_count() -> None:
    """A claim cut out of a sentence is judged by what it says itself."""
    sentence = parsed(
        "Rebels NNS nsubj 4",
        ", , punct 0",
        "who WP nsubj 3",
        "fled VBD relcl 0",
        "lie VBP ROOT 4",
        "cynically RB advmod 4",
    )
    clause = Span(sentence[2].start, sentence[3].end)

    assert parsed_signs(sentence, [clause]) == {ParsedSign.HAPPENED: 1, ParsedSign.PLAIN: 1}


def test_nothing_is_seen_where_there_are_no_words() -> None:
    """A parse may be empty, or of marks alone."""
    assert not parsed_signs(Parse("", []))
    assert not parsed_signs(parsed("… . ROOT 0"))


def test_no_name_is_given_twice() -> None:
    """A reason on the card means one thing."""
    assert not {str(sign) for sign in ParsedSign} & {str(sign) for sign in Sign}


_relations = st.sampled_from(
    [
        "nsubj",
        "csubj",
        "aux",
        "advmod",
        "acomp",
        "advcl",
        "mark",
        "pcomp",
        "predet",
        "dep",
        "nummod",
    ]
)
_tags = st.sampled_from(["NN", "VBD", "VBZ", "MD", "JJ", "RB", "WP", "CD", "PRP", ".", "``", "''"])
_texts = st.sampled_from(["they", "is", "if", "“", "”", ".", "very", "cynically", "what", "7"])


@given(st.lists(st.tuples(_texts, _tags, _relations, st.integers(0, 7)), max_size=8))
@settings(deadline=None)
def test_no_tree_is_too_odd(described: list[tuple[str, str, str, int]]) -> None:
    """Whatever a parser answers, every sign is counted from 1."""
    lines = [
        f"{text} {tag} {relation} {min(head, at)}"
        for at, (text, tag, relation, head) in enumerate(described)
    ]

    assert all(times > 0 for times in parsed_signs(parsed(*lines)).values())


@pytest.fixture(scope="module")
def parser() -> SpacyParser:
    """The parser itself."""
    return load_parser()


_REAL = [
    ("On Friday, rockets killed 25 civilians in Belgorod.", "tells what happened"),
    ("On Friday, rockets killed 25 civilians in Belgorod.", "figure and what it counts"),
    ("The army will be able to go on.", "what could or will be"),
    ("Thomas Phipps cynically blamed Moscow for all deaths.", "colouring adverb"),
    ("What they have in common is fear.", "“what” instead of a name"),
    ("Although they failed, the war went on.", "something granted or supposed"),
    ("These forces are thoughtless.", "says what something is like"),
]


@pytest.mark.parametrize(("text", "name"), _REAL)
def test_the_parser_shows_the_signs_too(parser: SpacyParser, text: str, name: str) -> None:
    """The rules read the tags and relations that the parser really gives."""
    (parse,) = parser.parse(text, [Span(0, len(text))])

    assert ParsedSign(name) in parsed_signs(parse)


def test_looking_is_far_quicker_than_parsing(parser: SpacyParser) -> None:
    """A long article is scored without a wait."""
    text = "Although they failed, 25 rebels, who were very cynical, cynically blamed the old town."
    (parse,) = parser.parse(text, [Span(0, len(text))])
    parses = [Parse(parse.text, parse.words) for _ in range(_SENTENCES_TIMED)]

    seconds = cpu_seconds(lambda: [parsed_signs(each) for each in parses])

    assert seconds / _SENTENCES_TIMED < _LONGEST_MEAN
