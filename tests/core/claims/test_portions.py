"""The parser is given no more at once than it has memory for, and nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.claims.passages import passages_in
from tests.engines import halves
from workbench.article.span import Span
from workbench.claims.granularity import Granularity
from workbench.claims.parse import Parse, Word
from workbench.claims.refined import (
    PORTION,
    Refined,
    _InPortions,
    joined_up,
    refined,
    splitter_name,
)
from workbench.claims.refining import RULES


class Reader:
    """A parser that takes every sentence for one word, and notes how much it was given."""

    name = "reader-1"

    def __init__(self) -> None:
        self.given: list[int] = []

    def parse(self, text: str, sentences: Sequence[Span]) -> list[Parse]:
        """One parse of one word a sentence."""
        self.given.append(len(text))
        return [
            Parse(text, (Word(0, span.of(text), span.start, "NN", "ROOT", 0),))
            for span in sentences
        ]


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(1, PORTION), min_size=1, max_size=12), st.integers(0, 50))
def test_portions_change_nothing_but_what_is_given_at_once(lengths: list[int], gap: int) -> None:
    """Every word stands where it stood, and no portion is longer than it may be."""
    at = 0
    sentences = []
    for length in lengths:
        sentences.append(Span(at, at + length))
        at += length + gap
    text = "".join(chr(97 + n % 26) for n in range(at))
    reader, whole = Reader(), Reader()

    found = _InPortions(reader).parse(text, sentences)

    expected = whole.parse(text, sentences)
    assert [parse.words for parse in found] == [parse.words for parse in expected]
    assert max(reader.given) <= PORTION


def test_nothing_is_asked_about_nothing() -> None:
    """A paragraph that is set aside as a whole."""
    reader = Reader()

    assert _InPortions(reader).parse("", []) == []
    assert reader.given == []


def test_a_sentence_without_end_keeps_its_claim() -> None:
    """What is that long is no prose, and its parse would take the memory of a whole article."""
    (passage,) = passages_in("word " * (PORTION // 4))
    reader = Reader()

    assert refined(passage, reader, Granularity.NORMAL).claims == passage.claims
    assert reader.given == []


def test_the_answers_make_the_articles_claims_in_order() -> None:
    """Each where its words stand in the article, hanging from the one it hung from."""
    text = "It sank in May and rose in June.\n\nIt rose and fell."
    found = passages_in(text)
    answers = []
    for passage in found:
        first, second = halves(passage, passage.claims[0])
        answers.append(Refined((first, replace(second, parent=0))))

    claims = joined_up(found, answers)

    words = [claim.spans[0].of(text) for claim in claims]
    assert words == ["It sank in May", "rose in June", "It rose", "fell"]
    assert [claim.sentence for claim in claims] == [0, 0, 1, 1]
    assert [claim.parent for claim in claims] == [None, 0, None, 2]


def test_the_splitter_is_named_by_all_that_decides() -> None:
    """Rules, parser and granularity."""
    assert splitter_name("parser-1", Granularity.FINE) == f"{RULES} parser-1 fine"
