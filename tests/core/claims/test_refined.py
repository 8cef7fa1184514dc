"""What the parse says for and against checking a claim goes with the answer about its passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, repeat

from tests.core.claims.passages import passages_in
from workbench.article.span import Span
from workbench.claims.claim import Reason
from workbench.claims.granularity import Granularity
from workbench.claims.parse import Parse, Word
from workbench.claims.refined import (
    PORTION,
    Refined,
    reasons_by_sentence,
    reasons_by_wording,
    refined,
)

HAPPENED = Reason("tells what happened", 0.5)
PLAIN = Reason("one plain statement", 0.25)
PASSAGE = replace(
    passages_in("Rebels fled on Friday. Nobody knows why they went? Soldiers fled twice.")[0],
    english=True,
)


class SecondWordParser:
    """Takes the first word for the subject, the second for a past tense, the rest for its time."""

    name = "second-word"

    def parse(self, text: str, sentences: Sequence[Span]) -> list[Parse]:
        """One parse for each sentence."""
        return [Parse(text, self._words(text, sentence)) for sentence in sentences]

    def _words(self, text: str, sentence: Span) -> list[Word]:
        words: list[Word] = []
        end = sentence.start
        shapes = chain((("NNS", "nsubj"), ("VBD", "ROOT")), repeat(("NN", "npadvmod")))
        said = zip(sentence.of(text).split(), shapes, strict=False)
        for at, (word, (tag, relation)) in enumerate(said):
            start = text.index(word, end)
            end = start + len(word)
            words.append(Word(at, word, start, tag, relation, 1))
        return words


def test_every_claim_gets_the_reasons_of_its_sentence() -> None:
    """Claims set aside are not parsed, so there is nothing to say of them."""
    answer = refined(PASSAGE, SecondWordParser(), Granularity.COARSE)

    assert len(answer.reasons) == len(answer.claims)
    assert answer.whole_reasons == ((HAPPENED, PLAIN), (), (HAPPENED, PLAIN))


def test_what_is_no_prose_gets_none() -> None:
    """A sentence longer than the parser is given at once keeps its claim."""
    endless = replace(PASSAGE, sentences=(Span(0, PORTION + 1), *PASSAGE.sentences[1:]))

    assert refined(endless, SecondWordParser(), Granularity.COARSE) == Refined(PASSAGE.claims)


def test_every_sentence_of_an_article_gets_its_reasons() -> None:
    """None where its passage was not parsed."""
    answers = [Refined(PASSAGE.claims), refined(PASSAGE, SecondWordParser(), Granularity.COARSE)]

    found = list(reasons_by_sentence([PASSAGE, PASSAGE], answers))

    assert found == [(), (), (), (HAPPENED, PLAIN), (), (HAPPENED, PLAIN)]


def test_reasons_are_found_by_wording() -> None:
    """That of the claims, on one line, and that of the sentences they were cut from."""
    whole = PASSAGE.claims[0]
    first, second = Span(0, 6), Span(7, 11)
    cut = replace(whole, spans=(first, second))
    said = replace(whole, statement="Rebels\nfled.")
    answer = Refined((cut, said), ((HAPPENED,), (PLAIN,)), ((HAPPENED, PLAIN), (), ()))

    assert reasons_by_wording([PASSAGE], [answer]) == {
        "Rebels fled on Friday": (HAPPENED, PLAIN),
        "Rebels … fled": (HAPPENED,),
        "Rebels fled.": (PLAIN,),
    }
