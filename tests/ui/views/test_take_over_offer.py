"""What is said of a judgement on offer: when it was given, what became of its claim, on what."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.views.take_over_offer import Offered, TakeOverOffer
from workbench.claims.claim import ClaimState
from workbench.review.check import Check
from workbench.review.evidence import Evidence
from workbench.review.succession import Offer
from workbench.review.verdict import Verdict

TODAY = date(2026, 11, 8)
BOOK = Evidence(title="A book")


@pytest.fixture
def offer(qtbot: QtBot) -> TakeOverOffer:
    """With nothing on offer."""
    offer = TakeOverOffer(Theme())
    qtbot.addWidget(offer)
    return offer


def offered(check: Check, state: ClaimState = ClaimState.SPLIT) -> Offered:
    """That check, given on a claim that is gone."""
    return Offered(Offer("c-1", check), state, TODAY)


def headline(offer: TakeOverOffer) -> str:
    """What the first sheet says of the check."""
    return offer.sheets[0].findChildren(QLabel)[0].text()


@pytest.mark.parametrize(
    ("check", "state", "said"),
    [
        (
            Check("x", Verdict.VERIFIED, "2026-11-03"),
            ClaimState.SPLIT,
            "Marked Verified 5 days ago, before it was split",
        ),
        (Check("x", Verdict.VERIFIED), ClaimState.SPLIT, "Marked Verified, before it was split"),
        (
            Check("x", Verdict.DISPUTED, "2026-11-08", note="Seen.", links=(BOOK,)),
            ClaimState.JOINED,
            "Marked Disputed today, before it was merged, 1 source, with a note",
        ),
        (
            Check("x", note="Seen."),
            ClaimState.RETIRED,
            "Not judged, before it was replaced, with a note",
        ),
    ],
)
def test_it_says_what_was_said(
    offer: TakeOverOffer, check: Check, state: ClaimState, said: str
) -> None:
    """Verdict and age, what became of the claim, sources and note."""
    offer.show_offers([offered(check, state)])
    assert headline(offer) == said


def test_it_shows_the_words_that_were_judged_literally(offer: TakeOverOffer) -> None:
    """A tag is a tag."""
    offer.show_offers([offered(Check("<b>Fares</b> rose", Verdict.VERIFIED, "2026-11-03"))])
    labels = [label.text() for label in offer.sheets[0].findChildren(QLabel)]
    assert "<b>Fares</b> rose" in labels


def test_its_button_tells_which_one(offer: TakeOverOffer, qtbot: QtBot) -> None:
    """The second of two."""
    first, second = (
        offered(Check(words, Verdict.VERIFIED, "2026-11-03")) for words in ("One", "Two")
    )
    offer.show_offers([first, second])

    with qtbot.waitSignal(offer.wanted) as told:
        offer.sheets[1].take.click()

    assert told.args == [second.offer]


def test_without_an_offer_it_is_not_there(offer: TakeOverOffer) -> None:
    """It comes and goes."""
    offer.show_offers([offered(Check("One", Verdict.VERIFIED, "2026-11-03"))])
    assert not offer.isHidden()

    offer.show_offers([])

    assert offer.isHidden()
    assert offer.sheets == []
