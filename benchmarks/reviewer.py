"""A reviewer who has nothing but a keyboard and a browser: judges every claim, and counts.

Everything is done by real keys, sent to whatever has the focus. The clipboard is the browser's:
what is copied there is no key of the desk. Ctrl is counted as a key of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import cycle
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from workbench.review.standing import Standing
from workbench.review.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from ui.app import Desk
    from workbench.review.listing import ClaimRow

_KEYS = {Verdict.VERIFIED: "1", Verdict.DISPUTED: "2", Verdict.UNSOURCED: "3"}
_PLAIN = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key to be pressed, which calling it does."""

    what: str
    """What it is for: "verdict", "link", "note", "letter" or "leave"."""
    focus: QWidget
    key: Qt.Key | str
    held: Qt.KeyboardModifier = _PLAIN

    def __call__(self) -> None:
        """Press it."""
        QTest.keyClick(self.focus, self.key, self.held)  # type: ignore[arg-type]  # letters too

    @property
    def presses(self) -> int:
        """How many keys that is; letters are the note's own."""
        return 0 if self.what == "letter" else 1 + (self.held != _PLAIN)


class Judgement(NamedTuple):
    """What the reviewer means to say of one claim."""

    verdict: Verdict
    link: str = ""
    note: str = ""


def judgements() -> Iterator[Judgement]:
    """What to say of one claim after the other, without end; no two links are the same."""
    kinds = (
        Judgement(Verdict.VERIFIED),
        Judgement(Verdict.VERIFIED, "https://example.org/atlas/"),
        Judgement(Verdict.DISPUTED, "https://example.org/gates/", "Gate count: 987,654."),
        Judgement(Verdict.UNSOURCED, "", "Looked in the gazette and in the atlas."),
        Judgement(Verdict.UNSOURCED),
    )
    for number, kind in enumerate(cycle(kinds), 1):
        yield kind._replace(link=f"{kind.link}{number}") if kind.link else kind


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said of one claim, and the keys that took."""

    claim: ClaimRow
    said: Judgement
    presses: int
    """All keys but the letters of the note."""


@dataclass(slots=True)
class Reviewer:
    """Sits at one desk. ``send`` presses a key and sees to what follows from it."""

    desk: Desk
    send: Callable[[Stroke], None]
    presses: int = field(default=0, init=False)

    def judge_all(self) -> list[Judged]:
        """Judge until no claim is open; the desk alone says which one is next."""
        done: list[Judged] = []
        told = judgements()
        while (row := self.desk.bridge.current_row) and row.standing is Standing.OPEN:
            self.presses, said = 0, next(told)
            self._judge(said)
            if self.desk.bridge.current == row.id and row is self.desk.bridge.current_row:
                raise RuntimeError(f"The keys did nothing to claim {row.number}.")
            done.append(Judged(row, said, self.presses))
        return done

    def _judge(self, said: Judgement) -> None:
        if said.link:
            QGuiApplication.clipboard().setText(said.link)
            self._press("link", Qt.Key.Key_V, _CTRL)
        if said.note:
            self._press("note", "e")
            for letter in said.note:
                self._press("letter", letter)
            self._press("leave", Qt.Key.Key_Escape)
        self._press("verdict", _KEYS[said.verdict])

    def _press(self, what: str, key: Qt.Key | str, held: Qt.KeyboardModifier = _PLAIN) -> None:
        stroke = Stroke(what, self._focus, key, held)
        self.presses += stroke.presses
        self.send(stroke)

    @property
    def _focus(self) -> QWidget:
        """Who gets the next key."""
        widget = self.desk.window.focusWidget()
        if widget is None:
            raise RuntimeError("Nothing in the window has the focus.")
        return widget
