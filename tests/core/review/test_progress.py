"""Counting claim by claim comes to the same as counting everything anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import state_with
from tests.core.review.test_history import ACTIONS, Action
from workbench.article.article import Role
from workbench.article.sentences import Sentence
from workbench.article.span import Span
from workbench.claims.claim import Anchor
from workbench.review.coverage import Coverage, count, ledger
from workbench.review.history import History
from workbench.review.progress import Progress

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


def test_a_sentence_no_claim_reaches_is_untouched() -> None:
    """Nothing said of it is no reason to call it settled."""
    assert Progress(SENTENCES, ANCHORS, STATE).ledger[2] is Coverage.UNTOUCHED
