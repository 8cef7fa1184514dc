"""Tab goes through the window as it is read: pane by pane, line by line, from the leading side.

Qt's own order is the one in which widgets were made, and many here are made when they are first
needed. This one is read off the places of the widgets, each time the key is pressed.
"""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def go_on(place: QWidget, *, back: bool) -> bool:
    """Give the keyboard to who comes next in a window or a sheet; at the end to the first.

    Says whether there is anybody else to give it to.
    """
    stops = list(stops_in(place))
    focus: QWidget | None = place.window().focusWidget()  # there may be none
    others = [stop for stop in stops if stop is not focus]
    if not others:
        return False
    reason = Qt.FocusReason.BacktabFocusReason if back else Qt.FocusReason.TabFocusReason
    _beside(focus, stops, back=back).setFocus(reason)
    return True


def stops_in(place: QWidget) -> Iterator[QWidget]:
    """Who below a widget is reached by Tab, in reading order."""
    inner = [child for child in place.children() if isinstance(child, QWidget)]
    seen = [one for one in inner if one.isVisible() and not one.isWindow()]
    for one in sorted(seen, key=cmp_to_key(_compared)):
        if _is_stop(one):
            yield one
        yield from stops_in(one)


def _is_stop(one: QWidget) -> bool:
    """Whether Tab stops here; of buttons that exclude one another, at the one that is chosen."""
    if not one.focusPolicy() & Qt.FocusPolicy.TabFocus or not one.isEnabled() or one.focusProxy():
        return False
    group = one.group() if isinstance(one, QAbstractButton) else None
    chosen = group.checkedButton() if group and group.exclusive() else None
    return chosen is None or chosen is one


def _beside(focus: QWidget | None, stops: list[QWidget], *, back: bool) -> QWidget:
    """The stop after (or before) the one that has the keyboard, or that it is nearest to."""
    holder = focus
    while holder is not None and holder not in stops:
        holder = holder.parentWidget()
    at = stops.index(holder) if holder else (0 if back else -1)
    return stops[(at + (-1 if back else 1)) % len(stops)]


def _compared(one: QWidget, other: QWidget) -> int:
    """Below zero where ``one`` is read before ``other``: they share a line, or it is higher up.

    Where one lies over the other, its middle says whether that is above or below.
    """
    a, b = one.geometry(), other.geometry()
    lower = a.center().y() - b.center().y()
    if lower and a.intersects(b):
        return lower
    shared = min(a.bottom(), b.bottom()) - max(a.top(), b.top()) + 1
    if 2 * shared <= min(a.height(), b.height()):
        return a.top() - b.top()
    across = a.left() - b.left()
    return -across if one.isRightToLeft() else across
