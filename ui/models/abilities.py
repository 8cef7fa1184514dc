"""What can be done at a moment, and in plain words why the rest can't."""

from __future__ import annotations

from typing import NamedTuple

from workbench.wording import tr

from ..actions import AFRESH, CARVING, Do

NEED_ARTICLE = (
    *(Do.SAVE, Do.CLOSE, Do.FILTER, Do.NEXT_PANE, Do.PREVIOUS_PANE, Do.NEW_CLAIM, Do.ARTICLES),
    *(Do.FIND, Do.FIND_NEXT, Do.FIND_PREVIOUS, Do.FIND_NOTES, Do.COPY_CLAIM),
    *(Do.CLAIMS_LIST, Do.CLAIM_CARD, Do.FOCUS_MODE, Do.SAVED_FILTERS),
    *(Do.NEXT, Do.PREVIOUS, Do.NEXT_OPEN, Do.PREVIOUS_OPEN, Do.NEXT_UNTOUCHED),
)
NEED_CLAIM = (
    *(Do.VERIFIED, Do.DISPUTED, Do.UNSOURCED, Do.REOPEN),
    *CARVING,
    *(Do.ADD_LINK, Do.PASTE_LINKS, Do.EDIT_SOURCE, Do.EDIT_NOTE, Do.USE_SOURCES, Do.CHECKLIST),
    Do.FLAG,
)
CHANGING = (*NEED_CLAIM, *AFRESH, Do.NEW_CLAIM, Do.UNDO, Do.REDO)
"""What is done to an article, or begins that."""
SOMETIMES = (*NEED_ARTICLE, *NEED_CLAIM, *AFRESH, Do.UNDO, Do.REDO, Do.UNDO_HISTORY)
"""Everything that can't be done always."""


class Moment(NamedTuple):
    """What there is to do something to."""

    has_article: bool = False
    has_claim: bool = False
    """Whether one is selected."""
    is_retired: bool = False
    """Whether others took the place of the selected claim."""
    can_undo: bool = False
    can_redo: bool = False
    why_not_afresh: str = ""
    """Why the sentence can't be split afresh."""
    is_held: bool = False
    """Whether another article is about to take the place of this one."""


def why_not(moment: Moment) -> dict[Do, str]:
    """Why each of these can't be done now, in a sentence; empty for what can."""
    article = "" if moment.has_article else tr("Open an article first")
    found: dict[Do, str] = dict.fromkeys(NEED_ARTICLE, article)
    found |= dict.fromkeys(NEED_CLAIM, article or _why_no_claim(moment))
    found |= dict.fromkeys(AFRESH, article or moment.why_not_afresh)
    undo = "" if moment.can_undo else tr("Nothing to undo")
    redo = "" if moment.can_redo else tr("Nothing to redo")
    found |= {Do.UNDO: article or undo, Do.REDO: article or redo}
    if moment.is_held:
        found |= dict.fromkeys(CHANGING, tr("Another article is being opened"))
    return found | {Do.UNDO_HISTORY: found[Do.UNDO] if found[Do.REDO] else ""}


def _why_no_claim(moment: Moment) -> str:
    if not moment.has_claim:
        return tr("Select a claim first")
    return tr("This claim is retired: check what took its place") if moment.is_retired else ""
