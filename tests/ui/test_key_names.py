"""Keys are called what the language of the window calls them, wherever they are told."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import delete

from tests.ui.accessibility import walk
from tests.ui.dialog_table import DIALOGS
from tests.ui.driver import DeskDriver
from tests.ui.window_states import STATES, bring_to
from ui import language
from ui.views.key_cap import KeyCap
from workbench import wording
from workbench.wording import ENGLISH, languages, speak

_NAMES = (
    *("Ctrl", "Shift", "Alt", "Del", "Ins", "Home", "End", "PgUp", "PgDown", "Backspace"),
    *("Return", "Enter", "Esc", "Space", "Tab", "Left", "Right", "Up", "Down"),
)
"""As Qt writes them in English."""


@pytest.fixture(params=languages()[1:])
def spoken(
    request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """A language, with Qt's own texts; afterwards English is spoken again."""
    before = QLocale()
    monkeypatch.setattr("ui.language.of_system", lambda: request.param)
    language.follow(language.SYSTEM, qapp)
    yield request.param
    speak(ENGLISH)
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        delete(translator)


def foreign() -> re.Pattern[str]:
    """The English names of keys that are called something else now."""
    own = {name: QCoreApplication.translate("QShortcut", name) for name in _NAMES}
    others = [name for name, called in own.items() if called != name]
    assert "Ctrl" in others
    return re.compile(rf"\b({'|'.join(others)})\b")


def told_in(root: QWidget) -> Iterator[str]:
    """Every text of a window that may name a key: of widgets, lists and menus, and of caps."""
    for widget in walk.seen_in(root):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        said = getattr(widget, "text", None)
        yield said() if callable(said) else ""
        if isinstance(widget, KeyCap):
            yield widget._key
        if isinstance(widget, QAbstractItemView):
            yield from _rows_of(widget)
    for action in root.findChildren(QAction):
        yield from (action.text(), action.toolTip())
        yield action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _rows_of(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount() if model is not None else 0):
        for column in count():
            cell = model.index(row, column)
            if not cell.isValid():
                break
            yield str(cell.data(Qt.ItemDataRole.DisplayRole) or "")


def misnamed(root: QWidget) -> set[str]:
    """The texts in which a key has its English name."""
    pattern = foreign()
    return {text for text in told_in(root) if pattern.search(text)}


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("state", STATES)
def test_keys_of_the_window(empty_desk: DeskDriver, tmp_path: Path, state: str) -> None:
    """In menus, on buttons, in tips, and at the foot."""
    bring_to(empty_desk, state, tmp_path)
    assert misnamed(empty_desk.window) == set()


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("name", DIALOGS)
def test_keys_of_dialogs(desk: DeskDriver, name: str) -> None:
    """The overlay of keys, the table in the settings, the palette, guides."""
    found: set[str] = set()
    DIALOGS[name].visit(desk.desk, "words", lambda root: found.update(misnamed(root)))
    assert found == set()


def test_keys_within_sentences(spoken: str) -> None:
    """No translated text keeps Qt's English name of a key."""
    pattern = foreign()
    catalogue = gettext.translation("workbench", wording.FOLDER, [spoken])
    assert isinstance(catalogue, gettext.GNUTranslations)
    texts = vars(catalogue)["_catalog"].values()
    assert {text for text in texts if isinstance(text, str) and pattern.search(text)} == set()
