"""The language of the window: the one chosen, else the system's, in our texts and in Qt's own.

Numbers and dates go with it. English costs nothing at the start: there is no catalogue to read, and
Qt speaks it by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from workbench.wording import ENGLISH, languages, speak

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

SYSTEM = "system"
"""Chosen, it means the language of the system, if there is a catalogue for it."""


def offers() -> tuple[tuple[str, str], ...]:
    """The languages to choose from, each by its code and its own name."""
    return tuple((code, _own_name(code)) for code in languages())


def of_system() -> str:
    """The first of the system's languages that the desk knows, by its code; else English."""
    for name in QLocale.system().uiLanguages():
        code = name.partition("-")[0]
        if code == ENGLISH or code in languages():
            return code
    return ENGLISH


def follow(chosen: str, application: QCoreApplication | None) -> None:
    """Let the window speak the language chosen. Called once, before anything is said in it."""
    code = of_system() if chosen == SYSTEM else chosen
    speak(code)
    if chosen != SYSTEM and QLocale().language() is not QLocale(code).language():
        QLocale.setDefault(QLocale(code))
    if code != ENGLISH and application is not None:
        translator = QTranslator(application)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{code}", folder):
            application.installTranslator(translator)


def _own_name(code: str) -> str:
    if code == ENGLISH:
        return "English"
    name = QLocale(code).nativeLanguageName()
    return f"{name[:1].upper()}{name[1:]}"
