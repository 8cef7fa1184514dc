"""Everything in the window is reached, named and told apart without eyes and without a mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import walk
from tests.ui.driver import DeskDriver
from tests.ui.window_states import SHEETS, STATES, TAKES_TAB, bring_to
from ui.views import reading_order

OPEN_TO_TAB = sorted(set(STATES) - TAKES_TAB - SHEETS)


def cells(desk: DeskDriver) -> list[QAccessibleInterface]:
    """The rows of the list, as they are said."""
    table = walk.spoken(desk.window.desk.claims.table)
    children = [table.child(at) for at in range(table.childCount())]
    return [child for child in children if child.role() is walk.Role.Cell]


@pytest.mark.parametrize("state", STATES)
def test_everything_is_named_and_is_what_it_is(
    empty_desk: DeskDriver, tmp_path: Path, state: str
) -> None:
    """Name, role and state of every control, also of those that paint themselves; every text."""
    bring_to(empty_desk, state, tmp_path)
    tops = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert empty_desk.window in tops
    assert [fault for top in tops for fault in walk.faults(top)] == []


@pytest.mark.parametrize("state", OPEN_TO_TAB)
def test_tab_goes_all_the_way_round(empty_desk: DeskDriver, tmp_path: Path, state: str) -> None:
    """Both ways, out of text fields too, past nothing, and from top to bottom."""
    bring_to(empty_desk, state, tmp_path)
    stops = walk.round_trip(empty_desk.window)
    assert walk.out_of_order(stops) == []
    assert walk.unreached(empty_desk.window, stops) == []
    assert set(walk.round_trip(empty_desk.window, back=True)) == set(stops)


@pytest.mark.parametrize("state", ["start page", "sources", "nothing found", "toast"])
def test_it_is_seen_where_the_keyboard_is(
    empty_desk: DeskDriver, tmp_path: Path, state: str
) -> None:
    """Each stop looks different while it has the focus."""
    bring_to(empty_desk, state, tmp_path)
    assert walk.unseen_focus(empty_desk.window) == []


def test_the_window_is_read_pane_by_pane(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """Tools, the message above, the toast, the list, the article, the card, the foot."""
    bring_to(empty_desk, "banner", tmp_path)
    window = empty_desk.window
    panes = (
        *(window.tool_line, window.desk.banner, window.toast, window.desk.claims),
        *(window.desk.article, window.desk.card, window.status_line),
    )
    stops = list(reading_order.stops_in(window))
    order = [pane for stop in stops for pane in panes if pane.isAncestorOf(stop)]
    assert set(order) >= set(panes[:-1])
    assert len(order) == len(stops)
    assert [panes.index(pane) for pane in order] == sorted(map(panes.index, order))


def test_the_card_is_read_verdict_links_note(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """However late the rows of the links were made."""
    bring_to(empty_desk, "sources", tmp_path)
    card = empty_desk.window.desk.card
    stops = list(reading_order.stops_in(card))
    first = next(iter(card.verdicts.buttons.values()))
    row = card.evidence.rows[1]
    wanted = [first, row.head, row.menu_button, card.evidence.field, card.note]
    assert [stop for stop in stops if stop in wanted] == wanted


@pytest.mark.parametrize("state", sorted(TAKES_TAB))
def test_what_takes_tab_for_itself_says_how_it_ends(
    empty_desk: DeskDriver, tmp_path: Path, state: str
) -> None:
    """Escape ends it, and Tab goes on from there."""
    bring_to(empty_desk, state, tmp_path)
    assert "Esc" in empty_desk.window.status_line.hint.text()

    empty_desk.press(Qt.Key.Key_Escape)

    stops = walk.round_trip(empty_desk.window)
    assert walk.unreached(empty_desk.window, stops) == []


def test_a_row_of_the_list_says_all_that_it_shows(desk: DeskDriver) -> None:
    """Number, verdict, words, how many sources."""
    row = desk.current
    desk.paste("https://example.org/a https://example.com/b")
    desk.mark("disputed")
    said = cells(desk)[0].text(QAccessible.Text.Name)
    assert said.startswith(f"Claim {row.number}, disputed, {row.text}, 2 sources")


def test_the_selected_row_says_that_it_is_selected(desk: DeskDriver) -> None:
    """And no other does."""
    selected = [bool(cell.state().selected) for cell in cells(desk)]
    assert selected.count(True) == 1
    assert selected[desk.window.desk.claims.model.row_of(desk.current.id)]


def test_progress_is_a_value(desk: DeskDriver) -> None:
    """Not only a picture."""
    desk.mark("verified")
    bars = [w for w in walk.seen_in(desk.window) if walk.spoken(w).role() is walk.Role.ProgressBar]
    assert [walk.spoken(bar).text(QAccessible.Text.Value) for bar in bars] == ["1"]


def test_what_the_foot_cuts_short_is_said_whole(desk: DeskDriver) -> None:
    """In a small window the figures alone are seen."""
    progress = desk.window.status_line.progress
    whole = walk.spoken(progress).text(QAccessible.Text.Name)
    desk.window.resize(640, 480)
    desk.window.status_line.show_saved("Saved a long time ago, and nothing was said since then")
    assert progress.text() != whole
    assert walk.spoken(progress).text(QAccessible.Text.Name) == whole


def test_a_source_says_whether_it_is_unfolded(empty_desk: DeskDriver, tmp_path: Path) -> None:
    """Its chevron says so to eyes only."""
    bring_to(empty_desk, "source editor", tmp_path)
    heads = [row.head for row in empty_desk.window.desk.card.evidence.rows]
    said = [head.accessibleDescription().partition(",")[0] for head in heads]
    assert said == ["folded", "unfolded"]


class _Nameless(QWidget):
    """A window with all that may be wrong in it."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton("Go")
        self.button.setToolTip("<b>Go</b>")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)


def test_the_walk_notices_what_is_wrong(qtbot: QtBot) -> None:
    """A field without a name, marks in a description, a control that Tab passes by."""
    window = _Nameless()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert len(walk.faults(window)) == 2
    assert len(walk.unreached(window, [window.field])) == 1
    extra = QLineEdit(window)
    extra.setGeometry(window.button.geometry().translated(0, 100))
    assert len(walk.out_of_order([window.field, extra, window.button])) == 1
