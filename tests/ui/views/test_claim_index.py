"""Claims by place: which one a character belongs to, and where its line runs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.rows import row
from ui.views.claim_index import LANES, ClaimIndex
from ui.views.offsets import OffsetMap
from workbench.article.span import Span
from workbench.claims.claim import Anchor
from workbench.review.listing import ClaimRow

TEXT = "The 😀 ferry carried a million, Lena said.\n\nIt sank."


def claim(number: int, *quote: str, inherits: tuple[str, ...] = ()) -> ClaimRow:
    """A row whose pieces are these words of the text."""
    return row(number, anchor=Anchor(places(quote), places(inherits)))


def places(quote: tuple[str, ...]) -> tuple[Span, ...]:
    """Where the words are."""
    return tuple(Span(TEXT.index(words), TEXT.index(words) + len(words)) for words in quote)


SAID = claim(1, "The 😀 ferry carried a million, Lena said")
CARRIED = claim(2, "ferry carried a million")
MILLION = claim(3, "a million")
SANK = claim(4, "It sank", inherits=("😀 ferry",))
SPLIT = claim(5, "The", "Lena")


def index(*rows: ClaimRow, longest: int = 1000) -> ClaimIndex:
    """An index of these rows over the text."""
    return ClaimIndex(OffsetMap(TEXT, longest), rows)


def lanes(*rows: ClaimRow) -> dict[int, int]:
    """The lane of each row's line, by number."""
    numbers = {each.id: each.number for each in rows}
    found = index(*rows)
    return {numbers[p.claim]: p.lane for block in (0, 2) for p in found.in_block(block)}


@pytest.mark.parametrize(
    ("word", "claims"),
    [
        ("million", [MILLION, CARRIED, SAID]),
        ("carried", [CARRIED, SAID]),
        ("Lena", [SAID]),
        ("It", [SANK]),
        ("😀", [SAID]),
    ],
)
def test_the_innermost_claim_comes_first(word: str, claims: list[ClaimRow]) -> None:
    """The shorter its own words, the earlier; borrowed words are not its own."""
    found = index(SAID, CARRIED, MILLION, SANK)

    assert found.at(TEXT.index(word)) == [each.id for each in claims]


def test_behind_the_last_character_is_still_the_claim() -> None:
    """A caret right behind a claim means it, if no other claim goes on there."""
    end = TEXT.index("a million") + len("a million")

    assert index(MILLION).at(end) == [MILLION.id]
    assert index(MILLION, SAID).at(end) == [SAID.id]
    assert index(MILLION).at(end + 1) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((MILLION,), {3: 0}),
        ((SAID, CARRIED), {1: 1, 2: 0}),
        ((SAID, CARRIED, MILLION), {1: 2, 2: 1, 3: 0}),
        ((SPLIT, CARRIED), {5: 0, 2: 0}),
        ((SPLIT, SAID), {5: 0, 1: 1}),
        ((SAID, SANK), {1: 0, 4: 0}),
    ],
)
def test_what_encloses_another_runs_below_it(
    rows: tuple[ClaimRow, ...], expected: dict[int, int]
) -> None:
    """Lines that would meet run in lanes, the shortest claim's nearest to the words."""
    assert lanes(*rows) == expected


def test_positions_count_as_qt_does() -> None:
    """After an emoji a piece starts one position later than its code point."""
    (piece,) = index(CARRIED).in_block(0)

    start = TEXT.index("ferry")
    assert (piece.start, piece.end) == (start + 1, start + 1 + len("ferry carried a million"))


def test_a_claim_over_a_cut_begins_and_ends_once() -> None:
    """Cut for display into several blocks, only its first piece opens and its last closes."""
    found = index(SAID, longest=12)

    pieces = [p for block in found.blocks_of(SAID.id) for p in found.in_block(block)]

    assert len(pieces) > 2
    assert [p.opens for p in pieces] == [True] + [False] * (len(pieces) - 1)
    assert [p.closes for p in pieces] == [False] * (len(pieces) - 1) + [True]


def test_an_orphan_is_nowhere() -> None:
    """A claim whose words are no longer found has no place to be drawn."""
    assert index(row(1, anchor=None)).in_block(0) == ()


spans = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(
    lambda each: Span(each[0], min(each[0] + each[1], len(TEXT)))
)


@settings(max_examples=300, deadline=None)
@given(st.lists(spans, max_size=12), st.integers(0, len(TEXT) - 1))
def test_lines_never_meet_before_the_last_lane(found: list[Span], offset: int) -> None:
    """In each lane but the last at most one line runs under any character."""
    rows = [row(n, anchor=Anchor((span,))) for n, span in enumerate(found, 1)]
    claims = index(*rows)
    lane_of = {p.claim: p.lane for block in range(3) for p in claims.in_block(block)}

    under = [lane_of[row.id] for row, span in zip(rows, found, strict=True) if covers(span, offset)]

    assert all(under.count(lane) <= 1 for lane in range(LANES - 1))


def covers(span: Span, offset: int) -> bool:
    """Whether the character at ``offset`` is in ``span`` and is shown."""
    return span.start <= offset < span.end and TEXT[offset] != "\n"
