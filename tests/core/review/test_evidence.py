"""What is taken for a link in a text that was pasted or dropped."""

from __future__ import annotations

import pytest

from workbench.review.evidence import links_in, other_addresses_in

PASTED = "see https://example.org/a, ftp://example.org/b www.example.org/c\nhttps://example.org/d"


def test_links_are_found_among_words() -> None:
    """Each once, in order; only http and https."""
    assert links_in(f"{PASTED} https://example.org/d") == (
        "https://example.org/a,",
        "https://example.org/d",
    )


@pytest.mark.parametrize(
    ("text", "count"), [(PASTED, 2), ("no link here", 0), ("https://example.org", 0)]
)
def test_addresses_that_are_no_links_are_counted(text: str, count: int) -> None:
    """Nobody is left to think that they were kept."""
    assert other_addresses_in(text) == count
