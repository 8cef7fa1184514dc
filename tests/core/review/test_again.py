"""The same said elsewhere in an article: other claims to check, at other places."""

from __future__ import annotations

from dataclasses import replace

from workbench.article.span import Span
from workbench.claims.claim import Anchor, Kind
from workbench.claims.similar import Index
from workbench.review.again import stated_again
from workbench.review.listing import ClaimRow
from workbench.review.standing import Standing

FARES = "Fares rose by 15 percent in March"


def row(number: int, text: str = FARES, at: int = 0) -> ClaimRow:
    """A claim that is found at this place, or else at one of its own."""
    start = at or number * 100
    anchor = Anchor((Span(start, start + len(text)),))
    return ClaimRow(f"c-{number}", number, text, Kind.EVENT, "", Standing.OPEN, anchor)


def again(*rows: ClaimRow, limit: int = 3) -> list[int]:
    """Numbers of the claims that state the first of these again."""
    by_id = {row.id: row for row in rows}
    index = Index((row.id, row.text) for row in rows)
    return [other.number for other in stated_again(rows[0], index, by_id.get, limit)]


def test_the_same_elsewhere_is_found() -> None:
    """In other words too, and never the claim itself."""
    assert again(row(1), row(2, "The ferry opened in 1964"), row(3, f"{FARES}, she said")) == [3]


def test_what_lies_over_it_is_not_elsewhere() -> None:
    """An attribution and its content are two claims on the same words."""
    assert again(row(1), row(2, f"She said that {FARES}", at=90), row(3)) == [3]


def test_two_facts_of_one_sentence_are_not_elsewhere() -> None:
    """They borrow the same subject from it, and so share its words."""
    one, other = row(1, at=500), row(2, at=800)
    shared = Span(440, 490)
    one, other = (
        replace(each, anchor=Anchor(each.anchor.spans, (shared,))) if each.anchor else each
        for each in (one, other)
    )
    assert again(one, other, row(3, at=1200)) == [3]


def test_what_is_set_aside_is_not_to_be_checked() -> None:
    """It has no number to go to."""
    assert again(row(1), replace(row(2), number=0, standing=Standing.ASIDE)) == []


def test_a_claim_that_lost_its_place_still_says_the_same() -> None:
    """Where it stood can't be told."""
    assert again(row(1), replace(row(2), anchor=None)) == [2]


def test_a_claim_that_is_gone_is_passed_over() -> None:
    """The index may be a moment older than the list."""
    index = Index([("c-1", FARES), ("c-gone", FARES), ("c-3", FARES)])
    rows = {"c-3": row(3)}
    assert stated_again(row(1), index, rows.get, 3) == (rows["c-3"],)


def test_the_first_few_are_enough() -> None:
    """However often it is said."""
    assert again(*(row(number) for number in range(1, 9)), limit=3) == [2, 3, 4]
