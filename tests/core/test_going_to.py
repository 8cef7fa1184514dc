"""Going to a moment of the history: several steps at once, as if each had been taken by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import FIRST, STORY, a_day, project_with, seed_of
from workbench.review.edits import Change
from workbench.review.verdict import Verdict
from workbench.session import Session

STEPS = 4


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """An article with four steps done: verdicts, a note and a link, on two claims."""
    project = project_with(tmp_path_factory.mktemp("p"), ferry=STORY)
    session = Session.open(project, seed_of(project), FIRST, a_day)
    one, other = (row.id for row in session.rows()[:2])
    session.mark(one, Verdict.VERIFIED)
    session.write_note(other, "Asked.")
    session.add_links(other, ["https://example.org/a"])
    session.mark(other, Verdict.DISPUTED)
    return session


@pytest.fixture(scope="module")
def moments(session: Session) -> list[object]:
    """The checks at each moment, from the beginning to the end."""
    steps = session.history.steps
    return [steps[0].before.mine, *(step.after.mine for step in steps)]


@given(st.lists(st.integers(0, STEPS), min_size=1, max_size=6))
def test_every_moment_is_exactly_what_it_was(
    session: Session, moments: list[object], wanted: list[int]
) -> None:
    """Wherever one comes from; and no step is lost on the way."""
    for steps in wanted:
        session.go_to(steps)
        assert session.state.mine == moments[steps]
        assert len(session.history.steps) == STEPS


def test_counts_are_those_of_the_moment(session: Session) -> None:
    """As if each step had been taken and counted by itself."""
    session.go_to(STEPS)
    counts = [session.counts()]
    while session.undo():
        counts.append(session.counts())
    assert len(set(counts)) > 1
    for done, by_steps in enumerate(reversed(counts)):
        session.go_to(STEPS if done == 0 else 0)
        session.go_to(done)
        assert session.counts() == by_steps


def test_the_change_is_that_of_all_steps_between(session: Session) -> None:
    """Each claim once, and the one that the last step was about to go on with."""
    session.go_to(STEPS)
    one, other = (row.id for row in session.rows()[:2])
    change = session.go_to(0)
    assert set(change.claims) == {one, other}
    assert change.focus == one


@pytest.mark.parametrize("steps", [-1, STEPS + 1, 99])
def test_no_step_beyond_the_first_and_the_last(session: Session, steps: int) -> None:
    """It goes as far as there is anything."""
    session.go_to(steps)
    assert len(session.history.past) == min(STEPS, max(0, steps))


def test_staying_changes_nothing(session: Session) -> None:
    """There is nothing to show anew."""
    here = len(session.history.past)
    assert session.go_to(here) == Change()
