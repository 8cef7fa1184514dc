"""Words, numbers and marks with their places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims.tokens import TokenKind, tokens

WORD, NUMBER, QUOTE = TokenKind.WORD, TokenKind.NUMBER, TokenKind.QUOTE
SYMBOL, MARK = TokenKind.SYMBOL, TokenKind.PUNCTUATION


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("It fell.", [("It", WORD), ("fell", WORD), (".", MARK)]),
        ("Friday’s raid", [("Friday", WORD), ("’s", WORD), ("raid", WORD)]),
        ("don’t", [("don’t", WORD)]),
        ("better-known", [("better-known", WORD)]),
        ("NATO-backed’s", [("NATO-backed", WORD), ("’s", WORD)]),
        ("the U.S. army", [("the", WORD), ("U.S.", WORD), ("army", WORD)]),
        ("10,000.5 men", [("10,000.5", NUMBER), ("men", WORD)]),
        ("the 21st", [("the", WORD), ("21st", NUMBER)]),
        ("5%, $3bn", [("5", NUMBER), ("%", SYMBOL), (",", MARK), ("$", SYMBOL), ("3bn", NUMBER)]),
        ("“No…”", [("“", QUOTE), ("No", WORD), ("…", MARK), ("”", QUOTE)]),
        ("a -- b...", [("a", WORD), ("-", MARK), ("-", MARK), ("b", WORD), ("...", MARK)]),
        ("Київ", [("Київ", WORD)]),
    ],
)
def test_a_sentence_is_cut_into_words_numbers_and_marks(
    text: str, cut: list[tuple[str, TokenKind]]
) -> None:
    """Possessives are cut off; contractions, compounds, dotted letters and figures stay whole."""
    assert [(token.text, token.kind) for token in tokens(text)] == cut


def test_the_key_is_lower_case_with_a_straight_apostrophe() -> None:
    """Word lists are written in one spelling."""
    assert [token.key for token in tokens("DON’T")] == ["don't"]


@given(st.text())
@settings(deadline=None)
def test_only_white_space_lies_between_tokens(text: str) -> None:
    """Every token stands where it says, in order, and nothing visible is lost."""
    rest = list(text)
    end = 0
    for token in tokens(text):
        assert token.start >= end
        assert token.span.of(text) == token.text
        end = token.end
        rest[token.start : token.end] = " " * len(token.text)

    assert not "".join(rest).strip()
