"""Any tree over any words: what a parser could give at its worst."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from workbench.claims.parse import Parse, Word

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS = st.sampled_from(
    """
    the a Kirby Smith London dam bridge 18,500 one said denied suggests opened opening closed was
    were has not n't never no likely reportedly may will would and or but who which that where if
    because while before after by in to of for according as between only first largest he they it
    , . ; : ( ) “ ” " ’ – $ %
    """.split()  # noqa: SIM905  a list of words reads best as one
)
_TAGS = st.sampled_from(
    """
    NN NNS NNP CD DT JJ JJS RB IN TO VB VBD VBG VBN VBP VBZ MD PRP WP WDT WRB CC , . `` ''
    """.split()  # noqa: SIM905
)
_RELATIONS = st.sampled_from(
    """
    nsubj nsubjpass csubj expl dobj pobj attr acomp xcomp ccomp advcl relcl acl appos conj cc prep
    agent amod compound det poss nummod quantmod npadvmod advmod aux auxpass neg mark parataxis
    punct preconj dep
    """.split()  # noqa: SIM905
)


@st.composite
def parses(draw: Callable[..., object], most: int = 14) -> Parse:
    """A parse of up to ``most`` random words, hanging from each other at random, without rings."""
    size = draw(st.integers(1, most))
    assert isinstance(size, int)
    texts = [str(draw(_WORDS)) for _ in range(size)]
    order = draw(st.permutations(range(size)))
    assert isinstance(order, list)
    heads = {order[0]: order[0]}
    for at in range(1, size):
        heads[order[at]] = order[draw(st.integers(0, at - 1))]  # type: ignore[call-overload]
    words: list[Word] = []
    start = 0
    for at, text in enumerate(texts):
        relation = "ROOT" if heads[at] == at else str(draw(_RELATIONS))
        words.append(Word(at, text, start, str(draw(_TAGS)), relation, heads[at]))
        start += len(text) + 1
    return Parse(" ".join(texts), words)
