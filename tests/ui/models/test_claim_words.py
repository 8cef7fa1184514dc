"""A claim put into words for the list."""

from __future__ import annotations

import pytest

from tests.ui.rows import row
from ui.models.claim_words import wording


@pytest.mark.parametrize(
    ("text", "quote", "shown"),
    [
        ("The bridge opened in 1964", "", "The bridge opened in 1964"),
        ("Belgorod is located near the border.", "which is located near the border", None),
        ("The mayor cut the ribbon.", "cut the ribbon", None),
        (
            "Ukraine carried out strikes on Belgorod, resulting in two injuries.",
            "resulting in two injuries",
            "… resulting in two injuries.",
        ),
    ],
)
def test_a_row_shows_what_sets_the_claim_apart(text: str, quote: str, shown: str | None) -> None:
    """A long borrowed subject gives way; a short one, and a claim reworded, stand whole."""
    assert wording(row(1, text=text, quote=quote)) == (shown or text)
