"""Counting claim by claim comes to the same as counting everything anew."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import DAY, state_with
from tests.core.review.test_history import ACTIONS, Action
from workbench.article.article import Role
from workbench.article.sentences import Sentence
from workbench.article.span import Span
from workbench.claims.claim import Anchor
from workbench.review.coverage import Coverage, Totals, count, ledger, totals
from workbench.review.edits import give_verdict
from workbench.review.history import History
from workbench.review.progress import Progress
from workbench.review.verdict import Verdict

STATE = state_with("one", "two", "three")
SENTENCES = (
    Sentence(Span(0, 10), 0, Role.PROSE),
    Sentence(Span(11, 20), 0, Role.PROSE),
    Sentence(Span(21, 30), 1, Role.PROSE),
)
ANCHORS = {"c-1": Anchor((Span(0, 5),)), "c-2": Anchor((Span(6, 15),)), "c-3": None}


@given(st.lists(st.tuples(ACTIONS, st.booleans()), max_size=12))
def test_it_equals_counting_everything_anew(steps: list[tuple[Action, bool]]) -> None:
    """After any actions, some of them taken back."""
    history, progress = History(STATE), Progress(SENTENCES, ANCHORS, STATE)
    for action, taken_back in steps:
        edit = action(history.present)
        history = history.record(edit)
        progress.update(history.present, edit.claims, ANCHORS)
        if taken_back and history.undoable:
            claims = history.undoable.claims
            history = history.undo()
            progress.update(history.present, claims, ANCHORS)

    anew = ledger(SENTENCES, history.present, ANCHORS)
    assert progress.ledger == anew
    assert progress.counts == count(history.present, ANCHORS, anew)
    assert progress.totals == totals(Counter(anew))


def test_a_sentence_no_claim_reaches_is_untouched() -> None:
    """Nothing said of it is no reason to call it settled."""
    assert Progress(SENTENCES, ANCHORS, STATE).ledger[2] is Coverage.UNTOUCHED


def judged(*claims: str) -> Progress:
    """The review in which these claims have a verdict."""
    state = STATE
    for claim in claims:
        state = give_verdict(state, claim, Verdict.VERIFIED, DAY).state
    return Progress(SENTENCES, ANCHORS, state)


def test_totals_say_what_became_of_the_sentences() -> None:
    """Each sentence is counted once, by its state."""
    assert judged("c-1").totals == Totals(judged=0, open=1, untouched=2, set_aside=0)


@pytest.mark.parametrize(
    ("claims", "after", "found"),
    [
        ([], -1, 0),
        ([], 0, 1),
        (["c-1"], -1, 1),
        (["c-1"], 2, 1),
        (["c-2"], 2, 2),
    ],
)
def test_the_next_untouched_sentence_goes_round(claims: list[str], after: int, found: int) -> None:
    """In text order, from the sentence behind that one; the same one if there is no other."""
    assert judged(*claims).next_untouched(after) == found


def test_nothing_untouched_is_the_end() -> None:
    """There is none to go to."""
    whole = Progress(
        SENTENCES[:2], ANCHORS, give_verdict(STATE, "c-2", Verdict.VERIFIED, DAY).state
    )
    assert whole.next_untouched(0) is None


@pytest.mark.parametrize(("index", "claim"), [(0, "c-1"), (1, "c-2"), (2, None)])
def test_the_first_claim_is_one_to_check(index: int, claim: str | None) -> None:
    """The first that begins there, one that only reaches in, or none."""
    assert judged().first_claim(index) == claim


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (10, 0), (11, 1), (99, 2)])
def test_a_place_belongs_to_the_sentence_before_it(offset: int, index: int) -> None:
    """Between two sentences, to the one that ended."""
    assert judged().sentence_at(offset) == index
