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
        self._line = QLineEdit(self)
        field = self._with_known(known) if known else self._line
        title.setBuddy(field)
        self._line.setText(suggested)
        self._line.selectAll()
        for named in {field, self._line}:
            named.setAccessibleName(tr("Your name"))
        field.setMinimumHeight(36)
        self._line.textChanged.connect(self._check)
        self._buttons = QDialogButtonBox(self)
        self._go = self._buttons.addButton(tr("Continue"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (title, text, field, self._buttons):
            column.addWidget(widget)
        self.setMinimumWidth(420)
        self._check()

    def _with_known(self, known: Sequence[str]) -> QComboBox:
        """The field with the names to choose from; where nobody is known it has no list."""
        box = QComboBox(self)
        box.setLineEdit(self._line)
        box.addItems(list(known))
        return box

    def _check(self) -> None:
        self.name = self._line.text().strip()
        enable(self._go, "" if self.name else tr("Type your name first"))
