"""Boxes that stop the work until they are answered, and the system's own for choosing a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

from workbench.wording import tr

from ..messages import title_text, without_mnemonic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def tell(parent: QWidget, title: str, text: str, more: str = "", details: str = "") -> None:
    """Say something that needs to be read before going on."""
    box = _box(parent, title, text, more, details)
    box.exec()
    box.deleteLater()


def ask(parent: QWidget, title: str, text: str, more: str, go: str, stay: str) -> bool:
    """Ask before something that can't be undone; Return and Escape mean ``stay``."""
    box = _box(parent, title, text, more)
    wanted = box.addButton(without_mnemonic(go), QMessageBox.ButtonRole.DestructiveRole)
    refused = box.addButton(without_mnemonic(stay), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refused)
    box.setEscapeButton(refused)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is wanted


def choose(
    parent: QWidget, title: str, text: str, more: str, offers: Sequence[str], stay: str
) -> int | None:
    """Ask which of some harmless things to do, of which the first is meant by Return.

    Its place among the ``offers``; ``None`` for ``stay``, which Escape means.
    """
    box = _box(parent, title, text, more)
    buttons = [
        box.addButton(without_mnemonic(offer), QMessageBox.ButtonRole.ActionRole)
        for offer in offers
    ]
    refused = box.addButton(without_mnemonic(stay), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(refused)
    box.exec()
    box.deleteLater()
    chosen = box.clickedButton()
    return next((at for at, button in enumerate(buttons) if button is chosen), None)


def chosen_article(parent: QWidget) -> str:
    """Let the reviewer choose an article's file; its path, or nothing."""
    kinds = tr("Articles (*.txt *.md);;All files (*)")
    path, _ = QFileDialog.getOpenFileName(parent, tr("Open an article"), "", kinds)
    return path


def chosen_place(parent: QWidget, title: str, name: str) -> str:
    """Let the person choose where to write a file, by that name to begin with; or nothing."""
    path, _ = QFileDialog.getSaveFileName(parent, title, name)
    return path


def _box(parent: QWidget, title: str, text: str, more: str, details: str = "") -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title_text(title))
    box.setText(text)
    box.setInformativeText(more)
    box.setDetailedText(details)
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
    return box
