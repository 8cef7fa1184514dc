"""Asks which of two versions is to stay, and keeps what was chosen so far for another time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from workbench.review.versions import holding
from workbench.wording import tr

from .dialogs.versions import Sides, VersionsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from workbench.clashes import Answered, Question
    from workbench.review.versions import Choice, ClashId

    from .theme.theme import Theme


class _Asked(NamedTuple):
    """What is asked, and what is done with the answer."""

    question: Question
    go: Callable[[Answered], object]


class Asking(QObject):
    """One question at a time, in a dialog that can always be put off."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._parent = parent
        self._theme = theme
        self._asked: _Asked | None = None
        self._later: dict[str, tuple[Question, Mapping[ClashId, Choice]]] = {}
        """What was chosen before somebody said "Later", by the file's name."""
        self.dialog: VersionsDialog | None = None

    def ask(
        self, question: Question, go: Callable[[Answered], object], sides: Sides | None = None
    ) -> None:
        """Show the dialog; ``go`` gets the answers once there is one for everything."""
        if self.dialog is not None:
            return
        known, answers = self._later.get(question.file, (question, {}))
        self._asked = _Asked(question, go)
        self.dialog = VersionsDialog(
            question.clashes,
            question.why,
            sides or Sides(tr("On this desk"), tr("Elsewhere")),
            self._theme,
            self._parent.window(),
            holding(answers, known.clashes, question.clashes),
        )
        self.dialog.settled.connect(self._go)
        self.dialog.postponed.connect(self._put_off)
        self.dialog.open()

    def forget(self) -> None:
        """Another article is on the desk: nothing of this one is asked any more."""
        if self.dialog is not None:
            self.dialog.reject()
        self._later.clear()

    def _go(self, answers: Mapping[ClashId, Choice]) -> None:
        asked, self._asked, self.dialog = self._asked, None, None
        if asked:
            self._later.pop(asked.question.file, None)
            asked.go(asked.question.settled(answers))

    def _put_off(self, answers: Mapping[ClashId, Choice]) -> None:
        asked, self._asked, self.dialog = self._asked, None, None
        if asked:
            self._later[asked.question.file] = asked.question, answers
