"""Exceptions that nobody foresaw: the work is saved first, then the person at the desk is told."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from workbench.later import later

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from workbench import mistake
    from workbench.mistake import Mistake
else:
    mistake = later("workbench.mistake")

logger = logging.getLogger(__name__)

_PASS = (KeyboardInterrupt, SystemExit)
"""No mistakes: somebody wants the program to end."""


class Mistakes(QObject):
    """Gets to know every exception that nobody caught, from when it is made until `close`.

    An exception in a slot comes in the middle of whatever Qt was doing, perhaps painting, and one
    in a thread comes there. So it is only written down then; the event loop does the rest.
    """

    made = Signal(object)
    """A `Mistake` that was not made before. Once the work is as safe as it can be."""
    _noticed = Signal(object)

    def __init__(self, save: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._known: set[tuple[str, str]] = set()
        self._is_noticing = threading.local()
        self._noticed.connect(self._attend, Qt.ConnectionType.QueuedConnection)
        self._former = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._in_slot
        threading.excepthook = self._in_thread
        sys.unraisablehook = self._on_the_side

    def close(self) -> None:
        """Leave exceptions to whoever saw to them before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._former

    def _in_slot(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, _PASS):
            self._former[0](kind, error, trace)
        else:
            self.notice(error)

    def _in_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.notice(told.exc_value)

    def _on_the_side(self, told: sys.UnraisableHookArgs) -> None:
        """Something went wrong in tidying up: nothing that a person did failed."""
        if told.exc_value is not None:
            logger.error("While tidying up", exc_info=told.exc_value)

    def notice(self, error: BaseException) -> None:
        """Write an exception down; what goes wrong in that is Python's to tell."""
        if getattr(self._is_noticing, "now", False):
            return
        self._is_noticing.now = True
        try:
            made = mistake.mistake_of(error)
            if (made.kind, made.place) in self._known:
                logger.error("Again: %s in %s", made.kind, made.place)
                return
            self._known.add((made.kind, made.place))
            logger.error("Nobody foresaw this:\n%s", made.told)
            self._noticed.emit(made)
        finally:
            self._is_noticing.now = False

    def _attend(self, made: Mistake) -> None:
        try:
            self._save()
        finally:  # what goes wrong in saving is noticed by itself
            self.made.emit(made)
