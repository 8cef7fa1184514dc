"""What can't be done says why, in a sentence that says what to do."""

from __future__ import annotations

from itertools import product

from ui.actions import AFRESH, Do
from ui.models.abilities import NEED_ARTICLE, NEED_CLAIM, SOMETIMES, Moment, why_not

READY = Moment(has_article=True, has_claim=True, can_undo=True, can_redo=True)


def test_with_a_claim_everything_can_be_done() -> None:
    """After something was done and taken back."""
    assert set(why_not(READY).values()) == {""}


def test_each_moment_tells_of_everything() -> None:
    """Nothing keeps the answer of a moment before."""
    for article, claim, retired, undo, redo in product((False, True), repeat=5):
        assert set(why_not(Moment(article, claim, retired, undo, redo))) == set(SOMETIMES)


def test_without_an_article_that_is_the_reason() -> None:
    """Whatever else is lacking."""
    assert set(why_not(Moment()).values()) == {"Open an article first"}


def test_without_a_claim_what_needs_none_can_be_done() -> None:
    """The rest says that one has to be selected."""
    found = why_not(READY._replace(has_claim=False))
    assert {found[do] for do in NEED_CLAIM} == {"Select a claim first"}
    assert {found[do] for do in NEED_ARTICLE} == {""}


def test_a_retired_claim_is_not_judged() -> None:
    """What took its place is."""
    found = why_not(READY._replace(is_retired=True))
    assert "took its place" in found[Do.VERIFIED]


def test_what_the_splitter_says_is_the_reason_for_it() -> None:
    """And for nothing else."""
    found = why_not(READY._replace(why_not_afresh="Not ready."))
    assert {do for do, reason in found.items() if reason == "Not ready."} == set(AFRESH)


def test_the_history_is_there_for_either() -> None:
    """For what can be undone or done again."""
    assert why_not(READY._replace(can_undo=False))[Do.UNDO_HISTORY] == ""
    both = READY._replace(can_undo=False, can_redo=False)
    assert why_not(both)[Do.UNDO_HISTORY] == "Nothing to undo"
