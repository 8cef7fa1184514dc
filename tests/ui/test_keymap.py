"""The reviewer's own keys: no key means two things, and no text makes a keymap that can't be."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.actions import TABLE, Do, Keys
from ui.keymap import Keymap, is_single, why_not

pytestmark = pytest.mark.usefixtures("qapp")

KEYS = ["1", "V", "J", "G", "Shift+G", "/", "F9", "Ctrl+1", "Ctrl+L", "Ctrl+G", "Ctrl+Shift+G"]
REFUSED = ["Space", "Return", "Tab", "Esc", "Del", "Up", "PgDown", "Home", "Alt+1", "Ctrl+Alt+G"]


def test_without_changes_it_is_the_table() -> None:
    """What is in force is what the table says."""
    in_force = Keymap().in_force()
    for entry in TABLE:
        assert in_force[entry.do].pane == entry.pane_keys
        assert len(in_force[entry.do].window) == len(entry.keys)


def test_a_key_is_taken_from_whoever_has_it() -> None:
    """It means one thing afterwards."""
    keymap = Keymap().with_key(Do.SAVE, "Ctrl+L")

    assert keymap.owner("Ctrl+L") is Do.SAVE
    assert keymap.keys(Do.ADD_LINK) == ("L",)


def test_reset_gives_a_key_back_to_whom_it_was_taken_from() -> None:
    """Nothing is left of a change that was taken back."""
    keymap = Keymap().with_key(Do.SAVE, "Ctrl+L").reset(Do.SAVE)

    assert keymap.in_force() == Keymap().in_force()


def test_single_keys_work_in_panes_and_others_in_the_window() -> None:
    """Whatever action they are given to: typing is safe."""
    keymap = Keymap().with_key(Do.SAVE, "G").with_key(Do.NEXT, "Ctrl+G")

    assert keymap.in_force()[Do.SAVE] == Keys(("Ctrl+S",), ("G",))
    assert keymap.in_force()[Do.NEXT] == Keys(("Ctrl+G",), ("J",))


def test_pasting_stays_in_the_panes() -> None:
    """In a field Ctrl+V pastes text."""
    assert Keymap().in_force()[Do.PASTE_LINKS] == Keys((), ("Ctrl+V",))


def test_without_single_keys_only_the_others_are_left() -> None:
    """And every action that had another one still has it."""
    in_force = Keymap(single=False).in_force()

    assert [key for keys in in_force.values() for key in keys.pane if is_single(key)] == []
    assert in_force[Do.VERIFIED] == Keys(("Ctrl+1",))


@pytest.mark.parametrize("key", REFUSED)
def test_keys_of_the_keyboard_itself_are_refused(key: str) -> None:
    """In words; they belong to buttons, fields, menus and the system."""
    assert why_not(key).endswith(".")


@pytest.mark.parametrize("key", KEYS)
def test_other_keys_are_taken(key: str) -> None:
    """Letters, figures and signs with and without Shift and Ctrl; function keys."""
    assert why_not(key) == ""


@pytest.mark.parametrize("text", ["", "nothing\tX", "save\tSpace\tbla bla\t\tCtrl+A", "\t\n\t"])
def test_what_makes_no_sense_is_left_out(text: str) -> None:
    """A hand-edited file gives no key away that can't be used."""
    keymap = Keymap.read(text, single=True)
    assert all(set(keymap.keys(do)) <= set(Keymap().keys(do)) for do in Do)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["with", "without", "reset"]),
            st.sampled_from(Do),
            st.sampled_from(KEYS),
        ),
        max_size=8,
    )
)
def test_no_key_ever_means_two_things(changes: list[tuple[str, Do, str]]) -> None:
    """Whatever is changed; and what is written reads back the same."""
    keymap = Keymap()
    for how, do, key in changes:
        if how == "with":
            keymap = keymap.with_key(do, key)
        else:
            keymap = keymap.without_key(do, key) if how == "without" else keymap.reset(do)

    count = Counter(key for do in Do for key in keymap.keys(do))
    assert [key for key, times in count.items() if times > 1] == []
    again = Keymap.read(keymap.text(), single=True)
    assert {do: again.keys(do) for do in Do} == {do: keymap.keys(do) for do in Do}


def test_single_keys_are_those_that_type() -> None:
    """With Shift they type too; function keys do not."""
    assert [key for key in KEYS if is_single(key)] == ["1", "V", "J", "G", "Shift+G", "/"]
