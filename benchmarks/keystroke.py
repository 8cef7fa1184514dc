"""Timing one key: pressed → painted and quiet, wall time and GUI-thread CPU.

The method: an event filter on the application counts events that mean work for the window; a real
key is sent; the loop is turned until the watched viewport has painted and nothing more has come for
a while.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

_WORK = frozenset(
    {
        QEvent.Type.Paint,
        QEvent.Type.UpdateRequest,
        QEvent.Type.LayoutRequest,
        QEvent.Type.MetaCall,
        QEvent.Type.Timer,
    }
)
_QUIET = 0.02
_PAUSE = 0.0005
_LONGEST = 5.0


@dataclass(frozen=True, slots=True)
class Keystroke:
    """What one key cost, in seconds."""

    painted: float
    """Until the watched widget was painted."""
    cpu: float
    """Of the GUI thread, until all was quiet."""
    longest: float
    """Of one turn of the event loop."""


class Watch(QObject):
    """Notes when the application works and when one widget is painted."""

    def __init__(self, application: QApplication, target: QWidget | None = None) -> None:
        super().__init__()
        self._target = target
        self.last_work = 0.0
        self.painted = 0.0
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and let everything pass."""
        if event.type() in _WORK:
            self.last_work = time.perf_counter()
            if event.type() is QEvent.Type.Paint and watched is self._target:
                self.painted = self.last_work
        return False


def press(application: QApplication, focus: QWidget, target: QWidget, key: str) -> Keystroke:
    """Send ``key`` to ``focus`` and time it until ``target`` is painted and all is quiet."""
    settle(application)
    watch = Watch(application, target)
    began, cpu = time.perf_counter(), time.thread_time()
    QTest.keyClicks(focus, key)
    longest = time.perf_counter() - began
    while True:
        turn = time.perf_counter()
        application.processEvents()
        now = time.perf_counter()
        longest = max(longest, now - turn)
        time.sleep(_PAUSE)  # waiting must not count as work
        quiet = now - max(watch.last_work, began) > _QUIET
        if (watch.painted and quiet) or now - began > _LONGEST:
            break
    application.removeEventFilter(watch)
    if not watch.painted:
        raise RuntimeError("The key did not make the watched widget paint.")
    return Keystroke(watch.painted - began, time.thread_time() - cpu, longest)


def cpu_until_quiet(application: QApplication, act: Callable[[], None]) -> float:
    """GUI-thread seconds from a key that ``act`` sends until all is quiet, painted or not."""
    settle(application)
    watch = Watch(application)
    began, cpu = time.perf_counter(), time.thread_time()
    act()
    while time.perf_counter() - max(watch.last_work, began) <= _QUIET:
        application.processEvents()
        time.sleep(_PAUSE)  # waiting must not count as work
        if time.perf_counter() - began > _LONGEST:
            break
    application.removeEventFilter(watch)
    return time.thread_time() - cpu


def settle(application: QApplication) -> None:
    """Turn the loop until nothing has happened for a while."""
    end = time.perf_counter() + _QUIET
    while time.perf_counter() < end:
        application.processEvents()


def repaint(application: QApplication, target: QWidget) -> float:
    """Seconds for one full repaint of ``target``: the floor of the interaction rows."""
    settle(application)
    began = time.perf_counter()
    target.repaint()
    return time.perf_counter() - began
