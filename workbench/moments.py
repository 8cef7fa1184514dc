"""Going through the history of a session by several steps at once, as one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.review.edits import Change

if TYPE_CHECKING:
    from workbench.session import Session


def go_to_moment(session: Session, steps: int) -> Change:
    """Undo or redo until the first ``steps`` of all actions are done, and no others.

    The change is that of all the actions between, with the claim that the last one was about.
    """
    claims: dict[str, None] = {}
    last = Change()
    while (done := len(session.history.past)) != steps:
        step = session.undo() if done > steps else session.redo()
        if not step:
            break
        last = step
        claims.update(dict.fromkeys(step.claims))
    return Change(last.label, tuple(claims), last.focus)
