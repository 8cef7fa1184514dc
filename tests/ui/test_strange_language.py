"""The whole window in a language that nobody speaks: what is not in brackets was not said.

Only what people wrote themselves, their files' names, keys and names of programs may stand as they
are. The texts are 40 % longer than the English ones, as in many languages: nothing may be cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabWidget,
    QWidget,
)
from shiboken6 import delete

from tests.builders import STORY
from tests.pseudo import CLOSING, OPENING, spoken_as, strange
from tests.ui.dialog_table import DIALOGS
from tests.ui.driver import DeskDriver
from tests.ui.window_states import LINKS, STATES, bring_to
from ui.settings import FILE_NAME
from workbench import spelling, wording
from workbench.wording import ENGLISH, speak

LANGUAGE = "eo"
"""One that Qt has no texts for: they stay as they are."""
MODEL_TEXTS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
KEY = re.compile(r"(Ctrl|Shift|Alt|Meta|Esc|Return|Tab|Del|PgUp|PgDown|Home|End|F\d+)\b\S*")
TAG = re.compile(r"</?span[^>]*>|&(amp|lt|gt);")
SINGLE_KEY = re.compile(r"\b[A-Z]\b")
OF_QT = {"OK", "Cancel", "Close", "Hide Details", "Show Details"}
NAMES = "First Reader Second Reader English Esperanto"
SAID_BY_TESTS = "Could not read claims.yaml, line 3."


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the whole catalogue of that language."""
    folder = tmp_path_factory.mktemp("languages")
    spoken_as(strange, LANGUAGE, folder)
    return folder


@pytest.fixture
def strange_spoken(
    tmp_path: Path, catalogue: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """The settings of a reviewer who chose it; afterwards English is spoken again."""
    monkeypatch.setattr(wording, "FOLDER", catalogue)
    (tmp_path / "config").mkdir()
    kept = f"[look]\nlanguage={LANGUAGE}\n"
    (tmp_path / "config" / FILE_NAME).write_text(kept, encoding="utf-8")
    before = QLocale()
    yield
    speak(ENGLISH)
    QLocale.setDefault(before)
    application = QCoreApplication.instance()
    assert application is not None
    for translator in application.findChildren(QTranslator):
        delete(translator)


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Everything that can be read in a window, with where."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible():
            kind = type(widget).__name__
            for text in (*_said_by_any(widget), *_said_by(widget)):
                yield kind, text
    for action in root.findChildren(QAction):
        yield "QAction", action.text().partition("\t")[0]
        yield "QAction", action.statusTip()


def _said_by_any(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if widget.isWindow():
        yield widget.windowTitle()


def _said_by(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QMenu():
            yield widget.title()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QTabWidget():
            yield from (widget.tabText(at) for at in range(widget.count()))
        case QAbstractItemView() if widget.model() is not None:
            yield from _said_by_model(widget.model())


def _said_by_model(model: QAbstractItemModel) -> Iterator[str]:
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount())
    for at in columns:
        yield str(model.headerData(at, Qt.Orientation.Horizontal) or "")
    for row in range(model.rowCount()):
        for index in (model.index(row, at) for at in columns):
            yield from (str(index.data(role) or "") for role in MODEL_TEXTS)


def unsaid(text: str, own: str) -> list[str]:
    """The parts of a text that are neither in brackets nor somebody's ``own`` words."""
    outside, depth = [""], 0
    for character in TAG.sub("", text):
        depth += (character == OPENING) - (character == CLOSING)
        if character in f"{OPENING}{CLOSING}\n":
            outside.append("")
        elif depth == 0:
            outside[-1] += character
    parts = (_bare(part) for part in outside)
    return [part for part in parts if part not in OF_QT and part.casefold() not in own]


def _bare(part: str) -> str:
    """Without keys, figures and signs at its ends."""
    return re.sub(r"^[\W\d_]+|[\W\d_]+$", "", SINGLE_KEY.sub("", KEY.sub("", part)))


def own_words(folder: Path) -> str:
    """What people wrote in this folder, its files' names, and lines to be typed elsewhere."""
    lines = " ".join(spelling.why_none().splitlines()[1:])
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix in _READABLE]
    names = " ".join(str(path) for path in folder.rglob("*"))
    written = " ".join(path.read_text(encoding="utf-8") for path in files)
    known = (STORY, LINKS, NAMES, SAID_BY_TESTS, lines, names, written)
    return " ".join(" ".join(known).casefold().split())


_WHOLE = (QLabel, QPushButton, QRadioButton, QCheckBox)
_READABLE = {".txt", ".md", ".yaml"}


def faults(root: QWidget, own: str) -> set[tuple[str, str]]:
    """What can be read in a window and was not said."""
    return {(kind, part) for kind, text in texts_of(root) for part in unsaid(text, own) if part}


def cut(root: QWidget) -> list[tuple[str, str]]:
    """Labels on one line and buttons that have less room than their texts need."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, _WHOLE):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            needs, has = widget.heightForWidth(widget.width()), widget.height()
        else:
            needs, has = widget.sizeHint().width(), widget.width()
        if widget.text() and has < needs:
            found.append((widget.text(), f"{has} of {needs}"))
    return found


@pytest.mark.parametrize("state", STATES)
@pytest.mark.usefixtures("strange_spoken")
def test_every_state_of_the_window_is_said(
    empty_desk: DeskDriver, state: str, tmp_path: Path
) -> None:
    """Labels, buttons, menus, rows, hints and what screen readers say."""
    bring_to(empty_desk, state, tmp_path)

    assert faults(empty_desk.window, own_words(tmp_path)) == set()


@pytest.mark.parametrize("name", DIALOGS)
@pytest.mark.usefixtures("strange_spoken")
def test_every_dialog_is_said(empty_desk: DeskDriver, name: str, tmp_path: Path) -> None:
    """With others' words in it."""
    empty_desk.open_sample()
    own = own_words(tmp_path)

    def look(root: QWidget) -> None:
        QApplication.processEvents()
        assert faults(root, own) == set()
        assert cut(root) == []

    DIALOGS[name].visit(empty_desk.desk, "⟦x⟧", look)


@pytest.mark.parametrize("state", [each for each in STATES if each != "small window"])
@pytest.mark.usefixtures("strange_spoken")
def test_nothing_is_cut_at_the_usual_size(
    empty_desk: DeskDriver, state: str, tmp_path: Path
) -> None:
    """What does not fit is wrapped, or shortened by who paints it."""
    bring_to(empty_desk, state, tmp_path)

    assert empty_desk.window.minimumSizeHint().width() <= empty_desk.window.width()
    assert cut(empty_desk.window) == []


@pytest.mark.parametrize("text", ["Saved", "⟦Šávéd~~⟧ now", "First reader saved ⟦ít⟧"])
def test_a_text_that_is_not_said_is_found(text: str) -> None:
    """Alone, and beside one that is."""
    assert unsaid(text, "first reader")


@pytest.mark.parametrize("text", ["⟦Šávéd~~⟧", "⟦Šávéd⟦x⟧~~⟧: First reader", "Ctrl+K", "4 / 12"])
def test_what_is_said_or_somebody_wrote_is_let_be(text: str) -> None:
    """Brackets within brackets are values; keys and figures are nobody's words."""
    assert [part for part in unsaid(text, "first reader") if part] == []
