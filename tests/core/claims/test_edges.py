"""Where a claim begins and ends within its sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims.edges import claim_pieces, claim_span
from workbench.claims.quotation import marks

EDGES = [
    ("It happened on Friday.", "It happened on Friday"),
    ("  It happened. \n", "It happened"),
    ("It happened, —", "It happened"),
    ("And who do I have?", "And who do I have?"),
    ("Stop it!", "Stop it!"),
    ("He lives in the U.S.", "He lives in the U.S."),
    ("She founded Acme Inc.", "She founded Acme Inc."),
    ("It comes with version 2.0.", "It comes with version 2.0"),
    ("He left it at that...", "He left it at that..."),
    ("-5 degrees were measured.", "-5 degrees were measured"),
    ("“I need people.", "I need people"),
    ("Give me people,”", "Give me people"),
    ('Give me people."', "Give me people"),
    ("“All the rest are excuses.”", "All the rest are excuses"),
    ("«Tout est vrai.»", "Tout est vrai"),
    ("„Alles ist wahr.“", "Alles ist wahr"),
    ("(He died in 1990.)", "He died in 1990"),
    ("He called it “a terrorist attack.”", "He called it “a terrorist attack.”"),
    ("“They left,” Kirby said.", "“They left,” Kirby said"),
    ("the homes of the Ukrainians’", "the homes of the Ukrainians’"),
    ("It was so, said Kay Roe, D-N.Y.", "It was so, said Kay Roe, D-N.Y."),
]


@pytest.mark.parametrize(("sentence", "quote"), EDGES)
def test_a_claim_quotes_its_sentence_without_loose_ends(sentence: str, quote: str) -> None:
    """The final stop, dangling marks and half a pair of quotation marks stay outside."""
    assert claim_span(sentence).of(sentence) == quote


@pytest.mark.parametrize("sentence", ["...", "“", "”.", '"'])
def test_a_sentence_of_marks_is_kept(sentence: str) -> None:
    """A claim quotes at least something."""
    assert claim_span(sentence).of(sentence) == sentence


PIECES = [
    ("Kirby added, “There will be 80 days of it.", ["Kirby added", "There will be 80 days of it"]),
    ("it should start with him,” Phipps said.", ["it should start with him", "Phipps said"]),
    ('It starts with him," Phipps said.', ["It starts with him", "Phipps said"]),
    ("”, he said, “and then,", ["he said", "and then"]),
    ("“They left,” Kirby said.", ["“They left,” Kirby said"]),
    ('The pipe is 12" wide.', ['The pipe is 12" wide']),
    ("It began in the ‘90s there.", ["It began in the ‘90s there"]),
    ("“…”", ["…"]),
]


@pytest.mark.parametrize(("sentence", "pieces"), PIECES)
def test_a_claim_holds_no_half_of_a_quotation(sentence: str, pieces: list[str]) -> None:
    """It is cut where a quotation begins or ends that another sentence goes on with."""
    assert [piece.of(sentence) for piece in claim_pieces(sentence)] == pieces


@given(st.text(alphabet="aB1 .,;:!?“”‘’'\"„«»()[]—-\n…", min_size=1))
@settings(deadline=None)
def test_a_claim_stays_inside_its_sentence_and_is_stable(sentence: str) -> None:
    """The span lies inside, is empty only for white space, and has no white space at its ends."""
    quote = claim_span(sentence).of(sentence)

    assert quote == quote.strip()
    assert bool(quote) == bool(sentence.strip())


@given(st.text(alphabet="aB .,;:!?“”()[]—-\n…", min_size=1))
@settings(deadline=None)
def test_pieces_are_clean_apart_and_in_order(sentence: str) -> None:
    """Together they hold every letter, and none begins or ends loosely or holds half a pair."""
    pieces = claim_pieces(sentence)
    quotes = [piece.of(sentence) for piece in pieces]

    assert all(one.end < two.start for one, two in pairwise(pieces))
    assert [char for char in "".join(quotes) if char.isalnum()] == [
        char for char in sentence if char.isalnum()
    ]
    for quote in quotes if any(char.isalnum() for char in sentence) else ():
        assert quote == quote.strip()
        assert not quote.startswith(",")
        assert not quote.endswith(",")
        assert not {quote[at] for at in marks(quote).opened | marks(quote).closed} & set("“”")
