"""Boundary mode: keys and mouse move a claim's edges, and the whole of it is one step for undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.driver import DeskDriver
from tests.ui.hand_work import Hands
from ui.actions import Do
from workbench.review.reshaping import Edge
from workbench.review.standing import Standing

OPENED = "It opened in 1964"
CARRIED = "The ferry carried 1.2 million people last year"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
HELD = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def hands(desk: DeskDriver) -> Hands:
    """The claim about the opening is selected, verified with a note."""
    hands = Hands(desk)
    row = hands.row_of(OPENED)
    desk.go_to(row)
    desk.write_note("The plaque says so.")
    desk.mark("verified")
    desk.go_to(row)
    return hands


def shown(hands: Hands) -> str:
    """What the moved edges hold at this moment; empty when none is moved."""
    boundary = hands.view.boundary
    if boundary is None or boundary.shape is None:
        return ""
    return " … ".join(span.of(hands.text) for span in boundary.shape.spans)


def hint(hands: Hands) -> str:
    """What the foot of the window says of the keys."""
    label = hands.desk.window.status_line.hint
    return label.text() if label.isVisible() else ""


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ([(RIGHT, HELD)], "opened in 1964"),
        ([(LEFT, HELD)], "year. It opened in 1964"),
        ([(RIGHT, SHIFT)], "t opened in 1964"),
        ([(LEFT, CTRL)], f"{CARRIED}. {OPENED}"),
        ([(Qt.Key.Key_Tab, HELD), (LEFT, HELD)], "It opened in"),
        ([(Qt.Key.Key_B, HELD), (LEFT, HELD)], "It opened in"),
        ([(Qt.Key.Key_Backtab, SHIFT), (LEFT, SHIFT)], "It opened in 196"),
        ([(Qt.Key.Key_B, HELD), (Qt.Key.Key_B, HELD), (RIGHT, HELD)], "opened in 1964"),
    ],
)
def test_keys_move_the_edge_in_hand(
    hands: Hands, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], said: str
) -> None:
    """By word, by character, by sentence; shown, and not yet done."""
    hands.desk.press("b", on=hands.desk.list)
    for key, held in keys:
        hands.desk.press(key, held)

    assert shown(hands) == said
    assert hands.desk.current.text == OPENED
    assert hands.desk.focus is hands.view


def test_return_keeps_all_of_it_as_one_step(hands: Hands) -> None:
    """Both edges; the verdict stays and is stale; one Ctrl+Z takes all of it back."""
    row = hands.desk.current
    check = hands.desk.check(row)
    hands.desk.press("b", on=hands.desk.list)
    for key in (RIGHT, RIGHT, Qt.Key.Key_B, RIGHT, LEFT, LEFT):
        hands.desk.press(key)

    hands.desk.press(Qt.Key.Key_Return)

    assert (hands.desk.current.id, hands.desk.current.text) == (row.id, "in")
    assert hands.desk.current.stale
    assert hands.desk.toast == "Edges of claim 3 moved"
    hands.desk.ctrl("z", on=hands.view)
    assert hands.desk.current == row
    assert hands.desk.check(row) == check


def test_escape_takes_everything_back(hands: Hands) -> None:
    """There is nothing to undo then."""
    row = hands.desk.current
    undo = hands.desk.window.actions_[Do.UNDO].text()
    hands.desk.press("b", on=hands.desk.list)
    hands.desk.press(RIGHT)

    hands.desk.press(Qt.Key.Key_Escape)

    assert shown(hands) == ""
    assert hands.desk.current == row
    assert hands.desk.window.actions_[Do.UNDO].text() == undo


def test_edges_that_were_not_moved_leave_nothing_behind(hands: Hands) -> None:
    """B and Return."""
    row = hands.desk.current
    hands.desk.press("b", on=hands.desk.list)
    hands.desk.press(Qt.Key.Key_Return)

    assert hands.desk.current == row


@pytest.mark.parametrize("key", ["1", "v", "x", "s", "m", "c", "j", "n", "t", "e", "/", "?", "0"])
def test_no_other_key_does_anything_meanwhile(hands: Hands, key: str) -> None:
    """Neither a verdict nor a way out."""
    hands.desk.press("b", on=hands.desk.list)
    hands.desk.press(RIGHT)

    with hands.desk.bot.assertNotEmitted(hands.desk.window.actions_.wanted):
        hands.desk.press(key)

    assert shown(hands) == "opened in 1964"


@pytest.mark.parametrize("key", ["z", "s", "1", Qt.Key.Key_Return])
def test_no_key_of_the_window_does_anything_meanwhile(hands: Hands, key: str | Qt.Key) -> None:
    """Ctrl+Z, Ctrl+S and the like wait, too."""
    hands.desk.press("b", on=hands.desk.list)

    with hands.desk.bot.assertNotEmitted(hands.desk.window.actions_.wanted):
        hands.desk.ctrl(key)


def test_the_keys_can_be_read_in_the_smallest_window(hands: Hands) -> None:
    """Nothing is cut off where the window can't get narrower."""
    hands.desk.window.resize(640, 480)
    hands.desk.press("b", on=hands.desk.list)
    label = hands.desk.window.status_line.hint
    QApplication.processEvents()
    assert "Return keeps · Esc takes back" in label.text()
    assert label.geometry().right() < hands.desk.window.width()
    assert label.width() >= label.sizeHint().width()


def test_the_foot_of_the_window_tells_the_keys(hands: Hands) -> None:
    """And which edge of which claim is in hand; afterwards how far the reviewer is."""
    hands.desk.press("b", on=hands.desk.list)
    assert hint(hands).startswith("Start of claim 3")
    hands.desk.press("b")
    assert hint(hands).startswith("End of claim 3")

    hands.desk.press(Qt.Key.Key_Escape)

    assert hint(hands) == ""
    assert hands.desk.window.status_line.progress.isVisible()


def test_a_click_elsewhere_in_the_article_keeps(hands: Hands) -> None:
    """And chooses what was clicked."""
    row = hands.desk.current
    hands.desk.press("b", on=hands.desk.list)
    hands.desk.press(RIGHT)

    hands.put_caret("was painted")

    moved = hands.desk.bridge.row(row.id)
    assert moved is not None
    assert moved.text == "opened in 1964"
    assert hands.desk.current.text == "The 😀 sign was painted in 2020"


def test_another_claim_chosen_in_the_list_keeps(hands: Hands) -> None:
    """Nothing that was moved is lost."""
    row = hands.desk.current
    hands.desk.press("b", on=hands.desk.list)
    hands.desk.press(RIGHT)

    hands.desk.go_to(hands.desk.rows[0])

    moved = hands.desk.bridge.row(row.id)
    assert moved is not None
    assert moved.text == "opened in 1964"
    assert shown(hands) == ""


def test_a_menu_item_keeps_before_it_is_carried_out(hands: Hands) -> None:
    """The verdict is given on what is shown."""
    row = hands.desk.current
    hands.desk.press("b", on=hands.desk.list)
    hands.desk.press(RIGHT)

    hands.desk.window.actions_[Do.DISPUTED].trigger()

    moved = hands.desk.bridge.row(row.id)
    assert moved is not None
    assert (moved.text, moved.standing, moved.stale) == (
        "opened in 1964",
        Standing.DISPUTED,
        False,
    )


def test_closing_the_window_keeps(hands: Hands) -> None:
    """What was shown is what is saved."""
    row = hands.desk.current
    hands.desk.press("b", on=hands.desk.list)
    hands.desk.press(RIGHT)

    hands.desk.close_window()

    assert hands.desk.bridge.session is not None
    assert hands.desk.bridge.session.claim(row.id).wording == "opened in 1964"
    assert not hands.desk.bridge.session.is_dirty


def test_without_a_claim_there_are_no_edges(hands: Hands) -> None:
    """B does nothing then."""
    hands.desk.bridge.select(None)

    hands.desk.press("b", on=hands.desk.list)

    assert (shown(hands), hint(hands)) == ("", "")


# ── the mouse ──────────────────────────────────────────────────────────────────────────────────


def grip(hands: Hands, edge: Edge, piece: int = 0) -> QPoint:
    """The knob of an edge."""
    found = [each for each in hands.grips() if (each.piece, each.edge) == (piece, edge)]
    return found[0].knob.toPoint()


def near(hands: Hands) -> None:
    """The pointer comes over the selected claim."""
    QTest.mouseMove(hands.view.viewport(), hands.point("opened in 1964"))
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("held", "said"),
    [(HELD, "opened in 1964"), (ALT, "pened in 1964"), (SHIFT, "pened in 1964")],
    ids=["by word", "Alt by character", "Shift by character"],
)
def test_an_edge_is_dragged(hands: Hands, held: Qt.KeyboardModifier, said: str) -> None:
    """It snaps to words, with Alt or Shift to characters; let go, it is one step for undo."""
    row = hands.desk.current
    near(hands)

    hands.drag(grip(hands, Edge.START), hands.point("pened in 1964"), held)

    assert hands.desk.current.text == said
    assert hands.view.selected_span() is None
    hands.desk.ctrl("z", on=hands.view)
    assert hands.desk.current == row


def test_in_boundary_mode_a_dragged_edge_waits_for_return(hands: Hands) -> None:
    """Keys and mouse are one step together."""
    hands.desk.press("b", on=hands.desk.list)
    hands.desk.press(RIGHT)

    hands.drag(grip(hands, Edge.END), hands.point("1964"))

    assert shown(hands) == "opened in"
    assert hands.desk.current.text == OPENED
    hands.desk.press(Qt.Key.Key_Return)
    assert hands.desk.current.text == "opened in"


def test_words_beside_an_edge_can_still_be_selected(hands: Hands) -> None:
    """A press on the words themselves is no press on the handle."""
    hands.desk.go_to(hands.row_of(OPENED))

    hands.select("opened")

    span = hands.view.selected_span()
    assert span is not None
    assert span.of(hands.text) == "opened"


def test_the_pointer_tells_that_an_edge_can_be_taken(hands: Hands) -> None:
    """Over a handle it is another one than over words."""
    near(hands)
    assert hands.view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor

    QTest.mouseMove(hands.view.viewport(), grip(hands, Edge.END))

    assert hands.view.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor


def test_every_piece_of_a_claim_has_two_handles(hands: Hands) -> None:
    """In the order of the text."""
    hands.select("sign")
    hands.desk.press("c", on=hands.view)
    hands.select("in 2020")
    hands.desk.press("c", SHIFT, on=hands.view)

    assert hands.desk.current.text == "sign … in 2020"
    assert [(each.piece, each.edge) for each in hands.grips()] == [
        (0, Edge.START),
        (0, Edge.END),
        (1, Edge.START),
        (1, Edge.END),
    ]
