"""A claim put into words for the list."""

from __future__ import annotations

import pytest

from tests.ui.rows import row
from ui.models.claim_words import accessible_text, meta_text, wording
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict


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


@pytest.mark.parametrize(
    ("verdict", "said"),
    [(None, "Set aside"), (Verdict.VERIFIED, "Set aside, but verified")],
)
def test_a_verdict_on_what_was_set_aside_is_told(verdict: Verdict | None, said: str) -> None:
    """In the second line of the row, and to those who hear it."""
    aside = row(0, Standing.ASIDE, text="It rains", reason="opinion", verdict=verdict)
    assert meta_text(aside) == f"{said}  ·  opinion"
    assert accessible_text(aside) == f"Claim, {said.lower()}, It rains, opinion"
