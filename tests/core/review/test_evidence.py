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
    ("text", "named"),
    [
        (PASTED, ["ftp://example.org/b", "www.example.org/c"]),
        ("no link here", []),
        ("https://example.org", []),
    ],
)
def test_addresses_that_are_no_links_are_named(text: str, named: list[str]) -> None:
    """Nobody is left to think that they were kept."""
    assert list(other_addresses_in(text)) == named


def test_each_with_why_it_is_none() -> None:
    """There is more than one reason."""
    assert other_addresses_in("ftp://example.org https://me@example.org ftp://example.org") == {
        "ftp://example.org": "it does not begin with http:// or https://",
        "https://me@example.org": "it hides a user name before the host",
    }
