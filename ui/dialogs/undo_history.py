"""What was done since the article was opened, as a list: choosing a step goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from workbench.wording import tr

from ..messages import in_figures, one_line
from ..models.line_rows import LineRow
from ..theme.icons import Icon
from .list_dialog import ListDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from workbench.review.history import History, Step
    from workbench.review.listing import ClaimRow

    from ..theme.theme import Theme


class UndoHistoryDialog(ListDialog):
    """Begins with how it all began; the present is marked, what was undone stands below it."""

    taken = Signal(int)
    """The moment wanted: how many of all steps are to be done then."""

    _below_size = 12

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(tr("Undo history"), tr("What was done"), 480, theme, parent)
        self.below.setText(
            tr("Choose a step, and everything up to it is done and nothing after it.")
        )
        self.list.taken.connect(self._take)

    def show_history(self, history: History, row_of: Callable[[str], ClaimRow | None]) -> None:
        """List these steps; ``row_of`` gives the row of a claim that there is now."""
        rows = _rows(history.steps, len(history.past), row_of)
        self.list.show_rows(rows, len(history.past))

    def showEvent(self, event: QShowEvent) -> None:
        """Have the present in the middle, between what was done and what was undone."""
        super().showEvent(event)
        self.list.centre()

    def _take(self, at: int) -> None:
        self.accept()
        self.taken.emit(at)


def _rows(
    steps: Sequence[Step], done: int, row_of: Callable[[str], ClaimRow | None]
) -> list[LineRow]:
    """The moments one can go to: before the first step, and after each."""
    beginning = tr("As it was when the article was opened")
    told = [(beginning, ""), *((_said(step), _about(step, row_of)) for step in steps)]
    return [_row(at, done, *each) for at, each in enumerate(told)]


def _row(at: int, done: int, said: str, about: str) -> LineRow:
    state = tr("you are here") if at == done else tr("undone") if at > done else ""
    below = "  ·  ".join(filter(None, (state, about)))
    spoken = ", ".join(filter(None, (said, state, about)))
    sign = Icon.PLAY if at == done else None
    return LineRow(said, "", "", below, spoken, sign, is_faint=at > done)


def _said(step: Step) -> str:
    """What was done, with a capital letter: it begins a line."""
    said = one_line(step.label)
    return said[:1].upper() + said[1:]


def _about(step: Step, row_of: Callable[[str], ClaimRow | None]) -> str:
    """The claim it was done to, as it is now; empty where there is none any more."""
    rows = map(row_of, step.claims)
    row = next((row for row in rows if row is not None), None)
    if row is None:
        return ""
    words = one_line(row.text)
    if not row.number:
        return words
    return tr("Claim {number}: {words}", number=in_figures(row.number), words=words)
