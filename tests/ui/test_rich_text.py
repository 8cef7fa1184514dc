"""Others' words stay words: markup, pictures, shortcuts and title marks are shown as they stand.

A hostile text asks for a picture that lies on the disk, in one colour that nothing else has. Where
any of its pixels are seen, something took the text for markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import project_with, seed_of
from tests.ui.dialog_table import DIALOGS
from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.messages import plain_tool_tip, title_text
from ui.views.recent_list import RecentRow
from ui.views.source_menu import SourceMenu
from workbench.errors import StoreError
from workbench.review.sourcing import SourceField

_COLOUR = QColor(255, 0, 254)
_SIDE = 24
"""Of the picture, in pixels."""
_FREE = (
    *(SourceField.TITLE, SourceField.PUBLISHER, SourceField.ORIGIN),
    *(SourceField.PASSAGE, SourceField.LOCATOR),
)
"""What anything can be typed into."""
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
        model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)
        for row in range(model.rowCount())
    ]
    assert not any(map(is_tip_seen, filter(None, map(str, of_rows))))
    assert not is_tip_seen(plain_tool_tip(attack))
    see_tips_literal(hostile.window.findChildren(QWidget), hostile.window)


def is_tip_seen(tip: str) -> bool:
    """Whether the picture is painted in a tool tip."""
    QToolTip.showText(QPoint(10, 10), tip)
    QApplication.processEvents()
    shown = [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel")]
    assert shown
    seen = any(map(is_seen, shown))
    QToolTip.hideText()
    return seen


def see_tips_literal(widgets: Iterable[QWidget], window: QWidget) -> None:
    """Assert that no tool tip in a window shows the picture."""
    tips = {one.toolTip() for one in widgets} - {""}
    assert not any(map(is_tip_seen, tips)), window


def see_menu_literal(menu: QMenu) -> None:
    """Assert that an open menu shows words."""
    menu.popup(QPoint(10, 10))
    QApplication.processEvents()
    assert not is_seen(menu)
    menu.hide()


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_show_words(hostile: DeskDriver, attack: str, name: str) -> None:
    """In each of their fields, on buttons, in titles and on hovering."""

    def look(root: QWidget) -> None:
        if isinstance(root, QMessageBox):
            assert root.textFormat() is Qt.TextFormat.PlainText
        see_literal(root)
        see_tips_literal([root, *root.findChildren(QWidget)], root)
        if "[*]" in root.windowTitle():
            assert "[*]" in root.windowHandle().title()

    DIALOGS[name].visit(hostile.desk, attack, look)


def test_a_source_shows_words(hostile: DeskDriver, attack: str) -> None:
    """Folded and unfolded, in each of its fields and in its menu."""
    evidence = hostile.window.desk.card.evidence
    key = evidence.rows[0].source.key
    continues = False
    for field in _FREE:
        evidence.edited.emit(hostile.current.id, key, field, attack, continues)
        key = evidence.rows[0].source.key
    assert evidence.rows[0].source.passage
    see_literal(hostile.window)
    evidence.edit_last()
    see_literal(hostile.window)
    menu = SourceMenu(evidence.rows[0].source, fixed=False, parent=hostile.window)
    see_menu_literal(menu)


def test_what_is_found_by_typing_shows_words(hostile: DeskDriver) -> None:
    """Claims in the palette."""
    hostile.window.commands.carry_out(Do.PALETTE)
    sheet = hostile.window.commands.offering.sheet
    sheet.field.setText("ferry")
    assert sheet.list.model().rowCount() >= 2
    see_literal(sheet)
    sheet.leave()


def test_names_of_files_and_folders_are_words(
    empty_desk: DeskDriver, probe: Path, attack: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the pane of articles, in the palette, in the title, and among the recent projects."""
    monkeypatch.chdir(probe.parent)
    name = f"<img src={probe.name}> &File <b>[*]"
    project = project_with(probe.parent / name, **{name: f"{attack}\n", "other": "A ferry.\n"})
    empty_desk.open(project.seeds()[0])
    empty_desk.window.commands.carry_out(Do.ARTICLES)
    model = empty_desk.window.desk.library.table.model()
    empty_desk.bot.waitUntil(lambda: model.rowCount() == 2)
    see_literal(empty_desk.window)
    tips = [model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole) for row in (0, 1)]
    assert not any(map(is_tip_seen, filter(None, map(str, tips))))

    empty_desk.leave()

    rows = empty_desk.window.start_page.recent.findChildren(RecentRow)
    assert [row.text() for row in rows] == [name]
    see_literal(empty_desk.window)
    see_tips_literal(rows, empty_desk.window)


def test_the_foot_of_the_window_shows_words(hostile: DeskDriver, attack: str) -> None:
    """Names of what is being opened, what is split, what keys do."""
    line = hostile.window.status_line
    line.show_opening(attack)
    line.refining.say(attack, attack)
    see_literal(hostile.window)
    line.show_hint(attack)
    see_literal(hostile.window)
    see_tips_literal([line.refining], hostile.window)


def test_menus_show_words(hostile: DeskDriver, attack: str) -> None:
    """Whatever an action is called."""
    hostile.window.actions_.retitle(Do.UNDO, attack)
    for menu in hostile.window.menuBar().findChildren(QMenu):
        see_menu_literal(menu)
