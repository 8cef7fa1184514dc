"""Every dialog can be used without eyes and without a mouse, and none is left out of the tests."""

from __future__ import annotations

import ast
import importlib
import inspect
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

import ui
from tests.ui.accessibility import walk
from tests.ui.dialog_table import DIALOGS, OF_THE_SYSTEM
from tests.ui.driver import DeskDriver

_ROOT = Path(ui.__file__).parent
_DIALOGS = sorted(path.stem for path in (_ROOT / "dialogs").glob("[!_]*.py"))
_BOXES = frozenset({"QDialog", "QMessageBox", "QFileDialog", "QInputDialog", "QErrorMessage"})
_NOT_WINDOWS = {
    "KeysPage": "a page of the settings",
    "ListDialog": "what the lists of messages and of steps have in common",
    "ReportDialog": "what the two reports have in common",
    "Shade": "dims the window below a sheet",
}


@pytest.mark.parametrize("name", DIALOGS)
def test_everything_is_named_and_is_what_it_is(desk: DeskDriver, name: str) -> None:
    """Name, role and state of every control, and every text."""
    found: list[str] = []
    DIALOGS[name].visit(desk.desk, "words", lambda root: found.extend(walk.faults(root)))
    assert found == []


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_goes_all_the_way_round(desk: DeskDriver, name: str) -> None:
    """Both ways, past nothing, from top to bottom; or it leaves what lies over the window."""

    def look(root: QWidget) -> None:
        stops = walk.round_trip(root)
        if DIALOGS[name].tab_leaves:
            assert not root.isVisible()
            return
        assert all(root.isAncestorOf(stop) for stop in stops)
        assert walk.unreached(root, stops) == []
        assert walk.out_of_order(stops) == []
        assert set(walk.round_trip(root, back=True)) == set(stops)

    DIALOGS[name].visit(desk.desk, "words", look)


@pytest.mark.parametrize("name", [name for name in DIALOGS if not DIALOGS[name].tab_leaves])
def test_it_is_seen_where_the_keyboard_is(desk: DeskDriver, name: str) -> None:
    """Each stop looks different while it has the focus."""
    found: list[str] = []
    DIALOGS[name].visit(desk.desk, "words", lambda root: found.extend(walk.unseen_focus(root)))
    assert found == []


@pytest.mark.parametrize("module", _DIALOGS)
def test_no_dialog_is_left_out_of_the_table(module: str, desk: DeskDriver) -> None:
    """Every window in ``ui/dialogs`` is among those that are visited, every question too."""
    there = vars(importlib.import_module(f"ui.dialogs.{module}")).values()
    own = [one for one in there if getattr(one, "__module__", "") == f"ui.dialogs.{module}"]
    asked = {*OF_THE_SYSTEM, *(row.asks_by for row in DIALOGS.values())}
    for one in own:
        if inspect.isfunction(one) and _takes_a_window(one):
            assert one in asked, one
    windows = {one.__name__ for one in own if inspect.isclass(one) and _is_window(one)}
    assert windows - _NOT_WINDOWS.keys() <= _visited(desk)


def test_nobody_else_opens_a_dialog() -> None:
    """Boxes and dialogs are made in ``ui/dialogs`` only, where they are looked for."""
    made = {
        f"{path.relative_to(_ROOT)}: {node.attr if isinstance(node, ast.Attribute) else node.id}"
        for path in _ROOT.rglob("*.py")
        if path.parent.name != "dialogs"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name | ast.Attribute)
        and (node.attr if isinstance(node, ast.Attribute) else node.id) in _BOXES
    }
    assert made == set()


def _takes_a_window(function: object) -> bool:
    """Whether a public function opens something over a window: it is given the parent."""
    assert inspect.isfunction(function)
    return (
        not function.__name__.startswith("_") and "parent" in inspect.signature(function).parameters
    )


def _is_window(kind: type) -> bool:
    return issubclass(kind, QWidget) and not kind.__name__.startswith("_")


def _visited(desk: DeskDriver) -> set[str]:
    """The names of the classes of all dialogs of the table, and of what they are made from."""
    names: set[str] = set()
    for row in DIALOGS.values():
        row.visit(desk.desk, "words", lambda root: names.update(_kinds(root)))
    return names


def _kinds(widget: QWidget) -> set[str]:
    return {kind.__name__ for kind in type(widget).__mro__}


@pytest.mark.parametrize("name", ["messages", "undo history", "saved filters"])
def test_lists_are_closed_by_a_button(name: str, desk: DeskDriver) -> None:
    """As the settings are; Return in the list does not press it."""

    def close(root: QWidget) -> None:
        assert isinstance(root, QDialog)
        button = root.findChildren(QDialogButtonBox)[0].buttons()[0]
        assert isinstance(button, QPushButton)
        assert not button.autoDefault()
        button.click()
        assert not root.isVisible()

    DIALOGS[name].visit(desk.desk, "text", close)
