"""Boxes show others' text as it is, and only the button that says so goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.box import ask, tell

PICTURE = '<img src="secret.png"> & <b>bold</b>'


def test_boxes_show_markup_as_text(qtbot: QtBot) -> None:
    """Title, text and details of a box are literal; it is gone once it is read."""
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[tuple[str, Qt.TextFormat, list[Qt.TextFormat]]] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        formats = [label.textFormat() for label in box.findChildren(QLabel) if label.text()]
        seen.append((box.text(), box.textFormat(), formats))
        box.accept()

    QTimer.singleShot(0, read)
    tell(parent, "Saving", PICTURE, PICTURE, PICTURE)
    [(text, box_format, formats)] = seen
    assert text == PICTURE
    assert {box_format, *formats} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, None])
def test_only_the_button_that_says_so_goes(qtbot: QtBot, key: Qt.Key | None) -> None:
    """Return and Escape stay. The question's text is literal."""
    parent = QWidget()
    qtbot.addWidget(parent)
    formats: set[Qt.TextFormat] = set()

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        formats.update(label.textFormat() for label in box.findChildren(QLabel) if label.text())
        if key is None:
            next(button for button in box.buttons() if button.text() == "Go && lose").click()
        else:
            QTest.keyClick(box, key)

    QTimer.singleShot(0, answer)
    goes = ask(parent, "Saving", PICTURE, PICTURE, go="Go & lose", stay="Stay")

    assert goes is (key is None)
    assert formats == {Qt.TextFormat.PlainText}
