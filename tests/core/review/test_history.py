"""Undo and redo give back exactly what was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import DAY, state_with
from workbench.review import edits
from workbench.review.edits import Edit
from workbench.review.history import History
from workbench.review.state import ReviewState
from workbench.review.verdict import Verdict

STATE = state_with("one", "two", "three")
IDS = st.sampled_from(["c-1", "c-2", "c-3"])
Action = Callable[[ReviewState], Edit]


def _verdict(claim_id: str, verdict: Verdict) -> Action:
    return lambda state: edits.give_verdict(state, claim_id, verdict, DAY)


def _note(claim_id: str, note: str) -> Action:
    return lambda state: edits.write_note(state, claim_id, note)


def _link(claim_id: str, number: int) -> Action:
    return lambda state: edits.add_links(state, claim_id, [f"https://example.org/{number}"])


def _aside(claim_id: str) -> Action:
    return lambda state: edits.set_aside(state, claim_id, "opinion")


ACTIONS = st.one_of(
    st.builds(_verdict, IDS, st.sampled_from(Verdict)),
    st.builds(_note, IDS, st.text("ab \n", max_size=4)),
    st.builds(_link, IDS, st.integers(0, 2)),
    st.builds(_aside, IDS),
    st.builds(lambda i: lambda state: edits.reopen(state, i), IDS),
    st.builds(lambda i: lambda state: edits.bring_back(state, i), IDS),
)


@given(st.lists(ACTIONS, max_size=12))
def test_undoing_everything_gives_back_the_beginning_and_redoing_the_end(
    actions: list[Action],
) -> None:
    """Every action is one exact step in both directions."""
    history = History(STATE)
    for action in actions:
        history = history.record(action(history.present))
    end = history.present

    while history.undoable:
        history = history.undo()
    assert history.present is STATE

    while history.future:
        history = history.redo()
    assert history.present is end


@given(st.lists(ACTIONS, max_size=12), st.lists(st.integers(-1, 13), max_size=4))
def test_one_jump_is_as_many_single_steps(actions: list[Action], wanted: list[int]) -> None:
    """The same state, the same steps to undo and to redo; none beyond the first and the last."""
    history = History(STATE)
    for action in actions:
        history = history.record(action(history.present))
    for done in wanted:
        way = history.way_to(done)
        taken = []
        while len(history.past) > max(done, 0):
            taken.append(history.past[-1])
            history = _undone(history)
        while len(history.past) < done and history.future:
            taken.append(history.future[-1])
            history = _redone(history)

        assert way.there.present is history.present
        assert (way.there, way.steps) == (history, tuple(taken))


def _undone(history: History) -> History:
    """One step taken back, put as plainly as can be."""
    *past, last = history.past
    return History(last.before, tuple(past), (*history.future, last))


def _redone(history: History) -> History:
    """One step done again."""
    *future, next_one = history.future
    return History(next_one.after, (*history.past, next_one), tuple(future))


def test_an_action_that_changed_nothing_is_no_step() -> None:
    """Undo never does nothing."""
    history = History(STATE).record(edits.reopen(STATE, "c-1"))

    assert history.undoable is None


def test_a_new_action_ends_redoing() -> None:
    """What was taken back can't come after something newer."""
    history = History(STATE).record(edits.write_note(STATE, "c-1", "a")).undo()

    history = history.record(edits.write_note(STATE, "c-2", "b"))

    assert history.future == ()


def test_a_note_typed_in_one_go_is_one_step() -> None:
    """Undo takes the note back, not its last half-second."""
    history = History(STATE).record(edits.write_note(STATE, "c-1", "a"))
    more = edits.write_note(history.present, "c-1", "ab")

    history = history.record(more, continues=True)

    assert history.undo().present is STATE


def test_continuing_on_another_claim_is_a_step_of_its_own() -> None:
    """Steps of different claims are never merged."""
    history = History(STATE).record(edits.write_note(STATE, "c-1", "a"))
    other = edits.write_note(history.present, "c-2", "b")

    history = history.record(other, continues=True)

    assert len(history.past) == 2


def test_steps_between_changed_states_still_meet() -> None:
    """A moment that ends one step and begins the next is changed once, and stays one state."""
    history = History(STATE).record(edits.write_note(STATE, "c-1", "a"))
    history = history.record(edits.write_note(history.present, "c-1", "b")).undo()

    changed = history.mapped(lambda state: replace(state, splitter="another"))

    assert {state.splitter for step in changed.steps for state in step[:2]} == {"another"}
    assert changed.past[0].after is changed.present is changed.future[0].before
