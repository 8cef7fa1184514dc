"""A process of its own with a real window, in which somebody types into a note without end.

``python -m tests.ui.typist ARTICLE CONFIG`` says on its standard output, after each letter, how
many letters the note has: what was said is what may not be lost. The letters follow from their
place, so that a test knows what they must be. With a third argument, ``err``, a slot goes wrong
after some letters, and what the window says of it is printed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.builders import FIRST
from ui import app, caretaker
from ui.actions import Do
from ui.views.note_field import NoteField

ALPHABET = "the quick brown fox jumps over the lazy dog. "
WORDS_OF_OTHERS = "a source that must stay unknown"
_BEFORE_MISTAKE = 12
"""Letters."""
_GOES_WRONG = "err" in sys.argv[3:]


def letters(count: int) -> str:
    """The first ``count`` letters of the note."""
    return (ALPHABET * (count // len(ALPHABET) + 1))[:count]


def say(text: str) -> None:
    """Tell whoever started this process, at once."""
    os.write(sys.stdout.fileno(), f"{text}\n".encode())


class Typist(caretaker.Caretaker):
    """Looks after the program, and types into it as soon as the program listens."""

    _typed = 0

    def settle_in(self, early: Iterable[BaseException] = ()) -> None:
        """Begin to type."""
        super().settle_in(early)
        self._turn = QTimer(self, interval=1)
        self._turn.timeout.connect(self._type)
        self._turn.start()

    def _type(self) -> None:
        note = QApplication.focusWidget()
        if self.dialog is not None:
            self._read_out()
        elif not isinstance(note, NoteField):
            if self._window.desk.has_card:
                self._window.commands.carry_out(Do.EDIT_NOTE)
        elif _GOES_WRONG and self._typed == _BEFORE_MISTAKE:
            raise ValueError(WORDS_OF_OTHERS)
        else:
            QTest.keyClicks(note, letters(self._typed + 1)[-1])
            self._typed += 1
            say(str(self._typed))

    def _read_out(self) -> None:
        if self.dialog is not None:
            say(self.dialog.said.text())
            say(self.dialog.report.toPlainText())
            self._turn.stop()
            self.dialog.accept()
            self._window.close()


if __name__ == "__main__":
    vars(caretaker)["Caretaker"] = Typist
    sys.exit(app.start(Path(sys.argv[1]), FIRST.name, Path(sys.argv[2])))
