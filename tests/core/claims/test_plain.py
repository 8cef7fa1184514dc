"""Passages and answers come through a pipe or a file as they were, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.claims.passages import any_claim, any_passage, passages_in
from workbench.claims.claim import Proposal, Reason
from workbench.claims.plain import (
    NotPlain,
    Plain,
    content_values,
    line,
    passage_from,
    passage_values,
    refined_from,
    refined_values,
    values,
)
from workbench.claims.refined import Refined
from workbench.claims.refining import Passage

ONE = passages_in("The ferry opened in 1964. “We sail,” Lena Ostrow said.")[0]


@st.composite
def answered(draw: st.DrawFn) -> tuple[Passage, Refined]:
    """A passage and any answer about it."""
    passage = draw(any_passage())
    count = draw(st.integers(1, 4))
    claims = [draw(any_claim(passage.text, len(passage.sentences), count)) for _ in range(count)]
    few = st.lists(st.builds(Reason, st.text(max_size=5), st.sampled_from([-0.75, 0.25])))
    reasons = [tuple(draw(few)) for _ in claims]
    whole = [tuple(draw(few)) for _ in passage.claims]
    fitting = tuple(claim for claim in claims if isinstance(claim, Proposal))
    return passage, Refined(fitting, tuple(reasons), tuple(whole))


@settings(deadline=None, max_examples=60)
@given(any_passage())
def test_a_passage_comes_through_as_it_was(passage: Passage) -> None:
    """With every field, on one line."""
    said = line(passage_values(passage))

    assert "\n" not in said
    assert passage_from(values(said.encode())) == passage


@settings(deadline=None, max_examples=60)
@given(answered())
def test_an_answer_comes_through_as_it_was(both: tuple[Passage, Refined]) -> None:
    """With every claim and every reason."""
    passage, answer = both

    assert refined_from(values(line(refined_values(answer))), passage) == answer


def test_where_a_passage_stands_is_no_part_of_what_it_says() -> None:
    """The same paragraph elsewhere has the same claims."""
    assert content_values(ONE).keys() == passage_values(ONE).keys() - {"start", "first_sentence"}


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", "null", '"claims"', "[" * 100_000, b"\xff\xfe", "{"]
)
def test_what_is_no_object_is_refused(text: str | bytes) -> None:
    """Whatever stands in a file."""
    with pytest.raises(NotPlain):
        values(text)


def _spoilt(**changes: object) -> Plain:
    """An answer about the passage with its first claim changed."""
    found = refined_values(Refined(ONE.claims))
    found["claims"][0] |= changes
    return found


@pytest.mark.parametrize(
    "found",
    [
        {},
        {"claims": [], "reasons": 1},
        {"claims": [{}], "reasons": []},
        _spoilt(spans=[]),
        _spoilt(spans=[[0, 0]]),
        _spoilt(spans=[[-1, 3]]),
        _spoilt(spans=[[0, 10_000]]),
        _spoilt(inherited=[[5, 2]]),
        _spoilt(sentence=7),
        _spoilt(sentence="first"),
        _spoilt(parent=9),
        _spoilt(kind="rumour"),
    ],
)
def test_an_answer_that_can_not_be_about_the_passage_is_refused(found: Plain) -> None:
    """No claim outside of the text, and none that hangs from nothing."""
    with pytest.raises(NotPlain):
        refined_from(found, ONE)


@pytest.mark.parametrize("found", [{}, {"text": 1}, {**passage_values(ONE), "role": "poem"}])
def test_what_is_no_passage_is_refused(found: Plain) -> None:
    """Missing fields and unknown roles."""
    with pytest.raises(NotPlain):
        passage_from(found)
