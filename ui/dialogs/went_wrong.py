"""Something went wrong in the program: what is safe, what a report would say, and how to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from workbench.wording import tr

from .report import ReportDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme


class WentWrongDialog(ReportDialog):
    """Tells of one mistake; Escape goes on. It may come while somebody types."""

    restart_wanted = Signal()
    """The program is to end, and to begin again."""

    def __init__(self, safe: str, report: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(
            tr("Something went wrong"),
            tr("Something went wrong in the program. {safe}", safe=safe),
            (
                tr("You can go on, or restart."),
                tr(
                    "This report helps to mend it. Nobody gets it unless you pass it on. Names of "
                    "folders, article text and notes are left out."
                ),
            ),
            report,
            theme,
            parent,
        )
        self.restart = self.add_button(tr("&Restart"))
        self.go_on = self.add_button(tr("&Go on"))
        self.restart.clicked.connect(self._restart)
        self.go_on.clicked.connect(self.accept)

    def _restart(self) -> None:
        self.accept()
        self.restart_wanted.emit()
