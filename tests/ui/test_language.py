"""The language of the window: whose is spoken, what goes with it, and what English costs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import delete

from tests.pseudo import spoken_as, strange
from tests.ui.driver import DeskDriver
from ui import language
from ui.actions import TABLE, Menu
from ui.dialogs.preferences import PreferencesDialog
from ui.messages import in_figures
from ui.settings import FILE_NAME, LANGUAGE, Settings
from ui.views.setting_editors import ChoiceEditor
from workbench import wording
from workbench.wording import ENGLISH, languages, speak, tr


class SystemOf:
    """A system with these languages, the dearest first."""

    def __init__(self, *names: str) -> None:
        self.names = names

    def uiLanguages(self) -> list[str]:  # noqa: N802  (Qt's name)
        """As Qt tells them."""
        return list(self.names)


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a catalogue of German, as far as these tests need it."""
    folder = tmp_path_factory.mktemp("languages")
    spoken_as(strange, "de", folder)
    return folder


@pytest.fixture
def german(catalogues: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """It can be spoken; afterwards English is again."""
    monkeypatch.setattr(wording, "FOLDER", catalogues)
    before = QLocale()
    yield
    speak(ENGLISH)
    QLocale.setDefault(before)
    application = QCoreApplication.instance()
    assert application is not None
    for translator in application.findChildren(QTranslator):
        delete(translator)


@pytest.mark.parametrize(
    ("names", "spoken"),
    [
        (("de-AT", "en-GB"), "de"),
        (("en-GB", "de-DE"), "en"),
        (("tlh", "de"), "de"),
        (("tlh",), "en"),
        ((), "en"),
    ],
)
@pytest.mark.usefixtures("german")
def test_the_first_language_of_the_system_that_is_known_is_spoken(
    monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], spoken: str
) -> None:
    """Whatever the country; English where none is known."""
    monkeypatch.undo()
    monkeypatch.setattr(language, "languages", lambda: ("en", "de"))
    monkeypatch.setattr(QLocale, "system", lambda: SystemOf(*names))

    assert language.of_system() == spoken


@pytest.mark.usefixtures("german")
def test_our_texts_and_those_of_qt_are_in_one_language(qapp: QApplication) -> None:
    """And so are the numbers."""
    language.follow("de", qapp)

    assert tr("Not saved") == strange("Not saved")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert in_figures(1234567) == "1.234.567"


@pytest.mark.usefixtures("german")
def test_english_reads_nothing(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder is looked at and no translator made, whoever chose it."""

    def refuse() -> tuple[str, ...]:
        raise AssertionError

    monkeypatch.setattr(language, "languages", refuse)
    monkeypatch.setattr(wording, "languages", refuse)
    language.follow(language.SYSTEM, qapp)

    assert tr("Not saved") == "Not saved"
    assert not qapp.findChildren(QTranslator)


@pytest.mark.usefixtures("german")
def test_each_language_is_offered_in_its_own_words() -> None:
    """Whoever does not read this one finds theirs."""
    assert language.offers() == (("en", "English"), ("de", "Deutsch"))


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(("kept", "value"), [("de", "de"), ("xx", "system"), ("", "system")])
def test_a_language_that_is_gone_is_the_system_s(tmp_path: Path, kept: str, value: str) -> None:
    """The desk opens whatever its settings say."""
    (tmp_path / FILE_NAME).write_text(f"[look]\nlanguage={kept}\n", encoding="utf-8")

    assert Settings(tmp_path).value(LANGUAGE) == value


@pytest.mark.usefixtures("german")
def test_a_language_is_chosen_for_the_next_start(desk: DeskDriver) -> None:
    """The dialog says so, and nothing changes under the reviewer's hands."""
    desk.ctrl(",", on=desk.list)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreferencesDialog)
    editor = dialog.editors[LANGUAGE]
    assert isinstance(editor, ChoiceEditor)
    editor.buttons["de"].click()

    labels = [label.text() for label in dialog.findChildren(QLabel)]
    assert LANGUAGE.remark in labels
    assert dialog.windowTitle() == "Settings"
    assert desk.desk._settings.value(LANGUAGE) == "de"
    dialog.close()


def letters(texts: Iterable[str]) -> list[str]:
    """The letters that reach these items with Alt."""
    return [found.group(1).casefold() for text in texts if (found := re.search("&(.)", tr(text)))]


@pytest.mark.parametrize("spoken", languages()[1:])
def test_alt_and_two_letters_reach_every_item_in_every_language(spoken: str) -> None:
    """No two items of a menu share one, nor two menus; undo keeps its own whatever it names."""
    within: dict[str, list[str]] = {"": list(Menu)}
    for entry in TABLE:
        within.setdefault(entry.submenu or entry.menu, []).append(entry.text)
    for entry in TABLE:
        if entry.submenu and entry.submenu not in within[entry.menu]:
            within[entry.menu].append(entry.submenu)
    speak(spoken)
    try:
        for menu, texts in within.items():
            assert len(set(letters(texts))) == len(texts), menu
        assert letters(["&Undo", "&Redo"]) == letters(["&Undo {what}", "&Redo {what}"])
    finally:
        speak(ENGLISH)
