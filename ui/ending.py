"""The end from outside: a signal, as a terminal or a system that shuts down sends it.

Python runs a signal's handler between two of its own instructions, and while Qt waits for events
there are none. So the signal wakes the event loop through a socket; where that is not to be had, on
Windows, Python is given a turn now and then.
"""

from __future__ import annotations

import logging
import signal
import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    from types import FrameType

logger = logging.getLogger(__name__)

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")
"""Of these the ones that the system knows."""
_KILLED = 128
"""Added to a signal's number it is the exit code by which a shell knows that it ended a program."""
_TURN = 200
"""Milliseconds between two turns of Python's, where no socket wakes the event loop."""


class Ending(QObject):
    """Listens for signals from when it is made until `close`."""

    wanted = Signal(int)
    """The program is to end now, without a question, and with this exit code. Said once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = 0
        """The signal that came, by its number."""
        self._is_said = False
        self._former = self._listen()
        self._inlet, self._outlet = socket.socketpair()
        for end in (self._inlet, self._outlet):
            end.settimeout(0)
        if sys.platform == "win32":
            self._turn = QTimer(self, interval=_TURN)
            self._turn.timeout.connect(self._look)
            self._turn.start()
        else:
            number = self._inlet.fileno()
            self._woken = QSocketNotifier(number, QSocketNotifier.Type.Read, self)
            self._woken.activated.connect(self._look)
        self._former_fd = signal.set_wakeup_fd(self._outlet.fileno(), warn_on_full_buffer=False)

    def close(self) -> None:
        """Give the signals back to whoever had them before."""
        signal.set_wakeup_fd(self._former_fd)
        for number, handler in self._former.items():
            signal.signal(number, handler)
        if sys.platform == "win32":
            self._turn.stop()
        else:
            self._woken.setEnabled(False)
        self._inlet.close()
        self._outlet.close()

    def _listen(self) -> dict[int, Any]:
        numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        # One that is ignored stays so: whoever started the program did not want it to hear.
        heard = [each for each in numbers if signal.getsignal(each) is not signal.SIG_IGN]
        return {each: signal.signal(each, self._note) for each in heard}

    def _note(self, number: int, _: FrameType | None) -> None:
        """Python's own handler; more is done where the event loop is."""
        self._told = number

    def _look(self) -> None:
        with suppress(OSError):  # nothing there to read
            self._inlet.recv(64)
        if self._told and not self._is_said:
            self._is_said = True  # one is enough: a terminal tells parents and children alike
            logger.info("Ending: %s.", signal.Signals(self._told).name)
            self.wanted.emit(_KILLED + self._told)
