"""Finding by the beginnings of words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.models.claim_filter import folded
from ui.models.prefix_search import first_holding, holds, words_of


@pytest.mark.parametrize(
    ("text", "query", "is_found"),
    [
        ("Mark as disputed", "mar dis", True),
        ("Mark as disputed", "dis mar", True),
        ("Mark as disputed", "puted", False),
        ("the “Ferry’s” costs", "“fer", True),
        ("the “Ferry’s” costs", "fer", True),
        ("4.1 million", "4.1 mil", True),
        ("14.1 million", "4.1", False),
        ("unarmed arm", "arm", True),
        ("Ctrl+Shift+F", "f", True),
        ("anything", "", True),
        ("Straße", "STRASSE", True),
    ],
)
def test_each_word_begins_a_word(text: str, query: str, is_found: bool) -> None:
    """In any order, whatever the case and the marks around."""
    assert holds(folded(text), words_of(query)) is is_found


@settings(deadline=None, max_examples=80)
@given(st.lists(st.text("ab ", max_size=8), max_size=12), st.text("ab ", max_size=4))
def test_the_first_are_those_that_hold_all(texts: list[str], query: str) -> None:
    """Narrowing by the longest word first leaves none out and keeps the order."""
    words = words_of(query)
    expected = [at for at, text in enumerate(texts) if holds(text, words)]
    assert first_holding(texts, words, len(texts) + 1) == expected
    assert first_holding(texts, words, 2) == expected[:2]
