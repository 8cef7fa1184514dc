"""A quote is found where it was taken, or not at all."""

from __future__ import annotations

import random
import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from workbench.article.anchor import (
    CONTEXT,
    CONTEXT_LIMIT,
    PLACES_LIMIT,
    Locator,
    Place,
    Selector,
    describe,
    place_number,
)
from workbench.article.layout import paragraphs
from workbench.article.span import Span, trimmed

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject

_ATOMS = (
    *("a", "b", "ab", "Aa", ".", " ", "  ", "\n", "\u00a0", "\n\n", "\t", "“", "”", "0"),
    *("😀", "e\u0301", "👩\u200d💻"),
)
_texts = st.lists(st.sampled_from(_ATOMS), min_size=1, max_size=60).map("".join)
_repeated = st.builds(lambda unit, times: unit * times, _texts, st.integers(2, 12))
_prose = (_texts | _repeated).filter(lambda text: not text.isspace())


def _locator(text: str) -> Locator:
    return Locator(text, paragraphs(text, markdown=False))


def _span(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))


def _drawn_spans(data: DataObject, text: str, most: int) -> tuple[Span, ...]:
    """Up to ``most`` spans in order within one paragraph of ``text``, trimmed."""
    paragraph = data.draw(st.sampled_from(paragraphs(text, markdown=False))).span
    edges = data.draw(
        st.lists(st.integers(*paragraph), min_size=2, max_size=2 * most).map(sorted).map(tuple)
    )
    pairs = zip(edges[::2], edges[1::2], strict=False)
    spans = (trimmed(text, Span(*pair)) for pair in pairs)
    return tuple(span for span in spans if span.start < span.end)


@given(_prose, st.data())
@settings(max_examples=300, deadline=None)
def test_described_pieces_are_found_at_the_same_place(text: str, data: DataObject) -> None:
    """What describe says of one or two pieces, locate finds again, in any text."""
    spans = _drawn_spans(data, text, 2)
    assume(spans)
    locator = _locator(text)

    assert locator.locate(describe(text, spans, locator)) == spans


@given(_prose, st.data())
@settings(max_examples=200, deadline=None)
def test_many_pieces_keep_their_words_and_their_ends(text: str, data: DataObject) -> None:
    """Of three or more pieces only one between may move, and only to the same words."""
    spans = _drawn_spans(data, text, 4)
    assume(spans)
    locator = _locator(text)

    found = locator.locate(describe(text, spans, locator))

    assert found is not None
    assert (found[0], found[-1]) == (spans[0], spans[-1])
    assert [_squeezed(span.of(text)) for span in found] == [
        _squeezed(span.of(text)) for span in spans
    ]


def _squeezed(words: str) -> str:
    return " ".join(words.split())


@given(_prose, st.data())
@settings(max_examples=200, deadline=None)
def test_place_number_counts_the_places(text: str, data: DataObject) -> None:
    """The number of a place is its position among all places of its pieces."""
    spans = _drawn_spans(data, text, 2)
    assume(spans)
    locator = _locator(text)
    places = locator.places([span.of(text) for span in spans])
    assume(len(places) < PLACES_LIMIT)

    assert places[place_number(spans, locator) - 1] == spans


@given(_prose, st.data())
@settings(max_examples=200, deadline=None)
def test_places_are_in_order_within_one_paragraph(text: str, data: DataObject) -> None:
    """Pieces never overlap, never swap, never leave their paragraph; places come in text order."""
    spans = _drawn_spans(data, text, 3)
    assume(spans)
    within = [paragraph.span for paragraph in paragraphs(text, markdown=False)]

    places = _locator(text).places([span.of(text) for span in spans])

    assert list(places) == sorted(set(places))
    for place in places:
        assert all(one.end <= two.start for one, two in pairwise(place))
        assert any(span.start <= place[0].start and place[-1].end <= span.end for span in within)


def test_overlapping_occurrences_are_places_of_their_own() -> None:
    """Every place counts, those that share words too."""
    assert _locator("anana").places(["ana"]) == ((Span(0, 3),), (Span(2, 5),))


def test_pieces_fit_in_every_combination() -> None:
    """Two pieces with one first and two lasts have two places."""
    text = "Kyiv said it fired and fired."

    assert len(_locator(text).places(["Kyiv", "fired"])) == 2


def test_listed_places_are_capped() -> None:
    """A letter of a long text does not list more places than anybody can use."""
    assert len(_locator("no " * PLACES_LIMIT * 2).places(["no"])) == PLACES_LIMIT


@pytest.mark.parametrize("space", [" ", "\n", "\u00a0", "  \n  ", "\t"])
def test_white_space_matches_any_other(space: str) -> None:
    """A quote is found again when the text is wrapped or spaced anew."""
    text = f"He said, at last,{space}that nine had died."

    found = _locator(text).locate(Selector(("at last, that",)))

    assert found is not None
    assert found[0].of(text) == f"at last,{space}that"


@pytest.mark.parametrize("quote", ["", " \n", "gone", "one two three", "Paragraph"])
def test_what_is_not_there_is_not_found(quote: str) -> None:
    """Nothing, a lost quote, one across paragraphs and one in other letters are orphans."""
    assert (
        _locator("A paragraph with one two\n\nthree more words.").locate(Selector((quote,))) is None
    )


def test_no_pieces_are_not_found() -> None:
    """A selector without any piece finds nothing."""
    assert _locator("Some words.").locate(Selector(())) is None


def test_an_ambiguous_quote_is_an_orphan() -> None:
    """With several places and no surroundings, no place is guessed."""
    assert _locator("Nine died. Nine died.").locate(Selector(("Nine died.",))) is None


def test_a_unique_quote_carries_no_surroundings() -> None:
    """Prefix and suffix are stored only where they are needed."""
    text = "Nine died. Ten fled."

    assert describe(text, [_span(text, "Ten")], _locator(text)) == Selector(("Ten",))


def test_surroundings_are_32_code_points() -> None:
    """Prefix and suffix have 32 code points, emoji counted as one."""
    text = "😀" * 40 + "x" + "b" * 40 + "x" + "c" * 40

    selector = describe(text, [Span(40, 41)], _locator(text))

    assert (selector.prefix, selector.suffix) == ("😀" * CONTEXT, "b" * CONTEXT)


def test_surroundings_end_with_the_text() -> None:
    """Near the text's ends prefix and suffix are as short as what is there."""
    text = "So x and x."

    assert describe(text, [_span(text, "x")], _locator(text)) == Selector(("x",), "So ", " and x.")


def test_a_repeated_paragraph_gets_as_much_context_as_tells_it_apart() -> None:
    """The same paragraph twice: both places are described, and neither is taken for the other."""
    paragraph = (
        "It was on a Friday, as so often, that nine people died in the fire at the mill. " * 2
    )
    text = f"First.\n\n{paragraph}\n\n{paragraph}\n\nLast."
    locator = _locator(text)
    place = _span(text, "nine people", 100)

    selector = describe(text, [place], locator)

    assert len(selector.prefix) > CONTEXT
    assert locator.locate(selector) == (place,)


def test_text_repeated_beyond_the_limit_stays_an_orphan() -> None:
    """Where no bearable context tells places apart, none is guessed."""
    text = "ab " * 3 * CONTEXT_LIMIT
    middle = len(text) // 2 // 3 * 3
    locator = _locator(text)

    selector = describe(text, [Span(middle, middle + 2)], locator)

    assert len(selector.prefix) <= CONTEXT_LIMIT
    assert locator.locate(selector) is None


def test_the_last_place_left_is_not_taken_for_one_that_is_gone() -> None:
    """Of two places the described one was cut: the other, with other neighbours, is not it."""
    text = "In Kyiv nine died, they say.\n\nBut in Odesa, of all places, nine died as well."
    selector = describe(text, [_span(text, "nine died")], _locator(text))

    assert _locator(text.split("\n\n")[1]).locate(selector) is None


def test_surroundings_match_however_they_are_wrapped() -> None:
    """Wrapping the text anew does not orphan a quote that needs its surroundings."""
    text = "In Kyiv nine died, they say. But in Odesa nine died as well, it seems."
    selector = describe(text, [_span(text, "nine died", 20)], _locator(text))
    wrapped = text.replace(" But in", "\n  But in")

    found = _locator(wrapped).locate(selector)

    assert found == (_span(wrapped, "nine died", 20),)


@pytest.mark.parametrize(
    ("near", "start"),
    [("went", 8), ("east", 19), ("Once", 5)],
    ids=["nearest before", "nearest of several before", "else nearest after"],
)
def test_a_borrowed_piece_is_the_nearest_before_else_after(near: str, start: int) -> None:
    """An inherited piece is taken nearest before the quote, else nearest after it."""
    text = "Once X, X went and X east, X."

    found = _locator(text).inherited("X", _span(text, near), Span(0, len(text)))

    assert found == (start, start + 1)


def test_a_borrowed_piece_stays_in_its_sentence() -> None:
    """A piece that only another sentence holds is not found."""
    text = "Kyiv fired. They ran."

    assert _locator(text).inherited("Kyiv", _span(text, "ran"), _span(text, "They ran.")) is None


def test_a_borrowed_word_is_no_part_of_another() -> None:
    """“he” is the word, though “the” stands nearer."""
    text = "When he saw the fire, ran."

    assert _locator(text).inherited("he", _span(text, "ran"), Span(0, len(text))) == (5, 7)


def test_ten_thousand_quotes_in_a_megabyte_take_under_a_second() -> None:
    """Finding all claims of a long text costs no wait."""
    words = ["the", "mayor", "of", "Kyiv", "said", "nine", "were", "hurt", "“again”", "in", "it"]
    chance = random.Random(1)
    sentences = [" ".join(chance.choices(words, k=14)) + f" {number}." for number in range(16_000)]
    text = "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))
    locator = _locator(text)
    selectors = [Selector((sentence,)) for sentence in sentences[:10_000]]
    started = time.process_time()

    found = [locator.locate(selector) for selector in selectors]

    assert time.process_time() - started < 1
    assert all(found)


def test_one_paragraph_of_common_pieces_is_numbered_in_time() -> None:
    """Counting the places of two pieces that each stand thousands of times is not quadratic."""
    text = "we ran and you " * 20_000
    last: Place = (Span(len(text) - 15, len(text) - 13), Span(len(text) - 4, len(text) - 1))
    started = time.process_time()

    assert place_number(last, _locator(text)) == 20_000 * 20_001 // 2
    assert time.process_time() - started < 2
