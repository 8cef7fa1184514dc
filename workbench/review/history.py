"""Undo and redo over immutable states: a step keeps both sides, so taking it back is exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from workbench.review.edits import Edit
    from workbench.review.state import ReviewState


class Step(NamedTuple):
    """One action that can be taken back."""

    before: ReviewState
    after: ReviewState
    label: str
    claims: tuple[str, ...]
    focus: str = ""
    """The claim to go on with after it, where that is another one than before."""


class History(NamedTuple):
    """The state in force, the steps that led to it, and those taken back since the last edit."""

    present: ReviewState
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def record(self, edit: Edit, *, continues: bool = False) -> History:
        """Carry an edit out, which ends redoing; an edit that changed nothing is no step.

        One that ``continues`` the last step, the same action on the same claims, becomes part of
        it, so that undo takes a note back and not its last half-second.
        """
        if not edit.changed:
            return self
        last = self.undoable
        if continues and last and (last.label, last.claims) == (edit.label, edit.claims):
            step = last._replace(after=edit.state)
            return History(edit.state, (*self.past[:-1], step))
        step = Step(self.present, edit.state, edit.label, edit.claims, edit.focus)
        return History(edit.state, (*self.past, step))

    @property
    def undoable(self) -> Step | None:
        """The step that undo would take back."""
        return self.past[-1] if self.past else None

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty when there is nothing."""
        return self.past[-1].label if self.past else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty when there is nothing."""
        return self.future[-1].label if self.future else ""

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them in the order they were done in, those that were taken back last."""
        return (*self.past, *reversed(self.future))

    def undo(self) -> History:
        """Take the last step back; the same history when there is none."""
        return self.way_to(len(self.past) - 1).there

    def redo(self) -> History:
        """Carry the last step taken back out again; the same history when there is none."""
        return self.way_to(len(self.past) + 1).there

    def way_to(self, done: int) -> Way:
        """The way to where the first ``done`` steps are done and no others, as far as there are."""
        steps, here = self.steps, len(self.past)
        done = min(max(done, 0), len(steps))
        if done == here:
            return Way(self)
        is_back = done < here
        present = steps[done].before if is_back else steps[done - 1].after
        there = History(present, steps[:done], tuple(reversed(steps[done:])))
        between = steps[min(here, done) : max(here, done)]
        return Way(there, tuple(reversed(between)) if is_back else between, is_back)

    @property
    def touched(self) -> frozenset[str]:
        """Ids of the claims that the reviewer checked, or changed in any step."""
        steps = (claim_id for step in (*self.past, *self.future) for claim_id in step.claims)
        return frozenset((*steps, *self.present.mine.checks))

    def mapped(self, change: Callable[[ReviewState], ReviewState]) -> History:
        """The same steps between changed states; equal moments stay one state."""
        known: dict[int, ReviewState] = {}

        def state(old: ReviewState) -> ReviewState:
            if id(old) not in known:
                known[id(old)] = change(old)
            return known[id(old)]

        def step(old: Step) -> Step:
            return old._replace(before=state(old.before), after=state(old.after))

        return History(
            state(self.present), tuple(map(step, self.past)), tuple(map(step, self.future))
        )

    def without(self, claims: Collection[str]) -> History:
        """The steps that are about none of these claims, between states that are alike in them.

        One that changed other claims as well takes those with it that come behind it on the way.
        """
        return self._replace(past=_left(self.past, claims), future=_left(self.future, claims))

    def standing_at(self, present: ReviewState) -> History:
        """The same steps, and tombstones in the present state that none of them made."""
        return self if present is self.present else self._replace(present=present)


class Way(NamedTuple):
    """From one moment of a history to another, over one step or many, which are one change."""

    there: History
    steps: tuple[Step, ...] = ()
    """Those taken back or done again, in that order; none where one is there already."""
    is_back: bool = False

    @property
    def label(self) -> str:
        """What the last of them did."""
        return self.steps[-1].label if self.steps else ""

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all the claims that they are about, each once, in their order."""
        return tuple(dict.fromkeys(claim_id for step in self.steps for claim_id in step.claims))

    @property
    def focus(self) -> str:
        """Id of the claim to go on with: the one the last of them was about, or leads to."""
        if not self.steps:
            return ""
        last = self.steps[-1]
        return last.claims[0] if self.is_back or not last.focus else last.focus


def _left(steps: tuple[Step, ...], claims: Collection[str]) -> tuple[Step, ...]:
    """The steps about none of ``claims``, as far as one follows from the other without the rest.

    It does where the step left out changed nothing else: then it is none any more.
    """
    about = {at for at, step in enumerate(steps) if not set(claims).isdisjoint(step.claims)}
    last = max((at for at in about if steps[at].before != steps[at].after), default=-1)
    return tuple(step for at, step in enumerate(steps) if at > last and at not in about)
