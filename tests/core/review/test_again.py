"""The same or its figure said elsewhere in an article: other claims to check, at other places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.article.span import Span
from workbench.claims.claim import Anchor, Kind
from workbench.review.again import Again, Elsewhere, How, compared
from workbench.review.listing import ClaimRow
from workbench.review.standing import Standing

FARES = "Fares rose by 15 percent in March"


def row(number: int, text: str = FARES, at: int = 0) -> ClaimRow:
    """A claim that is found at this place, or else at one of its own."""
    start = at or number * 100
    anchor = Anchor((Span(start, start + len(text)),))
    return ClaimRow(f"c-{number}", number, text, Kind.EVENT, "", Standing.OPEN, anchor)


def stated(*rows: ClaimRow, limit: int = 3, english: bool = True) -> tuple[Again, ...]:
    """The claims that state the first of these again."""
    by_id = {row.id: row for row in rows}
    return Elsewhere(rows, english=english).again(rows[0], by_id.get, limit)


def again(*rows: ClaimRow, limit: int = 3) -> list[int]:
    """Their numbers."""
    return [other.row.number for other in stated(*rows, limit=limit)]


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
    gone, there = row(2), row(3)
    elsewhere = Elsewhere([row(1), gone, there])
    found = elsewhere.again(row(1), {there.id: there}.get, 3)
    assert [other.row for other in found] == [there]


def test_the_first_few_are_enough() -> None:
    """However often it is said."""
    assert again(*(row(number) for number in range(1, 9)), limit=3) == [2, 3, 4]


DEAD = "An estimated 400,000 Ukrainian soldiers have died in the war"


def test_a_figure_stated_again_is_told_as_such() -> None:
    """In a claim that otherwise says something else; with the figure as it is there."""
    other = row(2, "With at least 400,000 Ukrainian soldiers dead Ukraine is in need of ammunition")
    figure = "at least 400,000 soldiers"
    assert stated(row(1, DEAD), other) == (Again(other, How.SAME_FIGURE, figure),)


def test_another_figure_for_the_same_comes_first() -> None:
    """Even where all else is the same: it is what a reviewer has to see."""
    same, other = row(2, DEAD), row(3, DEAD.replace("400,000", "300,000"))
    assert stated(row(1, DEAD), same, other) == (
        Again(other, How.ANOTHER_FIGURE, "about 300,000 soldiers"),
        Again(same, How.WORDS),
    )


def test_figures_are_read_in_english_only() -> None:
    """The words around them are known in no other language; words are words in all."""
    other = row(2, "With at least 400,000 Ukrainian soldiers dead Ukraine is in need of ammunition")
    assert stated(row(1, DEAD), other, row(3, DEAD), english=False) == (
        Again(row(3, DEAD), How.WORDS),
    )


def test_figures_of_too_many_claims_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window would feel it; words are compared all the same."""
    monkeypatch.setattr("workbench.review.again._MOST_COMPARED", 2)
    other, same = row(2, DEAD.replace("400,000", "300,000")), row(3, DEAD)
    assert stated(row(1, DEAD), other)[0].how is How.ANOTHER_FIGURE
    assert {again.how for again in stated(row(1, DEAD), other, same)} == {How.WORDS}


NOT_DEAD = "It is not true that an estimated 400,000 Ukrainian soldiers have died in the war"


def test_a_claim_that_denies_the_other_is_told_as_such() -> None:
    """Before those that say the same, and never left out."""
    same, opposite = row(2, DEAD), row(3, NOT_DEAD)
    assert stated(row(1, DEAD), same, opposite) == (
        Again(opposite, How.OPPOSITE),
        Again(same, How.WORDS),
    )


def test_what_denies_is_known_in_english_only() -> None:
    """A "no" is a word of other languages, too."""
    assert stated(row(1, DEAD), row(2, NOT_DEAD), english=False)[0].how is How.WORDS


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (DEAD, (How.WORDS, "")),
        (NOT_DEAD, (How.OPPOSITE, "")),
        (DEAD.replace("400,000", "300,000"), (How.ANOTHER_FIGURE, "about 300,000 soldiers")),
        (NOT_DEAD.replace("400,000", "300,000"), (How.ANOTHER_FIGURE, "about 300,000 soldiers")),
    ],
)
def test_two_claims_alike_are_compared(other: str, told: tuple[How, str]) -> None:
    """Wherever the other one stands; a figure is told first."""
    assert compared(DEAD, other) == told
