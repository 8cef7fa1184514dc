"""Dictionaries of this computer, by the library of the extra ``spelling`` where it is installed.

PyEnchant asks whatever the system has: Hunspell on Linux, the dictionaries in its own wheel on
Windows, those of Homebrew on macOS. Everything is on the machine; nothing is ever sent anywhere.
"""

from __future__ import annotations

import logging
import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

from workbench.later import later
from workbench.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from workbench import requirements
else:
    requirements = later("workbench.requirements")

logger = logging.getLogger(__name__)

_NAME = "enchant"
_MOST = 6
"""Words offered for one that is not known."""
_PACKAGES = {
    "apt": "libenchant-2-2 hunspell-en-us",
    "dnf": "enchant2 hunspell-en-US",
    "pacman": "enchant hunspell-en_us",
    "zypper": "libenchant-2-2 myspell-en",
}
"""By the package manager of the system; with the dictionary of one language as an example."""


class Dictionary(Protocol):
    """What is used of the library's dictionaries."""

    def check(self, word: str) -> bool:
        """Whether the word is right."""

    def suggest(self, word: str) -> list[str]:
        """Words that may have been meant, the likeliest first."""

    def add(self, word: str) -> None:
        """Count the word as right from now on, in every program of this person."""


class Speller:
    """Knows the words of one language."""

    def __init__(self, language: str, dictionary: Dictionary) -> None:
        self.language = language
        self._dictionary = dictionary

    def knows(self, word: str) -> bool:
        """Whether the word stands in the dictionary; it has to have a letter."""
        return self._dictionary.check(word)

    def offers(self, word: str) -> tuple[str, ...]:
        """A few words that may have been meant, the likeliest first; takes some milliseconds."""
        return tuple(self._dictionary.suggest(word)[:_MOST])

    def learn(self, word: str) -> None:
        """Put the word in the person's own dictionary."""
        self._dictionary.add(word)


@cache
def languages() -> tuple[str, ...]:
    """The languages that there are dictionaries for ("en_US"), in their order; perhaps none."""
    library = _library()
    return tuple(sorted(library.list_languages())) if library else ()


@cache
def speller(language: str) -> Speller | None:
    """Who knows the words of a language of `languages`; ``None`` when its dictionary is gone."""
    library = _library()
    if library is None:
        return None
    try:
        return Speller(language, library.Dict(language))
    except library.errors.Error:
        logger.warning("There is no dictionary of the language chosen for notes.")
        return None


def why_none(platform: str = sys.platform) -> str:
    """What to install so that notes can be checked, in sentences; empty when they can be."""
    if languages():
        return ""
    if find_spec(_NAME) is None:
        line = f"{_quoted(sys.executable)} -m pip install pyenchant"
        text = tr("Spelling is an extra. Run this line, then start the program again:")
        return f"{text}\n{line}"
    if platform == "win32":
        return tr("There is no dictionary here. PyEnchant brings some: install it again.")
    line = "brew install enchant" if platform == "darwin" else "\n".join(_on_linux())
    text = tr("There is no dictionary here. Install one, then start the program again:")
    return f"{text}\n{line}"


def _on_linux() -> Iterator[str]:
    """The line that installs the library with a dictionary; one for each manager if unknown."""
    own = requirements.packager()
    for manager in [own] if own else requirements.Packager:
        yield f"{requirements.INSTALL_COMMAND[manager]} {_PACKAGES[manager]}"


def _library() -> ModuleType | None:
    """The library, if it is installed with what it needs of the system."""
    try:
        return import_module(_NAME)
    except ImportError:
        return None


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path
