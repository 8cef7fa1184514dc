"""What people read: the English texts as they stand, values, plurals and contexts."""

from __future__ import annotations

import gettext
from typing import TYPE_CHECKING

import pytest

from workbench.wording import (
    DOMAIN,
    _Voice,
    counted,
    languages,
    marked,
    marked_as,
    speak,
    tr,
    tr_as,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


class Backwards(gettext.NullTranslations):
    """Says everything in capitals, with its context, so that a test sees what was looked up."""

    def gettext(self, message: str) -> str:
        """In capitals, its name kept."""
        return message.upper().replace("{NAME}", "{name}")

    def pgettext(self, context: str, message: str) -> str:
        """The context and the text."""
        return f"{context}/{message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Two things have a form of their own."""
        return "few {count}" if n == 2 else f"{msgid1}|{msgid2}"


@pytest.fixture
def spoken() -> Iterator[None]:
    """Another language, for one test."""
    _Voice.catalogue = Backwards()
    yield
    _Voice.catalogue = None


def test_english_is_said_as_it_stands() -> None:
    """The texts in code are the English ones."""
    assert tr("Save now") == marked("Save now") == "Save now"
    assert tr_as("menu", "Save now") == marked_as("menu", "Save now") == "Save now"


def test_values_are_filled_in() -> None:
    """By name, so that a translator may turn them round."""
    assert tr("{name} of {total}", name="3", total=5) == "3 of 5"


def test_braces_are_left_alone_where_there_are_no_values() -> None:
    """A text that is nobody's pattern is not read as one."""
    assert tr("an {odd} text}") == "an {odd} text}"


@pytest.mark.parametrize("value", ["{count}", "{0.__class__}", "}"])
def test_braces_in_a_value_are_left_alone(value: str) -> None:
    """What others wrote is data, never a pattern."""
    assert tr("“{name}” is kept", name=value) == f"“{value}” is kept"


@pytest.mark.parametrize(("count", "said"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims")])
def test_things_are_counted_in_english(count: int, said: str) -> None:
    """One is the singular; nothing and several are the plural."""
    assert counted("{count} claim", "{count} claims", count) == said


def test_the_number_may_be_written_otherwise() -> None:
    """With its thousands apart, say; which form is meant goes by the number itself."""
    assert counted("{count} claim", "{count} claims", 1, count="one") == "one claim"


@pytest.mark.usefixtures("spoken")
def test_another_language_is_looked_up() -> None:
    """By the text, by the text in its context, and by the number."""
    assert tr("hello {name}", name="you") == "HELLO you"
    assert tr_as("greeting", "hello") == "greeting/hello"
    assert counted("one", "many", 2) == "few 2"


@pytest.mark.usefixtures("spoken")
def test_nothing_said_stays_nothing() -> None:
    """In a catalogue the empty text is its header."""
    assert tr("") == tr_as("menu", "") == ""


def test_an_unknown_language_is_english() -> None:
    """The desk opens whatever a settings file or a system says."""
    speak("../../etc")

    assert tr("Save now") == "Save now"


def test_english_comes_first() -> None:
    """It is there without a catalogue."""
    assert languages()[0] == "en"
    assert DOMAIN == "workbench"
