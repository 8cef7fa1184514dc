"""How far claims quote the same words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.article.span import Span
from workbench.review.overlap import is_covered, is_mostly_shared, shared

TEXT = "The ferry, built in Malmo, carried people last year."
SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda p: Span(*sorted(p))),
    max_size=4,
)


def places(*pieces: str) -> tuple[Span, ...]:
    """Where these words stand."""
    starts = [(TEXT.index(piece), piece) for piece in pieces]
    return tuple(Span(at, at + len(piece)) for at, piece in starts)


@pytest.mark.parametrize(
    ("one", "other", "most"),
    [
        (places("built in Malmo"), places("in Malmo"), True),
        (places("The ferry", "carried people"), places("The ferry", "built in"), False),
        (places("The ferry", "carried people"), places("The ferry", "carried"), True),
        (places("built in"), places("last year"), False),
        ((), places("last year"), False),
    ],
)
def test_more_than_half_of_either_is_most(
    one: tuple[Span, ...], other: tuple[Span, ...], most: bool
) -> None:
    """Whichever of the two is asked about; half is not more than half."""
    assert is_mostly_shared(TEXT, one, other) is most
    assert is_mostly_shared(TEXT, other, one) is most


def test_marks_between_words_need_not_be_covered() -> None:
    """Every word must be."""
    whole = places(TEXT)
    assert is_covered(
        TEXT, whole, places("ferry", "The", "built in Malmo", "carried people last year")
    )
    assert not is_covered(TEXT, whole, places("The ferry", "in Malmo", "carried people last year"))


@settings(deadline=None)
@given(SPANS, SPANS)
def test_what_is_shared_lies_in_both(one: list[Span], other: list[Span]) -> None:
    """And nothing else does."""
    both = {at for span in shared(one, other) for at in range(*span)}
    ones, others = ({at for span in each for at in range(*span)} for each in (one, other))
    assert both == ones & others
