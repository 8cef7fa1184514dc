"""Spelling in notes: chosen in View ▸ Spelling or the settings, offered in the note's menu."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from tests import spellers
from tests.ui.driver import DeskDriver
from ui.actions import Do
from ui.dialogs.preferences import PreferencesDialog
from ui.settings import SPELLING
from ui.spelling import Spelling
from ui.views.setting_editors import DictionaryEditor

_WORDS = "The fery carried"


@pytest.fixture(autouse=True)
def ask_anew() -> Iterator[None]:
    """What one test found says nothing to the next."""
    yield
    spellers.forget()


@pytest.fixture
def checking(desk: DeskDriver, monkeypatch: pytest.MonkeyPatch) -> Spelling:
    """A computer with two dictionaries, none of them chosen."""
    spellers.install(monkeypatch, "en_US", "de_DE")
    return begun(desk)


def begun(desk: DeskDriver) -> Spelling:
    """What checks the notes of this window."""
    desk.desk.check_spelling()
    assert desk.desk.spelling
    return desk.desk.spelling


def speaks(spelling: Spelling) -> str:
    """The language in which notes are checked; empty while they are not."""
    return spelling.marks.speller.language if spelling.marks else ""


def choose(desk: DeskDriver, language: str) -> None:
    """Choose a language in the settings, and wait until its dictionary is read."""
    spelling = begun(desk)
    desk.window.commands._put_in_force(SPELLING, language)
    desk.bot.waitUntil(lambda: speaks(spelling) == language)
    if spelling.marks:
        spelling.marks.rehighlight()
        spelling.marks._look_up()


def listed(spelling: Spelling) -> list[QAction]:
    """What View ▸ Spelling lists."""
    spelling.menu.aboutToShow.emit()
    return spelling.menu.actions()


def note_menu(desk: DeskDriver, spelling: Spelling, at: int) -> QMenu:
    """The menu of the note, asked for at a place in it."""
    note = desk.window.desk.card.note
    cursor = note.textCursor()
    cursor.setPosition(at)
    note.setTextCursor(cursor)
    spelling.open_menu(note.cursorRect().center() + QPoint(1, 0))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def pick(menu: QMenu, text: str) -> None:
    """Choose an item of an open menu by its words."""
    (action,) = (action for action in menu.actions() if action.text().replace("&", "") == text)
    action.trigger()
    menu.close()


def test_nothing_is_checked_until_somebody_wants_it(desk: DeskDriver, checking: Spelling) -> None:
    """Not even the dictionaries are looked for."""
    desk.write_note(_WORDS)
    assert checking.marks is None


def test_the_menu_lists_the_dictionaries(checking: Spelling) -> None:
    """Off first, each language by its own name, and a tick at what holds."""
    actions = listed(checking)
    assert [action.text() for action in actions] == [
        "&Off",
        "Deutsch (Deutschland)",
        "American English (United States)",
    ]
    assert [action.isChecked() for action in actions] == [True, False, False]


def test_a_language_chosen_in_the_menu_holds(desk: DeskDriver, checking: Spelling) -> None:
    """And is remembered."""
    listed(checking)[2].trigger()
    desk.bot.waitUntil(lambda: checking.marks is not None)
    assert desk.desk._settings.value(SPELLING) == "en_US"
    assert listed(checking)[2].isChecked()


def test_off_takes_the_marks_away(desk: DeskDriver, checking: Spelling) -> None:
    """At once, and for every note."""
    choose(desk, "en_US")
    desk.write_note(_WORDS)
    choose(desk, "")
    formats = desk.window.desk.card.note.document().begin().layout().formats()
    assert checking.marks is None
    assert formats == []


def test_another_language_has_another_dictionary(desk: DeskDriver, checking: Spelling) -> None:
    """The marks of the one before are gone."""
    for language in ("en_US", "de_DE"):
        choose(desk, language)
        assert speaks(checking) == language


def test_the_palette_switches_it_on_and_off(desk: DeskDriver, checking: Spelling) -> None:
    """With the first dictionary there is."""
    desk.window.commands.carry_out(Do.SPELLING)
    desk.bot.waitUntil(lambda: checking.marks is not None)
    desk.window.commands.carry_out(Do.SPELLING)
    assert checking.marks is None
    assert desk.desk._settings.value(SPELLING) == ""


def test_switched_on_again_it_speaks_the_same_language(
    desk: DeskDriver, checking: Spelling
) -> None:
    """Not the first there is, which somebody did not choose."""
    choose(desk, "en_US")
    for _ in range(2):
        desk.window.commands.carry_out(Do.SPELLING)
    desk.bot.waitUntil(lambda: checking.marks is not None)
    assert speaks(checking) == "en_US"


def test_a_word_offered_takes_the_place_of_the_wrong_one(
    desk: DeskDriver, checking: Spelling
) -> None:
    """One step, which undo takes back; no other letter changes."""
    desk.write_note(_WORDS)
    choose(desk, "en_US")
    pick(note_menu(desk, checking, 6), "ferry")
    note = desk.window.desk.card.note
    assert note.text == "The ferry carried"
    note.undo()
    assert note.text == _WORDS


def test_a_note_that_came_meanwhile_loses_no_word(desk: DeskDriver, checking: Spelling) -> None:
    """What was offered was for the note before it."""
    desk.write_note(_WORDS)
    choose(desk, "en_US")
    menu = note_menu(desk, checking, 6)
    note = desk.window.desk.card.note
    note.setPlainText("Gate")
    pick(menu, "ferry")
    assert note.toPlainText() == "Gate"


def test_the_list_of_languages_grows_no_longer(checking: Spelling) -> None:
    """However often the menu opens."""
    listed(checking)
    there = len(checking.menu.findChildren(QObject))
    listed(checking)
    assert len(checking.menu.findChildren(QObject)) == there


def test_a_word_can_be_learnt(desk: DeskDriver, checking: Spelling) -> None:
    """It is not marked any more, and stays as it is."""
    desk.write_note(_WORDS)
    choose(desk, "en_US")
    pick(note_menu(desk, checking, 6), "Add “fery” to the dictionary")
    assert checking.marks is not None
    assert checking.marks.speller.knows("fery")
    assert desk.window.desk.card.note.text == _WORDS


@pytest.mark.parametrize("at", [1, 12])
def test_right_words_have_the_plain_menu(desk: DeskDriver, checking: Spelling, at: int) -> None:
    """As without any dictionary."""
    desk.write_note(_WORDS)
    choose(desk, "en_US")
    menu = note_menu(desk, checking, at)
    assert "ferry" not in [action.text() for action in menu.actions()]
    assert menu.actions()
    menu.close()


def test_nothing_is_offered_where_nothing_can_be_written(
    desk: DeskDriver, checking: Spelling
) -> None:
    """A note that can only be read stays as it is."""
    desk.write_note(_WORDS)
    choose(desk, "en_US")
    desk.window.desk.card.note.setReadOnly(True)
    menu = note_menu(desk, checking, 6)
    assert "ferry" not in [action.text() for action in menu.actions()]
    menu.close()


def test_without_the_extra_the_settings_say_what_to_install(
    desk: DeskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a line that can be copied, and without a dialog in anybody's way."""
    spellers.uninstall(monkeypatch)
    spelling = begun(desk)
    assert [action.text() for action in listed(spelling)] == ["&Off", "&What to install…"]
    desk.window.commands.carry_out(Do.SPELLING)
    dialog = desk.window.findChild(PreferencesDialog)
    assert dialog is not None
    editor = dialog.editors[SPELLING]
    assert isinstance(editor, DictionaryEditor)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("pip install pyenchant" in text for text in said)
    assert [editor.itemText(at) for at in range(editor.count())] == ["Off"]
    dialog.reject()


def test_a_language_whose_dictionary_is_gone_is_still_chosen(
    desk: DeskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is marked, and the settings show what was chosen."""
    spellers.uninstall(monkeypatch)
    desk.desk._settings.set(SPELLING, "en_US")
    spelling = begun(desk)
    desk.window.actions_[Do.SETTINGS].trigger()
    dialog = desk.window.findChild(PreferencesDialog)
    assert dialog is not None
    editor = dialog.editors[SPELLING]
    assert isinstance(editor, DictionaryEditor)
    assert editor.currentData() == "en_US"
    assert spelling.marks is None
    dialog.reject()
