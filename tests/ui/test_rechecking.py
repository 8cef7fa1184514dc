"""A verdict on words that have changed since: the card says of which, and one key settles it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui.hand_actions import CARRIED, move_edge, restate, set_aside
from tests.ui.hand_work import Hands
from ui.views.recheck_note import RecheckNote
from workbench.claims.claim import ClaimState
from workbench.review.listing import ClaimRow
from workbench.review.standing import Standing
from workbench.review.verdict import Verdict

JUDGED = f"Re-check: you judged “{CARRIED}”"


def changed(hands: Hands, action: Callable[[Hands], None]) -> ClaimRow:
    """The judged claim, selected, with other words."""
    action(hands)
    hands.desk.list.setFocus()
    row = hands.desk.current
    assert row.stale
    return row


def note(hands: Hands) -> RecheckNote:
    """What the card says below the verdict."""
    return hands.desk.window.desk.card.recheck


@pytest.mark.parametrize("action", [move_edge, restate], ids=lambda action: action.__name__)
def test_the_card_says_which_words_were_judged(
    hands: Hands, action: Callable[[Hands], None]
) -> None:
    """Below the verdict, to the eye and to screen readers."""
    assert not note(hands).isVisible()

    changed(hands, action)

    card = hands.desk.window.desk.card
    assert card.verdicts.verdict is Verdict.DISPUTED
    assert note(hands).isVisible()
    assert " ".join(note(hands).lines(352)) == JUDGED
    assert note(hands).accessibleDescription() == JUDGED


@pytest.mark.parametrize("verdict", ["disputed", "verified"])
def test_a_verdict_key_settles_it(hands: Hands, verdict: str) -> None:
    """The same one confirms: the wording judged is the new one, and nothing is left to say."""
    row = changed(hands, restate)

    hands.desk.mark(verdict)
    hands.desk.go_to(row)

    check = hands.desk.check(row)
    assert check is not None
    assert (check.verdict, check.claim) == (Verdict(verdict), row.text)
    assert not hands.desk.current.stale
    assert not note(hands).isVisible()


def test_reopening_settles_it(hands: Hands) -> None:
    """Without a verdict there is nothing to look at again."""
    changed(hands, restate)

    hands.desk.mark("open")

    assert hands.desk.current.standing is Standing.OPEN
    assert not note(hands).isVisible()


def test_another_claim_has_nothing_of_it(hands: Hands) -> None:
    """The note goes with the claim."""
    changed(hands, restate)
    hands.desk.press("j", on=hands.desk.list)
    assert not note(hands).isVisible()


def test_the_margin_keeps_the_sign_of_the_selected_claim(hands: Hands) -> None:
    """Where there is no room for all beside its number, the verdict's goes first."""
    row = changed(hands, restate)
    view = hands.view
    signs = [
        mark.standing
        for placed in view.placed_blocks()
        for mark in view._margin(placed)
        if mark.claim == row.id
    ]
    assert Standing.RECHECK in signs


def test_a_verdict_on_what_was_set_aside_is_seen_on_coming_back(hands: Hands) -> None:
    """The key is taken, and card and list tell it: set aside, but verified."""
    row = hands.row_of(CARRIED)
    set_aside(hands)
    hands.desk.bridge.select(row.id)
    hands.desk.mark("verified")
    hands.desk.bridge.select(row.id)

    session = hands.desk.bridge.session
    assert session is not None
    assert session.claim(row.id).state is ClaimState.SET_ASIDE
    assert hands.desk.window.desk.card.verdicts.verdict is Verdict.VERIFIED
    assert hands.desk.current.verdict is Verdict.VERIFIED
