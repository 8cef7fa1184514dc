"""What a screen reader and the Tab key find in a window, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import SIGNAL, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from ui.views.key_cap import KeyCap
from ui.views.painted_button import PaintedRadio
from ui.views.side_pane import SidePane

Role = QAccessible.Role
ROLES: tuple[tuple[type[QWidget], frozenset[QAccessible.Role]], ...] = (
    (QRadioButton, frozenset({Role.RadioButton})),
    (QCheckBox, frozenset({Role.CheckBox})),
    (QToolButton, frozenset({Role.Button, Role.ButtonMenu, Role.CheckBox, Role.PushButton})),
    (QPushButton, frozenset({Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton})),
    (QLineEdit, frozenset({Role.EditableText})),
    (QPlainTextEdit, frozenset({Role.EditableText})),
    (QAbstractSpinBox, frozenset({Role.SpinBox})),
    (QComboBox, frozenset({Role.ComboBox})),
    (QAbstractItemView, frozenset({Role.Table, Role.List, Role.Tree})),
    (QTabBar, frozenset({Role.PageTabList})),
    (QProgressBar, frozenset({Role.ProgressBar})),
)
"""What each kind of control has to be to a screen reader, whoever paints it."""
_FOR_THE_MOUSE = {
    "HostLink": "the menu of its source opens the page, too",
    "Checklist": "Esc closes it",
    "LinkField": "Down offers known sources",
    "FilterField": "Esc empties it",
    "_FindField": "Ctrl+A and Delete empty it",
    "_WordsField": "Ctrl+A and Delete empty it",
}
"""Buttons that Tab passes by, by their own class or that of what they are in, and another way."""
_FIGURE = re.compile(r"[0-9]+")
_MOST_STOPS = 200
_RING = 5
"""Pixels around a widget in which a ring may be drawn."""


def spoken(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader is told of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = spoken(widget)
    labels = [
        label.text(QAccessible.Text.Name)
        for label, kind in interface.relations()
        if kind == QAccessible.RelationFlag.Label
    ]
    own = "" if isinstance(widget, QComboBox) else interface.text(QAccessible.Text.Name)
    return own or " ".join(labels)


def switch(button: QAbstractButton) -> None:
    """Switch a button as a screen reader does, which nobody clicks for."""
    actions = spoken(button).actionInterface()
    assert actions is not None
    actions.doAction(QAccessibleActionInterface.toggleAction())


def seen_in(root: QWidget) -> list[QWidget]:
    """Every widget that is seen in a window, itself first."""
    inner = [one for one in root.findChildren(QWidget) if one.isVisible()]
    return [root, *(one for one in inner if one.window() is root.window())]


def controls_in(root: QWidget) -> list[QWidget]:
    """Every widget that is used by the keyboard."""
    seen = [one for one in seen_in(root) if one.focusProxy() is None]
    return [one for one in seen if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def faults(root: QWidget) -> list[str]:
    """All that is wrong with what is said of the widgets in a window."""
    told = [fault for control in controls_in(root) for fault in _faults_of(control)]
    labels = [one for one in seen_in(root) if isinstance(one, QLabel) and one.text()]
    told += [f"{one.text()!r} is not said" for one in labels if not _is_said(one)]
    told += [f"{_what(one)} is for the mouse only" for one in _clicked_only(root)]
    caps = [one for one in seen_in(root) if isinstance(one, KeyCap)]
    told += [f"{_what(one)} is not said" for one in caps if not name_of(one)]
    return told + [f"{_what(one)} is shown but not said" for one in _painted(root)]


def _clicked_only(root: QWidget) -> list[QWidget]:
    """The buttons that no key gets to, and of which nobody knows another way."""
    buttons = [one for one in seen_in(root) if isinstance(one, QAbstractButton)]
    passed_by = [one for one in buttons if not one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [
        one
        for one in passed_by
        if _group_of(one) is None
        and not _FOR_THE_MOUSE.keys() & {type(one).__name__, type(one.parent()).__name__}
    ]


def _faults_of(control: QWidget) -> Iterator[str]:
    name, interface = name_of(control), spoken(control)
    description = interface.text(QAccessible.Text.Description)
    if not name.strip():
        yield f"{_what(control)} has no name"
    if "<" in name + description:
        yield f"{_what(control)} is described in marks: {name} {description}"
    wanted = next((roles for kind, roles in ROLES if isinstance(control, kind)), None)
    if wanted and interface.role() not in wanted:
        yield f"{_what(control)} is a {interface.role().name}"
    state = interface.state()
    if isinstance(control, QAbstractButton) and control.isCheckable():
        yield from _faults_of_checkable(control, interface)
    if control.isEnabled() and not state.focusable:
        yield f"{_what(control)} can't be reached, it is said"
    if bool(state.disabled) is control.isEnabled():
        yield f"{_what(control)} does not say that it is disabled"


def _faults_of_checkable(button: QAbstractButton, said: QAccessibleInterface) -> Iterator[str]:
    if bool(said.state().checked) is not button.isChecked():
        yield f"{_what(button)} does not say whether it is checked"
    is_one_of_some = _group_of(button) is not None or isinstance(button, PaintedRadio)
    if is_one_of_some is not (said.role() is Role.RadioButton):
        yield f"{_what(button)} is a {said.role().name}"
    group = button.group()
    heard = button.receivers(SIGNAL("toggled(bool)"))
    if isinstance(button, QToolButton) and button.defaultAction() is not None:
        return  # its action has to be triggered
    if group is not None:
        heard += group.receivers(SIGNAL("buttonToggled(QAbstractButton*,bool)"))
    if not heard:  # a screen reader switches it without a click
        yield f"{_what(button)} is switched by a screen reader and nobody hears of it"


def _is_said(label: QLabel) -> bool:
    """Whether a label says what it shows; one cut short may say more, with the same figures."""
    said, figures = spoken(label).text(QAccessible.Text.Name), _FIGURE.findall(label.text())
    return label.text() in said or (bool(figures) and all(one in said for one in figures))


def _painted(root: QWidget) -> list[QWidget]:
    """Who paints words or figures of its own, and says none of them."""
    return [
        one
        for one in seen_in(root)
        if "text" in dir(one)
        and not isinstance(one, QLabel | QAbstractButton | QLineEdit)
        and isinstance(getattr(one, "text", None), str)
        and one.text  # type: ignore[attr-defined]
        and not any(spoken(part).text(QAccessible.Text.Name) for part in _with_parent(one))
    ]


def _with_parent(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if (parent := widget.parentWidget()) is not None:
        yield parent


def round_trip(root: QWidget, *, back: bool = False) -> list[QWidget]:
    """Where Tab (or Shift+Tab) leads from where the keyboard is, until it is there again.

    Where somebody makes way when it is left, the round ends where it comes by for the second time.
    """
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    stops: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        focus = QApplication.focusWidget()
        assert focus is not None, f"Tab leads nowhere from {_what(stops[-1])}"
        if focus in stops:
            return stops[stops.index(focus) :]
        stops.append(focus)
        QTest.keyClick(focus, key)
        QApplication.processEvents()
    raise AssertionError(f"Tab never comes round in {_what(root)}")


def unreached(root: QWidget, stops: list[QWidget]) -> list[str]:
    """Which controls Tab does not reach; of some that exclude one another, one is enough."""
    reached = {group for stop in stops if (group := _group_of(stop))}
    wanted = [one for one in controls_in(root) if one.isEnabled() and one not in stops]
    return [_what(one) for one in wanted if _group_of(one) not in reached]


def _group_of(widget: QWidget) -> QButtonGroup | None:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group if group is not None and group.exclusive() else None


def out_of_order(stops: list[QWidget]) -> list[str]:
    """Where Tab goes up within one column; the round may begin anywhere in it."""
    still = [at for at, stop in enumerate(stops) if _scroller(stop) is None]
    first = min(still or range(len(stops)), key=lambda at: _place(stops[at]).top())
    stops = [*stops[first:], *stops[:first]]
    return [
        f"{_what(one)} before {_what(other)}"
        for one, other in pairwise(stops)
        if _scroller(one) is _scroller(other)
        and _place(other).bottom() <= _place(one).top()
        and _place(other).left() < _place(one).right()
        and not _goes_over(one, other)
    ]


def _goes_over(one: QWidget, other: QWidget) -> bool:
    """Whether Tab goes from the text to the card that lies over it: a column of its own."""
    panes = [pane for pane in one.window().findChildren(SidePane) if pane.floats]
    return any(pane.isAncestorOf(other) and not pane.isAncestorOf(one) for pane in panes)


def unseen_focus(root: QWidget) -> list[str]:
    """Which stops look the same with and without the keyboard."""
    pictures: dict[QWidget, list[QImage]] = {}
    stops = round_trip(root)
    for focus in stops if len(stops) > 1 else []:
        pictures[focus] = [_picture(focus)]
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        QApplication.processEvents()
        pictures[focus].append(_picture(focus))
    return [_what(stop) for stop, (there, gone) in pictures.items() if there == gone]


def _picture(widget: QWidget) -> QImage:
    """A widget and what lies around it, where a ring may be."""
    around = _place(widget).adjusted(-_RING, -_RING, _RING, _RING)
    return widget.window().grab(around).toImage()


def _place(widget: QWidget) -> QRect:
    return widget.rect().translated(widget.mapTo(widget.window(), widget.rect().topLeft()))


def _scroller(widget: QWidget) -> QWidget | None:
    """What a widget is scrolled in."""
    holder = widget.parentWidget()
    while holder is not None and not isinstance(holder, QScrollArea):
        holder = holder.parentWidget()
    return holder


def _what(widget: QWidget) -> str:
    said = widget.accessibleName() or spoken(widget).text(QAccessible.Text.Name)
    return f"{type(widget).__name__} {said!r}"
