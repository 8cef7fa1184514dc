"""Which claims a filter shows, and in what order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.rows import UNWORTHY, WORTHY, row
from ui.models.claim_filter import (
    TO_CHECK,
    Filter,
    SortOrder,
    search_key,
    sort_key,
    standings_of,
)
from workbench.claims.claim import Kind
from workbench.review.gates import Gate, Need, Unmet
from workbench.review.standing import Standing

if TYPE_CHECKING:
    from workbench.review.listing import ClaimRow

UNMET = (Unmet(Gate.DISPUTED_SOURCE, "No note.", (Need.NOTE,)),)
CLAIM = row(
    1,
    Standing.VERIFIED,
    text="Friday’s attack marked the “seventh” day",
    kind=Kind.QUANTITY,
    speaker="Russian authorities",
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "attack",
        "ATTACK",
        "Friday's",
        '"seventh"',
        "quantity",
        "authorities russian",
        "day friday",
    ],
)
def test_found_by_every_word_of_wording_kind_and_speaker(text: str) -> None:
    """A claim is found by all the words typed, in any order, case and style of quotation mark."""
    assert Filter(text=text).matches(CLAIM, search_key(CLAIM))


@pytest.mark.parametrize("text", ["lukasz", "Łukasz", "ZOLC", "żółć", "strasse", "straße"])
def test_accents_matter_as_little_as_in_find(text: str) -> None:
    """Names are typed on whatever keyboard there is."""
    claim = row(1, Standing.OPEN, text="Łukasz Żółć lives in that Straße")
    assert Filter(text=text).matches(claim, search_key(claim))


@pytest.mark.parametrize("text", ["attack Moscow", "verified", "quantityrussian"])
def test_not_found_by_a_word_it_lacks(text: str) -> None:
    """One word that is nowhere in a claim hides it; the fields don't run into each other."""
    assert not Filter(text=text).matches(CLAIM, search_key(CLAIM))


@pytest.mark.parametrize("standing", Standing)
def test_a_standing_shows_its_claims_only(standing: Standing) -> None:
    """A chip shows the claims that stand so, and no others."""
    all_kinds = [row(at, one) for at, one in enumerate(Standing, 1)]
    places = Filter(frozenset({standing})).picks(all_kinds, [""] * len(all_kinds))
    assert [all_kinds[at].standing for at in places] == [standing]


def test_all_leaves_out_what_is_set_aside() -> None:
    """What was set aside is listed under its own chip only."""
    assert not Filter(TO_CHECK).matches(row(1, Standing.ASIDE), "")


@pytest.mark.parametrize(
    ("claim", "standings"),
    [
        (row(1, Standing.VERIFIED), {Standing.VERIFIED}),
        (row(1, Standing.VERIFIED, stale=True), {Standing.VERIFIED, Standing.RECHECK}),
        (row(1, Standing.DISPUTED, anchor=None), {Standing.DISPUTED, Standing.NOT_FOUND}),
        (row(1, Standing.DISPUTED, unmet=UNMET), {Standing.DISPUTED, Standing.INCOMPLETE}),
        (row(1, Standing.NOT_FOUND, anchor=None), {Standing.NOT_FOUND}),
        (row(1, Standing.ASIDE, anchor=None), {Standing.ASIDE}),
    ],
)
def test_a_verdict_in_doubt_is_listed_twice(claim: ClaimRow, standings: set[Standing]) -> None:
    """A stale or unplaced verdict is listed under its verdict and under what to do."""
    listed = {one for one in Standing if Filter(frozenset({one})).matches(claim, "")}
    assert listed == set(standings_of(claim)) == standings


@pytest.mark.parametrize("order", SortOrder)
def test_what_is_not_found_comes_first(order: SortOrder) -> None:
    """A claim that lost its place in the draft is never buried."""
    lost = row(9, Standing.NOT_FOUND, anchor=None)
    assert sort_key(lost, order) < sort_key(row(1, text=WORTHY), order)


def test_by_kind_those_of_one_kind_stand_together() -> None:
    """In the order in which the kinds are listed everywhere."""
    kinds = [Kind.OTHER, Kind.QUANTITY, Kind.EVENT, Kind.QUANTITY]
    rows = [row(at, kind=kind) for at, kind in enumerate(kinds, 1)]
    ordered = sorted(rows, key=lambda each: sort_key(each, SortOrder.KIND))
    assert [each.number for each in ordered] == [2, 4, 3, 1]


def test_by_verdict_open_ones_come_first() -> None:
    """Then what was judged, verdict by verdict."""
    standings = [Standing.DISPUTED, Standing.OPEN, Standing.VERIFIED, Standing.ASIDE]
    rows = [row(at, standing) for at, standing in enumerate(standings, 1)]
    ordered = sorted(rows, key=lambda each: sort_key(each, SortOrder.VERDICT))
    assert [each.number for each in ordered] == [2, 3, 1, 4]


def test_the_most_worthy_comes_first() -> None:
    """Sorted by check-worthiness, the highest score leads."""
    high, low = row(2, text=WORTHY), row(1, text=UNWORTHY)
    order = SortOrder.WORTHINESS
    assert sort_key(high, order) < sort_key(low, order)
