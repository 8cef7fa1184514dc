"""Canonical offsets lead back to the text as it was given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.article.article import canonical
from workbench.article.original import OriginalOffsets
from workbench.article.span import Span

PIECES = st.sampled_from(["a", " ", "\r", "\n", "\r\n", "\ufeff", "\U0001f600", "\ud800", "\u2029"])


@given(st.lists(PIECES).map("".join))
def test_every_canonical_character_leads_to_the_one_it_came_from(raw: str) -> None:
    """The original at a mapped offset canonicalises to the same character."""
    text = canonical(raw).text
    offsets = OriginalOffsets(raw)

    for i, character in enumerate(text):
        start, end = offsets.offset(i), offsets.offset(i + 1)
        assert canonical("x" + raw[start:end]).text == "x" + character


def test_spans_are_mapped_at_both_ends() -> None:
    """A span after two Windows line ends moves by two."""
    assert OriginalOffsets("a\r\n\r\nbc").spans([Span(3, 5)]) == [Span(5, 7)]
