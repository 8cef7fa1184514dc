"""Something went wrong in the program: what is safe, what a report would say, and how to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from workbench.wording import tr

from ..messages import plain_label
from ..theme import metrics
from . import box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ..theme.theme import Theme

_SIZE = QSize(620, 460)
_SHARE_OF_SCREEN = 0.94


class WentWrongDialog(QDialog):
    """Tells of one mistake; Escape goes on.

    It may come while somebody types. So no key that writes, nor Return, means one of its buttons.
    """

    restart_wanted = Signal()
    """The program is to end, and to begin again."""
    place_chosen = Signal(str)
    """A file for the report."""

    def __init__(self, safe: str, report: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(tr("Something went wrong"))
        self.said = plain_label(tr("Something went wrong in the program. {safe}", safe=safe), self)
        self.said.setFont(theme.sans(15, QFont.Weight.DemiBold))
        advice = tr("You can go on, or restart.")
        self._advice = plain_label(advice, self)
        self._about = plain_label(
            tr(
                "This report helps to mend it. Nobody gets it unless you pass it on. Names of "
                "folders, article text and notes are left out."
            ),
            self,
        )
        self.report = QPlainTextEdit(report, self)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setAccessibleName(tr("Report"))
        self.copy = QPushButton(tr("&Copy"), self)
        self.save = QPushButton(tr("&Save…"), self)
        self.restart = QPushButton(tr("&Restart"), self)
        self.go_on = QPushButton(tr("&Go on"), self)
        for label in (self._advice, self._about):
            label.setFont(theme.sans(13))
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_place)
        self.restart.clicked.connect(self._restart)
        self.go_on.clicked.connect(self.accept)
        self.report.setFocus()

    def _lay_out(self) -> None:
        for label in (self.said, self._advice, self._about):
            label.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.STEP)
        for button in (self.copy, self.save, self.restart, self.go_on):
            button.setAutoDefault(False)
        foot.addWidget(self.copy)
        foot.addWidget(self.save)
        foot.addStretch(1)
        foot.addWidget(self.restart)
        foot.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.said)
        column.addWidget(self._advice)
        column.addWidget(self._about)
        column.addWidget(self.report, 1)
        column.addLayout(foot)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _SHARE_OF_SCREEN))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    def _ask_place(self) -> None:
        path = box.chosen_place(self, tr("Save the report"), "workbench-report.txt")
        if path:
            self.place_chosen.emit(path)

    def _restart(self) -> None:
        self.accept()
        self.restart_wanted.emit()
