"""The first minute at the desk: what there is to learn in it, and how that is said."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.wording import tr

from ..actions import Do

if TYPE_CHECKING:
    from collections.abc import Mapping


class Hint(StrEnum):
    """One thing to learn, in the order in which it comes up; the value is what is remembered."""

    JUDGE = "judge"
    ADD = "add"
    END = "end"


def hint_text(hint: Hint, keys: Mapping[Do, str]) -> str:
    """A hint in one line, with the keys in force.

    An action that has no key is found by its button or in the menu.
    """
    match hint:
        case Hint.JUDGE:
            return _judge(keys)
        case Hint.ADD:
            return _add(keys)
        case Hint.END:
            return tr("That’s all.")


def _judge(keys: Mapping[Do, str]) -> str:
    wanted = (Do.VERIFIED, Do.DISPUTED, Do.UNSOURCED, Do.UNDO)
    if not all(keys[do] for do in wanted):
        return tr("Judge the claim by a button on the card. Undo takes it back.")
    verified, disputed, unsourced, undo = (keys[do] for do in wanted)
    return tr(
        "Press {verified}, {disputed} or {unsourced}. {undo} takes it back.",
        verified=verified,
        disputed=disputed,
        unsourced=unsourced,
        undo=undo,
    )


def _add(keys: Mapping[Do, str]) -> str:
    if not (keys[Do.ADD_LINK] and keys[Do.EDIT_NOTE]):
        return tr("Links and a note have their place on the card, below the verdict.")
    return tr("{link} adds a link, {note} a note.", link=keys[Do.ADD_LINK], note=keys[Do.EDIT_NOTE])
