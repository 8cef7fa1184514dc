"""The claims model: what it shows, what it tells, and what it keeps quiet about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from tests.ui.rows import UNWORTHY, WORTHY, row, rows
from ui.models.claim_filter import Filter, SortOrder
from ui.models.claims_model import CLAIM_ROLE, NESTED_ROLE, ClaimsModel
from workbench.review.standing import Standing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.review.listing import ClaimRow

OPEN_ONLY = Filter(frozenset({Standing.OPEN}))


@pytest.fixture
def model(qtmodeltester: Any) -> ClaimsModel:
    """Twelve claims, in turn open, verified and disputed, under Qt's own model tester."""
    model = ClaimsModel()
    model.set_rows(rows(12, Standing.OPEN, Standing.VERIFIED, Standing.DISPUTED))
    qtmodeltester.check(model)
    return model


def shown(model: ClaimsModel) -> list[int]:
    """The numbers of the claims shown, from the top."""
    claims = (model.index(at, 0).data(CLAIM_ROLE) for at in range(model.rowCount()))
    return [claim.number for claim in claims]


def judged(model: ClaimsModel, number: int, standing: Standing) -> ClaimRow:
    """That claim with another standing."""
    claim = model.claim(row(number).id)
    assert claim is not None
    return replace(claim, standing=standing)


def test_shows_the_claims_in_article_order(model: ClaimsModel) -> None:
    """Without a filter all claims are there, as given."""
    assert shown(model) == list(range(1, 13))


@pytest.mark.parametrize("role", [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole])
def test_text_says_all_a_row_shows(model: ClaimsModel, role: Qt.ItemDataRole) -> None:
    """Whoever can't see the row hears number, standing, wording and sources."""
    model.set_rows([row(18, Standing.DISPUTED, text="costs have tripled", sources=2)])
    assert model.index(0, 0).data(role) == "Claim 18, disputed, costs have tripled, 2 sources"


def test_tool_tip_is_text_even_if_it_looks_like_markup(model: ClaimsModel) -> None:
    """An article can't put pictures or links into our tool tips."""
    model.set_rows([row(1, text='<img src="http://example.org/x">')])
    assert "<img" not in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_filter_hides_the_rest(model: ClaimsModel) -> None:
    """Only what matches is shown."""
    model.set_filter(OPEN_ONLY)
    assert shown(model) == [1, 4, 7, 10]


def test_filter_keeps_counts(model: ClaimsModel) -> None:
    """Counts are about the article, not about what the filter shows."""
    model.set_filter(OPEN_ONLY)
    assert model.counts()[Standing.VERIFIED] == 4


def test_same_filter_again_says_nothing(model: ClaimsModel, qtbot: QtBot) -> None:
    """A filter in force already resets nothing."""
    model.set_filter(OPEN_ONLY)
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_filter(Filter(frozenset({Standing.OPEN})))


def test_filter_with_the_same_result_says_nothing(model: ClaimsModel, qtbot: QtBot) -> None:
    """A further letter that hides no further claim doesn't disturb the list."""
    model.set_filter(Filter(text="bel"))
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_filter(Filter(text="belg"))


def test_changed_row_is_announced_alone(model: ClaimsModel, qtbot: QtBot) -> None:
    """One verdict repaints one row."""
    with qtbot.waitSignal(model.dataChanged) as signal, qtbot.assertNotEmitted(model.modelReset):
        model.update_rows([judged(model, 4, Standing.VERIFIED)])
    assert [index.row() for index in signal.args[:2]] == [3, 3]


def test_unchanged_row_is_not_announced(model: ClaimsModel, qtbot: QtBot) -> None:
    """The same rows again are no news."""
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.update_rows(rows(12, Standing.OPEN, Standing.VERIFIED, Standing.DISPUTED))


def test_change_of_a_hidden_row_is_not_announced(model: ClaimsModel, qtbot: QtBot) -> None:
    """What the filter hides can change without a word."""
    model.set_filter(OPEN_ONLY)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.update_rows([judged(model, 2, Standing.UNSOURCED)])


def test_neighbours_are_announced_together(model: ClaimsModel, qtbot: QtBot) -> None:
    """Rows 2, 3 and 7 are two announcements."""
    changed = [judged(model, number, Standing.UNSOURCED) for number in (7, 2, 3)]
    with qtbot.waitSignals([model.dataChanged, model.dataChanged]):
        model.update_rows(changed)


def test_same_claims_again_update_instead_of_resetting(model: ClaimsModel, qtbot: QtBot) -> None:
    """The whole list after one verdict keeps place and selection."""
    again = rows(12, Standing.OPEN, Standing.VERIFIED, Standing.DISPUTED)
    again[4] = replace(again[4], has_note=True)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_rows(again)


def test_other_claims_reset(model: ClaimsModel, qtbot: QtBot) -> None:
    """Another article is another list."""
    with qtbot.waitSignal(model.modelReset):
        model.set_rows(rows(3))
    assert shown(model) == [1, 2, 3]


def test_unknown_claim_is_refused(model: ClaimsModel) -> None:
    """Updating is for claims that are there."""
    with pytest.raises(KeyError):
        model.update_rows([row(99)])


def test_counts_follow_a_change(model: ClaimsModel) -> None:
    """A verdict moves a claim from one count to another."""
    model.update_rows([judged(model, 1, Standing.UNSOURCED)])
    assert (model.counts()[Standing.OPEN], model.counts()[Standing.UNSOURCED]) == (3, 1)


def test_set_aside_is_not_in_the_total(model: ClaimsModel) -> None:
    """What was set aside is not waiting to be checked."""
    model.update_rows([judged(model, 1, Standing.ASIDE)])
    assert model.total() == 11


def test_claim_that_now_matches_comes_in_at_its_place(model: ClaimsModel, qtbot: QtBot) -> None:
    """Reopening a claim under the chip Open brings it back where it belongs."""
    model.set_filter(OPEN_ONLY)
    with qtbot.waitSignal(model.rowsInserted) as signal:
        model.update_rows([judged(model, 5, Standing.OPEN)])
    assert (signal.args[1:], shown(model)) == ([2, 2], [1, 4, 5, 7, 10])


def test_claim_that_no_longer_matches_leaves(model: ClaimsModel, qtbot: QtBot) -> None:
    """A claim nobody is working on leaves at once."""
    model.set_filter(OPEN_ONLY)
    with qtbot.waitSignal(model.rowsRemoved):
        model.update_rows([judged(model, 4, Standing.VERIFIED)])
    assert shown(model) == [1, 7, 10]


def test_held_claim_stays_until_another_is_held(model: ClaimsModel, qtbot: QtBot) -> None:
    """The claim being worked on keeps its row, so that the list stands still under the key."""
    model.set_filter(OPEN_ONLY)
    model.hold(row(4).id)
    with qtbot.assertNotEmitted(model.rowsRemoved), qtbot.waitSignal(model.dataChanged):
        model.update_rows([judged(model, 4, Standing.VERIFIED)])
    assert not model.unsettled
    model.hold(row(7).id)
    with qtbot.waitSignal(model.rowsRemoved):
        model.settle()
    assert shown(model) == [1, 7, 10]


def test_same_filter_again_keeps_the_held_claim(model: ClaimsModel) -> None:
    """Clicking the chip that is on takes nothing away."""
    model.set_filter(OPEN_ONLY)
    model.hold(row(4).id)
    model.update_rows([judged(model, 4, Standing.VERIFIED)])
    model.set_filter(OPEN_ONLY)
    assert shown(model) == [1, 4, 7, 10]


def test_held_claim_taken_back_is_settled(model: ClaimsModel) -> None:
    """After Undo nothing is left to take away."""
    model.set_filter(OPEN_ONLY)
    model.hold(row(4).id)
    model.update_rows([judged(model, 4, Standing.VERIFIED)])
    model.update_rows([judged(model, 4, Standing.OPEN)])
    model.hold(None)
    assert not model.unsettled
    assert shown(model) == [1, 4, 7, 10]


def test_many_changes_at_once_reset(model: ClaimsModel, qtbot: QtBot) -> None:
    """When hundreds of rows come or go, the list starts over instead of moving row by row."""
    model.set_rows(rows(300))
    model.set_filter(OPEN_ONLY)
    with qtbot.waitSignal(model.modelReset), qtbot.assertNotEmitted(model.rowsRemoved):
        model.update_rows(rows(300, Standing.VERIFIED))
    assert shown(model) == []


def test_sorted_by_worthiness(model: ClaimsModel, qtbot: QtBot) -> None:
    """The most check-worthy claim leads, ties stay in article order."""
    texts = (UNWORTHY, WORTHY, UNWORTHY)
    model.set_rows([row(at, text=text) for at, text in enumerate(texts, 1)])
    with qtbot.waitSignal(model.modelReset):
        model.set_order(SortOrder.WORTHINESS)
    assert shown(model) == [2, 1, 3]


def test_sorted_by_verdict_a_verdict_moves_no_row(model: ClaimsModel, qtbot: QtBot) -> None:
    """Whoever judges down the list keeps the place; choosing the order again sorts again."""
    model.set_rows([row(1), row(2), row(3, Standing.VERIFIED)])
    model.set_order(SortOrder.VERDICT)
    with qtbot.assertNotEmitted(model.modelReset):
        model.update_rows([row(1, Standing.DISPUTED)])
    assert shown(model) == [1, 2, 3]

    model.set_order(SortOrder.VERDICT)

    assert shown(model) == [2, 3, 1]


def test_same_order_again_says_nothing(model: ClaimsModel, qtbot: QtBot) -> None:
    """An order in force already resets nothing."""
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_order(SortOrder.POSITION)


def test_article_order_comes_back(model: ClaimsModel) -> None:
    """Sorting by worthiness forgets nothing."""
    model.set_order(SortOrder.WORTHINESS)
    model.set_order(SortOrder.POSITION)
    assert shown(model) == list(range(1, 13))


def test_claim_that_lost_its_place_moves_to_the_top(model: ClaimsModel) -> None:
    """A claim no longer found in the draft comes first."""
    model.update_rows([row(6, Standing.NOT_FOUND, anchor=None)])
    assert shown(model)[:2] == [6, 1]


@pytest.mark.parametrize(("number", "place"), [(1, 0), (7, 2), (2, -1), (99, -1)])
def test_row_of_a_claim(model: ClaimsModel, number: int, place: int) -> None:
    """A claim is found where it is shown; a hidden or unknown one is nowhere."""
    model.set_filter(OPEN_ONLY)
    assert model.row_of(row(number).id) == place


@pytest.mark.parametrize(
    ("place", "claim"), [(0, row(1).id), (3, row(10).id), (4, None), (-1, None)]
)
def test_id_at_a_row(model: ClaimsModel, place: int, claim: str | None) -> None:
    """Rows past the ends hold no claim."""
    model.set_filter(OPEN_ONLY)
    assert model.id_at(place) == claim


def is_open(claim: ClaimRow) -> bool:
    """What N looks for."""
    return claim.standing is Standing.OPEN


@pytest.mark.parametrize(
    ("start", "back", "found"),
    [(1, False, 4), (2, False, 4), (10, False, 0), (4, True, 1), (1, True, 0), (0, False, 1)],
)
def test_next_of(model: ClaimsModel, start: int, found: int, *, back: bool) -> None:
    """The nearest match on either side; none past the ends; from the top without a start."""
    expected = row(found).id if found else None
    assert model.next_of(row(start).id if start else None, is_open, back=back) == expected


def test_next_of_a_hidden_claim(model: ClaimsModel) -> None:
    """A claim the filter hides still has a place to go on from."""
    model.set_filter(OPEN_ONLY)
    assert model.next_of(row(5).id, is_open) == row(7).id


@pytest.fixture
def attribution() -> list[ClaimRow]:
    """An attribution, what it attributes, and a claim after it."""
    content = row(2, Standing.VERIFIED, depth=1)
    return [row(1), content, row(3, depth=1), row(4)]


def nested(model: ClaimsModel) -> list[bool]:
    """Which of the shown rows stand under another."""
    return [model.index(at, 0).data(NESTED_ROLE) for at in range(model.rowCount())]


def test_content_stands_under_its_attribution(
    model: ClaimsModel, attribution: list[ClaimRow]
) -> None:
    """Content is indented when its attribution is shown above it."""
    model.set_rows(attribution)
    assert nested(model) == [False, True, True, False]


def test_content_alone_is_not_indented(model: ClaimsModel, attribution: list[ClaimRow]) -> None:
    """A filter that hides the attribution leaves nothing to stand under."""
    model.set_rows(attribution)
    model.set_filter(Filter(frozenset({Standing.VERIFIED})))
    assert nested(model) == [False]


def test_content_without_a_place_is_not_indented(
    model: ClaimsModel, attribution: list[ClaimRow]
) -> None:
    """Content that is not found in the draft stands at the top, not under its attribution."""
    attribution[1] = replace(attribution[1], anchor=None)
    model.set_rows(attribution)
    assert nested(model) == [False, False, True, False]


def test_content_is_not_indented_out_of_order(
    model: ClaimsModel, attribution: list[ClaimRow]
) -> None:
    """Sorted by worthiness, what stands above is not what it belongs to."""
    model.set_rows(attribution)
    model.set_order(SortOrder.WORTHINESS)
    assert not any(nested(model))
