"""Every way to carve by hand, each with its keys, on the claim about the ferry's passengers."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.hand_work import Hands

CARRIED = "The ferry carried 1.2 million people last year"
OPENED = "It opened in 1964"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def split(hands: Hands) -> None:
    """S at the caret."""
    hands.put_caret("people last year")
    hands.desk.press("s", on=hands.view)


def merge(hands: Hands) -> None:
    """M."""
    hands.desk.press("m", on=hands.view)


def new_claim(hands: Hands) -> None:
    """C on selected words."""
    hands.select("1.2 million people")
    hands.desk.press("c", on=hands.view)


def new_claim_of_two(hands: Hands) -> None:
    """C on two stretches, the second selected with Ctrl held."""
    hands.select("ferry")
    hands.select("1.2 million people", CTRL)
    hands.desk.press("c", on=hands.view)


def add_words(hands: Hands) -> None:
    """Shift+C on words beyond the claim."""
    hands.desk.go_to(hands.row_of(CARRIED))
    hands.select("in 1964")
    hands.desk.press("c", SHIFT, on=hands.view)


def move_edge(hands: Hands) -> None:
    """B, a word to the right, Return."""
    hands.desk.press("b", on=hands.view)
    hands.desk.press(Qt.Key.Key_Right)
    hands.desk.press(Qt.Key.Key_Return)


def restate(hands: Hands) -> None:
    """W, a sentence, Return."""
    hands.desk.press("w", on=hands.desk.list)
    hands.desk.type("The ferry Aurora carried 1.2 million people in 2025.")
    hands.desk.press(Qt.Key.Key_Return)


def change_kind(hands: Hands) -> None:
    """Shift+K, the list of kinds, Return."""
    hands.desk.press("k", SHIFT, on=hands.desk.list)
    hands.desk.press_popup(Qt.Key.Key_Down)
    hands.desk.press_popup(Qt.Key.Key_Return)


def change_speaker(hands: Hands) -> None:
    """Shift+S, a name, Return."""
    hands.desk.press("s", SHIFT, on=hands.desk.list)
    hands.desk.type("Lena Ostrow")
    hands.desk.press(Qt.Key.Key_Return)


def set_aside(hands: Hands) -> None:
    """X and the letter of a reason."""
    hands.desk.press("x", on=hands.desk.list)
    hands.desk.press_popup("d")


ACTIONS = (
    *(split, merge, new_claim, new_claim_of_two, add_words, move_edge),
    *(restate, change_kind, change_speaker, set_aside),
)
