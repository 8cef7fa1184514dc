"""How a word list is written down: as running text, so that it reads and sorts easily."""

from __future__ import annotations


def words(listing: str) -> frozenset[str]:
    """The words of ``listing``, which are parted by white space."""
    return frozenset(listing.split())
