"""Garbage is looked for in the GUI thread only.

Python looks for it in whatever thread allocates at the moment. Found by a worker, widgets that
nobody holds any more would be deleted there, and Qt ends the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000
"""Milliseconds from one look to the next."""
_MANY = 200_000
"""New objects that a look goes through in some thirty milliseconds."""


class Sweeper(QObject):
    """Does Python's search for garbage, from `start` to `stop`, in the thread it was made in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
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
        """Look where Python itself would look by now: among the newest first, rarely everywhere."""
        counts, enough = gc.get_count(), gc.get_threshold()
        if counts[0] > _MANY:  # a large article was read or split: that is no garbage
            gc.freeze()
            return
        for generation in (2, 1, 0):
            if counts[generation] > enough[generation]:
                gc.collect(generation)
                return
