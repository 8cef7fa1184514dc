"""How dialogs that ask nothing are left by mouse: a row with one button, in all of them alike."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox


def close_row(dialog: QDialog) -> QDialogButtonBox:
    """The row at the foot of a dialog that only shows or lists: one button, which closes it."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
    return buttons
