"""A dictionary of a few words, in the place of the system's."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from workbench import spelling
from workbench.spelling import Speller

RIGHT = frozenset({"a", "the", "ferry", "carried", "don't"})


class NotFound(Exception):
    """What the library raises for a language without a dictionary."""


class FewWords:
    """A `Dictionary` that keeps account of what it was asked."""

    def __init__(self, language: str = "en_US") -> None:
        if language not in ("en_US", "de_DE"):
            raise NotFound(language)
        self.words = set(RIGHT)
        self.asked: list[str] = []

    def check(self, word: str) -> bool:
        """Whether it is one of the few."""
        self.asked.append(word)
        return word.lower() in self.words

    def suggest(self, word: str) -> list[str]:
        """Always the ferry, and more than anybody wants to read."""
        return ["ferry", *(f"{word}{n}" for n in range(20))]

    def add(self, word: str) -> None:
        """Learn it."""
        self.words.add(word.lower())


def speller(dictionary: FewWords | None = None) -> Speller:
    """Who knows the few words."""
    return Speller("en_US", dictionary or FewWords())


def install(patch: pytest.MonkeyPatch, *languages: str) -> None:
    """Let the library be installed with dictionaries for these languages."""
    library = SimpleNamespace(
        list_languages=lambda: list(languages),
        Dict=FewWords,
        errors=SimpleNamespace(Error=NotFound),
    )
    patch.setattr(spelling, "import_module", {"enchant": library}.__getitem__)
    patch.setattr(spelling, "find_spec", lambda name: name)
    forget()


def uninstall(patch: pytest.MonkeyPatch, *, library: bool = False) -> None:
    """Let nothing be installed, or the library without what it needs of the system."""

    def refuse(name: str) -> object:
        raise ImportError(name)

    patch.setattr(spelling, "import_module", refuse)
    patch.setattr(spelling, "find_spec", lambda name: name if library else None)
    forget()


def forget() -> None:
    """Ask the computer anew what it has."""
    spelling.languages.cache_clear()
    spelling.speller.cache_clear()
