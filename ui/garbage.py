"""Garbage is looked for in the GUI thread only.

Python looks for it in whatever thread allocates at the moment. Found by a worker, widgets that
nobody holds any more would be deleted there, and Qt ends the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000
"""Milliseconds from one look to the next."""
_ALL = 2
"""The generation that holds all others."""
_MANY = 60_000
"""Objects that a look goes through in ten or twenty milliseconds."""


class Sweeper(QObject):
    """Does Python's search for garbage, from `start` to `stop`, in the thread it was made in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = 0
        """How many objects a look everywhere goes through, at most."""
        self._often = QTimer(self, interval=_EVERY)
        self._often.timeout.connect(self.sweep)

    def start(self) -> None:
        """Take the search over; without an event loop there is none."""
        gc.disable()
        self._often.start()

    def stop(self) -> None:
        """Give the search back, when no other thread works any more."""
        self._often.stop()
        gc.enable()

    def sweep(self) -> None:
        """Look where Python itself would look by now: among the newest first, rarely everywhere.

        Where that would be a look through a large article, just read or split, it is taken to be
        there to stay.
        """
        counts, enough = gc.get_count(), gc.get_threshold()
        due = next((each for each in (2, 1, 0) if counts[each] > enough[each]), None)
        if due is None:
            return
        self._kept += counts[0]
        if counts[0] > _MANY or (due == _ALL and self._kept > _MANY):
            gc.freeze()
            self._kept = 0
        else:
            gc.collect(due)
