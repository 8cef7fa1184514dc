"""Sources found by words: each once, most used first, with all that is told of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.review.check import Check, ReviewerChecks
from workbench.review.evidence import Evidence
from workbench.review.known_sources import COMPLETED, KnownSources, words_in
from workbench.review.sourcing import SourceField

ATLAS = Evidence(
    url="https://example.org/atlas",
    title="Atlas of ferries",
    publisher="Example Press",
    read="2026-08-20",
    archived="https://example.net/archive/atlas",
)
GATES = Evidence(url="https://example.org/gates", origin="Port authority")
BOOK = Evidence(title="A book")


def known(*claims: tuple[Evidence, ...]) -> KnownSources:
    """What is known where the claims have these sources."""
    checks = {f"c-{n}": Check("x", links=links) for n, links in enumerate(claims, 1)}
    return KnownSources(ReviewerChecks("first-reader", "First Reader", checks=checks))


def test_the_most_used_comes_first() -> None:
    """Each source stands there once, and those the claim has are left out."""
    found = known((ATLAS, GATES), (GATES, BOOK))
    assert found.find("") == (GATES, ATLAS, BOOK)
    assert found.find("", without={GATES.key, BOOK.key}) == (ATLAS,)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("press ATLAS", (ATLAS,)),
        ("example.org/g", (GATES,)),
        ("authority", (GATES,)),
        ("book", (BOOK,)),
        ("train", ()),
        ("atlas book", ()),
    ],
)
def test_every_word_has_to_occur(words: str, expected: tuple[Evidence, ...]) -> None:
    """In title, publisher, origin or address, in any order and case."""
    assert known((ATLAS, GATES, BOOK)).find(words) == expected


def test_what_two_claims_tell_of_a_source_is_put_together() -> None:
    """One has the address alone, the other the rest; the later of two days was read last."""
    bare = Evidence(url=ATLAS.url, read="2026-11-22")
    assert known((bare,), (ATLAS,)).find("") == (replace(ATLAS, read="2026-11-22"),)


def test_no_more_are_found_than_can_be_read() -> None:
    """The list that is offered stays short."""
    many = tuple(Evidence(url=f"https://example.org/{n}") for n in range(60))
    assert known(many).find("") == many[:50]


def test_words_used_before_are_offered_most_used_first() -> None:
    """Each once, whichever claim they were said of; nothing for what nobody said."""
    other = replace(ATLAS, url="https://example.org/2", publisher="Other Press")
    third = replace(ATLAS, url="https://example.org/3", publisher="Other Press")
    checks = {
        "c-1": Check("x", links=(ATLAS, other)),
        "c-2": Check("x", links=(GATES, third)),
        "c-3": Check("x"),
    }
    mine = ReviewerChecks("first-reader", "First Reader", checks=checks)

    assert words_in(mine, SourceField.PUBLISHER) == ("Other Press", "Example Press")
    assert words_in(mine, SourceField.ORIGIN) == ("Port authority",)


@pytest.mark.parametrize("field", COMPLETED)
def test_without_sources_there_are_no_words(field: SourceField) -> None:
    """Nothing is offered then."""
    assert words_in(ReviewerChecks("first-reader", "First Reader"), field) == ()
