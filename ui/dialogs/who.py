"""Who are you? Asked once for each project, remembered on this computer only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from workbench.wording import tr

from ..messages import enable, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..theme.theme import Theme


class WhoDialog(QDialog):
    """Takes a name, or one of the known readers."""

    def __init__(
        self, known: Sequence[str], suggested: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Who are you?"))
        title = plain_label(tr("Who is checking?"), self)
        title.setFont(theme.serif(20))
        text = plain_label(
            tr(
                "Your verdicts are kept in a file of your own under this name, so that "
                "colleagues know who checked what. It is remembered on this computer only."
            ),
            self,
        )
        text.setWordWrap(True)
        self.name = ""
        """The name given; never only blanks once the dialog was accepted."""
        self._name, line = QComboBox(self), QLineEdit(self)
        self._name.setLineEdit(line)
        title.setBuddy(self._name)
        self._name.addItems(list(known))
        self._name.setCurrentText(suggested)
        self._name.setAccessibleName(tr("Your name"))
        line.setAccessibleName(tr("Your name"))
        self._name.setMinimumHeight(36)
        self._name.editTextChanged.connect(self._check)
        self._buttons = QDialogButtonBox(self)
        self._go = self._buttons.addButton(tr("Continue"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (title, text, self._name, self._buttons):
            column.addWidget(widget)
        self.setMinimumWidth(420)
        self._check()

    def _check(self) -> None:
        self.name = self._name.currentText().strip()
        enable(self._go, "" if self.name else tr("Type your name first"))
