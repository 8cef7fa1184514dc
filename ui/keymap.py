"""Which keys do what: the table's, with the reviewer's changes over them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from workbench.wording import tr

from .actions import TABLE, Do, Keys, keys_by_default
from .pad_keys import HELD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QKeyCombination

_Key = Qt.Key
_BELONG_TO_WIDGETS = frozenset(
    {
        *(_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab, _Key.Key_Backtab),
        *(_Key.Key_Escape, _Key.Key_Delete, _Key.Key_Backspace, _Key.Key_Insert, _Key.Key_Menu),
        *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down),
        *(_Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown),
    }
)
"""Without Ctrl: they press buttons, move the caret and leave fields."""
_EDIT_TEXT = frozenset({"Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+E", "Ctrl+U", "Ctrl+Shift+U"})
"""Taken by text fields, or by the system where something is typed."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys of every action. No key ever means two things: who takes one, takes it away."""

    changed: Mapping[Do, tuple[str, ...]] = field(default_factory=dict)
    """All keys of each action that the reviewer changed; the others have the table's."""
    single: bool = True
    """Whether keys without Ctrl do anything."""

    @classmethod
    def read(cls, text: str, *, single: bool) -> Keymap:
        """The keymap that `text` wrote; what makes no sense in it is left out."""
        keymap, known = cls(single=single), {do.value: do for do in Do}
        for line in text.split("\n"):
            name, *keys = line.split("\t")
            if name in known:
                keymap = replace(keymap, changed={**keymap.changed, known[name]: ()})
                for key in keys:
                    usable = not why_not(key) or key in _by_default()[known[name]]
                    if usable and keymap.owner(key) not in keymap.changed:
                        keymap = keymap.with_key(known[name], key)
        return keymap

    def text(self) -> str:
        """The changes as text, a line for each action."""
        return "\n".join("\t".join((do, *keys)) for do, keys in self.changed.items())

    def keys(self, do: Do) -> tuple[str, ...]:
        """The keys of an action, whether single ones are in use or not, single ones first."""
        if do in self.changed:
            return self.changed[do]
        taken = {key for keys in self.changed.values() for key in keys}
        return tuple(key for key in _by_default()[do] if key not in taken)

    def owner(self, key: str) -> Do | None:
        """What a key does now."""
        return next((do for do in Do if key in self.keys(do)), None)

    def with_key(self, do: Do, key: str) -> Keymap:
        """One key more for an action, taken from whoever has it."""
        others = {
            each: tuple(one for one in keys if one != key) for each, keys in self.changed.items()
        }
        mine = (*(one for one in self.keys(do) if one != key), key)
        return replace(self, changed={**others, do: tuple(sorted(mine, key=_comes_late))})

    def without_key(self, do: Do, key: str) -> Keymap:
        """One key less for an action."""
        mine = tuple(one for one in self.keys(do) if one != key)
        return replace(self, changed={**self.changed, do: mine})

    def reset(self, do: Do) -> Keymap:
        """The table's keys for an action, as far as no change has taken them."""
        return replace(
            self, changed={each: keys for each, keys in self.changed.items() if each is not do}
        )

    def in_force(self) -> dict[Do, Keys]:
        """What each action listens to, and where."""
        return {entry.do: self._places(entry.do, entry.pane_keys) for entry in TABLE}

    def _places(self, do: Do, of_panes: tuple[str, ...]) -> Keys:
        """Single keys work in panes only, and so does a key that the table keeps there."""
        keys = [key for key in self.keys(do) if self.single or not is_single(key)]
        pane = tuple(key for key in keys if is_single(key) or key in of_panes)
        return Keys(tuple(key for key in keys if key not in pane), pane)


def is_single(key: str) -> bool:
    """Whether a key types something where one can type: no Ctrl, no function key."""
    pressed = _pressed(QKeySequence(key))
    is_function = _Key.Key_F1 <= pressed.key() <= _Key.Key_F35
    return not (pressed.keyboardModifiers() & HELD or is_function)


def why_not(key: str) -> str:
    """Why a key can't be given to an action, in words; empty where it can."""
    sequence = QKeySequence(key)
    if sequence.count() != 1 or _pressed(sequence).key() == _Key.Key_unknown:
        return tr("This is no key that can be used.")
    pressed = _pressed(sequence)
    if pressed.keyboardModifiers() & (
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    ):
        return tr("Keys with Alt open menus and type characters, or are the system's.")
    held = pressed.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
    if pressed.key() in _BELONG_TO_WIDGETS and not held:
        return tr("This key presses buttons, moves the caret or leaves a field.")
    if sequence.toString(QKeySequence.SequenceFormat.PortableText) in _EDIT_TEXT:
        return tr("This key edits text where somebody types.")
    return ""


def _pressed(sequence: QKeySequence) -> QKeyCombination:
    """The one key of a sequence, with what is held."""
    first = sequence[0]  # type: ignore[index]  # it can be indexed, whatever its stubs know
    return cast("QKeyCombination", first)


def _comes_late(key: str) -> bool:
    return not is_single(key)


@cache
def _by_default() -> dict[Do, tuple[str, ...]]:
    defaults = {entry.do: keys_by_default(entry) for entry in TABLE}
    return {do: (*keys.pane, *keys.window) for do, keys in defaults.items()}
