"""The rows of the coverage strip: sentences binned, the worst state first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.views.coverage_rows import LEAST, WORST_FIRST, CoverageRows, Run, Scale
from workbench.article.span import Span
from workbench.review.coverage import Coverage

JUDGED, OPEN, UNTOUCHED, ASIDE = (
    Coverage.JUDGED,
    Coverage.OPEN,
    Coverage.UNTOUCHED,
    Coverage.SET_ASIDE,
)
STATES = st.sampled_from(Coverage)
LEDGERS = st.lists(st.tuples(st.integers(1, 300), st.integers(0, 30), STATES), max_size=60)
"""Length of each sentence, of the white space behind it, and its state."""


def rows_of(sentences: list[tuple[int, int, Coverage]], height: int) -> CoverageRows:
    """The strip of a text with sentences of these lengths."""
    spans, at = [], 0
    for length, blank, _ in sentences:
        spans.append(Span(at, at + length))
        at += length + blank
    return CoverageRows(spans, [state for *_, state in sentences], Scale(at, height))


def equal(*states: Coverage, height: int) -> CoverageRows:
    """The strip of a text of sentences that are all of one length."""
    return rows_of([(100, 0, state) for state in states], height)


def test_each_sentence_has_its_share() -> None:
    """In text order, with a row between neighbours."""
    rows = equal(JUDGED, UNTOUCHED, height=20)
    assert rows.rows == (*[JUDGED] * 9, None, *[UNTOUCHED] * 9, None)


def test_between_paragraphs_nothing_is_shown() -> None:
    """Rows of white space are empty."""
    assert rows_of([(50, 50, JUDGED)], 10).rows == (*[JUDGED] * 4, *[None] * 6)


@pytest.mark.parametrize("at", range(len(WORST_FIRST) - 1))
def test_the_worst_state_of_a_row_wins(at: int) -> None:
    """Untouched before open before judged before set aside, in either order."""
    worse, better = WORST_FIRST[at], WORST_FIRST[at + 1]
    assert set(equal(worse, better, height=LEAST).rows) == {worse}
    assert set(equal(better, worse, height=LEAST).rows) == {worse}


@pytest.mark.parametrize("at", [0, 5_000, 9_999])
def test_one_untouched_sentence_among_thousands_is_seen(at: int) -> None:
    """It takes some rows, wherever it stands."""
    states = [JUDGED] * 10_000
    states[at] = UNTOUCHED
    assert equal(*states, height=600).rows.count(UNTOUCHED) == LEAST


def test_runs_are_rows_of_one_state() -> None:
    """From top to bottom, without the empty rows between."""
    found = list(equal(JUDGED, UNTOUCHED, height=20).runs(range(20)))
    assert found == [Run(0, 9, JUDGED), Run(10, 19, UNTOUCHED)]


@given(LEDGERS, st.integers(0, 90), st.data())
@settings(deadline=None)
def test_a_change_comes_to_the_same_as_binning_anew(
    sentences: list[tuple[int, int, Coverage]], height: int, data: st.DataObject
) -> None:
    """Whatever changes; and no row outside what was returned looks different."""
    rows = rows_of(sentences, height)
    for _ in range(4 if sentences else 0):
        index, state = data.draw(st.integers(0, len(sentences) - 1)), data.draw(STATES)
        before = rows.rows
        changed = rows.change(index, state)
        sentences = [*sentences]
        sentences[index] = (*sentences[index][:2], state)

        assert rows.rows == rows_of(sentences, height).rows
        assert all(before[at] is rows.rows[at] for at in range(height) if at not in changed)


@given(LEDGERS, st.integers(1, 90), st.data())
@settings(deadline=None)
def test_what_changed_ends_where_runs_end(
    sentences: list[tuple[int, int, Coverage]], height: int, data: st.DataObject
) -> None:
    """So that frames can be drawn whole."""
    rows = rows_of(sentences, height)
    if not sentences:
        return
    changed = rows.change(data.draw(st.integers(0, len(sentences) - 1)), data.draw(STATES))
    if changed:
        whole = [run for run in rows.runs(range(height)) if run.first in changed]
        assert list(rows.runs(changed)) == whole


def test_no_change_is_nothing_to_draw() -> None:
    """A sentence that stays what it was, or that a worse one hides."""
    rows = equal(UNTOUCHED, JUDGED, height=LEAST)
    assert not rows.change(0, UNTOUCHED)
    assert not rows.change(1, OPEN)


@pytest.mark.parametrize(("row", "index"), [(0, 0), (8, 0), (9, 0), (10, 1), (99, 1), (-5, 0)])
def test_an_empty_row_belongs_to_the_nearest_sentence(row: int, index: int) -> None:
    """A pointer a little beside a sentence means that sentence."""
    assert equal(JUDGED, JUDGED, height=20).nearest(row) == index


def test_the_sentence_of_a_row_is_the_worst() -> None:
    """What is seen there is what one goes to."""
    assert equal(JUDGED, JUDGED, UNTOUCHED, JUDGED, height=LEAST).nearest(1) == 2


def test_a_text_without_sentences_has_none() -> None:
    """An empty article."""
    assert equal(height=10).nearest(3) is None
    assert Scale(0, 10).offset(5) == 0


@given(st.integers(1, 5_000), st.integers(1, 900))
def test_rows_and_offsets_agree(length: int, height: int) -> None:
    """A row's code point lies in that row, or in one before where rows outnumber code points."""
    scale = Scale(length, height)
    for row in range(0, height, 7):
        assert scale.row(scale.offset(row)) <= row
        assert 0 <= scale.offset(row) <= length
