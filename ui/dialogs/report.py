"""A report to be read before it goes anywhere: what it is, all of it, and ways to pass it on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QShowEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from workbench.wording import tr

from ..messages import plain_label
from ..theme import metrics
from . import box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel, QWidget

    from ..theme.theme import Theme

_SIZE = QSize(620, 460)
_SHARE_OF_SCREEN = 0.94


class ReportDialog(QDialog):
    """Nothing leaves it but by Copy and Save; no key that writes, nor Return, means a button."""

    place_chosen = Signal(str)
    """A file for the report."""

    def __init__(
        self,
        title: str,
        said: str,
        lines: Sequence[str],
        report: str,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.said = plain_label(said, self)
        self.said.setFont(theme.sans(15, QFont.Weight.DemiBold))
        self.report = QPlainTextEdit(report, self)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setAccessibleName(tr("Report"))
        self.copy = QPushButton(tr("&Copy"), self)
        self.save = QPushButton(tr("&Save…"), self)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_place)
        labels = [self.said, *(plain_label(line, self) for line in lines)]
        for label in labels[1:]:
            label.setFont(theme.sans(13))
        self._lay_out(labels)
        self.report.setFocus()

    def add_button(self, text: str) -> QPushButton:
        """One more button, at the end."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        self._foot.addWidget(button)
        return button

    def _lay_out(self, labels: Sequence[QLabel]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for label in labels:
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.report, 1)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(metrics.STEP)
        for button in (self.copy, self.save):
            button.setAutoDefault(False)
            self._foot.addWidget(button)
        self._foot.addStretch(1)
        column.addLayout(self._foot)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _SHARE_OF_SCREEN))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    def _ask_place(self) -> None:
        path = box.chosen_place(self, tr("Save the report"), "workbench-report.txt")
        if path:
            self.place_chosen.emit(path)


class ProblemDialog(ReportDialog):
    """A report that a person asked for, and writes the first lines of."""

    def __init__(self, report: str, theme: Theme, parent: QWidget, begun: str = "") -> None:
        asked = tr("What did you do, what happened, and what did you expect?")
        super().__init__(
            tr("Report a problem"),
            tr("What happened?"),
            (
                tr(
                    "Write it on the first lines. Below is what is known of the program; names of "
                    "folders, article text and notes are left out. You can change all of it."
                ),
                tr("Nobody gets it unless you copy or save it and pass it on."),
            ),
            begun or f"{asked}\n\n\n{report}",
            theme,
            parent,
        )
        self.close_button = self.add_button(tr("&Close"))
        self.close_button.clicked.connect(self.reject)
        self.report.setReadOnly(False)
        self.report.document().setModified(bool(begun))

    @property
    def begun(self) -> str:
        """What was written and not passed on, to go on with another time; empty if nothing was."""
        return self.report.toPlainText() if self.report.document().isModified() else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Put the caret below the question, which is in sight."""
        super().showEvent(event)
        cursor = self.report.textCursor()
        if cursor.atStart():
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
            self.report.setTextCursor(cursor)
        self.report.verticalScrollBar().setValue(0)
