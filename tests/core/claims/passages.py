"""Passages for the tests of what is done with them: real ones, and any that may be."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import strategies as st

from workbench.article.article import Article, Role, canonical, draft_of
from workbench.article.layout import paragraphs
from workbench.article.sentences import sentences
from workbench.article.span import Span
from workbench.claims.attribution import Attribution
from workbench.claims.claim import Kind, Proposal
from workbench.claims.refining import Passage, passages
from workbench.claims.splitter import propose


def passages_in(raw: str) -> tuple[Passage, ...]:
    """The passages of an article."""
    text = canonical(raw).text
    parts = paragraphs(text, markdown=False)
    article = Article("made-up", "", text, "", parts, draft_of(text))
    found = sentences(article)
    return passages(article, found, propose(article, found))


def _every(made: type, /, **values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Objects with every field drawn: a new field has to be drawn here, too."""
    assert {field.name for field in fields(made)} == set(values)
    return st.builds(made, **values)


_WORDS = st.text(st.characters(codec="utf-8"), max_size=20)


@st.composite
def any_passage(draw: st.DrawFn) -> Passage:
    """A passage with everything in it that may be, sensible or not."""
    text = draw(st.text(st.characters(codec="utf-8"), min_size=2, max_size=40))
    spans = _spans_in(text)
    sentences = draw(st.lists(spans, min_size=1, max_size=3))
    said = _every(
        Attribution,
        speaker=_WORDS,
        span=st.none() | spans,
        verb=_WORDS,
        quoted=st.booleans(),
        carried=st.booleans(),
    )
    made = _every(
        Passage,
        text=st.just(text),
        role=st.sampled_from(Role),
        english=st.booleans(),
        sentences=st.just(tuple(sentences)),
        attributions=st.tuples(*[st.none() | said for _ in sentences]),
        claims=st.tuples(*[any_claim(text, len(sentences), 1) for _ in sentences]),
        start=st.integers(0, 10**9),
        first_sentence=st.integers(0, 10**6),
    )
    found = draw(made)
    assert isinstance(found, Passage)
    return found


def any_claim(text: str, sentences: int, claims: int) -> st.SearchStrategy[object]:
    """A claim that may be one of so many in a passage with this text."""
    spans = _spans_in(text)
    return _every(
        Proposal,
        sentence=st.integers(0, sentences - 1),
        spans=st.lists(spans, min_size=1, max_size=3).map(tuple),
        inherited=st.lists(spans, max_size=2).map(tuple),
        statement=_WORDS,
        kind=st.sampled_from(Kind),
        speaker=_WORDS,
        rule=_WORDS,
        parent=st.none() | st.integers(0, claims - 1),
        aside=_WORDS,
    )


def _spans_in(text: str) -> st.SearchStrategy[Span]:
    pairs = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    return pairs.map(lambda pair: Span(min(pair[0], pair[1] - 1), max(pair[0] + 1, pair[1])))
