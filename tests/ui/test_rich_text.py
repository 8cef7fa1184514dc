"""Others' words stay words: markup, pictures, shortcuts and title marks are shown as they stand.

A hostile text asks for a picture that lies on the disk, in one colour that nothing else has. Where
any of its pixels are seen, something took the text for markup.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import project_with, seed_of
from tests.ui.driver import DeskDriver
from ui.dialogs import box
from ui.dialogs.versions import Sides, VersionsDialog
from ui.dialogs.went_wrong import WentWrongDialog
from ui.dialogs.who import WhoDialog
from ui.messages import plain_tool_tip, title_text
from workbench.errors import StoreError
from workbench.review.verdict import Verdict
from workbench.review.versions import Choice, Clash, ClashId, Field, Version

_COLOUR = QColor(255, 0, 254)
_SIDE = 24
"""Of the picture, in pixels."""
_RUN = bytes((254, 0, 255, 255)) * (_SIDE // 2)
"""Half a line of the picture, in memory."""


@pytest.fixture
def probe(tmp_path: Path) -> Path:
    """The picture that nobody may see."""
    path = tmp_path / "probe.png"
    image = QImage(_SIDE, _SIDE, QImage.Format.Format_RGB32)
    image.fill(_COLOUR)
    image.save(str(path))
    return path


@pytest.fixture
def attack(probe: Path) -> str:
    """A sentence with everything in it that somebody might interpret."""
    return (
        f'<img src="file:{probe}"> <b>Ferry</b> &amp; &File [*] '
        f'<a href="https://example.org">costs</a> 40 million <img src=file:{probe}>.'
    )


def is_seen(widget: QWidget) -> bool:
    """Whether the picture is painted anywhere in a widget."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return _RUN in bytes(image.constBits())


def labels(*roots: QWidget) -> list[QLabel]:
    """Every label in these windows."""
    return [label for root in roots for label in root.findChildren(QLabel)]


def see_literal(window: QWidget) -> None:
    """Assert that a window shows nothing of the picture, and no label that might."""
    QApplication.processEvents()
    assert not is_seen(window)
    formats = {label.textFormat().name for label in labels(window) if label.text()}
    assert formats <= {"PlainText"}


def test_the_probe_notices_a_label_that_interprets(qtbot: QtBot, attack: str) -> None:
    """Else nothing below would mean anything."""
    label = QLabel(attack)
    qtbot.addWidget(label)
    label.adjustSize()
    assert is_seen(label)


@pytest.fixture
def hostile(empty_desk: DeskDriver, tmp_path: Path, attack: str) -> DeskDriver:
    """An article whose title and every sentence attack, judged by a reviewer with such a note."""
    project = project_with(tmp_path / "hostile", odd=f"{attack}\n\n{attack} {attack}\n")
    empty_desk.open(seed_of(project))
    row = empty_desk.current
    empty_desk.mark("disputed")
    empty_desk.go_to(row)
    empty_desk.bridge.write_note(row.id, attack)
    empty_desk.bridge.add_links("https://example.org/%3Cimg%3E&File")
    return empty_desk


def test_the_desk_shows_words(hostile: DeskDriver, attack: str) -> None:
    """List, text, card, note, title, toast, and the message above."""
    hostile.window.report(StoreError(attack))
    hostile.bridge.undo()

    see_literal(hostile.window)

    assert attack in hostile.window.desk.banner.text
    shown = hostile.window.windowHandle().title()
    assert shown.startswith(title_text(attack).replace("[*][*]", "[*]"))


def test_the_start_page_shows_words(empty_desk: DeskDriver, attack: str) -> None:
    """A message about a file of that name, too."""
    empty_desk.window.report(StoreError(attack))
    empty_desk.open(Path("<b>&File [*] <img src=probe.png>.txt"))
    see_literal(empty_desk.window)


def test_tool_tips_show_words(hostile: DeskDriver, attack: str) -> None:
    """Those of every widget and of every row of the list, whether or not they are cut."""
    table = hostile.window.desk.claims.table
    model = table.model()
    of_rows = [
        model.data(model.index(row, 0), 3)  # Qt.ItemDataRole.ToolTipRole
        for row in range(model.rowCount())
    ]
    of_widgets = [one.toolTip() for one in hostile.window.findChildren(QWidget)]
    for tip in {str(tip) for tip in (*of_rows, *of_widgets, plain_tool_tip(attack)) if tip}:
        QToolTip.showText(QPoint(10, 10), tip, hostile.window)
        QApplication.processEvents()
        shown = [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel")]
        assert shown
        assert not any(map(is_seen, shown))
        QToolTip.hideText()


def _versions(attack: str, desk: DeskDriver) -> QDialog:
    clash = Clash(
        ClashId(attack, "c-1", "", ""),
        attack,
        1,
        attack,
        Version(attack, attack, Verdict.DISPUTED),
        Version(attack, attack, None),
        (Field(attack, attack, f"{attack} {attack}", attack),),
        tuple(Choice),
        Choice.YOURS,
    )
    return VersionsDialog([clash], attack, Sides(attack, attack), desk.desk.theme, desk.window)


def _who(attack: str, desk: DeskDriver) -> QDialog:
    return WhoDialog([attack], attack, desk.desk.theme, desk.window)


def _went_wrong(attack: str, desk: DeskDriver) -> QDialog:
    return WentWrongDialog(attack, attack, desk.desk.theme, desk.window)


@pytest.mark.parametrize("make", [_versions, _who, _went_wrong])
def test_dialogs_show_words(
    empty_desk: DeskDriver, attack: str, make: Callable[[str, DeskDriver], QDialog]
) -> None:
    """In each of their fields."""
    dialog = make(attack, empty_desk)
    dialog.open()
    see_literal(dialog)
    dialog.reject()


class Onlooker:
    """Looks at a box while it waits for its answer, and closes it."""

    def __init__(self) -> None:
        self.is_literal = False

    def look(self) -> None:
        """Look once."""
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, QMessageBox)
        formats = {shown.textFormat().name, *(each.textFormat().name for each in labels(shown))}
        self.is_literal = not is_seen(shown) and formats == {"PlainText"}
        shown.reject()


@pytest.mark.parametrize("kind", ["tell", "ask", "choose"])
def test_boxes_show_words(empty_desk: DeskDriver, attack: str, kind: str) -> None:
    """Text, advice, details and buttons."""
    window, onlooker = empty_desk.window, Onlooker()
    QTimer.singleShot(0, onlooker.look)
    if kind == "tell":
        box.tell(window, attack, attack, attack, attack)
    elif kind == "ask":
        box.ask(window, attack, attack, attack, attack, attack)
    else:
        box.choose(window, attack, attack, attack, (attack,), attack)
    assert onlooker.is_literal
