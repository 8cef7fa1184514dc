"""What holds of every splitting, whatever the parser gives."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from tests.core.claims.atomic.trees import parses
from workbench.article.span import Span, trimmed
from workbench.claims.atomic.conditions import qualifiers
from workbench.claims.atomic.pieces import pieces
from workbench.claims.atomic.proposing import atomic
from workbench.claims.atomic.repairs import repaired
from workbench.claims.atomic.splitting import facts
from workbench.claims.claim import Proposal
from workbench.claims.granularity import Granularity
from workbench.claims.quotation import marks

if TYPE_CHECKING:
    from workbench.claims.parse import Parse
    from workbench.claims.parser import SpacyParser

_LOOSE = ",;:"


@given(parse=parses())
@pytest.mark.parametrize("granularity", Granularity)
@settings(deadline=None, max_examples=150)
def test_no_qualifier_is_left_behind(granularity: Granularity, parse: Parse) -> None:
    """A word's negation, hedge or modal goes wherever the word goes."""
    tree = repaired(parse)
    for fact in facts(parse, granularity):
        for at in fact.words:
            assert {word.at for word in qualifiers(tree, tree[at])} <= fact.words


@given(parse=parses())
@pytest.mark.parametrize("granularity", Granularity)
@settings(deadline=None, max_examples=150)
def test_pieces_have_clean_edges(granularity: Granularity, parse: Parse) -> None:
    """No piece begins or ends in white space, a dangling comma or half a quotation mark."""
    pairs = marks(parse.text)
    for fact in facts(parse, granularity):
        for span in pieces(parse, fact.own, pairs):
            _assert_clean(parse.text, span)


@given(parse=parses())
@pytest.mark.parametrize("granularity", Granularity)
@settings(deadline=None, max_examples=100)
def test_claims_are_in_order_and_their_parents_exist(
    granularity: Granularity, parse: Parse
) -> None:
    """Spans are ordered and apart, inherited ones too; a parent is another claim of the list."""
    whole = Proposal(0, (parse.span(0, len(parse) - 1),))
    claims = atomic(parse, whole, None, granularity)

    for at, claim in enumerate(claims):
        for spans in (claim.spans, claim.inherited):
            assert all(one.end <= other.start for one, other in pairwise(spans))
        assert claim.spans
        assert claim.parent is None or (claim.parent != at and claim.parent < len(claims))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened in 1964 and the harbour, which is old, closed a year later.",
        "Jo Bloggs, the mayor of Leeds, resigned on Friday because the firm had closed.",
        "“The dam is safe,” Kirby said, and the valley was dry.",
    ],
)
@pytest.mark.parametrize("granularity", Granularity)
def test_every_word_is_in_a_claim(parser: SpacyParser, granularity: Granularity, text: str) -> None:
    """Nothing checkable is lost, except the words that only joined two claims."""
    from_parser = parser.parse(text, [_all(text)])[0]
    said = frozenset().union(*(fact.words for fact in facts(from_parser, granularity)))
    lost = {word.lower for word in from_parser.words if not word.is_mark and word.at not in said}

    assert lost <= {"and", "which", "because", "while"}


def _all(text: str) -> Span:
    return trimmed(text, Span(0, len(text)))


def _assert_clean(text: str, span: Span) -> None:
    words = span.of(text)
    assert words == words.strip()
    assert words[0] not in _LOOSE
    assert words[-1] not in _LOOSE
    pairs = marks(words)
    assert 0 not in pairs.opened | pairs.closed
    assert len(words) - 1 not in pairs.opened | pairs.closed
